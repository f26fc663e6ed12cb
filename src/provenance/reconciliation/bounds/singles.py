"""Bounds by one count: the highest inside a scope, the lowest around it; and sums.

All figures are strictly read; what is to be left out is not in the placement.
"""

from collections.abc import Iterator, Sequence

from provenance.model import Dimension, Window
from provenance.reconciliation.bounds.bounds import Bound, Way
from provenance.reconciliation.placing.containment import contains
from provenance.reconciliation.placing.lookups import Lookups
from provenance.reconciliation.placing.placement import Cell, Node, high_of, low_of


def nearest_floor(
    lookups: Lookups, cell: Cell, window: Window, /, *, with_parts: bool = True
) -> Bound | None:
    """Return the highest low end of one count in a scope: its own before its parts'."""
    parts = cell.below if with_parts else ()
    node = _highest(lookups, (cell, *parts), cell, window)
    own = cell.nodes.get(window)
    if own is not None and (node is None or own.low == node.low):
        return floor_at(own, Way.OWN)
    return None if node is None else floor_at(node, Way.PART)


def nearest_ceiling(lookups: Lookups, cell: Cell, window: Window, /) -> Bound | None:
    """Return the lowest high end of one count around a scope, its own before others."""
    node = _lowest(lookups, (cell, *cell.above), cell, window)
    own = cell.nodes.get(window)
    if own is not None and (node is None or own.high == node.high):
        return ceiling_at(own, Way.OWN)
    return None if node is None else ceiling_at(node, Way.WHOLE)


def floor_of_one(
    lookups: Lookups, cells: Sequence[Cell], whole: Cell, window: Window, /
) -> Bound | None:
    """Return the highest low end of one count within the window of a whole."""
    node = _highest(lookups, cells, whole, window)
    return None if node is None else floor_at(node, Way.PART)


def ceiling_of_one(
    lookups: Lookups, cells: Sequence[Cell], part: Cell, window: Window, /
) -> Bound | None:
    """Return the lowest high end of one count around the window of a part."""
    node = _lowest(lookups, cells, part, window)
    return None if node is None else ceiling_at(node, Way.WHOLE)


def own_floor(cell: Cell, window: Window, /) -> Bound | None:
    """Return the highest low end of the claims of a scope itself."""
    node = cell.nodes.get(window)
    return None if node is None else floor_at(node, Way.OWN)


def own_ceiling(cell: Cell, window: Window, /) -> Bound | None:
    """Return the lowest high end of the claims of a scope itself."""
    node = cell.nodes.get(window)
    return None if node is None else ceiling_at(node, Way.OWN)


def _highest(
    lookups: Lookups, cells: Sequence[Cell], whole: Cell, window: Window
) -> Node | None:
    """Return the count with the highest low end within the window of a whole.

    Of several cells with equal ones it is that of the first.
    """
    measure = whole.key[0]
    best: Node | None = None
    home = whole
    for cell in cells:
        floors = lookups.floors(cell)
        node = floors.highest(window, one_measure=cell.key[0] == measure)
        if node is not None and (best is None or low_of(node) > low_of(best)):
            best, home = node, cell
    if best is None or contains(
        window, best.window, one_measure=home.key[0] == measure
    ):
        return best
    # A look-up may let a count through that ends before its event began.
    nodes = (
        next(
            lookups.floors(cell).inside(window, one_measure=cell.key[0] == measure),
            None,
        )
        for cell in cells
    )
    return max((node for node in nodes if node), key=low_of, default=None)


def _lowest(
    lookups: Lookups, cells: Sequence[Cell], part: Cell, window: Window
) -> Node | None:
    """Return the count with the lowest high end around the window of a part.

    Of several cells with equal ones it is that of the first.
    """
    measure = part.key[0]
    best: Node | None = None
    home = part
    for cell in cells:
        ceilings = lookups.ceilings(cell)
        node = ceilings.lowest(window, one_measure=cell.key[0] == measure)
        if node is not None and (best is None or high_of(node) < high_of(best)):
            best, home = node, cell
    if best is None or contains(
        best.window, window, one_measure=home.key[0] == measure
    ):
        return best
    # A look-up may let a count through that ends before its event began.
    found = (
        node
        for cell in cells
        for node in around_one(cell, window, one_measure=cell.key[0] == measure)
    )
    return min(found, key=high_of, default=None)


def around_one(cell: Cell, window: Window, /, *, one_measure: bool) -> Iterator[Node]:
    """Yield the counts of a cell around a window that have a high end."""
    for node in cell.nodes.values():
        if node.high is not None and contains(
            node.window, window, one_measure=one_measure
        ):
            yield node


def floor_at(node: Node, way: Way, /) -> Bound | None:
    """Return the low end of a count with its claim."""
    if node.low is None or node.floor is None:
        return None
    return Bound(node.low, way, (node.floor,))


def ceiling_at(node: Node, way: Way, /) -> Bound | None:
    """Return the high end of a count with its claim."""
    if node.high is None or node.ceiling is None:
        return None
    return Bound(node.high, way, (node.ceiling,))


def floors_together(floors: Sequence[Bound], dimension: Dimension, /) -> Bound | None:
    """Return what disjoint parts come to at least; nothing for fewer than two."""
    if len(floors) < 2:
        return None
    total = sum(floor.end[0] for floor in floors)
    opened = max(floor.end[1] for floor in floors)
    claims = tuple(claim for floor in floors for claim in floor.claims)
    return Bound((total, opened), Way.SUM, claims, dimension=dimension)


def ceilings_together(
    ceilings: Sequence[Bound], dimension: Dimension, /
) -> Bound | None:
    """Return what parts that leave nothing out come to at most."""
    if len(ceilings) < 2:
        return None
    total = sum(ceiling.end[0] for ceiling in ceilings)
    opened = min(ceiling.end[1] for ceiling in ceilings)
    claims = tuple(claim for ceiling in ceilings for claim in ceiling.claims)
    return Bound((total, opened), Way.COVER, claims, dimension=dimension)


def left_over(
    whole: Bound, taken_off: Sequence[Bound], dimension: Dimension, /
) -> Iterator[Bound]:
    """Yield what a whole leaves when others are taken off, unless that is less than 0.

    The floor of a whole without the ceilings of others is a floor, the ceiling of a
    whole without the floors of others a ceiling.
    """
    if not taken_off:
        return
    rest = whole.end[0] - sum(other.end[0] for other in taken_off)
    opened = [whole.end[1], *(-other.end[1] for other in taken_off)]
    claims = tuple(claim for other in taken_off for claim in other.claims)
    if rest >= 0:
        step = next(filter(None, opened), 0)
        yield Bound((rest, step), Way.SHARE, whole.claims, claims, dimension)
