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
from provenance.report.beneath import told_beneath
from provenance.report.claims import revised
from provenance.report.doubts import doubts
from provenance.report.head import (
    LAPSED,
    NEXT_IF_LAPSED,
    conditions,
    lapsed,
    severities,
    sizes,
    title,
)
from provenance.report.plain import harmless, table, wrapped
from provenance.report.support import support
from provenance.report.together import together

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
    if report.lapsed:
        lines += ["", writer.bold(LAPSED)]
        lines += writer.lines(lapsed(report), indent=2)
        lines += writer.block("next", [NEXT_IF_LAPSED], indent=2)
    return "\n".join(lines) + "\n"


def render_finding(finding: Finding, /, *, columns: int = WIDTH) -> str:
    """Return one finding as text, with what it rests on and what to do next."""
    writer = _Writer(colour=False, columns=columns)
    return "\n".join(_findings([finding], writer, indent=0)) + "\n"


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
    yield writer.bold(harmless(title(report)))
    claims, questions, *aside = sizes(report)
    yield ", ".join([claims, questions, *severities(report), *aside])
    yield from writer.lines(conditions(report), indent=0)


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
    if not found and not _is_any_revised(question):
        yield f"{title} — {harmless(_nothing_to_do(question, size))}"
        yield from _said_together(question, writer)
        return
    yield f"{title} — {size}"
    yield from _findings(found, writer)
    yield from writer.lines(doubts(question), indent=4)
    yield from _claims(question, writer)


def _is_any_revised(question: Question) -> bool:
    revised_by = question.facts.case.revised_by
    return any(claim.id in revised_by for claim in question.claims)


def _nothing_to_do(question: Question, size: str) -> str:
    """Return a question without findings in one line."""
    case = question.facts.case
    if len(question.claims) == 1:
        claim = question.claims[0]
        said = counted(claim.figure, question.unit)
        told = "; ".join(filter(None, (who(claim, case=case), when(claim, case=case))))
        return f"{said}: {told} [{short(claim)}]"
    said = listed(
        [
            f"{counted(claim.figure, question.unit)} [{short(claim)}]"
            for claim in question.claims
        ],
        most=4,
    )
    return f"{size}, nothing to do: {said}"


def _findings(
    found: Sequence[Finding], writer: _Writer, *, indent: int = 2
) -> Iterator[str]:
    inner = indent + 2
    for finding in found:
        word = writer.severity(finding.severity, finding.severity.word)
        yield f"{' ' * indent}{word} {finding.rule} [{finding.fingerprint}]"
        yield from writer.lines(finding.message.split("; and "), indent=inner)
        if finding.severity is Severity.NOTE:
            yield from writer.block("why", ["; ".join(finding.why)], indent=inner)
            continue
        yield from writer.block("why", finding.why, indent=inner)
        for other in finding.others:
            told = told_beneath(finding, other)
            yield from writer.block("also", told, indent=inner)
        yield from writer.block("next", [finding.next], indent=inner)


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
    yield from _said_together(question, writer)
    yield from writer.lines(_fits(question), indent=4)


def _said_together(question: Question, writer: _Writer) -> Iterator[str]:
    """Yield who agrees, and what several claims add up to."""
    if len(question.claims) > _MOST_LISTED:
        return
    for scope in question.scopes:
        yield from writer.lines(support(scope), indent=4)
    yield from writer.lines(together(question), indent=4)


def _row(question: Question, scope: ReportedScope, claim: Claim) -> Sequence[str]:
    case = question.facts.case
    return (
        short(claim),
        counted(claim.figure, question.unit),
        scope.scope.population or "—",
        scope.scope.place or "—",
        when(claim, case=case) or "—",
        who(claim, case=case) + revised(claim, case=case),
    )


def _fits(question: Question) -> Iterator[str]:
    """Say which claims count parts of what others count, and not just earlier."""
    for whole, parts in question.wholes:
        inside = [
            short(claim)
            for part in parts
            if part.node.cell is not whole.node.cell
            for claim in part.claims
        ]
        if not inside:
            continue
        outer = listed([short(claim) for claim in whole.claims])
        verb = "counts a part" if len(inside) == 1 else "count parts"
        counts = "counts" if len(whole.claims) == 1 else "count"
        yield f"{listed(inside, most=12)} {verb} of what {outer} {counts}"
