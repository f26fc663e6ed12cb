"""DuckDB, in this process: what does not fit into memory goes to a temporary folder."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow

from provenance.bulk.engines.compiling import in_duckdb
from provenance.bulk.engines.interface import (
    Kind,
    Table,
    arrow_of,
    counted,
    kinds_of,
    named,
    schema_of,
)
from provenance.errors import InvalidValueError

#: So many rows are fetched at once.
_AT_ONCE: Final = 10_000


class DuckDB:
    """Tables of one run, by name; all are gone when it is closed."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, /) -> None:
        self._connection = connection
        self._schemas: dict[str, Mapping[str, str]] = {}

    @property
    def kind(self) -> Kind:
        """Which engine it is."""
        return Kind.DUCKDB

    @property
    def names(self) -> frozenset[str]:
        """The names of its tables."""
        return frozenset(self._schemas)

    def table(self, name: str, /) -> Table:
        """Return the expression of a table that was made or put."""
        return named(name, self._schemas[name])

    def put(
        self, name: str, schema: Mapping[str, str], rows: Iterable[Sequence[object]], /
    ) -> Table:
        """Make a table of these rows."""
        self._take(name, arrow_of(schema, rows))
        self._schemas[name] = dict(schema)
        return self.table(name)

    def add(self, name: str, batch: pyarrow.Table, /) -> None:
        """Put rows of text behind those of a table; new columns are empty so far."""
        kinds = kinds_of(batch)
        known = self._schemas.get(name)
        if known is None:
            self._schemas[name] = kinds
            self._take(name, batch)
            return
        for column in [each for each in kinds if each not in known]:
            self._widen(name, column)
        self._connection.register("arriving", batch)
        self._run(f"insert into {name} by name select * from arriving")
        self._connection.unregister("arriving")

    def adopt(self, name: str, sql: str, /, **values: object) -> None:
        """Make a table of what a statement of the engine's own gives.

        It is known to statements only. Rows keep the order in which they stand.
        """
        self._run("set preserve_insertion_order = true")
        self._run(f"create table {name} as {sql}", values)
        self._run("set preserve_insertion_order = false")

    def take_file(
        self, name: str, sql: str, /, *, columns: Sequence[str], **values: object
    ) -> None:
        """Put what a statement of the engine's own gives behind the rows of a table.

        It gives the number of a row and some of these columns of text.
        """
        if name not in self._schemas:
            self._run(f"create table {name} (row bigint)")
            self._schemas[name] = {"row": "int64"}
        for column in columns:
            if column not in self._schemas[name]:
                self._widen(name, column)
        self._run(f"insert into {name} by name {sql}", values)

    def rows_of(self, sql: str, /, **values: object) -> list[tuple[Any, ...]]:
        """Return what a statement of the engine's own gives."""
        return self._connection.execute(sql, values or None).fetchall()

    def distinct(self, name: str, column: str, /) -> list[Any]:
        """Return the distinct values of a column of a table."""
        found = self.rows_of(f"select distinct {quoted(column)} from {name}")
        return [value for (value,) in found]

    def make(self, name: str, expression: Table, /) -> Table:
        """Work an expression out and keep it as a table."""
        self._run(f"create or replace table {name} as {in_duckdb(expression)}")
        self._schemas[name] = schema_of(expression)
        return self.table(name)

    def fetch(self, expression: Table, /) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of an expression."""
        cursor = self._connection.cursor()
        cursor.execute(in_duckdb(expression))
        while found := cursor.fetchmany(_AT_ONCE):
            yield from found

    def batches(self, name: str, /) -> Iterator[pyarrow.Table]:
        """Yield the rows of a table as columns, some at once."""
        rows = self.fetch(self.table(name))
        while some := list(islice(rows, _AT_ONCE)):
            yield arrow_of(self._schemas[name], some)

    def drop(self, *names: str) -> None:
        """Forget tables, if they are there."""
        for name in names:
            self._run(f"drop table if exists {name}")
            self._schemas.pop(name, None)

    def count(self, expression: Table, /) -> int:
        """Return how many rows an expression has."""
        return counted(self, expression)

    def _widen(self, name: str, column: str) -> None:
        self._run(f"alter table {name} add column {quoted(column)} varchar default ''")
        self._schemas[name] = {**self._schemas[name], column: "string"}

    def _take(self, name: str, batch: pyarrow.Table) -> None:
        self._connection.register("arriving", batch)
        self._run(f"create table {name} as select * from arriving")
        self._connection.unregister("arriving")

    def _run(self, sql: str, values: Mapping[str, object] | None = None) -> None:
        self._connection.execute(sql, values or None)


def quoted(name: str, /) -> str:
    """Return a name as it is written in DuckDB's SQL."""
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def literal(text: str, /) -> str:
    """Return a text as it is written in DuckDB's SQL."""
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


@contextmanager
def opened_duckdb(memory_limit: str | None = None) -> Iterator[DuckDB]:
    """Open an engine that spills to a temporary folder, gone in the end."""
    with tempfile.TemporaryDirectory(prefix="provenance-") as folder:
        config: dict[str, str | bool | int | float | list[str]] = {
            "temp_directory": str(Path(folder) / "spilled"),
            "preserve_insertion_order": "false",
            "autoinstall_known_extensions": "false",
        }
        place = ":memory:"
        if memory_limit is not None:
            config["memory_limit"] = memory_limit
            # Tables that are kept count too: on disk they are compressed and let go.
            place = str(Path(folder) / "claims.duckdb")
        try:
            connection = duckdb.connect(place, config=config)
        except duckdb.Error:
            if memory_limit is None:
                raise
            where = "memory_limit"
            reason = f"{memory_limit!r} is no size of memory; expected one such as 4GB"
            raise InvalidValueError(where, reason) from None
        try:
            yield DuckDB(connection)
        finally:
            connection.close()
