"""The lowest high end of a cell around a window, found by look-up.

The counterpart of floors: running totals are kept in the order of their ends with the
lowest high end from there on, so that a window is answered by bisection.
"""

from bisect import bisect_left
from itertools import accumulate, chain
from operator import itemgetter

from attrs import define, field

from provenance.model import Mode, Moment, Number, Window
from provenance.reconciliation.placing.containment import contains
from provenance.reconciliation.placing.placement import Cell, Node, high_of
from provenance.reconciliation.placing.readings import End


@define(eq=False)
class Ceilings:
    """Answers for one cell, strictly read; made when it is first asked."""

    cell: Cell
    #: The days on which running totals end, and for each the lowest of those that end
    #: on it or later; of equal ones the first.
    _ends: tuple[int, ...] = field(init=False)
    _lowest: list[Node] = field(init=False)
    #: Running totals and counts of an instant, by ends that bisection does not find.
    _by_identity: dict[str, list[Node]] = field(init=False, factory=dict)
    #: All other counts.
    _rest: tuple[Node, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        totals: list[tuple[int, Node]] = []
        rest: list[Node] = []
        for node in self.cell.nodes.values():
            if node.high is None:
                continue
            window = node.window
            end, is_total = window.end, window.starts_with_event
            if end is None or not (is_total or window.mode is Mode.INSTANT):
                rest.append(node)
                continue
            if not (is_total and end.is_one_day):
                self._by_identity.setdefault(end.identity, []).append(node)
            if is_total and end.earliest is not None:
                totals.append((end.earliest, node))
        self._rest = tuple(rest)
        totals.sort(key=itemgetter(0), reverse=True)
        self._ends = tuple(end for end, _ in reversed(totals))
        self._lowest = [*accumulate((node for _, node in totals), _lower)][::-1]

    def around(self, window: Window, /, *, one_measure: bool) -> End:
        """Return the lowest high end of the counts that contain a window."""
        node = self.lowest(window, one_measure=one_measure)
        return None if node is None else node.high

    def lowest(self, window: Window, /, *, one_measure: bool) -> Node | None:
        """Return the count with the lowest high end of those that contain a window."""
        end, total = window.end, None
        if (
            end is not None
            and window.mode is Mode.FLOW
            and (one_measure or window.starts_with_event)
        ):
            total = self._total(end)
            if not self._rest and end.is_one_day:
                # Totals that end on that very day are among those that end no earlier.
                return total
        same = () if end is None else self._by_identity.get(end.identity, ())
        found = [
            node
            for node in chain(same, self._rest)
            if contains(node.window, window, one_measure=one_measure)
        ]
        found += [] if total is None else [total]
        return min(found, key=_rank, default=None)

    def _total(self, end: Moment) -> Node | None:
        if end.latest is None:
            return None
        place = bisect_left(self._ends, end.latest)
        return self._lowest[place] if place < len(self._lowest) else None


def _lower(best: Node, node: Node) -> Node:
    return node if high_of(node) <= high_of(best) else best


def _rank(node: Node) -> tuple[tuple[Number, int], str]:
    return high_of(node), "" if node.window.end is None else node.window.end.identity
