from attrs import evolve

from provenance.model import (
    Case,
    Citation,
    Claim,
    ClaimId,
    Derivation,
    DerivationKind,
    Document,
    DocumentId,
    Figure,
)
from provenance.tracing import End, Support, source_graph
from provenance.tracing.reports import document_report, report_of

WIKI, PAPER = DocumentId("wiki"), DocumentId("paper")
CLAIM = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(16))
CITING = evolve(CLAIM, document=WIKI, cites=("[7]",))
SOURCE = evolve(CLAIM, id=ClaimId("s"), document=PAPER)
REFERENCE = Citation(document=WIKI, label="7", cites=PAPER)
DOCUMENTS = (
    Document(id=WIKI, outlet="Openpedia"),
    Document(id=PAPER, outlet="Daily Post"),
)
FROM_SOURCE = (Derivation(source=SOURCE.id),)


def test_cited_document_is_taken_as_a_whole() -> None:
    """That a claim in it says the same is no reason to link the two."""
    case = Case(claims=(CITING, SOURCE), documents=DOCUMENTS, citations=(REFERENCE,))

    assert source_graph(case).supports(CITING) == (
        Support(label="7", citation=REFERENCE, document=PAPER),
    )


def test_claim_named_in_cited_document_stands_for_it() -> None:
    """The derivation is not listed a second time."""
    citing = evolve(CITING, derivations=FROM_SOURCE)
    case = Case(claims=(citing, SOURCE), documents=DOCUMENTS, citations=(REFERENCE,))

    assert source_graph(case).supports(citing) == (
        Support(label="7", citation=REFERENCE, claims=(SOURCE.id,)),
    )


def test_document_cited_by_id() -> None:
    """An entry without brackets is a document, known or not."""
    citing = evolve(CLAIM, cites=("paper", "lost", "paper"))
    graph = source_graph(Case(claims=(citing,), documents=DOCUMENTS))

    assert graph.supports(citing) == (
        Support(document=PAPER),
        Support(document=DocumentId("lost")),
    )
    assert graph.end_of_document(DocumentId("lost")) == End(
        "", report=document_report(DocumentId("lost"))
    )


def test_label_that_is_not_there() -> None:
    """A claim without document, and one whose document lacks it, rest on nothing."""
    graph = source_graph(Case(citations=(REFERENCE,)))

    assert graph.supports(evolve(CLAIM, cites=("[7]",))) == (Support(label="7"),)
    assert graph.supports(evolve(CITING, id=ClaimId("b"), cites=("[ 8 ]",))) == (
        Support(label="8"),
    )


def test_label_of_two_works() -> None:
    """Each of them is a source, and each a report of its own if it has no name."""
    nameless = evolve(REFERENCE, cites=None)
    graph = source_graph(Case(claims=(CITING,), citations=(nameless, nameless)))
    supports = graph.supports(CITING)
    reports = {graph.report_of_reference(CITING, support) for support in supports}

    assert len(reports) == 2


def test_revision_is_no_source() -> None:
    """What a claim replaces does not support it."""
    kinds = [*DerivationKind]
    derivations = tuple(
        Derivation(kind=kind, source=ClaimId(kind.value)) for kind in kinds
    )
    graph = source_graph(Case())

    assert graph.supports(evolve(CLAIM, derivations=derivations)) == (
        Support(claims=(ClaimId("quoted_from"),)),
        Support(claims=(ClaimId("derived_from"),)),
        Support(claims=(ClaimId("primary_source"),)),
    )


def test_claim_that_cites_its_own_document_rests_on_itself() -> None:
    """It is not a source of its own."""
    claim = evolve(CLAIM, document=PAPER, cites=("paper",))

    assert source_graph(Case(claims=(claim,))).supports(claim) == (
        Support(claims=(claim.id,)),
    )


