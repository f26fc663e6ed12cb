"""Files to cases: which format, and the case of it."""

import io
import os
from enum import Enum
from pathlib import Path
from typing import Final, assert_never

from provenance.errors import FormatError, Problem, UnknownFormatError
from provenance.formats import files
from provenance.model import Case


class FileFormat(Enum):
    """A kind of file that holds a case."""

    TABLE = "a table (.csv, .tsv)"
    JSON = "a JSON case (.json)"
    JSON_LINES = "JSON lines (.jsonl, .ndjson)"
    SPREADSHEET = "a spreadsheet (.xlsx)"


_SUFFIXES: Final = {
    ".csv": FileFormat.TABLE,
    ".tsv": FileFormat.TABLE,
    ".tab": FileFormat.TABLE,
    ".json": FileFormat.JSON,
    ".jsonl": FileFormat.JSON_LINES,
    ".ndjson": FileFormat.JSON_LINES,
    ".xlsx": FileFormat.SPREADSHEET,
}
#: What stands between the name of a spreadsheet and that of its sheet.
_SHEET: Final = "#"
_SPREADSHEETS: Final = frozenset({".xls", ".xlsm", ".ods", ".numbers"})


def load(path: str | os.PathLike[str], /, *, strict: bool = False) -> Case:
    """Return the case of a case folder, or of one CSV, JSON, JSON-lines or .xlsx file.

    Of a spreadsheet it is the first sheet, or the one that is named behind a `#`:
    `toll.xlsx#May`. A row that cannot be read is set aside (`Case.set_aside`) and the
    rest goes on; with `strict` it is a problem. A row without a figure is no claim.
    Raises `UnknownFormatError` where the name of the file does not tell its format,
    and `FormatError` with every problem of every file.
    """
    name = files.name_of(path)
    place = file_of(path)
    if files.is_folder(place):
        return _load_folder(place, name, strict=strict)
    if not files.exists(place):
        message = "no such file or folder"
        raise FormatError((Problem(path=name, message=message),))
    file_format = format_of(name)
    if file_format is FileFormat.JSON_LINES:
        from provenance.formats import json_lines

        with files.opened(place, name) as stream:
            return json_lines.load(stream, name, strict=strict)
    return _load(files.read(place, name), name, file_format, strict=strict)


def load_bytes(data: bytes, /, *, name: str, strict: bool = False) -> Case:
    r"""Return the case of these bytes, such as those of standard input.

    `name` is what problems call them. Where it does not end as the name of a file of
    a known format, the format is told from the bytes.

        >>> case = load_bytes(b"what,figure,outlet\nkilled,16,Daily Post\n", name="-")
        >>> case.claims[0].outlet
        'Daily Post'
    """
    file, _ = _parted(name)
    file_format = _SUFFIXES.get(Path(file).suffix.lower()) or _find_format(data)
    return _load(data, name, file_format, strict=strict)


def file_of(path: str | os.PathLike[str], /) -> Path:
    """Return the file that a path names, without the name of a sheet behind it.

    >>> file_of("cases/toll.xlsx#May").as_posix()
    'cases/toll.xlsx'
    """
    return Path(path) if files.exists(Path(path)) else Path(_parted(os.fspath(path))[0])


def _parted(name: str) -> tuple[str, str]:
    """Return the name of a file, and that of its sheet if one is named behind it."""
    file, _, sheet = name.partition(f".xlsx{_SHEET}")
    is_sheet = sheet and Path(name).suffix.lower() not in _SUFFIXES
    return (f"{file}.xlsx", sheet) if is_sheet else (name, "")


def format_of(name: str, /) -> FileFormat:
    """Return the format of a file of this name; raises `UnknownFormatError`.

    >>> format_of("claims.ndjson")
    <FileFormat.JSON_LINES: 'JSON lines (.jsonl, .ndjson)'>
    """
    suffix = Path(_parted(name)[0]).suffix.lower()
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    known = ", ".join(kind.value for kind in FileFormat)
    message = f"cannot tell its format from {suffix!r}; expected a folder, {known}"
    if suffix in _SPREADSHEETS:
        message = "is a spreadsheet; save its sheet as CSV (UTF-8) or .xlsx"
    raise UnknownFormatError((Problem(path=name, message=message),))


def _load(data: bytes, name: str, file_format: FileFormat, /, *, strict: bool) -> Case:
    match file_format:
        case FileFormat.TABLE:
            from provenance.formats import csv_case

            return csv_case.load(data, name, strict=strict)
        case FileFormat.JSON:
            from provenance.formats import json_case

            return json_case.load(data, name, strict=strict)
        case FileFormat.JSON_LINES:
            from provenance.formats import json_lines

            return json_lines.load(io.BytesIO(data), name, strict=strict)
        case FileFormat.SPREADSHEET:
            from provenance.formats import xlsx_case

            return xlsx_case.load(data, name, _parted(name)[1], strict=strict)
        case _:
            assert_never(file_format)


def _load_folder(folder: Path, name: str, *, strict: bool) -> Case:
    from provenance.formats import case_folder

    found = {
        file: files.read(folder / file, case_folder.path_of(name, file))
        for file in case_folder.FILES
        if files.exists(folder / file)
    }
    return case_folder.load(found, name, strict=strict)


def _find_format(data: bytes) -> FileFormat:
    """Return the format of bytes whose name does not tell it.

    Text that begins with `[` is JSON, and so is text that begins with `{`, unless its
    first line is an object by itself that names no schema: then it is JSON lines. A
    ZIP archive is a spreadsheet. All else is a table.
    """
    from provenance.formats.decoding import UndecodableError, decode
    from provenance.formats.json_text import InvalidJsonError, read_json

    if data.startswith(b"PK\x03\x04"):
        return FileFormat.SPREADSHEET
    try:
        text = decode(data).lstrip()
    except UndecodableError:
        return FileFormat.TABLE
    if not text.startswith("{"):
        return FileFormat.JSON if text.startswith("[") else FileFormat.TABLE
    try:
        first = read_json(text.partition("\n")[0])
    except InvalidJsonError:
        return FileFormat.JSON
    return FileFormat.JSON if "schema" in first else FileFormat.JSON_LINES
