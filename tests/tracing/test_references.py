from attrs import evolve

from provenance.model import (
    Case,
    Citation,
    Claim,
    ClaimId,
    Derivation,
    DocumentId,
    Figure,
)
from provenance.tracing import (
    Report,
    ReportKind,
    cited_documents,
    cited_reports,
    source_graph,
)
from provenance.tracing.reports import document_report

CLAIM = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(16))


def test_what_a_claim_cites() -> None:
    """Documents, whether cited or named by a claim in them, and the nameless."""
    wiki, paper, other = map(DocumentId, ("wiki", "paper", "other"))
    source = evolve(CLAIM, id=ClaimId("s"), document=other)
    claim = evolve(
        CLAIM,
        document=wiki,
        cites=("[1]", "[2]", "paper"),
        derivations=(Derivation(source=source.id), Derivation(source=ClaimId("t"))),
    )
    citations = (
        Citation(document=wiki, label="1", cites=paper),
        Citation(document=wiki, label="2"),
    )
    graph = source_graph(Case(claims=(claim, source), citations=citations))

    assert cited_documents(graph, claim) == (paper, other)
    assert cited_reports(graph, claim) == (
        document_report(paper),
        Report(ReportKind.REFERENCE, "wiki", "2"),
        document_report(other),
        Report(ReportKind.CLAIM, "t"),
    )


def test_claim_that_cites_nothing() -> None:
    """Nothing is found for it."""

    assert cited_documents(source_graph(Case(claims=(CLAIM,))), CLAIM) == ()
