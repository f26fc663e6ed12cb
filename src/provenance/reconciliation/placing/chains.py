"""Windows that follow on one another: which share nothing, and which leave no gap.

Days are counted in half days, as in moments: a whole day is an odd number.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from attrs import frozen

from provenance.model import Mode, Moment, Number, Window
from provenance.reconciliation.placing.placement import Node
from provenance.reconciliation.placing.readings import End

#: Before any day.
ALWAYS = -1
_DAY = 2


@frozen(eq=False)
class Span:
    """A count of a flow, with the first and the last day of its window."""

    node: Node
    first: int
    last: int


def hulls(nodes: Iterable[Node], /) -> list[Span]:
    """Return counts with the days between which they lie, the first to end first.

    Counts that have no known last day, or no low end, are left out.
    """
    found = [
        Span(node, _first_day(node.window, last), last)
        for node in nodes
        if node.low is not None
        and node.window.mode is Mode.FLOW
        and node.window.end is not None
        and (last := node.window.end.latest) is not None
    ]
    found.sort(key=_last)
    return found


def cores(nodes: Iterable[Node], /) -> list[Span]:
    """Return counts with the days that they surely cover, the first to end first.

    Counts that surely cover no day, or have no high end, are left out.
    """
    found = [
        Span(node, first, last)
        for node in nodes
        if node.high is not None
        and node.window.mode is Mode.FLOW
        and (first := _first_covered(node.window)) is not None
        and (last := _last_covered(node.window.end)) is not None
        and first <= last
    ]
    found.sort(key=_last)
    return found


def _last(span: Span) -> int:
    return span.last


def _first_day(window: Window, last: int) -> int:
    """Return the first day it may count; a count dated before its start has one day."""
    start = window.start
    if start is None or start.earliest is None:
        return ALWAYS
    return min(start.earliest, last)


def _first_covered(window: Window) -> int | None:
    if window.starts_with_event:
        return ALWAYS
    if window.start is None or window.start.latest is None:
        return None
    return window.start.latest | 1


def _last_covered(end: Moment | None) -> int | None:
    """Return the last day that is covered whole, which a time of day is not."""
    if end is None or end.earliest is None:
        return None
    return end.earliest if end.earliest % _DAY else end.earliest - 1


def needed_before(span: Span, /) -> int:
    """Return the day that must have been covered, so that a span leaves no gap."""
    return span.first - _DAY


def heaviest_totals(spans: Sequence[Span], /) -> list[Number]:
    """Return what the heaviest disjoint spans come to among the first n, for each n.

    The spans are in the order of their last days.
    """
    lasts = [span.last for span in spans]
    totals: list[Number] = [0]
    for span in spans:
        before = totals[bisect_left(lasts, span.first)]
        totals.append(max(totals[-1], before + _weight(span)))
    return totals


def heaviest_spans(spans: Sequence[Span], /) -> tuple[Span, ...]:
    """Return the heaviest disjoint spans; of equals those that end first."""
    lasts = [span.last for span in spans]
    totals = heaviest_totals(spans)
    chosen: list[Span] = []
    count = len(spans)
    while count:
        span = spans[count - 1]
        if totals[count] == totals[count - 1]:
            count -= 1
        else:
            chosen.append(span)
            count = bisect_left(lasts, span.first)
    return tuple(reversed(chosen))


def _weight(span: Span) -> Number:
    low = span.node.low
    return 0 if low is None else max(low[0], 0)


def joined(first: End, second: End, /) -> End:
    """Return the high end of two counts together; open where one of them is."""
    if first is None or second is None:
        return None
    return first[0] + second[0], min(first[1], second[1])


def cheapest(
    spans: Sequence[tuple[Span, tuple[Number, int]]], first: int, last: int, /
) -> tuple[Span, ...]:
    """Return the spans that cover some days and have the lowest high ends together.

    Each comes with its high end, in the order of their last days. Empty where the
    spans leave a gap.
    """
    best: list[tuple[tuple[Number, int], Span, int | None]] = []
    for span, high in spans:
        if span.first <= first:
            best.append((high, span, None))
            continue
        before = [
            (cost, place)
            for place, (cost, known, _) in enumerate(best)
            if needed_before(span) <= known.last < span.last
        ]
        if before:
            (total, opened), place = min(before)
            cost = (total + high[0], min(opened, high[1]))
            best.append((cost, span, place))
    ends = [
        (cost, place) for place, (cost, span, _) in enumerate(best) if span.last >= last
    ]
    found: list[Span] = []
    reached: int | None = min(ends)[1] if ends else None
    while reached is not None:
        _, span, reached = best[reached]
        found.append(span)
    return tuple(reversed(found))
