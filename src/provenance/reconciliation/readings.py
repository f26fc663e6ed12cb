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


class Reading(IntEnum):
    """How much leeway the words of a figure are given."""

    #: "About" twice as wide as policy says, round figures rounded, ends included.
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
    if value == 0:
        return Decimal(0)
    digits = Decimal(value).normalize().as_tuple()
    exponent = int(digits.exponent)
    if len(digits.digits) == 1:
        exponent -= 1
    if exponent in {0, -1} and int(value) == value:
        return Decimal(0)
    return Decimal(5).scaleb(exponent - 1)


def interval(
    figure: Figure, mode: Mode, policy: Policy, reading: Reading, /
) -> Interval | None:
    """Return what a figure leaves possible under a reading; `None` for nothing known.

    A count below zero and a range in the wrong order bind nothing; a standing measure
    is widened as policy says.
    """
    if mode is not Mode.VALUE and _is_negative(figure):
        return None
    width = policy.about
    if reading is Reading.GENEROUS:
        width = min(width * _GENEROSITY, Decimal(1))
    found = figure.interval(about=width)
    if found.is_unbounded:
        return None
    low, high = found.low, found.high
    if reading < Reading.EXACT and figure.quantifier is not Quantifier.ABOUT:
        low = None if low is None else low - rounding(low)
        high = None if high is None else high + rounding(high)
    if mode is Mode.STANDING:
        low = None if low is None else low - magnitude(low) * policy.standing
        high = None if high is None else high + magnitude(high) * policy.standing
    strict = reading is Reading.STRICT
    return Interval(
        low=low,
        high=high,
        low_open=strict and found.low_open,
        high_open=strict and found.high_open,
    )


def ends(found: Interval | None, /) -> tuple[End, End]:
    """Return both ends of an interval in the order of ends.

    The law is broken where a low end is above a high end in this order.
    """
    if found is None:
        return None, None
    low = None if found.low is None else (found.low, int(found.low_open))
    high = None if found.high is None else (found.high, -int(found.high_open))
    return low, high


def is_above(low: End, high: End, /) -> bool:
    """Whether a low end is above a high end, so that no number fits both."""
    return low is not None and high is not None and low > high


def _is_negative(figure: Figure) -> bool:
    return any(
        value is not None and value < 0
        for value in (figure.stated, figure.low, figure.high)
    )
