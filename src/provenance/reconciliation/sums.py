"""The law of scope over several claims: disjoint parts, and parts that cover a whole.

Sums go along one dimension at a time: parts differ from their whole in that dimension,
and may be narrower than it in the others as well.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from attrs import field, frozen

from provenance.model import (
    ANYTHING,
    Case,
    Claim,
    Dimension,
    Mode,
    Number,
    Relation,
    Vocabulary,
    compare_names,
)
from provenance.reconciliation.breach import LEEWAY_OF_READING, Breach, BreachKind
from provenance.reconciliation.containment import contains
from provenance.reconciliation.families import Plan, heaviest, plan
from provenance.reconciliation.floors import Floors
from provenance.reconciliation.placement import Cell, CellKey, Node, Placement
from provenance.reconciliation.readings import Reading

#: Dimensions along which disjoint parts add up for every measure, and those along
#: which they add only for what happens to a person once.
_ALWAYS = (Dimension.POPULATION, Dimension.MEASURE)
_ONCE = (Dimension.PLACE, Dimension.EVENT)


@frozen(eq=False)
class _Floor:
    """The highest low end of a part, with the claim that it rests on."""

    end: tuple[Number, int]
    claim: Claim


def excesses(placement: Placement, /) -> Iterator[tuple[Node, Breach]]:
    """Yield each scope that is less than its disjoint parts come to, and how."""
    plans = _Plans(placement.case)
    for whole in placement.cells.values():
        if whole.high is None or len(whole.below) < 2:
            continue
        for dimension in _adding(placement.case, whole):
            parts = _parts(placement.case, whole, dimension)
            if len(parts) > 1:
                divided = plans.of(whole.name_in(dimension), parts, dimension)
                sum_of = _Sum(whole, dimension, parts, divided)
                yield from _excesses(placement, plans, sum_of)


@frozen(eq=False)
class _Sum:
    """A whole, its parts along one dimension, and which of them add up."""

    whole: Cell
    dimension: Dimension
    parts: dict[str, list[Cell]]
    divided: Plan


@frozen(eq=False)
class _Plans:
    """How wholes divide, and the floors of cells, each worked out once."""

    case: Case
    _plans: dict[tuple[str | None, frozenset[str], Dimension], Plan] = field(
        init=False, factory=dict
    )
    _floors: dict[int, Floors] = field(init=False, factory=dict)

    def of(self, whole: str | None, parts: Iterable[str], dimension: Dimension) -> Plan:
        key = (whole, frozenset(parts), dimension)
        known = self._plans.get(key)
        if known is None:
            known = plan(whole, key[1], self.case.vocabularies[dimension])
            self._plans[key] = known
        return known

    def floors(self, cell: Cell) -> Floors:
        known = self._floors.get(id(cell))
        if known is None:
            known = self._floors[id(cell)] = Floors(cell)
        return known


def _adding(case: Case, whole: Cell) -> Iterator[Dimension]:
    yield from _ALWAYS
    if whole.is_once(case):
        yield from _ONCE


def _parts(case: Case, whole: Cell, dimension: Dimension) -> dict[str, list[Cell]]:
    """Return the cells below a whole by the term that they state in a dimension."""
    parts: dict[str, list[Cell]] = {}
    own = whole.name_in(dimension)
    for cell in whole.below:
        name = cell.name_in(dimension)
        if name is None or name == own or cell.low is None:
            continue
        if dimension in _ALWAYS or cell.is_once(case):
            parts.setdefault(name, []).append(cell)
    return parts


def _excesses(
    placement: Placement, plans: _Plans, sum_of: _Sum
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
        if _exceeds(plans, sum_of, node):
            breach = _gravest(placement, sum_of, node)
            if breach is not None:
                yield node, breach


def _exceeds(plans: _Plans, sum_of: _Sum, node: Node) -> bool:
    """Whether the parts within a window, strictly read, come to more than it."""
    weights: dict[str, Number] = {}
    measure = sum_of.whole.key[0]
    for name, cells in sum_of.parts.items():
        for cell in cells:
            floor = plans.floors(cell).within(
                node.window, one_measure=cell.key[0] == measure
            )
            if floor is not None and floor[0] > weights.get(name, 0):
                weights[name] = floor[0]
    total, names = heaviest(sum_of.divided, weights)
    return len(names) > 1 and node.high is not None and total >= node.high[0]


def _gravest(placement: Placement, sum_of: _Sum, node: Node) -> Breach | None:
    for reading in Reading:
        breach = _excess(placement, sum_of, node, reading)
        if breach is not None:
            return breach
    return None


def _excess(
    placement: Placement, sum_of: _Sum, node: Node, reading: Reading
) -> Breach | None:
    lowest = _extreme(placement, [node], reading, side=1)
    if lowest is None:
        return None
    floors: dict[str, _Floor] = {}
    for name, cells in sum_of.parts.items():
        nodes = [inner for cell in cells for inner in _contained(cell, node)]
        floor = _extreme(placement, nodes, reading, side=0)
        # A part that exceeds the whole by itself is a breach of its own.
        if floor is not None and floor.end[0] > 0 and floor.end <= lowest.end:
            floors[name] = floor
    weights = {name: floor.end[0] for name, floor in floors.items()}
    _, names = heaviest(sum_of.divided, weights)
    needed = _fewest([floors[name] for name in names], lowest.end)
    if needed is None:
        return None
    return Breach(
        kind=BreachKind.PARTS_EXCEED_WHOLE,
        leeway=LEEWAY_OF_READING[reading],
        over=tuple(floor.claim for floor in needed),
        under=(lowest.claim,),
        dimensions=(sum_of.dimension,),
        low=sum(floor.end[0] for floor in needed),
        high=lowest.end[0],
    )


def _contained(cell: Cell, whole: Node) -> Iterator[Node]:
    one_measure = cell.key[0] == whole.cell.key[0]
    for node in cell.nodes.values():
        if contains(whole.window, node.window, one_measure=one_measure):
            yield node


def _extreme(
    placement: Placement, nodes: Iterable[Node], reading: Reading, *, side: int
) -> _Floor | None:
    """Return the highest low end (side 0) or the lowest high end (side 1) of nodes."""
    best: _Floor | None = None
    for node in nodes:
        for claim in node.claims:
            end = placement.ends.of(claim, node.window, reading)[side]
            if end is None or claim.id in placement.superseded:
                continue
            if best is None or _is_tighter(end, claim, best, side):
                best = _Floor(end, claim)
    return best


def _is_tighter(end: tuple[Number, int], claim: Claim, best: _Floor, side: int) -> bool:
    if end == best.end:
        return claim.id < best.claim.id
    return end > best.end if side == 0 else end < best.end


def _fewest(floors: Sequence[_Floor], whole: tuple[Number, int]) -> list[_Floor] | None:
    """Return the fewest parts that exceed the whole; the largest, ties by id."""
    total: Number = 0
    opened = 0
    needed: list[_Floor] = []
    for floor in sorted(floors, key=lambda item: (-item.end[0], item.claim.id)):
        needed.append(floor)
        total += floor.end[0]
        opened = max(opened, floor.end[1])
        if (total, opened) > whole and len(needed) > 1:
            return needed
    return None


def shortfalls(placement: Placement, /) -> Iterator[Breach]:
    """Yield the scopes that are more than the parts that cover them come to."""
    for dimension in (*_ALWAYS, *_ONCE):
        vocabulary = placement.case.vocabularies[dimension]
        for whole in placement.cells.values():
            name = whole.name_in(dimension)
            if whole.low is None or name is None or not vocabulary.term(name).parts:
                continue
            for node in whole.nodes.values():
                yield from _shortfalls(placement, node, name, dimension)


def _shortfalls(
    placement: Placement, node: Node, name: str, dimension: Dimension
) -> Iterator[Breach]:
    if node.low is None or node.window.mode is Mode.VALUE:
        return
    parts = placement.case.vocabularies[dimension].term(name).parts
    covers = [_covering(placement, node, part, dimension) for part in parts]
    if not all(covers) or not _falls_short(node, covers):
        return
    for reading in Reading:
        highest = _extreme(placement, [node], reading, side=0)
        tops = [_extreme(placement, nodes, reading, side=1) for nodes in covers]
        ceilings = [top for top in tops if top is not None]
        if highest is None or len(ceilings) < len(covers):
            return
        distinct = {top.claim.id: top for top in ceilings}
        total = sum(top.end[0] for top in ceilings)
        opened = min(top.end[1] for top in ceilings)
        if highest.end > (total, opened):
            yield Breach(
                kind=BreachKind.PARTS_FALL_SHORT,
                leeway=LEEWAY_OF_READING[reading],
                over=(highest.claim,),
                under=tuple(top.claim for top in distinct.values()),
                dimensions=(dimension,),
                low=highest.end[0],
                high=total,
            )
            return


def _falls_short(whole: Node, covers: Iterable[list[Node]]) -> bool:
    """Screen: whether the lowest counts of the parts, strictly read, do not reach."""
    total: Number = 0
    for nodes in covers:
        highs = [node.high[0] for node in nodes if node.high is not None]
        if not highs:
            return False
        total += min(highs)
    return whole.low is not None and whole.low[0] >= total


def _covering(
    placement: Placement, whole: Node, part: str, dimension: Dimension
) -> list[Node]:
    """Return the nodes that contain one part of a whole, by look-up of what is above.

    The part need not have been reported itself; what contains the whole does not help.
    """
    case = placement.case
    names = {
        each: _above(case.vocabularies[each], part if each is dimension else stated)
        for each in (
            Dimension.MEASURE,
            Dimension.EVENT,
            Dimension.PLACE,
            Dimension.POPULATION,
        )
        for stated in (whole.cell.name_in(each),)
    }
    unit = whole.cell.key[1]
    found: list[Node] = []
    for measure, event, place, population in product(*names.values()):
        key: CellKey = (str(measure), unit, event, place, population)
        cell = placement.cells.get(key)
        if cell is None or _contains_name(case, cell, whole.cell, dimension):
            continue
        one_measure = cell.key[0] == whole.cell.key[0]
        found += [
            node
            for node in cell.nodes.values()
            if contains(node.window, whole.window, one_measure=one_measure)
        ]
    return found


def _above(vocabulary: Vocabulary, name: str | None) -> list[str | None]:
    if name is None:
        return [None, ANYTHING]
    return [*sorted(vocabulary.above(name))]


def _contains_name(case: Case, cell: Cell, whole: Cell, dimension: Dimension) -> bool:
    relation = compare_names(
        whole.name_in(dimension),
        cell.name_in(dimension),
        case.vocabularies[dimension],
    )
    return relation in {Relation.SAME, Relation.WITHIN}
