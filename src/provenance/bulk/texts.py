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
from provenance.bulk.figures import CLAIM, UNREADABLE, Figures
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
_FIGURE: Final = ("figure", "quantifier", "low", "high", "unit")
_READ: Final = frozenset({*SCOPE, *_DATES, *_FIGURE})
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
        self, figures: Figures, declared: tuple[Document, ...], /
    ) -> tuple[Table, Table | None]:
        """Return the rows to be read one by one, and the documents of all claims."""
        sheet, told = self._sheet, self._sheet.table
        claims = figures.rows_of(CLAIM, UNREADABLE)
        found = [] if figures.are_claims else [figures.rows_of(UNREADABLE)]
        odd = []
        for column in sheet.written:
            refused = self._refused(column)
            if refused:
                found.append(told.filter(self._is_among(column, refused)).select("row"))
            if (is_odd := self._is_odd(column)) is not None:
                odd.append(is_odd)
        if odd:
            found.append(told.filter(ibis.or_(*odd)).select("row"))
        seats: Table | None = None
        if has_documents(sheet):
            seats = sheet.engine.make("seats", seated(sheet, claims))
            found.append(contradicting(seats, declared, sheet))
        if not found:
            return sheet.engine.put("doubtful", {"row": "int64"}, ()), seats
        rows = ibis.union(*found, distinct=True) if len(found) > 1 else found[0]
        if not figures.are_claims:
            rows = rows.semi_join(claims, "row")
        return sheet.engine.make("doubtful", rows), seats

    def _is_odd(self, column: str) -> Any:  # noqa: ANN401 (Ibis has no types)
        """Return whether a text by itself needs the reader of rows."""
        text = self._sheet.table[column]
        if column in _LINKS:
            return (text != "") & ~is_plain_link(text)
        if column in _AROUND:
            return text != ""
        if column in _READ:
            return None
        return text.startswith(MARK)

    def _refused(self, column: str) -> list[str]:
        """Return the texts of a column that are read here and cannot be."""
        if column in SCOPE:
            return self._unreadable(column)
        if column in _DATES:
            return self._no_dates(column)
        return []

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

    def _no_dates(self, column: str) -> list[str]:
        bad: list[str] = []
        known = Known(column, read_fixed_date)
        for text in self._sheet.texts(column):
            try:
                _ = known[cell_of(text)]
            except CellError:
                bad.append(text)
        return bad

    def _is_among(self, column: str, texts: list[str]) -> Any:  # noqa: ANN401
        put = self._sheet.engine.put(
            f"refused_{column}", {column: "string"}, [(text,) for text in texts]
        )
        return self._sheet.table[column].isin(put[column])
