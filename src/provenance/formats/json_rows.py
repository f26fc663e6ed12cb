"""Rows of JSON: objects whose keys are the columns, from lines or from a case.

A value is text, a whole or decimal number, `null` for an empty cell, or an array of
texts where a column holds several. Truth values and objects are no cells.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from decimal import Decimal
from itertools import chain, groupby, islice
from operator import itemgetter
from typing import Any, Final, TypeAlias, cast

import msgspec

from provenance.formats.cells import BadCell, Cell
from provenance.formats.decoding import decode, is_plain_utf8
from provenance.formats.json_text import InvalidJsonError, read_json
from provenance.formats.ledger import Ledger
from provenance.formats.shapes import Row, Shapes
from provenance.formats.tables import AT_ONCE, BadRow, Block, Rows

_MARK: Final = b"\xef\xbb\xbf"
_SHOWN: Final = 200
#: Rows with more different keys than this are not filled up to the same columns.
_MOST_FILLED: Final = 100
#: Decodes a line that holds nothing but common cells; all others go the slow way.
_DECODER: Final[msgspec.json.Decoder[Row]] = msgspec.json.Decoder(
    dict[str, str | int | tuple[str, ...] | None]
)
#: What was read of a line or an object; `None` for a blank line.
_Read: TypeAlias = Row | BadRow | None

_NOT_COMMON: Final = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)


def read_lines(lines: Iterable[bytes], path: str, ledger: Ledger, /) -> Rows:
    """Yield the rows of JSON lines; the number of a row is that of its line.

    Raises `UndecodableError` where all of it is no text.
    """
    shapes = Shapes(path, ledger)
    first_bad: BadRow | None = None
    rest = _utf8_lines(lines)
    first = 1
    while some := list(islice(rest, AT_ONCE)):
        for block in _in_blocks(_read_block(some, first), first, shapes):
            if isinstance(block, BadRow):
                first_bad = first_bad or block
            yield block
        first += len(some)
    _check_lines(path, shapes, first_bad, ledger)


def read_objects(values: list[Any], shapes: Shapes, /) -> Rows:
    """Yield the rows of a JSON array; they are counted from 1."""
    for before in range(0, len(values), AT_ONCE):
        some = enumerate(values[before : before + AT_ONCE], before + 1)
        read = [_read_object(value, number) for number, value in some]
        yield from _in_blocks(read, before + 1, shapes)
    shapes.note_unused()


def _read_object(value: object, number: int) -> Row | BadRow:
    if isinstance(value, dict):
        return {name: cell_of(cell) for name, cell in value.items()}
    return BadRow(number, f"is {_kind(value)}; expected an object")


def _in_blocks(read: Sequence[_Read], first: int, shapes: Shapes) -> Rows:
    """Yield what was read of lines or objects, the rows between bad ones together.

    The first of them has this number.
    """
    if {*map(type, read)} == {dict}:
        numbers = range(first, first + len(read))
        yield from _blocks(cast("Sequence[Row]", read), numbers, shapes)
        return
    items = [
        (type(each), number, each)
        for number, each in enumerate(read, first)
        if each is not None
    ]
    for kind, run in groupby(items, key=itemgetter(0)):
        _, some, found = zip(*run, strict=True)
        yield from found if kind is BadRow else _blocks(found, some, shapes)


def _blocks(
    rows: Sequence[Row], numbers: Sequence[int], shapes: Shapes
) -> Iterator[Block]:
    """Yield rows in one block, be it that some have keys that others have not.

    To leave out a key is to leave a cell empty: a row gets an empty cell for each key
    that others have, unless these are too many to be columns of one table.
    """
    names = list(map(tuple, rows))
    known = {each: shapes.shape(each) for each in dict.fromkeys(names)}
    if not all(shape.is_plain for shape in known.values()):
        rows = [
            known[own].row(row.values()) for own, row in zip(names, rows, strict=True)
        ]
    every = sorted({name for own in known for name in own})
    if len(known) == 1:
        yield Block(known[names[0]], rows, numbers)
    elif len(every) <= _MOST_FILLED:
        joint = shapes.shape(tuple(every))
        for row in rows:
            for column in joint.columns:
                row.setdefault(column)
        yield Block(joint, rows, numbers)
    else:
        for own, row, number in zip(names, rows, numbers, strict=True):
            yield Block(known[own], [row], [number])


def cell_of(value: object, /) -> Cell:
    """Return what a plain value of JSON is in a cell.

    >>> cell_of(["a", "b"]), cell_of(12), cell_of(True).message
    (('a', 'b'), 12, 'is true or false; expected text or a number')
    """
    if value is None or isinstance(value, (str, Decimal)):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if not isinstance(value, list):
        message = f"is {_kind(value)}; expected text or a number"
        return BadCell(repr(value)[:_SHOWN], message)
    if all(isinstance(item, str) for item in value):
        return tuple(value)
    return BadCell(repr(value)[:_SHOWN], "is an array; expected texts in it")


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, (int, Decimal)):
        return "a number"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "an array"
    return "text" if isinstance(value, str) else "null"


def _utf8_lines(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Return lines in UTF-8 without a mark, whatever they are encoded in."""
    rest = iter(lines)
    first = next(rest, b"")
    if first.startswith(_MARK):
        first = first.removeprefix(_MARK)
    elif not is_plain_utf8(first):
        text = decode(b"".join([first, *rest]))
        return iter(io.BytesIO(text.encode()))
    return chain((first,), rest) if first else iter(())


