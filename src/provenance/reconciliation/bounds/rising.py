"""Floors of any scope: they rise from parts to wholes, added up along one dimension.

All figures are strictly read; what is to be left out is not in the placement.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from provenance.model import Dimension, Mode, Window
from provenance.reconciliation.bounds.bounds import Bound, Way, tighter_floor
from provenance.reconciliation.bounds.singles import (
    ceiling_of_one,
    floor_at,
    floor_of_one,
    floors_together,
    left_over,
    nearest_floor,
)
from provenance.reconciliation.law.excesses import adding
from provenance.reconciliation.law.increments import inside
from provenance.reconciliation.law.shortfalls import covering
from provenance.reconciliation.placing.chains import heaviest_spans
from provenance.reconciliation.placing.extremes import ALWAYS, ONCE, parts_of
from provenance.reconciliation.placing.families import heaviest
from provenance.reconciliation.placing.lookups import Lookups
from provenance.reconciliation.placing.placement import Cell, Node

#: Of more windows of a whole it is not asked what they leave for one of its parts.
_MOST_WINDOWS = 50


def floor_of(lookups: Lookups, cell: Cell, window: Window, /) -> Bound | None:
    """Return the highest low end that follows for a scope.

    The cell need not be one of the placement, if it knows what is above and below it.
    """
    case = lookups.placement.case
    found = [
        nearest_floor(lookups, cell, window),
        *(_of_terms(lookups, cell, window, each) for each in adding(case, cell)),
    ]
    if cell.is_once(case) and window.mode is Mode.FLOW:
        found.append(_of_windows(lookups, cell, window))
    for dimension in (*ALWAYS, *ONCE):
        found += _left_by_others(lookups, cell, window, dimension)
    return tighter_floor(found)


def _of_terms(
    lookups: Lookups, cell: Cell, window: Window, dimension: Dimension
) -> Bound | None:
    """Return what the heaviest disjoint parts along a dimension come to."""
    parts = parts_of(lookups.placement, cell, dimension)
    if len(parts) < 2:
        return None
    floors = {
        name: floor
        for name, cells in parts.items()
        if (floor := floor_of_one(lookups, cells, cell, window)) is not None
    }
    divided = lookups.plan(cell.name_in(dimension), floors, dimension)
    weights = {name: floor.end[0] for name, floor in floors.items()}
    _, names = heaviest(divided, weights)
    return floors_together([floors[name] for name in names], dimension)


def _of_windows(lookups: Lookups, cell: Cell, window: Window) -> Bound | None:
    """Return what the heaviest windows without a common day come to."""
    spans = heaviest_spans(inside(window, lookups.hulls(cell)))
    floors = [floor_at(span.node, Way.PART) for span in spans]
    return floors_together([each for each in floors if each], Dimension.WINDOW)


def _left_by_others(
    lookups: Lookups, cell: Cell, window: Window, dimension: Dimension
) -> Iterator[Bound]:
    """Yield what is left for a part of a whole that lists it with others."""
    name = cell.name_in(dimension)
    vocabulary = lookups.placement.case.vocabularies[dimension]
    for whole in cell.above:
        union = whole.name_in(dimension)
        if union is None or _but(whole, dimension) != _but(cell, dimension):
            continue
        parts = vocabulary.term(union).parts
        if name not in parts:
            continue
        floors = lookups.floors(whole)
        for node in islice(floors.inside(window, one_measure=True), _MOST_WINDOWS):
            yield from _left_of(lookups, node, dimension, set(parts) - {name})


def _left_of(
    lookups: Lookups, whole: Node, dimension: Dimension, others: Iterable[str]
) -> Iterator[Bound]:
    """Yield what one count of a whole leaves when all its other parts are bounded."""
    ceilings = [
        ceiling_of_one(
            lookups,
            covering(lookups.placement, whole.cell, part, dimension),
            whole.cell,
            whole.window,
        )
        for part in sorted(others)
    ]
    taken_off = [ceiling for ceiling in ceilings if ceiling is not None]
    count = floor_at(whole, Way.WHOLE)
    if count is not None and len(taken_off) == len(ceilings):
        yield from left_over(count, taken_off, dimension)


def _but(cell: Cell, dimension: Dimension) -> tuple[str | None, ...]:
    """Return what a cell states in all dimensions but one."""
    return tuple(
        cell.name_in(each) for each in (*ALWAYS, *ONCE) if each is not dimension
    )
