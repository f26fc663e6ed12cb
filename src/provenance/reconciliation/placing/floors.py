"""The highest low end of a cell within a window, found by look-up.

Counts are kept in the order of their low ends. Running totals of one event all begin
with it: of those that end by each day the highest is known, so that a window is
answered by bisection.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from attrs import define, field

from provenance.model import Mode, Moment, Window
from provenance.reconciliation.placing.containment import contains
from provenance.reconciliation.placing.placement import Cell, Node, low_of
from provenance.reconciliation.placing.readings import End


@define(eq=False)
class Floors:
    """Answers for one cell, strictly read; made when it is first asked.

    A count goes by its place among those that have a low end, the lowest first.
    """

    cell: Cell
    _rising: list[Node] = field(init=False)
    #: The days by which flows have ended, and the highest of those until each.
    _ends: tuple[int, ...] = field(init=False)
    _highest: tuple[int, ...] = field(init=False)
    #: The highest of the flows that end at a moment which is not known to the day.
    _flows: dict[str, int] = field(init=False, factory=dict)
    _instants: dict[str, list[int]] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        lows = [node for node in self.cell.nodes.values() if node.low is not None]
        lows.sort(key=low_of)
        self._rising = lows
        flows: list[tuple[int, int]] = []
        for place, node in enumerate(lows):
            window = node.window
            end = window.end
            if end is None:
                continue
            if window.mode is Mode.INSTANT:
                self._instants.setdefault(end.identity, []).append(place)
            elif window.mode is Mode.FLOW:
                if end.latest is not None:
                    flows.append((end.latest, place))
                if not end.is_one_day:
                    self._flows[end.identity] = place
        flows.sort()
        self._ends = tuple(end for end, _ in flows)
        self._highest = tuple(accumulate((place for _, place in flows), max))

    def within(self, window: Window, /, *, one_measure: bool) -> End:
        """Return the highest low end of the counts that a window contains."""
        node = self.highest(window, one_measure=one_measure)
        return None if node is None else node.low

    def highest(self, window: Window, /, *, one_measure: bool) -> Node | None:
        """Return the count with the highest low end of those that a window contains.

        Among running totals, one that ends before its event began is let through.
        """
        if one_measure and window.starts_with_event and window.mode is Mode.FLOW:
            place = None if window.end is None else self._until(window.end)
            return None if place is None else self._rising[place]
        return next(
            self._among(window, self._candidates(window), one_measure=one_measure), None
        )

    def inside(self, window: Window, /, *, one_measure: bool) -> Iterator[Node]:
        """Yield the counts that a window contains, those with the highest low first."""
        candidates = self._candidates(window)
        if one_measure and window.starts_with_event and window.mode is Mode.FLOW:
            place = None if window.end is None else self._until(window.end)
            candidates = range(0 if place is None else place + 1)
        return self._among(window, candidates, one_measure=one_measure)

    def _among(
        self, window: Window, places: Sequence[int], *, one_measure: bool
    ) -> Iterator[Node]:
        for place in reversed(places):
            node = self._rising[place]
            if contains(window, node.window, one_measure=one_measure):
                yield node

    def _candidates(self, window: Window) -> Sequence[int]:
        if window.mode is Mode.INSTANT and window.end is not None:
            return self._instants.get(window.end.identity, ())
        return range(len(self._rising))

    def _until(self, end: Moment) -> int | None:
        """Return the place of the highest flow until a moment, whenever it began."""
        count = 0 if end.earliest is None else bisect_right(self._ends, end.earliest)
        highest = self._highest[count - 1] if count else None
        if end.earliest is not None and end.earliest == end.latest:
            # Flows that end on that very day are among those that end by it.
            return highest
        same = self._flows.get(end.identity)
        if highest is None or same is None:
            return same if highest is None else highest
        return max(highest, same)
