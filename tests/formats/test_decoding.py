"""Bytes to text: what is understood, and what is said of the rest."""

import pytest

from provenance.formats.decoding import UndecodableError, decode

TEXT = "measure,figure,outlet\nkilled,3,Café\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_encodings_of_tables(encoding: str) -> None:
    """A table is read in the encodings that spreadsheets write."""

    assert decode(TEXT.encode(encoding), is_table=True) == TEXT


PROBLEMS = [
    (b"PK\x03\x04...", "is a ZIP archive or a spreadsheet (.xlsx, .ods), not text"),
    (b"\xd0\xcf\x11\xe0..", "is an old spreadsheet or document (.xls, .doc), not text"),
    (b"%PDF-1.7", "is a PDF, not text"),
    (b"\x1f\x8b\x08", "is compressed (gzip), not text"),
    (b"\n<!DOCTYPE html>", "is a web page, not text"),
    (b"a,b\n\x00", "is not text: a NUL character in line 2"),
    (b"\xff\xfea", "is not UTF-16-LE, as it begins"),
    # The bytes 81 8d are no character of Windows-1252.
    (b"a,b\nc,\x81\x8d", "is not UTF-8: the byte 0x81 in line 2"),
    # Bytes beyond ASCII that are UTF-8 show that the file is damaged UTF-8.
    ("克耶\n".encode() + b"\xe9", "is not UTF-8: the byte 0xe9 in line 2"),
    # Characters that control old printers do not stand in a table.
    (b"caf\xe9\x07", "is not UTF-8: the byte 0xe9 in line 1"),
]


@pytest.mark.parametrize(("data", "reason"), PROBLEMS)
def test_what_is_no_text(data: bytes, reason: str) -> None:
    """What is no text is told by what it is, or where it breaks off."""
    with pytest.raises(UndecodableError) as caught:
        decode(data, is_table=True)

    assert reason == caught.value.reason


def test_only_tables_are_windows_1252() -> None:
    """JSON and TOML are UTF-8 by their own rules."""
    with pytest.raises(UndecodableError) as caught:
        decode("Café".encode("cp1252"))

    assert caught.value.reason == "is not UTF-8: the byte 0xe9 in line 1"
