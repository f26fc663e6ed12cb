"""Tables of text: comma, semicolon, tab or `|` between the cells.

The separator is that under which the header has most columns that we know. The first
record that is not blank is the header. Rows are counted in records, blank ones
included and each counted once however many lines its cells go over, so that the number
of a row is the one that a spreadsheet shows. Cells are kept exactly as they stand,
also those that a spreadsheet would take for a formula.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from provenance.formats.columns import CLAIM_COLUMNS, Column, fold_names, match_column
from provenance.formats.decoding import UndecodableError, decode
from provenance.formats.ledger import Ledger
from provenance.formats.shapes import Shape, Shapes
from provenance.formats.tables import BadRow, Item, Rows, in_blocks

_SEPARATORS: Final = (",", ";", "\t", "|")
_MUST_BE_QUOTED: Final = re.compile(r'[",;|\t\r\n]')

_Record: TypeAlias = tuple[int, list[str]] | BadRow


def read_table(
    data: bytes,
    path: str,
    ledger: Ledger,
    /,
    *,
    columns: tuple[Column, ...] = CLAIM_COLUMNS,
    required: tuple[str, ...] = ("measure", "figure"),
    has_extras: bool = True,
) -> Rows:
    """Return the rows of a table; what is wrong with all of it is noted.

    The rows are read while they are iterated over.
    """
    try:
        text = decode(data, is_table=True)
    except UndecodableError as error:
        ledger.refuse(path, error.reason)
        return ()
    if not text.strip():
        wanted = " and ".join(required)
        ledger.refuse(path, f"is empty; expected a header with {wanted}")
        return ()
    records = _records(text, _find_separator(text, columns), path, ledger)
    header = next((record for record in records if not _is_blank(record)), None)
    if isinstance(header, BadRow):
        ledger.refuse(path, header.message, row=header.row)
    if not isinstance(header, tuple):
        return ()
    names = _check_names(header, path, ledger)
    shapes = Shapes(path, ledger, columns=columns, has_extras=has_extras)
    shape = shapes.shape(names)
    shapes.check_required(*required)
    shapes.note_unused()
    return in_blocks(_rows(records, shape))


def write_table(
    header: Sequence[str], rows: Iterable[Sequence[str]], /, *, separator: str = ","
) -> str:
    r"""Return a table as text; a cell is quoted where it must be.

    >>> write_table(("measure", "figure"), [("killed", "35,000")])
    'measure,figure\nkilled,"35,000"\n'
    """
    lines = [separator.join(map(_written, header))]
    lines += [separator.join(map(_written, row)) for row in rows]
    return "\n".join(lines) + "\n"


def _written(cell: str) -> str:
    if not _MUST_BE_QUOTED.search(cell):
        return cell
    doubled = cell.replace('"', '""')
    return f'"{doubled}"'


def _find_separator(text: str, columns: tuple[Column, ...]) -> str:
    """Return the separator under which the header has most columns that we know."""
    known = fold_names(columns)
    header = next((line for line in io.StringIO(text) if line.strip()), "")[:10_000]

    def count(separator: str) -> tuple[int, int]:
        cells = [cell.strip('" \r\n') for cell in header.split(separator)]
        return sum(match_column(cell, known) is not None for cell in cells), len(cells)

    return max(_SEPARATORS, key=count)


def _records(text: str, separator: str, path: str, ledger: Ledger) -> Iterator[_Record]:
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=separator, strict=True)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if "delimiter expected" in str(error) or "expected after" in str(error):
                message = "text stands behind a closing quotation mark"
                yield BadRow(number, message)
                continue
            ledger.refuse(path, _loss(error), row=number)
            return
        yield number, cells


def _loss(error: csv.Error) -> str:
    """Return what is wrong with a record after which the others cannot be told."""
    if "limit" in str(error):
        return f"has a cell of more than {csv.field_size_limit():,} characters"
    if "end of data" in str(error):
        return "a quotation mark is opened and never closed"
    return f"is no row: {error}"


def _is_blank(record: _Record) -> bool:
    return isinstance(record, tuple) and not any(map(str.strip, record[1]))


def _check_names(
    header: tuple[int, list[str]], path: str, ledger: Ledger
) -> tuple[str, ...]:
    """Return the names of a header without those behind the last one."""
    number, names = header
    while not names[-1].strip():
        names.pop()
    for name in sorted({name for name in names if names.count(name) > 1}):
        ledger.refuse(path, "two columns have this name", row=number, column=name)
    return tuple(names)


def _rows(records: Iterator[_Record], shape: Shape) -> Iterator[Item]:
    width = len(shape.names)
    for record in records:
        if isinstance(record, BadRow):
            yield record
            continue
        number, cells = record
        if len(cells) > width and any(map(str.strip, cells[width:])):
            found = tuple(zip(shape.names, cells, strict=False))
            more = tuple(("", cell) for cell in cells[width:])
            message = f"has {len(cells)} cells; the header has {width}"
            yield BadRow(number, message, found + more)
        elif cells:
            cells += [""] * (width - len(cells))
            yield number, shape, shape.row(cells)
