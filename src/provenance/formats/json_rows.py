"""Rows of JSON: objects whose keys are the columns, from lines or from a case.

A value is text, a whole or decimal number, `null` for an empty cell, or an array of
texts where a column holds several. Truth values and objects are no cells.
"""

import io
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import chain
from typing import Any, Final

import msgspec

from provenance.formats.cells import BadCell, Cell
from provenance.formats.decoding import decode, is_plain_utf8
from provenance.formats.json_text import InvalidJsonError, read_json
from provenance.formats.ledger import Ledger
from provenance.formats.shapes import Row, Shape, Shapes
from provenance.formats.tables import BadRow, Rows

_MARK: Final = b"\xef\xbb\xbf"
_SHOWN: Final = 200

#: Decodes a line that holds nothing but common cells; all others go the slow way.
_DECODER: Final[msgspec.json.Decoder[Row]] = msgspec.json.Decoder(
    dict[str, str | int | tuple[str, ...] | None]
)
_NOT_COMMON: Final = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)


def read_lines(lines: Iterable[bytes], path: str, ledger: Ledger, /) -> Rows:
    """Yield the rows of JSON lines; the number of a row is that of its line.

    Raises `UndecodableError` where all of it is no text.
    """
    shapes = Shapes(path, ledger)
    known: dict[tuple[str, ...], Shape] = {}
    decode_line = _DECODER.decode
    first_bad: BadRow | None = None
    for number, line in enumerate(_utf8_lines(lines), start=1):
        try:
            cells: Row = decode_line(line)
        except _NOT_COMMON:
            cells = {}
        if not cells or not _has_each_key_once(line, cells):
            found = read_line(line, number)
            if isinstance(found, BadRow):
                first_bad = first_bad or found
                yield found
            if not isinstance(found, dict):
                continue
            cells = found
        names = tuple(cells)
        shape = known.get(names)
        if shape is None:
            shape = known[names] = shapes.shape(names)
        yield number, shape, cells if shape.is_plain else shape.row(cells.values())
    _check_lines(path, shapes, first_bad, ledger)


def read_objects(values: list[Any], shapes: Shapes, /) -> Rows:
    """Yield the rows of a JSON array; they are counted from 1."""
    for number, value in enumerate(values, start=1):
        if isinstance(value, dict):
            cells = {name: cell_of(cell) for name, cell in value.items()}
            shape = shapes.shape(tuple(cells))
            yield number, shape, shape.row(cells.values())
        else:
            yield BadRow(number, f"is {_kind(value)}; expected an object")


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


def _has_each_key_once(line: bytes, cells: Row) -> bool:
    """Whether it is certain that no key stands in a line twice.

    Each key and each text is written between two quotation marks; if there are no more
    of them than these cells need, none was for a key that another has replaced. Texts
    may hold quotation marks themselves: if none stands before a blank, each key is
    followed by its colon at once, so there are at least as many `":` as keys.
    """
    texts = list(map(type, cells.values())).count(str)
    return line.count(b'"') == 2 * (len(cells) + texts) or (
        line.count(b'":') == len(cells)
        and b'" ' not in line
        and b'"\t' not in line
        and b'"\r' not in line
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
    elif first_bad is not None:
        message = f"no line is an object of JSON; the first {first_bad.message}"
        ledger.refuse(path, message)
