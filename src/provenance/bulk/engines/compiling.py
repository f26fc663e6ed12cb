r"""Expressions in an engine's own SQL, where Ibis says there something else.

| what | Ibis says | here |
|---|---|---|
| `a // b` of whole numbers | the floor of a fraction: wrong above 2**53 | whole |
| a fraction on Spark | asks a back end that is not there | a literal |
| `$` at the end of a pattern on Spark | also before a last end of line | `\z` |
"""

from typing import Any, Final

import ibis.expr.datatypes
import sqlglot.expressions
from ibis.backends.sql.compilers.duckdb import DuckDBCompiler
from ibis.backends.sql.compilers.pyspark import PySparkCompiler

from provenance.bulk.engines.interface import Table


class _InDuckDB(DuckDBCompiler):  # type: ignore[misc] # Ibis has no types
    __slots__ = ()

    def visit_FloorDivide(self, _op: Any, *, left: Any, right: Any) -> Any:  # noqa: ANN401, N802
        return _divided(left, right)


class _OnSpark(PySparkCompiler):  # type: ignore[misc] # Ibis has no types
    __slots__ = ()

    def visit_FloorDivide(self, _op: Any, *, left: Any, right: Any) -> Any:  # noqa: ANN401, N802
        return _divided(left, right)

    def visit_NonNullLiteral(self, op: Any, *, value: Any, dtype: Any) -> Any:  # noqa: ANN401, N802
        if dtype.is_floating():
            return self.cast(repr(float(value)), ibis.expr.datatypes.float64)
        return super().visit_NonNullLiteral(op, value=value, dtype=dtype)

    def visit_RegexSearch(self, _op: Any, *, arg: Any, pattern: Any) -> Any:  # noqa: ANN401, N802
        return self.f.regexp_like(arg, _to_the_end(pattern))

    def visit_RegexExtract(self, op: Any, *, arg: Any, pattern: Any, index: Any) -> Any:  # noqa: ANN401, N802
        pattern = _to_the_end(pattern)
        return super().visit_RegexExtract(op, arg=arg, pattern=pattern, index=index)


def _divided(left: Any, right: Any) -> Any:  # noqa: ANN401 (sqlglot's trees)
    paren = sqlglot.expressions.Paren
    whole = sqlglot.expressions.IntDiv(
        this=paren(this=left), expression=paren(this=right)
    )
    return paren(this=whole)


def _to_the_end(pattern: Any) -> Any:  # noqa: ANN401 (sqlglot's trees)
    """Return a pattern of which the end is that of the text."""
    text = pattern.this
    if not text.endswith("$") or text.endswith("\\$"):
        return pattern
    return sqlglot.expressions.Literal.string(f"{text[:-1]}\\z")


_IN_DUCKDB: Final = _InDuckDB()
_ON_SPARK: Final = _OnSpark()


def in_duckdb(expression: Table, /) -> str:
    """Return an expression in the SQL of DuckDB."""
    return _compiled(_IN_DUCKDB, expression)


def on_spark(expression: Table, /) -> str:
    """Return an expression in the SQL of Spark."""
    return _compiled(_ON_SPARK, expression)


def _compiled(compiler: Any, expression: Table) -> str:  # noqa: ANN401 (Ibis has no types)
    tree = compiler.to_sqlglot(expression.unbind())
    return str(tree.sql(dialect=compiler.dialect))
