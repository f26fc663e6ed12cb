"""`provenance reconcile`: which figures cannot all be right, and why."""

from collections.abc import Collection, Sequence
from decimal import Decimal
from pathlib import Path

import click
from attrs import frozen

from provenance import reconciliation
from provenance.cli.cases import read_with_acceptances, working
from provenance.cli.engines import MANY, Columns, Engine
from provenance.cli.options import OUTPUT, STRICT, fail_on
from provenance.cli.output import is_coloured, width, write
from provenance.cli.rendering import Format, render
from provenance.cli.status import ExitStatus, fails
from provenance.cli.values import date_of, names_of, share_of
from provenance.errors import ProvenanceError
from provenance.model import Case, PartialDate, known_on, with_tolerance
from provenance.reconciliation import Report, choose_rules
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
@OUTPUT
@fail_on("a finding")
@STRICT
@click.option(
    "--all-claims",
    is_flag=True,
    help="List every claim in the JSON, however many there are.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="RULE,...",
    callback=names_of,
    help="Look for these rules only; may be given several times.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="RULE,...",
    callback=names_of,
    help="Do not look for these rules.",
)
@click.option(
    "--tolerance",
    metavar="SHARE",
    callback=share_of,
    help='How wide "about" is on either side, such as 15%, instead of what the case '
    "says.",
)
@click.option(
    "--known-on",
    metavar="DATE",
    callback=date_of,
    help="Leave out what had not been published by then, or is not known to have been.",
)
@click.option(
    "--engine",
    type=click.Choice([each.value for each in Engine]),
    default=Engine.AUTO.value,
    show_default=True,
    help="Hold claims as objects, or as columns in DuckDB (the extra bulk) or Spark "
    f"(spark) and look for fewer rules; auto: in DuckDB from {MANY:,} claims on.",
)
@click.option(
    "--memory-limit",
    metavar="SIZE",
    help="How much memory DuckDB may use, such as 1GB; the rest goes to a temporary "
    "folder.",
)
@click.option(
    "--spark-master",
    metavar="URL",
    help="Where Spark runs, such as spark://host:7077; this machine by default.",
)
def reconcile(
    cases: Sequence[str],
    kind: str,
    output: Path | None,
    fail_on: str,
    *,
    strict: bool,
    all_claims: bool,
    select: Collection[str],
    ignore: Collection[str],
    tolerance: Decimal | None,
    known_on: PartialDate | None,
    engine: str,
    memory_limit: str | None,
    spark_master: str | None,
) -> int:
    """Say which figures of each CASE cannot all be right, which can, and why.

    A CASE is a folder with claims.csv and case.toml, or one CSV, JSON, JSON-lines,
    Parquet or .xlsx file (a sheet of it: file.xlsx#Sheet), or a folder of Parquet
    files; - is standard input. Several cases are told one after another, never merged.
    """
    rules = choose_rules(select=select, ignore=ignore)
    columns = Columns(
        engine=Engine(engine),
        rules=rules,
        are_chosen=bool(select),
        is_dated=known_on is not None,
        memory_limit=memory_limit,
        spark_master=spark_master,
    )
    columns.check()
    view = _View(rules=rules, tolerance=tolerance, date=known_on, columns=columns)
    reports: list[Report] = []
    status = ExitStatus.DONE
    for name in cases:
        try:
            reports.append(view.report(name, strict=strict))
        except ProvenanceError as error:
            click.echo(str(error), err=True)
            status = ExitStatus.WRONG_USE
    if reports:
        text = render(
            reports,
            Format(kind),
            colour=output is None and is_coloured(),
            columns=WIDTH if output is not None else width(WIDTH),
            all_claims=all_claims,
        )
        write(text, path=output, inputs=cases)
    is_failed = any(fails(report.findings, fail_on) for report in reports)
    if status is ExitStatus.DONE and is_failed:
        status = ExitStatus.FINDINGS
    return status


@frozen(kw_only=True)
class _View:
    """How cases are looked at, where it is not as they say themselves."""

    rules: Sequence[reconciliation.Rule | reconciliation.CaseRule]
    tolerance: Decimal | None
    date: PartialDate | None
    columns: Columns

    def report(self, name: str, *, strict: bool) -> Report:
        """Return the report on the case of this name."""
        if self.columns.are_for(name):
            return self.columns.report(name, strict=strict, view=self._of)
        case, acceptances = read_with_acceptances(name, strict=strict)
        with working(f"reconciling {name}"):
            report = reconciliation.reconcile(self._of(case), rules=self.rules)
            return reconciliation.accept(report, acceptances)

    def _of(self, case: Case) -> Case:
        if self.tolerance is not None:
            case = with_tolerance(case, self.tolerance)
        return case if self.date is None else known_on(case, self.date)
