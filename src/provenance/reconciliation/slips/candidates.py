"""Numbers that a doubtful figure may have been meant for, with what supports them.

A doubt is a breach of the law or a jump. A number is a candidate if it removes all
doubts of a claim, makes no new one, and is supported: another report states it, or it
lies where all others leave room. Only a claim that disagrees with the reports that
state it as well may be left.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from functools import cached_property
from itertools import islice

from attrs import frozen

from provenance.model import Claim, ClaimId
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.law.breach import Breach, BreachKind
from provenance.reconciliation.placing.nearness import last_day
from provenance.reconciliation.placing.placement import Node
from provenance.reconciliation.slips.digits import Slip, is_odd, slips
from provenance.reconciliation.slips.jumps import Jump
from provenance.reconciliation.slips.limits import Limits, Surroundings
from provenance.reconciliation.slips.trial import Doubt, Trial

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
    #: The claims that disagree with it, as they do with those that support it.
    left: tuple[Claim, ...] = ()


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
        surroundings, parts = self._surroundings, self.parts_of(claim)
        room = surroundings.limits(claim, parts)
        if room is None:
            return ()
        trial = Trial(self.facts, claim, node, tuple(doubts), room, surroundings, parts)
        of_zeros = slips(stated, of_zeros=True)
        found: Sequence[Candidate] = ()
        if any(isinstance(doubt, Jump) for doubt in doubts):
            found = self._close(trial, of_zeros)
        found = (
            found
            or self._stated(trial, of_zeros)
            or self._stated(trial, slips(stated, of_zeros=False))
            or _bounded(trial, of_zeros)
            or self._disputed(trial, of_zeros)
        )
        return tuple(sorted(found, key=lambda each: each.slip.order))

    def _stated(self, trial: Trial, numbers: Iterable[Slip]) -> list[Candidate]:
        """Return those that another report of what may be the same states."""
        statements, cell = self.facts.statements, trial.node.cell
        found: list[Candidate] = []
        for slip in numbers:
            if statements.has(cell, slip.value) and trial.fits(slip.value):
                agreeing = self._near(trial, statements.of(cell, slip.value))
                if agreeing:
                    found.append(Candidate(slip, Support.STATED, agreeing))
        return found

    def _close(self, trial: Trial, numbers: Iterable[Slip]) -> list[Candidate]:
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

    def _disputed(self, trial: Trial, numbers: Iterable[Slip]) -> list[Candidate]:
        """Return those that a report states with which others disagree as well.

        Also those that the whole states which a part exceeds, or the part itself. Where
        many disagree, two numbers come out alike but for a zero by chance: so fewer
        may be left than say it, unless no two counts share the digits.
        """
        found: list[Candidate] = []
        for slip in numbers:
            told = self.facts.statements.of(trial.node.cell, slip.value)
            agreeing = self._near(trial, told) or self._beyond(trial, slip.value)
            left = trial.left_by(slip.value, agreeing) if agreeing else None
            if left is not None and (is_odd(slip.value) or len(left) < len(agreeing)):
                found.append(Candidate(slip, Support.STATED, agreeing, left))
        return found

    def _beyond(self, trial: Trial, value: int) -> tuple[Claim, ...]:
        """Return the wholes that a claim exceeds, or its parts, that state a number."""
        found = {
            other.id: other
            for doubt in trial.doubts
            if isinstance(doubt, Breach) and doubt.kind is BreachKind.PART_EXCEEDS_WHOLE
            for other in others_in(doubt, trial.claim)
            if other.figure.stated_count == value
            and other.measure == trial.claim.measure
        }
        return tuple(found[each] for each in sorted(found))

    def _near(
        self, trial: Trial, told: Iterable[tuple[Node, Claim]]
    ) -> tuple[Claim, ...]:
        """Return the claims of other scopes near, or of the same, by their ids."""
        found = {
            other.id: other
            for place, other in islice(told, _MOST_ASKED)
            if other.id != trial.claim.id and self._are_near(trial.node, place)
        }
        return tuple(found[each] for each in sorted(found))

    def backing(self, claim: Claim, /) -> tuple[Claim, ...]:
        """Return the claims near that state the number of a claim as it stands."""
        number = claim.figure.stated_count
        if number is None:
            return ()
        node = self.facts.placement.node_of(claim)
        told = self.facts.statements.of(node.cell, number)
        return tuple(
            other
            for place, other in islice(told, _MOST_ASKED)
            if other.id != claim.id and self._are_near(node, place)
        )

    def _are_near(self, node: Node, other: Node) -> bool:
        if node.window.starts_with_event is not other.window.starts_with_event:
            return False
        one, another = last_day(node.window), last_day(other.window)
        if one is None or another is None:
            return True
        return abs(one - another) <= self.facts.case.policy.near


def _bounded(trial: Trial, numbers: Iterable[Slip]) -> list[Candidate]:
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
