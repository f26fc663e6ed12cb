"""Rows to citations: what the documents of a case refer to."""

from collections.abc import Callable, Collection
from typing import Any, Final

from provenance.formats.cells import (
    CellError,
    Known,
    read_fixed_date,
    read_link,
    read_words,
)
from provenance.formats.shapes import Row
from provenance.formats.suggestions import did_you_mean
from provenance.model import Citation


def read_label(text: str, /) -> str:
    """Return the label of a reference, without the brackets around it.

    >>> read_label("[7]"), read_label("7")
    ('7', '7')
    """
    label = read_words(text)
    if label.startswith("[") and label.endswith("]"):
        return label[1:-1].strip()
    return label


_READERS: Final[dict[str, Callable[[str], Any]]] = {
    "document": read_words,
    "label": read_label,
    "cites": read_words,
    "title": read_words,
    "outlet": read_words,
    "url": read_link,
    "published": read_fixed_date,
    "retrieved": read_fixed_date,
    "archived": read_fixed_date,
}


class CitationReader:
    """Reads citations; both their documents must be among those of the case."""

    def __init__(self, documents: Collection[str], /) -> None:
        self._documents = documents
        self._known = {column: Known(column, _READERS[column]) for column in _READERS}
        self._rows: dict[tuple[str, str], int] = {}
        self.citations: list[Citation] = []

    def read(self, row: Row, number: int, /) -> None:
        """Take in the citation of a row; raises `CellError`."""
        fields = {column: self._read(row, column) for column in _READERS}
        fields["cites"] = fields["cites"] or None
        citation = Citation(**fields)
        self._check_label(citation, number)
        self.citations.append(citation)

    def problems(self, row: Row, _number: int, /) -> dict[str, str]:
        """Return what is wrong with a row, for each column that is."""
        found: dict[str, str] = {}
        for column in _READERS:
            try:
                self._read(row, column)
            except CellError as error:
                found[column] = error.message
        return found

    def _read(self, row: Row, column: str) -> Any:  # noqa: ANN401 (as its column)
        value = self._known[column][row.get(column)]
        if column == "document" and not value:
            raise CellError(column, "is empty")
        if column in {"document", "cites"} and value:
            self._check_document(column, value)
        return value

    def _check_document(self, column: str, document: str) -> None:
        if document not in self._documents:
            hint = did_you_mean(document, self._documents)
            raise CellError(column, f"no document has the id {document!r}{hint}")

    def _check_label(self, citation: Citation, number: int) -> None:
        if citation.label:
            key = citation.document, citation.label
            first = self._rows.setdefault(key, number)
            if first != number:
                message = f"{citation.label!r} is also the label of row {first}"
                raise CellError("label", message)
