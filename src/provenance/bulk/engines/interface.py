"""What every engine does.

Expressions are written with Ibis over tables that are only named, and every engine gets
them in its own SQL. Nothing of Ibis but its compilers is used. What an engine says in
statements of its own is about reading files.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, Final, Protocol, TypeAlias

import ibis
import pyarrow

#: An Ibis table; Ibis has no types that a checker could use.
Table: TypeAlias = Any

_TYPES: Final = {
    "int64": pyarrow.int64(),
    "string": pyarrow.string(),
    "boolean": pyarrow.bool_(),
}


class Kind(Enum):
    """Which engine it is."""

    DUCKDB = "duckdb"
    SPARK = "spark"


class EngineError(Exception):
    """Why an engine could not go on; it never leaves this room."""


class Engine(Protocol):
    """Tables of one run, by name; all are gone when it is closed."""

    @property
    def kind(self) -> Kind:
        """Which engine it is."""

    @property
    def names(self) -> frozenset[str]:
        """The names of its tables."""

    def table(self, name: str, /) -> Table:
        """Return the expression of a table that was made or put."""

    def put(
        self, name: str, schema: Mapping[str, str], rows: Iterable[Sequence[object]], /
    ) -> Table:
        """Make a table of these rows."""

    def add(self, name: str, batch: pyarrow.Table, /) -> None:
        """Put rows of text behind those of a table; new columns are empty so far."""

    def adopt(self, name: str, sql: str, /, **values: object) -> None:
        """Make a table of what a statement of the engine's own gives.

        It is known to statements only.
        """

    def take_file(
        self, name: str, sql: str, /, *, columns: Sequence[str], **values: object
    ) -> None:
        """Put what a statement of the engine's own gives behind the rows of a table.

        It gives the number of a row and some of these columns of text.
        """

    def rows_of(self, sql: str, /, **values: object) -> list[tuple[Any, ...]]:
        """Return what a statement of the engine's own gives."""

    def distinct(self, name: str, column: str, /) -> list[Any]:
        """Return the distinct values of a column of a table."""

    def make(self, name: str, expression: Table, /) -> Table:
        """Work an expression out and keep it as a table."""

    def fetch(self, expression: Table, /) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of an expression."""

    def drop(self, *names: str) -> None:
        """Forget tables, if they are there."""

    def count(self, expression: Table, /) -> int:
        """Return how many rows an expression has."""


def named(name: str, schema: Mapping[str, str], /) -> Table:
    """Return the expression of a table of this name."""
    return ibis.table(dict(schema), name=name)


def schema_of(expression: Table, /) -> dict[str, str]:
    """Return the columns of an expression with their types."""
    return {
        column: str(kind).removeprefix("!")
        for column, kind in expression.schema().items()
    }


def arrow_of(
    schema: Mapping[str, str], rows: Iterable[Sequence[object]], /
) -> pyarrow.Table:
    """Return rows as columns of these types."""
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    arrays = [
        pyarrow.array(values, type=_TYPES[kind])
        for values, kind in zip(columns, schema.values(), strict=True)
    ]
    return pyarrow.table(dict(zip(schema, arrays, strict=True)))


def kinds_of(batch: pyarrow.Table, /) -> dict[str, str]:
    """Return the columns of rows of text with their types."""
    return {
        field.name: "int64" if pyarrow.types.is_integer(field.type) else "string"
        for field in batch.schema
    }


def counted(engine: Engine, expression: Table, /) -> int:
    """Return how many rows an expression has, asked of an engine."""
    ((found,),) = engine.fetch(expression.count().name("n").as_table())
    return int(found)
