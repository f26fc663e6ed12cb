"""Files of plain text, of which an engine counts the lines as we do."""

import codecs
import hashlib
from pathlib import Path
from typing import Final

from attrs import frozen

from provenance.formats import files
from provenance.formats.decoding import is_plain_utf8
from provenance.model import Input

_AT_ONCE: Final = 1 << 20


@frozen
class PlainFile:
    """What is known of a file of plain text."""

    record: Input
    lines: int
    #: The number of the last line if nothing ends it, else 0.
    unended: int


def look_at(place: Path, name: str, /) -> PlainFile | None:
    """Return what is known of a file; `None` where it is not plain UTF-8."""
    digest = hashlib.sha256()
    decoder = codecs.getincrementaldecoder("utf-8")()
    lines, data = 0, b""
    with files.opened(place, name) as stream:
        first = True
        while chunk := stream.read(_AT_ONCE):
            data = chunk
            if first and (not is_plain_utf8(data) or data.startswith(codecs.BOM_UTF8)):
                return None
            first = False
            if b"\r" in data or b"\x00" in data:
                return None
            try:
                decoder.decode(data)
            except UnicodeDecodeError:
                return None
            digest.update(data)
            lines += data.count(b"\n")
    if not data:
        return None
    is_ended = data.endswith(b"\n")
    lines += not is_ended
    record = Input(path=name, sha256=digest.hexdigest())
    return PlainFile(record, lines, 0 if is_ended else lines)
