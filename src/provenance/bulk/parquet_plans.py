"""What the columns of a Parquet file are, and what becomes of them."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

import duckdb
from attrs import frozen

from provenance.bulk.engines import Engine
from provenance.bulk.sheets import EXTRAS, File, Sheet
from provenance.errors import FormatError, Problem
from provenance.formats.columns import CLAIM_COLUMNS
from provenance.formats.ledger import Ledger
from provenance.formats.shapes import Shapes

_NAMES: Final = frozenset(column.name for column in CLAIM_COLUMNS)


@frozen
class Plan:
    """How one file is to be read."""

    path: str
    called: str
    #: How many rows there are in the files before it, and in it.
    before: int
    rows: int
    #: Each column of ours as it is written in the file.
    ours: Mapping[str, str]
    #: Columns that are no columns of ours, and how they are written, sorted.
    extras: Mapping[str, str]
    #: The type of each column that is written, as DuckDB calls it.
    kinds: Mapping[str, str]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of text that come of it."""
        return (*self.ours, *[EXTRAS][: int(bool(self.extras))])


def plan_files(
    engine: Engine,
    sheet: Sheet,
    files: Sequence[tuple[str, str]],
    ledger: Ledger,
    /,
) -> list[Plan]:
    """Return how files are to be read, described by DuckDB; the sheet learns of them.

    Each is given by its path and the name it is called by.
    """
    found: list[Plan] = []
    before = 0
    for path, called in files:
        kinds, rows = _described(engine, path, called)
        shapes = Shapes(called, ledger)
        shape = shapes.shape(tuple(kinds))
        shapes.check_required("measure", "figure")
        shapes.note_unused()
        ledger.check(strict=False)
        written = dict(zip(shape.columns, shape.names, strict=True))
        ours = {column: written[column] for column in written if column in _NAMES}
        extras = {column: written[column] for column in shape.extras}
        for column in ours:
            sheet.written.setdefault(column, shape.written(column))
        if shape.extras:
            sheet.written.setdefault(EXTRAS, EXTRAS)
        found.append(Plan(path, called, before, rows, ours, extras, kinds))
        sheet.files.append(File(called, before))
        before += rows
    return found


@contextmanager
def readable(called: str, /) -> Iterator[None]:
    """Refuse a file that is no Parquet file, or a broken one, by its name."""
    try:
        yield
    except duckdb.Error as error:
        reason = str(error).splitlines()[0]
        message = f"cannot be read as Parquet: {reason}"
        raise FormatError((Problem(path=called, message=message),)) from None


def _described(engine: Engine, path: str, called: str) -> tuple[dict[str, str], int]:
    """Return the type of each column of a file, and how many rows it has."""
    with readable(called):
        # A folder's name such as `year=2023` is no column.
        described = engine.rows_of(
            "describe select * from read_parquet($path, hive_partitioning = false)",
            path=path,
        )
        return {column: kind for column, kind, *_ in described}, rows_in(engine, path)


def rows_in(engine: Engine, path: str, /) -> int:
    """Return how many rows a file has."""
    sql = "select num_rows from parquet_file_metadata($path)"
    ((rows,),) = engine.rows_of(sql, path=path)
    return int(rows)
