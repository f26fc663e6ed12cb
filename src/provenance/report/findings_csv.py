"""The findings of a report as CSV (RFC 4180): a line for each finding and claim.

A finding that names no claim has one line, without a claim. One that is told with
another has its own lines, with the fingerprint of the other in `beneath`. The id and
the row of a claim are those of the user's own file. A cell that a spreadsheet would
take for a formula is text: an apostrophe stands before it, as OWASP advises ("CSV
injection").
"""

from collections.abc import Iterator, Sequence
from typing import Final

from provenance.model import Claim
from provenance.reconciliation import Finding, Report, counted, when, who
from provenance.report.head import table_name
from provenance.report.plain import harmless

COLUMNS: Final = (
    "file",
    "row",
    "claim",
    "severity",
    "rule",
    "fingerprint",
    "beneath",
    "question",
    "figure",
    "read_as",
    "when",
    "who",
    "document",
    "url",
    "is_doubted",
    "message",
    "why",
    "next",
)

#: What spreadsheets take for the beginning of a formula, wide forms included.
_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_LINE_END: Final = "\r\n"


def render_csv(report: Report, /, *, has_header: bool = True) -> str:
    r"""Return the findings of a report as CSV, with a line of names where asked for.

    >>> import provenance
    >>> table = b"id,what,figure,outlet\n7,killed,16,=Post\n8,killed,20,Nine\n"
    >>> report = provenance.reconcile(provenance.load_bytes(table, name="t.csv"))
    >>> [line[:25] for line in render_csv(report).splitlines()[1:]]
    ['t.csv,3,8,conflict,figure', 't.csv,2,7,conflict,figure']
    """
    rows = [
        cells
        for finding in report.findings
        for each in (finding, *finding.others)
        for cells in _rows(report, each, "" if each is finding else finding.fingerprint)
    ]
    lines = [COLUMNS, *rows] if has_header else rows
    return "".join(f"{','.join(map(_written, line))}{_LINE_END}" for line in lines)


def _claims(report: Report, finding: Finding) -> Sequence[Claim | None]:
    return [report.case.claim(claim) for claim in finding.claims] or [None]


def _rows(report: Report, finding: Finding, beneath: str) -> Iterator[tuple[str, ...]]:
    file = table_name(report.case)
    for claim in _claims(report, finding):
        row = "" if claim is None or claim.row is None else str(claim.row)
        yield (
            file,
            row,
            "" if claim is None else claim.id,
            finding.severity.word,
            finding.rule,
            finding.fingerprint,
            beneath,
            finding.question,
            *_told(report, claim),
            "yes" if claim is not None and claim.id == finding.suspect else "",
            finding.message,
            "; ".join(finding.why),
            finding.next,
        )


def _told(report: Report, claim: Claim | None) -> tuple[str, ...]:
    """Return figure, reading, time, speaker, document and address of a claim."""
    if claim is None:
        return ("",) * 6
    case = report.case
    document = case.document_of(claim)
    return (
        claim.figure.as_written,
        counted(claim.figure, case.scope(claim).unit),
        when(claim, case=case),
        who(claim, case=case),
        claim.document or "",
        "" if document is None else document.url,
    )


def _written(cell: str) -> str:
    text = harmless(cell)
    if text.lstrip().startswith(_FORMULA):
        text = f"'{text}"
    if not any(mark in text for mark in '",'):
        return text
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
