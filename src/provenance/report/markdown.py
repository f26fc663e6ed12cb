"""A report as Markdown: for the summary of a job, an issue, a page where people talk.

What needs a person comes first, question by question; what is explained is folded
away. Whatever comes from files is shown and obeyed by nothing (`escaping`).
"""

from collections.abc import Iterator, Sequence

from provenance.model import Claim
from provenance.reconciliation import (
    Finding,
    Report,
    Severity,
    counted,
    short,
    times,
    when,
    who,
)
from provenance.report.beneath import told_beneath
from provenance.report.escaping import escaped, link
from provenance.report.head import (
    LAPSED,
    NEXT_IF_LAPSED,
    conditions,
    lapsed,
    severities,
    sizes,
    title,
)

#: Of a finding that names more claims the others are counted.
_MOST_CLAIMS = 20

_HEAD = ("row", "claim", "figure", "population", "place", "when", "who")
_SOURCES = "Sources and files"


def render_markdown(report: Report, /) -> str:
    """Return a report as Markdown that GitHub and CommonMark show alike."""
    return "\n\n".join(_blocks(report)) + "\n"


def _blocks(report: Report) -> Iterator[str]:
    yield f"# {escaped(title(report))}"
    yield f"**{', '.join(severities(report))}** in {', '.join(sizes(report))}."
    yield "\n".join(f"- {escaped(each)}" for each in conditions(report))
    for question in dict.fromkeys(each.question for each in report.findings):
        found = [each for each in report.findings_of(question) if _asks(each)]
        if found:
            yield f"## {escaped(question or _SOURCES)}"
        for finding in found:
            yield from _finding(report, finding)
    if report.lapsed:
        yield f"## {LAPSED}"
        yield "\n".join(f"- {escaped(each)}" for each in lapsed(report))
        yield f"**Next:** {NEXT_IF_LAPSED}"
    if report.notes:
        yield from _notes(report)


def _asks(finding: Finding) -> bool:
    return finding.severity is not Severity.NOTE


def _finding(report: Report, finding: Finding) -> Iterator[str]:
    yield f"### {finding.severity.word}: {escaped(finding.rule)}"
    yield from (escaped(part) for part in finding.message.split("; and "))
    if finding.why:
        yield "\n".join(f"- {escaped(fact)}" for fact in finding.why)
    for other in finding.others:
        told, *facts = told_beneath(finding, other)
        yield f"Also {escaped(told)}"
        yield from ["\n".join(f"- {escaped(fact)}" for fact in facts)] if facts else []
    if finding.next:
        yield f"**Next:** {escaped(finding.next)}"
    if finding.claims:
        yield "\n".join(_table(report, finding))
    yield f"Fingerprint `{finding.fingerprint}`"


def _table(report: Report, finding: Finding) -> Iterator[str]:
    claims = [report.case.claim(each) for each in finding.claims]
    yield _row(_HEAD)
    yield _row(["---:", "---", "---:", *["---"] * 4])
    yield from (_row(_cells(report, claim)) for claim in claims[:_MOST_CLAIMS])
    more = len(claims) - _MOST_CLAIMS
    if more > 0:
        yield _row(["", f"and {more} more", *[""] * 5])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(report: Report, claim: Claim) -> list[str]:
    case = report.case
    scope = case.scope(claim)
    document = case.document_of(claim)
    address = "" if document is None else document.url
    return [
        "" if claim.row is None else str(claim.row),
        escaped(short(claim)),
        escaped(counted(claim.figure, scope.unit)),
        escaped(scope.population or "—"),
        escaped(scope.place or "—"),
        escaped(when(claim, case=case)),
        link(who(claim, case=case), address),
    ]


def _notes(report: Report) -> Iterator[str]:
    """Yield what is explained, folded away behind one line."""
    yield f"<details>\n<summary>{times(len(report.notes), 'note')}</summary>"
    for finding in report.notes:
        why = "; ".join(finding.why)
        yield (
            f"- {escaped(finding.rule)} `{finding.fingerprint}`: "
            f"{escaped(finding.message)} — {escaped(why)}"
        )
    yield "</details>"
