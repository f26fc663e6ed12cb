"""Days as numbers, so that dates lie on a line like everything that is stated.

A day is its number in the calendar, 1 being 0001-01-01. A figure whose unit is `DATE`
states such numbers: what is true of intervals is true of spans of days.
"""

import datetime
from typing import Final

from provenance.model.dates import DateRange, PartialDate
from provenance.model.number import Number

#: The unit of a figure that states a date.
DATE: Final = "date"

_SECONDS: Final = 86_400
_LAST: Final = datetime.date.max.toordinal()


def is_day(value: Number, /) -> bool:
    """Whether the calendar has a day of this number."""
    return type(value) is int and 1 <= value <= _LAST


def first_day(date: PartialDate, /) -> int:
    """Return the number of the first day that a date can mean."""
    return date.first_second // _SECONDS


def last_day(date: PartialDate, /) -> int:
    """Return the number of the last day that a date can mean."""
    return date.last_second // _SECONDS


def day_numbered(value: Number, /) -> PartialDate:
    """Return the day of this number.

    >>> str(day_numbered(738835))
    '2023-11-11'
    """
    day = datetime.date.fromordinal(int(value))
    return PartialDate(year=day.year, month=day.month, day=day.day)


def days_from(low: Number, high: Number, /) -> PartialDate | DateRange:
    """Return the shortest date that means exactly the days from one to another.

    >>> str(days_from(738825, 738854)), str(days_from(738825, 738853))
    ('2023-11', '2023-11-01/2023-11-29')
    """
    start, end = day_numbered(low), day_numbered(high)
    for date in (
        start,
        PartialDate(year=start.year, month=start.month),
        PartialDate(year=start.year),
    ):
        if first_day(date) == low and last_day(date) == high:
            return date
    return DateRange(start=start, end=end)
