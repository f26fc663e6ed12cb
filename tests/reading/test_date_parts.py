"""Year, month and day of a date as written."""

import pytest

from provenance.model import Qualifier
from provenance.reading.date_parts import DateParts, make_date, read_parts
from provenance.reading.refusal import RefusalError

PARTS = {
    "nov 18": DateParts(month=11, day=18, has_month_name=True),
    "11月18日": DateParts(month=11, day=18, has_month_name=True),
    "2023-11": DateParts(year=2023, month=11),
    "2023?": DateParts(year=2023, qualifier=Qualifier.UNCERTAIN),
    "c. 2023": DateParts(year=2023, qualifier=Qualifier.APPROXIMATE),
    "sat, 2023-11-18": DateParts(year=2023, month=11, day=18, weekday=5),
}


@pytest.mark.parametrize(("text", "parts"), PARTS.items())
def test_parts(text: str, parts: DateParts) -> None:
    """Only what was given is there."""
    assert parts == read_parts(text)


@pytest.mark.parametrize("text", ["15", "x", "", "nov 2023 10:00", "sat, nov 2023"])
def test_no_date(text: str) -> None:
    """A day alone, or a time without a day, is no date."""
    assert read_parts(text) is None


def test_day_alone_as_an_end() -> None:
    """As one end of a range a day alone is read."""
    assert DateParts(day=15) == read_parts("15", is_end=True)


def test_month_missing() -> None:
    """A day without a month is refused."""
    with pytest.raises(RefusalError) as caught:
        make_date(DateParts(year=2023, day=15))

    assert caught.value.reason == "the month is missing"
