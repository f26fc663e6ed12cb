from itertools import pairwise, permutations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import (
    Case,
    Citation,
    Claim,
    ClaimId,
    Derivation,
    DocumentId,
    Figure,
)
from provenance.tracing import Loop, find_loops, source_graph
from provenance.tracing.loops import strong_components

CLAIM = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(16))


def _claim(name: str, *sources: str) -> Claim:
    derivations = tuple(Derivation(source=ClaimId(source)) for source in sources)
    return evolve(CLAIM, id=ClaimId(name), derivations=derivations)


def _loops(*claims: Claim) -> tuple[Loop, ...]:
    return find_loops(source_graph(Case(claims=claims)))


def _loop(names: str) -> Loop:
    return Loop(claims=tuple(map(ClaimId, names)))


def test_loop_of_two_begins_with_the_smaller_id() -> None:
    """In whatever order the claims come."""
    claims = [_claim("b", "a"), _claim("a", "b"), _claim("c", "a")]

    assert {_loops(*order) for order in permutations(claims)} == {(_loop("ab"),)}


def test_loop_goes_on_by_its_steps() -> None:
    """Not in the order of ids."""

    assert _loops(_claim("a", "c"), _claim("c", "b"), _claim("b", "a")) == (
        _loop("acb"),
    )


def test_claim_from_itself_is_a_loop() -> None:
    """One claim is enough."""

    assert _loops(_claim("a", "a"), _claim("b", "a")) == (_loop("a"),)


def test_loops_that_share_a_claim_are_one() -> None:
    """Two that do not are two."""

    assert _loops(_claim("a", "b", "c"), _claim("b", "a"), _claim("c", "a")) == (
        _loop("abc"),
    )
    assert _loops(
        _claim("a", "b"), _claim("b", "a", "c"), _claim("c", "d"), _claim("d", "c")
    ) == (_loop("ab"), _loop("cd"))


def test_diamond_is_no_loop() -> None:
    """Two ways to one claim do not lead back."""

    assert _loops(_claim("a", "b", "c"), _claim("b", "d"), _claim("c", "d")) == ()


def test_loop_of_documents() -> None:
    """Claims that go through the references of two documents that cite each other."""
    one, other = DocumentId("one"), DocumentId("other")
    citations = (
        Citation(document=one, label="1", cites=other),
        Citation(document=other, label="1", cites=one),
    )
    citing = evolve(CLAIM, document=one, cites=("[1]",))
    outside = evolve(CLAIM, id=ClaimId("b"), cites=("other",))
    unaware = evolve(CLAIM, id=ClaimId("c"), document=one)
    case = Case(claims=(outside, citing, unaware), citations=citations)

    assert find_loops(source_graph(case)) == (
        Loop(claims=(ClaimId("a"), ClaimId("b")), documents=(one, other)),
    )


def test_loop_of_documents_cited_by_id() -> None:
    """No list of references is needed for it."""
    one = evolve(CLAIM, document=DocumentId("one"), cites=("other",))
    other = evolve(CLAIM, id=ClaimId("b"), document=DocumentId("other"), cites=("one",))

    assert _loops(one, other) == (
        Loop(
            claims=(ClaimId("a"), ClaimId("b")),
            documents=(DocumentId("one"), DocumentId("other")),
        ),
    )


def test_loop_of_documents_that_no_claim_cites_is_left_out() -> None:
    """It bears on nothing in the case."""
    document = DocumentId("one")
    citation = Citation(document=document, label="1", cites=document)
    case = Case(claims=(evolve(CLAIM, document=document),), citations=(citation,))

    assert find_loops(source_graph(case)) == ()


def test_long_loop_needs_no_recursion() -> None:
    """A loop of 10,000 claims is found once."""
    names = [f"{number:05}" for number in range(10_000)]
    claims = [_claim(one, other) for one, other in pairwise([*names, names[0]])]

    assert _loops(*claims) == (Loop(claims=tuple(map(ClaimId, names))),)


@given(st.lists(st.sets(st.integers(0, 5)), min_size=6, max_size=6))
def test_components_are_what_can_reach_each_other(steps: list[set[int]]) -> None:
    """Each node is in one component, after whatever it leads to."""

    def reach(start: int) -> set[int]:
        found = {start}
        while (more := found.union(*(steps[node] for node in found))) != found:
            found = more
        return found

    parts = [frozenset(part) for part in strong_components(range(6), steps.__getitem__)]
    expected = {
        frozenset(node for node in reach(start) if start in reach(node))
        for start in range(6)
    }

    assert set(parts) == expected
    assert len(parts) == len(expected)
    for index, part in enumerate(parts):
        assert reach(min(part)) <= part.union(*parts[:index])
