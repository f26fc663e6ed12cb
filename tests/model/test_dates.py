import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import InvalidValueError
from provenance.model import (
    DateRange,
    Length,
    Order,
    PartialDate,
    Precision,
    Qualifier,
    compare_dates,
)

REVERSED = {
    Order.BEFORE: Order.AFTER,
    Order.AFTER: Order.BEFORE,
    Order.SAME: Order.SAME,
    Order.UNKNOWN: Order.UNKNOWN,
}
CERTAIN = st.just(Qualifier.NONE)


@st.composite
def dates(
    draw: st.DrawFn, *, qualifiers: st.SearchStrategy[Qualifier] = CERTAIN
) -> PartialDate:
    """Generate years, months and days of three years, so that they often meet."""
    day = draw(st.dates(datetime.date(2023, 1, 1), datetime.date(2025, 12, 31)))
    parts = draw(st.integers(1, 3))
    return PartialDate(
        year=day.year,
        month=day.month if parts > 1 else None,
        day=day.day if parts > 2 else None,
        qualifier=draw(qualifiers),
    )


def days(date: PartialDate) -> set[datetime.date]:
    """Return every day that a date can mean, by going through the calendar."""
    first = datetime.date(date.year, 1, 1)
    year = (first + datetime.timedelta(days=number) for number in range(366))
    return {
        day
        for day in year
        if (day.year, date.month or day.month, date.day or day.day)
        == (date.year, day.month, day.day)
    }


@given(dates(), dates())
def test_the_order_holds_for_every_reading(
    first: PartialDate, second: PartialDate
) -> None:
    """One date is before another where each of its days is; else it cannot be told."""
    mine, theirs = days(first), days(second)
    if first == second:
        expected = Order.SAME
    elif max(mine) < min(theirs):
        expected = Order.BEFORE
    elif max(theirs) < min(mine):
        expected = Order.AFTER
    else:
        expected = Order.UNKNOWN

    assert expected is compare_dates(first, second)


@given(
    dates(qualifiers=st.sampled_from(Qualifier)),
    dates(qualifiers=st.sampled_from(Qualifier)),
)
def test_the_order_is_antisymmetric(first: PartialDate, second: PartialDate) -> None:
    """Seen from the other side, the order is reversed."""

    assert REVERSED[compare_dates(first, second)] is compare_dates(second, first)


@given(dates(), dates(), dates())
def test_the_order_is_transitive(
    first: PartialDate, second: PartialDate, third: PartialDate
) -> None:
    """What is before a date is before all that this one is before."""
    steps = {compare_dates(first, second), compare_dates(second, third)}

    assert steps != {Order.BEFORE} or compare_dates(first, third) is Order.BEFORE


@given(dates(qualifiers=st.sampled_from(list(Qualifier)[1:])), dates())
def test_an_uncertain_date_is_told_from_none(
    first: PartialDate, second: PartialDate
) -> None:
    """About and perhaps leave everything possible, but a date is like its equal."""

    assert (
        compare_dates(first, second),
        compare_dates(first, first),
    ) == (Order.UNKNOWN, Order.SAME)


def timed(clock: str, *, day: int = 18) -> PartialDate:
    """Return a time of a day in November 2023."""
    time = datetime.time.fromisoformat(clock)
    return PartialDate(year=2023, month=11, day=day, time=time)


def _at(offset: str) -> datetime.time:
    return datetime.time.fromisoformat(f"18:00{offset}")


@pytest.mark.parametrize(
    ("first", "second", "order"),
    [
        (timed("10:00"), timed("15:00"), Order.BEFORE),
        (timed("10:00"), timed("10:00"), Order.SAME),
        (timed("10:00:00.1"), timed("10:00:00.2"), Order.UNKNOWN),
        (timed("10:00"), PartialDate(year=2023, month=11, day=18), Order.UNKNOWN),
        (timed("23:59"), PartialDate(year=2023, month=11, day=19), Order.BEFORE),
        (timed("10:00+06:30"), timed("09:00+00:00"), Order.BEFORE),
        (timed("10:00+01:00"), timed("09:00+00:00"), Order.UNKNOWN),
        (timed("23:30-02:00"), timed("00:30+00:00", day=19), Order.AFTER),
        (timed("10:00+06:30"), timed("09:00"), Order.AFTER),
    ],
)
def test_times_are_ordered(
    first: PartialDate, second: PartialDate, order: Order
) -> None:
    """Two times with zones go by their moments, all others by the clocks as written."""

    assert (order, REVERSED[order]) == (
        compare_dates(first, second),
        compare_dates(second, first),
    )


