"""Parts that cover a whole and come to less, and what other figures come to."""

from collections.abc import Iterable, Iterator

from provenance.model import (
    Case,
    Claim,
    Dimension,
    Mode,
    Number,
    Relation,
    compare_names,
)
from provenance.reconciliation.law.breach import Breach
from provenance.reconciliation.law.summed import shortfall
from provenance.reconciliation.placing.containment import contains
from provenance.reconciliation.placing.extremes import (
    ALWAYS,
    ONCE,
    Extreme,
    contained,
    extreme,
    parts_of,
)
from provenance.reconciliation.placing.families import heaviest, plan
from provenance.reconciliation.placing.lookups import Lookups
from provenance.reconciliation.placing.placement import (
    Cell,
    Node,
    Placement,
    key_of,
    key_with,
)
from provenance.reconciliation.placing.readings import End, Reading


def shortfalls(placement: Placement, /) -> Iterator[Breach]:
    """Yield the scopes that are more than the parts that cover them come to."""
    lookups = Lookups(placement)
    for dimension in (*ALWAYS, *ONCE):
        vocabulary = placement.case.vocabularies[dimension]
        for whole in placement.cells.values():
            name = whole.name_in(dimension)
            if whole.low is None or name is None:
                continue
            parts = vocabulary.term(name).parts
            covers = [covering(placement, whole, part, dimension) for part in parts]
            if not parts or not all(covers):
                continue
            for node in whole.nodes.values():
                if _may_fall_short(node, covers, lookups):
                    yield from _shortfalls(placement, node, covers, dimension)


def _shortfalls(
    placement: Placement, node: Node, cells: list[list[Cell]], dimension: Dimension
) -> Iterator[Breach]:
    covers = [
        [inner for cell in each for inner in _containing(cell, node)] for each in cells
    ]
    for reading in Reading:
        highest = extreme(placement, [node], reading, side=0)
        if highest is None:
            return
        tops = [
            extreme(placement, nodes, reading, side=1, beside=highest.claim)
            for nodes in covers
        ]
        ceilings = [top for top in tops if top is not None]
        if len(ceilings) < len(covers):
            return
        distinct = {top.claim.id: top for top in ceilings}
        total = sum(top.end[0] for top in ceilings)
        opened = min(top.end[1] for top in ceilings)
        if highest.end > (total, opened):
            parts = tuple(distinct.values())
            yield shortfall(placement, dimension, reading, highest, parts, total=total)
            return


def _may_fall_short(
    whole: Node, covers: Iterable[list[Cell]], lookups: Lookups
) -> bool:
    """Screen: whether the lowest counts of the parts, strictly read, do not reach."""
    if whole.low is None or whole.window.mode is Mode.VALUE:
        return False
    total: Number = 0
    for cells in covers:
        highs = [
            high
            for cell in cells
            if (high := _ceiling(cell, whole, lookups)) is not None
        ]
        if not highs:
            return False
        total += min(highs)[0]
    return whole.low[0] >= total


def _ceiling(cell: Cell, whole: Node, lookups: Lookups) -> End:
    one_measure = cell.key[0] == whole.cell.key[0]
    return lookups.ceilings(cell).around(whole.window, one_measure=one_measure)


def _containing(cell: Cell, whole: Node) -> Iterator[Node]:
    one_measure = cell.key[0] == whole.cell.key[0]
    for node in cell.nodes.values():
        if contains(node.window, whole.window, one_measure=one_measure):
            yield node


def covering(
    placement: Placement, whole: Cell, part: str, dimension: Dimension, /
) -> list[Cell]:
    """Return the cells that contain one part of a whole, by look-up of what is above.

    The part need not have been reported itself; what contains the whole does not help.
    """
    case = placement.case
    key = key_with(whole.key, dimension, part)
    return [
        cell
        for cell in placement.cells_above(key)
        if not _contains_name(case, cell, whole, dimension)
    ]


def _contains_name(case: Case, cell: Cell, whole: Cell, dimension: Dimension) -> bool:
    relation = compare_names(
        whole.name_in(dimension),
        cell.name_in(dimension),
        case.vocabularies[dimension],
    )
    return relation in {Relation.SAME, Relation.WITHIN}


def reaching(
    placement: Placement, whole: Claim, dimension: Dimension, /
) -> tuple[Number, tuple[Claim, ...]]:
    """Return what the highest figures of disjoint parts of a claim's scope come to.

    Parts of parts count too: where nobody counts the combatants, soldiers and fighters
    do.
    """
    scope = placement.case.scope(whole)
    cell = placement.cells[key_of(scope)]
    node = cell.nodes[scope.window]
    floors = {
        name: floor
        for name, cells in parts_of(placement, cell, dimension).items()
        if (floor := _floor(placement, cells, node)) is not None
    }
    vocabulary = placement.case.vocabularies[dimension]
    divided = plan(cell.name_in(dimension), floors, vocabulary)
    weights = {name: floor.end[0] for name, floor in floors.items()}
    total, names = heaviest(divided, weights)
    return total, tuple(floors[name].claim for name in names)


def _floor(placement: Placement, cells: Iterable[Cell], whole: Node) -> Extreme | None:
    nodes = [node for cell in cells for node in contained(cell, whole)]
    return extreme(placement, nodes, Reading.STRICT, side=0)
