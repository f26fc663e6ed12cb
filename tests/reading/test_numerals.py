"""Numbers in digits."""

from decimal import Decimal, localcontext

import pytest

from provenance.reading.numerals import read_numeral
from provenance.reading.refusal import RefusalError

NUMBERS = {
    "0": 0,
    "1,500": 1500,
    "1,234,567.5": Decimal("1234567.5"),
    "1,00,800": 100_800,
    "12,34,567": 1_234_567,
    "1.234.567": 1_234_567,
    "1.234,567": Decimal("1234.567"),
    "1'234'567": 1_234_567,
    "35 000": 35_000,
    "35\u00a0000,5": Decimal("35000.5"),
    "1234.567": Decimal("1234.567"),
    "0.500": Decimal("0.5"),
    ".5": Decimal("0.5"),
    "5.0": 5,
}


@pytest.mark.parametrize(("text", "number"), NUMBERS.items())
def test_read(text: str, number: int | Decimal) -> None:
    """Groups and fractions are read where only one reading is possible."""
    assert number == read_numeral(text)


def test_point_before_million() -> None:
    """Before a large scale a point stands before a fraction."""
    assert Decimal("1.234") == read_numeral("1.234", is_scaled=True)


def test_context_does_not_matter() -> None:
    """A small precision of the caller's decimal context rounds nothing."""
    with localcontext() as context:
        context.prec = 3

        assert Decimal("1234567.891") == read_numeral("1,234,567.891")


REFUSED = {
    "35.000": "it depends on the country: 35 or 35000",
    "1,5": "it depends on the country: 1.5 or 15",
    "12,34": "it depends on the country: 12.34 or 1234",
    "1,23,45": "its digits are not grouped in one of the usual ways",
    "1.2.3": "its digits are not grouped in one of the usual ways",
    "1" * 41: "more than 40 digits",
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_refusals(text: str, reason: str) -> None:
    """Where two readings are possible, both are named."""
    with pytest.raises(RefusalError) as caught:
        read_numeral(text)

    assert reason == caught.value.reason
