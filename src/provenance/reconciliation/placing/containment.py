"""Which counts exceed a count whose window contains theirs: sort and sweep."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain

from attrs import define, field

from provenance.model import Mode, Relation, Window, compare_windows
from provenance.reconciliation.placing.placement import Node
from provenance.reconciliation.placing.readings import End, is_above

_FIRST = -1


def exceeding(inner: Iterable[Node], outer: Sequence[Node], /) -> list[Node]:
    """Return the inner nodes that exceed some outer node that contains them in time.

    All have one mode, a flow or an instant; strictly read. The time it takes is
    n log n in the number of nodes: the outer nodes enter in the order of their starts
    and are kept by their ends, and each inner one asks for the lowest high end among
    those that start no later and end no earlier.
    """
    flagged = dict.fromkeys(_by_identity(inner, outer))
    if outer and outer[0].window.mode is Mode.FLOW:
        flagged.update(dict.fromkeys(_by_order(inner, outer)))
        for is_zoned in (False, True):
            flagged.update(dict.fromkeys(_by_clock(inner, outer, is_zoned=is_zoned)))
    return list(flagged)


def contains(outer: Window, inner: Window, /, *, one_measure: bool) -> bool:
    """Whether one window contains another, or is the same."""
    relation = compare_windows(inner, outer, one_measure=one_measure)
    return relation is Relation.WITHIN or relation is Relation.SAME


def _by_identity(inner: Iterable[Node], outer: Sequence[Node]) -> Iterable[Node]:
    """Yield those that meet through one moment that is not known to the day."""
    ends: dict[str, list[Node]] = {}
    starts: dict[str, list[Node]] = {}
    for node in outer:
        start, end = node.window.start, node.window.end
        is_flow = node.window.mode is Mode.FLOW
        if end is not None and not (is_flow and end.is_one_day):
            ends.setdefault(end.identity, []).append(node)
        if (
            start is not None
            and is_flow
            and not node.window.starts_with_event
            and not start.is_one_day
        ):
            starts.setdefault(start.identity, []).append(node)
    for node in inner:
        start, end = node.window.start, node.window.end
        candidates = chain(
            ends.get(end.identity, ()) if end else (),
            starts.get(start.identity, ()) if start else (),
        )
        if any(
            is_above(node.low, other.high)
            and other is not node
            and contains(other.window, node.window, one_measure=True)
            for other in candidates
        ):
            yield node


def _by_clock(
    inner: Iterable[Node], outer: Sequence[Node], *, is_zoned: bool
) -> Iterable[Node]:
    """Yield those that end at a time and may be within what ends at another.

    Where either begins is not looked at.
    """
    entries = _ending_at(outer, is_zoned=is_zoned)
    if not entries:
        return
    sweep = LowestBeyond(sorted({second for second, _ in entries}))
    for second, node in entries:
        sweep.add(second, node.high)
    for second, node in _ending_at(inner, is_zoned=is_zoned):
        if is_above(node.low, sweep.lowest(second)):
            yield node


def _ending_at(nodes: Iterable[Node], *, is_zoned: bool) -> list[tuple[int, Node]]:
    return [
        (end.second, node)
        for node in nodes
        for end in (node.window.end,)
        if end is not None and end.second is not None and end.is_zoned is is_zoned
    ]


def _by_order(inner: Iterable[Node], outer: Sequence[Node]) -> Iterable[Node]:
    entries = [
        (start, end.earliest, node.high)
        for node in outer
        for start, end in ((_latest_start(node), node.window.end),)
        if start is not None and end is not None and end.earliest is not None
    ]
    queries = [
        (_earliest_start(node), end.latest, node)
        for node in inner
        for end in (node.window.end,)
        if end is not None and end.latest is not None
    ]
    entries.sort(key=lambda entry: entry[0])
    queries.sort(key=lambda query: query[0])
    sweep = LowestBeyond(sorted({end for _, end, _ in entries}))
    index = 0
    for start, end, node in queries:
        while index < len(entries) and entries[index][0] <= start:
            sweep.add(entries[index][1], entries[index][2])
            index += 1
        if is_above(node.low, sweep.lowest(end)):
            yield node


def _latest_start(node: Node) -> int | None:
    if node.window.starts_with_event:
        return _FIRST
    return None if node.window.start is None else node.window.start.latest


def _earliest_start(node: Node) -> int:
    start = node.window.start
    return _FIRST if start is None or start.earliest is None else start.earliest


@define
class LowestBeyond:
    """The lowest high end among those entered at or beyond a day (a Fenwick tree)."""

    days: list[int]
    _tree: list[End] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._tree = [None] * (len(self.days) + 1)

    def add(self, day: int, high: End) -> None:
        """Enter a high end that holds up to one of the days."""
        place = len(self.days) - bisect_left(self.days, day)
        while place <= len(self.days):
            known = self._tree[place]
            if known is None or (high is not None and high < known):
                self._tree[place] = high
            place += place & -place

    def lowest(self, day: int) -> End:
        """Return the lowest high end that holds up to this day or a later one."""
        place = len(self.days) - bisect_left(self.days, day)
        lowest: End = None
        while place > 0:
            known = self._tree[place]
            if known is not None and (lowest is None or known < lowest):
                lowest = known
            place -= place & -place
        return lowest
