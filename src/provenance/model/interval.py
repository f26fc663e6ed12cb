"""Intervals of numbers: what a figure leaves possible."""

from attrs import field, frozen

from provenance.errors import InvalidValueError
from provenance.model.number import Number, worked_out_or_none


@frozen(kw_only=True)
class Interval:
    """All numbers from a low end to a high end; `None` is no end at all.

    An open end is not itself part of the interval: "more than 200" is
    `Interval(low=200, low_open=True)`. Raises `InvalidValueError` where no number
    would lie in it, and for an open end that is no end at all.

        >>> str(Interval(low=200, low_open=True))
        '(200, ∞)'
        >>> Interval(low=1, high=3).overlaps(Interval(low=3, high=5))
        True
    """

    low: Number | None = field(default=None, converter=worked_out_or_none)
    high: Number | None = field(default=None, converter=worked_out_or_none)
    low_open: bool = False
    high_open: bool = False

    def __attrs_post_init__(self) -> None:
        check_ends(
            self.low, self.high, low_open=self.low_open, high_open=self.high_open
        )

    @property
    def is_unbounded(self) -> bool:
        """Whether every number lies in it."""
        return self.low is None and self.high is None

    def exceeds(self, other: "Interval", /) -> bool:
        """Whether each number in this one is above each number in the other.

        This is the breach of the law of scope: low(self) > high(other), or both
        equal where either end is open.
        """
        if self.low is None or other.high is None:
            return False
        if self.low == other.high:
            return self.low_open or other.high_open
        return self.low > other.high

    def touches(self, other: "Interval", /) -> bool:
        """Whether it exceeds the other only because an end that both name is open."""
        return self.exceeds(other) and self.low == other.high

    def overlaps(self, other: "Interval", /) -> bool:
        """Whether a number lies in both."""
        return not self.exceeds(other) and not other.exceeds(self)

    def contains(self, other: "Interval", /) -> bool:
        """Whether every number in the other lies in this one."""
        low = self.low is None or (
            other.low is not None
            and (
                other.low > self.low
                or (other.low == self.low and (other.low_open or not self.low_open))
            )
        )
        high = self.high is None or (
            other.high is not None
            and (
                other.high < self.high
                or (other.high == self.high and (other.high_open or not self.high_open))
            )
        )
        return low and high

    def __str__(self) -> str:
        left = "(" if self.low_open or self.low is None else "["
        right = ")" if self.high_open or self.high is None else "]"
        low = "-∞" if self.low is None else self.low
        high = "∞" if self.high is None else self.high
        return f"{left}{low}, {high}{right}"


def check_ends(
    low: Number | None, high: Number | None, /, *, low_open: bool, high_open: bool
) -> None:
    """Raise `InvalidValueError` where no interval has these ends."""
    if low is None or high is None:
        if (low_open and low is None) or (high_open and high is None):
            raise InvalidValueError("Interval", "an open end needs a number")
        return
    if low > high:
        raise InvalidValueError("Interval", f"{low} is above {high}")
    if low == high and (low_open or high_open):
        raise InvalidValueError("Interval", "no number lies in it")
