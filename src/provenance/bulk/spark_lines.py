r"""JSON lines read by Spark's workers, and those that they cannot read.

A line is left to the reader of rows unless a pattern says all of it: an object of keys,
each once and each known, whose values are text without a backslash, whole numbers or
null. So nothing hangs on what an engine takes for JSON.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from provenance.bulk.engines.spark import Spark, literal, quoted
from provenance.bulk.plain_files import look_at, rows_of_lines
from provenance.bulk.sheets import Sheet, take
from provenance.bulk.spark_paths import is_readable, uri_of
from provenance.formats.ledger import Ledger
from provenance.formats.shapes import Shape, Shapes
from provenance.formats.tables import Item, in_blocks

#: Lines with more different sets of keys are no table, and more keys are no row.
_MOST_SHAPES: Final = 500
_MOST_KEYS: Final = 100

# What matches is never matched anew: so long lines cost no stack.
_SPACE: Final = r"[ \t]*+"
_TEXT: Final = r'"[^"\\\x00-\x1f]*+"'
_VALUE: Final = f"(?:{_TEXT}|null|0|[1-9][0-9]{{0,17}}+)"
_PAIR: Final = f"{_SPACE}{_TEXT}{_SPACE}:{_SPACE}{_VALUE}{_SPACE}"
#: A whole line that is an object of such values, and no empty one.
FLAT: Final = rf"\A\{{{_PAIR}(?:,{_PAIR}){{0,{_MOST_KEYS - 1}}}+\}}{_SPACE}\z"


def take_lines_on_spark(
    engine: Spark, place: Path, name: str, ledger: Ledger, /
) -> Sheet | None:
    """Put JSON lines into Spark; `None` where it is not to read them."""
    plain = look_at(place, name)
    if plain is None or not is_readable(str(place)):
        return None
    noted = Ledger()
    shapes = Shapes(name, noted)
    known = None
    if _number(engine, place) == plain.lines:
        known = _shapes(engine, shapes)
    if known is None:
        engine.drop("lines", "flat_lines")
        return None
    sheet = Sheet(engine, name)
    names = {
        column: shape.written(column) for shape in known for column in shape.columns
    }
    sheet.written.update(names)
    engine.adopt("plain_lines", _plain(names))
    take(sheet, in_blocks(_odd(engine, shapes, plain.unended)), ledger)
    # The table of texts rests on the plain lines, which stay.
    engine.take_file("told", "select * from plain_lines", columns=[*names])
    engine.drop("lines", "flat_lines")
    ledger.inputs.append(plain.record)
    shapes.note_unused()
    ledger.unused |= noted.unused
    return sheet


def _number(engine: Spark, place: Path) -> int:
    """Have the lines of a file numbered, and return how many there are.

    Workers read blocks of it, each in order. How many lines the blocks before it have
    tells where a block begins.
    """
    frame = engine.reader.text(uri_of(str(place)), lineSep="\n").selectExpr(
        "monotonically_increasing_id() as id",
        "_metadata.file_block_start as block",
        "value as line",
    )
    engine.show("read_lines", frame)
    engine.adopt("read_lines_kept", "select * from read_lines")
    before, blocks = 0, []
    for block, first, count in sorted(
        engine.rows_of(
            "select block, min(id), count(*) from read_lines_kept group by block"
        )
    ):
        blocks.append((block, before - first + 1))
        before += count
    engine.put("blocks", {"block": "int64", "shift": "int64"}, blocks)
    engine.adopt(
        "lines",
        "select id + shift as row, line from read_lines_kept join blocks using (block)",
    )
    engine.drop("read_lines", "read_lines_kept", "blocks")
    return before


def _shapes(engine: Spark, shapes: Shapes) -> list[Shape] | None:
    """Return the shapes of the lines with our columns alone; `None` for doubts."""
    engine.adopt(
        "flat_lines",
        "select row, line, json_object_keys(line) as keys from lines "
        f"where line rlike {literal(FLAT)}",
    )
    found = engine.rows_of(
        "select distinct array_join(keys, '\\n') as keys from flat_lines "
        f"where size(array_distinct(keys)) = size(keys) limit {_MOST_SHAPES + 1}"
    )
    ledger = Ledger()
    known = Shapes("", ledger)
    ours: list[Shape] = []
    for names in sorted(tuple(keys.split("\n")) for (keys,) in found):
        known.shape(names)
        shape = shapes.shape(names)
        if not shape.extras:
            ours.append(shape)
    is_whole = {"measure", "figure"} <= known.occurring.keys()
    if ledger.problems or not ours or not is_whole or len(found) > _MOST_SHAPES:
        return None
    return ours


def _plain(names: Mapping[str, str]) -> str:
    """Return the statement of the texts of all lines that have none but these keys."""
    schema = ", ".join(f"{quoted(written)} string" for written in names.values())
    ours = ", ".join(map(literal, names.values()))
    texts = ", ".join(
        f"coalesce(told.{quoted(written)}, '') as {quoted(column)}"
        for column, written in names.items()
    )
    return (
        f"select row, {texts} from ("
        f"select row, from_json(line, {literal(schema)}) as told from flat_lines "
        f"where size(array_except(keys, array({ours}))) = 0 "
        "and size(array_distinct(keys)) = size(keys))"
    )


def _odd(engine: Spark, shapes: Shapes, unended: int) -> Iterator[Item]:
    """Yield the rows of the lines that the workers are not to read."""
    sql = (
        "select row, line from lines left anti join plain_lines using (row) "
        "order by row"
    )
    return rows_of_lines(engine.rows_of(sql), shapes, unended)
