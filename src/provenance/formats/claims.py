"""Rows to claims: the one reader of rows, whatever the file that they stand in."""

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Any, Final

from attrs import frozen

from provenance.errors import InvalidValueError, ProvenanceError
from provenance.formats.cells import (
    Cell,
    CellError,
    Known,
    KnownItems,
    is_empty,
    of_column,
    plain_text,
    read_any_date,
    read_derivation,
    read_fixed_date,
    read_kind,
    read_offset,
    read_revision,
    read_verbatim,
    read_words,
    said_by,
    term_reader,
)
from provenance.formats.documents import Shelf, Source
from provenance.formats.figures import FIGURE_COLUMNS, FigureCells, figure_of
from provenance.formats.shapes import Row, Shape
from provenance.model import (
    DATE,
    TERM_DIMENSIONS,
    Case,
    Claim,
    ClaimId,
    Derivation,
    DocumentId,
    Figure,
    Quote,
    saying_id,
)

#: Stands for an id until all rows are read and it is known which ids are taken.
UNNAMED: Final = ClaimId("\x00unnamed")

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


#: The columns that say what stands around a quote.
_AROUND: Final = ("quote_prefix", "quote_suffix", "quote_start", "quote_end")


class _Figures(dict[Any, Figure | None]):
    """The figures of rows that have the same columns of one, by what stands in them.

    A figure whose rows have no other column is kept by its one cell.
    """

    def __init__(self, columns: tuple[str, ...], unit: str, /) -> None:
        super().__init__()
        self._columns = columns
        #: The unit of those that state none.
        self._unit = unit
        self.cells_of = itemgetter(*columns) if columns else _nothing

    def __missing__(self, cells: Any) -> Figure | None:  # noqa: ANN401 (one or several)
        several = (cells,) if len(self._columns) == 1 else cells
        row: Row = dict(zip(self._columns, several, strict=True))
        figure = self[cells] = _read_figure(_figure_cells(row, self._unit))
        return figure


@frozen
class _Plan:
    """What is to be read in all rows of one shape."""

    figures: _Figures
    #: The same where the measure is a date.
    dates: _Figures
    #: The columns that are fields of a claim as they stand.
    plain: tuple[tuple[str, Mapping[Cell, Any]], ...]
    #: The columns of derivations.
    derivations: tuple[tuple[str, Mapping[Cell, tuple[Derivation, ...]]], ...]
    has_id: bool
    has_note: bool
    has_quote: bool
    #: Whether it says what stands around a quote, or where.
    has_context: bool


class _Units(dict[Cell, str]):
    """What the measure of a cell makes of a figure without a unit: `date`, or nothing.

    Any other unit is left to the case, which may say more of it than its name.
    """

    def __init__(self, frame: Case, /) -> None:
        super().__init__()
        self._unit_named = frame.unit_named

    def __missing__(self, cell: Cell) -> str:
        name = read_words(cell) if isinstance(cell, str) else ""
        is_date = name and self._unit_named(name) == DATE
        unit = self[cell] = DATE if is_date else ""
        return unit


