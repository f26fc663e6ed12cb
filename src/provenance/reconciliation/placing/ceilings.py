"""The lowest high end of a cell around a window, found by look-up.

The counterpart of floors: running totals are kept in the order of their ends with the
lowest high end from there on, so that a window is answered by bisection.
"""

from bisect import bisect_left
from itertools import accumulate, chain
from typing import TypeAlias

from attrs import define, field

from provenance.model import Mode, Number, Window
from provenance.reconciliation.placing.containment import contains
from provenance.reconciliation.placing.placement import Cell, Node
from provenance.reconciliation.placing.readings import End

Bound: TypeAlias = tuple[Number, int]


@define(eq=False)
class Ceilings:
    """Answers for one cell, strictly read; made when it is first asked."""

    cell: Cell
    _ends: list[int] = field(init=False)
    _lowest: list[Bound] = field(init=False)
    #: Running totals and counts of an instant, by their ends.
    _by_identity: dict[str, list[Node]] = field(init=False, factory=dict)
    #: All other counts.
    _rest: list[Node] = field(init=False, factory=list)

    def __attrs_post_init__(self) -> None:
        totals: list[tuple[int, Bound]] = []
        for node in self.cell.nodes.values():
            end, is_total = node.window.end, node.window.starts_with_event
            if node.high is None:
                continue
            if end is None or not (is_total or node.window.mode is Mode.INSTANT):
                self._rest.append(node)
                continue
            self._by_identity.setdefault(end.identity, []).append(node)
            if is_total and end.earliest is not None:
                totals.append((end.earliest, node.high))
        totals.sort(key=lambda item: item[0], reverse=True)
        self._ends = [end for end, _ in reversed(totals)]
        self._lowest = [*accumulate((high for _, high in totals), min)][::-1]

    def around(self, window: Window, /, *, one_measure: bool) -> End:
        """Return the lowest high end of the counts that contain a window."""
        end = window.end
        same = () if end is None else self._by_identity.get(end.identity, ())
        highs = [
            node.high
            for node in chain(same, self._rest)
            if node.high is not None
            and contains(node.window, window, one_measure=one_measure)
        ]
        may_meet_totals = one_measure or window.starts_with_event
        if may_meet_totals and window.mode is Mode.FLOW:
            highs += self._of_totals(window)
        return min(highs, default=None)

    def _of_totals(self, window: Window) -> list[Bound]:
        if window.end is None or window.end.latest is None:
            return []
        place = bisect_left(self._ends, window.end.latest)
        return self._lowest[place : place + 1]
