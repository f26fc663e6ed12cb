"""The two claims in which one scope breaks the law against another, or itself."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import frozen

from provenance.model import (
    Case,
    Claim,
    Dimension,
    Mode,
    Number,
    Window,
    compare_scopes,
)
from provenance.reconciliation.law.breach import (
    LEEWAY_OF_READING,
    Breach,
    BreachKind,
    Leeway,
)
from provenance.reconciliation.law.excuses import excused
from provenance.reconciliation.law.speakers import is_later_word, published, speaker
from provenance.reconciliation.placing.placement import Node, Placement
from provenance.reconciliation.placing.readings import End, Reading, is_above

#: A claim and the end of its figure that is looked at.
Bound: TypeAlias = tuple[Claim, tuple[Number, int]]


#: What is counted in these may be more as more is known.
_MODES_OF_GROWTH = {Mode.FLOW, Mode.INSTANT}


@frozen(eq=False)
class Pair:
    """A node that exceeds one that contains it, or itself."""

    inner: Node
    outer: Node
    breach: Breach


def least(placement: Placement, inner: Node, outer: Node, /) -> Pair | None:
    """Return the two claims that break the law under the most generous reading.

    The inner node is the outer one, or lies within it. In one scope, a claimant's
    later and higher word for one day is no breach but a `LATER_COUNT`, unless it is a
    jump or the hour is stated. Dates, shares and standing counts do not grow as more is
    known.
    """
    for reading in Reading:
        lows = _bounds(placement, inner, reading, side=0)
        highs = _bounds(placement, outer, reading, side=1)
        if inner is outer and _may_grow(inner.window):
            found = _unexcused(placement.case, lows, highs)
        else:
            found = _extremes(lows, highs)
        if found is not None:
            return _pair(placement, inner, outer, found, LEEWAY_OF_READING[reading])
    return _later_count(placement, inner) if inner is outer else None


def _may_grow(window: Window) -> bool:
    """Whether a later word on the same window may be a later count."""
    is_of_an_hour = window.end is not None and window.end.is_time
    return window.mode in _MODES_OF_GROWTH and not is_of_an_hour


def _later_count(placement: Placement, node: Node) -> Pair | None:
    lows = _bounds(placement, node, Reading.STRICT, side=0)
    highs = _bounds(placement, node, Reading.STRICT, side=1)
    found = _extremes(lows, highs)
    if found is None:
        return None
    return _pair(placement, node, node, found, Leeway.LATER_COUNT)


def _pair(
    placement: Placement,
    inner: Node,
    outer: Node,
    found: tuple[Bound, Bound],
    leeway: Leeway,
) -> Pair:
    (over, low), (under, high) = found
    compared = compare_scopes(inner.scope, outer.scope, placement.case.vocabularies)
    dimensions = tuple(difference.dimension for difference in compared.differences)
    breach = Breach(
        kind=_kind(inner, outer, dimensions),
        leeway=leeway,
        over=(over,),
        under=(under,),
        dimensions=dimensions,
        read_alike=compared.read_alike,
        low=low[0],
        high=high[0],
    )
    return Pair(inner, outer, excused(placement, breach))


def _kind(inner: Node, outer: Node, dimensions: tuple[Dimension, ...]) -> BreachKind:
    if inner is outer:
        return BreachKind.FIGURES_DISAGREE
    one_start = inner.window.start == outer.window.start
    if dimensions == (Dimension.WINDOW,) and one_start:
        return BreachKind.TOTAL_FALLS
    return BreachKind.PART_EXCEEDS_WHOLE


def _bounds(
    placement: Placement, node: Node, reading: Reading, *, side: int
) -> list[Bound]:
    found = (
        (claim, placement.ends.of(claim, node.window, reading)[side])
        for claim in node.claims
        if claim.id not in placement.superseded
    )
    return [(claim, end) for claim, end in found if end is not None]


def _extremes(
    lows: Iterable[Bound], highs: Iterable[Bound]
) -> tuple[Bound, Bound] | None:
    """Return the highest low end and the lowest high end where they breach the law."""
    highest = _highest(lows)
    lowest = min(highs, key=lambda bound: (bound[1], bound[0].id), default=None)
    if highest is None or lowest is None or not is_above(highest[1], lowest[1]):
        return None
    return highest, lowest


def _highest(lows: Iterable[Bound]) -> Bound | None:
    highest: Bound | None = None
    for bound in lows:
        if (
            highest is None
            or bound[1] > highest[1]
            or (bound[1] == highest[1] and bound[0].id < highest[0].id)
        ):
            highest = bound
    return highest


def _unexcused(
    case: Case, lows: list[Bound], highs: list[Bound]
) -> tuple[Bound, Bound] | None:
    """Return the extremes that are not one speaker's earlier and later word."""
    found = _extremes(lows, highs)
    if found is None or not _is_later_count(case, *found):
        return found
    candidates = [*_between_speakers(case, lows, highs)]
    candidates += [*_of_one_speaker(case, lows, highs)]
    return min(
        candidates,
        key=lambda pair: (pair[1][1], pair[0][0].id, pair[1][0].id),
        default=None,
    )


def _is_later_count(case: Case, high: Bound, low: Bound) -> bool:
    is_jump = _said(high) >= case.policy.jump * _said(low)
    return not is_jump and is_later_word(case, high[0], low[0])


def _said(bound: Bound) -> Number:
    """Return the number as it was written, whatever the reading."""
    claim, end = bound
    return end[0] if claim.figure.stated is None else claim.figure.stated


def _between_speakers(
    case: Case, lows: list[Bound], highs: list[Bound]
) -> Iterator[tuple[Bound, Bound]]:
    """Yield the extremes of the two speakers that stand furthest apart."""
    for one in _two_speakers(case, sorted(lows, key=_descending)):
        for other in _two_speakers(case, sorted(highs, key=_ascending)):
            different = speaker(case, one[0]) != speaker(case, other[0])
            if different and is_above(one[1], other[1]):
                yield one, other


def _ascending(bound: Bound) -> tuple[End, str]:
    return bound[1], bound[0].id


def _descending(bound: Bound) -> tuple[Number, int, str]:
    return -bound[1][0], -bound[1][1], bound[0].id


def _two_speakers(case: Case, bounds: list[Bound]) -> tuple[Bound, ...]:
    """Return the first bound, and the first of another speaker."""
    first = speaker(case, bounds[0][0])
    for bound in bounds:
        if speaker(case, bound[0]) != first:
            return bounds[0], bound
    return (bounds[0],)


def _of_one_speaker(
    case: Case, lows: list[Bound], highs: list[Bound]
) -> Iterator[tuple[Bound, Bound]]:
    """Yield, for each speaker, his lowest word below a high one not published later."""
    said: dict[str, list[Bound]] = {}
    for bound in lows:
        said.setdefault(speaker(case, bound[0]), []).append(bound)
    for bounds in said.values():
        bounds.sort(key=lambda bound: published(case, bound[0])[0])
    earliest = {
        name: [published(case, bound[0])[0] for bound in bounds]
        for name, bounds in said.items()
    }
    best = {name: _running_highest(bounds) for name, bounds in said.items()}
    for low in sorted(highs, key=_ascending):
        name = speaker(case, low[0])
        last = published(case, low[0])[1]
        count = bisect_right(earliest.get(name, []), last)
        if count and is_above(best[name][count - 1][1], low[1]):
            yield best[name][count - 1], low
            return


def _running_highest(bounds: list[Bound]) -> list[Bound]:
    running: list[Bound] = []
    for bound in bounds:
        highest = _highest([*running[-1:], bound])
        running.append(bound if highest is None else highest)
    return running
