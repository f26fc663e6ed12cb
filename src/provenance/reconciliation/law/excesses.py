"""Disjoint parts that come to more than their whole.

Sums go along one dimension at a time: parts differ from their whole in that dimension,
and may be narrower than it in the others as well.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from provenance.model import Case, Claim, Dimension, Mode, Number
from provenance.reconciliation.law.breach import Breach
from provenance.reconciliation.law.summed import excess
from provenance.reconciliation.placing.extremes import (
    ALWAYS,
    ONCE,
    Extreme,
    extreme,
    fewest,
    may_reach,
    parts_of,
)
from provenance.reconciliation.placing.families import Plan, heaviest
from provenance.reconciliation.placing.floors import Floors
from provenance.reconciliation.placing.lookups import Lookups
from provenance.reconciliation.placing.placement import Cell, Node, Placement
from provenance.reconciliation.placing.readings import End, Reading, is_above


def excesses(placement: Placement, /) -> Iterator[tuple[Node, Breach]]:
    """Yield each scope that is less than its disjoint parts come to, and how."""
    lookups = Lookups(placement)
    for whole in placement.cells.values():
        if whole.high is None or len(whole.below) < 2:
            continue
        for dimension in adding(placement.case, whole):
            parts = parts_of(placement, whole, dimension)
            if len(parts) > 1:
                divided = lookups.plan(whole.name_in(dimension), parts, dimension)
                sum_of = _Sum(whole, dimension, parts, divided)
                yield from _excesses(placement, lookups, sum_of)


@frozen(eq=False)
class _Sum:
    """A whole, its parts along one dimension, and which of them add up."""

    whole: Cell
    dimension: Dimension
    parts: dict[str, list[Cell]]
    divided: Plan


def adding(case: Case, whole: Cell, /) -> Iterator[Dimension]:
    """Yield the dimensions along which the disjoint parts of a whole add up."""
    yield from ALWAYS
    if whole.is_once(case):
        yield from ONCE


def _excesses(
    placement: Placement, lookups: Lookups, sum_of: _Sum
) -> Iterator[tuple[Node, Breach]]:
    """Screen by the highest counts of any time, then window by window."""
    most = {
        name: max(cell.low[0] for cell in cells if cell.low is not None)
        for name, cells in sum_of.parts.items()
    }
    total, _ = heaviest(sum_of.divided, most)
    for node in sum_of.whole.nodes.values():
        if node.high is None or total < node.high[0] or node.window.mode is Mode.VALUE:
            continue
        names = _exceeding(placement, lookups, sum_of, node)
        if names:
            breach = _gravest(placement, lookups, sum_of, node, names)
            if breach is not None:
                yield node, breach


def _exceeding(
    placement: Placement, lookups: Lookups, sum_of: _Sum, node: Node
) -> tuple[str, ...]:
    """Return the disjoint parts that, strictly read, come to more within a window."""
    weights: dict[str, Number] = {}
    for name, cells in sum_of.parts.items():
        for cell in cells:
            floor = _highest_below(placement, lookups.floors(cell), node)
            if floor is not None and floor[0] > weights.get(name, 0):
                weights[name] = floor[0]
    total, names = heaviest(sum_of.divided, weights)
    if len(names) > 1 and node.high is not None and total >= node.high[0]:
        return names
    return ()


def _highest_below(placement: Placement, floors: Floors, whole: Node) -> End:
    """Return the highest low end within a window that does not exceed its count.

    A part that exceeds the whole by itself is a breach of its own, and hides no other.
    """
    one_measure = floors.cell.key[0] == whole.cell.key[0]
    highest = floors.within(whole.window, one_measure=one_measure)
    if not is_above(highest, whole.high):
        return highest
    for node in floors.inside(whole.window, one_measure=one_measure):
        if not is_above(node.low, whole.high):
            return node.low
        if len(node.claims) > 1:
            below = extreme(placement, [node], Reading.STRICT, side=0, limit=whole.high)
            if below is not None:
                return below.end
    return None


def _gravest(
    placement: Placement,
    lookups: Lookups,
    sum_of: _Sum,
    node: Node,
    names: Sequence[str],
) -> Breach | None:
    floors = {
        name: [lookups.floors(cell) for cell in sum_of.parts[name]] for name in names
    }
    for reading in Reading:
        breach = _excess(placement, sum_of.dimension, node, floors, reading)
        if breach is not None:
            return breach
    return None


def _excess(
    placement: Placement,
    dimension: Dimension,
    node: Node,
    parts: Mapping[str, Sequence[Floors]],
    reading: Reading,
) -> Breach | None:
    lowest = extreme(placement, [node], reading, side=1)
    if lowest is None:
        return None
    floors = (
        _floor(placement, cells, node, reading, lowest.claim)
        for cells in parts.values()
    )
    counted = [floor for floor in floors if floor is not None and floor.end[0] > 0]
    needed = fewest(counted, lowest.end)
    if needed is None:
        return None
    return excess(placement, dimension, reading, needed, lowest)


def _floor(
    placement: Placement,
    cells: Iterable[Floors],
    whole: Node,
    reading: Reading,
    beside: Claim,
) -> Extreme | None:
    """Return the highest low end of a part within the window of a whole."""
    best: Extreme | None = None
    for floors in cells:
        one_measure = floors.cell.key[0] == whole.cell.key[0]
        for node in floors.inside(whole.window, one_measure=one_measure):
            if not may_reach(node, best, side=0):
                break
            best = extreme(
                placement,
                [node],
                reading,
                side=0,
                beside=beside,
                best=best,
                limit=whole.high,
            )
    return best
