"""Files of plain text, of which an engine counts the lines as we do, and their rows."""

import codecs
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from provenance.formats import files
from provenance.formats.decoding import is_plain_utf8
from provenance.formats.json_rows import read_line
from provenance.formats.shapes import Shapes
from provenance.formats.tables import BadRow, Item
from provenance.model import Input

_AT_ONCE: Final = 1 << 20
#: How a line ends, if the last value of its object is a text.
_END: Final = b'"}\n'


@frozen
class PlainFile:
    """What is known of a file of plain text."""

    record: Input
    lines: int
    #: The number of the last line if nothing ends it, else 0.
    unended: int
    #: The first line, how many quotation marks there are in all, and whether nothing
    #: is escaped and every line ends with a text and a brace.
    first: bytes
    quotes: int
    may_be_even: bool


def look_at(place: Path, name: str, /) -> PlainFile | None:
    """Return what is known of a file; `None` where it is not plain UTF-8."""
    digest = hashlib.sha256()
    decoder = codecs.getincrementaldecoder("utf-8")()
    lines = quotes = ends = 0
    first, data = b"", b""
    may_be_even = True
    with files.opened(place, name) as stream:
        while chunk := stream.read(_AT_ONCE):
            edge, data = data[-2:], chunk
            if not lines:
                is_first = not first
                if is_first and (
                    not is_plain_utf8(data) or data.startswith(codecs.BOM_UTF8)
                ):
                    return None
                first += data.split(b"\n", 1)[0]
            if b"\r" in data or b"\x00" in data:
                return None
            try:
                decoder.decode(data)
            except UnicodeDecodeError:
                return None
            digest.update(data)
            lines += data.count(b"\n")
            quotes += data.count(b'"')
            ends += data.count(_END) + _across(edge, data)
            may_be_even &= b"\\" not in data
    if not data:
        return None
    is_ended = data.endswith(b"\n")
    lines += not is_ended
    record = Input(path=name, sha256=digest.hexdigest())
    return PlainFile(
        record=record,
        lines=lines,
        unended=0 if is_ended else lines,
        first=first,
        quotes=quotes,
        may_be_even=may_be_even and is_ended and ends == lines,
    )


def _across(edge: bytes, data: bytes) -> int:
    """Return how many ends of lines begin in one piece of a file and end in the next.

    The first is given by its last two bytes.
    """
    return (edge + data[:2]).count(_END)


def rows_of_lines(
    lines: Iterable[Sequence[Any]], shapes: Shapes, unended: int, /
) -> Iterator[Item]:
    """Yield the rows of numbered lines of JSON, as the reader of rows reads them."""
    for number, line in lines:
        ended = line if number == unended else f"{line}\n"
        found = read_line(ended.encode(), number)
        if isinstance(found, BadRow):
            yield found
        elif found is not None:
            shape = shapes.shape(tuple(found))
            yield number, shape, shape.row(found.values())
