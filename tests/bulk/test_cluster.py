"""A cluster of one master and one worker, on this machine alone."""

import contextlib
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest

ROOT = Path(__file__).parents[2]
#: No machine is so slow that it takes longer.
LONGEST = 400
#: What a query costs however small it is, is most of the time.
SETTINGS = (
    "--driver-memory 600m --executor-memory 600m "
    "--conf spark.sql.shuffle.partitions=2 "
    "--conf spark.sql.adaptive.enabled=false "
    "--conf spark.sql.codegen.wholeStage=false "
    "--conf spark.sql.codegen.factoryMode=NO_CODEGEN "
    "--conf spark.buffer.pageSize=256k "
    "--conf spark.driver.extraJavaOptions=-XX:TieredStopAtLevel=1 "
    "--conf spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1"
)

pytestmark = [pytest.mark.spark, pytest.mark.usefixtures("java")]


def until_told(log: Path, pattern: str, process: subprocess.Popen[bytes]) -> str:
    """Return what a process says once it says it."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end and process.poll() is None:
        found = re.search(pattern, log.read_text(encoding="utf-8"))
        if found:
            return found[0]
        time.sleep(0.2)
    pytest.fail(f"{pattern} was not said: {log.read_text(encoding='utf-8')}")


@contextlib.contextmanager
def running(kind: str, *arguments: str, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run a part of a cluster, on loopback alone, and stop it in the end."""
    spec = find_spec("pyspark")
    assert spec is not None
    assert spec.origin is not None
    program = Path(spec.origin).parent / "bin" / "spark-class"
    command = [str(program), f"org.apache.spark.deploy.{kind}", "--host", "127.0.0.1"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, "--webui-port", "0", *arguments],
            env={**os.environ, "SPARK_LOCAL_IP": "127.0.0.1"},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(20)


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the master of a cluster."""
    folder = tmp_path_factory.mktemp("cluster")
    log, other = folder / "master.log", folder / "worker.log"
    with running("master.Master", "--port", "0", log=log) as process:
        address = until_told(log, r"spark://127\.0\.0\.1:[1-9]\d*", process)
        arguments = ("--cores", "1", "--memory", "1g", "--work-dir", str(folder))
        with running("worker.Worker", *arguments, address, log=other) as worker:
            until_told(other, "Successfully registered with master", worker)
            yield address


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "provenance", "reconcile", *arguments],
        env={**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", **variables},
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=LONGEST,
        check=False,
    )


def test_same_report(master: str, tmp_path: Path) -> None:
    """By a cluster the report is that of DuckDB, and nothing else is said."""
    folder = tmp_path / "claims"
    folder.mkdir()
    for number in range(2):
        columns: dict[str, list[Any]] = {
            "what": ["killed", "killed", "injured"],
            "figure": [f"{16 + number}", "at least 20", "12-Oct"],
            "where": ["Ashton", "Millford", "Ashton"],
            "date": ["2024-05-01"] * 3,
            "outlet": [f"Outlet {number}"] * 3,
        }
        path = folder / f"part-{number}.parquet"
        pyarrow.parquet.write_table(pyarrow.table(columns), path)
    arguments = (str(folder), "--format", "json")
    found = run(
        *(*arguments, "--engine", "spark", "--spark-master", master),
        PYSPARK_SUBMIT_ARGS=f"{SETTINGS} pyspark-shell",
    )
    expected = run(*arguments, "--engine", "duckdb")

    assert found.returncode == 1
    assert found.stderr == b""
    assert expected.stdout == found.stdout
    assert b"figures-disagree" in found.stdout


def test_no_master() -> None:
    """A cluster that is not there is told in one line."""
    found = run(
        "docs/tutorial/two-rows.csv", "--engine", "spark", "--spark-master", "x"
    )
    lines = found.stderr.decode().splitlines()

    assert found.returncode == 2
    assert not found.stdout
    assert len(lines) == 1
    assert lines[0].startswith("docs/tutorial/two-rows.csv: Spark does not start on x:")


def test_no_java(tmp_path: Path) -> None:
    """Where there is no Java it is said what to install."""
    found = run(
        *("docs/tutorial/two-rows.csv", "--engine", "spark"),
        PATH=str(tmp_path),
        JAVA_HOME="",
    )

    assert found.returncode == 2
    assert found.stderr.decode() == (
        "docs/tutorial/two-rows.csv: needs Java 17 or newer, which is not found; "
        "install it, or say in JAVA_HOME where it is\n"
    )
