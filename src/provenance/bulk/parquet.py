"""Parquet files to the table of texts, read by the engine itself.

| type of a column | what becomes of a cell |
|---|---|
| text | the same text |
| whole number | its digits |
| decimal or binary fraction | the number, as a number of JSON is read; NaN: empty |
| date, time stamp | the day, with the time where it is not midnight; UTC if of a zone |
| list of texts | several items |
| anything else | a cell that cannot be read |

Which types there are, and how many rows, is looked up in the files here, by DuckDB.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from provenance.bulk.engines import Engine, opened
from provenance.bulk.engines.duckdb import opened_duckdb
from provenance.bulk.engines.spark import Spark
from provenance.bulk.kinds import parquet_files
from provenance.bulk.parquet_in_duckdb import take_in_duckdb
from provenance.bulk.parquet_on_spark import take_on_spark
from provenance.bulk.parquet_plans import plan_files, readable, rows_in
from provenance.bulk.sheets import Sheet
from provenance.formats import files
from provenance.formats.ledger import Ledger


def take_parquet(
    engine: Engine, name: str, found: Sequence[tuple[str, str]], ledger: Ledger, /
) -> Sheet:
    """Put Parquet files into the engine: each by its path and the name it is given.

    The rows of each are counted from 1.
    """
    sheet = Sheet(engine, name)
    if isinstance(engine, Spark):
        with opened_duckdb() as here:
            plans = plan_files(here, sheet, found, ledger)
            take_on_spark(engine, here, plans)
    else:
        for plan in plan_files(engine, sheet, found, ledger):
            take_in_duckdb(engine, plan)
    return sheet


def rows_in_all(path: str | os.PathLike[str], /) -> int:
    """Return how many rows a Parquet file has, or those in a folder together."""
    place = Path(path)
    found = parquet_files(place) if place.is_dir() else [place]
    with opened() as engine:
        total = 0
        for each in found:
            with readable(files.name_of(each)):
                total += rows_in(engine, str(each))
        return total
