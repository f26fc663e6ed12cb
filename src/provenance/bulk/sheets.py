"""Files of claims to one table of texts, whatever their format.

Rows come from the same readers that make cases of files, in batches; Parquet is read by
the engine. No text is looked at here.
"""

from collections.abc import Iterable, Iterator
from itertools import islice, repeat
from typing import Any, Final, NamedTuple

import ibis
import pyarrow
import pyarrow.compute
from attrs import define, field

from provenance.bulk.cell_texts import MARK, cell_of, text_of
from provenance.bulk.engines import Engine, Table
from provenance.formats.cells import Cell
from provenance.formats.columns import CLAIM_COLUMNS, fold_names
from provenance.formats.ledger import Ledger
from provenance.formats.shapes import Row, Shape
from provenance.formats.tables import BadRow, Rows

#: The column of the cells that no column of ours holds, as JSON.
EXTRAS: Final = "extras"

_NAMES: Final = frozenset(column.name for column in CLAIM_COLUMNS)
#: So many rows are put into the engine at once.
_AT_ONCE: Final = 50_000


class File(NamedTuple):
    """One of the files of a sheet, and how many rows there are before its own."""

    path: str
    before: int


@define
class Sheet:
    """The rows of a case's claims in the engine."""

    engine: Engine
    #: How its file is called.
    path: str
    #: The columns that occur, in the order in which they do, as they are written.
    written: dict[str, str] = field(factory=dict)
    files: list[File] = field(factory=list)
    _shapes: dict[tuple[str, ...], Shape] = field(init=False, factory=dict)
    #: The distinct texts of columns, once all rows are there.
    _texts: dict[str, list[str]] = field(init=False, factory=dict)

    @property
    def table(self) -> Table:
        """Every row: its number, and a text for each column that occurs."""
        return self.engine.table("told")

    def has(self, *columns: str) -> bool:
        """Whether one of these columns occurs."""
        return any(column in self.written for column in columns)

    def text(self, column: str, /) -> Any:  # noqa: ANN401 (Ibis has no types)
        """Return the expression of a column, of empty texts where it does not occur."""
        if self.has(column):
            return self.table[column]
        return ibis.literal("").name(column)

    def texts(self, column: str, where: Table | None = None, /) -> list[str]:
        """Return the distinct texts of a column in some rows, sorted."""
        if where is None:
            if column not in self._texts:
                self._texts[column] = sorted(self.engine.distinct("told", column))
            return self._texts[column]
        found = where.select(column).distinct()
        return sorted(text for (text,) in self.engine.fetch(found))

    def rows(self, numbers: Table, file: File, /) -> Iterator[tuple[int, Shape, Row]]:
        """Yield the rows of these numbers that stand in a file, as they were read.

        They come in their order, with their numbers in the file.
        """
        told = self.table.semi_join(numbers, "row").order_by("row")
        if len(self.files) > 1:
            behind = self.files[self.files.index(file) + 1 :]
            told = told.filter(told.row > file.before)
            if behind:
                told = told.filter(told.row <= behind[0].before)
        columns = [column for column in self.written if column != EXTRAS]
        has_extras = self.has(EXTRAS)
        wanted = told.select("row", *columns, *[EXTRAS][: int(has_extras)])
        for number, *texts in self.engine.fetch(wanted):
            cells = map(cell_of, texts)
            row: Row = dict(zip(columns, cells, strict=False))
            more = cell_of(texts[-1]) if has_extras else ()
            extras = more if isinstance(more, tuple) else ()
            row |= {
                name: cell_of(text)
                for name, text in zip(extras[::2], extras[1::2], strict=True)
            }
            yield number - file.before, self._shape(columns, extras[::2]), row

    def file_of(self, row: int, /) -> File:
        """Return the file in which a row of the sheet stands."""
        return [file for file in self.files if file.before < row][-1]

    def _shape(self, columns: Iterable[str], extras: tuple[str, ...]) -> Shape:
        names = (*(self.written[column] for column in columns), *extras)
        shape = self._shapes.get(names)
        if shape is None:
            shape = self._shapes[names] = Shape(names, fold_names(CLAIM_COLUMNS))
        return shape


def take(sheet: Sheet, rows: Rows, ledger: Ledger, /) -> None:
    """Put the rows of a file into the engine."""
    sheet.files.append(File(sheet.path, 0))
    told = iter(_told(rows, sheet, ledger))
    first: dict[str, list[Cell]] = {column: [] for column in ("measure", "figure")}
    sheet.engine.add("told", _batch([], first))
    while batch := list(islice(told, _AT_ONCE)):
        columns: dict[str, list[Cell]] = {
            column: [row.get(column) for _, _, row in batch]
            for column in ("measure", *sheet.written)
            if column in _NAMES
        }
        if any(shape.extras for _, shape, _ in batch):
            columns[EXTRAS] = [_extras(shape, row) for _, shape, row in batch]
            sheet.written.setdefault(EXTRAS, EXTRAS)
        found = _batch([number for number, *_ in batch], columns)
        sheet.engine.add("told", found)


def _told(rows: Rows, sheet: Sheet, ledger: Ledger) -> Iterator[tuple[int, Shape, Row]]:
    known: set[int] = set()
    for block in rows:
        if isinstance(block, BadRow):
            ledger.put_aside(sheet.path, block.row, {"": block.message}, block.cells)
            continue
        shape = block.shape
        if id(shape) not in known:
            known.add(id(shape))
            for column in shape.columns:
                if column in _NAMES:
                    sheet.written.setdefault(column, shape.written(column))
        yield from zip(block.numbers, repeat(shape), block.rows)


def _extras(shape: Shape, row: Row) -> Cell:
    return tuple(
        text
        for name in shape.extras
        if (cell := row.get(name)) not in {None, ""}
        for text in (name, text_of(cell))
    )


def _batch(numbers: list[int], columns: dict[str, list[Cell]]) -> Any:  # noqa: ANN401 (pyarrow has no types)
    arrays = {column: _array(cells) for column, cells in columns.items()}
    return pyarrow.table({"row": pyarrow.array(numbers, pyarrow.int64()), **arrays})


def _array(cells: Iterable[Cell]) -> Any:  # noqa: ANN401 (pyarrow has no types)
    """Return a column of texts; of common ones without a look at each."""
    compute = pyarrow.compute
    try:
        found = pyarrow.array(cells, pyarrow.string()).fill_null("")
    except (TypeError, ValueError, pyarrow.ArrowException):
        found = None
    if found is not None:
        odd = compute.or_(
            compute.match_substring(found, "\x00"),
            compute.starts_with(found, MARK),
        )
        if not compute.any(odd).as_py():
            return found
    return pyarrow.array(map(text_of, cells), pyarrow.string())
