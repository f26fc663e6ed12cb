"""The highest low end of a cell within a window, found by look-up.

Running totals of one event all begin with it: they are kept in the order of their ends
with the highest low end so far, so that a window is answered by bisection.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from attrs import define, field

from provenance.model import Mode, Window
from provenance.reconciliation.placing.containment import contains
from provenance.reconciliation.placing.placement import Cell, Node, low_of
from provenance.reconciliation.placing.readings import End


@define(eq=False)
class Floors:
    """Answers for one cell, strictly read; made when it is first asked."""

    cell: Cell
    _ends: list[int] = field(init=False)
    _highest: list[End] = field(init=False)
    _by_identity: dict[str, list[Node]] = field(init=False)
    #: The highest low end of the flows that end at each moment.
    _flows: dict[str, End] = field(init=False)
    #: The counts that have a low end, the lowest first.
    _rising: list[Node] = field(init=False)

    def __attrs_post_init__(self) -> None:
        flows = [
            (node.window.end.latest, node.low)
            for node in self.cell.nodes.values()
            if node.low is not None
            and node.window.mode is Mode.FLOW
            and node.window.end is not None
            and node.window.end.latest is not None
        ]
        flows.sort(key=lambda item: item[0])
        self._ends = [end for end, _ in flows]
        self._highest = []
        highest: End = None
        for _, low in flows:
            highest = low if highest is None else max(highest, low)
            self._highest.append(highest)
        lows = [node for node in self.cell.nodes.values() if node.low is not None]
        self._rising = sorted(lows, key=low_of)
        self._by_identity = {}
        for node in self.cell.nodes.values():
            if node.low is not None and node.window.end is not None:
                known = self._by_identity.setdefault(node.window.end.identity, [])
                known.append(node)
        self._flows = {
            identity: _highest(node for node in nodes if node.window.mode is Mode.FLOW)
            for identity, nodes in self._by_identity.items()
        }

    def within(self, window: Window, /, *, one_measure: bool) -> End:
        """Return the highest low end of the counts that a window contains."""
        if window.mode is Mode.FLOW and window.starts_with_event and one_measure:
            return self._until(window)
        return _highest(
            node
            for node in self._candidates(window)
            if contains(window, node.window, one_measure=one_measure)
        )

    def inside(self, window: Window, /, *, one_measure: bool) -> Iterator[Node]:
        """Yield the counts that a window contains, those with the highest low first."""
        highest = self.within(window, one_measure=one_measure)
        if highest is None:
            return
        count = bisect_right(self._rising, highest, key=low_of)
        for node in reversed(self._rising[:count]):
            if contains(window, node.window, one_measure=one_measure):
                yield node

    def _candidates(self, window: Window) -> Iterable[Node]:
        if window.mode is Mode.INSTANT and window.end is not None:
            return self._by_identity.get(window.end.identity, ())
        return self.cell.nodes.values()

    def _until(self, window: Window) -> End:
        end = window.end
        if end is None:
            return None
        highest: End = None
        if end.earliest is not None:
            count = bisect_right(self._ends, end.earliest)
            highest = self._highest[count - 1] if count else None
        same = self._flows.get(end.identity)
        if highest is None or same is None:
            return same if highest is None else highest
        return max(highest, same)


def _highest(nodes: Iterable[Node]) -> End:
    lows = [node.low for node in nodes if node.low is not None]
    return max(lows, default=None)
