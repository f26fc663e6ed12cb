"""What goes wrong while the files of one case are read, and what was read at all."""

from collections.abc import Mapping

from attrs import define, evolve, field

from provenance.errors import FormatError, Problem
from provenance.formats.cells import Cell
from provenance.model import Input, SetAside, UnusedColumn


@define
class Ledger:
    """The problems of all files of a case, gathered so that they are told at once."""

    #: What makes a whole file unreadable.
    problems: list[Problem] = field(factory=list)
    #: What makes one row unreadable; the rest goes on.
    set_aside: list[SetAside] = field(factory=list)
    #: The ids of the rows that were set aside, as they are written.
    ids_aside: set[str] = field(factory=set)
    inputs: list[Input] = field(factory=list)
    #: For each file the columns that are kept and not read.
    unused: dict[str, tuple[UnusedColumn, ...]] = field(factory=dict)

    def refuse(
        self, path: str, message: str, *, row: int | None = None, column: str = ""
    ) -> None:
        """Note a problem that no case can be loaded with."""
        self.problems.append(
            Problem(path=path, row=row, column=column, message=message)
        )

    def put_aside(
        self,
        path: str,
        row: int,
        problems: Mapping[str, str],
        cells: tuple[tuple[str, str], ...],
    ) -> None:
        """Note a row that cannot be read, with the problem of each column."""
        for column, message in problems.items():
            self.set_aside.append(
                SetAside(
                    path=path, row=row, column=column, message=message, cells=cells
                )
            )

    def rows_aside(self) -> tuple[SetAside, ...]:
        """Return the rows that were set aside, file by file, in the files' order."""
        paths = list(dict.fromkeys(row.path for row in self.set_aside))
        order = {path: number for number, path in enumerate(paths)}
        return tuple(sorted(self.set_aside, key=lambda row: (order[row.path], row.row)))

    def inputs_read(self) -> tuple[Input, ...]:
        """Return the files that were read, each with its columns that were not."""
        return tuple(
            evolve(each, unused=self.unused.get(each.path, ())) for each in self.inputs
        )

    def check(self, *, strict: bool) -> None:
        """Raise one `FormatError` with all problems, if there are any that forbid it.

        If strict, the rows that were set aside forbid it as well.
        """
        problems = list(self.problems)
        if strict:
            problems += [
                Problem(
                    path=row.path, row=row.row, column=row.column, message=row.message
                )
                for row in self.rows_aside()
            ]
        if problems:
            raise FormatError(tuple(problems))


def shown_cells(cells: Mapping[str, Cell], /) -> tuple[tuple[str, str], ...]:
    """Return cells as they stood, as texts; empty ones are left out.

    >>> shown_cells({"figure": 12, "cites": ("a", "b"), "note": ""})
    (('figure', '12'), ('cites', 'a; b'))
    """
    return tuple(
        (name, _shown(cell)) for name, cell in cells.items() if cell not in {None, ""}
    )


def _shown(cell: Cell) -> str:
    return "; ".join(cell) if isinstance(cell, tuple) else str(cell)
