"""Tables: the rows of a file, whatever its format, and what is made of them."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from attrs import frozen

from provenance.formats.cells import CellError
from provenance.formats.claims import ClaimReader
from provenance.formats.ledger import Ledger, shown_cells
from provenance.formats.shapes import Row, Shape
from provenance.model import Claim


@frozen
class BadRow:
    """A row of which not even the cells can be told."""

    row: int
    message: str
    cells: tuple[tuple[str, str], ...] = ()


#: The number of each row, its shape and its cells.
Rows: TypeAlias = Iterable[tuple[int, Shape, Row] | BadRow]


def read_claims(
    path: str, rows: Rows, reader: ClaimReader, ledger: Ledger, /
) -> Iterator[Claim]:
    """Yield the claims of a table, in its order; what cannot be read is set aside."""
    for item in rows:
        if isinstance(item, BadRow):
            ledger.put_aside(path, item.row, {"": item.message}, item.cells)
            continue
        number, shape, row = item
        try:
            claim = reader.read(shape, row, number)
        except CellError as error:
            found = reader.problems(shape, row, number)
            found = found or {error.column: error.message}
            _put_aside(path, item, found, ledger)
        else:
            if claim is not None:
                yield claim


def read_rows(
    path: str,
    rows: Rows,
    read: Callable[[Row, int], None],
    problems: Callable[[Row, int], dict[str, str]],
    ledger: Ledger,
    /,
) -> None:
    """Have each row of a table read; what cannot be read is set aside."""
    for item in rows:
        if isinstance(item, BadRow):
            ledger.put_aside(path, item.row, {"": item.message}, item.cells)
            continue
        number, _, row = item
        try:
            read(row, number)
        except CellError as error:
            found = problems(row, number) or {error.column: error.message}
            _put_aside(path, item, found, ledger)


def _put_aside(
    path: str,
    item: tuple[int, Shape, Row],
    problems: dict[str, str],
    ledger: Ledger,
) -> None:
    number, shape, row = item
    written = {shape.written(column): text for column, text in problems.items()}
    cells = {shape.written(column): cell for column, cell in row.items()}
    ledger.put_aside(path, number, written, shown_cells(cells))
    ledger.ids_aside.add(str(row.get("id", "")).strip())
