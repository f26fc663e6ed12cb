"""Figures: quantities as they were reported."""

from decimal import Context, Decimal, localcontext
from enum import Enum

from attrs import field, frozen

from provenance.errors import InvalidValueError
from provenance.model.days import DATE, day_numbered, is_day
from provenance.model.interval import Interval, check_ends
from provenance.model.number import (
    MOST_WORKED_OUT,
    Number,
    exact,
    exact_or_none,
    magnitude,
)

#: The width of the band of "about", as a part of the stated value, unless a case's
#: policy says otherwise.
ABOUT = Decimal("0.1")


class Quantifier(Enum):
    """How a figure binds its stated value, after IDMC Helix' "quantifier"."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    BETWEEN = "between"


# To look up a member takes as long as to compare two, and each figure is checked.
_EXACTLY, _, _AT_LEAST, _MORE_THAN, _AT_MOST, _LESS_THAN, _BETWEEN = Quantifier


@frozen(kw_only=True)
class Figure:
    """A quantity as reported: stated value, quantifier, bounds and unit.

    Two figures are equal when they bind the same numbers in the same unit; the words
    as written count only where they are all there is. A figure without quantifier is
    unknown: it was said that there is a number, not which. A range in the wrong order
    keeps its words and has no bounds. A figure whose unit is `date` states days by
    their number in the calendar; `date_figure` makes it.

    Raises `InvalidValueError` where the parts do not fit each other: "at least 50" has
    50 as its low end, and "about 50" lies between its ends, if it has any.

        >>> Figure.more_than(200).interval()
        Interval(low=200, high=None, low_open=True, high_open=False)
        >>> str(Figure.about(35000).interval())
        '[31500, 38500]'
    """

    #: How the stated value binds; `None` for an unknown figure.
    quantifier: Quantifier | None = None
    #: The one number that was said; `None` for a range and an unknown figure.
    stated: Number | None = field(default=None, converter=exact_or_none)
    #: The least that is left possible; `None` for "no end was said".
    low: Number | None = field(default=None, converter=exact_or_none)
    #: The most that is left possible; `None` for "no end was said".
    high: Number | None = field(default=None, converter=exact_or_none)
    #: Whether the low end is itself excluded ("more than").
    low_open: bool = False
    #: Whether the high end is itself excluded ("less than").
    high_open: bool = False
    #: What is counted, in the singular (`person`, `percent`, `MMK`), or `date`; may be
    #: empty.
    unit: str = ""
    #: The words that were read, exactly.
    as_written: str = field(default="", eq=False)

    #: The words, where no number stands for them.
    _words: str = field(default="", init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        check_ends(
            self.low, self.high, low_open=self.low_open, high_open=self.high_open
        )
        problem = self._find_problem()
        if problem:
            raise InvalidValueError("Figure", problem)
        if self.stated is None and self.low is None and self.high is None:
            object.__setattr__(self, "_words", self.as_written)

    def _find_problem(self) -> str:
        quantifier, stated = self.quantifier, self.stated
        if self.unit == DATE:
            for value in (stated, self.low, self.high):
                if value is not None and not is_day(value):
                    return f"the calendar has no day {value}"
        if quantifier is None:
            known = (stated, self.low, self.high) != (None, None, None)
            return "an unknown figure has no numbers" if known else ""
        if quantifier is _BETWEEN:
            if stated is not None or (self.low is None) is not (self.high is None):
                return "a range has two ends, or none, and no stated value"
            return ""
        if stated is None:
            return f"{quantifier.value!r} needs a stated value"
        if self._fits(quantifier, stated):
            return ""
        return f"not the ends of '{quantifier.value} {stated}'"

    def _fits(self, quantifier: Quantifier, stated: Number) -> bool:
        """Whether the ends are those that a quantifier gives to a number."""
        low, high = self.low, self.high
        if quantifier is _EXACTLY:
            return stated == low == high
        if quantifier is _AT_LEAST or quantifier is _MORE_THAN:
            return stated == low and self.low_open is (quantifier is _MORE_THAN)
        if quantifier is _AT_MOST or quantifier is _LESS_THAN:
            return stated == high and self.high_open is (quantifier is _LESS_THAN)
        return not (
            (low is not None and low > stated) or (high is not None and high < stated)
        )

    @classmethod
    def exactly(cls, value: Number, /, *, unit: str = "") -> "Figure":
        """Return the figure that is this number and no other."""
        return cls(
            quantifier=Quantifier.EXACTLY,
            stated=value,
            low=value,
            high=value,
            unit=unit,
            as_written=_written(value, unit),
        )

    @classmethod
    def about(cls, value: Number, /, *, unit: str = "") -> "Figure":
        """Return the figure near this number; policy says how near."""
        return cls(
            quantifier=Quantifier.ABOUT,
            stated=value,
            unit=unit,
            as_written=f"about {_written(value, unit)}",
        )

    @classmethod
    def at_least(cls, value: Number, /, *, unit: str = "") -> "Figure":
        """Return the figure with this number as its least."""
        return cls(
            quantifier=Quantifier.AT_LEAST,
            stated=value,
            low=value,
            unit=unit,
            as_written=f"at least {_written(value, unit)}",
        )

    @classmethod
    def more_than(cls, value: Number, /, *, unit: str = "") -> "Figure":
        """Return the figure above this number."""
        return cls(
            quantifier=Quantifier.MORE_THAN,
            stated=value,
            low=value,
            low_open=True,
            unit=unit,
            as_written=f"more than {_written(value, unit)}",
        )

    @classmethod
    def at_most(cls, value: Number, /, *, unit: str = "") -> "Figure":
        """Return the figure from zero up to this number."""
        return cls(
            quantifier=Quantifier.AT_MOST,
            stated=value,
            low=0 if unit != DATE and exact(value) >= 0 else None,
            high=value,
            unit=unit,
            as_written=f"at most {_written(value, unit)}",
        )

    @classmethod
    def less_than(cls, value: Number, /, *, unit: str = "") -> "Figure":
        """Return the figure from zero to below this number."""
        return cls(
            quantifier=Quantifier.LESS_THAN,
            stated=value,
            low=0 if unit != DATE and exact(value) > 0 else None,
            high=value,
            high_open=True,
            unit=unit,
            as_written=f"less than {_written(value, unit)}",
        )

    @classmethod
    def between(cls, first: Number, second: Number, /, *, unit: str = "") -> "Figure":
        """Return the figure from the first to the second, both included.

        In the wrong order it has no bounds, and is `is_reversed`.
        """
        ordered = exact(first) <= exact(second)
        return cls(
            quantifier=Quantifier.BETWEEN,
            low=first if ordered else None,
            high=second if ordered else None,
            unit=unit,
            as_written=_written_range(first, second, unit),
        )

    @classmethod
    def unknown(cls, *, unit: str = "", as_written: str = "unknown") -> "Figure":
        """Return the figure of which no number was said."""
        return cls(unit=unit, as_written=as_written)

    @property
    def stated_count(self) -> Number | None:
        """The number that it states, if it is a count; a date states a day."""
        return None if self.is_date else self.stated

    @property
    def is_date(self) -> bool:
        """Whether it states a date: its numbers are days, not a count."""
        return self.unit == DATE

    @property
    def is_unknown(self) -> bool:
        """Whether no number was said."""
        return self.quantifier is None

    @property
    def is_reversed(self) -> bool:
        """Whether it is a range that was written in the wrong order."""
        return (
            self.quantifier is Quantifier.BETWEEN
            and self.low is None
            and self.high is None
        )

    def interval(self, *, about: Decimal = ABOUT) -> Interval:
        """Return the numbers that it leaves possible.

        `about` is the width of the band on either side of an "about", as a part of
        the stated value: 0.1 makes "about 35,000" [31500, 38500]. An end that was
        said ("nearly 50" is below 50) is kept; a band without any width is the stated
        value itself. "About" a date has no band: no part of a date is its width.
        """
        low, high = self.low, self.high
        is_about = self.quantifier is Quantifier.ABOUT and not self.is_date
        if is_about and self.stated is not None:
            with localcontext(Context(prec=2 * MOST_WORKED_OUT)):
                width = magnitude(self.stated) * about
                low = self.stated - width if low is None else low
                high = self.stated + width if high is None else high
        is_point = low == high
        return Interval(
            low=low,
            high=high,
            low_open=self.low_open and not is_point,
            high_open=self.high_open and not is_point,
        )


def _written(value: Number, unit: str) -> str:
    return str(day_numbered(value)) if unit == DATE and is_day(value) else str(value)


def _written_range(first: Number, second: Number, unit: str) -> str:
    separator = "/" if unit == DATE else "-"
    return separator.join(_written(value, unit) for value in (first, second))
