"""`provenance reconcile --engine`: claims as objects or as columns."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest

from provenance import bulk
from provenance.cli import engines

TABLE = """\
id,what,figure,where,date,outlet
a,killed,16,Ashton,2024-05-01,Post
b,killed,20,Ashton,2024-05-01,Nine
c,injured,20,Ashton,2024-05-01,Nine
d,injured,12-Oct,Ashton,2024-05-01,Nine
"""


def test_duckdb(run: Callable[..., Any], write: Callable[[str, str], None]) -> None:
    """The report says how much was looked at, and what it does not hold."""
    write("claims.csv", TABLE)
    found = run("reconcile", "claims.csv", "--engine", "duckdb")
    head = found.out.splitlines()[:6]

    assert found.status == 1
    assert not found.err
    assert head[1].startswith("3 claims, 2 questions, 1 conflict")
    assert "2 claims looked at one by one" in " ".join(found.out.split())


def test_json(run: Callable[..., Any], write: Callable[[str, str], None]) -> None:
    """The counts of the summary are those of the whole file."""
    write("claims.csv", TABLE)
    arguments = ("reconcile", "claims.csv", "--format", "json", "--fail-on", "never")
    by_columns = json.loads(run(*arguments, "--engine", "duckdb").out)
    rules = ",".join(by_columns["rules"])
    by_objects = json.loads(run(*arguments, "--select", rules).out)

    assert by_columns["summary"].pop("looked_at") == 2
    assert by_objects["summary"].pop("looked_at") == 3
    assert by_objects["summary"] == by_columns["summary"]
    assert by_objects["findings"] == by_columns["findings"]
    assert [rule.id for rule in bulk.RULES] == by_columns["rules"]


def test_strict(run: Callable[..., Any], write: Callable[[str, str], None]) -> None:
    """With `--strict` rows that cannot be read refuse the file."""
    write("claims.csv", TABLE)
    found = run("reconcile", "claims.csv", "--engine", "duckdb", "--strict")

    assert found.status == 2
    assert found.err.startswith("claims.csv:5: figure: cannot read '12-Oct'")


def test_memory_limit(
    run: Callable[..., Any], write: Callable[[str, str], None]
) -> None:
    """A limit changes nothing in what is found."""
    write("claims.csv", TABLE)
    arguments = ("reconcile", "claims.csv", "--engine", "duckdb")
    free = run(*arguments)

    assert free == run(*arguments, "--memory-limit", "200MB")


def test_memory_limit_that_is_none(
    run: Callable[..., Any], write: Callable[[str, str], None]
) -> None:
    """What is no size of memory is wrong use."""
    write("claims.csv", TABLE)
    arguments = ("reconcile", "claims.csv", "--engine", "duckdb")
    found = run(*arguments, "--memory-limit", "much")

    assert found.status == 2
    assert "'much' is no size of memory; expected one such as 4GB" in found.err


@pytest.mark.parametrize("few", [True, False])
def test_auto(
    run: Callable[..., Any],
    write: Callable[[str, str], None],
    monkeypatch: pytest.MonkeyPatch,
    *,
    few: bool,
) -> None:
    """From a number of claims on, columns are taken, and it is said."""
    write("claims.csv", TABLE)
    monkeypatch.setattr(engines, "MANY", 6 if few else 5)
    found = run("reconcile", "claims.csv", "--format", "json")
    looked_at = json.loads(found.out)["summary"]["looked_at"]

    assert (3 if few else 2) == looked_at
    assert few is not found.err.endswith("--engine objects looks for every rule\n")


def test_auto_keeps_to_objects_for_other_rules(
    run: Callable[..., Any],
    write: Callable[[str, str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Rules that columns cannot look for, and a day, are looked for by objects."""
    write("claims.csv", TABLE)
    monkeypatch.setattr(engines, "MANY", 2)
    for arguments in (("--select", "single-origin"), ("--known-on", "2024-05-01")):
        found = run("reconcile", "claims.csv", *arguments)

        assert not found.err
        refused = run("reconcile", "claims.csv", *arguments, "--engine", "duckdb")

        assert refused.status == 2
        assert "is for --engine objects" in refused.err


def test_auto_without_the_extra(
    run: Callable[..., Any],
    write: Callable[[str, str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where the extra is not there, objects are taken; asked for, it is named."""
    write("claims.csv", TABLE)
    monkeypatch.setattr(engines, "MANY", 2)
    monkeypatch.setattr(bulk, "is_installed", lambda: False)
    monkeypatch.setitem(sys.modules, "provenance.bulk.reconciling", None)
    found = run("reconcile", "claims.csv")

    assert not found.err
    refused = run("reconcile", "claims.csv", "--engine", "duckdb")

    assert refused.status == 2
    assert "pip install 'claim-provenance[bulk]'" in refused.err


def test_parquet(run: Callable[..., Any], tmp_path: Path) -> None:
    """A Parquet file is read by either engine, and has one report."""
    columns = {"what": ["killed"] * 2, "figure": [16, 20], "outlet": ["Post", "Nine"]}
    pyarrow.parquet.write_table(pyarrow.table(columns), tmp_path / "claims.parquet")
    arguments = ("reconcile", "claims.parquet", "--format", "concise", "--select")
    rules = "figures-disagree,unreadable-row"
    by_objects = run(*arguments, rules)

    assert by_objects.status == 1
    assert by_objects == run(*arguments, rules, "--engine", "duckdb")


def test_options_of_another_engine(
    run: Callable[..., Any], write: Callable[[str, str], None]
) -> None:
    """What only one engine has is refused for the other, in one line."""
    write("claims.csv", TABLE)
    limit = run("reconcile", "claims.csv", "--engine", "spark", "--memory-limit", "1GB")
    master = run("reconcile", "claims.csv", "--spark-master", "local")

    assert limit.status == master.status == 2
    assert limit.err.splitlines()[-1].startswith(
        "Error: --memory-limit is DuckDB's; Spark has spark.driver.memory"
    )
    assert master.err.splitlines()[-1] == (
        "Error: --spark-master is for --engine spark"
    )


def test_spark_without_the_extra(
    run: Callable[..., Any],
    write: Callable[[str, str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where PySpark is not there, the extra is named."""
    write("claims.csv", TABLE)
    monkeypatch.setitem(sys.modules, "pyspark", None)
    refused = run("reconcile", "claims.csv", "--engine", "spark")

    assert refused.status == 2
    assert refused.err == (
        "claims.csv: needs pyspark, which is not installed; "
        "pip install 'claim-provenance[spark]'\n"
    )