def test_a_time_is_kept_as_given() -> None:
    """One moment in two zones was not said alike, so that its dates differ."""

    assert timed("10:00+01:00") != timed("09:00+00:00")


@pytest.mark.parametrize(
    ("date", "text", "precision"),
    [
        (PartialDate(year=2023), "2023", Precision.YEAR),
        (PartialDate(year=87, month=3), "0087-03", Precision.MONTH),
        (PartialDate(year=2024, month=2, day=29), "2024-02-29", Precision.DAY),
        (timed("10:00"), "2023-11-18T10:00:00", Precision.TIME),
        (timed("10:00+06:30"), "2023-11-18T10:00:00+06:30", Precision.TIME),
        (
            PartialDate(year=2023, qualifier=Qualifier.APPROXIMATE),
            "2023~",
            Precision.YEAR,
        ),
        (PartialDate(year=2023, qualifier=Qualifier.BOTH), "2023%", Precision.YEAR),
    ],
)
def test_the_text_form_has_the_precision_that_came(
    date: PartialDate, text: str, precision: Precision
) -> None:
    """Nothing is filled in: a month is written as a month."""

    assert (text, precision) == (str(date), date.precision)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"year": 0}, "the calendar has no 0"),
        ({"year": 10000}, "the calendar has no 10000"),
        ({"year": 2023, "month": 0}, "the calendar has no 2023-0"),
        ({"year": 2023, "month": 13}, "the calendar has no 2023-13"),
        ({"year": 2023, "month": 2, "day": 31}, "the calendar has no 2023-2-31"),
        ({"year": 2023, "month": 2, "day": 0}, "the calendar has no 2023-2-0"),
        (
            {"year": 2023, "month": 2, "day": 1, "time": _at("-12:01")},
            "no clock shows 18:00:00-12:01",
        ),
        (
            {"year": 2023, "month": 2, "day": 1, "time": _at("+14:01")},
            "no clock shows 18:00:00+14:01",
        ),
        ({"year": 2023, "day": 5}, "a coarser part is missing"),
        (
            {"year": 2023, "month": 2, "time": datetime.time(10)},
            "a coarser part is missing",
        ),
    ],
)
def test_a_day_that_does_not_exist_is_refused(
    parts: dict[str, int], reason: str
) -> None:
    """The calendar decides; a time needs its day, and a day its month."""
    with pytest.raises(InvalidValueError) as caught:
        PartialDate(**parts)  # type: ignore[arg-type]  # one of them is a time

    assert f"PartialDate: {reason}" == str(caught.value)


def test_a_text_is_no_year() -> None:
    """Parts that are not whole numbers are refused with an error of ours."""
    with pytest.raises(InvalidValueError) as caught:
        PartialDate(year="spring")  # type: ignore[arg-type]  # this is the point

    assert str(caught.value) == "PartialDate: the calendar has no spring"


def test_the_last_days_that_there_are() -> None:
    """Nothing lies beyond the last year, and the first begins at the first second."""
    last = PartialDate(year=9999, month=12)

    assert PartialDate(year=9999).last_second == last.last_second
    assert PartialDate(year=1).first_second == 86400


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (DateRange(start=None, end=PartialDate(year=2023, month=11)), "../2023-11"),
        (DateRange(start=PartialDate(year=2023), end=None), "2023/.."),
        (
            DateRange(start=PartialDate(year=2023), end=PartialDate(year=2023)),
            "2023/2023",
        ),
        (Length(days=10), "P10D"),
    ],
)
def test_the_text_form_of_ranges_and_lengths(
    value: DateRange | Length, text: str
) -> None:
    """Open ends are two dots, a length is a number of days."""

    assert text == str(value)


def test_a_range_without_ends_is_refused() -> None:
    """It would say nothing."""
    with pytest.raises(InvalidValueError) as caught:
        DateRange(start=None, end=None)

    assert str(caught.value) == "DateRange: both ends are open"


def test_a_range_in_the_wrong_order_is_refused() -> None:
    """Its end cannot be known to lie before its start."""
    with pytest.raises(InvalidValueError) as caught:
        DateRange(start=PartialDate(year=2024), end=PartialDate(year=2023, month=11))

    assert str(caught.value) == "DateRange: 2024 is after 2023-11"


@pytest.mark.parametrize("days_long", [0, -1, 1_000_000])
def test_a_length_is_some_days(days_long: int) -> None:
    """No length is empty, and none is longer than history."""
    with pytest.raises(InvalidValueError) as caught:
        Length(days=days_long)

    assert str(caught.value) == "Length.days: not a number of days above zero"
