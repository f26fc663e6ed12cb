"""One number with its scale."""

import pytest

from provenance.reading.amounts import Amount, read_amount
from provenance.reading.tokens import tokenize

AMOUNTS = {
    "2 million": Amount(value=2_000_000, count=2, scale=1_000_000, first=0, after=2),
    "35k": Amount(value=35_000, count=35, scale=1000, first=0, after=2),
    "35 k": Amount(value=35, count=35, first=0, after=1),
    "5万": Amount(value=50_000, count=5, scale=10_000, first=0, after=2),
    "40多万": Amount(value=400_000, count=400_000, is_more=True, first=0, after=2),
    "三十": Amount(value=30, count=30, first=0, after=1),
    "三百": Amount(value=300, count=3, scale=100, first=0, after=1),
    "six hundred": Amount(value=600, count=6, scale=100, first=0, after=2),
    "数百": Amount(value=None, first=0, after=1),
}


@pytest.mark.parametrize(("text", "amount"), AMOUNTS.items())
def test_read(text: str, amount: Amount) -> None:
    """The scale at the end is known apart, since a range may share it."""
    assert amount == read_amount(tokenize(text), 0)


@pytest.mark.parametrize("text", ["soldiers", "million", ""])
def test_no_amount(text: str) -> None:
    """Where no number begins, there is none."""
    assert read_amount(tokenize(text), 0) is None
