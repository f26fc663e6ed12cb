"""Jumps: counts of people that become many times as high within a few days.

The counts of one thing are taken in the order of their days; a queue keeps, of those
that are near, the ones that no later and lower one makes needless. So the time is
n log n in the number of scopes.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from attrs import define, evolve, field, frozen

from provenance.model import Claim, Dimension, Mode, Number, Policy
from provenance.reconciliation.apart import are_far_apart
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.placing.extremes import Extreme, extreme
from provenance.reconciliation.placing.nearness import last_day, left_open, less_stated
from provenance.reconciliation.placing.placement import Cell, CellKey, Node
from provenance.reconciliation.placing.readings import Reading, is_above
from provenance.reconciliation.wording import number, short, times

#: Smaller counts are left out: a single incident changes them tenfold.
LEAST = 100

#: Beside more scopes that leave open what others state, nothing is set.
_MOST_OPEN = 32


@frozen(eq=False)
class Jump:
    """Two counts near each other, of which the later is many times the earlier."""

    before: Claim
    after: Claim
    #: How many times the one number is the other.
    factor: Fraction
    #: How many days lie between them.
    days: int
    #: How many days the count had gone on before the earlier one.
    age: int
    #: The day of the later one.
    on_day: int
    #: The dimension that only one of them states.
    left_open: tuple[Dimension, ...]
    #: Claims of other scopes near, that come to what the later one does.
    again: tuple[Claim, ...] = ()


def find_jumps(facts: Facts, nodes: Iterable[Node], /) -> tuple[Jump, ...]:
    """Return the jumps among the scopes of one measure, event and unit."""
    cells = {node.cell.key: node.cell for node in nodes}
    if not any(key[1] == "person" for key in cells):
        return ()
    search = _Search(facts)
    has_open = any(None in key[3:] for key in cells)
    found = [
        jump
        for cell in cells.values()
        if has_open or len(cell.nodes) > 1
        for jump in search.of(cell, [*_open_beside(cell, cells)] if has_open else ())
    ]
    return tuple(sorted(found, key=lambda jump: (jump.before.id, jump.after.id)))


def rise(jump: Jump, /) -> str:
    """Return a jump in words: how many times as many, and how much later."""
    one, other = jump.before.figure.stated, jump.after.figure.stated
    return (
        f"{number(other or 0)} is {number(int(jump.factor))} times {number(one or 0)} "
        f"({short(jump.before)}), {_later(jump.days)}"
    )


def _later(days: int) -> str:
    return f"{times(days, 'day')} later" if days else "on the same day"


def _open_beside(cell: Cell, cells: Mapping[CellKey, Cell]) -> Iterator[Cell]:
    """Yield the cells that leave open one dimension which this one states."""
    for key in less_stated(cell.key):
        other = cells.get(key)
        if other is not None and len(other.nodes) <= _MOST_OPEN:
            yield other


@frozen(eq=False)
class _Entry:
    """A scope at its day: what it comes to at most, and at least."""

    day: int
    node: Node
    most: Number | None
    least: Number


@frozen(eq=False)
class _Search:
    """Looks for jumps in one cell after the other."""

    facts: Facts
    _known: dict[CellKey, list[_Entry]] = field(init=False, factory=dict)

    def of(self, cell: Cell, less_stated: Sequence[Cell]) -> Iterator[Jump]:
        """Yield the jumps within a cell, and to it from those less stated.

        What states less may be wider: that it is more than a part of it is no jump.
        """
        if not self._may_jump([cell, *less_stated]):
            return
        own = self._entries(cell)
        other = [entry for each in less_stated for entry in self._entries(each)]
        if not own:
            return
        both = sorted([*own, *other], key=_order) if other else own
        start = self.facts.starts.get(cell.key[2] or "", both[0].day)
        yield from self._among(both, own, start)

    def _entries(self, cell: Cell) -> list[_Entry]:
        known = self._known.get(cell.key)
        if known is None:
            found = (self._entry(node) for node in cell.nodes.values())
            known = [entry for entry in found if entry is not None]
            known.sort(key=_order)
            self._known[cell.key] = known
        return known

    def _may_jump(self, cells: Sequence[Cell]) -> bool:
        """Screen: there are two counts, and one is so many times as high as another."""
        if len(cells) == 1 and len(cells[0].nodes) < 2:
            return False
        highest = max(
            (cell.low[0] for cell in cells if cell.low is not None), default=0
        )
        if highest < LEAST * self._factor:
            return False
        most = (_most_of(node) for cell in cells for node in cell.nodes.values())
        return any(
            each is not None and each >= LEAST and each * self._factor <= highest
            for each in most
        )

    def _entry(self, node: Node) -> _Entry | None:
        """Return a scope at its day; none if it has none, or if its claims disagree.

        A floor of a count of one instant is taken for what was counted: who says
        "40,000 or more" has put a number on all of them. A floor of a running total
        is what was known so far, and may lag far behind.
        """
        window, day = node.window, last_day(node.window)
        is_total = window.mode is Mode.FLOW and window.starts_with_event
        if day is None or not (is_total or window.mode is Mode.INSTANT):
            return None
        if is_above(node.low, node.high) or self._is_vague(node):
            return None
        return _Entry(day, node, _most_of(node), 0 if node.low is None else node.low[0])

    def _is_vague(self, node: Node) -> bool:
        end = node.window.end
        if end is None or end.latest is None or end.earliest is None:
            return False
        return (end.latest - end.earliest) // 2 > self.facts.case.policy.near

    def _among(
        self, bases: Sequence[_Entry], queries: Sequence[_Entry], start: int
    ) -> Iterator[Jump]:
        """Yield the first of each rise: later ones that agree are told with it."""
        last: Jump | None = None
        for base, entry in _pairs(bases, queries, start, self.facts.case.policy):
            jump = self._jump(base, entry, start)
            if jump is None:
                continue
            if last is not None and self._is_same(last, jump):
                last = evolve(last, again=(*last.again, jump.after))
                continue
            if last is not None:
                yield last
            last = jump
        if last is not None:
            yield last

    def _is_same(self, jump: Jump, other: Jump) -> bool:
        case = self.facts.case
        is_near = other.on_day - jump.on_day <= case.policy.near
        return is_near and not are_far_apart(case, jump.after, other.after)

    def _jump(self, base: _Entry, entry: _Entry, start: int) -> Jump | None:
        before = self._extreme(base.node, side=1) or self._extreme(base.node, side=0)
        after = self._extreme(entry.node, side=0)
        if before is None or after is None:
            return None
        one, other = before.claim.figure.stated, after.claim.figure.stated
        if one is None or other is None or not 0 < one * self._factor <= other:
            return None
        return Jump(
            before=before.claim,
            after=after.claim,
            factor=Fraction(other) / Fraction(one),
            days=entry.day - base.day,
            age=base.day - start,
            on_day=entry.day,
            left_open=left_open(base.node.cell.key, entry.node.cell.key) or (),
        )

    @property
    def _factor(self) -> int:
        return self.facts.case.policy.jump

    def _extreme(self, node: Node, *, side: int) -> Extreme | None:
        return extreme(self.facts.placement, [node], Reading.BANDED, side=side)


def _order(entry: _Entry) -> tuple[int, Number, str]:
    end = entry.node.window.end
    return entry.day, entry.least, "" if end is None else end.identity


def _pairs(
    bases: Sequence[_Entry], queries: Sequence[_Entry], start: int, policy: Policy
) -> Iterator[tuple[_Entry, _Entry]]:
    """Yield each scope with the latest one near of which it is many times as high.

    A count must have gone on before for as long as lies between the two, and for a
    day at least: a new one rises steeply.
    """
    waiting = _Near()
    place = 0
    highest = max((entry.least for entry in queries), default=0)
    for entry in queries:
        while place < len(bases) and bases[place].day <= entry.day:
            base = bases[place]
            if (
                base.most is not None
                and base.most >= LEAST
                and base.most * policy.jump <= highest
            ):
                waiting.add(base)
            place += 1
        waiting.drop_before(entry.day - policy.near)
        if entry.least >= LEAST * policy.jump:
            found = waiting.latest(entry.least, policy.jump)
            if found is not None and _has_gone_on(found, entry, start):
                yield found, entry


def _has_gone_on(base: _Entry, entry: _Entry, start: int) -> bool:
    return base.day - start >= max(1, entry.day - base.day)


@define(eq=False)
class _Near:
    """The earlier scopes that are near, but for those with a later and lower one."""

    _entries: list[_Entry] = field(factory=list)
    _first: int = 0

    def add(self, entry: _Entry) -> None:
        most = _most(entry)
        while len(self._entries) > self._first and _most(self._entries[-1]) >= most:
            self._entries.pop()
        self._entries.append(entry)

    def drop_before(self, day: int) -> None:
        entries = self._entries
        while self._first < len(entries) and entries[self._first].day < day:
            self._first += 1

    def latest(self, number: Number, factor: int) -> _Entry | None:
        """Return the latest of which a number is so many times as much."""
        count = bisect_right(
            self._entries,
            number,
            lo=self._first,
            key=lambda entry: _most(entry) * factor,
        )
        return self._entries[count - 1] if count > self._first else None


def _most_of(node: Node) -> Number | None:
    """Return what a scope comes to at most, as far as a jump from it is told."""
    if node.high is not None:
        return node.high[0]
    if node.low is not None and node.window.mode is Mode.INSTANT:
        return node.low[0]
    return None


def _most(entry: _Entry) -> Number:
    return 0 if entry.most is None else entry.most
