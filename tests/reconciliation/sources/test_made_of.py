"""What a reader makes of the numbers of a text, and what a slip makes of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import Figure
from provenance.reading import find_figures
from provenance.reconciliation.sources.made_of import (
    are_a_slip_apart,
    is_made_of,
    is_rounded_from,
)
from provenance.reconciliation.sources.originals import numbers


def made_of(value: int, text: str) -> bool:
    """Return whether a number is made of those in a text."""
    figures = [each.figure for each in find_figures(text)]
    return is_made_of(value, [(figure, numbers(figure)) for figure in figures])


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (17, "12 men and 5 women"),
        (20, "12 men, 5 women and 3 children"),
        (42, "3 of the 45 passengers lived"),
        (120, "3 buses of 40 people each"),
        (3000, "60% of the 5,000 residents"),
        (2000, "60% of the 5,000 residents lived"),
        (100, "half of the 200 hostages"),
        (34_800, "12,000 here and 22,817 there"),
    ],
)
def test_made_of(value: int, text: str) -> None:
    """Sums, what is left, products, shares, common parts; rounded or not."""

    assert made_of(value, text)


@pytest.mark.parametrize(
    ("value", "text"), [(97, "79 people"), (18, "12 men and 5 women"), (97, "none")]
)
def test_another_number(value: int, text: str) -> None:
    """A number that nothing in the text comes to."""

    assert not made_of(value, text)


def test_so_many_numbers_may_make_any() -> None:
    """Of very many numbers it is not asked, so nothing is concluded."""

    assert made_of(
        97, " people, ".join(str(1000 + each) for each in range(10)) + " men"
    )


@pytest.mark.parametrize(
    ("value", "other", "is_slip"),
    [
        (97, 79, True),
        (1162, 1126, True),
        (160, 16, True),
        (160_000, 160, True),
        (1264, 124, True),
        (97, 98, False),
        (45, 4, False),
        (60, 6, False),
        (126, 12, False),
    ],
)
def test_slips(value: int, other: int, *, is_slip: bool) -> None:
    """Digits in another order, zeros that come or go, a digit in a longer number."""

    assert is_slip is are_a_slip_apart(value, other)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_both_ways(value: int, other: int) -> None:
    """Neither of two numbers is the first."""

    assert are_a_slip_apart(value, other) is are_a_slip_apart(other, value)
    assert is_rounded_from(value, other) is is_rounded_from(other, value)


@given(st.integers(0, 10**9))
def test_no_number_is_made_of_none(value: int) -> None:
    """A text without a number makes nothing."""

    assert not is_made_of(value, [(Figure.unknown(), ())])
