"""Strategies for dates, ranges of dates and lengths of time."""

import datetime

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from provenance.model import (
    AnyDate,
    DateRange,
    Length,
    Order,
    PartialDate,
    Qualifier,
    compare_dates,
)


@st.composite
def partial_dates(
    draw: st.DrawFn,
    *,
    first: datetime.date = datetime.date.min,
    last: datetime.date = datetime.date.max,
    certain: bool = False,
    whole_days: bool = False,
) -> PartialDate:
    """Generate years, months, days and times.

    The day that each was made from lies between `first` and `last`. With `certain`
    none is approximate or uncertain; with `whole_days` each is given to the day.

    >>> from hypothesis import find
    >>> from provenance.model import Precision
    >>> from provenance.strategies import partial_dates
    >>> vague = lambda date: date.precision is Precision.MONTH
    >>> str(find(partial_dates(first=datetime.date(2023, 11, 1)), vague))
    '2023-11'
    """
    day = draw(st.dates(first, last))
    parts = 3 if whole_days else draw(st.integers(1, 4))
    qualifier = Qualifier.NONE if certain else draw(st.sampled_from(Qualifier))
    return PartialDate(
        year=day.year,
        month=day.month if parts > 1 else None,
        day=day.day if parts > 2 else None,
        time=draw(_times()) if parts > 3 else None,
        qualifier=qualifier,
    )


def _times() -> SearchStrategy[datetime.time]:
    # Neither a zone nor a part of a second: the text form of dates has neither.
    return st.times().map(lambda time: time.replace(microsecond=0))


@st.composite
def date_ranges(
    draw: st.DrawFn, *, dates: SearchStrategy[PartialDate] | None = None
) -> DateRange:
    """Generate ranges whose ends are not in the wrong order, one of them open or none.

    `dates` are what their ends are taken from.
    """
    ends = partial_dates() if dates is None else dates
    start = draw(st.none() | ends)
    end = draw(ends if start is None else st.none() | ends)
    wrong = start and end and compare_dates(start, end) is Order.AFTER
    return DateRange(start=end, end=start) if wrong else DateRange(start=start, end=end)


def lengths() -> SearchStrategy[Length]:
    """Generate lengths of time in days, short ones and very long ones."""
    return st.builds(Length, days=st.integers(1, 999_999))


def any_dates(
    *, dates: SearchStrategy[PartialDate] | None = None
) -> SearchStrategy[AnyDate]:
    """Generate whatever a cell for a date or a period can hold.

    `dates` are the partial dates that are used, alone and as the ends of ranges.
    """
    found = partial_dates() if dates is None else dates
    return st.one_of(found, date_ranges(dates=found), lengths())
