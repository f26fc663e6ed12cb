"""Parquet files read by Spark's workers, where they lie.

Files with the same columns are read together. What Spark reads otherwise than DuckDB is
read here and handed to it: columns of rare types, and files whose names mean something
to Spark.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

from provenance.bulk.cell_texts import MARK
from provenance.bulk.engines.duckdb import DuckDB
from provenance.bulk.engines.spark import Spark, literal, quoted
from provenance.bulk.parquet_in_duckdb import FRACTIONS, WHOLE, refusal, take_in_duckdb
from provenance.bulk.parquet_plans import Plan
from provenance.bulk.sheets import EXTRAS
from provenance.bulk.spark_paths import is_plain_name, is_readable, uri_of

_DAYS: Final = ("TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP WITH TIME ZONE")
_INTEGERS: Final = frozenset({"tinyint", "smallint", "int", "bigint", "decimal(20,0)"})
#: What Spark calls the types of DuckDB that both read alike.
_SAME: Final[Mapping[str, frozenset[str]]] = {
    **{f"{sign}{kind}": _INTEGERS for sign in ("", "U") for kind in WHOLE},
    "VARCHAR": frozenset({"string"}),
    "VARCHAR[]": frozenset({"array<string>"}),
    "BOOLEAN": frozenset({"boolean"}),
    "DATE": frozenset({"date"}),
    "DOUBLE": frozenset({"double"}),
    "FLOAT": frozenset({"float"}),
}
#: Files that are read together have the same of all this.
_Alike: TypeAlias = tuple[object, ...]


def take_on_spark(engine: Spark, here: DuckDB, plans: Sequence[Plan], /) -> None:
    """Put the rows of files into Spark's table of texts, some by way of here."""
    groups: dict[_Alike, list[Plan]] = {}
    for number, plan in enumerate(plans):
        if not _is_for_spark(plan):
            _hand_over(engine, here, plan)
        elif is_plain_name(Path(plan.path).name):
            groups.setdefault(_alike(plan), []).append(plan)
        else:
            groups[number,] = [plan]
    for number, alike in enumerate(groups.values()):
        _take(engine, here, alike, f"files_{number}")


def _is_for_spark(plan: Plan) -> bool:
    return is_readable(plan.path) and "_metadata" not in plan.kinds


def _alike(plan: Plan) -> _Alike:
    return (
        Path(plan.path).parent,
        *(tuple(each.items()) for each in (plan.ours, plan.extras, plan.kinds)),
    )


def _hand_over(engine: Spark, here: DuckDB, plan: Plan) -> None:
    """Read a file here."""
    take_in_duckdb(here, plan)
    for batch in here.batches("told"):
        engine.add("told", batch)
    here.drop("told")


def _take(engine: Spark, here: DuckDB, plans: Sequence[Plan], name: str) -> None:
    """Have the workers read files with the same columns."""
    plan = plans[0]
    frame = _frame(engine, plans)
    if frame is None:
        for each in plans:
            _hand_over(engine, here, each)
        return
    engine.show(
        name,
        frame.selectExpr(
            "_metadata.row_index + 1 as row_in_file",
            "_metadata.file_name as file",
            *_told(plan),
        ),
    )
    columns = ", ".join(map(quoted, plan.columns))
    before = f"{name}_before"
    known = [(Path(each.path).name, each.before) for each in plans]
    if plans[1:]:
        engine.put(before, {"name": "string", "before": "int64"}, known)
        sql = (
            f"select row_in_file + before as row, {columns} from {name} "
            f"join {before} on file = {before}.name"
        )
    else:
        sql = f"select row_in_file + {plan.before} as row, {columns} from {name}"
    engine.take_file("told", sql, columns=plan.columns)
    engine.drop(name, before)


