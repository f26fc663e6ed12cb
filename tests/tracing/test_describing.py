from attrs import evolve

from provenance.model import (
    Case,
    Citation,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Figure,
    PartialDate,
)
from provenance.tracing import Hop, Role, source_graph
from provenance.tracing.describing import Describing
from provenance.tracing.places import Place, PlaceKind, Places

WIKI = DocumentId("wiki")
CLAIM = Claim(
    id=ClaimId("a"),
    measure="killed",
    figure=Figure.at_least(16),
    document=WIKI,
    cites=("[7]", "[8]", "[9]"),
)
PUBLISHED = PartialDate(year=2023, month=11)
CITATIONS = (
    Citation(document=WIKI, label="7", cites=DocumentId("paper"), published=PUBLISHED),
    Citation(document=WIKI, label="8", title="Ten days", outlet="Daily Post"),
)


def _hop(kind: PlaceKind, id_: str, number: int = 0, *, documents: bool = True) -> Hop:
    paper = Document(
        id=DocumentId("paper"), title="War", outlet="Herald", published=PUBLISHED
    )
    case = Case(
        claims=(CLAIM, evolve(CLAIM, id=ClaimId("b"), document=None, cites=())),
        documents=(paper,) if documents else (),
        citations=CITATIONS,
    )
    places = Places(graph=source_graph(case), loops=())
    return Describing(places=places).hop(Place(kind, id_, number), (1,))


def test_claim() -> None:
    """A claim shows its words; without document it is what lacks the outlet."""

    assert _hop(PlaceKind.CLAIM, "a") == Hop(
        role=Role.CLAIM, id="a", name="killed: at least 16", to=(1,)
    )
    assert _hop(PlaceKind.CLAIM, "b").missing == ("outlet",)


def test_claim_that_the_case_does_not_have() -> None:
    """It is named, and is itself what is missing."""

    assert _hop(PlaceKind.CLAIM, "lost") == Hop(
        role=Role.CLAIM, id="lost", missing=("claim",), to=(1,)
    )


def test_document() -> None:
    """A date keeps its precision; what is not stated is listed."""

    assert _hop(PlaceKind.WHOLE, "paper") == Hop(
        role=Role.DOCUMENT, id="paper", name="War", date="2023-11", to=(1,)
    )
    assert _hop(PlaceKind.DOCUMENT, "a") == Hop(
        role=Role.DOCUMENT,
        id="wiki",
        missing=("outlet", "title", "published"),
        to=(1,),
    )


def test_document_with_references_that_is_cited_as_a_whole() -> None:
    """Which of them it follows is not said."""

    assert _hop(PlaceKind.WHOLE, "wiki").missing == (
        "citation",
        "outlet",
        "title",
        "published",
    )


def test_reference_that_points_to_a_document() -> None:
    """It shows what it states itself, and what it leaves for others to find."""

    assert _hop(PlaceKind.CITATION, "a", 0) == Hop(
        role=Role.CITATION,
        id="wiki[7]",
        date="2023-11",
        missing=("outlet", "title"),
        to=(1,),
    )


def test_reference_that_points_to_nothing() -> None:
    """What it states is known; what it does not state is missing."""

    assert _hop(PlaceKind.CITATION, "a", 1) == Hop(
        role=Role.CITATION,
        id="wiki[8]",
        name="Ten days",
        missing=("document", "published"),
        to=(1,),
    )
    assert _hop(PlaceKind.STATED_OUTLET, "a", 1) == Hop(
        role=Role.OUTLET, id="Daily Post", name="Daily Post", to=(1,)
    )


def test_reference_that_is_not_there() -> None:
    """A label that the document does not have."""

    assert _hop(PlaceKind.CITATION, "a", 2) == Hop(
        role=Role.CITATION, id="wiki[9]", missing=("citation",), to=(1,)
    )
