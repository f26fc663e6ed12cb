"""The parts of an .xlsx file: its sheets, and what each cell is by its XML.

A spreadsheet is a ZIP archive of XML. Before a library lays out as many cells as a
sheet spans, the XML is looked through once: a file of one kilobyte can name the last
cell that there may be, and so ask for sixteen billion. The same look finds what a grid
of values loses: errors, formulas without a value, and which numbers are percentages.
"""

import io
import posixpath
import zipfile
import zlib
from typing import Final, Protocol
from xml.parsers import expat

from attrs import define, field, frozen

from provenance.formats.xlsx_scan import Scan, Styles, local_name

#: So many cells, empty ones included, a sheet may span.
MOST_CELLS: Final = 20_000_000
#: So many bytes a file may hold, unpacked.
_MOST_BYTES: Final = 2_000_000_000
_READ_AT_ONCE: Final = 1 << 16
_BOOK: Final = "xl/workbook.xml"


class UnreadableSheetError(Exception):
    """The reason why a spreadsheet cannot be read; it never leaves this room."""

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@frozen
class Sheet:
    """One sheet as its XML has it."""

    name: str
    scan: Scan
    #: Whether days are counted from 1904.
    is_1904: bool


def find_sheet(data: bytes, wanted: str, /) -> Sheet:
    """Return the sheet of this name, the first one for no name.

    Raises `UnreadableSheetError`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _sheet(archive, wanted)
    except expat.ExpatError as error:
        raise UnreadableSheetError(reason=f"holds damaged XML: {error}") from None
    except NotImplementedError:
        raise UnreadableSheetError(reason="is packed in an unknown way") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError):
        raise UnreadableSheetError(reason="is no .xlsx, or is damaged") from None
    except RuntimeError:
        raise UnreadableSheetError(reason="is locked with a password") from None


def _sheet(archive: zipfile.ZipFile, wanted: str) -> Sheet:
    if sum(part.file_size for part in archive.infolist()) > _MOST_BYTES:
        raise UnreadableSheetError(reason=f"unpacks to more than {_MOST_BYTES:,} bytes")
    book, relations, styles = _Book(), _Relations(), Styles()
    _parse(archive, _BOOK, book)
    if not book.sheets:
        raise UnreadableSheetError(reason="has no sheet")
    name = wanted or next(iter(book.sheets))
    if name not in book.sheets:
        known = ", ".join(map(repr, list(book.sheets)[:20]))
        raise UnreadableSheetError(reason=f"has no sheet {name!r}; it has {known}")
    _parse(archive, "xl/_rels/workbook.xml.rels", relations)
    if "xl/styles.xml" in archive.namelist():
        _parse(archive, "xl/styles.xml", styles)
    scan = Scan(styles.percentages())
    _parse(archive, relations.targets.get(book.sheets[name], ""), scan)
    if scan.spanned > MOST_CELLS:
        reason = f"spans {scan.spanned:,} cells; at most {MOST_CELLS:,} are read"
        raise UnreadableSheetError(reason=reason)
    return Sheet(name, scan, book.is_1904)


class _Handler(Protocol):
    """What is told of the elements of one part."""

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        """Take in the beginning of an element."""

    def end(self, name: str, /) -> None:
        """Take in the end of an element."""

    def text(self, text: str, /) -> None:
        """Take in text within an element."""


def _parse(archive: zipfile.ZipFile, part: str, handler: _Handler) -> None:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        stream = archive.open(part)
    except KeyError:
        reason = f"is no .xlsx: it holds no {part or 'such sheet'}"
        raise UnreadableSheetError(reason=reason) from None
    with stream:
        while chunk := stream.read(_READ_AT_ONCE):
            parser.Parse(chunk, False)  # noqa: FBT003  # expat names it nowhere
        parser.Parse(b"", True)  # noqa: FBT003


def _refuse(*_declared: object) -> None:
    """Refuse definitions: no spreadsheet has them, and they can make texts grow."""
    raise UnreadableSheetError(reason="holds XML with definitions of its own")


@define(eq=False)
class _Quiet:
    """Takes in nothing but beginnings."""

    def end(self, name: str, /) -> None:
        """Take in the end of an element."""

    def text(self, text: str, /) -> None:
        """Take in text within an element."""


@define(eq=False)
class _Book(_Quiet):
    """The sheets of a workbook, each with the id of its relation, in their order."""

    sheets: dict[str, str] = field(factory=dict)
    is_1904: bool = False

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        """Take in the beginning of an element."""
        local = local_name(name)
        if local == "workbookPr":
            self.is_1904 = attributes.get("date1904", "0") in {"1", "true"}
        elif local == "sheet":
            ids = (attributes[key] for key in attributes if key.endswith(":id"))
            self.sheets.setdefault(attributes.get("name", ""), next(ids, ""))


@define(eq=False)
class _Relations(_Quiet):
    """The part that each relation of a workbook leads to."""

    targets: dict[str, str] = field(factory=dict)

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        """Take in the beginning of an element."""
        if local_name(name) == "Relationship":
            target = posixpath.join("xl", attributes.get("Target", ""))
            path = posixpath.normpath(target).lstrip("/")
            self.targets[attributes.get("Id", "")] = path
