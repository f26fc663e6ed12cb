"""In which windows a count is counted too, as numbers that an engine can sort.

A slot is a set of windows that may contain one another. A count enters the slots of the
windows that contain its own with a day, a whole its own slot with a day: where the
count's day is not after the whole's, the whole contains it. Windows that are known by
one moment rather than by days share a slot without days.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from attrs import define, field

from provenance.bulk.unmodelled import UnmodelledError
from provenance.model import Mode, Window
from provenance.reconciliation.placing.containment import contains

_TOTALS: Final = 0
_STANDING: Final = 1
_FIRST_FREE: Final = 2
#: More pairs of periods that contain one another are not listed.
_MOST_PAIRS: Final = 2_000_000


class Entry(NamedTuple):
    """A window in a slot, as a part or as a whole."""

    window: int
    slot: int
    day: int


@define
class Slots:
    """The slots of some windows."""

    parts: list[Entry] = field(factory=list)
    wholes: list[Entry] = field(factory=list)
    _by_name: dict[tuple[str, str | int], int] = field(init=False, factory=dict)

    def named(self, kind: str, name: str | int, /) -> int:
        """Return the slot of this name."""
        return self._by_name.setdefault((kind, name), len(self._by_name) + _FIRST_FREE)


_Numbered: TypeAlias = tuple[int, Window]


def slots_of(windows: Sequence[Window], /) -> Slots:
    """Return in which slots the windows of these numbers are parts and wholes."""
    found = Slots()
    numbered = [*enumerate(windows)]
    flows = [each for each in numbered if each[1].mode is Mode.FLOW]
    _totals(found, flows)
    _times(found, flows)
    _periods(found, flows)
    _instants(found, [each for each in numbered if each[1].mode is Mode.INSTANT])
    for number, window in numbered:
        if window.mode is Mode.STANDING:
            found.wholes.append(Entry(number, _STANDING, 0))
        if window.mode is not Mode.VALUE:
            found.parts.append(Entry(number, _STANDING, 0))
    return found


def is_day(window: Window, /) -> bool:
    """Whether it is one whole day by itself."""
    start, end = window.start, window.end
    return start is not None and start == end and start.is_one_day


def is_total_until_day(window: Window, /) -> bool:
    """Whether it is that of a running total until a day that is known."""
    end = window.end
    is_total = window.mode is Mode.FLOW and window.starts_with_event
    return is_total and end is not None and end.is_one_day


def _totals(found: Slots, flows: Sequence[_Numbered]) -> None:
    """Enter running totals: by the days of their ends, vague ones by what they are."""
    vague: set[str] = set()
    for number, window in flows:
        end = window.end
        if not window.starts_with_event or end is None:
            continue
        if end.earliest is not None:
            found.wholes.append(Entry(number, _TOTALS, end.earliest))
        if not end.is_one_day:
            vague.add(end.identity)
            slot = found.named("until", end.identity)
            found.wholes.append(Entry(number, slot, 0))
    for number, window in flows:
        end = window.end
        if end is None:
            continue
        if end.latest is not None:
            found.parts.append(Entry(number, _TOTALS, end.latest))
        if end.identity in vague:
            slot = found.named("until", end.identity)
            found.parts.append(Entry(number, slot, 0))


def _times(found: Slots, flows: Sequence[_Numbered]) -> None:
    """Enter what ends at a time by its clock, whatever its day says."""
    for number, window in flows:
        end = window.end
        if end is None or end.second is None:
            continue
        entry = Entry(number, found.named("by clock", int(end.is_zoned)), end.second)
        found.parts.append(entry)
        if window.starts_with_event:
            found.wholes.append(entry)


def _periods(found: Slots, flows: Sequence[_Numbered]) -> None:
    """Enter periods: each has a slot of its own, which holds all that it contains."""
    ending = sorted(
        (
            (window.end.latest, number, window)
            for number, window in flows
            if window.end is not None and window.end.latest is not None
        ),
        key=lambda each: each[:2],
    )
    lasts = [last for last, _, _ in ending]
    by_moment: dict[str, list[_Numbered]] = {}
    for number, window in flows:
        for moment in {window.start, window.end} - {None}:
            if moment is not None and not moment.is_one_day:
                by_moment.setdefault(moment.identity, []).append((number, window))
    pairs = 0
    for number, window in flows:
        if window.starts_with_event:
            continue
        slot = found.named("within", number)
        found.wholes.append(Entry(number, slot, 0))
        for other in _candidates(window, ending, lasts, by_moment):
            if other[0] == number or contains(window, other[1], one_measure=True):
                found.parts.append(Entry(other[0], slot, 0))
                pairs += 1
                if pairs > _MOST_PAIRS:
                    raise UnmodelledError(reason="too many periods contain one another")


def _candidates(
    window: Window,
    ending: Sequence[tuple[int, int, Window]],
    lasts: Sequence[int],
    by_moment: dict[str, list[_Numbered]],
) -> Iterator[_Numbered]:
    """Yield the windows that a period may contain, each once."""
    seen: set[int] = set()
    start, end = window.start, window.end
    near: list[_Numbered] = []
    for moment in (start, end):
        if moment is not None:
            near += by_moment.get(moment.identity, ())
    if start is not None and end is not None and end.earliest is not None:
        # What ends before it starts is not within it; a vague start may be any.
        first = -1 if start.earliest is None else start.earliest
        place = bisect_left(lasts, first)
        last = bisect_right(lasts, end.latest or end.earliest)
        near += [each[1:] for each in ending[place:last]]
    for other in near:
        if other[0] not in seen:
            seen.add(other[0])
            yield other


def _instants(found: Slots, instants: Sequence[_Numbered]) -> None:
    """Enter counts of an instant, by the instant; those of a period as periods."""
    by_end: dict[str, list[_Numbered]] = {}
    for number, window in instants:
        identity = "" if window.end is None else window.end.identity
        by_end.setdefault(identity, []).append((number, window))
        if not window.has_period:
            slot = found.named("at", identity)
            found.wholes.append(Entry(number, slot, 0))
            found.parts.append(Entry(number, slot, 0))
    for number, window in instants:
        if not window.has_period:
            continue
        slot = found.named("came within", number)
        found.wholes.append(Entry(number, slot, 0))
        identity = "" if window.end is None else window.end.identity
        found.parts += [
            Entry(other, slot, 0)
            for other, inner in by_end[identity]
            if contains(window, inner, one_measure=True)
        ]
