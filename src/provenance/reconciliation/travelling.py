"""The bounds of any scope of a case, from all claims that stand in no conflict."""

from collections.abc import Set as AbstractSet

from attrs import field, frozen

from provenance.model import Case, ClaimId, Mode, Scope, Window
from provenance.reconciliation.bounds import Bound, Bounds, bounds_of
from provenance.reconciliation.lookups import Lookups
from provenance.reconciliation.placement import Cell, Placement, place
from provenance.reconciliation.rising import floor_of
from provenance.reconciliation.singles import ceiling_of_one, own_ceiling, own_floor
from provenance.reconciliation.sinking import ceiling_of

#: Where more parts are counted in more windows, only single counts around it count.
_MOST_WORK = 20_000


@frozen(eq=False)
class Travel:
    """Answers for every scope of a case, once its claims are placed."""

    lookups: Lookups = field(repr=False)

    @property
    def placement(self) -> Placement:
        """The claims that bounds may rest on."""
        return self.lookups.placement

    def of_scope(
        self, scope: Scope, /, *, left_out: tuple[ClaimId, ...] = ()
    ) -> Bounds:
        """Return what is left possible for a scope that was reported."""
        key = (scope.measure, scope.unit, scope.event, scope.place, scope.population)
        return self.of_cell(self.placement.cells[key], scope.window, left_out=left_out)

    def of_cell(
        self, cell: Cell, window: Window, /, *, left_out: tuple[ClaimId, ...] = ()
    ) -> Bounds:
        """Return what is left possible in a window of a cell that knows its place."""
        return bounds_of(*self._ends(cell, window), left_out=left_out)

    def _ends(self, cell: Cell, window: Window) -> tuple[Bound | None, Bound | None]:
        own = own_floor(self.lookups, cell, window)
        if window.mode is Mode.VALUE:
            return own, own_ceiling(self.lookups, cell, window)
        if len(cell.below) * len(cell.nodes) > _MOST_WORK:
            around = ceiling_of_one(self.lookups, [cell, *cell.above], cell, window)
            return own, around
        return (
            floor_of(self.lookups, cell, window),
            ceiling_of(self.lookups, cell, window),
        )


def travel(case: Case, /, *, without: AbstractSet[ClaimId] = frozenset()) -> Travel:
    """Return the bounds that follow from the claims of a case without some of them."""
    return Travel(Lookups(place(case, without=without)))
