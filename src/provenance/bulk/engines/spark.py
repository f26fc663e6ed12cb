"""Spark, on this machine or on many.

A table is a view on what was worked out once and is kept by the workers, in memory and
on their disks: no plan grows with the tables that it rests on. Files are read again
wherever they are needed, and only those of their columns that are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import reduce
from typing import Any

import pyarrow
from attrs import define, field

from provenance.bulk.engines.compiling import on_spark
from provenance.bulk.engines.interface import (
    EngineError,
    Kind,
    Table,
    arrow_of,
    counted,
    kinds_of,
    named,
    schema_of,
)
from provenance.bulk.engines.sessions import first_line, session


@define
class _Kept:
    """What a table is made of: parts of it that have some of its columns."""

    columns: dict[str, str]
    parts: list[Any] = field(factory=list)
    #: Whether there is a view on all of them.
    is_seen: bool = False


class Spark:
    """Tables of one run, by name; all are gone when it is closed."""

    def __init__(self, spark: Any, /) -> None:  # noqa: ANN401 (PySpark is not always there)
        self._spark = spark
        self._kept: dict[str, _Kept] = {}

    @property
    def kind(self) -> Kind:
        """Which engine it is."""
        return Kind.SPARK

    @property
    def names(self) -> frozenset[str]:
        """The names of its tables."""
        return frozenset(name for name, kept in self._kept.items() if kept.columns)

    def table(self, name: str, /) -> Table:
        """Return the expression of a table that was made or put."""
        return named(name, self._kept[name].columns)

    def put(
        self, name: str, schema: Mapping[str, str], rows: Iterable[Sequence[object]], /
    ) -> Table:
        """Make a table of these rows."""
        part = self._spark.createDataFrame(arrow_of(schema, rows))
        self._replace(name, _Kept(dict(schema), [part]))
        return self.table(name)

    def add(self, name: str, batch: pyarrow.Table, /) -> None:
        """Put rows of text behind those of a table; new columns are empty so far."""
        kinds = kinds_of(batch)
        if batch.num_rows:
            self._append(name, kinds, self._keep(self._spark.createDataFrame(batch)))
        else:
            self._append(name, kinds, None)

    def adopt(self, name: str, sql: str, /, **values: object) -> None:
        """Make a table of what a statement of the engine's own gives.

        It is known to statements only.
        """
        part = self._keep(self._query(sql, values))
        self._replace(name, _Kept({}, [part]))

    def show(self, name: str, frame: Any, /) -> None:  # noqa: ANN401 (PySpark is not always there)
        """Make a table of what a reader of Spark's gives, without working it out.

        It is known to statements only.
        """
        self._replace(name, _Kept({}, [frame]))

    @property
    def reader(self) -> Any:  # noqa: ANN401 (PySpark is not always there)
        """What reads files where the workers see them."""
        return self._spark.read

    def take_file(
        self, name: str, sql: str, /, *, columns: Sequence[str], **values: object
    ) -> None:
        """Put what a statement of the engine's own gives behind the rows of a table.

        It gives the number of a row and some of these columns of text. What it is made
        of has to stay.
        """
        kinds = {"row": "int64", **dict.fromkeys(columns, "string")}
        self._append(name, kinds, self._query(sql, values))

    def rows_of(self, sql: str, /, **values: object) -> list[tuple[Any, ...]]:
        """Return what a statement of the engine's own gives."""
        return [*self._rows(self._query(sql, values))]

    def distinct(self, name: str, column: str, /) -> list[Any]:
        """Return the distinct values of a column of a table."""
        return [value for (value,) in self.fetch(self.table(name)[[column]].distinct())]

    def make(self, name: str, expression: Table, /) -> Table:
        """Work an expression out and keep it as a table."""
        schema = schema_of(expression)
        part = self._keep(self._query(on_spark(expression)))
        self._replace(name, _Kept(schema, [part]))
        return self.table(name)

    def fetch(self, expression: Table, /) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of an expression."""
        yield from self._rows(self._query(on_spark(expression)))

    def drop(self, *names: str) -> None:
        """Forget tables, if they are there."""
        for name in names:
            kept = self._kept.pop(name, None)
            if kept is not None:
                self._spark.catalog.dropTempView(name)
                self._forget(kept)

    def count(self, expression: Table, /) -> int:
        """Return how many rows an expression has."""
        return counted(self, expression)

    def close(self) -> None:
        """Let the workers forget every table."""
        self.drop(*self._kept)

    def _query(self, sql: str, values: Mapping[str, object] | None = None) -> Any:  # noqa: ANN401
        for name, kept in self._kept.items():
            if not kept.is_seen:
                self._whole(kept).createOrReplaceTempView(name)
                kept.is_seen = True
        return self._spark.sql(sql, args=dict(values) if values else None)

    def _whole(self, kept: _Kept) -> Any:  # noqa: ANN401
        """Return all parts of a table as one; a text that a part lacks is empty."""
        if not kept.columns:
            (part,) = kept.parts
            return part
        parts = kept.parts or [self._spark.createDataFrame(arrow_of(kept.columns, []))]
        told = [
            part.selectExpr(
                *(
                    quoted(column) if column in known else f"'' as {quoted(column)}"
                    for column in kept.columns
                )
            )
            for part in parts
            for known in [set(part.columns)]
        ]
        return reduce(lambda one, other: one.unionAll(other), told)

    def _append(self, name: str, kinds: dict[str, str], part: Any) -> None:  # noqa: ANN401
        kept = self._kept.setdefault(name, _Kept({}))
        kept.columns = {**kept.columns, **kinds}
        kept.is_seen = False
        if part is not None:
            kept.parts.append(part)

    def _replace(self, name: str, kept: _Kept) -> None:
        before = self._kept.get(name)
        self._kept[name] = kept
        if before is not None:
            self._forget(before)

    def _keep(self, frame: Any) -> Any:  # noqa: ANN401
        """Have a frame worked out once, and forget what it was made of."""
        return frame.localCheckpoint()

    def _forget(self, kept: _Kept) -> None:
        for part in kept.parts:
            plan = part._jdf.queryExecution().analyzed()  # noqa: SLF001
            if plan.getClass().getSimpleName() == "LogicalRDD":
                plan.rdd().unpersist(False)  # noqa: FBT003 (Java has no names)

    def _rows(self, frame: Any) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401
        found = frame.toArrow()
        for batch in found.to_batches():
            columns = [column.to_pylist() for column in batch.columns]
            yield from zip(*columns, strict=True)


def quoted(name: str, /) -> str:
    """Return a name as it is written in Spark's SQL."""
    doubled = name.replace("`", "``")
    return f"`{doubled}`"


def literal(text: str, /) -> str:
    """Return a text as it is written in Spark's SQL."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


@contextmanager
def opened_spark(master: str | None = None) -> Iterator[Spark]:
    """Open an engine in a session of Spark's.

    Raises `EngineError` with one line of whatever Spark could not do.
    """
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    with session(master) as spark:
        try:
            with closing(Spark(spark)) as engine:
                yield engine
        except (PySparkException, Py4JError) as error:
            message = f"Spark could not go on: {first_line(error)}"
            raise EngineError(message) from None
