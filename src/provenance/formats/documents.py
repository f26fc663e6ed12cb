"""Documents, from their own table and from the rows of the claims that stand in them.

A row of a claim that tells a detail of its document (title, author, addresses, dates)
describes it, with the row's outlet and language. Without an id of its own the document
is named by its address, else by that of its copy, else by outlet, title and date; a
row that tells none of these stands in a document of its own. Rows that describe one
document add to each other; where they contradict each other a row is refused.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from attrs import evolve

from provenance.formats.cells import (
    CellError,
    Known,
    read_fixed_date,
    read_link,
    read_words,
)
from provenance.formats.columns import DOCUMENT_DETAILS
from provenance.formats.shapes import Row
from provenance.model import (
    Case,
    Document,
    DocumentId,
    Outlet,
    draft_of,
    folded,
)

_draft_document: Final = draft_of(Document)

_READERS: Final[dict[str, Callable[[str], Any]]] = {
    "document": read_words,
    "outlet": read_words,
    "title": read_words,
    "author": read_words,
    "url": read_link,
    "archive_url": read_link,
    "published": read_fixed_date,
    "retrieved": read_fixed_date,
    "archived": read_fixed_date,
    "language": read_words,
}

#: The columns whose cells hardly repeat from document to document.
_HARDLY_REPEATED: Final = frozenset({"title", "url", "archive_url"})
#: The columns that are fields of a document.
_FIELDS: Final = ("outlet", *DOCUMENT_DETAILS, "language")


class Source(NamedTuple):
    """Where in the files something is said."""

    path: str
    row: int


class _Entry(NamedTuple):
    """A document, and where it was first told of."""

    document: Document
    path: str
    row: int


class Shelf:
    """The documents of a case, in the order in which they are first told of."""

    def __init__(self, outlets: tuple[Outlet, ...] = (), /) -> None:
        self._entries: dict[str, _Entry] = {}
        self._outlets = Case(outlets=outlets).outlet_vocabulary
        self._known = {
            column: Known(column, read, is_kept=column not in _HARDLY_REPEATED)
            for column, read in _READERS.items()
        }

    def documents(self) -> tuple[Document, ...]:
        """Return all documents."""
        return tuple(entry.document for entry in self._entries.values())

    def declare(self, row: Row, source: Source, /) -> None:
        """Take in a document that has a row of its own; raises `CellError`."""
        document_id = self._read(row, "document")
        if not document_id:
            raise CellError("document", "is empty")
        document = Document(id=DocumentId(document_id), **self._told(row))
        known = self._entries.get(document.id)
        if known is not None:
            where = _where(known, source)
            raise CellError("document", f"{document.id!r} is also the id of {where}")
        self._entries[document.id] = _Entry(document, *source)

    def seat(
        self, row: Row, source: Source, own_name: Callable[[], str], /
    ) -> tuple[DocumentId | None, bool]:
        """Return the document of a claim's row, and whether others may share it.

        What the row tells of it is taken in. `own_name` gives the id of a document of
        which only this row tells. Raises `CellError` for a contradiction.
        """
        document, is_shared = self._find(row, source, own_name)
        if document is None:
            return DocumentId(self._read(row, "document")) or None, True
        self._entries[document.id] = self._joined(document, source)
        return document.id, is_shared

    def problems(self, row: Row, source: Source, /) -> dict[str, str]:
        """Return what is wrong with a claim's row, of what it tells of its document."""
        found = self.unreadable(row)
        if not found:
            try:
                document, _ = self._find(row, source, lambda: "row")
                if document is not None:
                    self._joined(document, source)
            except CellError as error:
                found[error.column] = error.message
        return found

    def unreadable(self, row: Row, /) -> dict[str, str]:
        """Return what is wrong with each cell that tells of a document, on its own."""
        found: dict[str, str] = {}
        for column in _READERS:
            try:
                self._read(row, column)
            except CellError as error:
                found[column] = error.message
        return found

    def _read(self, row: Row, column: str) -> Any:  # noqa: ANN401 (as its column)
        return self._known[column][row.get(column)]

    def _told(self, row: Row) -> dict[str, Any]:
        """Return what a row tells of its document, by the fields of one."""
        return {
            column: self._known[column][row[column]]
            for column in _FIELDS
            if column in row
        }

    def _find(
        self, row: Row, source: Source, own_name: Callable[[], str]
    ) -> tuple[Document | None, bool]:
        """Return the document that a row describes, if it describes one."""
        named = self._read(row, "document")
        told = self._told(row)
        if any(map(told.get, DOCUMENT_DETAILS)):
            name = named or _name(told)
            document = _draft_document(id=DocumentId(name or own_name()), **told)
            return document, bool(name)
        known = self._entries.get(named)
        outlet = told.get("outlet", "")
        if known is not None and not self._agree(outlet, known.document.outlet):
            raise _contradiction(known, "outlet", outlet, source)
        return None, True

    def _joined(self, told: Document, source: Source) -> _Entry:
        """Return what is known of a document with what a row tells of it."""
        known = self._entries.get(told.id)
        if known is None:
            return _Entry(told, *source)
        fills = {}
        for column in _FIELDS:
            new, old = getattr(told, column), getattr(known.document, column)
            if new and not old:
                fills[column] = new
            elif new and not self._is_same(column, new, old):
                raise _contradiction(known, column, new, source)
        if not fills:
            return known
        return known._replace(document=evolve(known.document, **fills))

    def _is_same(self, column: str, new: Any, old: Any) -> bool:  # noqa: ANN401
        return new == old or (column == "outlet" and self._agree(new, old))

    def _agree(self, first: str, second: str) -> bool:
        """Whether two names are of one outlet, or one of them is not stated."""
        one, other = (folded(self._outlets.resolve(name)) for name in (first, second))
        return one == other or not first or not second


def _contradiction(
    known: _Entry, column: str, new: object, source: Source
) -> CellError:
    document = known.document
    return CellError(
        column,
        f"{str(new)!r} contradicts {_where(known, source)}, where the document "
        f"{document.id!r} has {str(getattr(document, column))!r}",
    )


def _where(known: _Entry, source: Source) -> str:
    same = known.path == source.path
    return f"row {known.row}" if same else f"{known.path}:{known.row}"


def _name(told: Mapping[str, Any]) -> str:
    """Return the name of a document that has no id of its own; may be empty."""
    address: str = told.get("url") or told.get("archive_url") or ""
    if address or not told.get("title"):
        return address
    outlet = f"{told['outlet']}: " if told.get("outlet") else ""
    date = f" ({told['published']})" if told.get("published") else ""
    return f"{outlet}{told['title']}{date}"
