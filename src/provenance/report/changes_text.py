"""What has changed between two reports as text for people."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from provenance.reconciliation import (
    Change,
    ChangedFinding,
    ChangeKind,
    Changes,
    Finding,
    listed,
    say,
    short,
    times,
)
from provenance.report.head import title
from provenance.report.plain import harmless, wrapped
from provenance.report.text import WIDTH

#: Findings of which a figure was edited, as they are headed.
CHANGED = "Findings that have changed"


def render_diff_text(changes: Changes, /, *, columns: int = WIDTH) -> str:
    """Return what has changed as text: counts, figures by question, then findings."""
    lines = [told for line in _lines(changes) for told in _fitted(line, columns)]
    return "\n".join(lines) + "\n"


def _fitted(line: str, columns: int) -> Iterator[str]:
    text = line.lstrip(" ")
    indent = len(line) - len(text)
    first, *rest = wrapped(harmless(text), max(columns, 40) - indent - 2)
    yield f"{' ' * indent}{first}".rstrip()
    yield from (f"{' ' * (indent + 2)}{each}" for each in rest)


def _lines(changes: Changes) -> Iterator[str]:
    yield heading(changes)
    yield counts(changes)
    by_question = groupby(changes.figures, key=lambda each: each.question)
    for question, found in by_question:
        yield ""
        yield question
        for change in found:
            yield f"  {headline(change)}"
            yield from (f"    {line}" for line in details(changes, change))
    if changes.changed:
        yield ""
        yield CHANGED
        for each in changes.changed:
            yield f"  {changed_name(each)}"
            yield f"    {each.before.message}"
            yield f"    → {each.after.message}"
    for name, findings in findings_by_name(changes):
        yield ""
        yield name
        for finding in findings:
            yield f"  {finding.severity.word} {finding.rule} [{finding.fingerprint}]"
            yield f"    {finding.message}"


def heading(changes: Changes, /) -> str:
    """Return which two reports are compared."""
    first, second = map(title, (changes.old, changes.new))
    return f"Changes: {first}" if first == second else f"Changes: {first} → {second}"


def counts(changes: Changes, /) -> str:
    """Return how many figures and findings have changed, and in which way."""
    by_kind = {kind: len(changes.of(kind)) for kind in ChangeKind}
    figures = [
        f"{count} {_word(kind)}"
        for kind, count in by_kind.items()
        if count or kind is not ChangeKind.SET_ASIDE
    ]
    findings = [f"{len(changes.appeared)} new", f"{len(changes.gone)} gone"]
    if changes.changed:
        findings.append(f"{len(changes.changed)} changed")
    if changes.accepted:
        findings.append(f"{len(changes.accepted)} accepted")
    return f"Figures: {', '.join(figures)}. Findings: {', '.join(findings)}."


def changed_name(changed: ChangedFinding, /) -> str:
    """Return which finding has changed, with its severity and both fingerprints."""
    before, after = changed.before, changed.after
    words = dict.fromkeys((before.severity.word, after.severity.word))
    prints = f"[{before.fingerprint} → {after.fingerprint}]"
    return f"{' → '.join(words)} {after.rule} {prints}"


def _word(kind: ChangeKind) -> str:
    return kind.value.replace("_", " ")


def headline(change: Change, /) -> str:
    """Return which claims a change is about, and what became of them."""
    before = listed([short(claim) for claim in change.before])
    if change.after is None:
        return f"{_word(change.kind)} {before}"
    after = short(change.after)
    if change.kind is ChangeKind.APPEARED:
        return f"{change.kind.value} {after}"
    if change.kind is ChangeKind.CHANGED:
        return f"{change.kind.value} {after} in {listed(change.fields)}"
    steps = len(change.between)
    over = f", in {times(steps + 1, 'step')}" if steps else ""
    return f"{change.kind.value} {before} by {after}{over}"


def details(changes: Changes, change: Change, /) -> Iterator[str]:
    """Yield what was said and what is said now, by whom."""
    for claim in change.before:
        yield say(claim, case=changes.old.case)
    if change.reason:
        yield change.reason
    arrow = "→ " if change.before else ""
    for claim in (*change.between, *([] if change.after is None else [change.after])):
        yield f"{arrow}{say(claim, case=changes.new.case)}"


def findings_by_name(changes: Changes, /) -> Iterable[tuple[str, Sequence[Finding]]]:
    """Return the findings that are new, gone and accepted, where there are any."""
    named = (
        ("New findings", changes.appeared),
        ("Findings that are gone", changes.gone),
        ("Findings that were accepted", changes.accepted),
    )
    return tuple((name, found) for name, found in named if found)
