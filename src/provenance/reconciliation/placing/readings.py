"""The readings of a figure, from the most generous to the strictest.

A breach is sought under the strictest reading, and takes its name and severity from
the most generous one under which it still stands.
"""

from decimal import Decimal
from enum import IntEnum
from typing import TypeAlias

from provenance.model import (
    Figure,
    Interval,
    Mode,
    Number,
    Policy,
    Quantifier,
    magnitude,
)

#: One end of an interval in the order of ends: the number, and a step above it for an
#: open low end, below it for an open high end; `None` for no end.
End: TypeAlias = tuple[Number, int] | None

#: A band is doubled for the most generous reading.
_GENEROSITY = 2

#: Half a unit, and a whole in per cent.
_HALF = Decimal("0.5")
_ALL = 100

#: A threshold that was passed, or not reached, is the number that it says.
_THRESHOLDS = {Quantifier.MORE_THAN, Quantifier.LESS_THAN}


class Reading(IntEnum):
    """How much leeway the words of a figure are given."""

    #: "About" twice as wide as policy says, round figures rounded or cut off, ends
    #: included.
    GENEROUS = 0
    #: "About" as wide as policy says, round figures rounded, ends included.
    BANDED = 1
    #: Round figures exact, ends included.
    EXACT = 2
    #: Open ends left out.
    STRICT = 3


def rounding(value: Number, /) -> Decimal:
    """Return how far a round number may stand from what was counted.

    Half a unit of its last digit that is not a zero, but of its second digit at the
    least; nothing for a whole number given to the unit.

        >>> [int(rounding(number)) for number in (35000, 40000, 34817, 12)]
        [500, 500, 0, 0]
    """
    if value == 0 or (type(value) is int and value % 10):
        return Decimal(0)
    digits = Decimal(value).normalize().as_tuple()
    exponent = int(digits.exponent)
    if len(digits.digits) == 1:
        exponent -= 1
    if exponent in {0, -1} and int(value) == value:
        return Decimal(0)
    return Decimal(5).scaleb(exponent - 1)


def is_cut_off(value: Number, other: Number, /) -> bool:
    """Whether a number is another one, cut off at the last digit that is not a zero.

    >>> is_cut_off(2820000, 2825463), is_cut_off(2820000, 2895463)
    (True, False)
    >>> is_cut_off(2825463, 2820000), is_cut_off(12, 12)
    (False, False)
    """
    return 0 < value < other < value + 2 * rounding(value)


def margin(value: Number, mode: Mode, /) -> Decimal:
    """Return how far a figure's number may stand from what was counted or measured.

    Counts of up to two digits are counted one by one, but shares and rates are
    measured: 40 may have been 40.4.

        >>> (
        ...     margin(12, Mode.FLOW),
        ...     margin(40, Mode.VALUE),
        ...     margin(Decimal("40.05"), Mode.VALUE),
        ... )
        (Decimal('0'), Decimal('0.5'), Decimal('0.005'))
    """
    if mode is Mode.VALUE and value == int(value):
        return _HALF if magnitude(value) <= _ALL else max(_HALF, rounding(value))
    return rounding(value)


def is_rounded(figure: Figure, /) -> bool:
    """Whether a figure's numbers may have been rounded, if they are round.

    >>> is_rounded(Figure.at_least(20000)), is_rounded(Figure.more_than(20000))
    (True, False)
    """
    return figure.quantifier not in _THRESHOLDS and not figure.is_date


def ends(
    figure: Figure, mode: Mode, policy: Policy, reading: Reading, /
) -> tuple[End, End]:
    """Return the ends of what a figure leaves possible under a reading.

    The law is broken where a low end is above a high end in this order. A count below
    zero and a range in the wrong order bind nothing; a standing measure is widened as
    policy says. The days of a date are never round.

        >>> ends(Figure.more_than(200), Mode.FLOW, Policy(), Reading.STRICT)
        ((200, 1), None)
    """
    if mode is not Mode.VALUE and _is_negative(figure):
        return None, None
    found: Figure | Interval = figure
    if figure.quantifier is Quantifier.ABOUT:
        found = figure.interval(about=_width(policy, reading))
    low, high = found.low, found.high
    is_high_open = False
    if found is figure and reading < Reading.EXACT and is_rounded(figure):
        # Who cuts a number off leaves up to a whole unit of its last digit out.
        cut = _GENEROSITY if reading is Reading.GENEROUS else 1
        low = None if low is None else low - margin(low, mode)
        if high is not None and (room := margin(high, mode)):
            # Half a unit more is rounded up.
            high, is_high_open = high + cut * room, True
    if mode is Mode.STANDING:
        low = None if low is None else low - magnitude(low) * policy.standing
        high = None if high is None else high + magnitude(high) * policy.standing
    # "Nearly 50" is 50 where "about" has no width.
    is_open = reading is Reading.STRICT and low != high
    is_high_open = is_high_open or (is_open and figure.high_open)
    return (
        None if low is None else (low, int(is_open and figure.low_open)),
        None if high is None else (high, -int(is_high_open)),
    )


def _width(policy: Policy, reading: Reading) -> Decimal:
    if reading is Reading.GENEROUS:
        return min(policy.about * _GENEROSITY, Decimal(1))
    return policy.about


def is_above(low: End, high: End, /) -> bool:
    """Whether a low end is above a high end, so that no number fits both."""
    return low is not None and high is not None and low > high


def _is_negative(figure: Figure) -> bool:
    least = figure.low if figure.stated is None else figure.stated
    return least is not None and least < 0
