from attrs import evolve
from hypothesis import given

import provenance
from provenance import Case, Claim, ClaimId, Derivation, DerivationKind, Figure
from provenance.model import (
    TERM_DIMENSIONS,
    Defaults,
    Dimension,
    Event,
    PartialDate,
    Relation,
    Term,
    compare_names,
)
from provenance.reconciliation.placing.placement import Cell, place
from provenance.reconciliation.placing.readings import Reading
from provenance.strategies import cases


@given(case=cases())
def test_every_claim_has_its_node(case: Case) -> None:
    """Each claim stands in the one node whose scope is its own."""
    placed = [
        (claim, node.scope) for node in place(case).nodes() for claim in node.claims
    ]

    assert sorted(claim.id for claim in case.claims) == sorted(
        claim.id for claim, _ in placed
    )
    assert all(case.scope(claim) == scope for claim, scope in placed)


def lies_within(case: Case, inner: Cell, outer: Cell) -> bool:
    """Whether a cell lies within another, name by name."""
    return inner.key[1] == outer.key[1] and all(
        compare_names(
            inner.name_in(dimension),
            outer.name_in(dimension),
            case.vocabularies[dimension],
        )
        in {Relation.SAME, Relation.WITHIN}
        for dimension in TERM_DIMENSIONS
    )


@given(case=cases(max_claims=12))
def test_look_up_finds_the_cells_above(case: Case) -> None:
    """What is found by look-up are the cells that comparing all pairs finds."""
    cells = [*place(case).cells.values()]
    for inner in cells:
        for outer in cells:
            if inner is not outer:
                is_above = any(each is outer for each in inner.above)

                assert lies_within(case, inner, outer) == is_above
                assert is_above == any(each is inner for each in outer.below)


@given(case=cases())
def test_tightest_ends(case: Case) -> None:
    """A node keeps the highest low and the lowest high end, strictly read."""
    placement = place(case)
    for node in placement.nodes():
        found = [
            placement.ends.of(claim, node.window, Reading.STRICT)
            for claim in node.claims
            if claim.id not in placement.superseded
        ]
        lows = [low for low, _ in found if low is not None]
        highs = [high for _, high in found if high is not None]

        assert max(lows, default=None) == node.low
        assert min(highs, default=None) == node.high
    for cell in placement.cells.values():
        cell_lows = [node.low for node in cell.nodes.values() if node.low is not None]

        assert max(cell_lows, default=None) == cell.low


def test_revised_claims_count_no_more() -> None:
    """A claim that a later one revises is placed, and binds nothing."""
    first = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(60))
    revision = Derivation(kind=DerivationKind.REVISION_OF, source=first.id)
    second = evolve(
        first, id=ClaimId("b"), figure=Figure.exactly(45), derivations=(revision,)
    )
    placement = place(Case(claims=(first, second)))
    (node,) = placement.nodes()

    assert {"a"} == placement.superseded
    assert [claim.id for claim in node.claims] == ["a", "b"]
    assert (node.low, node.high) == ((45, 0), (45, 0))


TABLE = b"""id,what,where,figure,as_of,period
a,arrests,Hpruso,5,2023-04-02,
b,arrests,Loikaw,7,,2023-02-01/2023-02-20
c,arrests,Hpruso,9,,2023-02-01/2023-02-20
d,arrests,Hpruso,4,2023-05-01,2023-04-01/2023-05-01
"""


def test_what_predates_the_event_of_a_case_is_placed_without_it() -> None:
    """The default event is not filled in, whatever was placed under the names before.

    A period that begins with the event or after it belongs to it.
    """
    loaded = provenance.load_bytes(TABLE, name="t.csv")
    event = Event(term=Term(name="war"), start=PartialDate(year=2023, month=3, day=1))
    case = evolve(loaded, events=(event,), defaults=Defaults(event="war"))
    events = {
        claim.id: node.cell.name_in(Dimension.EVENT)
        for node in place(case).nodes()
        for claim in node.claims
    }

    assert events == {"a": "war", "b": None, "c": None, "d": "war"}
