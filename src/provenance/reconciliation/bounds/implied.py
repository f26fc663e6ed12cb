"""Scopes that nobody reported and that a reader would ask for.

The state when its towns are known, all people when civilians and fighters are: where
two reported scopes lie within one term and together say more of it than any report.
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from provenance.model import (
    ANYTHING,
    TERM_DIMENSIONS,
    Case,
    ClaimId,
    Dimension,
    Mode,
    Moment,
    Scope,
    Window,
    day_at,
)
from provenance.reconciliation.bounds.bounds import Bounds, Way
from provenance.reconciliation.bounds.travelling import Travel
from provenance.reconciliation.placing.placement import (
    Cell,
    CellKey,
    Node,
    key_with,
    scope_of,
)

_ASKED = (Dimension.PLACE, Dimension.POPULATION)


@frozen
class ImpliedScope:
    """A scope without a claim of its own, and what others leave possible for it."""

    scope: Scope
    bounds: Bounds


def implied(travel: Travel, cells: Sequence[Cell], /) -> tuple[ImpliedScope, ...]:
    """Return what several scopes of one question say of wider ones, narrow ones first.

    Left out are those of which a narrower one or a report says as much, and those for
    which the claims, strictly read, leave no number: they agree only when rounded.
    """
    known = {
        _floor_claims(travel.of_cell(cell, window))
        for cell in cells
        for window in cell.nodes
    }
    found: list[ImpliedScope] = []
    for cell in _asked(travel.placement.case, cells):
        reported = travel.placement.cells.get(cell.key)
        whole = reported or _placed(travel, cell, cells)
        for window in _windows([whole, *whole.below]):
            if window in whole.nodes:
                continue
            bounds = travel.of_cell(whole, window)
            claims = () if bounds.is_crossed else _floor_claims(bounds)
            if len(claims) > 1 and claims not in known:
                known.add(claims)
                found.append(ImpliedScope(scope_of(whole.key, window), bounds))
    return tuple(found)


def _floor_claims(bounds: Bounds) -> tuple[ClaimId, ...]:
    """Return the claims that a floor adds up."""
    floor = bounds.floor
    if floor is None or floor.way is not Way.SUM:
        return ()
    return tuple(sorted(floor.claims))


def _asked(case: Case, cells: Sequence[Cell]) -> list[Cell]:
    """Return the cells that contain at least two reported ones in one dimension."""
    below: dict[CellKey, set[str]] = {}
    for dimension in _ASKED:
        vocabulary = case.vocabularies[dimension]
        for cell in cells:
            name = cell.name_in(dimension)
            if name is None:
                continue
            for outer in vocabulary.above(name) - {name}:
                key = key_with(cell.key, dimension, outer)
                below.setdefault(key, set()).add(name)
    found = [Cell(key) for key, names in below.items() if len(names) > 1]
    found.sort(key=lambda cell: (_width(case, cell), str(cell.key)))
    return found


def _width(case: Case, cell: Cell) -> int:
    """Return a number that is greater for wider cells: they lie within fewer."""
    return -sum(
        len(case.vocabularies[dimension].above(name))
        for dimension in _ASKED
        if (name := cell.name_in(dimension)) is not None
    )


def _placed(travel: Travel, cell: Cell, cells: Iterable[Cell]) -> Cell:
    """Link a cell that nobody reported with the reported ones above and below it."""
    case = travel.placement.case
    cell.below = [other for other in cells if _lies_within(case, other, cell)]
    cell.above = [*travel.placement.cells_above(cell.key)]
    return cell


def _lies_within(case: Case, inner: Cell, outer: Cell) -> bool:
    for dimension in TERM_DIMENSIONS:
        one, other = inner.name_in(dimension), outer.name_in(dimension)
        if other in {one, ANYTHING}:
            continue
        vocabulary = case.vocabularies[dimension]
        if one is None or other is None or not vocabulary.is_within(one, other):
            return False
    return True


def _windows(cells: Sequence[Cell]) -> Iterator[Window]:
    """Yield the windows in which parts can be added up: the longest, each instant."""
    nodes = [node for cell in cells for node in cell.nodes.values() if node.low]
    instants: dict[str, list[Moment]] = {}
    for node in nodes:
        if node.window.mode is Mode.INSTANT and node.window.end is not None:
            instants.setdefault(node.window.end.identity, []).append(node.window.end)
    for moments in instants.values():
        if len(moments) > 1:
            yield Window(Mode.INSTANT, end=moments[0])
    if any(node.window.mode is Mode.STANDING for node in nodes):
        yield Window(Mode.STANDING)
    yield from _longest([node for node in nodes if node.window.mode is Mode.FLOW])


def _longest(flows: Sequence[Node]) -> Iterator[Window]:
    """Yield the running total until the last day that any count may reach."""
    starts = [
        node.window.start
        for node in flows
        if node.window.starts_with_event and node.window.start is not None
    ]
    lasts = [
        node.window.end.latest
        for node in flows
        if node.window.end is not None and node.window.end.latest is not None
    ]
    if starts and lasts:
        end = day_at(max(lasts))
        yield Window(Mode.FLOW, starts[0], end, starts_with_event=True)
