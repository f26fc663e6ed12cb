"""Tables: the rows of a file, whatever its format, and what is made of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import Final, TypeAlias, cast

from attrs import frozen

from provenance.formats.cells import CellError
from provenance.formats.claims import ClaimReader
from provenance.formats.ledger import Ledger, shown_cells
from provenance.formats.shapes import Row, Shape
from provenance.model import Claim

#: So many rows are read at once: enough to gain by it, few enough to be hot in memory.
AT_ONCE: Final = 200


@frozen
class BadRow:
    """A row of which not even the cells can be told."""

    row: int
    message: str
    cells: tuple[tuple[str, str], ...] = ()


@frozen
class Block:
    """Rows of one shape that follow each other, and their numbers."""

    shape: Shape
    rows: Sequence[Row]
    numbers: Sequence[int]


#: What a table holds, in its order.
Rows: TypeAlias = Iterable[Block | BadRow]

_NumberedRow: TypeAlias = tuple[int, Shape, Row]

#: What a table holds, row by row: the number, the shape and the cells of each.
Item: TypeAlias = _NumberedRow | BadRow


def in_blocks(items: Iterable[Item], /) -> Rows:
    """Yield rows that come one by one, those of one shape together."""
    for shape, run in groupby(items, _shape_of):
        while some := list(islice(run, AT_ONCE)):
            if shape is None:
                yield from cast("list[BadRow]", some)
                continue
            numbers, _, rows = zip(*cast("list[_NumberedRow]", some), strict=True)
            yield Block(shape, rows, numbers)


def _shape_of(item: Item) -> Shape | None:
    return None if isinstance(item, BadRow) else item[1]


def read_claims(
    path: str, rows: Rows, reader: ClaimReader, ledger: Ledger, /
) -> Iterator[Claim]:
    """Yield the claims of a table, in its order; what cannot be read is set aside.

    A block with a cell that cannot be read is read again row by row.
    """
    for block in rows:
        if isinstance(block, BadRow):
            ledger.put_aside(path, block.row, {"": block.message}, block.cells)
            continue
        try:
            yield from reader.read(block.shape, block.rows, block.numbers)
        except CellError:
            for item in _items(block):
                yield from _read_row(path, item, reader, ledger)


def _items(block: Block) -> Iterator[_NumberedRow]:
    for number, row in zip(block.numbers, block.rows, strict=True):
        yield number, block.shape, row


def _read_row(
    path: str, item: _NumberedRow, reader: ClaimReader, ledger: Ledger
) -> list[Claim]:
    number, shape, row = item
    try:
        return reader.read(shape, (row,), (number,))
    except CellError as error:
        found = reader.problems(shape, row, number)
        _put_aside(path, item, found or {error.column: error.message}, ledger)
        return []


def read_rows(
    path: str,
    rows: Rows,
    read: Callable[[Row, int], None],
    problems: Callable[[Row, int], dict[str, str]],
    ledger: Ledger,
    /,
) -> None:
    """Have each row of a table read; what cannot be read is set aside."""
    for block in rows:
        if isinstance(block, BadRow):
            ledger.put_aside(path, block.row, {"": block.message}, block.cells)
            continue
        for item in _items(block):
            number, _, row = item
            try:
                read(row, number)
            except CellError as error:
                found = problems(row, number) or {error.column: error.message}
                _put_aside(path, item, found, ledger)


def _put_aside(
    path: str,
    item: _NumberedRow,
    problems: dict[str, str],
    ledger: Ledger,
) -> None:
    number, shape, row = item
    written = {shape.written(column): text for column, text in problems.items()}
    cells = {shape.written(column): cell for column, cell in row.items()}
    ledger.put_aside(path, number, written, shown_cells(cells))
    ledger.ids_aside.add(str(row.get("id", "")).strip())
