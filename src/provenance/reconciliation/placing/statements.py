"""What is stated of one thing: claims by their numbers, found by look-up."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TypeAlias

from attrs import field, frozen

from provenance.model import Claim, Number
from provenance.reconciliation.placing.nearness import less_stated
from provenance.reconciliation.placing.placement import Cell, CellKey, Node, Placement

_ByNumber: TypeAlias = Mapping[Number, tuple[tuple[Node, Claim], ...]]

#: Of more cells that state what one leaves open, the first are looked at.
_MOST_CELLS = 100


@frozen(eq=False)
class Statements:
    """The claims of cells by the numbers that they state, each cell read once."""

    placement: Placement
    _known: dict[CellKey, _ByNumber] = field(init=False, factory=dict)
    _sorted: dict[CellKey, list[Number]] = field(init=False, factory=dict)
    _beside: dict[CellKey, tuple[Cell, ...]] = field(init=False, factory=dict)

    def has(self, cell: Cell, number: Number, /) -> bool:
        """Whether a number is stated of what a cell counts, or may be."""
        return any(number in self._of(each) for each in self._all(cell))

    def of(self, cell: Cell, number: Number, /) -> Iterator[tuple[Node, Claim]]:
        """Yield the claims that state a number of what a cell counts, or may be."""
        for each in self._all(cell):
            yield from self._of(each).get(number, ())

    def of_others(self, cell: Cell, number: Number, /) -> list[tuple[Node, Claim]]:
        """Return the claims that state a number of what differs from a cell in one.

        They count by another measure, or another population, and are ordered by id.
        """
        measure, *place, population = cell.key
        found = [
            told
            for other in self._by_place[tuple(place)]
            if (other.key[0] == measure) is not (other.key[4] == population)
            for told in self._of(other).get(number, ())
        ]
        return sorted(found, key=lambda each: each[1].id)

    @cached_property
    def _by_place(self) -> Mapping[tuple[str | None, ...], list[Cell]]:
        """The cells by their unit, event and place."""
        found: dict[tuple[str | None, ...], list[Cell]] = {}
        for cell in self.placement.cells.values():
            found.setdefault(cell.key[1:4], []).append(cell)
        return found

    def about(
        self, cell: Cell, low: Number, high: Number, /
    ) -> Iterator[tuple[Node, Claim]]:
        """Yield the claims that state a number between two, both included."""
        for each in self._all(cell):
            by_number, numbers = self._of(each), self._numbers(each)
            for place in range(bisect_left(numbers, low), bisect_right(numbers, high)):
                yield from by_number[numbers[place]]

    def _numbers(self, cell: Cell) -> list[Number]:
        known = self._sorted.get(cell.key)
        if known is None:
            known = self._sorted[cell.key] = sorted(self._of(cell))
        return known

    def _all(self, cell: Cell) -> tuple[Cell, ...]:
        """Return a cell, and those of which one leaves open what the other states."""
        known = self._beside.get(cell.key)
        if known is None:
            known = self._beside[cell.key] = (cell, *self._find_beside(cell))
        return known

    def _find_beside(self, cell: Cell) -> Iterator[Cell]:
        for key in less_stated(cell.key):
            other = self.placement.cells.get(key)
            if other is not None:
                yield other
        if None in cell.key:
            stated = self._by_less.get(cell.key, ())
            yield from sorted(stated, key=lambda each: str(each.key))[:_MOST_CELLS]

    @cached_property
    def _by_less(self) -> Mapping[CellKey, list[Cell]]:
        """The cells by what they would be if they left open one thing more."""
        found: dict[CellKey, list[Cell]] = {}
        for cell in self.placement.cells.values():
            for key in less_stated(cell.key):
                found.setdefault(key, []).append(cell)
        return found

    def _of(self, cell: Cell) -> _ByNumber:
        known = self._known.get(cell.key)
        if known is None:
            found: dict[Number, list[tuple[Node, Claim]]] = {}
            for node in cell.nodes.values():
                for claim in node.claims:
                    number = claim.figure.stated_count
                    if number is not None and claim.id not in self.placement.superseded:
                        found.setdefault(number, []).append((node, claim))
            known = self._known[cell.key] = {
                number: tuple(sorted(told, key=lambda each: each[1].id))
                for number, told in found.items()
            }
        return known
