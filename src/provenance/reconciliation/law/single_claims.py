"""The law of scope over single claims: a count cannot exceed a count that contains it.

A scope is screened by its tightest ends, strictly read; only where the screen finds a
breach are claims looked at one by one.
"""

from collections.abc import Iterator, Sequence

from provenance.model import Mode
from provenance.reconciliation.law.least import Pair, least
from provenance.reconciliation.placing.containment import contains, exceeding
from provenance.reconciliation.placing.placement import Cell, Node, Placement
from provenance.reconciliation.placing.readings import is_above


def disagreements(placement: Placement, /) -> Iterator[Pair]:
    """Yield the scopes whose own figures share no value."""
    for node in placement.nodes():
        if is_above(node.low, node.high):
            pair = least(placement, node, node)
            if pair is not None:
                yield pair


def containments(placement: Placement, /) -> Iterator[Pair]:
    """Yield, for each scope that exceeds ones above it, the nearest in each cell."""
    for cell in placement.cells.values():
        if cell.low is None:
            continue
        for outer in (cell, *cell.above):
            if is_above(cell.low, outer.high):
                yield from _between(placement, cell, outer)


def _between(placement: Placement, cell: Cell, outer: Cell) -> Iterator[Pair]:
    inner_nodes = [
        node for node in cell.nodes.values() if is_above(node.low, outer.high)
    ]
    outer_nodes = [
        node for node in outer.nodes.values() if is_above(cell.low, node.high)
    ]
    for node in _flagged(cell, outer, inner_nodes, outer_nodes):
        pairs = [
            pair
            for other in outer_nodes
            if other is not node
            and is_above(node.low, other.high)
            and contains(
                other.window, node.window, one_measure=cell.key[0] == outer.key[0]
            )
            and (pair := least(placement, node, other)) is not None
        ]
        if pairs:
            yield _nearest(pairs)


def _flagged(
    cell: Cell, outer: Cell, inner_nodes: list[Node], outer_nodes: list[Node]
) -> Iterator[Node]:
    one_measure = cell.key[0] == outer.key[0]
    for mode in (Mode.FLOW, Mode.INSTANT):
        inner = [node for node in inner_nodes if node.window.mode is mode]
        wholes = [node for node in outer_nodes if node.window.mode is mode]
        if mode is Mode.FLOW and not one_measure:
            inner = [node for node in inner if node.window.starts_with_event]
            wholes = [node for node in wholes if node.window.starts_with_event]
        if inner and wholes:
            yield from exceeding(inner, wholes)
    if any(node.window.mode is Mode.STANDING for node in outer_nodes):
        yield from _flagged_by_standing(cell, outer, inner_nodes)


def _flagged_by_standing(
    cell: Cell, outer: Cell, inner_nodes: list[Node]
) -> Iterator[Node]:
    standing = [
        node for node in outer.nodes.values() if node.window.mode is Mode.STANDING
    ]
    for node in inner_nodes:
        if (cell is not outer or node.window.mode is not Mode.STANDING) and any(
            is_above(node.low, other.high)
            and contains(other.window, node.window, one_measure=False)
            for other in standing
        ):
            yield node


def _nearest(pairs: Sequence[Pair]) -> Pair:
    """Return the gravest; of equal ones the one whose window is the smallest."""
    gravest = min(pair.breach.leeway for pair in pairs)
    rest = [pair for pair in pairs if pair.breach.leeway is gravest]
    nearest = rest[0]
    for pair in rest[1:]:
        if contains(nearest.outer.window, pair.outer.window, one_measure=True) and (
            nearest.outer.window != pair.outer.window
        ):
            nearest = pair
    return nearest
