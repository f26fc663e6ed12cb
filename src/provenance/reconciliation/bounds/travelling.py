"""The bounds of any scope of a case, from all claims that stand in no conflict."""

from collections import Counter
from collections.abc import Set as AbstractSet
from functools import cached_property

from attrs import field, frozen

from provenance.model import ClaimId, Mode, Window
from provenance.reconciliation.bounds.bounds import (
    Bound,
    Bounds,
    bounds_of,
)
from provenance.reconciliation.bounds.rising import floor_of
from provenance.reconciliation.bounds.singles import (
    nearest_ceiling,
    nearest_floor,
    own_ceiling,
    own_floor,
)
from provenance.reconciliation.bounds.sinking import ceiling_of
from provenance.reconciliation.placing.lookups import Lookups
from provenance.reconciliation.placing.placement import Cell, Node, Placement, place

#: In questions of more scopes nothing is added up, and bounds rest on single counts.
_MOST_SCOPES = 1_000
#: Of a scope with more parts in such a question, only counts around it and its own.
_MOST_PARTS = 100


@frozen(eq=False)
class Travel:
    """Answers for every scope of a case, once its claims are placed."""

    lookups: Lookups = field(repr=False)

    @property
    def placement(self) -> Placement:
        """The claims that bounds may rest on."""
        return self.lookups.placement

    def of_node(self, node: Node, /, *, left_out: tuple[ClaimId, ...] = ()) -> Bounds:
        """Return what is left possible for a scope that was reported."""
        cell = self.placement.cells[node.cell.key]
        return self.of_cell(cell, node.window, left_out=left_out)

    def of_cell(
        self, cell: Cell, window: Window, /, *, left_out: tuple[ClaimId, ...] = ()
    ) -> Bounds:
        """Return what is left possible in a window of a cell that knows its place."""
        return bounds_of(*self._ends(cell, window), left_out=left_out)

    def _ends(self, cell: Cell, window: Window) -> tuple[Bound | None, Bound | None]:
        lookups = self.lookups
        if window.mode is Mode.VALUE:
            return (
                own_floor(cell, window),
                own_ceiling(cell, window),
            )
        if self._scopes[cell.key[:3]] <= _MOST_SCOPES:
            return floor_of(lookups, cell, window), ceiling_of(lookups, cell, window)
        is_small = len(cell.below) <= _MOST_PARTS
        return (
            nearest_floor(lookups, cell, window, with_parts=is_small),
            nearest_ceiling(lookups, cell, window),
        )

    @cached_property
    def _scopes(self) -> Counter[tuple[str, str, str | None]]:
        """How many scopes each question has."""
        found: Counter[tuple[str, str, str | None]] = Counter()
        for key, cell in self.placement.cells.items():
            found[key[:3]] += len(cell.nodes)
        return found


def travel(
    placement: Placement, /, *, without: AbstractSet[ClaimId] = frozenset()
) -> Travel:
    """Return the bounds that follow from the claims of a case without some of them.

    Nothing follows from what is assumed of measures that the case does not declare.
    """
    case = placement.case.without_assumptions()
    if case is placement.case:
        return Travel(Lookups(placement.without(without)))
    return Travel(Lookups(place(case, without=without)))
