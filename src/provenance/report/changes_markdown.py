"""What has changed between two reports as Markdown, for a review or an issue."""

from collections.abc import Iterator
from itertools import groupby

from provenance.reconciliation import Changes
from provenance.report.changes_text import (
    CHANGED,
    changed_name,
    counts,
    details,
    findings_by_name,
    heading,
    headline,
)
from provenance.report.escaping import escaped


def render_diff_markdown(changes: Changes, /) -> str:
    """Return what has changed as Markdown: whatever comes from files is only shown."""
    return "\n\n".join(_blocks(changes)) + "\n"


def _blocks(changes: Changes) -> Iterator[str]:
    yield f"# {escaped(heading(changes))}"
    yield f"**{counts(changes)}**"
    by_question = groupby(changes.figures, key=lambda each: each.question)
    for question, found in by_question:
        yield f"## {escaped(question)}"
        yield "\n".join(
            line
            for change in found
            for line in (
                f"- {escaped(headline(change))}",
                *(f"  - {escaped(told)}" for told in details(changes, change)),
            )
        )
    if changes.changed:
        yield f"## {CHANGED}"
        yield "\n".join(
            f"- {escaped(changed_name(each))}: {escaped(each.before.message)} "
            f"→ {escaped(each.after.message)}"
            for each in changes.changed
        )
    for name, findings in findings_by_name(changes):
        yield f"## {name}"
        yield "\n".join(
            f"- **{each.severity.word}** {escaped(each.rule)} `{each.fingerprint}`: "
            f"{escaped(each.message)}"
            for each in findings
        )
