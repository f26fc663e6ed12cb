"""Tables: the rows of a file, whatever its format, and what is made of them."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from attrs import field, frozen

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


#: So many rows are read at once: enough to gain by it, few enough to be hot in memory.
_AT_ONCE: Final = 256

#: The number of each row, its shape and its cells.
Rows: TypeAlias = Iterable[tuple[int, Shape, Row] | BadRow]


@frozen
class _Block:
    """Rows of one shape that follow each other, and their numbers."""

    shape: Shape
    rows: list[Row] = field(factory=list)
    numbers: list[int] = field(factory=list)


def read_claims(
    path: str, rows: Rows, reader: ClaimReader, ledger: Ledger, /
) -> Iterator[Claim]:
    """Yield the claims of a table, in its order; what cannot be read is set aside.

    A block with a cell that cannot be read is read again row by row.
    """
    for block in _blocks(rows):
        if isinstance(block, BadRow):
            ledger.put_aside(path, block.row, {"": block.message}, block.cells)
            continue
        try:
            yield from reader.read(block.shape, block.rows, block.numbers)
        except CellError:
            for number, row in zip(block.numbers, block.rows, strict=True):
                yield from _read_row(path, (number, block.shape, row), reader, ledger)


def _read_row(
    path: str, item: tuple[int, Shape, Row], reader: ClaimReader, ledger: Ledger
) -> list[Claim]:
    number, shape, row = item
    try:
        return reader.read(shape, (row,), (number,))
    except CellError as error:
        found = reader.problems(shape, row, number)
        _put_aside(path, item, found or {error.column: error.message}, ledger)
        return []


def _blocks(rows: Rows) -> Iterator[_Block | BadRow]:
    """Yield rows in their order, those of one shape together."""
    block: _Block | None = None
    for item in rows:
        if block is not None and (
            isinstance(item, BadRow)
            or item[1] is not block.shape
            or len(block.rows) == _AT_ONCE
        ):
            yield block
            block = None
        if isinstance(item, BadRow):
            yield item
            continue
        number, shape, row = item
        if block is None:
            block = _Block(shape)
        block.rows.append(row)
        block.numbers.append(number)
    if block is not None:
        yield block


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
