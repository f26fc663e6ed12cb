"""Increments against totals: the law along windows, one measure at a time.

What is counted in windows that share no day comes to no more than the count of a window
around them, if it happens to a person once. A count comes to no more than those of the
windows that leave no day of it out, whatever is counted.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attrs import field, frozen

from provenance.model import Dimension, Mode, Number, Window
from provenance.reconciliation.law.breach import Breach
from provenance.reconciliation.law.summed import excess, shortfall
from provenance.reconciliation.placing.chains import (
    ALWAYS,
    Span,
    cheapest,
    heaviest_spans,
    heaviest_totals,
    joined,
    needed_before,
)
from provenance.reconciliation.placing.containment import LowestBeyond, contains
from provenance.reconciliation.placing.extremes import Extreme, extreme, fewest
from provenance.reconciliation.placing.lookups import Lookups, of_one_measure
from provenance.reconciliation.placing.placement import Cell, Node, Placement
from provenance.reconciliation.placing.readings import Reading, is_above

#: Of more windows than these between the ends of one it is not asked which add up.
_MOST_WINDOWS = 1000


def overrun(placement: Placement, /) -> Iterator[tuple[Node, Breach]]:
    """Yield each scope that is less than windows without a common day come to."""
    lookups, periods = Lookups(placement), _Periods()
    for cell in placement.cells.values():
        if cell.high is None or not cell.is_once(placement.case):
            continue
        parts = (cell, *of_one_measure(cell, cell.below))
        if not any(map(periods.has_any, parts)):
            continue
        spans = lookups.hulls(cell)
        for node in _overrun(cell, spans):
            breach = _gravest_overrun(placement, node, _within(node, spans))
            if breach is not None:
                yield node, breach


def undercut(placement: Placement, /) -> Iterator[Breach]:
    """Yield each scope that is more than the windows that cover it come to."""
    lookups, periods = Lookups(placement), _Periods()
    for cell in placement.cells.values():
        wholes = (cell, *of_one_measure(cell, cell.above))
        if cell.low is None or not any(map(periods.has_any, wholes)):
            continue
        spans = lookups.cores(cell)
        for node in _undercut(cell, spans):
            breach = _gravest_undercut(placement, node, _around(node, spans))
            if breach is not None:
                yield breach


@frozen(eq=False)
class _Periods:
    """Which cells hold a count that does not begin with its event."""

    _known: dict[int, bool] = field(init=False, factory=dict)

    def has_any(self, cell: Cell) -> bool:
        known = self._known.get(id(cell))
        if known is None:
            known = self._known[id(cell)] = any(
                node.window.mode is Mode.FLOW and not node.window.starts_with_event
                for node in cell.nodes.values()
            )
        return known


def _overrun(cell: Cell, spans: Sequence[Span]) -> Iterator[Node]:
    """Screen, strictly read: totals by look-up, periods by what lies in them."""
    lasts = [span.last for span in spans]
    totals = heaviest_totals(spans)
    for node in cell.nodes.values():
        window = node.window
        if node.high is None or window.mode is not Mode.FLOW or window.end is None:
            continue
        last = window.end.earliest
        if last is None:
            continue
        if window.starts_with_event:
            total = totals[bisect_right(lasts, last)]
        else:
            total = heaviest_totals(_within(node, spans))[-1]
        if total >= node.high[0]:
            yield node


def _within(node: Node, spans: Sequence[Span]) -> list[Span]:
    """Return the spans that lie within a window and do not exceed it on their own."""
    return [
        span
        for span in inside(node.window, spans)
        if span.node is not node and not is_above(span.node.low, node.high)
    ]


def inside(window: Window, spans: Sequence[Span], /) -> list[Span]:
    """Return the spans that lie within a window, of very many those that end last."""
    last = None if window.end is None else window.end.earliest
    first = None if window.start is None else window.start.latest
    if last is None or (first is None and not window.starts_with_event):
        return []
    start = 0
    if first is not None and not window.starts_with_event:
        start = bisect_left(spans, first, key=lambda span: span.last)
    stop = bisect_right(spans, last, key=lambda span: span.last)
    start = max(start, stop - _MOST_WINDOWS)
    return [
        span
        for span in spans[start:stop]
        if contains(window, span.node.window, one_measure=True)
    ]


def _gravest_overrun(
    placement: Placement, whole: Node, spans: Sequence[Span]
) -> Breach | None:
    parts = heaviest_spans(spans)
    if len(parts) < 2:
        return None
    for reading in Reading:
        lowest = extreme(placement, [whole], reading, side=1)
        if lowest is None:
            return None
        floors = [
            extreme(placement, [part.node], reading, side=0, beside=lowest.claim)
            for part in parts
        ]
        needed = fewest([floor for floor in floors if floor], lowest.end)
        if needed is not None:
            return excess(placement, Dimension.WINDOW, reading, needed, lowest)
    return None


def _undercut(cell: Cell, spans: Sequence[Span]) -> Iterator[Node]:
    """Screen, strictly read: totals by look-up, periods by what lies around."""
    totals = _ceilings_of_totals(spans)
    for node in cell.nodes.values():
        window = node.window
        if node.low is None or window.mode is not Mode.FLOW or window.end is None:
            continue
        last = window.end.latest
        if last is None:
            continue
        if window.starts_with_event:
            if is_above(node.low, totals.lowest(last)):
                yield node
        elif len(_around(node, spans)) > 1:
            yield node


def _ceilings_of_totals(spans: Sequence[Span]) -> LowestBeyond:
    """Return the lowest that a total can come to by each day, without a gap."""
    found = LowestBeyond(sorted({span.last for span in spans}))
    for span in spans:
        high = span.node.high
        if span.first != ALWAYS:
            high = joined(high, found.lowest(needed_before(span)))
        if high is not None:
            found.add(span.last, high)
    return found


def _around(node: Node, spans: Sequence[Span]) -> list[Span]:
    return [span for span in around(node.window, spans) if span.node is not node]


def around(window: Window, spans: Sequence[Span], /) -> list[Span]:
    """Return the spans that cover some of a window, without those that contain it."""
    days = days_of(window)
    if days is None:
        return []
    first, last = days
    start = bisect_left(spans, first, key=lambda span: span.last)
    place = bisect_left(spans, last, key=lambda span: span.last)
    start = max(start, place - _MOST_WINDOWS)
    return [
        span
        for span in spans[start : place + _MOST_WINDOWS]
        if span.first <= last
        and not contains(span.node.window, window, one_measure=True)
    ]


def _gravest_undercut(
    placement: Placement, whole: Node, spans: Sequence[Span]
) -> Breach | None:
    for reading in Reading:
        highest = extreme(placement, [whole], reading, side=0)
        if highest is None:
            return None
        found = _cover(placement, whole, spans, reading, highest)
        total = sum(ceiling.end[0] for ceiling in found)
        opened = min((ceiling.end[1] for ceiling in found), default=0)
        if len(found) > 1 and highest.end > (total, opened):
            return shortfall(
                placement, Dimension.WINDOW, reading, highest, found, total=total
            )
    return None


def _cover(
    placement: Placement,
    whole: Node,
    spans: Sequence[Span],
    reading: Reading,
    beside: Extreme,
) -> list[Extreme]:
    """Return the lowest high ends that cover a window between them, if any do."""
    ceilings = {
        id(span): ceiling
        for span in spans
        if (
            ceiling := extreme(
                placement, [span.node], reading, side=1, beside=beside.claim
            )
        )
    }
    costs = [(span, ceilings[id(span)].end) for span in spans if id(span) in ceilings]
    return [ceilings[id(span)] for span in cover(whole.window, costs)]


def cover(
    window: Window, spans: Sequence[tuple[Span, tuple[Number, int]]], /
) -> tuple[Span, ...]:
    """Return those that leave no day of a window out and have the lowest high ends."""
    days = days_of(window)
    return () if days is None else cheapest(spans, *days)


def days_of(window: Window, /) -> tuple[int, int] | None:
    """Return the first and the last day that a window may hold, if they are known."""
    first = ALWAYS if window.starts_with_event else None
    if first is None and window.start is not None:
        first = window.start.earliest
    last = None if window.end is None else window.end.latest
    return None if first is None or last is None else (first, last)
