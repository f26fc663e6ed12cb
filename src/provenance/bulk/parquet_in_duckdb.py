"""Parquet files read by DuckDB, into its own table of texts."""

from collections.abc import Mapping
from typing import Final

from provenance.bulk.cell_texts import MARK
from provenance.bulk.engines import Engine
from provenance.bulk.engines.duckdb import literal, quoted
from provenance.bulk.parquet_plans import Plan, readable
from provenance.bulk.sheets import EXTRAS

WHOLE: Final = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT")
FRACTIONS: Final = ("FLOAT", "DOUBLE")
_DAYS: Final = ("TIMESTAMP", "DATETIME")
_ZONED: Final = "TIMESTAMP WITH TIME ZONE"


def take_in_duckdb(engine: Engine, plan: Plan, /) -> None:
    """Put the rows of a file behind those of the table of texts."""
    with readable(plan.called):
        engine.take_file(
            "told",
            f"select file_row_number + 1 + {plan.before} as row, {_told(plan)} "
            "from read_parquet("
            "$path, file_row_number = true, hive_partitioning = false)",
            columns=plan.columns,
            path=plan.path,
        )


def refusal(kind: str, /) -> str:
    """Return why a cell of a type that is none of ours cannot be read."""
    return f"is of the type {kind}; expected text or a number"


def _told(plan: Plan) -> str:
    texts = {
        column: _text(quoted(written), plan.kinds[written])
        for column, written in (*plan.ours.items(), *plan.extras.items())
    }
    told = [f"{texts[column]} as {quoted(column)}" for column in plan.ours]
    if plan.extras:
        extras = _extras({column: texts[column] for column in plan.extras})
        told.append(f"{extras} as {EXTRAS}")
    return ", ".join(told)


def _text(column: str, kind: str) -> str:
    """Return what makes a cell of this type a text."""
    plain = kind.removeprefix("U")
    if kind == "VARCHAR":
        odd = f"starts_with({column}, {literal(MARK)}) or contains({column}, chr(0))"
        marked = _marked("text", f"to_json({column})")
        found = f"case when {odd} then {marked} else {column} end"
    elif plain in WHOLE:
        found = f"{column}::varchar"
    elif kind in FRACTIONS:
        whole = f"{column} = trunc({column}) and abs({column}) < 9007199254740992"
        number = _marked("number", f"to_json({column}::varchar)")
        found = (
            f"case when isnan({column}) then '' "
            f"when {whole} then try_cast({column} as bigint)::varchar else {number} end"
        )
    elif kind.startswith("DECIMAL"):
        found = _marked("number", f"to_json({column}::varchar)")
    elif kind == "DATE":
        found = f"{column}::varchar"
    elif kind.startswith(_DAYS):
        # Where this machine stands does not matter.
        moment = f"({column} at time zone 'UTC')" if kind == _ZONED else column
        day, time = (
            f"strftime({moment}, '{form}')" for form in ("%Y-%m-%d", "T%H:%M:%S")
        )
        found = f"case when {time} = 'T00:00:00' then {day} else {day} || {time} end"
    elif kind == "VARCHAR[]":
        found = _marked(
            "texts", f"to_json(list_filter({column}, lambda each: each is not null))"
        )
    else:
        shown = f"to_json([left({column}::varchar, 200), {literal(refusal(kind))}])"
        found = _marked("bad", shown)
    return f"case when {column} is null then '' else coalesce({found}, '') end"


def _extras(texts: Mapping[str, str]) -> str:
    told = ", ".join(
        f"case when {text} = '' then [] else [{literal(name)}, {text}] end"
        for name, text in texts.items()
    )
    return _marked("texts", f"to_json(flatten([{told}]))")


def _marked(kind: str, value: str) -> str:
    return f"""({literal(f'{MARK}["{kind}", ')} || ({value})::varchar || ']')"""
