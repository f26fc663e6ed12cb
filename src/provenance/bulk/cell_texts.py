"""Cells as texts of a column, and back.

Text is itself, a whole number is its digits and an empty cell is empty text. What a
column of text cannot hold as it stands is marked and written as JSON.
"""

import json
import math
import struct
from decimal import Decimal
from typing import Any, Final

from provenance.formats.cells import BadCell, Cell

#: What a marked text begins with.
MARK: Final = "\x1fcell:"


def text_of(cell: Cell, /) -> str:
    """Return the text that stands for a cell.

    >>> text_of("35,000"), text_of(12), text_of(None)
    ('35,000', '12', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell if _is_plain(cell) else _marked("text", cell)
    if isinstance(cell, Decimal):
        return _marked("number", str(cell))
    if isinstance(cell, tuple):
        return _marked("texts", list(cell))
    if isinstance(cell, BadCell):
        return _marked("bad", [cell.text, cell.message])
    return str(cell)


def cell_of(text: str, /) -> Cell:
    """Return the cell that a text stands for.

    Not all engines write a binary fraction alike; it is told in its fewest digits.

    >>> cell_of(text_of(("a", "b"))), cell_of(text_of(Decimal("1.5")))
    (('a', 'b'), Decimal('1.5'))
    """
    if not text.startswith(MARK):
        return text
    kind, value = json.loads(text.removeprefix(MARK))
    match kind:
        case "number":
            return Decimal(value)
        case "double":
            return Decimal(repr(float(value)))
        case "single":
            return Decimal(_of_single(float(value)))
        case "texts":
            return tuple(value)
        case "bad":
            return BadCell(*value)
        case _:
            return str(value)


def _of_single(value: float) -> str:
    """Return the fewest digits that a fraction of single precision is told apart by."""
    if not math.isfinite(value):
        return str(value)
    # The text has digits enough to tell it apart, but not all that it has.
    exact = struct.pack("f", value)
    (value,) = struct.unpack("f", exact)
    texts = (f"{value:.{digits}g}" for digits in range(1, 10))
    return next(text for text in texts if struct.pack("f", float(text)) == exact)


def _is_plain(text: str) -> bool:
    if "\x00" in text or text.startswith(MARK):
        return False
    return text.isascii() or not any("\ud800" <= each <= "\udfff" for each in text)


def _marked(kind: str, value: Any) -> str:  # noqa: ANN401 (a JSON value)
    return f"{MARK}{json.dumps([kind, value])}"
