"""The tightest ends of the claims in some scopes, each with the claim it rests on."""

from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from provenance.model import Claim, Dimension, Number
from provenance.reconciliation.placing.containment import contains
from provenance.reconciliation.placing.placement import Cell, Node, Placement
from provenance.reconciliation.placing.readings import End, Reading, is_above

#: Dimensions along which disjoint parts add up for every measure, and those along
#: which they add only for what happens to a person once.
ALWAYS = (Dimension.POPULATION, Dimension.MEASURE)
ONCE = (Dimension.PLACE, Dimension.EVENT)


@frozen(eq=False)
class Extreme:
    """An end of a figure, with the claim that it rests on."""

    end: tuple[Number, int]
    claim: Claim


def parts_of(
    placement: Placement, whole: Cell, dimension: Dimension, /
) -> dict[str, list[Cell]]:
    """Return the cells below a whole by the term that they state in a dimension.

    Along places and events only those count that happen to a person once.
    """
    parts: dict[str, list[Cell]] = {}
    own = whole.name_in(dimension)
    for cell in whole.below:
        name = cell.name_in(dimension)
        if name is None or name == own or cell.low is None:
            continue
        if dimension in ALWAYS or cell.is_once(placement.case):
            parts.setdefault(name, []).append(cell)
    return parts


def contained(cell: Cell, whole: Node, /) -> Iterator[Node]:
    """Yield the nodes of a cell whose windows lie within that of a whole."""
    one_measure = cell.key[0] == whole.cell.key[0]
    for node in cell.nodes.values():
        if contains(whole.window, node.window, one_measure=one_measure):
            yield node


def extreme(
    placement: Placement,
    nodes: Iterable[Node],
    reading: Reading,
    /,
    *,
    side: int,
    beside: Claim | None = None,
    best: Extreme | None = None,
    limit: End = None,
) -> Extreme | None:
    """Return the highest low end (side 0) or the lowest high end (side 1) of nodes.

    Of equal ones that of the document of another claim is preferred, then by id.
    `best` is the best of other nodes, if it is known. Ends above a limit are left out.
    """
    for node in nodes:
        if not may_reach(node, best, side=side):
            continue
        for claim in node.claims:
            end = placement.ends.of(claim, node.window, reading)[side]
            if end is None or claim.id in placement.superseded or is_above(end, limit):
                continue
            if best is None or _is_tighter(end, best.end, side):
                best = Extreme(end, claim)
            elif end == best.end:
                best = min(best, Extreme(end, claim), key=_preference(beside))
    return best


def may_reach(node: Node, best: Extreme | None, /, *, side: int) -> bool:
    """Screen: no reading makes an end of a node tighter than it is strictly read."""
    end = node.low if side == 0 else node.high
    return end is not None and (best is None or not _is_tighter(best.end, end, side))


def _is_tighter(end: tuple[Number, int], best: tuple[Number, int], side: int) -> bool:
    return end > best if side == 0 else end < best


def _preference(beside: Claim | None) -> Callable[[Extreme], tuple[bool, str]]:
    """Return the order of equally tight claims: fewest documents, then by id."""
    document = None if beside is None else beside.document
    return lambda floor: (floor.claim.document != document, floor.claim.id)


def fewest(
    floors: Iterable[Extreme], whole: tuple[Number, int], /
) -> list[Extreme] | None:
    """Return the fewest parts that exceed the whole; the largest, ties by id."""
    total: Number = 0
    opened = 0
    needed: list[Extreme] = []
    for floor in sorted(floors, key=lambda item: (-item.end[0], item.claim.id)):
        needed.append(floor)
        total += floor.end[0]
        opened = max(opened, floor.end[1])
        if (total, opened) > whole and len(needed) > 1:
            return needed
    return None
