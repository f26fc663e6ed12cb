"""Scopes of very many claims: of claims that state the same only one is handed over.

Whatever the law takes of a scope, it takes the tightest end and, of equal ones, the
least id. So of the claims of one figure the one with the least id stands for all. Where
only single claims are compared, that need be known of the figures alone that are the
tightest under some reading; of any other the first claim will do, to tell positions.

What is told beside a finding, such as who else states a value, is then told of the
claims that were handed over. Where claims stand in documents nothing is left out: which
of them counts hangs on who said it, and when.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from attrs import frozen

from provenance.bulk.admission import claims_of
from provenance.bulk.engines import Table
from provenance.bulk.figures import Figures
from provenance.bulk.scopes import Scopes
from provenance.bulk.screening import is_odd
from provenance.bulk.sheets import Sheet
from provenance.formats.documents import Shelf
from provenance.formats.ledger import Ledger
from provenance.model import Figure
from provenance.reconciliation.placing.readings import End, Reading, ends

#: Of scopes of more claims not all are handed over.
_MOST: Final = 10_000
#: So many claims are read at once.
_AT_ONCE: Final = 50_000
_NODE: Final = ("cell", "window")


@frozen
class _Group:
    """The claims of one scope and one figure."""

    number: int
    node: tuple[int, int]
    #: How their figure is written, and what it says.
    texts: tuple[Any, ...]
    figure: Figure
    #: The first of them, and how many there are.
    first: int
    claims: int


class Crowds:
    """What is left of scopes of very many claims."""

    def __init__(self, sheet: Sheet, figures: Figures, scopes: Scopes, /) -> None:
        self._sheet = sheet
        self._figures = figures
        self._scopes = scopes

    def thinned(self, rows: Table, /) -> Table:
        """Return suspected rows, of crowded scopes those that the law may take."""
        engine = self._sheet.engine
        nodes = engine.table("nodes")
        crowded = nodes.filter(nodes.claims > _MOST).select(*_NODE)
        if "seats" in engine.names or not engine.count(crowded):
            return rows
        crowd = engine.make("crowd", self._crowd(rows, crowded))
        groups = self._groups(crowd)
        exact = [group for group in self._exact(groups) if group.claims > 1]
        kept = {group.first for group in groups} - {group.first for group in exact}
        kept.update(self._least(crowd, exact))
        put = engine.put("crowd_kept", {"row": "int64"}, [(row,) for row in kept])
        quieter = rows.anti_join(crowd, "row").union(put)
        return engine.make("thinned_rows", quieter)

    def _crowd(self, rows: Table, crowded: Table) -> Table:
        """Return the suspected claims of crowded scopes that may stand for another.

        One that is odd by itself is told by itself, and a revised one with what
        revises it.
        """
        placed = self._scopes.placed
        alike = placed.filter(placed.counts & ~is_odd(self._scopes))
        return (
            alike.semi_join(rows, "row")
            .semi_join(crowded, list(_NODE))
            .select("row", *_NODE)
        )

    def _groups(self, crowd: Table) -> list[_Group]:
        keys = self._figures.columns
        joined = self._sheet.table.select("row", *keys).join(crowd, "row")
        grouped = joined.group_by(*_NODE, *keys).agg(
            first=joined.row.min(), claims=joined.count()
        )
        found = self._sheet.engine.fetch(
            grouped.select("first", "claims", *_NODE, *keys).order_by("first")
        )
        return [
            _Group(
                number=number,
                node=(cell, window),
                texts=tuple(texts),
                figure=self._figures.figure_of(texts),
                first=first,
                claims=claims,
            )
            for number, (first, claims, cell, window, *texts) in enumerate(found)
        ]

    def _exact(self, groups: Iterable[_Group]) -> Iterator[_Group]:
        """Yield the groups of which it matters which claim stands for the others."""
        summed = self._summed()
        by_node: dict[tuple[int, int], list[_Group]] = {}
        for group in groups:
            by_node.setdefault(group.node, []).append(group)
        for node, those in by_node.items():
            yield from those if node in summed else self._tightest(node[1], those)

    def _summed(self) -> set[tuple[int, int]]:
        """Return the crowded scopes that stand in sums or covers."""
        engine = self._sheet.engine
        crowd = engine.table("crowd")
        nodes = crowd.select(*_NODE).distinct()
        sums = nodes.semi_join(engine.table("suspected_sums"), list(_NODE))
        cells = nodes.semi_join(engine.table("suspected_cells"), "cell")
        return {*engine.fetch(sums), *engine.fetch(cells)}

    def _tightest(self, window: int, groups: Sequence[_Group]) -> Iterator[_Group]:
        """Yield the groups that have the tightest end of a scope under some reading."""
        mode = self._scopes.windows[window].mode
        policy = self._scopes.case.policy
        found: dict[int, _Group] = {}
        for reading in Reading:
            sides: tuple[list[End], ...] = ([], [])
            for group in groups:
                for side, end in zip(
                    sides, ends(group.figure, mode, policy, reading), strict=True
                ):
                    side.append(end)
            for side, tightest in zip(sides, (max, min), strict=True):
                known = [end for end in side if end is not None]
                wanted = tightest(known, default=None)
                for group, end in zip(groups, side, strict=True):
                    if end is not None and end == wanted:
                        found[group.number] = group
        yield from found.values()

    def _least(self, crowd: Table, groups: Sequence[_Group]) -> Iterator[int]:
        """Yield the row of the least id in each of some groups.

        Rows that say the same in every column have the id of the first of them.
        """
        engine, keys = self._sheet.engine, self._figures.columns
        kinds = {f"of_{key}": "string" for key in keys}
        put = engine.put(
            "crowd_groups",
            {"number": "int64", "of_cell": "int64", "of_window": "int64", **kinds},
            [(group.number, *group.node, *group.texts) for group in groups],
        )
        told = self._sheet.table.join(crowd, "row")
        same = [told[key] == put[f"of_{key}"] for key in (*_NODE, *keys)]
        joined = told.join(put, same)
        distinct = joined.group_by("number", *self._sheet.written).agg(
            row=joined.row.min()
        )
        found = dict(engine.fetch(distinct.select("row", "number")))
        least: dict[int, tuple[str, int]] = {}
        rows = sorted(found)
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            for name, row in self._ids(some):
                known = least.setdefault(found[row], (name, row))
                if (name, row) < known:
                    least[found[row]] = (name, row)
        yield from (row for _, row in least.values())

    def _ids(self, rows: Sequence[int]) -> Iterator[tuple[str, int]]:
        """Yield the ids of the claims in some rows; what says the same has one id."""
        engine = self._sheet.engine
        put = engine.put("crowd_read", {"row": "int64"}, [(row,) for row in rows])
        found, _ = claims_of(self._sheet, put, self._scopes.case, Shelf(), Ledger())
        engine.drop("crowd_read")
        for file, claim in found:
            if claim.row is not None:
                yield claim.id, file.before + claim.row
