"""With which engine a case is reconciled."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Final, assert_never

import click
from attrs import frozen

from provenance import bulk
from provenance.cli.cases import STANDARD_INPUT, working
from provenance.formats import read_acceptances
from provenance.model import Case
from provenance.reconciliation import CaseRule, Report, Rule, accept

#: From so many claims on a case is reconciled by columns, where nothing else is asked.
MANY: Final = 500_000


class Engine(Enum):
    """What holds the claims of a case."""

    AUTO = "auto"
    OBJECTS = "objects"
    DUCKDB = "duckdb"
    SPARK = "spark"


@frozen(kw_only=True)
class Columns:
    """How cases are reconciled by columns, and when."""

    engine: Engine
    rules: Sequence[Rule | CaseRule]
    #: Whether these rules were asked for by name.
    are_chosen: bool
    #: Whether it is to be known only as on a day.
    is_dated: bool
    memory_limit: str | None
    spark_master: str | None

    def check(self) -> None:
        """Raise `click.UsageError` where what is asked for is of another engine."""
        is_on_spark = self.engine is Engine.SPARK
        message = ""
        if is_on_spark and self.memory_limit is not None:
            message = (
                "--memory-limit is DuckDB's; Spark has spark.driver.memory and "
                "spark.executor.memory in its own configuration"
            )
        elif self.spark_master is not None and not is_on_spark:
            message = "--spark-master is for --engine spark"
        if message:
            raise click.UsageError(message)

    @property
    def known(self) -> tuple[Rule | CaseRule, ...]:
        """Those of the rules that can be looked for by columns."""
        able = {rule.id for rule in bulk.RULES}
        return tuple(rule for rule in self.rules if rule.id in able)

    def are_for(self, name: str, /) -> bool:
        """Whether a case is to be reconciled by columns.

        Raises `click.UsageError` where that was asked for and cannot be.
        """
        reason = self._reason(name)
        match self.engine:
            case Engine.OBJECTS:
                return False
            case Engine.DUCKDB | Engine.SPARK:
                if reason:
                    message = f"{reason} is for --engine objects"
                    raise click.UsageError(message)
                return True
            case Engine.AUTO:
                if reason or not bulk.is_installed():
                    return False
                return bulk.has_many(name, MANY)
            case _:
                assert_never(self.engine)

    def report(
        self, name: str, /, *, strict: bool, view: Callable[[Case], Case]
    ) -> Report:
        """Return the report on the case of this name."""
        acceptances, _ = read_acceptances(name)
        with working(f"reconciling {name}"):
            report = bulk.reconcile(
                name,
                rules=self.known,
                strict=strict,
                engine="spark" if self.engine is Engine.SPARK else "duckdb",
                memory_limit=self.memory_limit,
                spark_master=self.spark_master,
                view=view,
            )
        if self.engine is Engine.AUTO:
            message = (
                f"{name}: {MANY:,} claims or more, so with --engine duckdb; "
                "--engine objects looks for every rule"
            )
            click.echo(message, err=True)
        return accept(report, acceptances)

    def _reason(self, name: str) -> str:
        """Return what asks for objects, if anything does."""
        if name == STANDARD_INPUT:
            return "standard input"
        if self.is_dated:
            return "--known-on"
        able = {rule.id for rule in bulk.RULES}
        if self.are_chosen:
            return next((rule.id for rule in self.rules if rule.id not in able), "")
        return ""
