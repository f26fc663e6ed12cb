"""Other numbers in the place of a claim's: what speaks against them.

A number breaks the law against a claim, or leaves a doubt. Where that claim speaks as
well against what supports the number, and against the figure as it stands, it tells
nothing of a slip: it disagrees with both.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property
from typing import TypeAlias

from attrs import frozen

from provenance.model import Claim, ClaimId, Figure, Number, Quantifier
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.law.breach import Breach, Leeway
from provenance.reconciliation.placing.placement import Node
from provenance.reconciliation.placing.readings import End, Reading
from provenance.reconciliation.slips.jumps import Jump
from provenance.reconciliation.slips.limits import Limits, Surroundings

Doubt: TypeAlias = Breach | Jump

#: Of more claims that support one number, the first are asked what speaks against them.
_MOST_SUPPORTERS = 10


@frozen(eq=False)
class Trial:
    """Tries other numbers in the place of a claim's."""

    facts: Facts
    claim: Claim
    node: Node
    doubts: tuple[Doubt, ...]
    room: Limits
    surroundings: Surroundings
    #: The claims that are said to be a part of it.
    parts: tuple[Claim, ...]

    def fits(self, value: int) -> bool:
        """Whether a number leaves no doubt and breaks the law against no claim."""
        figure = with_number(self.claim.figure, value)
        low, high = self._ends(figure, Reading.BANDED)
        ceiling, floor = self.room.high, self.room.low
        if ceiling is not None and low is not None and low > ceiling.end[0]:
            return False
        if floor is not None and high is not None and high < floor.end[0]:
            return False
        return all(self._is_removed(doubt, figure, value) for doubt in self.doubts)

    def left_by(
        self, value: int, supporters: Sequence[Claim], /
    ) -> tuple[Claim, ...] | None:
        """Return the claims against a number that speak against all else as well.

        Each speaks against the figure as it stands, and against one of those that
        state the number. `None` where the number removes nothing, where it breaks the
        law against any other claim, or where another doubt is left.
        """
        figure = with_number(self.claim.figure, value)
        against = self.surroundings.against(
            self.claim, self._ends(figure, Reading.BANDED), self.parts
        )
        left = {each.id for each in against}
        before = self._against_as_it_stands
        if not left <= before or not left <= self._against_any(supporters):
            return None
        is_of_use = any(each.id in before for each in supporters)
        for doubt in self.doubts:
            if self._is_removed(doubt, figure, value):
                is_of_use = True
            elif not self._is_left_to(doubt, left):
                return None
        return against if is_of_use else None

    @cached_property
    def _against_as_it_stands(self) -> frozenset[ClaimId]:
        ends = self._ends(self.claim.figure, Reading.BANDED)
        against = self.surroundings.against(self.claim, ends, self.parts)
        return frozenset(each.id for each in against)

    def _against_any(self, supporters: Sequence[Claim]) -> set[ClaimId]:
        found: set[ClaimId] = set()
        for each in supporters[:_MOST_SUPPORTERS]:
            window = self.facts.placement.node_of(each).window
            low, high = self.facts.placement.ends.of(each, window, Reading.BANDED)
            against = self.surroundings.against(each, (_number(low), _number(high)), ())
            found.update(other.id for other in against)
        return found

    def _is_left_to(self, doubt: Doubt, left: set[ClaimId]) -> bool:
        """Whether a doubt is one with a single claim that is left."""
        if not isinstance(doubt, Breach) or len(doubt.claims) > 2:
            return False
        return all(each.id in left or each.id == self.claim.id for each in doubt.claims)

    def _is_removed(self, doubt: Doubt, figure: Figure, value: int) -> bool:
        if isinstance(doubt, Breach):
            return self._is_gone(doubt, figure)
        return self._is_level(doubt, value)

    def _ends(
        self, figure: Figure, reading: Reading
    ) -> tuple[Number | None, Number | None]:
        ends = self.facts.placement.ends
        low, high = ends.read(figure, self.node.window, reading)
        return _number(low), _number(high)

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


def _number(end: End) -> Number | None:
    return None if end is None else end[0]


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
