"""When two claims may be one figure, and when what they count is known to differ."""

from collections.abc import Callable

import pytest
from hypothesis import given

from provenance import Case, Figure, read_figure
from provenance.model import Dimension, Relation, Term, Vocabulary
from provenance.reconciliation.sources.originals import (
    are_kin,
    are_units_apart,
    differs,
    is_retold,
    may_be_same,
    numbers,
)
from provenance.strategies import figures

PLACES = Vocabulary(
    dimension=Dimension.PLACE,
    terms=(
        Term(name="Millford", aliases=("Mill Town",), within=("Mill County",)),
        Term(name="Oxbridge"),
    ),
)


@pytest.mark.parametrize(
    ("source", "figure", "expected"),
    [
        ("200", "more than 200", True),
        ("34,817", "about 35,000", True),
        ("34,817", "34,800", True),
        ("100-120", "120", True),
        ("120", "100-120", True),
        ("about 35,000", "34,817", False),
        ("200", "300", False),
        ("dozens", "24", False),
    ],
)
def test_is_retold(*, source: str, figure: str, expected: bool) -> None:
    """The number itself, one end of a range, or what it was rounded to."""

    assert is_retold(read_figure(source), read_figure(figure)) is expected


@given(figures())
def test_every_number_retells_itself(figure: Figure) -> None:
    """Whatever the quantifier, a figure with a number names that number."""

    assert is_retold(figure, figure) is bool(numbers(figure))


@pytest.mark.parametrize(
    ("name", "other", "expected"),
    [
        ("Millford", "Millford", None),
        ("Millford", "Mill County", Relation.WITHIN),
        ("Mill County", "Millford", Relation.CONTAINS),
        ("Millford", "Oxbridge", Relation.UNKNOWN),
        ("Millford", "the mill", None),
        ("here", "there", None),
        (None, "Millford", None),
        ("Millford", None, None),
    ],
)
def test_differs(
    name: str | None, other: str | None, expected: Relation | None
) -> None:
    """Names differ where they are ordered, or where both are declared."""

    assert differs(name, other, PLACES) is expected


def test_units() -> None:
    """Nobody takes a household for a person; a base may be a camp."""

    assert are_units_apart("household", "person")
    assert not are_units_apart("", "person")
    assert not are_units_apart("base", "camp")


def test_kin(case_of: Callable[[str], Case]) -> None:
    """The displaced are residents; the killed are no captives."""
    case = case_of("what,figure\nkilled,1\n")

    assert are_kin(case, "displaced", "residents")
    assert not are_kin(case, "killed", "captured")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("displaced,Millford,,", True),
        ("displaced,,,", True),
        ("displaced,Oxbridge,,", False),
        ("displaced,*,,", False),
        ("injured,Millford,,", False),
        ("displaced,Millford,soldiers,", True),
        ("displaced,Millford,,2024-05-03", True),
        ("displaced,Millford,,2024-05-04", False),
        ("displaced,Millford,,../2024-05-02", False),
        ("displaced,Millford,,../2024-05-04", True),
        ("displaced,Millford,,2024-05", True),
    ],
)
def test_may_be_same(
    case_of: Callable[[str], Case], *, row: str, expected: bool
) -> None:
    """One measure, and no dimension in which both state another thing."""
    case = case_of(
        f"""
        id,figure,what,place,population,as_of
        a,40,displaced,Millford,,2024-05-03
        b,40,{row}
        """
    )
    first, second = map(case.scope, case.claims)

    assert may_be_same(first, second) is expected
    assert may_be_same(second, first) is expected
