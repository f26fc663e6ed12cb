"""What a claim cites, for those who ask for documents and reports only."""

from collections.abc import Iterable

from provenance.model import Claim, ClaimId, DocumentId
from provenance.tracing.reports import Report, ReportKind, document_report, report_of
from provenance.tracing.sources import SourceGraph, Support


def cited_reports(graph: SourceGraph, claim: Claim, /) -> tuple[Report, ...]:
    """Return the reports that a claim is said to rest on, each once, in its order.

    A reference that points to nothing known is a report too.
    """
    found: dict[Report, None] = {}
    for support in graph.supports(claim):
        found.update(dict.fromkeys(reports_of_support(graph, claim, support)))
    return tuple(found)


def cited_documents(graph: SourceGraph, claim: Claim, /) -> tuple[DocumentId, ...]:
    """Return the documents that a claim is said to rest on, each once, in its order.

    Of a claim that it is derived from that is the document in which that one stands.
    """
    return tuple(
        DocumentId(report.id)
        for report in cited_reports(graph, claim)
        if report.kind is ReportKind.DOCUMENT
    )


def reports_of_support(
    graph: SourceGraph, claim: Claim, support: Support, /
) -> Iterable[Report]:
    """Return the reports that one support of a claim consists of."""
    if support.document is not None:
        return (document_report(support.document),)
    if not support.claims:
        return (graph.report_of_reference(claim, support),)
    return tuple(report_of_id(graph, source) for source in support.claims)


def report_of_id(graph: SourceGraph, claim_id: ClaimId, /) -> Report:
    """Return the report of a claim of this id, which the case need not have."""
    if graph.case.has_claim(claim_id):
        return report_of(graph.case.claim(claim_id))
    return Report(ReportKind.CLAIM, claim_id)


def nodes_after(
    graph: SourceGraph, node: ClaimId | Report, /
) -> tuple[ClaimId | Report, ...]:
    """Return the claims, by id, and whole documents to which a step leads.

    From a claim it leads to what it rests on, from a document to what it refers to.
    """
    if isinstance(node, Report):
        documents = graph.documents_after(DocumentId(node.id))
        return tuple(document_report(document) for document in documents)
    if not graph.case.has_claim(node):
        return ()
    found: dict[ClaimId | Report, None] = {}
    for support in graph.supports(graph.case.claim(node)):
        found.update(dict.fromkeys(support.claims))
        if support.document is not None:
            found[document_report(support.document)] = None
    return tuple(found)
