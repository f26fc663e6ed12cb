import datetime

import pytest
from hypothesis import given

from provenance.errors import InvalidValueError
from provenance.model import (
    DATE,
    Claim,
    ClaimId,
    DateRange,
    Figure,
    Length,
    PartialDate,
    Qualifier,
    Quantifier,
    date_figure,
    meaning_id,
)
from provenance.strategies import any_dates

DAY = datetime.date(2023, 11, 11).toordinal()
ELEVENTH = PartialDate(year=2023, month=11, day=11)
NOVEMBER = PartialDate(year=2023, month=11)


def test_a_day_is_that_day() -> None:
    """A day is exact; a time of day is a moment within it."""
    evening = PartialDate(year=2023, month=11, day=11, time=datetime.time(19, 30))

    assert Figure.exactly(DAY, unit=DATE) == date_figure(ELEVENTH)
    assert date_figure(ELEVENTH) == date_figure(evening)
    assert date_figure(evening).as_written == "2023-11-11T19:30:00"


def test_a_month_is_its_days() -> None:
    """From the first to the last, both included."""

    assert Figure.between(DAY - 10, DAY + 19, unit=DATE) == date_figure(NOVEMBER)


def test_ranges() -> None:
    """An open end is none; a month as an end gives its outer day."""
    since = DateRange(start=NOVEMBER, end=None)
    by = DateRange(start=None, end=NOVEMBER)
    within = DateRange(start=ELEVENTH, end=NOVEMBER)
    one = DateRange(start=ELEVENTH, end=ELEVENTH)

    assert Figure.at_least(DAY - 10, unit=DATE) == date_figure(since)
    assert Figure.at_most(DAY + 19, unit=DATE) == date_figure(by)
    assert Figure.between(DAY, DAY + 19, unit=DATE) == date_figure(within)
    assert Figure.exactly(DAY, unit=DATE) == date_figure(one)


def test_about_a_day_binds_nothing() -> None:
    """How far "about" reaches is not known: no part of a date is its width."""
    about = PartialDate(year=2023, month=11, day=11, qualifier=Qualifier.APPROXIMATE)
    figure = date_figure(about)

    assert (figure.quantifier, figure.stated) == (Quantifier.ABOUT, DAY)
    assert figure.interval().is_unbounded


@pytest.mark.parametrize(
    "date",
    [
        PartialDate(year=2023, month=11, qualifier=Qualifier.APPROXIMATE),
        PartialDate(year=2023, month=11, day=11, qualifier=Qualifier.UNCERTAIN),
        DateRange(start=PartialDate(year=2023, qualifier=Qualifier.BOTH), end=NOVEMBER),
    ],
)
def test_what_is_uncertain_keeps_its_words(date: PartialDate | DateRange) -> None:
    """It binds nothing, and two are equal where their words are."""

    assert Figure.unknown(unit=DATE, as_written=str(date)) == date_figure(date)


def test_a_length_is_no_date() -> None:
    """Ten days are a length; as a count they are a number of days."""
    with pytest.raises(InvalidValueError, match="P10D is a length and no date"):
        date_figure(Length(days=10))


@pytest.mark.parametrize("value", [0, -3, 10**9])
def test_the_calendar_ends(value: int) -> None:
    """A figure states no day that the calendar does not have."""
    with pytest.raises(InvalidValueError, match=f"no day {value}"):
        Figure.exactly(value, unit=DATE)


def test_a_bound_on_a_date_begins_nowhere() -> None:
    """A count is never below zero; before a date there is always another."""

    assert Figure.at_most(DAY, unit=DATE).low is None
    assert Figure.less_than(DAY, unit=DATE).low is None
    assert Figure.less_than(DAY, unit=DATE).as_written == "less than 2023-11-11"


def test_equal_dates_have_equal_ids() -> None:
    """However a date is written, its claim has one meaning."""
    written = [
        Figure.exactly(DAY, unit=DATE),
        date_figure(ELEVENTH),
        date_figure(DateRange(start=ELEVENTH, end=ELEVENTH)),
    ]
    ids = {
        meaning_id(Claim(id=ClaimId("a"), measure="date of crash", figure=figure))
        for figure in written
    }

    assert len(ids) == 1


@given(date=any_dates())
def test_every_date_is_a_figure(date: PartialDate | DateRange | Length) -> None:
    """All but a length of time; its words are those of the date."""
    if isinstance(date, Length):
        return
    figure = date_figure(date)

    assert figure.is_date
    assert str(date) == figure.as_written
