"""`provenance reconcile`: which figures cannot all be right, and why."""

from collections.abc import Sequence
from pathlib import Path

import click

from provenance import reconciliation
from provenance.cli.cases import read_case, working
from provenance.cli.output import is_coloured, width, write
from provenance.cli.status import ExitStatus
from provenance.errors import ProvenanceError
from provenance.reconciliation import Report, Severity
from provenance.report import WIDTH, render_json, render_text

_LEVELS = {
    "conflict": Severity.CONFLICT,
    "warning": Severity.WARNING,
    "note": Severity.NOTE,
}


@click.command()
@click.argument("cases", metavar="CASE...", nargs=-1, required=True)
@click.option(
    "--format",
    "kind",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text for people, or JSON (provenance.report/1; of several cases one a line).",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the report to this file instead of standard output.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*_LEVELS, "never"]),
    default="conflict",
    show_default=True,
    help="Exit with 1 where a finding is this grave or graver.",
)
@click.option("--strict", is_flag=True, help="Refuse files with unreadable rows.")
@click.option(
    "--all-claims",
    is_flag=True,
    help="List every claim in the JSON, however many there are.",
)
def reconcile(
    cases: Sequence[str],
    kind: str,
    output: Path | None,
    fail_on: str,
    *,
    strict: bool,
    all_claims: bool,
) -> int:
    """Say which figures of each CASE cannot all be right, which can, and why.

    A CASE is a folder with claims.csv and case.toml, or one CSV, JSON or JSON-lines
    file; - is standard input. Several cases are told one after another, never merged.
    """
    reports: list[Report] = []
    status = ExitStatus.DONE
    for name in cases:
        try:
            case = read_case(name, strict=strict)
        except ProvenanceError as error:
            click.echo(str(error), err=True)
            status = ExitStatus.WRONG_USE
            continue
        with working(f"reconciling {name}"):
            reports.append(reconciliation.reconcile(case))
    if reports:
        text = _render(reports, kind, output, all_claims=all_claims)
        write(text, path=output, inputs=cases)
    if status is ExitStatus.DONE and _fails(reports, fail_on):
        status = ExitStatus.FINDINGS
    return status


def _render(
    reports: Sequence[Report], kind: str, output: Path | None, *, all_claims: bool
) -> str:
    if kind == "json":
        if len(reports) == 1:
            return render_json(reports[0], all_claims=all_claims)
        lines = [
            render_json(report, all_claims=all_claims, is_compact=True)
            for report in reports
        ]
        return "".join(lines)
    colour = output is None and is_coloured()
    columns = WIDTH if output is not None else width(WIDTH)
    return "\n\n".join(
        render_text(report, colour=colour, columns=columns) for report in reports
    )


def _fails(reports: Sequence[Report], fail_on: str) -> bool:
    if fail_on == "never":
        return False
    return any(
        finding.severity >= _LEVELS[fail_on]
        for report in reports
        for finding in report.findings
    )
