"""Which cell of a row is for which column: one header, or one set of JSON keys."""

from collections.abc import Iterable
from operator import itemgetter
from typing import Final, TypeAlias

from provenance.formats.cells import Cell
from provenance.formats.columns import (
    CLAIM_COLUMNS,
    DOCUMENT_DETAILS,
    Column,
    columns_like,
    find_slip,
    fold_names,
    match_column,
)
from provenance.formats.ledger import Ledger
from provenance.model import DocumentId, UnusedColumn

#: The cells of one row, by column; those of extra columns by their own names.
Row: TypeAlias = dict[str, Cell]

#: The columns of a claim that say which document it stands in.
_SEAT: Final = ("document", "outlet", "language", *DOCUMENT_DETAILS)
#: More columns than this, no table has that people made.
_MOST_COLUMNS: Final = 1000


class Shape:
    """The columns of one row and of all rows that have the same names."""

    def __init__(self, names: tuple[str, ...], known: dict[str, str], /) -> None:
        #: The names as they are written.
        self.names = names
        found = {name: match_column(name, known) for name in names}
        #: For each name its column; an extra column has its own name.
        self.columns = tuple(found[name] or name.strip() for name in names)
        #: The extra columns, sorted.
        self.extras = tuple(
            sorted(name.strip() for name, column in found.items() if column is None)
        )
        #: Whether every name is the name of its column.
        self.is_plain = names == self.columns
        self._written = dict(zip(self.columns, names, strict=True))
        seat = [column for column in _SEAT if column in self._written]
        #: Whether it has a column that says which document a claim stands in.
        self.has_document = not {"outlet", "language"}.issuperset(seat)
        #: The cells of a row that say which document it stands in.
        self.seat_of = itemgetter(*seat) if seat else _nothing
        #: The documents that such cells were found to mean.
        self.seats: dict[object, DocumentId | None] = {}

    def row(self, cells: Iterable[Cell], /) -> Row:
        """Return a row of cells that stand in the order of the names."""
        return dict(zip(self.columns, cells, strict=False))

    def written(self, column: str, /) -> str:
        """Return a column's name as it is written."""
        return self._written.get(column, column)


def _nothing(_row: Row) -> None:
    return None


class Shapes:
    """The shapes of the rows of one file; each name is looked at once."""

    def __init__(
        self,
        path: str,
        ledger: Ledger,
        /,
        *,
        columns: tuple[Column, ...] = CLAIM_COLUMNS,
        has_extras: bool = True,
    ) -> None:
        self._path = path
        self._ledger = ledger
        self._known = fold_names(columns)
        self._columns = columns
        self._has_extras = has_extras
        self._shapes: dict[tuple[str, ...], Shape] = {}
        self._names: set[str] = set()
        #: For each column that occurs its name as it is first written.
        self.occurring: dict[str, str] = {}

    def shape(self, names: tuple[str, ...], /) -> Shape:
        """Return the shape of rows with these names; their problems are noted once."""
        shape = self._shapes.get(names)
        if shape is None:
            shape = self._shapes[names] = Shape(names, self._known)
            for name, column in zip(shape.names, shape.columns, strict=True):
                if name not in self._names and len(self._names) <= _MOST_COLUMNS:
                    self._look_at(name, column)
        return shape

    def check_required(self, *required: str) -> None:
        """Note a problem where no row has one of these columns."""
        for column in required:
            if column not in self.occurring:
                names = [*self.occurring.values()][:40]
                found = ", ".join(map(repr, names)) or "none"
                message = f"no column {column!r}; the columns are {found}"
                self._ledger.refuse(self._path, message)

    def note_unused(self) -> None:
        """Note the columns that are none of ours, when all rows were seen."""
        extras = sorted(self.occurring.keys() - {*self._known.values(), ""})
        if extras:
            self._ledger.unused[self._path] = tuple(
                UnusedColumn(
                    name=name,
                    like=columns_like(name, self._known, present=self.occurring),
                )
                for name in extras
            )

    def _look_at(self, name: str, column: str) -> None:
        self._names.add(name)
        first = self.occurring.setdefault(column, name)
        problem = ""
        if len(self._names) > _MOST_COLUMNS:
            problem = f"is one of more than {_MOST_COLUMNS} columns"
        elif not column:
            problem = "a column has no name"
        elif first != name:
            problem = f"means {column!r}, as does {first!r}; keep one of them"
        elif match_column(name, self._known) is None:
            problem = find_slip(name, self._known) or self._unknown()
        if problem:
            self._ledger.refuse(self._path, problem, column=name)

    def _unknown(self) -> str:
        if self._has_extras:
            return ""
        names = ", ".join(column.name for column in self._columns)
        return f"unknown column; expected one of {names}"
