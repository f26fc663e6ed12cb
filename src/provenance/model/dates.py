"""Dates with the precision that they came with.

The text form is a subset of the Extended Date/Time Format (ISO 8601-2, EDTF): a year,
a month or a day, a day with a time, `~` `?` `%` behind a date that is approximate,
uncertain or both, intervals with open ends, and lengths in days (`P10D`, from
ISO 8601-1). `provenance.reading.read_date` reads it back.
"""

import datetime
from enum import Enum
from typing import TypeAlias

from attrs import field, frozen

from provenance.errors import InvalidValueError

_DAY = 86_400
#: How far from UTC the clocks of any place are.
_LOWEST_OFFSET = datetime.timedelta(hours=-12)
_HIGHEST_OFFSET = datetime.timedelta(hours=14)


class Order(Enum):
    """How two dates stand to each other, as far as their precision tells."""

    BEFORE = "before"
    SAME = "same"
    AFTER = "after"
    UNKNOWN = "cannot tell"


class Precision(Enum):
    """What a date was given to."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    TIME = "time"


class Qualifier(Enum):
    """What was said about a date's certainty (EDTF level 1)."""

    NONE = ""
    APPROXIMATE = "~"
    UNCERTAIN = "?"
    BOTH = "%"


def _last_of_month(first: datetime.date) -> datetime.date:
    if first.month == 12:
        return first.replace(day=31)
    return first.replace(month=first.month + 1) - datetime.timedelta(days=1)


def _as_given(time: datetime.time | None) -> str:
    """Return a time as it was given: 10:00+01:00 was not given as 09:00+00:00."""
    return "" if time is None else time.isoformat()


@frozen(kw_only=True)
class PartialDate:
    """A year, a month, a day or a time of day; what was not given stays unknown.

    A time is kept as it was given and ordered by its own clock; no time zone is ever
    assumed. Raises `InvalidValueError` for a day that the calendar does not have, and
    for a part whose coarser part is missing and for an offset from UTC that no place
    keeps, below -12:00 or above +14:00.

        >>> str(PartialDate(year=2023, month=11))
        '2023-11'
        >>> PartialDate(year=2023, month=11).precision
        <Precision.MONTH: 'month'>
    """

    year: int
    month: int | None = None
    day: int | None = None
    #: With its zone only where one was given.
    time: datetime.time | None = field(default=None, eq=_as_given)
    qualifier: Qualifier = Qualifier.NONE
    #: The first and the last second that it can mean, counted from 0001-01-01.
    _span: tuple[int, int] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        missing_month = self.month is None and self.day is not None
        missing_day = self.day is None and self.time is not None
        if missing_month or missing_day:
            raise InvalidValueError("PartialDate", "a coarser part is missing")
        offset = None if self.time is None else self.time.utcoffset()
        if offset is not None and not _LOWEST_OFFSET <= offset <= _HIGHEST_OFFSET:
            raise InvalidValueError("PartialDate", f"no clock shows {self.time}")
        object.__setattr__(self, "_span", self._find_span())

    def _find_span(self) -> tuple[int, int]:
        year, month, day = self.year, self.month, self.day
        try:
            if month is None:
                first = datetime.date(year, 1, 1)
                last = datetime.date(year, 12, 31)
            elif day is None:
                first = datetime.date(year, month, 1)
                last = _last_of_month(first)
            else:
                first = last = datetime.date(year, month, day)
        except (ValueError, OverflowError, TypeError):
            parts = (part for part in (year, month, day) if part is not None)
            shown = "-".join(map(str, parts))
            raise InvalidValueError(
                "PartialDate", f"the calendar has no {shown}"
            ) from None
        begin, end = first.toordinal() * _DAY, last.toordinal() * _DAY
        if self.time is None:
            return begin, end + _DAY - 1
        clock = self.time.hour * 3600 + self.time.minute * 60 + self.time.second
        return begin + clock, begin + clock

    @property
    def precision(self) -> Precision:
        """What it was given to."""
        if self.month is None:
            return Precision.YEAR
        if self.day is None:
            return Precision.MONTH
        return Precision.DAY if self.time is None else Precision.TIME

    @property
    def is_certain(self) -> bool:
        """Whether it was given without "about" or a question mark."""
        return self.qualifier is Qualifier.NONE

    @property
    def first_second(self) -> int:
        """The first second it can mean, counted from 0001-01-01."""
        return self._span[0]

    @property
    def last_second(self) -> int:
        """The last second it can mean, counted from 0001-01-01."""
        return self._span[1]

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        if self.time is not None:
            text += f"T{self.time.isoformat()}"
        return text + self.qualifier.value


@frozen(kw_only=True)
class DateRange:
    """From one date to another; `None` is an open end.

    `DateRange(start=None, end=d)` is "not after d", `DateRange(start=d, end=None)` is
    "since d".

        >>> november = PartialDate(year=2023, month=11)
        >>> str(DateRange(start=None, end=november))
        '../2023-11'
    """

    start: PartialDate | None
    end: PartialDate | None

    def __attrs_post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise InvalidValueError("DateRange", "both ends are open")
        if (
            self.start is not None
            and self.end is not None
            and compare_dates(self.start, self.end) is Order.AFTER
        ):
            raise InvalidValueError("DateRange", f"{self.start} is after {self.end}")

    def __str__(self) -> str:
        return f"{self.start or '..'}/{self.end or '..'}"


@frozen(kw_only=True)
class Length:
    """A length of time in days whose ends were not said ("a 10-day battle").

    >>> str(Length(days=10))
    'P10D'
    """

    days: int

    def __attrs_post_init__(self) -> None:
        if not 0 < self.days < 1_000_000:
            raise InvalidValueError("Length.days", "not a number of days above zero")

    def __str__(self) -> str:
        return f"P{self.days}D"


#: Whatever a cell for a date or a period can hold.
AnyDate: TypeAlias = PartialDate | DateRange | Length


def compare_dates(first: PartialDate, second: PartialDate, /) -> Order:
    """Say how the first stands to the second, where every reading agrees.

    Equal dates of equal precision are the same; an approximate or uncertain date is
    the same as its equal and cannot be told from any other. Two times with their zones
    are ordered by the moments that they name, all else as the clocks were written.

        >>> november = PartialDate(year=2023, month=11)
        >>> compare_dates(november, PartialDate(year=2023, month=11, day=30)).value
        'cannot tell'
        >>> compare_dates(november, PartialDate(year=2024)).value
        'before'
    """
    if first == second:
        return Order.SAME
    if not (first.is_certain and second.is_certain):
        return Order.UNKNOWN
    shift = _seconds_between_zones(first.time, second.time)
    if first.last_second < second.first_second + shift:
        return Order.BEFORE
    if second.last_second + shift < first.first_second:
        return Order.AFTER
    return Order.UNKNOWN


def _seconds_between_zones(
    first: datetime.time | None, second: datetime.time | None
) -> float:
    """Return what the clock of the first shows beyond that of the second."""
    if first is None or second is None:
        return 0
    one, other = first.utcoffset(), second.utcoffset()
    return 0 if one is None or other is None else (one - other).total_seconds()
