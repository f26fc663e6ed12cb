"""Files that are reconciled twice: by columns and by objects."""

import os
import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

import pytest
from attrs import frozen

import provenance
from provenance import Case, FormatError, Report, bulk


@frozen
class Both:
    """What objects and columns say of one file."""

    case: Case
    by_objects: Report
    by_columns: Report


def told(report: Report) -> list[tuple[Any, ...]]:
    """Return all that a report says was found, in its order."""
    return [
        (
            finding.rule,
            finding.severity,
            finding.question,
            finding.claims,
            finding.message,
            finding.why,
            finding.fingerprint,
            finding.beneath,
        )
        for finding in report.all_findings
    ]


def comparing(engine: Literal["duckdb", "spark"]) -> Callable[[Path], Both]:
    """Return what reconciles a file both ways and checks that they say the same."""

    def compare_both(path: Path) -> Both:
        case = provenance.load(path)
        by_objects = provenance.reconcile(case, rules=bulk.RULES)
        by_columns = bulk.reconcile(path, engine=engine)

        assert told(by_objects) == told(by_columns)
        assert case.set_aside == by_columns.case.set_aside
        assert case.inputs == by_columns.case.inputs
        screened = by_columns.screened
        if screened is not None:
            assert len(case.claims) == screened.claims
            assert len(by_objects.questions) == screened.questions
        return Both(case, by_objects, by_columns)

    return compare_both


@pytest.fixture(scope="session")
def compare() -> Callable[[Path], Both]:
    """Return what compares objects with columns in DuckDB."""
    return comparing("duckdb")


@pytest.fixture(scope="session")
def compare_on_spark(spark: object) -> Callable[[Path], Both]:
    """Return what compares objects with columns on Spark."""
    del spark
    return comparing("spark")


@pytest.fixture(scope="session")
def java() -> None:
    """Skip where Spark cannot run."""
    if find_spec("pyspark") is None:
        pytest.skip("PySpark is not installed: pip install 'claim-provenance[spark]'")
    if "JAVA_HOME" not in os.environ and shutil.which("java") is None:
        pytest.skip("Java is not installed")


@pytest.fixture(scope="session")
def spark(java: None) -> Iterator[Any]:
    """Return a session of Spark for small tables, which all tests share.

    What a query costs however small it is, is most of the time: so nothing is compiled.
    """
    del java
    from pyspark.sql import SparkSession  # noqa: PLC0415 (it may not be there)

    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        "spark.buffer.pageSize": "256k",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.adaptive.enabled": "false",
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.codegen.factoryMode": "NO_CODEGEN",
        # Files are read in many blocks, however small they are.
        "spark.sql.files.maxPartitionBytes": "64k",
        "spark.sql.files.openCostInBytes": "0",
    }
    builder = SparkSession.builder.master("local[2]")
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


@pytest.fixture
def both(tmp_path: Path, compare: Callable[[Path], Both]) -> Callable[..., Both]:
    """Return what does so with bytes, which are put into a file of some name."""

    def compare_bytes(data: bytes | str, name: str = "claims.csv") -> Both:
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return compare(path)

    return compare_bytes


@pytest.fixture
def refused(tmp_path: Path) -> Callable[..., str]:
    """Return what checks that a file is refused both ways, with one text."""

    def refuse_both(data: bytes | str, name: str = "claims.csv") -> str:
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        with pytest.raises(FormatError) as by_objects:
            provenance.load(path)
        with pytest.raises(FormatError) as by_columns:
            bulk.reconcile(path)

        assert str(by_objects.value) == str(by_columns.value)
        return str(by_columns.value)

    return refuse_both
