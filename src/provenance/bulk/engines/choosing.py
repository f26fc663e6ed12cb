"""The engine that is asked for, open for one run."""

from contextlib import AbstractContextManager
from typing import assert_never

from provenance.bulk.engines.interface import Engine, Kind


def opened(
    kind: Kind = Kind.DUCKDB,
    *,
    memory_limit: str | None = None,
    spark_master: str | None = None,
) -> AbstractContextManager[Engine]:
    """Open an engine; what it keeps is gone in the end.

    A limit of memory is one of DuckDB, and a master one of Spark.
    """
    match kind:
        case Kind.DUCKDB:
            from provenance.bulk.engines.duckdb import opened_duckdb

            return opened_duckdb(memory_limit)
        case Kind.SPARK:
            from provenance.bulk.engines.spark import opened_spark

            return opened_spark(spark_master)
        case _:
            assert_never(kind)
