"""Numbers that a doubtful figure may have been meant for, with what supports them.

A doubt is a breach of the law or a jump. A number is a candidate if it removes all
doubts of a claim, makes no new one, and is supported: another report states it, or it
lies where all others leave room.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from fractions import Fraction
from functools import cached_property
from itertools import islice
from typing import TypeAlias

from attrs import frozen

from provenance.model import Claim, ClaimId, Figure, Number, Quantifier
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.law.breach import Breach, Leeway
from provenance.reconciliation.placing.nearness import last_day
from provenance.reconciliation.placing.placement import Node
from provenance.reconciliation.placing.readings import Reading
from provenance.reconciliation.slips.digits import Slip, slips
from provenance.reconciliation.slips.jumps import Jump
from provenance.reconciliation.slips.limits import Limits, Surroundings

Doubt: TypeAlias = Breach | Jump

#: So many claims that state one number are asked whether they count the same.
_MOST_ASKED = 50
#: A figure lies far outside what others leave possible if it is so many times off, and
#: what they leave possible tells something if it is no wider than so many times.
_FAR, _WIDEST = 2, 100
#: Of a number with fewer digits it is not told from bounds that it is a slip.
_LEAST_BOUNDED = 100


class Support(IntEnum):
    """What speaks for a candidate; the better first."""

    #: Another report of what may be the same states it.
    STATED = 0
    #: The figure jumps, and it is about what another report near says.
    CLOSE = 1
    #: It lies between a floor and a ceiling, the figure as it stands far outside.
    BOUNDED = 2


@frozen(eq=False)
class Candidate:
    """A number that a claim's figure may have been meant for."""

    slip: Slip
    support: Support
    #: The claims that support it: those that agree, else the floor and the ceiling.
    claims: tuple[Claim, ...]


def others_in(doubt: Doubt, claim: Claim, /) -> tuple[Claim, ...]:
    """Return the claims that a doubt sets against one of its claims."""
    found = doubt.claims if isinstance(doubt, Breach) else (doubt.before, doubt.after)
    return tuple(other for other in found if other.id != claim.id)


@frozen(eq=False)
class Search:
    """Looks for candidates, claim by claim."""

    facts: Facts

    @cached_property
    def _surroundings(self) -> Surroundings:
        return Surroundings(self.facts.placement)

    @cached_property
    def _parts(self) -> Mapping[ClaimId, Sequence[Claim]]:
        found: dict[ClaimId, list[Claim]] = {}
        for claim in self.facts.case.claims:
            for whole in claim.part_of:
                found.setdefault(whole, []).append(claim)
        return found

    def parts_of(self, claim: Claim, /) -> tuple[Claim, ...]:
        """Return the claims that are said to be a part of one, in its own measure."""
        known = self._parts.get(claim.id)
        if known is None:
            return ()
        node_of = self.facts.placement.node_of
        measure = node_of(claim).cell.key[:2]
        return tuple(
            part
            for part in known
            if node_of(part).cell.key[:2] == measure and part.id != claim.id
        )

    def candidates(
        self, claim: Claim, doubts: Sequence[Doubt], /
    ) -> tuple[Candidate, ...]:
        """Return what a claim's figure may have been meant for, likeliest first."""
        placement = self.facts.placement
        stated = claim.figure.stated_count
        if stated is None or claim.id in placement.superseded:
            return ()
        node = placement.node_of(claim)
        room = self._surroundings.limits(claim, self.parts_of(claim))
        if room is None:
            return ()
        trial = _Trial(self.facts, claim, node, tuple(doubts), room)
        of_zeros = slips(stated, of_zeros=True)
        found: Sequence[Candidate] = ()
        if any(isinstance(doubt, Jump) for doubt in doubts):
            found = self._close(trial, of_zeros)
        found = (
            found
            or self._stated(trial, of_zeros)
            or self._stated(trial, slips(stated, of_zeros=False))
            or _bounded(trial, of_zeros)
        )
        return tuple(sorted(found, key=lambda each: each.slip.order))

    def _stated(self, trial: "_Trial", numbers: Iterable[Slip]) -> list[Candidate]:
        """Return those that another report of what may be the same states."""
        statements, cell = self.facts.statements, trial.node.cell
        found: list[Candidate] = []
        for slip in numbers:
            if statements.has(cell, slip.value) and trial.fits(slip.value):
                agreeing = self._near(trial, statements.of(cell, slip.value))
                if agreeing:
                    found.append(Candidate(slip, Support.STATED, agreeing))
        return found

    def _close(self, trial: "_Trial", numbers: Iterable[Slip]) -> list[Candidate]:
        """Return those that are about what other reports near say."""
        about = self.facts.case.policy.about
        found: list[Candidate] = []
        for slip in numbers:
            width = int(slip.value * about)
            low, high = slip.value - width, slip.value + width
            told = self.facts.statements.about(trial.node.cell, low, high)
            agreeing = self._near(trial, told)
            if agreeing and trial.fits(slip.value):
                found.append(Candidate(slip, Support.CLOSE, agreeing))
        return found

    def _near(
        self, trial: "_Trial", told: Iterable[tuple[Node, Claim]]
    ) -> tuple[Claim, ...]:
        """Return the claims of other scopes near, or of the same, by their ids."""
        found = {
            other.id: other
            for place, other in islice(told, _MOST_ASKED)
            if other.id != trial.claim.id and self._are_near(trial.node, place)
        }
        return tuple(found[each] for each in sorted(found))

    def _are_near(self, node: Node, other: Node) -> bool:
        one, another = last_day(node.window), last_day(other.window)
        if one is None or another is None:
            return True
        return abs(one - another) <= self.facts.case.policy.near


