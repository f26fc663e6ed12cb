"""Ceilings of any scope: they sink from wholes to parts, added up over what covers it.

All figures are strictly read; what is to be left out is not in the placement.
"""

from collections.abc import Iterator

from provenance.model import Dimension, Mode, Window
from provenance.reconciliation.bounds.bounds import Bound, Way, tighter_ceiling
from provenance.reconciliation.bounds.singles import (
    around_one,
    ceiling_at,
    ceiling_of_one,
    ceilings_together,
    floor_at,
    floor_of_one,
    left_over,
    nearest_ceiling,
)
from provenance.reconciliation.law.excesses import adding
from provenance.reconciliation.law.increments import around, cover, days_of, inside
from provenance.reconciliation.law.shortfalls import covering
from provenance.reconciliation.placing.chains import Span, heaviest_spans
from provenance.reconciliation.placing.containment import contains
from provenance.reconciliation.placing.extremes import ALWAYS, ONCE, parts_of
from provenance.reconciliation.placing.families import heaviest
from provenance.reconciliation.placing.lookups import Lookups
from provenance.reconciliation.placing.placement import Cell, Node

#: Of a whole with more parts it is not asked what it leaves for one of them.
_MOST_PARTS = 100
#: Of more windows it is not asked what longer ones leave for shorter ones.
_MOST_WINDOWS = 50


def ceiling_of(lookups: Lookups, cell: Cell, window: Window, /) -> Bound | None:
    """Return the lowest high end that follows for a scope.

    The cell need not be one of the placement, if it knows what is above and below it.
    """
    case = lookups.placement.case
    found = [
        nearest_ceiling(lookups, cell, window),
        *(_of_cover(lookups, cell, window, each) for each in (*ALWAYS, *ONCE)),
    ]
    if window.mode is Mode.FLOW:
        found.append(_of_windows(lookups, cell, window))
    for whole in cell.above:
        if len(whole.below) > _MOST_PARTS:
            continue
        one_measure = whole.key[0] == cell.key[0]
        if len(whole.nodes) > _MOST_WINDOWS:
            continue
        for node in around_one(whole, window, one_measure=one_measure):
            for dimension in adding(case, whole):
                found += _left_by_parts(lookups, cell, (whole, node), dimension)
    if cell.is_once(case) and window.mode is Mode.FLOW:
        found += _left_by_windows(lookups, cell, window)
    return tighter_ceiling(found)


def _of_cover(
    lookups: Lookups, cell: Cell, window: Window, dimension: Dimension
) -> Bound | None:
    """Return what the parts that a scope is made of come to."""
    name = cell.name_in(dimension)
    if name is None:
        return None
    parts = lookups.placement.case.vocabularies[dimension].term(name).parts
    ceilings = [
        ceiling_of_one(
            lookups,
            covering(lookups.placement, cell, part, dimension),
            cell,
            window,
        )
        for part in parts
    ]
    found = [ceiling for ceiling in ceilings if ceiling is not None]
    return ceilings_together(found, dimension) if len(found) == len(parts) else None


def _of_windows(lookups: Lookups, cell: Cell, window: Window) -> Bound | None:
    """Return what the windows that leave no day of a window out come to."""
    spans = around(window, lookups.cores(cell))
    costs = [(span, span.node.high) for span in spans if span.node.high is not None]
    ceilings = [ceiling_at(span.node, Way.WHOLE) for span in cover(window, costs)]
    return ceilings_together([each for each in ceilings if each], Dimension.WINDOW)


def _left_by_parts(
    lookups: Lookups, cell: Cell, counted: tuple[Cell, Node], dimension: Dimension
) -> Iterator[Bound]:
    """Yield what a whole leaves when parts that share nobody with this are off."""
    name = cell.name_in(dimension)
    vocabulary = lookups.placement.case.vocabularies[dimension]
    whole, node = counted
    if name is None or name == whole.name_in(dimension):
        return
    floors = {
        part: floor
        for part, cells in parts_of(lookups.placement, whole, dimension).items()
        if vocabulary.are_disjoint(part, name)
        and (floor := floor_of_one(lookups, cells, whole, node.window))
    }
    divided = lookups.plan(whole.name_in(dimension), floors, dimension)
    weights = {part: floor.end[0] for part, floor in floors.items()}
    _, parts = heaviest(divided, weights)
    count = ceiling_at(node, Way.WHOLE)
    if count is not None:
        yield from left_over(count, [floors[part] for part in parts], dimension)


def _left_by_windows(lookups: Lookups, cell: Cell, window: Window) -> Iterator[Bound]:
    """Yield what longer windows leave when others without a common day are off."""
    days = days_of(window)
    if days is None or len(cell.nodes) > _MOST_WINDOWS:
        return
    apart = [span for span in lookups.hulls(cell) if _is_apart(span, *days)]
    for node in cell.nodes.values():
        count = ceiling_at(node, Way.WHOLE)
        is_longer = node.window != window and contains(
            node.window, window, one_measure=True
        )
        if count is not None and is_longer:
            spans = heaviest_spans(inside(node.window, apart))
            floors = [floor_at(span.node, Way.PART) for span in spans]
            taken_off = [floor for floor in floors if floor is not None]
            yield from left_over(count, taken_off, Dimension.WINDOW)


def _is_apart(span: Span, first: int, last: int) -> bool:
    return span.last < first or last < span.first
