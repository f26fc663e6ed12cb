"""What all other claims leave possible for one claim, by the law over single claims."""

from collections.abc import Collection, Iterable, Iterator

from attrs import field, frozen

from provenance.model import Claim, ClaimId, Mode, Number
from provenance.reconciliation.placing.containment import contains
from provenance.reconciliation.placing.extremes import Extreme, may_reach
from provenance.reconciliation.placing.placement import Cell, CellKey, Node, Placement
from provenance.reconciliation.placing.readings import Reading

#: Of larger surroundings nothing is worked out: it is asked for one claim at a time.
_MOST_NODES = 4_000


@frozen(eq=False)
class Limits:
    """The highest floor and the lowest ceiling, each with the claim that sets it."""

    low: Extreme | None
    high: Extreme | None


@frozen(eq=False)
class Surroundings:
    """What lies within and around each claim; every cell is read once."""

    placement: Placement
    _by_end: dict[CellKey, dict[str, list[Node]]] = field(init=False, factory=dict)

    def limits(self, claim: Claim, parts: Iterable[Claim], /) -> Limits | None:
        """Return what others leave possible, round figures read as rounded.

        `parts` are the claims that are said to be a part of it, whatever their dates.
        `None` where too many scopes would have to be looked at.
        """
        node = self.placement.node_of(claim)
        inside = self._meeting(node, [node.cell, *node.cell.below])
        around = self._meeting(node, [node.cell, *node.cell.above])
        if sum(len(nodes) for _, nodes in (*inside, *around)) > _MOST_NODES:
            return None
        low = self._low(node, claim.id, inside)
        for part in parts:
            end = self.placement.ends.of(part, node.window, Reading.BANDED)[0]
            if end is not None and (low is None or end > low.end):
                low = Extreme(end, part)
        return Limits(low, self._high(node, claim.id, around))

    def against(
        self,
        claim: Claim,
        ends: tuple[Number | None, Number | None],
        parts: Iterable[Claim],
        /,
    ) -> tuple[Claim, ...]:
        """Return the claims that a low and a high end in its place would not fit.

        In the order of their ids; as in `limits`, round figures are read as rounded.
        """
        node = self.placement.node_of(claim)
        low, high = ends
        found: dict[ClaimId, Claim] = {}
        for other, floor in self._ends_beside(node, inside=True, parts=parts):
            if high is not None and floor > high:
                found[other.id] = other
        for other, ceiling in self._ends_beside(node, inside=False, parts=()):
            if low is not None and ceiling < low:
                found[other.id] = other
        found.pop(claim.id, None)
        return tuple(found[each] for each in sorted(found))

    def _ends_beside(
        self, node: Node, *, inside: bool, parts: Iterable[Claim]
    ) -> Iterator[tuple[Claim, Number]]:
        """Yield the floors that lie within a scope, or the ceilings around it."""
        placement = self.placement
        cells = node.cell.below if inside else node.cell.above
        told = [(part, node.window) for part in parts]
        for cell, others in self._meeting(node, [node.cell, *cells]):
            one_measure = cell.key[0] == node.cell.key[0]
            for other in others:
                outer, inner = (node, other) if inside else (other, node)
                if contains(outer.window, inner.window, one_measure=one_measure):
                    told += [(each, other.window) for each in other.claims]
        for each, window in told:
            end = placement.ends.of(each, window, Reading.BANDED)[0 if inside else 1]
            if end is not None and each.id not in placement.superseded:
                yield each, end[0]

    def _meeting(
        self, node: Node, cells: Iterable[Cell]
    ) -> list[tuple[Cell, Collection[Node]]]:
        """Return the cells with those of their nodes whose windows may compare."""
        window = node.window
        if window.mode is not Mode.INSTANT or window.end is None:
            return [(cell, cell.nodes.values()) for cell in cells]
        identity = window.end.identity
        return [
            (cell, [*found.get(identity, ()), *found.get("", ())])
            for cell in cells
            for found in (self._ends_of(cell),)
        ]

    def _ends_of(self, cell: Cell) -> dict[str, list[Node]]:
        """Return the nodes of a cell by their ends, `""` for those without one."""
        known = self._by_end.get(cell.key)
        if known is None:
            known = self._by_end[cell.key] = {}
            for node in cell.nodes.values():
                end = node.window.end
                identity = "" if end is None else end.identity
                known.setdefault(identity, []).append(node)
        return known

    def _low(
        self,
        whole: Node,
        without: ClaimId,
        cells: Iterable[tuple[Cell, Collection[Node]]],
    ) -> Extreme | None:
        best: Extreme | None = None
        for cell, nodes in sorted(cells, key=_lowest_last):
            if best is not None and (cell.low is None or cell.low < best.end):
                break
            one_measure = cell.key[0] == whole.cell.key[0]
            for node in nodes:
                if may_reach(node, best, side=0) and contains(
                    whole.window, node.window, one_measure=one_measure
                ):
                    best = self._tighter(node, without, best, side=0)
        return best

    def _high(
        self,
        part: Node,
        without: ClaimId,
        cells: Iterable[tuple[Cell, Collection[Node]]],
    ) -> Extreme | None:
        best: Extreme | None = None
        for cell, nodes in sorted(cells, key=_highest_last):
            if best is not None and (cell.high is None or cell.high > best.end):
                break
            one_measure = cell.key[0] == part.cell.key[0]
            for node in nodes:
                if may_reach(node, best, side=1) and contains(
                    node.window, part.window, one_measure=one_measure
                ):
                    best = self._tighter(node, without, best, side=1)
        return best

    def _tighter(
        self, node: Node, without: ClaimId, best: Extreme | None, *, side: int
    ) -> Extreme | None:
        placement = self.placement
        for other in node.claims:
            end = placement.ends.of(other, node.window, Reading.BANDED)[side]
            if end is None or other.id == without or other.id in placement.superseded:
                continue
            if (
                best is None
                or (end > best.end if side == 0 else end < best.end)
                or (end == best.end and other.id < best.claim.id)
            ):
                best = Extreme(end, other)
        return best


def _lowest_last(item: tuple[Cell, Collection[Node]]) -> tuple[bool, Number, int]:
    low = item[0].low
    return (True, 0, 0) if low is None else (False, -low[0], -low[1])


def _highest_last(item: tuple[Cell, Collection[Node]]) -> tuple[bool, Number, int]:
    high = item[0].high
    return (True, 0, 0) if high is None else (False, *high)