def _frame(engine: Spark, plans: Sequence[Plan]) -> Any:  # noqa: ANN401 (PySpark is not always there)
    """Return what reads these files; nothing where Spark has other types for them."""
    from pyspark.errors import PySparkException

    try:
        frame = engine.reader.parquet(*(uri_of(each.path) for each in plans))
    except PySparkException:
        return None
    types = {each.name: each.dataType.simpleString() for each in frame.schema}
    for column, kind in plans[0].kinds.items():
        if types.get(column) not in _types(kind):
            return None
    return frame


def _types(kind: str) -> frozenset[str]:
    """Return the types that Spark has for a type of DuckDB's."""
    if kind.startswith("DECIMAL"):
        return frozenset({kind.lower()})
    if kind in _DAYS:
        return frozenset({"timestamp", "timestamp_ntz"})
    return _SAME.get(kind, frozenset())


def _told(plan: Plan) -> list[str]:
    texts = {
        column: _text(quoted(written), plan.kinds[written])
        for column, written in (*plan.ours.items(), *plan.extras.items())
    }
    told = [f"{texts[column]} as {quoted(column)}" for column in plan.ours]
    if plan.extras:
        extras = _extras({column: texts[column] for column in plan.extras})
        told.append(f"{extras} as {EXTRAS}")
    return told


def _text(column: str, kind: str) -> str:
    """Return what makes a cell of this type a text."""
    text = f"cast({column} as string)"
    if kind == "VARCHAR":
        odd = f"startswith({column}, {literal(MARK)}) or contains({column}, chr(0))"
        found = f"case when {odd} then {_marked('text', column)} else {column} end"
    elif kind.removeprefix("U") in WHOLE:
        found = text
    elif kind in FRACTIONS:
        whole = f"{column} % 1 = 0 and abs({column}) < 9007199254740992"
        number = _marked("double" if kind == "DOUBLE" else "single", text)
        found = (
            f"case when isnan({column}) then '' "
            f"when {whole} then cast(cast({column} as bigint) as string) "
            f"else {number} end"
        )
    elif kind.startswith("DECIMAL"):
        found = _marked("number", text)
    elif kind == "DATE":
        found = _day(
            column,
            f"concat(lpad(cast(1 - year({column}) as string), 4, '0'), {{}}, ' (BC)')",
        )
    elif kind in _DAYS:
        day = _day(column, f"concat(year({column}), {{}})")
        time = f"date_format({column}, 'HH:mm:ss')"
        found = (
            f"case when {time} = '00:00:00' then {day} "
            f"else concat({day}, 'T', {time}) end"
        )
    elif kind == "VARCHAR[]":
        kept = f"filter({column}, each -> each is not null)"
        found = _marked_array("texts", kept)
    else:
        shown = f"array(left({text}, 200), {literal(refusal(kind))})"
        found = _marked_array("bad", shown)
    return f"case when {column} is null then '' else {found} end"


def _day(column: str, ancient: str) -> str:
    """Return the day as DuckDB writes it, before the year 1 in a way of its own."""
    text = f"cast(cast({column} as date) as string)"
    behind = f"date_format({column}, '-MM-dd')"
    return (
        f"case when year({column}) < 1 then {ancient.format(behind)} "
        f"else ltrim('+', {text}) end"
    )


def _extras(texts: Mapping[str, str]) -> str:
    told = ", ".join(
        f"case when {text} = '' then cast(array() as array<string>) "
        f"else array({literal(name)}, {text}) end"
        for name, text in texts.items()
    )
    return _marked_array("texts", f"flatten(array({told}))")


def _marked(kind: str, text: str) -> str:
    whole = f"to_json(array({text}))"
    return _marked_json(kind, f"substring({whole}, 2, length({whole}) - 2)")


def _marked_array(kind: str, texts: str) -> str:
    return _marked_json(kind, f"to_json({texts})")


def _marked_json(kind: str, json: str) -> str:
    before = literal(f'{MARK}["{kind}", ')
    return f"concat({before}, {json}, ']')"
