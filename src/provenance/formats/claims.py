"""Rows to claims: the one reader of rows, whatever the file that they stand in.

Rows are read in blocks, column by column: to do one thing for many rows takes a good
deal less time than to do many things for each row.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import compress, repeat
from typing import Any, Final, TypeAlias

from attrs import fields

from provenance.formats.cells import (
    Cell,
    CellError,
    Known,
    KnownItems,
    is_empty,
    read_any_date,
    read_derivation,
    read_fixed_date,
    read_kind,
    read_revision,
    read_verbatim,
    read_words,
    term_reader,
)
from provenance.formats.documents import Shelf, Source
from provenance.formats.known_figures import KnownFigures
from provenance.formats.quotes import AROUND, read_quote, text_in
from provenance.formats.shapes import Row, Shape
from provenance.model import (
    TERM_DIMENSIONS,
    Case,
    Claim,
    ClaimId,
    DocumentId,
    Figure,
    SayingIds,
    draft_of,
    nameless_id,
    saying_id,
)

#: Stands for an id that its row does not give.
_UNNAMED: Final = ClaimId("\x00unnamed")

#: The columns whose cells are a field of a claim, and what reads them.
_READERS: Final[dict[str, Callable[[str], Any]]] = {
    "kind": read_kind,
    "as_of": read_fixed_date,
    "period": read_any_date,
    "claimant": read_words,
    "via": read_words,
    "outlet": read_words,
    "language": read_words,
}

_draft_claim: Final = draft_of(Claim)
#: The fields of a claim in their order, each with what it is where no column tells it.
_FIELDS: Final = {each.name: repeat(each.default) for each in fields(Claim)}

#: Reads one field of many rows.
_FieldReader: TypeAlias = Callable[[Iterable[Row]], list[Any]]


class ClaimReader:
    """Reads the rows of one file; equal cells are read once and share their value.

    `frame` is the case without its claims.
    """

    def __init__(self, path: str, frame: Case, shelf: Shelf, /) -> None:
        self._path = path
        self._shelf = shelf
        self._figures = KnownFigures(frame)
        terms = {
            dimension.value: term_reader(frame.vocabularies[dimension])
            for dimension in TERM_DIMENSIONS
        }
        self._plain: dict[str, Known[Any] | KnownItems[Any]] = {
            column: Known(column, read) for column, read in (terms | _READERS).items()
        }
        self._plain["cites"] = KnownItems("cites", str)
        self._plain["part_of"] = KnownItems("part_of", ClaimId)
        self._derivations = {
            "derived_from": KnownItems("derived_from", read_derivation),
            "revises": KnownItems("revises", read_revision),
        }
        self._field_readers: dict[Shape, dict[str, _FieldReader]] = {}
        self._sayings = SayingIds()
        #: The claims whose rows have no id, each named by what it says.
        self.unnamed: list[Claim] = []

    def read(
        self, shape: Shape, rows: Sequence[Row], numbers: Sequence[int], /
    ) -> list[Claim]:
        """Return the claims of rows of one shape; a row without a figure is none.

        Where a row has no id, its claim has that of its saying, be it taken or not.
        Raises `CellError` for the first cell that is found and cannot be read; then the
        same rows can be read again, one by one. `problems` tells all of one row.
        """
        figures = self._figures.of_rows(shape, rows)
        if not all(figures):
            rows = [*compress(rows, figures)]
            numbers = [*compress(numbers, figures)]
            figures = [*filter(None, figures)]
        readers = self._field_readers.get(shape) or self._make_readers(shape)
        told: dict[str, Sequence[Any]] = {"figure": figures, "row": numbers}
        for name, read in readers.items():
            told[name] = read(rows)
        if rows and not all(told.get("measure", ("",))):
            raise CellError("measure", "is empty")
        if shape.has_document:
            told["document"] = [
                self._seat(shape, row, told, index) for index, row in enumerate(rows)
            ]
        given = told.get("id", ())
        told["id"] = self._ids(told)
        columns = (told.get(name, default) for name, default in _FIELDS.items())
        claims = list(map(_draft_claim, *columns))
        self.unnamed += compress(claims, map(_is_unnamed, given)) if given else claims
        return claims

    def value(self, column: str, cell: Cell, /) -> Any:  # noqa: ANN401 (as its column)
        """Return what one cell says by itself; raises `CellError`."""
        return self._plain[column][cell]

    def figure(self, row: Row, /) -> Figure | None:
        """Return the figure of a row; `None` where it is empty. Raises `CellError`."""
        return self._figures.read(row)

    def is_date(self, measure: Cell, /) -> bool:
        """Whether the figures of a measure are dates, where no unit is stated."""
        return self._figures.is_date(measure)

    def problems(self, shape: Shape, row: Row, number: int, /) -> dict[str, str]:
        """Return what is wrong with a row, for each column that is."""
        found: dict[str, str] = {}
        for column, read in self._parts(shape, row).items():
            try:
                if read() == "" and column == "measure":
                    found["measure"] = "is empty"
            except CellError as error:
                found[error.column] = error.message
        return found | self._shelf.problems(row, Source(self._path, number))

    def _ids(self, told: Mapping[str, Sequence[Any]]) -> Sequence[str]:
        """Return the ids of claims, those of their sayings where none is given."""
        given: Sequence[str] | None = told.get("id")
        if given is not None and _UNNAMED not in given:
            return given
        sayings = self._sayings.of_columns(told)
        if given is None:
            return sayings
        return [
            saying if _is_unnamed(name) else name
            for saying, name in zip(sayings, given, strict=True)
        ]

    def _make_readers(self, shape: Shape) -> dict[str, _FieldReader]:
        """Return what reads each field that the columns of a shape tell."""
        has = set(shape.columns)
        readers = {
            column: _reading(column, known)
            for column, known in self._plain.items()
            if column in has
        }
        if not has.isdisjoint(self._derivations):
            told = [pair for pair in self._derivations.items() if pair[0] in has]
            readers["derivations"] = lambda rows: [
                tuple(each for column, known in told for each in known[row[column]])
                for row in rows
            ]
        if "id" in has:
            readers["id"] = lambda rows: [_read_id(row["id"]) for row in rows]
        if not has.isdisjoint(("quote", *AROUND)):
            readers["quote"] = lambda rows: [*map(read_quote, rows)]
        if "note" in has:
            readers["note"] = lambda rows: [_read_note(row["note"]) for row in rows]
        if shape.extras:
            readers["extra"] = lambda rows: [_read_extra(shape, row) for row in rows]
        self._field_readers[shape] = readers
        return readers

    def _parts(self, shape: Shape, row: Row) -> dict[str, Callable[[], object]]:
        """Return for each part of a row what reads it on its own."""
        get = row.get
        columns = self._plain | self._derivations
        return {
            "figure": lambda: self._figures.read(row),
            **{name: _reading_one(known, get(name)) for name, known in columns.items()},
            "id": lambda: _read_id(get("id")),
            "quote": lambda: read_quote(row),
            "note": lambda: text_in("note", get("note")),
            "extra": lambda: _read_extra(shape, row),
        }

    def _seat(
        self, shape: Shape, row: Row, told: Mapping[str, Sequence[Any]], index: int
    ) -> DocumentId | None:
        cells = shape.seat_of(row)
        if cells in shape.seats:
            return shape.seats[cells]

        def own_name() -> str:
            return _own_name({name: column[index] for name, column in told.items()})

        source = Source(self._path, told["row"][index])
        document, is_shared = self._shelf.seat(row, source, own_name)
        if is_shared:
            shape.seats[cells] = document
        return document


def _reading(column: str, known: Mapping[Cell, Any]) -> _FieldReader:
    return lambda rows: [known[row[column]] for row in rows]


def _reading_one(known: Mapping[Cell, Any], cell: Cell) -> Callable[[], object]:
    return lambda: known[cell]


def _own_name(told: dict[str, Any]) -> DocumentId:
    """Return the id of a document of which only this claim tells."""
    claim = Claim(**({"id": _UNNAMED} | told))
    return nameless_id(saying_id(claim) if _is_unnamed(claim.id) else claim.id)


def _read_id(cell: Cell) -> ClaimId:
    text = text_in("id", cell)
    return _UNNAMED if is_empty(text) else ClaimId(text.strip())


def _is_unnamed(claim_id: str) -> bool:
    return claim_id == _UNNAMED


def _read_note(cell: Cell) -> str:
    return read_verbatim(text_in("note", cell))


def _read_extra(shape: Shape, row: Row) -> tuple[tuple[str, str], ...]:
    cells = ((name, row[name]) for name in shape.extras)
    return tuple(
        (name, text_in(name, cell)) for name, cell in cells if cell not in {None, ""}
    )
