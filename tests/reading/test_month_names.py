"""Names of months and weekdays."""

from provenance.reading.month_names import MONTHS, WEEKDAYS


def test_numbers() -> None:
    """Full names and abbreviations mean the same."""
    actual = [MONTHS["nov"], MONTHS["november"], MONTHS["sept"], WEEKDAYS["sun"]]
    expected = [11, 11, 9, 6]

    assert expected == actual