def test_via_that_is_cited_has_a_name() -> None:
    """Only an outlet whose report is not named stands between."""
    citing = evolve(CITING, via="Daily Post")
    derived = evolve(CLAIM, id=ClaimId("b"), via="Daily Post", derivations=FROM_SOURCE)
    other = evolve(CITING, id=ClaimId("c"), via="Wire")
    case = Case(
        claims=(citing, derived, other, SOURCE),
        documents=DOCUMENTS,
        citations=(REFERENCE,),
    )
    graph = source_graph(case)

    assert [graph.via(claim) for claim in case.claims] == ["", "", "Wire", ""]


def test_via_that_is_the_outlet_itself() -> None:
    """An outlet does not have a claim from itself."""
    claim = evolve(CLAIM, outlet="Wire", via="wire")

    assert source_graph(Case(claims=(claim,))).via(claim) == ""


def test_ends() -> None:
    """The claimant, else whom the outlet has it from, else the outlet, else none."""
    claimed = evolve(CLAIM, outlet="Daily Post", via="Wire", claimant="mayor")
    relayed = evolve(claimed, id=ClaimId("b"), claimant="")
    plain = evolve(relayed, id=ClaimId("c"), via="")
    bare = evolve(plain, id=ClaimId("d"), outlet="")
    case = Case(claims=(claimed, relayed, plain, bare))
    graph = source_graph(case)

    assert [graph.end_of(claim) for claim in case.claims] == [
        End("mayor", is_stated=True),
        End("Wire"),
        End("Daily Post"),
        End("", report=report_of(bare)),
    ]


def test_outlet_of_a_document_with_references_is_no_origin() -> None:
    """It carries what others say: a claim without reference ends nowhere known."""
    claim = evolve(CITING, cites=())
    claimed = evolve(claim, id=ClaimId("b"), claimant="mayor")
    graph = source_graph(
        Case(claims=(claim, claimed), documents=DOCUMENTS, citations=(REFERENCE,))
    )

    assert [graph.lacks_citation(each) for each in (claim, claimed)] == [True, False]
    assert graph.end_of(claim) == End("", report=document_report(WIKI))
    assert graph.end_of_document(WIKI) == End("", report=document_report(WIKI))


def test_documents_that_only_cite_each_other_end_nowhere() -> None:
    """So does one that leads into their loop; one way out is enough to end."""
    names = [DocumentId(name) for name in "abc"]
    a, b, c = names
    steps = [(a, b), (b, a), (c, a)]
    loop = tuple(Citation(document=one, label="1", cites=other) for one, other in steps)
    graph = source_graph(Case(citations=loop))
    way_out = Citation(document=a, label="2")

    assert [graph.end_of_document(name) for name in names] == [None] * 3
    assert source_graph(Case(citations=(*loop, way_out))).end_of_document(a) == End(
        "", report=document_report(a)
    )


def test_unresolved_reference_ends_at_the_outlet_it_states() -> None:
    """A nameless one ends nowhere known."""
    stated = Citation(document=WIKI, label="7", outlet="Daily Post")
    nameless = Citation(document=WIKI, label="8")
    claim = evolve(CITING, cites=("[7]", "[8]"))
    graph = source_graph(Case(claims=(claim,), citations=(stated, nameless)))
    first, second = graph.supports(claim)

    assert graph.end_of_reference(claim, first) == End("Daily Post")
    assert graph.end_of_reference(claim, second) == End(
        "", report=graph.report_of_reference(claim, second)
    )


def test_documents_after_do_not_follow_the_order_of_claims() -> None:
    """The references of a document come first, then what its claims cite by id."""
    claims = tuple(
        evolve(CLAIM, id=ClaimId(name), document=WIKI, cites=(name,)) for name in "zy"
    )
    graphs = (
        source_graph(Case(claims=order, citations=(REFERENCE,)))
        for order in (claims, claims[::-1])
    )

    assert {graph.documents_after(WIKI) for graph in graphs} == {("paper", "y", "z")}