class ClaimReader:
    """Reads the rows of one file; equal cells are read once and share their value.

    `frame` is the case without its claims.
    """

    def __init__(self, path: str, frame: Case, shelf: Shelf, /) -> None:
        self._path = path
        self._shelf = shelf
        self._figures: dict[tuple[tuple[str, ...], str], _Figures] = {}
        self._units = _Units(frame)
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
        self._plans: dict[Shape, _Plan] = {}

    def read(self, shape: Shape, row: Row, number: int, /) -> Claim | None:
        """Return the claim of a row; `None` where its figure is empty.

        Its id is `UNNAMED` where the row has none. Raises `CellError` for the first
        cell that cannot be read; `problems` tells all.
        """
        plan = self._plans.get(shape) or self._plan(shape)
        figures = plan.figures
        if self._units[row.get("measure")]:
            figures = plan.dates
        figure = figures[figures.cells_of(row)]
        if figure is None:
            return None
        fields = {column: known[row[column]] for column, known in plan.plain}
        fields["figure"] = figure
        fields["id"] = _read_id(row["id"]) if plan.has_id else UNNAMED
        fields["row"] = number
        for column, derivations in plan.derivations:
            told = derivations[row[column]]
            fields["derivations"] = fields.get("derivations", ()) + told
        if plan.has_context:
            fields["quote"] = _read_quote(row)
        elif plan.has_quote:
            fields["quote"] = _read_exact(row["quote"])
        if plan.has_note:
            fields["note"] = read_verbatim(_text_in("note", row["note"]))
        if shape.extras:
            fields["extra"] = _read_extra(shape, row)
        if not fields.get("measure"):
            raise CellError("measure", "is empty")
        if shape.has_document:
            fields["document"] = self._seat(shape, row, fields)
        return Claim(**fields)

    def value(self, column: str, cell: Cell, /) -> Any:  # noqa: ANN401 (as its column)
        """Return what one cell says by itself; raises `CellError`."""
        return self._plain[column][cell]

    def figure(self, row: Row, /) -> Figure | None:
        """Return the figure of a row; `None` where it is empty. Raises `CellError`."""
        return _read_figure(_figure_cells(row, self._units[row.get("measure")]))

    def is_date(self, measure: Cell, /) -> bool:
        """Whether the figures of a measure are dates, where no unit is stated."""
        return bool(self._units[measure])

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

    def _plan(self, shape: Shape) -> _Plan:
        has = set(shape.columns)
        told = tuple(column for column in FIGURE_COLUMNS if column in has)
        plan = self._plans[shape] = _Plan(
            self._figures_of(told, ""),
            self._figures_of(told, DATE),
            tuple(pair for pair in self._plain.items() if pair[0] in has),
            tuple(pair for pair in self._derivations.items() if pair[0] in has),
            has_id="id" in has,
            has_note="note" in has,
            has_quote="quote" in has,
            has_context=not has.isdisjoint(_AROUND),
        )
        return plan

    def _figures_of(self, columns: tuple[str, ...], unit: str) -> _Figures:
        key = (columns, unit)
        return self._figures.setdefault(key, _Figures(columns, unit))

    def _parts(self, shape: Shape, row: Row) -> dict[str, Callable[[], object]]:
        """Return for each part of a row what reads it on its own."""
        get = row.get
        columns = self._plain | self._derivations
        return {
            "figure": lambda: _read_figure(
                _figure_cells(row, self._units[get("measure")])
            ),
            **{name: _reading(known, get(name)) for name, known in columns.items()},
            "id": lambda: _read_id(get("id")),
            "quote": lambda: _read_quote(row),
            "note": lambda: _text_in("note", get("note")),
            "extra": lambda: _read_extra(shape, row),
        }

    def _seat(
        self, shape: Shape, row: Row, fields: dict[str, Any]
    ) -> DocumentId | None:
        cells = shape.seat_of(row)
        if cells in shape.seats:
            return shape.seats[cells]
        source = Source(self._path, fields["row"])
        document, is_shared = self._shelf.seat(row, source, lambda: _own_name(fields))
        if is_shared:
            shape.seats[cells] = document
        return document


def _nothing(_row: Row) -> tuple[()]:
    return ()


def _figure_cells(row: Row, unit: str) -> FigureCells:
    """Return the cells of a figure, with a unit if none is stated."""
    get = row.get
    stated = get("unit")
    if stated is None or (isinstance(stated, str) and is_empty(stated)):
        stated = unit or stated
    return get("figure"), get("quantifier"), get("low"), get("high"), stated


def _read_figure(cells: FigureCells) -> Figure | None:
    try:
        return figure_of(cells)
    except CellError:
        raise
    except ProvenanceError as error:
        raise CellError("figure", said_by(error)) from None


def _reading(known: Mapping[Cell, Any], cell: Cell) -> Callable[[], object]:
    return lambda: known[cell]


def _own_name(fields: dict[str, Any]) -> str:
    """Return the id of a document of which only this claim tells."""
    claim = Claim(**fields)
    return f"document of {saying_id(claim) if claim.id == UNNAMED else claim.id}"


def _read_id(cell: Cell) -> ClaimId:
    text = _text_in("id", cell)
    return UNNAMED if is_empty(text) else ClaimId(text.strip())


def _read_extra(shape: Shape, row: Row) -> tuple[tuple[str, str], ...]:
    cells = ((name, row[name]) for name in shape.extras)
    return tuple(
        (name, _text_in(name, cell)) for name, cell in cells if cell not in {None, ""}
    )


def _read_quote(row: Row) -> Quote | None:
    get = row.get
    exact = read_verbatim(_text_in("quote", get("quote")))
    if not exact:
        for column in _AROUND:
            if not is_empty(_text_in(column, get(column))):
                raise CellError(column, "is given without a quote")
        return None
    prefix = _text_in("quote_prefix", get("quote_prefix"))
    suffix = _text_in("quote_suffix", get("quote_suffix"))
    start = _read_offset("quote_start", get("quote_start"))
    end = _read_offset("quote_end", get("quote_end"))
    try:
        return Quote(exact=exact, prefix=prefix, suffix=suffix, start=start, end=end)
    except InvalidValueError as error:
        raise CellError("quote", error.reason) from None


def _read_exact(cell: Cell) -> Quote | None:
    exact = read_verbatim(_text_in("quote", cell))
    try:
        return Quote(exact=exact) if exact else None
    except InvalidValueError as error:
        raise CellError("quote", error.reason) from None


def _read_offset(column: str, cell: Cell) -> int | None:
    if cell is None:
        return None
    with of_column(column):
        return read_offset(plain_text(cell))


def _text_in(column: str, cell: Cell) -> str:
    """Return the text of a cell that is different in every row, so not kept."""
    if cell.__class__ is str and "\x00" not in cell:
        return cell
    with of_column(column):
        return plain_text(cell)
