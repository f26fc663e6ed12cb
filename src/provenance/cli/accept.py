"""`provenance accept`: let a finding stand, with a reason."""

import click

from provenance import reconciliation
from provenance.cli.cases import STANDARD_INPUT, read_case
from provenance.cli.values import date_of
from provenance.formats import add_acceptance
from provenance.model import Acceptance, PartialDate
from provenance.reconciliation import find_finding, told_with
from provenance.report import harmless


@click.command()
@click.argument("finding")
@click.argument("case", default=".")
@click.option("--by", required=True, metavar="NAME", help="Who accepts it.")
@click.option(
    "--because", required=True, metavar="TEXT", help="Why it may stand: never empty."
)
@click.option(
    "--on",
    metavar="DATE",
    callback=date_of,
    help="When; without it no date is written, for nothing here reads a clock.",
)
def accept(
    finding: str, case: str, by: str, because: str, on: PartialDate | None
) -> None:
    """Let a FINDING of a CASE (default: this folder) stand, with a reason.

    FINDING is its fingerprint, or the first characters of it. What is accepted is
    written to accepted.toml in the case folder, or beside a single file and named
    after it; no input file is changed. Accepted findings are counted and hidden. They
    come back as soon as a figure that they rest on changes.
    """
    if case == STANDARD_INPUT:
        message = "what is accepted is kept beside the case; give its path"
        raise click.UsageError(message)
    report = reconciliation.reconcile(read_case(case))
    found = find_finding(report, finding)
    for name, text in (("--by", by), ("--because", because)):
        if not text.strip():
            message = f"{name} is empty"
            raise click.UsageError(message)
    acceptance = Acceptance(
        fingerprint=found.fingerprint,
        by=by,
        because=because,
        on=on,
        rule=found.rule,
        finding=found.message,
        beneath=found.beneath,
        told=told_with(found),
    )
    path = add_acceptance(case, acceptance)
    click.echo(f"Accepted in {path.as_posix()}: {found.severity.word} {found.rule}")
    click.echo(f"  {harmless(found.message)}")