def _read_block(lines: list[bytes], first: int) -> Sequence[_Read]:
    """Return what is read of each line, the first of which has this number."""
    rows = _decode_block(lines)
    if all(rows) and _has_each_key_once(b"".join(lines), rows):
        return rows
    return [
        row if row and _has_each_key_once(line, [row]) else read_line(line, number)
        for number, (line, row) in enumerate(zip(lines, rows, strict=True), first)
    ]


def _decode_block(lines: list[bytes]) -> list[Row]:
    """Return the cells of each line; none for one that is not to be decoded so.

    No text goes over the end of a line and no object is a cell. So where each line
    begins with a brace, each begins an object; and if there are no more objects than
    lines, each line is one.
    """
    data = b"".join(lines)
    if data.startswith(b"{") and data.count(b"\n{") == len(lines) - 1:
        with suppress(*_NOT_COMMON):
            rows = _DECODER.decode_lines(data)
            if len(rows) == len(lines):
                return rows
    return [*map(_decode_line, lines)]


def _decode_line(line: bytes) -> Row:
    try:
        return _DECODER.decode(line)
    except _NOT_COMMON:
        return {}


def _has_each_key_once(data: bytes, rows: list[Row]) -> bool:
    """Whether it is certain that no key stands twice in an object of these rows.

    Each key and each text is written between two quotation marks; if there are no more
    of them than these cells need, none was for a key that another has replaced. Texts
    may hold quotation marks themselves: if none stands before a blank, each key is
    followed by its colon at once, so there are at least as many `":` as keys.
    """
    keys = sum(map(len, rows))
    cells = chain.from_iterable(row.values() for row in rows)
    texts = list(map(type, cells)).count(str)
    return data.count(b'"') == 2 * (keys + texts) or (
        data.count(b'":') == keys
        and b'" ' not in data
        and b'"\t' not in data
        and b'"\r' not in data
    )


def read_line(line: bytes, number: int, /) -> Row | BadRow | None:
    """Return the row of any line, or what is wrong with it; `None` for a blank one."""
    try:
        text = line.decode()
    except UnicodeDecodeError as error:
        message = f"is not UTF-8: the byte 0x{line[error.start]:02x}"
        return BadRow(number, message, _shown(line))
    if not text.strip():
        return None
    try:
        value = read_json(text)
    except InvalidJsonError as error:
        return BadRow(number, str(error), _shown(line))
    if not isinstance(value, dict):
        return BadRow(number, f"is {_kind(value)}; expected an object", _shown(line))
    return {name: cell_of(cell) for name, cell in value.items()}


def _shown(line: bytes) -> tuple[tuple[str, str], ...]:
    return (("", line[:_SHOWN].decode("utf-8", "replace").strip()),)


def _check_lines(
    path: str, shapes: Shapes, first_bad: BadRow | None, ledger: Ledger
) -> None:
    if shapes.occurring:
        shapes.check_required("measure", "figure")
        shapes.note_unused()
    elif first_bad is not None:
        message = f"no line is an object of JSON; the first {first_bad.message}"
        ledger.refuse(path, message)
