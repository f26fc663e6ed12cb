"""A file of any size in, a report out."""

import os
from collections.abc import Callable, Collection, Sequence

from attrs import evolve, frozen

from provenance.bulk.admission import (
    Admitted,
    admit,
    claims_of,
    read_doubtful,
)
from provenance.bulk.crowds import Crowds
from provenance.bulk.engines import Engine, EngineError, Kind, Table, opened
from provenance.bulk.facts import Facts
from provenance.bulk.figures import Figures
from provenance.bulk.judging import case_of
from provenance.bulk.kinds import is_parquet
from provenance.bulk.opening import open_sheet
from provenance.bulk.placing import find_scopes
from provenance.bulk.scopes import Scopes, frame_with_names
from provenance.bulk.screening import suspected_rows
from provenance.bulk.sheets import Sheet
from provenance.bulk.texts import Texts
from provenance.bulk.unmodelled import UnmodelledError
from provenance.errors import FormatError, Problem
from provenance.formats import files, load
from provenance.formats.claims import ClaimReader
from provenance.formats.documents import Shelf
from provenance.formats.ledger import Ledger
from provenance.formats.references import keep_with_known_sources, settle_ids
from provenance.model import Case
from provenance.reconciliation import CaseRule, Report, Rule, Screened
from provenance.reconciliation import reconcile as reconcile_case


def reconcile_columns(
    path: str | os.PathLike[str],
    /,
    *,
    rules: Sequence[Rule | CaseRule],
    strict: bool,
    kind: Kind,
    memory_limit: str | None,
    spark_master: str | None,
    view: Callable[[Case], Case],
) -> Report:
    """Return the report on a file, by objects where it cannot be had by columns."""
    try:
        with opened(
            kind, memory_limit=memory_limit, spark_master=spark_master
        ) as engine:
            return _Run(engine, rules, view).report(path, strict=strict)
    except UnmodelledError:
        pass
    except EngineError as error:
        problem = Problem(path=files.name_of(path), message=str(error))
        raise FormatError((problem,)) from None
    return reconcile_case(view(_load(path, strict=strict)), rules=rules)


def _load(path: str | os.PathLike[str], *, strict: bool) -> Case:
    is_columns = is_parquet(path)
    return (
        load_columns(path, strict=strict) if is_columns else load(path, strict=strict)
    )


def load_columns(path: str | os.PathLike[str], /, *, strict: bool) -> Case:
    """Return the case of Parquet files, every claim an object."""
    ledger = Ledger()
    with opened() as engine:
        sheet, _ = open_sheet(engine, path, ledger)
        shelf = Shelf()
        rows = sheet.table.select("row")
        found, unnamed = claims_of(sheet, rows, Case(), shelf, ledger)
    claims = [claim for _, claim in found]
    settle_ids(sheet.path, claims, unnamed, ledger)
    kept = keep_with_known_sources(sheet.path, claims, ledger)
    ledger.check(strict=strict)
    return Case(
        claims=kept,
        documents=shelf.documents(),
        set_aside=ledger.rows_aside(),
        inputs=ledger.inputs_read(),
    )


@frozen
class _Run:
    """One reconciliation of one file."""

    engine: Engine
    rules: Sequence[Rule | CaseRule]
    view: Callable[[Case], Case]

    def report(self, path: str | os.PathLike[str], *, strict: bool) -> Report:
        ledger = Ledger()
        sheet, facts = open_sheet(self.engine, path, ledger)
        ledger.check(strict=False)
        facts = evolve(facts, frame=self.view(facts.frame))
        admitted, figures, scopes, seats = self._placed(sheet, facts, ledger)
        ledger.check(strict=strict)
        rows = suspected_rows(self.engine, scopes)
        rows = Crowds(sheet, figures, scopes).thinned(rows)
        case = case_of(
            sheet,
            rows,
            admitted,
            facts=facts,
            frame=scopes.case,
            seats=seats,
            ledger=ledger,
        )
        report = reconcile_case(case, rules=self.rules)
        screened = Screened(
            claims=self.engine.count(admitted.claims), questions=scopes.questions()
        )
        return evolve(report, screened=screened)

    def _placed(
        self, sheet: Sheet, facts: Facts, ledger: Ledger
    ) -> tuple[Admitted, Figures, Scopes, Table | None]:
        engine, frame = self.engine, facts.frame
        reader = ClaimReader(sheet.path, frame, facts.shelf(Ledger()))
        figures = Figures(sheet, reader, frame)
        figures.read()
        texts = Texts(sheet, reader)
        doubtful, seats = texts.doubtful(figures, facts.documents())
        aside = read_doubtful(sheet, doubtful, frame, facts.shelf(Ledger()), ledger)
        admitted = admit(sheet, figures, aside, frame, ledger)
        if seats is not None:
            seats = engine.make("seats_kept", admitted.among(seats))
        facts.citations(_documents(engine, seats, facts), ledger)
        case = frame_with_names(sheet, admitted, texts, frame)
        scopes = find_scopes(
            sheet,
            admitted,
            figures,
            texts,
            case=case,
            shelf=facts.shelf(Ledger()),
            seats=seats,
        )
        return admitted, figures, scopes, seats


def _documents(engine: Engine, seats: Table | None, facts: Facts) -> Collection[str]:
    if "citations.csv" not in facts.files:
        return ()
    found = {document.id for document in facts.documents()}
    if seats is not None:
        found.update(name for (name,) in engine.fetch(seats.select("seat").distinct()))
    return found - {""}
