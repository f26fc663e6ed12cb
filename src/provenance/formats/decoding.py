"""Bytes to text.

UTF-8, with or without a byte order mark, is what we write. UTF-16 and UTF-32 are
understood with a mark, UTF-16 also without one where every other byte of the beginning
is zero. A table that is not UTF-8 at all is read as Windows-1252, as old spreadsheets
write it: only where every byte stands for a printable character, and no part of the
bytes is UTF-8 beyond ASCII, since then it is damaged UTF-8 and is refused.
"""

import codecs
import re
from typing import Final

#: How files of other kinds begin, and what they are.
_OTHER_KINDS: Final = (
    (b"PK\x03\x04", "a ZIP archive or a spreadsheet (.xlsx, .ods)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old spreadsheet or document (.xls, .doc)"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "compressed (gzip)"),
    (b"BZh", "compressed (bzip2)"),
    (b"\xfd7zXZ", "compressed (xz)"),
    (b"\x28\xb5\x2f\xfd", "compressed (zstd)"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
)

#: The longer marks come first: that of UTF-32 begins with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_WEB_PAGE: Final = re.compile(rb"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_UNPRINTABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SAMPLE: Final = 256


class UndecodableError(Exception):
    """The reason why bytes are no text; it never leaves this room."""

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def decode(data: bytes, /, *, is_table: bool = False) -> str:
    r"""Return the text that these bytes stand for, line ends as they are.

    Only a table may be Windows-1252. Raises `UndecodableError`.

        >>> decode(b"\xef\xbb\xbfwhat"), decode(b"\xff\xfew\x00")
        ('what', 'w')
        >>> decode(b"caf\xe9", is_table=True)
        'café'
    """
    kind = kind_of(data)
    if kind:
        raise UndecodableError(reason=f"is {kind}, not text")
    mark, encoding = _find_encoding(data)
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise UndecodableError(
                reason=f"is not {encoding.upper()}, as it begins"
            ) from None
        text = _decode_old(data, error, is_table=is_table)
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise UndecodableError(reason=f"is not text: a NUL character in line {line}")
    return text


def kind_of(data: bytes, /) -> str:
    """Return what these bytes are that is not text, or nothing.

    >>> kind_of(b"%PDF-1.7")
    'a PDF'
    """
    for start, kind in _OTHER_KINDS:
        if data.startswith(start):
            return kind
    return "a web page" if _WEB_PAGE.match(data) else ""


def is_plain_utf8(data: bytes, /) -> bool:
    r"""Whether bytes that begin so can be taken for UTF-8 without a mark.

    >>> is_plain_utf8(b"{}"), is_plain_utf8(b"{\x00}\x00")
    (True, False)
    """
    return not kind_of(data) and _find_encoding(data) == (b"", "utf-8")


def _find_encoding(data: bytes) -> tuple[bytes, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return mark, encoding
    sample = data[:_SAMPLE]
    zeros = [sample[start::2].count(0) for start in (0, 1)]
    for this, other, encoding in ((0, 1, "utf-16-be"), (1, 0, "utf-16-le")):
        if zeros[this] * 4 > len(sample) and not zeros[other]:
            return b"", encoding
    return b"", "utf-8"


def _decode_old(data: bytes, error: UnicodeDecodeError, *, is_table: bool) -> str:
    line = data.count(b"\n", 0, error.start) + 1
    damaged = f"is not UTF-8: the byte 0x{data[error.start]:02x} in line {line}"
    if not is_table or not data.decode("utf-8", "ignore").isascii():
        raise UndecodableError(reason=damaged)
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise UndecodableError(reason=damaged) from None
    if _UNPRINTABLE.search(text):
        raise UndecodableError(reason=damaged)
    return text
