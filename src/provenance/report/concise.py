"""A report as one line for each finding: for editors, `grep` and logs."""

from collections.abc import Iterator

from provenance.reconciliation import Finding, Report, listed, short
from provenance.report.head import LAPSED, lapsed, severities, table_name, title
from provenance.report.plain import harmless


def render_concise(report: Report, /) -> str:
    """Return a report as a line for each finding, and one that counts them.

    A line begins with the file and the row of the claim that the finding doubts, else
    of the first one that it names.
    """
    return "".join(f"{harmless(line)}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for finding in report.findings:
        yield (
            f"{_where(report, finding)}: {finding.severity.word} {finding.rule} "
            f"[{finding.fingerprint}] {finding.message}{_claims(report, finding)}"
            f"{_others(finding)}"
        )
    yield from (f"{LAPSED}: {each}" for each in lapsed(report))
    yield f"{title(report)}: {', '.join(severities(report))}"


def _where(report: Report, finding: Finding) -> str:
    place = table_name(report.case) or title(report)
    named = finding.suspect or next(iter(finding.claims), None)
    row = None if named is None else report.case.claim(named).row
    return place if row is None else f"{place}:{row}"


def _others(finding: Finding) -> str:
    """Return the rules that found more of the same."""
    rules = dict.fromkeys(other.rule for other in finding.others)
    return f"; also {listed([*rules])}" if rules else ""


def _claims(report: Report, finding: Finding) -> str:
    ids = [short(report.case.claim(claim)) for claim in finding.claims]
    return f" ({listed(ids)})" if ids else ""
