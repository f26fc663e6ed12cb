"""`provenance diff`: what has changed from one state of a case to another."""

from enum import Enum
from pathlib import Path
from typing import assert_never

import click

from provenance import reconciliation
from provenance.cli.cases import read_with_acceptances
from provenance.cli.options import OUTPUT, STRICT, fail_on
from provenance.cli.output import width, write
from provenance.cli.status import ExitStatus, fails
from provenance.reconciliation import Changes, Report
from provenance.report import (
    WIDTH,
    render_diff_json,
    render_diff_markdown,
    render_diff_text,
)


class _Format(Enum):
    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


@click.command()
@click.argument("old")
@click.argument("new")
@click.option(
    "--format",
    "kind",
    type=click.Choice([each.value for each in _Format]),
    default=_Format.TEXT.value,
    show_default=True,
    help="Text for people, Markdown, or JSON (provenance.diff/1).",
)
@OUTPUT
@fail_on("a new or changed finding")
@STRICT
def diff(
    old: str, new: str, kind: str, output: Path | None, fail_on: str, *, strict: bool
) -> int:
    """Say which figures and findings have changed from the case OLD to the case NEW.

    Figures have appeared, were corrected or withdrawn by a claim that revises them,
    have changed, stand in a row that cannot be read any more, or are not there. Claims
    are matched by their ids, else by what they say. A figure that has changed fails
    nothing; a finding that is new or has changed may.
    """
    reports = [_report(name, strict=strict) for name in (old, new)]
    changes = reconciliation.diff(*reports)
    columns = WIDTH if output is not None else width(WIDTH)
    text = _render(changes, _Format(kind), columns=columns)
    write(text, path=output, inputs=(old, new))
    asked = (*changes.appeared, *(each.after for each in changes.changed))
    return ExitStatus.FINDINGS if fails(asked, fail_on) else ExitStatus.DONE


def _report(name: str, *, strict: bool) -> Report:
    case, acceptances = read_with_acceptances(name, strict=strict)
    return reconciliation.accept(reconciliation.reconcile(case), acceptances)


def _render(changes: Changes, kind: _Format, *, columns: int) -> str:
    match kind:
        case _Format.TEXT:
            return render_diff_text(changes, columns=columns)
        case _Format.MARKDOWN:
            return render_diff_markdown(changes)
        case _Format.JSON:
            return render_diff_json(changes)
        case _:
            assert_never(kind)
