"""Parquet files to the table of texts, read by the engine itself.

| type of a column | what becomes of a cell |
|---|---|
| text | the same text |
| whole number | its digits |
| decimal or binary fraction | the number, as a number of JSON is read; NaN: empty |
| date, time stamp | the day, with the time where it is not midnight |
| list of texts | several items |
| anything else | a cell that cannot be read |
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from provenance.bulk.cell_texts import MARK
from provenance.bulk.engines import Engine, opened
from provenance.bulk.kinds import parquet_files
from provenance.bulk.sheets import EXTRAS, File, Sheet
from provenance.formats.columns import CLAIM_COLUMNS
from provenance.formats.ledger import Ledger
from provenance.formats.shapes import Shapes

_NAMES: Final = frozenset(column.name for column in CLAIM_COLUMNS)
_WHOLE: Final = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT")
_FRACTIONS: Final = ("FLOAT", "DOUBLE")
_DAYS: Final = ("TIMESTAMP", "DATETIME")


def take_parquet(
    engine: Engine, name: str, files: Sequence[tuple[str, str]], ledger: Ledger, /
) -> Sheet:
    """Put Parquet files into the engine: each by its path and the name it is given.

    The rows of each are counted from 1.
    """
    sheet = Sheet(engine, name)
    before = 0
    for path, called in files:
        shapes = Shapes(called, ledger)
        described = engine.rows_of(
            "describe select * from read_parquet($path)", path=path
        )
        kinds = {column: kind for column, kind, *_ in described}
        shape = shapes.shape(tuple(kinds))
        shapes.check_required("measure", "figure")
        shapes.note_unused()
        ledger.check(strict=False)
        texts = {
            column: _text(_quoted(written), kinds[written])
            for column, written in zip(shape.columns, shape.names, strict=True)
        }
        for column in shape.columns:
            if column in _NAMES:
                sheet.written.setdefault(column, shape.written(column))
        told = [
            f"{text} as {_quoted(column)}"
            for column, text in texts.items()
            if column in _NAMES
        ]
        if shape.extras:
            sheet.written.setdefault(EXTRAS, EXTRAS)
            told.append(
                f"{_extras({name: texts[name] for name in shape.extras})} as {EXTRAS}"
            )
        engine.take_file(
            "told",
            f"select file_row_number + 1 + {before} as row, {', '.join(told)} "
            "from read_parquet($path, file_row_number = true)",
            columns=[*sheet.written],
            path=path,
        )
        sheet.files.append(File(called, before))
        before += _rows_in(engine, path)
    return sheet


def rows_in(path: str | os.PathLike[str], /) -> int:
    """Return how many rows a Parquet file has, or those in a folder together."""
    place = Path(path)
    found = parquet_files(place) if place.is_dir() else [place]
    with opened() as engine:
        return sum(_rows_in(engine, str(each)) for each in found)


def _rows_in(engine: Engine, path: str) -> int:
    sql = "select num_rows from parquet_file_metadata($path)"
    ((rows,),) = engine.rows_of(sql, path=path)
    return int(rows)


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def _text(column: str, kind: str) -> str:
    """Return what makes a cell of this type a text."""
    plain = kind.removeprefix("U")
    if kind == "VARCHAR":
        odd = f"starts_with({column}, {_literal(MARK)}) or contains({column}, chr(0))"
        marked = _marked("text", f"to_json({column})")
        found = f"case when {odd} then {marked} else {column} end"
    elif plain in _WHOLE:
        found = f"{column}::varchar"
    elif kind in _FRACTIONS:
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
        day, time = (
            f"strftime({column}, '{form}')" for form in ("%Y-%m-%d", "T%H:%M:%S")
        )
        found = f"case when {time} = 'T00:00:00' then {day} else {day} || {time} end"
    elif kind == "VARCHAR[]":
        found = _marked(
            "texts", f"to_json(list_filter({column}, lambda each: each is not null))"
        )
    else:
        message = f"is of the type {kind}; expected text or a number"
        shown = f"to_json([left({column}::varchar, 200), {_literal(message)}])"
        found = _marked("bad", shown)
    return f"coalesce({found}, '')"


def _extras(texts: dict[str, str]) -> str:
    told = ", ".join(
        f"case when {text} = '' then [] else [{_literal(name)}, {text}] end"
        for name, text in texts.items()
    )
    return _marked("texts", f"to_json(flatten([{told}]))")


def _marked(kind: str, value: str) -> str:
    return f"""({_literal(f'{MARK}["{kind}", ')} || ({value})::varchar || ']')"""


def _literal(text: str) -> str:
    doubled = text.replace("'", "''")
    return f"'{doubled}'"
