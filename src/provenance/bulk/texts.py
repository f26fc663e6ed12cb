"""Cells that an engine cannot be trusted with, and rows that are to be read one by one.

Of each column every distinct text is read once. A row with a text that cannot be read,
or that needs more than one look, is read by the reader of rows, which says what is
wrong with it.
"""

from typing import Any, Final

import ibis

from provenance.bulk.cell_texts import MARK, cell_of
from provenance.bulk.documents import (
    contradicting,
    has_documents,
    is_plain_link,
    seated,
)
from provenance.bulk.engines import Table
from provenance.bulk.figures import NOTHING, UNREADABLE
from provenance.bulk.sheets import Sheet
from provenance.formats.cells import (
    CellError,
    Known,
    read_fixed_date,
)
from provenance.formats.claims import ClaimReader
from provenance.model import Document

#: The columns that decide what a claim counts.
SCOPE: Final = ("measure", "kind", "event", "place", "population", "as_of", "period")

#: The columns of which each text is read, and those that are read elsewhere.
_DATES: Final = ("published", "retrieved", "archived")
_LINKS: Final = ("url", "archive_url")
_AROUND: Final = ("quote_prefix", "quote_suffix", "quote_start", "quote_end")


class Texts:
    """What the distinct texts of each column say."""

    def __init__(self, sheet: Sheet, reader: ClaimReader, /) -> None:
        self._sheet = sheet
        self._reader = reader
        #: For each column that decides a scope what its texts say.
        self.values: dict[str, dict[str, Any]] = {
            column: {"": None} for column in SCOPE
        }

    def doubtful(
        self, figures: Table, declared: tuple[Document, ...], /
    ) -> tuple[Table, Table | None]:
        """Return the rows to be read one by one, and the documents of all claims."""
        sheet, told = self._sheet, self._sheet.table
        claims = figures.filter(figures.state != NOTHING).select("row")
        found = [figures.filter(figures.state == UNREADABLE).select("row")]
        for column in sheet.written:
            is_odd = self._is_odd(column)
            if is_odd is not None:
                found.append(told.filter(is_odd).select("row"))
        seats: Table | None = None
        if has_documents(sheet):
            seats = sheet.engine.make("seats", seated(sheet, claims))
            found.append(contradicting(seats, declared, sheet))
        rows = ibis.union(*found, distinct=True) if len(found) > 1 else found[0]
        made = sheet.engine.make("doubtful", rows.semi_join(claims, "row"))
        return made, seats

    def _is_odd(self, column: str) -> Any:  # noqa: ANN401 (Ibis has no types)
        """Return whether the text of a column needs the reader of rows."""
        text = self._sheet.table[column]
        if column in SCOPE:
            return self._is_among(column, self._unreadable(column))
        if column in _DATES:
            known = Known(column, read_fixed_date)
            return self._is_among(column, self._refused(column, known))
        if column in _LINKS:
            return (text != "") & ~is_plain_link(text)
        if column in _AROUND:
            return text != ""
        if column in {"figure", "quantifier", "low", "high", "unit"}:
            return None
        return text.startswith(MARK)

    def _unreadable(self, column: str) -> list[str]:
        bad: list[str] = []
        values = self.values[column]
        for text in self._sheet.texts(column):
            try:
                values[text] = self._reader.value(column, cell_of(text))
            except CellError:
                bad.append(text)
        if column == "measure":
            bad += [text for text, value in values.items() if not value]
        return bad

    def _refused(self, column: str, known: Known[Any]) -> list[str]:
        bad: list[str] = []
        for text in self._sheet.texts(column):
            try:
                _ = known[cell_of(text)]
            except CellError:
                bad.append(text)
        return bad

    def _is_among(self, column: str, texts: list[str]) -> Any:  # noqa: ANN401
        if not texts:
            return None
        put = self._sheet.engine.put(
            f"refused_{column}", {column: "string"}, [(text,) for text in texts]
        )
        return self._sheet.table[column].isin(put[column])
