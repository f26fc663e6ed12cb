"""JSON lines that the engine can read by itself, and those that it cannot.

A line is left to the reader of rows unless both are sure to read it alike: an object
without a backslash, each key once and none of it unknown, each value text, a whole
number or null. A file is left to it unless it is plain UTF-8 with plain ends of lines.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import duckdb

from provenance.bulk.engines import Engine
from provenance.bulk.engines.duckdb import literal, quoted
from provenance.bulk.even_files import EvenFile
from provenance.bulk.even_lines import pattern_of
from provenance.bulk.plain_files import PlainFile, look_at, rows_of_lines
from provenance.bulk.sheets import File, Sheet, take
from provenance.formats.json_rows import read_line
from provenance.formats.ledger import Ledger
from provenance.formats.shapes import Shape, Shapes
from provenance.formats.tables import BadRow, Item, in_blocks

_LONGEST_LINE: Final = 1 << 22
#: Lines with more different sets of keys are no table.
_MOST_SHAPES: Final = 500

_LINES: Final = f"""
    select row_number() over () as row, coalesce(line, '') as line
    from read_csv(
        $path, columns = {{'line': 'VARCHAR'}}, header = false, auto_detect = false,
        delim = '\n', quote = '', escape = '', max_line_size = {_LONGEST_LINE}
    )
