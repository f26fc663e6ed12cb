"""One cell to one value, and back: the readers of the columns.

A reader takes the text of a cell, gives a value, and raises a `ProvenanceError` for
text that is none. `Known` keeps what was read, so that each distinct text of a column
is read once and equal cells share one value.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from typing import Final, TypeAlias, TypeVar

from attrs import frozen

from provenance.errors import InvalidValueError, ProvenanceError
from provenance.model import (
    ANYTHING,
    AnyDate,
    ClaimId,
    DateRange,
    Derivation,
    DerivationKind,
    Dimension,
    Length,
    MeasureKind,
    PartialDate,
    Vocabulary,
)
from provenance.reading import read_address, read_date, read_term


@frozen(eq=False)
class BadCell:
    """A value of a JSON row that no cell can hold."""

    #: The value as it stands.
    text: str
    message: str

    def __str__(self) -> str:
        return self.text


#: What stands in one cell: text, or a number, an array or `null` of a JSON row.
Cell: TypeAlias = str | int | Decimal | tuple[str, ...] | BadCell | None

T = TypeVar("T")

#: What marks a cell as empty.
_EMPTY: Final = frozenset({"", "-", "--", "–", "—", "n/a", "n.a.", "#n/a"})
#: What says of a date that none is known.
_UNDATED: Final = frozenset(
    {
        "unknown",
        "not known",
        "date unknown",
        "unknown date",
        "undated",
        "no date",
        "not dated",
        "n.d.",
        "n. d.",
        "n.d",
        "s.d.",
        "不详",
        "日期不详",
        "未知",
    }
)
_SEPARATOR: Final = ";"
#: A longer run of digits is no offset in a document.
_LONGEST_OFFSET: Final = 12


class CellError(ProvenanceError):
    """What is wrong with the cell of one column; it never leaves this room."""

    def __init__(self, column: str, message: str) -> None:
        super().__init__(column, message)
        self.column = column
        self.message = message


class InvalidCellError(ProvenanceError):
    """What is wrong with a cell, whatever its column; it never leaves this room."""

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Known(dict[Cell, T]):
    """What was read from the cells of one column: `known[cell]` reads a new one.

    With `is_kept` false nothing is kept: for columns whose cells hardly repeat. Raises
    `CellError` for a cell that cannot be read.
    """

    def __init__(
        self, column: str, read: Callable[[str], T], /, *, is_kept: bool = True
    ) -> None:
        super().__init__()
        self._column = column
        self._read = read
        self._is_kept = is_kept

    def __missing__(self, cell: Cell) -> T:
        try:
            value = self._read(plain_text(cell))
        except ProvenanceError as error:
            raise CellError(self._column, said_by(error)) from None
        if self._is_kept:
            self[cell] = value
        return value


class KnownItems(dict[Cell, tuple[T, ...]]):
    """The same for a column that holds several items, split at `;` or a JSON array."""

    def __init__(self, column: str, read: Callable[[str], T], /) -> None:
        super().__init__()
        self._column = column
        self._read = read

    def __missing__(self, cell: Cell) -> tuple[T, ...]:
        with of_column(self._column):
            value = self[cell] = tuple(map(self._read, items_of(cell)))
        return value


@contextmanager
def of_column(column: str, /) -> Iterator[None]:
    """Say of whatever cannot be read that it stands in this column."""
    try:
        yield
    except CellError:
        raise
    except ProvenanceError as error:
        raise CellError(column, said_by(error)) from None


def said_by(error: ProvenanceError, /) -> str:
    """Return what an error says of a cell, without the names of our classes."""
    return error.reason if isinstance(error, InvalidValueError) else str(error)


def is_empty(text: str, /) -> bool:
    """Whether a cell that holds this text is an empty one.

    >>> is_empty(" "), is_empty("N/A"), is_empty("-"), is_empty("0")
    (True, True, True, False)
    """
    return text.strip().casefold() in _EMPTY


def is_undated(text: str, /) -> bool:
    """Whether a cell of a date states none: it is empty, or says that none is known.

    >>> is_undated("n.d."), is_undated("Unknown"), is_undated("-"), is_undated("late")
    (True, True, True, False)
    """
    words = text.strip().casefold()
    return words in _EMPTY or words in _UNDATED


def plain_text(cell: Cell, /) -> str:
    """Return the text of a cell; a number as people write it.

    A decimal number gets a fourth digit behind a point where three could be taken for
    thousands.

        >>> [plain_text(Decimal(number)) for number in ("35", "1.5E+3", "35.125")]
        ['35', '1500', '35.1250']
    """
    if isinstance(cell, str):
        if "\x00" in cell:
            raise InvalidCellError(reason="holds a NUL character")
        return cell
    if cell is None:
        return ""
    if isinstance(cell, BadCell):
        raise InvalidCellError(reason=cell.message)
    if isinstance(cell, tuple):
        raise InvalidCellError(reason="is an array; expected one value")
    if isinstance(cell, int):
        return str(cell)
    if not cell.is_finite() or abs(cell.adjusted()) > 100:
        raise InvalidCellError(reason="is a number with too many digits")
    text = f"{cell:f}"
    return f"{text}0" if text[-4:-3] == "." else text


def items_of(cell: Cell, /) -> tuple[str, ...]:
    """Return the items of a cell, without the empty ones.

    >>> items_of("a; b;"), items_of(("a;b",)), items_of(7)
    (('a', 'b'), ('a;b',), ('7',))
    """
    if not isinstance(cell, tuple):
        text = plain_text(cell)
        cell = () if is_empty(text) else tuple(text.split(_SEPARATOR))
    items = (plain_text(item).strip() for item in cell)
    return tuple(item for item in items if item)


def read_words(text: str, /) -> str:
    """Return a name or a short text without space around it; empty for an empty cell.

    >>> read_words(" KNDF "), read_words("n/a")
    ('KNDF', '')
    """
    words = text.strip()
    return "" if words.casefold() in _EMPTY else words


def read_verbatim(text: str, /) -> str:
    """Return a text exactly as it stands; empty for an empty cell.

    >>> read_verbatim(" of them "), read_verbatim(" ")
    (' of them ', '')
    """
    return "" if is_empty(text) else text


def read_any_date(text: str, /) -> AnyDate | None:
    """Return the date, interval or length of a cell; `None` where none is known.

    >>> str(read_any_date("2023-11"))
    '2023-11'
    """
    return None if is_undated(text) else read_date(text.strip())


def read_fixed_date(text: str, /) -> PartialDate | DateRange | None:
    """Return the date or interval of a cell; a length such as `P10D` is refused.

    A part of a month is some day in it: what is known is that the day lies there.

        >>> str(read_fixed_date("2023-11-13/2023-11-15"))
        '2023-11-13/2023-11-15'
        >>> str(read_fixed_date("early November 2023"))
        '2023-11'
    """
    if is_undated(text):
        return None
    date = read_date(text.strip(), parts_as_wholes=True)
    if isinstance(date, Length):
        reason = f"{text!r} is a length of time; expected a date or an interval"
        raise InvalidCellError(reason=reason)
    return date


def read_link(text: str, /) -> str:
    """Return the web address of a cell; empty for an empty one."""
    return "" if is_empty(text) else read_address(text.strip())


def read_kind(text: str, /) -> MeasureKind | None:
    """Return the kind that a cell names; `None` for an empty one.

    >>> read_kind("Instant")
    <MeasureKind.INSTANT: 'instant'>
    """
    if is_empty(text):
        return None
    try:
        return MeasureKind(text.strip().casefold())
    except ValueError:
        kinds = ", ".join(kind.value for kind in MeasureKind)
        message = f"{text!r} is no kind; expected one of {kinds}"
        raise InvalidCellError(reason=message) from None


def read_offset(text: str, /) -> int | None:
    """Return the whole number of a cell; `None` for an empty one.

    >>> read_offset(" 120 ")
    120
    """
    if is_empty(text):
        return None
    digits = text.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST_OFFSET):
        raise InvalidCellError(reason=f"{text!r} is no offset; expected a whole number")
    return int(digits)


def read_derivation(item: str, /) -> Derivation:
    """Return what an item of `derived_from` says, with or without its kind.

    >>> read_derivation("quoted_from:Z07").kind
    <DerivationKind.QUOTED_FROM: 'quoted_from'>
    """
    kind, colon, source = item.partition(":")
    for known in DerivationKind:
        if colon and source.strip() and kind.strip().casefold() == known.value:
            return Derivation(kind=known, source=ClaimId(source.strip()))
    return Derivation(source=ClaimId(item))


def read_revision(item: str, /) -> Derivation:
    """Return what an item of `revises` says."""
    return Derivation(kind=DerivationKind.REVISION_OF, source=ClaimId(item))


def term_reader(vocabulary: Vocabulary, /) -> Callable[[str], str]:
    """Return the reader of names of one dimension.

    A name that the case declares is kept as it stands; any other must be the name of
    one term or of a union `A + B`.
    """

    def read(text: str) -> str:
        name = read_words(text)
        if not name or name == ANYTHING or vocabulary.declares(name):
            return name
        return read_term(name)

    return read


def term_readers(
    vocabularies: Mapping[Dimension, Vocabulary], /
) -> dict[str, Callable[[str], str]]:
    """Return the readers of the columns that hold names of a scope."""
    return {
        dimension.value: term_reader(vocabulary)
        for dimension, vocabulary in vocabularies.items()
    }
