"""The ends of figures as whole numbers that an engine can compare.

An end is twice its number, one more where a low end is open, one less where a high end
is: so whole numbers stand as they do in the law. A number that is not whole is made the
next one inwards, so that a screen finds too much rather than too little.
"""

from decimal import ROUND_CEILING, ROUND_FLOOR
from fractions import Fraction
from typing import Final

from attrs import frozen

from provenance.formats.wordings import Wording
from provenance.model import Figure, Mode, Number, Policy, Quantifier
from provenance.reconciliation.placing.readings import End, Reading, ends

#: No end is further out than this.
_FURTHEST: Final = 1 << 58
#: The widths of "about" and of standing counts that are worked out by the engine.
_FINEST: Final = 100

#: The modes of windows that tell ends apart, by the names of their columns.
MODES: Final = {"": Mode.FLOW, "_standing": Mode.STANDING, "_value": Mode.VALUE}


def coded(figure: Figure, mode: Mode, policy: Policy, /) -> tuple[int | None, ...]:
    """Return the low and the high end of a figure, strictly read.

    >>> coded(Figure.more_than(200), Mode.FLOW, Policy())
    (401, None)
    """
    low, high = ends(figure, mode, policy, Reading.STRICT)
    return _code(low, ROUND_CEILING), _code(high, ROUND_FLOOR)


def _code(end: End, rounding: str) -> int | None:
    if end is None:
        return None
    number, step = end
    whole = _whole(number, rounding)
    code = 2 * whole + (step if whole == number else 0)
    return max(-_FURTHEST, min(code, _FURTHEST))


def _whole(number: Number, rounding: str) -> int:
    return int(
        number if isinstance(number, int) else number.to_integral_value(rounding)
    )


@frozen
class Line:
    """An end of any number of one wording: so many of its so-manieth parts.

    Without `parts` the end is that of a constant, `constant`.
    """

    has_end: bool = False
    parts: int = 0
    of: int = 1
    constant: int = 0
    step: int = 0

    @property
    def values(self) -> tuple[bool, int, int, int, int]:
        """What an engine needs to know of it."""
        return self.has_end, self.parts, self.of, self.constant, self.step


def lines_of(
    wording: Wording, mode: Mode, policy: Policy, /
) -> tuple[Line, Line] | None:
    """Return both ends of any positive number of a wording; `None` if it is no line."""
    figure = wording.pattern
    if figure.is_date:
        return None
    about = Fraction(policy.about) if figure.quantifier is Quantifier.ABOUT else None
    wider = Fraction(policy.standing) if mode is Mode.STANDING else Fraction(0)
    low = _line(wording, figure.low, about and -about, 1 - wider, int(figure.low_open))
    high = _line(wording, figure.high, about, 1 + wider, -int(figure.high_open))
    if low is None or high is None:
        return None
    if about == 0 and (figure.low_open or figure.high_open):
        # Where both ends meet, neither is open.
        return None
    return low, high


def _line(
    wording: Wording,
    end: Number | None,
    about: Fraction | None,
    factor: Fraction,
    step: int,
) -> Line | None:
    if end is None:
        if about is None:
            return Line()
        share = (1 + about) * factor
    elif end == wording.stand_in:
        share = factor
    elif end == 0:
        return Line(has_end=True, step=step)
    else:
        return None
    if share.denominator > _FINEST or share < 0:
        return None
    return Line(has_end=True, parts=share.numerator, of=share.denominator, step=step)
