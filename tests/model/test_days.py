import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import DateRange, PartialDate, day_numbered, days_from
from provenance.model.days import first_day, is_day, last_day
from provenance.strategies import partial_dates

DAYS = st.dates().map(datetime.date.toordinal)


@given(day=DAYS)
def test_a_day_is_its_number(day: int) -> None:
    """The day of a number has that number as its first and its last day."""
    date = day_numbered(day)

    assert (day, day) == (first_day(date), last_day(date))
    assert is_day(day)


@pytest.mark.parametrize("number", [0, -1, 3652060, 10**40])
def test_not_every_number_is_a_day(number: int) -> None:
    """The calendar ends at both ends."""

    assert not is_day(number)


@given(first=DAYS, last=DAYS)
def test_days_from_one_to_another(first: int, last: int) -> None:
    """However short the date that is found, it means exactly these days."""
    first, last = sorted((first, last))
    found = days_from(first, last)
    if isinstance(found, DateRange):
        assert found.start is not None
        assert found.end is not None
        found_days = first_day(found.start), last_day(found.end)
    else:
        found_days = first_day(found), last_day(found)

    assert (first, last) == found_days


@given(date=partial_dates(certain=True))
def test_the_shortest_date_is_found(date: PartialDate) -> None:
    """A month or a year is found again; a time is a moment of its day."""
    day = None if date.day is None else date.day
    expected = PartialDate(year=date.year, month=date.month, day=day)

    assert expected == days_from(first_day(date), last_day(date))
