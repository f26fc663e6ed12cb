"""The figures of many rows: equal cells are read once and share their figure."""

from collections.abc import Collection, Iterable, Sequence
from operator import itemgetter
from typing import Any, Final

from provenance.errors import ProvenanceError, UnreadableFigureError
from provenance.formats.beside_numbers import BesideNumbers
from provenance.formats.cells import Cell, CellError, is_empty, read_words, said_by
from provenance.formats.figures import FIGURE_COLUMNS, figure_of
from provenance.formats.shapes import Row, Shape
from provenance.model import DATE, Case, Figure
from provenance.reading import NOT_UNDERSTOOD, CountedWord, counted_words

_ADVICE: Final = (
    "; if it says whom it counts, say so in population, too; if in what, in unit"
)


class NotUnderstoodError(CellError):
    """A word beside a number has no known meaning; it never leaves this room."""


class KnownFigures:
    """The figures of the rows of one file.

    A figure without a unit states a date where its measure is one. Any other unit is
    left to the case, which may say more of it than its name. `frame` is the case
    without its claims.
    """

    def __init__(self, frame: Case, /) -> None:
        self._units = _Units(frame)
        self._beside = BesideNumbers(frame)
        self._read: dict[tuple[str, ...], dict[str, _Figures]] = {}
        self._read_in_rows: dict[tuple[Cell, ...], Figure] = {}

    def of_rows(self, shape: Shape, rows: Sequence[Row], /) -> list[Figure | None]:
        """Return the figure of each row of a shape; `None` for one that is no claim.

        Raises `CellError`.
        """
        columns = tuple(name for name in FIGURE_COLUMNS if name in shape.columns)
        read = self._read.get(columns)
        if read is None:
            read = self._read[columns] = {
                unit: _Figures(columns, unit) for unit in ("", DATE)
            }
        cells_of = itemgetter(*columns) if columns else _nothing
        units = self._units
        figures = [read[units[row.get("measure")]][cells_of(row)] for row in rows]
        unread = read[""].unread
        if unread:
            for index, row in enumerate(rows):
                if figures[index] is None and cells_of(row) in unread:
                    figures[index] = self._read_in(row)
        worded = read[""].worded
        if worded:
            for row in rows:
                told = worded.get(cells_of(row))
                if told:
                    self._beside.check(*told, row)
        return figures

    def read(self, row: Row, /) -> Figure | None:
        """Return the figure of one row, of any shape; raises `CellError`."""
        unit = self._units[row.get("measure")]
        try:
            figure = _read_figure(map(row.get, FIGURE_COLUMNS), unit)
        except NotUnderstoodError:
            return self._read_in(row)
        if figure is not None and not figure.is_date:
            text = figure.as_written
            self._beside.check(text, counted_words(text), row)
        return figure

    def _read_in(self, row: Row) -> Figure | None:
        """Return the figure of a row that says elsewhere what the word beside it is.

        Raises `CellError`.
        """
        measure, population = row.get("measure"), row.get("population")
        key = (*map(row.get, FIGURE_COLUMNS), measure, population)
        known = self._read_in_rows.get(key)
        if known is None:
            names = self._beside.names(measure, population)
            known = _read_figure(map(row.get, FIGURE_COLUMNS), "", names)
            if known is not None:
                words = counted_words(known.as_written)
                self._beside.check(known.as_written, words, row)
                self._read_in_rows[key] = known
        return known

    def is_date(self, measure: Cell, /) -> bool:
        """Whether the figures of a measure are dates, where no unit is stated."""
        return bool(self._units[measure])


class _Units(dict[Cell, str]):
    """The unit of a figure without one, by its measure: `date`, or nothing."""

    def __init__(self, frame: Case, /) -> None:
        super().__init__()
        self._unit_named = frame.unit_named

    def __missing__(self, cell: Cell) -> str:
        name = read_words(cell) if isinstance(cell, str) else ""
        is_date = name and self._unit_named(name) == DATE
        unit = self[cell] = DATE if is_date else ""
        return unit


class _Figures(dict[Any, Figure | None]):
    """The figures of rows that have the same columns of one, by what stands in them.

    A figure whose rows have no other column is kept by its one cell.
    """

    def __init__(self, columns: tuple[str, ...], unit: str, /) -> None:
        super().__init__()
        self._columns = columns
        #: The unit of those that state none.
        self._unit = unit
        #: The texts of those that say in words whom or what they count.
        self.worded: dict[Any, tuple[str, tuple[CountedWord, ...]]] = {}
        #: Those with a word that is understood only where their row says it, too.
        self.unread: set[Any] = set()

    def __missing__(self, cells: Any) -> Figure | None:  # noqa: ANN401 (one or several)
        several = (cells,) if len(self._columns) == 1 else cells
        told = dict(zip(self._columns, several, strict=True))
        try:
            figure = _read_figure(map(told.get, FIGURE_COLUMNS), self._unit)
        except NotUnderstoodError:
            if self._unit:
                raise
            self.unread.add(cells)
            figure = None
        self[cells] = figure
        if figure is not None and not figure.is_date:
            words = counted_words(figure.as_written)
            if words:
                self.worded[cells] = figure.as_written, words
        return figure


def _nothing(_row: Row) -> tuple[()]:
    return ()


def _read_figure(
    cells: Iterable[Cell], unit: str, names: Collection[str] = ()
) -> Figure | None:
    """Return the figure of its cells, with a unit if none is stated."""
    figure, quantifier, low, high, stated = cells
    if stated is None or (isinstance(stated, str) and is_empty(stated)):
        stated = unit or stated
    try:
        return figure_of((figure, quantifier, low, high, stated), names=names)
    except CellError:
        raise
    except UnreadableFigureError as error:
        if error.reason.endswith(NOT_UNDERSTOOD):
            advice = _ADVICE if error.reason[1:2].isalpha() else ""
            raise NotUnderstoodError("figure", f"{error}{advice}") from None
        raise CellError("figure", said_by(error)) from None
    except ProvenanceError as error:
        raise CellError("figure", said_by(error)) from None
