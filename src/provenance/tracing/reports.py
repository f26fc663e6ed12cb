"""Reports: the pieces in which claims stand, each of which can be wrong as a whole."""

from enum import Enum
from typing import NamedTuple

from provenance.model import Case, Claim, DocumentId


class ReportKind(Enum):
    """What is known of a report."""

    #: A document with an id, whether or not the case describes it.
    DOCUMENT = "document"
    #: A claim that names no document.
    CLAIM = "claim"
    #: A reference that was not found to point to a document.
    REFERENCE = "reference"
    #: Some report of an outlet; which one is not said.
    UNNAMED = "unnamed"


class Report(NamedTuple):
    """One report: what a claim stands in, or what it is said to come from."""

    kind: ReportKind
    #: Of the document, of the claim, or of the one that gives the reference; for an
    #: unnamed report the outlet.
    id: str
    #: How the reference is called, such as `7`.
    label: str = ""


def report_of(claim: Claim, /) -> Report:
    """Return the report that a claim stands in: its document, else the claim itself.

    >>> from provenance.model import ClaimId, Figure
    >>> report_of(Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(1)))
    Report(kind=<ReportKind.CLAIM: 'claim'>, id='a', label='')
    """
    if claim.document is None:
        return Report(ReportKind.CLAIM, claim.id)
    return document_report(claim.document)


def document_report(document: DocumentId, /) -> Report:
    """Return the report that a document is."""
    return Report(ReportKind.DOCUMENT, document)


def report_name(report: Report, case: Case, /) -> str:
    """Return what people call a report: a title where there is one, else its id."""
    match report.kind:
        case ReportKind.DOCUMENT:
            document = case.document(report.id)
            return (document.title if document is not None else "") or report.id
        case ReportKind.CLAIM:
            return report.id
        case ReportKind.REFERENCE:
            return f"{report.id} [{report.label}]"
        case ReportKind.UNNAMED:
            return f"a report of {report.id}"
