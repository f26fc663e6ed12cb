from collections.abc import Callable

import pytest

from provenance import Case
from provenance.reconciliation.placing.placement import place
from provenance.reconciliation.placing.statements import Statements

CASE = """
    id,measure,figure,place,population,outlet,revises
    ham,killed,70,Ham,people,Daily Post,
    nowhere,killed,70,,people,Radio Nine,
    nothing,killed,70,,,Herald,
    eel,killed,70,Eel,people,Herald,
    old,killed,71,Ham,people,Herald,
    new,killed,72,Ham,people,Herald,old
    """


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("ham", ["ham", "nowhere"]),
        ("nowhere", ["nowhere", "nothing", "eel", "ham"]),
        ("nothing", ["nothing", "nowhere"]),
    ],
)
def test_what_may_be_the_same(
    case_of: Callable[[str], Case], claim: str, expected: list[str]
) -> None:
    """Each thing that is counted, and what leaves one dimension open beside it."""
    case = case_of(CASE)
    placement = place(case)
    cell = placement.node_of(case.claim(claim)).cell

    assert expected == [each.id for _, each in Statements(placement).of(cell, 70)]


def test_numbers_between(case_of: Callable[[str], Case]) -> None:
    """Both ends are included, and what was revised is left out."""
    case = case_of(CASE)
    placement = place(case)
    statements = Statements(placement)
    cell = placement.node_of(case.claim("ham")).cell
    found = [claim.id for _, claim in statements.about(cell, 70, 72)]

    assert found == ["ham", "new", "nowhere"]
    assert statements.has(cell, 72)
    assert not statements.has(cell, 71)
