"""Which document each row stands in, told apart by the engine.

A name is what the reader of documents would give: the row's own, else its address, that
of a copy, or outlet, title and date. A document that rows may contradict each other
about is only found here; whether they do is for the reader to say.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final

import ibis

from provenance.bulk.cell_texts import cell_of
from provenance.bulk.engines import Table
from provenance.bulk.sheets import Sheet
from provenance.errors import ProvenanceError
from provenance.formats.cells import (
    plain_text,
    read_fixed_date,
    read_link,
    read_words,
)
from provenance.formats.columns import DOCUMENT_DETAILS
from provenance.formats.documents import Shelf, Source
from provenance.formats.shapes import Row
from provenance.model import Document, DocumentId

#: Stands before the number of a row that alone tells of its document.
OWN: Final = "\x1frow "
_SEAT: Final = ("document", "outlet", "language", *DOCUMENT_DETAILS)

#: Words that may stand for themselves, and some of them that do not.
_PLAIN_WORDS: Final = r"^[!-,.-~]([ -~]*[!-,.-~])?$"
_EMPTY_WORDS: Final = ("n/a", "n.a.", "#n/a")
_PLAIN_LINK: Final = (
    r"^https?://([A-Za-z0-9_-]+\.)*[A-Za-z0-9_-]+(/[!-\[\]-~]{0,900})?$"
)


def _date(text: str) -> str:
    date = read_fixed_date(text)
    return "" if date is None else str(date)


def _word(text: str) -> str:
    return read_words(text)


#: What reads the columns that a name is made of, and which texts need no reader.
_NAMING: Final[dict[str, tuple[Callable[[str], str], str]]] = {
    "document": (_word, _PLAIN_WORDS),
    "url": (read_link, _PLAIN_LINK),
    "archive_url": (read_link, _PLAIN_LINK),
    "title": (_word, _PLAIN_WORDS),
    "outlet": (_word, _PLAIN_WORDS),
    "published": (_date, r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$"),
}


def is_plain_link(text: Any, /) -> Any:  # noqa: ANN401 (Ibis has no types)
    """Return whether a text is an address that needs no reader."""
    return text.re_search(_PLAIN_LINK)


def has_documents(sheet: Sheet, /) -> bool:
    """Whether a column says which document a claim stands in."""
    return sheet.has("document", *DOCUMENT_DETAILS)


def seated(sheet: Sheet, rows: Table, /) -> Table:
    """Return some rows with the name of the document of each; it may be empty."""
    names = {
        column: _named(sheet, rows, column) for column in _NAMING if sheet.has(column)
    }
    found = sheet.table.semi_join(rows, "row")
    for column, named in names.items():
        found = found.left_join(named, found[column] == named.text).drop("text")
        found = found.mutate(
            **{f"{column}_named": found.named.fill_null(found[column])}
        ).drop("named")

    def part(column: str) -> Any:  # noqa: ANN401 (Ibis has no types)
        return found[f"{column}_named"] if column in names else ibis.literal("")

    outlet, published = part("outlet"), part("published")
    before = ibis.ifelse(outlet == "", "", outlet + ": ")
    behind = ibis.ifelse(published == "", "", ibis.literal(" (") + published + ")")
    details = [found[column] for column in DOCUMENT_DETAILS if sheet.has(column)]
    is_told = ibis.or_(*(each != "" for each in details)) if details else False
    own = ibis.literal(OWN) + found.row.cast("string")
    name = ibis.coalesce(
        part("document").nullif(""),
        part("url").nullif(""),
        part("archive_url").nullif(""),
        ibis.ifelse(
            part("title") == "", ibis.null("string"), before + part("title") + behind
        ),
        ibis.ifelse(is_told, own, ""),
    )
    kept = [column for column in _SEAT if sheet.has(column)]
    return found.select("row", *kept, seat=name)


def _named(sheet: Sheet, rows: Table, column: str) -> Table:
    """Return what texts of a column that do not stand for themselves are read as."""
    read, plain = _NAMING[column]
    found = sheet.table.semi_join(rows, "row")
    is_plain = found[column].re_search(plain)
    if plain == _PLAIN_WORDS:
        is_plain = is_plain & ~found[column].lower().isin(_EMPTY_WORDS)
    odd = found.filter(~is_plain & (found[column] != ""))
    known = []
    for text in sheet.texts(column, odd):
        try:
            known.append((text, read(plain_text(cell_of(text)))))
        except ProvenanceError:
            # Its row cannot be read, and stands in no document.
            known.append((text, ""))
    kinds = {"text": "string", "named": "string"}
    return sheet.engine.put(f"named_{column}", kinds, known)


def contradicting(seats: Table, declared: Iterable[Document], sheet: Sheet, /) -> Table:
    """Return the rows of documents that rows may contradict each other about."""
    told = [
        column for column in _SEAT if column in seats.columns and column != "document"
    ]
    if not told:
        return seats.filter(ibis.literal(value=False)).select("row")
    known = sheet.engine.put(
        "declared_documents",
        {"seat": "string"},
        [(document.id,) for document in declared],
    )
    texts = {column: seats[column].nullif("") for column in told}
    named = seats.filter(seats.seat != "")
    grouped = named.group_by("seat").agg(
        differ=ibis.or_(
            *(texts[column].min() != texts[column].max() for column in told)
        ).fill_null(ibis.literal(value=False))
    )
    several = grouped.filter(grouped.differ).select("seat")
    again = named.filter(ibis.or_(*(named[column] != "" for column in told)))
    again = again.semi_join(known, "seat").select("seat").distinct()
    doubtful = several.union(again).distinct()
    return seats.semi_join(doubtful, "seat").select("row")


def seat_all(sheet: Sheet, seats: Table, shelf: Shelf, /) -> dict[str, DocumentId]:
    """Tell a shelf of documents all that these rows say, and return what they are.

    Each distinct description is told once, in the order in which they come.
    """
    columns = [column for column in _SEAT if column in seats.columns]
    grouped = seats.filter(seats.seat != "").group_by("seat", *columns)
    found: dict[str, DocumentId] = {}
    for number, name, *texts in sorted(
        sheet.engine.fetch(
            grouped.agg(row=seats.row.min()).select("row", "seat", *columns)
        )
    ):
        row: Row = dict(zip(columns, map(cell_of, texts), strict=True))
        document, _ = shelf.seat(row, Source(sheet.path, number), partial(str, name))
        if document is not None:
            found[name] = document
    return found