"""
#: Lines of which the keys can be told without a doubt.
_CLEAR: Final = r"not contains(line, '\') and json_valid(line) and line[1] = '{'"
_TRAILING: Final = r",\s*[}\]]"
_WHOLE: Final = "0|[1-9][0-9]{0,17}"
#: What a value that is no text looks like, if it is no whole number either.
_OTHER: Final = (
    r"true|false|[\[{].*|-?(nan|inf|infinity)|-[0-9]+|"
    r"-?[0-9]+(\.[0-9]+)?([e][-+]?[0-9]+)?|0[0-9]+"
)


def take_json_lines(
    engine: Engine, place: Path, name: str, ledger: Ledger, /
) -> Sheet | None:
    """Put JSON lines into the engine; `None` where it is not to read them."""
    plain = look_at(place, name)
    if plain is None:
        return None
    even = _take_even_file(engine, place, name, plain, ledger)
    if even is not None:
        return even
    if not _adopted(engine, "lines", _LINES, place):
        return None
    (count,) = engine.rows_of("select count(*) from lines")[0]
    if count != plain.lines:
        engine.drop("lines")
        return None
    noted = Ledger()
    shapes = Shapes(name, noted)
    keys = _divide(engine)
    known = _shapes(engine, shapes, keys)
    if known is None:
        engine.drop("even_lines", "other_lines")
        return None
    sheet = Sheet(engine, name)
    names = {
        column: shape.written(column) for shape in known for column in shape.columns
    }
    sheet.written.update(names)
    told = ", ".join(
        f"coalesce({quoted(each)}, '') as {quoted(each)}" for each in names
    )
    engine.adopt("parsed_lines", _parsed(names))
    engine.adopt(
        "plain_lines",
        f"select row, {told} from ({_values(names)}) where {_plain(names)}",
    )
    if keys:
        _take_even(engine, shapes.shape(keys))
    take(sheet, in_blocks(_odd(engine, shapes, plain.unended)), ledger)
    engine.take_file("told", "select * from plain_lines", columns=[*names])
    engine.drop("even_lines", "other_lines", "parsed_lines", "plain_lines")
    ledger.inputs.append(plain.record)
    shapes.note_unused()
    ledger.unused |= noted.unused
    return sheet


def _adopted(engine: Engine, name: str, sql: str, place: Path) -> bool:
    """Whether a statement about a file could be made a table."""
    try:
        engine.adopt(name, sql, path=str(place))
    except duckdb.Error:
        return False
    return True


def _take_even_file(
    engine: Engine, place: Path, name: str, plain: "PlainFile", ledger: Ledger
) -> Sheet | None:
    """Put lines into the engine that are all written as the first is, if they are."""
    noted = Ledger()
    shapes = Shapes(name, noted)
    first = read_line(plain.first, 1)
    if not plain.may_be_even or first is None or isinstance(first, BadRow):
        return None
    shape = shapes.shape(tuple(first))
    shapes.check_required("measure", "figure")
    if shape.extras or noted.problems:
        return None
    file = EvenFile(shape.names, shape.columns, plain.lines, plain.quotes)
    if not _adopted(engine, "raw_lines", file.raw(_LONGEST_LINE), place):
        return None
    (counts,) = engine.rows_of(file.counted("raw_lines"))
    sheet = None
    if file.are_told(counts) and engine.rows_of(file.strange("raw_lines", counts)) == [
        (0,)
    ]:
        sheet = Sheet(engine, name)
        sheet.written.update((each, shape.written(each)) for each in shape.columns)
        sheet.files.append(File(name, 0))
        sql = file.texts("raw_lines", counts)
        engine.take_file("told", sql, columns=shape.columns)
        ledger.inputs.append(plain.record)
    engine.drop("raw_lines")
    return sheet


def _divide(engine: Engine) -> tuple[str, ...]:
    """Tell the lines that are written as the first is, and return their keys."""
    first = engine.rows_of(
        f"select json_keys(line) from lines where row = 1 and {_CLEAR}"
    )
    keys = tuple(first[0][0]) if first else ()
    # Unknown columns are left to the reader of rows.
    is_ours = bool(keys) and not Shapes("", Ledger()).shape(keys).extras
    pattern = pattern_of(keys) if is_ours else None
    if pattern is None:
        engine.adopt("other_lines", "select * from lines")
        engine.drop("lines")
        return ()
    engine.adopt(
        "even_lines",
        f"select row, {_told(keys)} as told from lines "
        f"where regexp_full_match(line, '{pattern}')",
    )
    engine.adopt(
        "other_lines",
        "select * from lines where row not in (select row from even_lines)",
    )
    engine.drop("lines")
    return keys


def _take_even(engine: Engine, shape: Shape) -> None:
    texts = ", ".join(
        f"coalesce(told.{quoted(written)}, '') as {quoted(column)}"
        for written, column in zip(shape.names, shape.columns, strict=True)
    )
    sql = f"select row, {texts} from even_lines"
    engine.take_file("told", sql, columns=shape.columns)


def _shapes(
    engine: Engine, shapes: Shapes, even: tuple[str, ...]
) -> list[Shape] | None:
    """Return the shapes of the lines with our columns alone; `None` for doubts."""
    found = engine.rows_of(
        f"select distinct json_keys(line) from other_lines where {_CLEAR} "
        f"limit {_MOST_SHAPES + 1}"
    )
    ledger = Ledger()
    known = Shapes("", ledger)
    ours: list[Shape] = []
    every = {tuple(keys) for (keys,) in found} | ({even} if even else set())
    for names in sorted(every):
        if len(set(names)) < len(names):
            continue
        known.shape(names)
        shape = shapes.shape(names)
        if not shape.extras:
            ours.append(shape)
    is_whole = {"measure", "figure"} <= known.occurring.keys()
    if ledger.problems or not ours or not is_whole or len(found) > _MOST_SHAPES:
        return None
    return ours


def _parsed(names: dict[str, str]) -> str:
    """Return the statement that parses each clear line, once."""
    return (
        "select row, json_keys(line) as keys, "
        "length(line) - length(replace(line, '\"', '')) as quotes, "
        f"regexp_matches(line, '{_TRAILING}') as may_trail, "
        f"{_told(names.values())} as told from other_lines where {_CLEAR}"
    )


def _told(names: Iterable[str]) -> str:
    """Return the expression of the values of these names in a line."""
    schema = ", ".join(f'"{written}": "VARCHAR"' for written in names)
    return f"from_json(line, {literal(f'{{{schema}}}')})"


def _values(names: dict[str, str]) -> str:
    """Return the statement of all parsed lines with the texts of their values."""
    texts = ", ".join(
        f"told.{quoted(written)}::varchar as {quoted(column)}"
        for column, written in names.items()
    )
    return f"select row, keys, quotes, may_trail, {texts} from parsed_lines"


def _plain(names: dict[str, str]) -> str:
    """Return the condition under which the engine reads a line as we do.

    Two quotation marks stand around each key and each text. What else there is must be
    whole numbers, and no text may look like another value.
    """
    filled = " + ".join(f"({quoted(each)} is not null)::int" for each in names)
    whole = " + ".join(
        f"coalesce(regexp_full_match({quoted(each)}, '{_WHOLE}'), false)::int"
        for each in names
    )
    other = " or ".join(
        f"coalesce(regexp_full_match({quoted(each)}, '{_OTHER}', 'i') "
        f"and not regexp_full_match({quoted(each)}, '{_WHOLE}'), false)"
        for each in names
    )
    ours = ", ".join(map(literal, names.values()))
    nested = " or ".join(
        f"coalesce({quoted(each)}[1] in ('{{', '['), false)" for each in names
    )
    missing = f"2 * (len(keys) + {filled}) - quotes"
    # Without a value inside another, each that is no text has two marks less.
    return (
        f"len(list_distinct(keys)) = len(keys) and list_has_all([{ours}], keys) "
        "and not may_trail "
        f"and case when {nested} then false when {missing} = 0 then true else "
        f"{missing} between 0 and 2 * ({whole}) and ({missing}) % 2 = 0 "
        f"and not ({other}) end"
    )


def _odd(engine: Engine, shapes: Shapes, unended: int) -> Iterator[Item]:
    """Yield the rows of the lines that the engine is not to read."""
    sql = (
        "select row, line from other_lines "
        "where row not in (select row from plain_lines) order by row"
    )
    return rows_of_lines(engine.rows_of(sql), shapes, unended)
