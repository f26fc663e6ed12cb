"""What stands in a row word for word: its quote, and texts that nothing is read of."""

from typing import Final

from provenance.errors import InvalidValueError
from provenance.formats.cells import (
    Cell,
    CellError,
    is_empty,
    of_column,
    plain_text,
    read_offset,
    read_verbatim,
)
from provenance.formats.shapes import Row
from provenance.model import Quote, draft_of

_draft_quote: Final = draft_of(Quote)

#: The columns that say what stands around a quote.
AROUND: Final = ("quote_prefix", "quote_suffix", "quote_start", "quote_end")


def read_quote(row: Row, /) -> Quote | None:
    """Return the quote of a row; `None` where it has none. Raises `CellError`.

    >>> read_quote({"quote": "40,000 of them"}).exact
    '40,000 of them'
    """
    get = row.get
    exact = read_verbatim(text_in("quote", get("quote")))
    if not exact:
        for column in AROUND:
            if not is_empty(text_in(column, get(column))):
                raise CellError(column, "is given without a quote")
        return None
    prefix = text_in("quote_prefix", get("quote_prefix"))
    suffix = text_in("quote_suffix", get("quote_suffix"))
    start = _read_offset("quote_start", get("quote_start"))
    end = _read_offset("quote_end", get("quote_end"))
    try:
        return _draft_quote(
            exact=exact, prefix=prefix, suffix=suffix, start=start, end=end
        )
    except InvalidValueError as error:
        raise CellError("quote", error.reason) from None


def _read_offset(column: str, cell: Cell) -> int | None:
    if cell is None:
        return None
    with of_column(column):
        return read_offset(plain_text(cell))


def text_in(column: str, cell: Cell, /) -> str:
    """Return the text of a cell that is different in every row, so not kept."""
    if cell is None:
        return ""
    if cell.__class__ is str and "\x00" not in cell:
        return cell
    with of_column(column):
        return plain_text(cell)
