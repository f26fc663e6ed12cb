"""A report as text for people: question by question, what to look at first on top."""

from collections.abc import Iterable, Iterator, Sequence

from provenance.model import Claim
from provenance.reconciliation import (
    Finding,
    Question,
    Report,
    ReportedScope,
    Severity,
    counted,
    listed,
    short,
    times,
    when,
    who,
)
from provenance.report.plain import harmless, table, wrapped
from provenance.report.support import support

#: Wide enough for a sentence, narrow enough for a mail.
WIDTH = 100

_COLOURS = {
    Severity.CONFLICT: "\x1b[1;31m",
    Severity.WARNING: "\x1b[33m",
    Severity.NOTE: "\x1b[2m",
}
_BOLD = "\x1b[1m"
_PLAIN = "\x1b[0m"

#: Of larger questions the claims are counted, not listed.
_MOST_LISTED = 100

_SOURCES = "Sources and files"


def render_text(
    report: Report, /, *, colour: bool = False, columns: int = WIDTH
) -> str:
    """Return a report as text, the questions with conflicts first.

    With `colour`, severities are marked by ANSI colours; nothing else of the text
    changes. Characters that a terminal would obey are shown by their number.
    """
    writer = _Writer(colour=colour, columns=columns)
    lines = [*_head(report, writer)]
    for question in sorted(report.questions, key=lambda each: _urgency(report, each)):
        lines += _question(report, question, writer)
    rest = report.findings_of("")
    if rest:
        lines += ["", writer.bold(_SOURCES), *_findings(rest, writer)]
    return "\n".join(lines) + "\n"


class _Writer:
    """Knows how wide lines are and whether they are coloured."""

    def __init__(self, *, colour: bool, columns: int) -> None:
        self.columns = max(columns, 40)
        self._colour = colour

    def bold(self, text: str) -> str:
        return f"{_BOLD}{text}{_PLAIN}" if self._colour else text

    def severity(self, severity: Severity, text: str) -> str:
        return f"{_COLOURS[severity]}{text}{_PLAIN}" if self._colour else text

    def lines(self, texts: Iterable[str], *, indent: int) -> Iterator[str]:
        """Yield texts, each wrapped, its further lines indented a little more."""
        for text in texts:
            first, *rest = wrapped(harmless(text), self.columns - indent - 2)
            yield " " * indent + first
            yield from (f"{' ' * (indent + 2)}{line}" for line in rest)

    def block(self, label: str, texts: Iterable[str], *, indent: int) -> Iterator[str]:
        """Yield texts behind a label, each wrapped under its own beginning."""
        for text in texts:
            lines = wrapped(harmless(text), self.columns - indent - 6)
            for line in lines:
                yield f"{' ' * indent}{label:<6}{line}".rstrip()
                label = ""


def _head(report: Report, writer: _Writer) -> Iterator[str]:
    case = report.case
    yield writer.bold(harmless(case.title or "Reconciliation"))
    counts = [
        times(len(case.claims), "claim"),
        times(len(report.questions), "question"),
        times(len(report.conflicts), "conflict"),
        times(len(report.warnings), "warning"),
        times(len(report.notes), "note"),
    ]
    set_aside = {(row.path, row.row) for row in case.set_aside}
    if set_aside:
        counts.append(f"{times(len(set_aside), 'row')} set aside")
    yield ", ".join(counts)
    policy = case.policy
    yield (
        f"Policy: 'about' is ±{policy.about:.0%}; standing counts are read "
        f"±{policy.standing:.0%}."
    )


def _urgency(report: Report, question: Question) -> tuple[int, int, str]:
    found = report.findings_of(question.id)
    worst = max((finding.severity for finding in found), default=-1)
    asking = sum(finding.severity is not Severity.NOTE for finding in found)
    return -worst, -asking, question.id


def _question(report: Report, question: Question, writer: _Writer) -> Iterator[str]:
    found = report.findings_of(question.id)
    size = times(len(question.claims), "claim")
    if len(question.scopes) > 1:
        size += f" of {times(len(question.scopes), 'scope')}"
    title = writer.bold(harmless(question.id))
    yield ""
    if not found and len(question.claims) == 1:
        claim = question.claims[0]
        yield f"{title} — {harmless(_one_line(question, claim))}"
        return
    yield f"{title} — {size}"
    yield from _findings(found, writer)
    yield from _claims(question, writer)


def _one_line(question: Question, claim: Claim) -> str:
    case = question.facts.case
    said = counted(claim.figure, question.unit)
    told = "; ".join(filter(None, (who(claim, case=case), when(claim, case=case))))
    return f"{said}: {told} [{short(claim)}]"


def _findings(found: Sequence[Finding], writer: _Writer) -> Iterator[str]:
    for finding in found:
        word = writer.severity(finding.severity, finding.severity.word)
        yield f"  {word} {finding.rule} [{finding.fingerprint}]"
        yield from writer.lines(finding.message.split("; and "), indent=4)
        if finding.severity is Severity.NOTE:
            yield from writer.block("why", ["; ".join(finding.why)], indent=4)
            continue
        yield from writer.block("why", finding.why, indent=4)
        yield from writer.block("next", [finding.next], indent=4)


def _claims(question: Question, writer: _Writer) -> Iterator[str]:
    if len(question.claims) > _MOST_LISTED:
        yield f"    ({len(question.claims):,} claims are not listed; see --format json)"
        return
    rows = [
        tuple(map(harmless, _row(question, scope, claim)))
        for scope in question.scopes
        for claim in scope.claims
    ]
    yield from (f"    {line}" for line in table(rows, right=(1,)))
    for scope in question.scopes:
        yield from writer.lines(support(scope), indent=4)
    yield from writer.lines(_fits(question), indent=4)


def _row(question: Question, scope: ReportedScope, claim: Claim) -> Sequence[str]:
    case = question.facts.case
    return (
        short(claim),
        counted(claim.figure, question.unit),
        scope.scope.population or "—",
        scope.scope.place or "—",
        when(claim, case=case) or "—",
        who(claim, case=case),
    )


def _fits(question: Question) -> Iterator[str]:
    """Say which claims count parts of what others count, where none exceeds."""
    for whole, parts in question.wholes:
        inside = [short(claim) for part in parts for claim in part.claims]
        outer = listed([short(claim) for claim in whole.claims])
        verb = "counts a part" if len(inside) == 1 else "count parts"
        yield f"{listed(inside, most=12)} {verb} of what {outer} counts"
