"""The engine that holds the columns: DuckDB, in this process.

Expressions are written with Ibis over tables that are only named, and every engine gets
them in its own SQL. Nothing of Ibis but its compiler is used.
"""

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeAlias

import duckdb
import ibis
import pyarrow

from provenance.errors import InvalidValueError

#: An Ibis table; Ibis has no types that a checker could use.
Table: TypeAlias = Any

_TYPES: Final = {
    "int64": pyarrow.int64(),
    "string": pyarrow.string(),
    "boolean": pyarrow.bool_(),
}

#: So many rows are fetched at once.
_AT_ONCE: Final = 10_000


class Engine:
    """Tables of one run, by name; all are gone when it is closed."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, /) -> None:
        self._connection = connection
        self._schemas: dict[str, Mapping[str, str]] = {}

    @property
    def names(self) -> frozenset[str]:
        """The names of its tables."""
        return frozenset(self._schemas)

    def table(self, name: str, /) -> Table:
        """Return the expression of a table that was made or put."""
        return ibis.table(dict(self._schemas[name]), name=name)

    def put(
        self, name: str, schema: Mapping[str, str], rows: Iterable[Sequence[object]], /
    ) -> Table:
        """Make a table of these rows."""
        columns = list(zip(*rows, strict=True)) or [()] * len(schema)
        arrays = [
            pyarrow.array(values, type=_TYPES[kind])
            for values, kind in zip(columns, schema.values(), strict=True)
        ]
        self._take(name, pyarrow.table(dict(zip(schema, arrays, strict=True))))
        self._schemas[name] = dict(schema)
        return self.table(name)

    def add(self, name: str, batch: pyarrow.Table, /) -> None:
        """Put rows of text behind those of a table; new columns are empty so far."""
        kinds = {
            field.name: "int64" if pyarrow.types.is_integer(field.type) else "string"
            for field in batch.schema
        }
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
        found = self.rows_of(f"select distinct {_quoted(column)} from {name}")
        return [value for (value,) in found]

    def make(self, name: str, expression: Table, /) -> Table:
        """Work an expression out and keep it as a table."""
        schema = {
            column: str(kind).removeprefix("!")
            for column, kind in expression.schema().items()
        }
        sql = ibis.to_sql(expression, dialect="duckdb")
        self._run(f"create or replace table {name} as {sql}")
        self._schemas[name] = schema
        return self.table(name)

    def fetch(self, expression: Table, /) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of an expression."""
        cursor = self._connection.cursor()
        cursor.execute(ibis.to_sql(expression, dialect="duckdb"))
        while found := cursor.fetchmany(_AT_ONCE):
            yield from found

    def drop(self, *names: str) -> None:
        """Forget tables, if they are there."""
        for name in names:
            self._run(f"drop table if exists {name}")
            self._schemas.pop(name, None)

    def count(self, expression: Table, /) -> int:
        """Return how many rows an expression has."""
        ((found,),) = self.fetch(expression.count().name("n").as_table())
        return int(found)

    def _widen(self, name: str, column: str) -> None:
        self._run(f"alter table {name} add column {_quoted(column)} varchar default ''")
        self._schemas[name] = {**self._schemas[name], column: "string"}

    def _take(self, name: str, batch: pyarrow.Table) -> None:
        self._connection.register("arriving", batch)
        self._run(f"create table {name} as select * from arriving")
        self._connection.unregister("arriving")

    def _run(self, sql: str, values: Mapping[str, object] | None = None) -> None:
        self._connection.execute(sql, values or None)


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


@contextmanager
def opened(memory_limit: str | None = None) -> Iterator[Engine]:
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
            yield Engine(connection)
        finally:
            connection.close()
