"""Intervals of dates."""

import pytest

from provenance.reading.date_ranges import read_closed, read_open, read_standard


@pytest.mark.parametrize(
    "text", ["2023-11-18", "2023/11/18", "a/b", "2023-11-18/", "2023/2024/2025"]
)
def test_no_standard_interval(text: str) -> None:
    """What has no two ends is no interval."""
    assert read_standard(text) is None


@pytest.mark.parametrize("text", ["2023-11-18", "by", "since the coup", "前"])
def test_not_open(text: str) -> None:
    """Without a date there is no open interval."""
    assert read_open(text) is None


@pytest.mark.parametrize(
    "text", ["nov 2023", "13 - nov 2023", "nov 13 - 2023", "-", "a-b"]
)
def test_not_closed(text: str) -> None:
    """Ends that do not complete each other are no interval."""
    assert read_closed(text, year=1999) is None


def test_spaces_part_first() -> None:
    """A hyphen with spaces parts two dates that have hyphens themselves."""
    actual = read_closed("13-11-2023 - 15-11-2023")

    assert str(actual) == "2023-11-13/2023-11-15"
