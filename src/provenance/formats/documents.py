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
    folded,
)

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

#: The columns that are fields of a document.
_FIELDS: Final = ("outlet", *DOCUMENT_DETAILS, "language")


class Source(NamedTuple):
    """Where in the files something is said."""

    path: str
    row: int


class Shelf:
    """The documents of a case, in the order in which they are first told of."""

    def __init__(self, outlets: tuple[Outlet, ...] = (), /) -> None:
        self._documents: dict[DocumentId, Document] = {}
        self._sources: dict[DocumentId, Source] = {}
        self._outlets = Case(outlets=outlets).outlet_vocabulary
        self._known = {column: Known(column, _READERS[column]) for column in _READERS}

    def documents(self) -> tuple[Document, ...]:
        """Return all documents."""
        return tuple(self._documents.values())

    def declare(self, row: Row, source: Source, /) -> None:
        """Take in a document that has a row of its own; raises `CellError`."""
        document_id = self._read(row, "document")
        if not document_id:
            raise CellError("document", "is empty")
        document = Document(id=DocumentId(document_id), **self._told(row))
        if document.id in self._documents:
            where = self._where(document.id, source)
            raise CellError("document", f"{document.id!r} is also the id of {where}")
        self._documents[document.id] = document
        self._sources[document.id] = source

    def seat(
        self, row: Row, source: Source, own_name: Callable[[], str], /
    ) -> tuple[DocumentId | None, bool]:
        """Return the document of a claim's row, and whether others may share it.

        What the row tells of it is taken in. `own_name` gives the id of a document of
        which only this row tells. Raises `CellError` for a contradiction.
        """
        document, is_shared = self._find(row, own_name)
        if document is None:
            return DocumentId(self._read(row, "document")) or None, True
        joined = self._joined(document, source)
        self._documents[joined.id] = joined
        self._sources.setdefault(joined.id, source)
        return joined.id, is_shared

    def problems(self, row: Row, source: Source, /) -> dict[str, str]:
        """Return what is wrong with a claim's row, of what it tells of its document."""
        found = self.unreadable(row)
        if not found:
            try:
                document, _ = self._find(row, lambda: "row")
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
        self, row: Row, own_name: Callable[[], str]
    ) -> tuple[Document | None, bool]:
        """Return the document that a row describes, if it describes one."""
        named = self._read(row, "document")
        told = self._told(row)
        if any(map(told.get, DOCUMENT_DETAILS)):
            name = named or _name(told)
            document = Document(id=DocumentId(name or own_name()), **told)
            return document, bool(name)
        known = self._documents.get(DocumentId(named))
        outlet = told.get("outlet", "")
        if known is not None and not self._agree(outlet, known.outlet):
            raise self._contradiction(known, "outlet", outlet)
        return None, True

    def _joined(self, told: Document, source: Source) -> Document:
        known = self._documents.get(told.id)
        if known is None:
            return told
        fills = {}
        for column in _FIELDS:
            new, old = getattr(told, column), getattr(known, column)
            if new and not old:
                fills[column] = new
            elif (
                new
                and new != old
                and not (column == "outlet" and self._agree(new, old))
            ):
                raise self._contradiction(known, column, new, source)
        return evolve(known, **fills) if fills else known

    def _agree(self, first: str, second: str) -> bool:
        """Whether two names are of one outlet, or one of them is not stated."""
        one, other = (folded(self._outlets.resolve(name)) for name in (first, second))
        return one == other or not first or not second

    def _contradiction(
        self, known: Document, column: str, new: object, source: Source | None = None
    ) -> CellError:
        where = self._where(known.id, source)
        return CellError(
            column,
            f"{str(new)!r} contradicts {where}, where the document {known.id!r} has "
            f"{str(getattr(known, column))!r}",
        )

    def _where(self, document_id: DocumentId, source: Source | None) -> str:
        path, row = self._sources[document_id]
        if source is not None and source.path == path:
            return f"row {row}"
        return f"{path}:{row}"


def _name(told: Mapping[str, Any]) -> str:
    """Return the name of a document that has no id of its own; may be empty."""
    address: str = told.get("url") or told.get("archive_url") or ""
    if address or not told.get("title"):
        return address
    outlet = f"{told['outlet']}: " if told.get("outlet") else ""
    date = f" ({told['published']})" if told.get("published") else ""
    return f"{outlet}{told['title']}{date}"
