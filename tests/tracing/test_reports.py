from attrs import evolve

from provenance.model import Case, Claim, ClaimId, Document, DocumentId, Figure
from provenance.tracing import Report, ReportKind, report_of
from provenance.tracing.reports import document_report, report_name

CLAIM = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(16))


def test_report_is_the_document() -> None:
    """Two claims of one document stand in one report."""
    one = evolve(CLAIM, document=DocumentId("d"))
    other = evolve(one, id=ClaimId("b"))

    assert report_of(one) == report_of(other) == document_report(DocumentId("d"))


def test_claim_without_document_is_its_own_report() -> None:
    """A claim is not the report of a document that has its id."""

    assert report_of(CLAIM) == Report(ReportKind.CLAIM, "a")
    assert report_of(CLAIM) != document_report(DocumentId("a"))


def test_names_of_reports() -> None:
    """A title is shown where there is one."""
    document = Document(id=DocumentId("d"), title="Ten days of war")
    case = Case(documents=(document, evolve(document, id=DocumentId("e"), title="")))
    reports = [
        document_report(DocumentId("d")),
        document_report(DocumentId("e")),
        document_report(DocumentId("f")),
        report_of(CLAIM),
        Report(ReportKind.REFERENCE, "wiki", "7"),
        Report(ReportKind.UNNAMED, "Wire"),
    ]

    assert [report_name(report, case) for report in reports] == [
        "Ten days of war",
        "e",
        "f",
        "a",
        "wiki [7]",
        "a report of Wire",
    ]
