"""What is looked up of a cell again and again, each made when it is first asked for."""

from collections.abc import Iterable

from attrs import field, frozen

from provenance.model import Dimension
from provenance.reconciliation.placing.ceilings import Ceilings
from provenance.reconciliation.placing.chains import Span, cores, hulls
from provenance.reconciliation.placing.families import Plan, plan
from provenance.reconciliation.placing.floors import Floors
from provenance.reconciliation.placing.placement import Cell, Placement


@frozen(eq=False)
class Lookups:
    """How wholes divide, and the ends of cells, each worked out once."""

    placement: Placement
    _plans: dict[tuple[str | None, frozenset[str], Dimension], Plan] = field(
        init=False, factory=dict
    )
    _floors: dict[int, Floors] = field(init=False, factory=dict)
    _ceilings: dict[int, Ceilings] = field(init=False, factory=dict)
    _hulls: dict[int, list[Span]] = field(init=False, factory=dict)
    _cores: dict[int, list[Span]] = field(init=False, factory=dict)

    def plan(
        self, whole: str | None, parts: Iterable[str], dimension: Dimension, /
    ) -> Plan:
        """Return how a whole divides into some parts along a dimension."""
        key = (whole, frozenset(parts), dimension)
        known = self._plans.get(key)
        if known is None:
            known = plan(whole, key[1], self.placement.case.vocabularies[dimension])
            self._plans[key] = known
        return known

    def floors(self, cell: Cell, /) -> Floors:
        """Return the look-up of a cell's highest low ends."""
        known = self._floors.get(id(cell))
        if known is None:
            known = self._floors[id(cell)] = Floors(cell)
        return known

    def ceilings(self, cell: Cell, /) -> Ceilings:
        """Return the look-up of a cell's lowest high ends."""
        known = self._ceilings.get(id(cell))
        if known is None:
            known = self._ceilings[id(cell)] = Ceilings(cell)
        return known

    def hulls(self, cell: Cell, /) -> list[Span]:
        """Return the windows counted in a cell or below it, under its own measure."""
        known = self._hulls.get(id(cell))
        if known is None:
            cells = (cell, *of_one_measure(cell, cell.below))
            nodes = (node for each in cells for node in each.nodes.values())
            known = self._hulls[id(cell)] = hulls(nodes)
        return known

    def cores(self, cell: Cell, /) -> list[Span]:
        """Return the windows counted in a cell or above it, under its own measure."""
        known = self._cores.get(id(cell))
        if known is None:
            cells = (cell, *of_one_measure(cell, cell.above))
            nodes = (node for each in cells for node in each.nodes.values())
            known = self._cores[id(cell)] = cores(nodes)
        return known


def of_one_measure(cell: Cell, others: Iterable[Cell], /) -> tuple[Cell, ...]:
    """Return those of some cells that count what a cell counts."""
    return tuple(other for other in others if other.key[0] == cell.key[0])
