"""`provenance reconcile`: which figures cannot all be right, and why."""

from collections.abc import Sequence
from pathlib import Path

import click

from provenance import reconciliation
from provenance.cli.cases import read_with_acceptances, working
from provenance.cli.output import is_coloured, width, write
from provenance.cli.rendering import Format, render
from provenance.cli.status import LEVELS, ExitStatus, fails
from provenance.errors import ProvenanceError
from provenance.reconciliation import Report
from provenance.report import WIDTH


@click.command()
@click.argument("cases", metavar="CASE...", nargs=-1, required=True)
@click.option(
    "--format",
    "kind",
    type=click.Choice([each.value for each in Format]),
    default=Format.TEXT.value,
    show_default=True,
    help="Text for people; a line for each finding; Markdown; a CSV of the findings; "
    "JSON (provenance.report/1; of several cases one a line).",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the report to this file instead of standard output.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*LEVELS, "never"]),
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
            case, acceptances = read_with_acceptances(name, strict=strict)
        except ProvenanceError as error:
            click.echo(str(error), err=True)
            status = ExitStatus.WRONG_USE
            continue
        with working(f"reconciling {name}"):
            report = reconciliation.reconcile(case)
            reports.append(reconciliation.accept(report, acceptances))
    if reports:
        text = render(
            reports,
            Format(kind),
            colour=output is None and is_coloured(),
            columns=WIDTH if output is not None else width(WIDTH),
            all_claims=all_claims,
        )
        write(text, path=output, inputs=cases)
    if status is ExitStatus.DONE and any(
        fails(report.findings, fail_on) for report in reports
    ):
        status = ExitStatus.FINDINGS
    return status
