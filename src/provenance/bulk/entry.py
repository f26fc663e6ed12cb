"""What other rooms call: nothing of an engine is loaded before it is needed."""

import os
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Final, Literal

from provenance.bulk.kinds import is_parquet, lines_of
from provenance.errors import FormatError, Problem
from provenance.formats import files
from provenance.model import Case
from provenance.reconciliation import CaseRule, Report, Rule, choose_rules

#: The rules that can be looked for without an object for every claim.
RULES: Final[tuple[Rule | CaseRule, ...]] = choose_rules(
    select=(
        "figures-disagree",
        "total-falls",
        "part-exceeds-whole",
        "parts-exceed-whole",
        "parts-fall-short",
        "out-of-range",
        "unreadable-row",
        "within-rounding",
    )
)


def reconcile(
    path: str | os.PathLike[str],
    /,
    *,
    rules: Sequence[Rule | CaseRule] = RULES,
    strict: bool = False,
    engine: Literal["duckdb", "spark"] = "duckdb",
    memory_limit: str | None = None,
    spark_master: str | None = None,
    view: Callable[[Case], Case] = lambda case: case,
) -> Report:
    """Return which figures of a file of any size cannot all hold, and why.

    The path is that of a Parquet file, a folder of such files, a CSV or JSON-lines
    file, or a case folder. The findings are those that `provenance.reconcile` gives
    with the same rules, which are some of `RULES`; the report has the claims that were
    looked at one by one. `memory_limit` is one of DuckDB, such as `4GB`: what does not
    fit is kept in a temporary folder. `spark_master` says where Spark runs, such as
    `spark://host:7077`; it is the session that is open, or else this machine. `view`
    makes of the case without its claims another one, with another policy.

    Raises `FormatError` with every problem that forbids the file, rows that are set
    aside included if `strict`, and where the extra `bulk` or `spark` is not installed,
    or Spark cannot do it.

        >>> from provenance import bulk
        >>> report = bulk.reconcile("fixtures/operation-1111")
        >>> [finding.rule for finding in report.conflicts], report.screened.claims
        (['part-exceeds-whole'], 61)
    """
    try:
        from provenance.bulk.engines import Kind
        from provenance.bulk.reconciling import reconcile_columns

        if engine == "spark":
            import_module("pyspark")
    except ModuleNotFoundError as error:
        raise _missing(path, error) from None
    return reconcile_columns(
        path,
        rules=rules,
        strict=strict,
        kind=Kind(engine),
        memory_limit=memory_limit,
        spark_master=spark_master,
        view=view,
    )


def load_parquet(path: str | os.PathLike[str], /, *, strict: bool = False) -> Case:
    """Return the case of a Parquet file or a folder of them, every claim an object."""
    try:
        from provenance.bulk.reconciling import load_columns
    except ModuleNotFoundError as error:
        raise _missing(path, error) from None
    return load_columns(path, strict=strict)


def has_many(path: str | os.PathLike[str], least: int, /) -> bool:
    """Whether a file that can be read by columns has so many rows or more."""
    if not is_parquet(path):
        return lines_of(path, least) >= least
    try:
        from provenance.bulk.parquet import rows_in_all
    except ModuleNotFoundError as error:
        raise _missing(path, error) from None
    return rows_in_all(path) >= least


def is_installed() -> bool:
    """Whether the extra `bulk` is there."""
    return all(find_spec(name) is not None for name in ("duckdb", "ibis", "pyarrow"))


def _missing(path: str | os.PathLike[str], error: ModuleNotFoundError) -> FormatError:
    extra = "spark" if error.name == "pyspark" else "bulk"
    message = (
        f"needs {error.name}, which is not installed; "
        f"pip install 'claim-provenance[{extra}]'"
    )
    return FormatError((Problem(path=files.name_of(path), message=message),))
