"""Tables of a spreadsheet (.xlsx): the first sheet, or the one that is named.

Numbers and dates are read for what they are: a cell for dates is a date, 1000800.0 is
1000800, 15 % is 15 %. A date in a cell for figures is refused with both readings.
Formulas are never worked out: the value counts that the spreadsheet kept. A cell that
is merged over several rows stands in each of them, unless it is a figure or an id; one
that is merged over several columns is refused. The number of a row is the one that the
spreadsheet shows. python-calamine reads the values; it comes with the extra `xlsx`.
"""

import io
from collections.abc import Iterator
from typing import Final

from attrs import define, field, frozen

from provenance.formats.cells import BadCell, Cell
from provenance.formats.ledger import Ledger
from provenance.formats.shapes import Shape, Shapes
from provenance.formats.tables import BadRow, Item, Rows, in_blocks
from provenance.formats.xlsx_cells import FIGURES, CellReader, Value
from provenance.formats.xlsx_parts import UnreadableSheetError, find_sheet
from provenance.formats.xlsx_scan import Place

#: So many cells may be covered by merged ones.
_MOST_MERGED: Final = 1_000_000
#: The columns whose cells say something of one row alone.
_OF_ONE_ROW: Final = FIGURES | {"id"}


def read_sheet(data: bytes, sheet: str, path: str, ledger: Ledger, /) -> Rows:
    """Return the rows of a sheet; what is wrong with all of it is noted."""
    try:
        grid = _grid(data, sheet)
    except UnreadableSheetError as error:
        ledger.refuse(path, error.reason)
        return ()
    header = next((row for row in grid.rows() if row.is_filled), None)
    if header is None:
        ledger.refuse(path, "is empty; expected a header with measure and figure")
        return ()
    left = next(index for index, value in enumerate(header.values) if value != "")
    names = grid.names(header, left)
    for name in sorted({name for name in names if names.count(name) > 1}):
        message = "two columns have this name"
        ledger.refuse(path, message, row=header.number + 1, column=name)
    shapes = Shapes(path, ledger)
    shape = shapes.shape(names)
    shapes.check_required("measure", "figure")
    shapes.note_unused()
    return in_blocks(grid.read(shape, header.number, left))


@frozen
class _Line:
    """One row of a sheet, its number counted from 0."""

    number: int
    values: list[Value]

    @property
    def is_filled(self) -> bool:
        return any(value != "" for value in self.values)


@define(eq=False)
class _Grid:
    """The values of a sheet, and which cells are covered by merged ones."""

    _values: list[list[Value]]
    _reader: CellReader
    #: For each covered cell the one that covers it.
    _covered: dict[Place, Place] = field(factory=dict)

    def rows(self) -> Iterator[_Line]:
        """Yield all rows, the blank ones included."""
        for number, values in enumerate(self._values):
            yield _Line(number, values)

    def names(self, header: _Line, left: int) -> tuple[str, ...]:
        """Return the names of the columns, without empty ones behind the last."""
        cells = (
            self._reader.read(value, (header.number, column), "")
            for column, value in enumerate(header.values)
        )
        names = ["" if cell is None else str(cell) for cell in cells]
        while not names[-1].strip():
            names.pop()
        return tuple(names[left:])

    def read(self, shape: Shape, header: int, left: int) -> Iterator[Item]:
        """Yield the rows below the header."""
        width = len(shape.columns)
        for line in self.rows():
            if line.number <= header:
                continue
            cells = {
                column: self._cell(line, left + index, column)
                for index, column in enumerate(shape.columns)
            }
            outside = [*line.values[:left], *line.values[left + width :]]
            if any(value != "" for value in outside):
                shown = tuple((name, str(cell)) for name, cell in cells.items())
                message = "has cells beside those of the header"
                yield BadRow(line.number + 1, message, shown)
            elif any(cell != "" for cell in cells.values()):
                yield line.number + 1, shape, cells

    def _cell(self, line: _Line, column: int, name: str) -> Cell:
        place = line.number, column
        source = self._covered.get(place, place)
        if source == place:
            value = line.values[column] if column < len(line.values) else ""
            return self._reader.read(value, place, name)
        row = source[0] + 1
        if source[1] != column:
            return BadCell("", f"is merged with another column of row {row}")
        if name in _OF_ONE_ROW:
            return BadCell("", f"is merged with the cell of row {row}")
        return self._reader.read(self._values[source[0]][column], source, name)


def _grid(data: bytes, wanted: str) -> _Grid:
    try:
        import python_calamine
    except ImportError:
        needed = "needs the extra 'xlsx': pip install 'claim-provenance[xlsx]'"
        raise UnreadableSheetError(reason=needed) from None
    sheet = find_sheet(data, wanted)
    try:
        with python_calamine.load_workbook(io.BytesIO(data)) as book:
            found = book.get_sheet_by_name(sheet.name)
            values = found.to_python(skip_empty_area=False)
            merged = found.merged_cell_ranges or []
    except python_calamine.CalamineError as error:
        raise UnreadableSheetError(reason=f"cannot be read: {error}") from None
    reader = CellReader(sheet.scan, sheet.is_1904)
    return _Grid(list(values), reader, _covered(merged, len(values)))


def _covered(ranges: list[tuple[Place, Place]], height: int) -> dict[Place, Place]:
    found: dict[Place, Place] = {}
    for (top, left), (bottom, right) in ranges:
        last = min(bottom, height - 1)
        if (last - top + 1) * (right - left + 1) + len(found) > _MOST_MERGED:
            reason = f"has more than {_MOST_MERGED:,} merged cells"
            raise UnreadableSheetError(reason=reason)
        for row in range(top, last + 1):
            for column in range(left, right + 1):
                if (row, column) != (top, left):
                    found[row, column] = top, left
    return found
