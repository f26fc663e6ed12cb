"""Dates in digits alone."""

import pytest

from provenance.reading.numeric_dates import read_numeric
from provenance.reading.refusal import RefusalError


@pytest.mark.parametrize(
    ("text", "parts"),
    {
        "13/11/2023": (2023, 11, 13),
        "11.13.2023": (2023, 11, 13),
        "11-11-2023": (2023, 11, 11),
        "20231118": (2023, 11, 18),
        "2023": None,
        "2023-11-18": None,
        "13/11-2023": None,
    }.items(),
)
def test_read(text: str, parts: tuple[int, int, int] | None) -> None:
    """An order that only one reading gives a day to is read."""
    assert parts == read_numeric(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    {
        "1/2/2023": "it depends on the country: 2023-02-01 or 2023-01-02",
        "13-11-23": "its year has two digits: 2023-11-13 or 2013-11-23",
        "99-99-99": "its year has two digits",
        "13/13/2023": "there is no day 13/13/2023",
        "202311": "a number; a date has hyphens, as 2023-11-18",
        "45248.5": (
            "a number; as a day counted by a spreadsheet it may be 2023-11-18, "
            "or 2027-11-19 where it counts from 1904"
        ),
    }.items(),
)
def test_refusals(text: str, reason: str) -> None:
    """Every reading that gives a day is named."""
    with pytest.raises(RefusalError) as caught:
        read_numeric(text)

    assert reason == caught.value.reason