@frozen(eq=False)
class _Trial:
    """Tries other numbers in the place of a claim's."""

    facts: Facts
    claim: Claim
    node: Node
    doubts: tuple[Doubt, ...]
    room: Limits

    def fits(self, value: int) -> bool:
        """Whether a number leaves no doubt and breaks the law against no claim."""
        figure = with_number(self.claim.figure, value)
        low, high = self._ends(figure, Reading.BANDED)
        ceiling, floor = self.room.high, self.room.low
        if ceiling is not None and low is not None and low > ceiling.end[0]:
            return False
        if floor is not None and high is not None and high < floor.end[0]:
            return False
        return all(
            self._is_gone(doubt, figure)
            if isinstance(doubt, Breach)
            else self._is_level(doubt, value)
            for doubt in self.doubts
        )

    def _ends(
        self, figure: Figure, reading: Reading
    ) -> tuple[Number | None, Number | None]:
        ends = self.facts.placement.ends
        low, high = ends.read(figure, self.node.window, reading)
        return None if low is None else low[0], None if high is None else high[0]

    def _is_gone(self, breach: Breach, figure: Figure) -> bool:
        """Whether a breach, be it a sum, is gone with another figure."""
        is_about = breach.leeway is Leeway.ABOUT
        reading = Reading.BANDED if is_about else Reading.GENEROUS
        was_low, was_high = self._ends(self.claim.figure, reading)
        low, high = self._ends(figure, reading)
        least, most = breach.low, breach.high
        if any(other.id == self.claim.id for other in breach.over):
            if low is None or was_low is None:
                return low is None
            least = least - was_low + low
        else:
            if high is None or was_high is None:
                return high is None
            most = most - was_high + high
        return least <= most

    def _is_level(self, jump: Jump, value: int) -> bool:
        is_before = self.claim.id == jump.before.id
        stated = (jump.after if is_before else jump.before).figure.stated
        if stated is None or stated <= 0:
            return False
        lower, higher = sorted((Fraction(stated), Fraction(value)))
        return higher / lower < self.facts.case.policy.jump


def _bounded(trial: _Trial, numbers: Iterable[Slip]) -> list[Candidate]:
    """Return those of one zero where others leave room, and the figure is far off.

    Two or three zeros less bring any number that is too high into some bounds.
    """
    low, high = trial.room.low, trial.room.high
    if low is None or high is None or not _tells(trial.claim, trial.room):
        return []
    return [
        Candidate(slip, Support.BOUNDED, (low.claim, high.claim))
        for slip in numbers
        if slip.edits == 1
        and low.end[0] <= slip.value <= high.end[0]
        and trial.fits(slip.value)
    ]


def _tells(claim: Claim, room: Limits) -> bool:
    """Whether the figure lies far outside bounds that are narrow enough."""
    stated = claim.figure.stated
    if room.low is None or room.high is None or stated is None:
        return False
    low, high = room.low.end[0], room.high.end[0]
    if stated < _LEAST_BOUNDED or not 0 < low <= high <= low * _WIDEST:
        return False
    return stated >= high * _FAR or stated * _FAR <= low


def with_number(figure: Figure, value: int, /) -> Figure:
    """Return a figure with another number in place of the stated one.

    Further ends that were said go with the number: nobody says them of another.
    """
    match figure.quantifier:
        case Quantifier.ABOUT:
            return Figure.about(value)
        case Quantifier.AT_LEAST:
            return Figure.at_least(value)
        case Quantifier.MORE_THAN:
            return Figure.more_than(value)
        case Quantifier.AT_MOST:
            return Figure.at_most(value)
        case Quantifier.LESS_THAN:
            return Figure.less_than(value)
        case Quantifier.EXACTLY | Quantifier.BETWEEN | None:
            return Figure.exactly(value)
