import datetime

import pytest

from provenance.model import Moment, PartialDate
from provenance.model.moment import day_at, first_and_last_day, moment_of
from provenance.reading import read_date


def moment(text: str) -> Moment:
    """Return the moment of a date."""
    date = read_date(text)
    assert isinstance(date, PartialDate)
    return moment_of(date)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2023-11-18", "2023-11-18", (True, True)),
        ("2023-11-18", "2023-11-19", (True, False)),
        ("2023-11", "2023-11-30", (True, False)),
        ("2023-11", "2023-11-18", (False, False)),
        ("2023-11", "2023-11", (True, True)),
        ("2023-11-18T10:00", "2023-11-18", (False, False)),
        ("2023-11-18T10:00", "2023-11-19", (True, False)),
        ("2023-11-18T10:00", "2023-11-18T15:00", (True, False)),
        ("2023-11-18T10:00", "2023-11-18T15:00Z", (False, False)),
        ("2023-11-18T10:00+03:00", "2023-11-18T08:00Z", (True, False)),
        ("2023-11-18T02:00+04:00", "2023-11-17T23:30Z", (True, False)),
        ("2023-11-18T10:00+03:00", "2023-11-18T07:00Z", (True, True)),
        ("2023-11-18~", "2024-11-18", (False, False)),
        ("2023-11-18~", "2023-11-18~", (True, True)),
    ],
)
def test_moments_are_ordered_where_every_reading_agrees(
    first: str, second: str, expected: tuple[bool, bool]
) -> None:
    """One is not after another where it is the same, or its last day is not after."""
    one, other = moment(first), moment(second)

    assert expected == (one.is_not_after(other), other.is_not_after(one))


def test_a_day_by_its_number_is_the_day_by_its_date() -> None:
    """Days that are worked out meet days that are stated."""
    ordinal = datetime.date(2023, 11, 18).toordinal()

    assert moment("2023-11-18") == day_at(2 * ordinal + 1)


@pytest.mark.parametrize(
    ("date", "ends"),
    [
        ("2023-11", ("2023-11-01", "2023-11-30")),
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2023-11-18", ("2023-11-18", "2023-11-18")),
        ("2023-11-18T10:00", ("2023-11-18T10:00:00", "2023-11-18T10:00:00")),
        ("2023-11~", ("2023-11~", "2023-11~")),
    ],
)
def test_a_month_has_a_first_and_a_last_day(date: str, ends: tuple[str, str]) -> None:
    """Taken whole, a month or a year is its days; about a month is not."""
    found = read_date(date)
    assert isinstance(found, PartialDate)

    assert ends == tuple(moment.identity for moment in first_and_last_day(found))
