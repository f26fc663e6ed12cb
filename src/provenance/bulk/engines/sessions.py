"""Spark's sessions: one of the caller's own, or one that is started in silence."""

import logging
import os
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Final

from provenance.bulk.engines.interface import EngineError

#: Where Spark runs unless it is said: here, with all processors.
LOCAL: Final = "local[*]"

#: How every session has to read and reckon, whatever its configuration says.
_SETTINGS: Final[Mapping[str, str]] = {
    "spark.sql.ansi.enabled": "true",
    "spark.sql.caseSensitive": "true",
    "spark.sql.parser.escapedStringLiterals": "false",
    "spark.sql.parser.quotedRegexColumnNames": "false",
    "spark.sql.groupByOrdinal": "true",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.parquet.datetimeRebaseModeInRead": "CORRECTED",
    "spark.sql.parquet.int96RebaseModeInRead": "CORRECTED",
    "spark.sql.parquet.binaryAsString": "false",
    "spark.sql.files.ignoreCorruptFiles": "false",
    "spark.sql.files.ignoreMissingFiles": "false",
    # Spark 4 looks for columns that are gone in what it knows of tables it keeps.
    "spark.sql.constraintPropagation.enabled": "false",
}
#: What is not worth a configuration file: nobody looks at a page of ours.
_QUIET: Final[Mapping[str, str]] = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    # Rows that are fetched become objects, which are larger: this would only stop them.
    "spark.driver.maxResultSize": "0",
}


@contextmanager
def session(master: str | None) -> Iterator[Any]:
    """Yield a session of Spark, as free of others as a new one.

    That of the caller is used where there is one; else one is started, and stopped.

    Raises `EngineError` where none can be had.
    """
    from py4j.protocol import Py4JError
    from pyspark.sql import SparkSession

    own = SparkSession.getActiveSession()
    if own is not None:
        known = own.sparkContext.master
        if master not in {None, known}:
            message = f"a session of Spark is open on {known}, not on {master}"
            raise EngineError(message)
        yield _set(own.newSession())
        return
    started = _start(master or LOCAL)
    try:
        yield _set(started.newSession())
    finally:
        with _silence(), suppress(Py4JError, OSError):
            started.stop()


def _set(found: Any) -> Any:  # noqa: ANN401 (PySpark is not always there)
    for name, value in _SETTINGS.items():
        found.conf.set(name, value)
    return found


def _start(master: str) -> Any:  # noqa: ANN401 (PySpark is not always there)
    from py4j.protocol import Py4JError
    from pyspark import SparkConf, SparkContext
    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession

    if not os.environ.get("JAVA_HOME") and shutil.which("java") is None:
        message = (
            "needs Java 17 or newer, which is not found; "
            "install it, or say in JAVA_HOME where it is"
        )
        raise EngineError(message)
    conf = SparkConf().setMaster(master).setAppName("provenance")
    for name, value in _QUIET.items():
        conf.set(name, value)
    with tempfile.NamedTemporaryFile(prefix="provenance-", suffix=".log") as log:
        try:
            with _silence():
                gateway = SparkContext._gateway or _gateway(conf, log)  # noqa: SLF001
                context = SparkContext(conf=conf, gateway=gateway)
                return SparkSession(context)
        except (PySparkException, Py4JError, OSError) as error:
            message = f"Spark does not start on {master}: {_reason(error, log.name)}"
            raise EngineError(message) from None


def _gateway(conf: Any, log: IO[bytes]) -> Any:  # noqa: ANN401 (PySpark is not always there)
    """Start Java with its output in a file: nothing that Spark logs is for our user."""
    from pyspark.java_gateway import launch_gateway

    output = {"stdout": log, "stderr": subprocess.STDOUT}
    return launch_gateway(conf, popen_kwargs=output)


@contextmanager
def _silence() -> Iterator[None]:
    """Keep what PySpark says in Python from the user's terminal."""
    logger = logging.getLogger("py4j")
    before = logger.disabled
    logger.disabled = True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.disabled = before


def _reason(error: Exception, log: str) -> str:
    """Return in one line why Spark did not start."""
    told = [
        line.strip()
        for line in Path(log).read_text(encoding="utf-8", errors="replace").splitlines()
        if "Exception" in line or "rror" in line
    ]
    return told[0] if told else first_line(error)


def first_line(error: Exception, /) -> str:
    """Return the first line of what an error of Spark's says, or else its name."""
    java = getattr(error, "java_exception", None)
    told = str(error) if java is None else str(java.toString())
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    return lines[0] if lines else type(error).__name__
