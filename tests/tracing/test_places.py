from attrs import evolve

from provenance.model import Case, Citation, Claim, ClaimId, DocumentId, Figure
from provenance.tracing import source_graph
from provenance.tracing.loops import loops_from
from provenance.tracing.places import Place, PlaceKind, Places

CLAIM = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(16))


def _walk(case: Case, start: str) -> dict[Place, tuple[Place, ...]]:
    graph, first = source_graph(case), ClaimId(start)
    return Places(graph=graph, loops=loops_from(graph, (first,))).walk(first)


def test_places_belong_to_one_claim() -> None:
    """Two claims of one document have their own ways through it."""
    document = DocumentId("d")
    claim = evolve(CLAIM, document=document, outlet="Daily Post", via="Wire")
    kinds = [PlaceKind.CLAIM, PlaceKind.DOCUMENT, PlaceKind.OUTLET, PlaceKind.VIA]
    case = Case(claims=(claim, evolve(claim, id=ClaimId("b"))))

    assert [*_walk(case, "b")] == [Place(kind, "b") for kind in kinds]


def test_claimant_comes_behind_what_its_claim_rests_on() -> None:
    """Behind each of the references, and nowhere else."""
    document = DocumentId("d")
    claim = evolve(CLAIM, document=document, cites=("[1]", "[2]"), claimant="town")
    citations = (
        Citation(document=document, label="1", outlet="Daily Post"),
        Citation(document=document, label="2"),
    )
    case = Case(claims=(claim,), citations=citations)
    stated = Place(PlaceKind.STATED_OUTLET, "a", 0)
    claimant = (Place(PlaceKind.CLAIMANT, "town"),)

    assert _walk(case, "a") == {
        Place(PlaceKind.CLAIM, "a"): (Place(PlaceKind.DOCUMENT, "a"),),
        Place(PlaceKind.DOCUMENT, "a"): (
            Place(PlaceKind.CITATION, "a", 0),
            Place(PlaceKind.CITATION, "a", 1),
        ),
        Place(PlaceKind.CITATION, "a", 0): (stated,),
        Place(PlaceKind.CITATION, "a", 1): claimant,
        stated: claimant,
        Place(PlaceKind.CLAIMANT, "town"): (),
    }


def test_references_of_a_cited_document_are_followed_into_loops_only() -> None:
    """Which of its other references it rests on is not stated."""
    one, other, third = map(DocumentId, ("one", "other", "third"))
    citations = (
        Citation(document=one, label="1", cites=third),
        Citation(document=one, label="2", cites=other),
        Citation(document=other, label="1", cites=one),
    )
    case = Case(claims=(evolve(CLAIM, cites=("one",)),), citations=citations)

    assert [*_walk(case, "a")] == [
        Place(PlaceKind.CLAIM, "a"),
        Place(PlaceKind.WHOLE, "one"),
        Place(PlaceKind.REFERENCE, "one", 1),
        Place(PlaceKind.WHOLE, "other"),
        Place(PlaceKind.REFERENCE, "other", 0),
    ]
