"""Questions: one measure of one event in one unit, and all that was reported of it."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from attrs import field, frozen

from provenance.model import (
    Claim,
    ClaimId,
    Interval,
    Quantifier,
    Relation,
    Scope,
    compare_scopes,
)
from provenance.reconciliation.apart import Apart, Placed, apart, placed
from provenance.reconciliation.bounds.bounds import (
    Bound,
    Bounds,
    Way,
    bounds_of,
    tighter_ceiling,
    tighter_floor,
)
from provenance.reconciliation.bounds.implied import ImpliedScope, implied
from provenance.reconciliation.culprits import Doubts, whom_to_doubt
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.law.breach import Breach
from provenance.reconciliation.placing.placement import Node
from provenance.reconciliation.placing.readings import End, Reading
from provenance.reconciliation.positions import Position, members, positions
from provenance.reconciliation.slips.jumps import Jump, find_jumps

#: Scopes of larger questions are not related to each other for display.
_MOST_RELATED = 100


#: Of larger questions so many scopes at most are asked why they do not meet.
_MOST_SET_BESIDE = 500


#: Figures that have one end only, and say of no other number that it is so.
_ONE_SIDED = {
    Quantifier.AT_LEAST,
    Quantifier.MORE_THAN,
    Quantifier.AT_MOST,
    Quantifier.LESS_THAN,
}


@frozen(kw_only=True, eq=False)
class ReportedScope:
    """A scope that was reported, with its claims in order of their ids."""

    facts: Facts = field(repr=False)
    node: Node = field(repr=False)
    scope: Scope
    claims: tuple[Claim, ...]

    @cached_property
    def bounds(self) -> Bounds:
        """What all claims of the case leave possible for this scope.

        Claims in a conflict and revised ones are left out. Where the rest, strictly
        read, leaves no number, the scope has its own bounds, as strictly read as its
        claims have a number in common.
        """
        conflicting = self.facts.conflicting
        left_out = tuple([claim.id for claim in self.claims if claim.id in conflicting])
        found = self.facts.bounds.of_node(self.node, left_out=left_out)
        if not found.is_crossed:
            return found
        kept = [claim for claim in self.counting if claim.id not in left_out]
        for reading in (Reading.STRICT, Reading.EXACT, Reading.BANDED):
            found = _own_bounds(self._ends(kept, reading), left_out)
            if not found.is_crossed:
                return found
        return Bounds(left_out=tuple(claim.id for claim in self.claims))

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        """The values that its claims can share, lowest first; one where all agree."""
        found = self.positions_of(self.counting)
        if len(self.claims) > _MOST_RELATED:
            return found
        return tuple(self._narrowed(position) for position in found)

    def positions_of(self, claims: Iterable[Claim], /) -> tuple[Position, ...]:
        """Return the values that some of its claims can share, lowest first."""
        return positions(ends for _, ends in self._ends(claims, Reading.BANDED))

    def _narrowed(self, position: Position) -> Position:
        """Return what its members have in common as they stand, if that is anything."""
        strict = _own_bounds(self._ends(self.members(position), Reading.STRICT), ())
        if strict.is_crossed:
            return position
        return Position(
            low=strict.low,
            high=strict.high,
            low_open=strict.low_open,
            high_open=strict.high_open,
        )

    @cached_property
    def counting(self) -> tuple[Claim, ...]:
        """Its claims without those that a later one revises."""
        superseded = self.facts.placement.superseded
        if not superseded:
            return self.claims
        return tuple(claim for claim in self.claims if claim.id not in superseded)

    def lies_within(self, other: "ReportedScope", /) -> bool:
        """Whether all that it counts is counted in another scope too."""
        vocabularies = self.facts.case.vocabularies
        compared = compare_scopes(self.scope, other.scope, vocabularies)
        return compared.relation is Relation.WITHIN

    def members(self, position: Position, /) -> tuple[Claim, ...]:
        """Return the claims that can hold at a position."""
        return self.members_of(position, self.counting)

    def members_of(
        self, position: Position, claims: Iterable[Claim], /
    ) -> tuple[Claim, ...]:
        """Return those of some of its claims that can hold at a position."""
        return members(position, self._ends(claims, Reading.BANDED))

    def stating(self, position: Position, /) -> tuple[Claim, ...]:
        """Return the members of a position that state such a value.

        The others, floors below it and ceilings above it, only leave it possible.
        """
        values = position.interval()
        return tuple(
            claim
            for claim in self.members(position)
            if claim.figure.quantifier not in _ONE_SIDED or _is_at(claim, values)
        )

    def _ends(
        self, claims: Iterable[Claim], reading: Reading
    ) -> list[tuple[Claim, tuple[End, End]]]:
        known, window = self.facts.placement.ends, self.scope.window
        claims = tuple(claims)
        return list(zip(claims, known.of_all(claims, window, reading), strict=True))


def _is_at(claim: Claim, values: Interval) -> bool:
    """Whether the number of a claim lies among some values, or at an open end."""
    stated = claim.figure.stated
    if stated is None:
        return False
    point = Interval(low=stated, high=stated)
    return values.overlaps(point) or values.touches(point) or point.touches(values)


def _own_bounds(
    claims: Sequence[tuple[Claim, tuple[End, End]]], left_out: tuple[ClaimId, ...]
) -> Bounds:
    floors = [
        Bound(low, Way.OWN, (claim,)) for claim, (low, _) in claims if low is not None
    ]
    ceilings = [
        Bound(high, Way.OWN, (claim,))
        for claim, (_, high) in claims
        if high is not None
    ]
    return bounds_of(
        tighter_floor(floors), tighter_ceiling(ceilings), left_out=left_out
    )


@frozen(kw_only=True, eq=False)
class Question:
    """One measure of one event in one unit: what a reader sees as one thing."""

    id: str
    measure: str
    event: str | None
    unit: str
    scopes: tuple[ReportedScope, ...]
    #: Breaches of the law whose part, or whose only scope, belongs here.
    breaches: tuple[Breach, ...]
    #: Scopes of the same event under a measure that a reader may take for this one.
    kin: tuple[ReportedScope, ...] = field(default=(), repr=False)
    facts: Facts = field(repr=False)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Its claims, scope by scope."""
        return tuple(claim for scope in self.scopes for claim in scope.claims)

    def scope_of(self, claim: Claim, /) -> ReportedScope | None:
        """Return the scope that a claim belongs to, if that is one of these."""
        return self._by_node.get(id(self.facts.placement.node_of(claim)))

    @cached_property
    def _by_node(self) -> Mapping[int, ReportedScope]:
        return {id(scope.node): scope for scope in self.scopes}

    @cached_property
    def implied(self) -> tuple[ImpliedScope, ...]:
        """Scopes that nobody reported, of which its claims together say something.

        Worked out for questions of up to 100 scopes; of larger ones nobody reads it.
        """
        if len(self.scopes) > _MOST_RELATED:
            return ()
        travel = self.facts.bounds
        cells = {scope.node.cell.key: None for scope in self.scopes}
        return implied(travel, [travel.placement.cells[key] for key in cells])

    @cached_property
    def doubts(self) -> Doubts:
        """Which of its claims to doubt so that the rest can hold."""
        if not any(
            told.is_conflict
            for breach in self.breaches
            for told in (breach, *breach.others)
        ):
            return Doubts()
        cells = frozenset(scope.node.cell.key for scope in self.scopes)
        return whom_to_doubt(self.facts, cells)

    @property
    def bounds(self) -> tuple[tuple[Scope, Bounds], ...]:
        """What is left possible for each of its scopes, reported or implied."""
        return (
            *((scope.scope, scope.bounds) for scope in self.scopes),
            *((scope.scope, scope.bounds) for scope in self.implied),
        )

    @cached_property
    def wholes(self) -> tuple[tuple[ReportedScope, tuple[ReportedScope, ...]], ...]:
        """Its scopes that contain others of its scopes, each with these.

        Worked out for questions of up to 100 scopes; of larger ones nobody reads it.
        """
        if len(self.scopes) > _MOST_RELATED:
            return ()
        found = (
            (whole, tuple(each for each in self.scopes if each.lies_within(whole)))
            for whole in self.scopes
        )
        return tuple((whole, parts) for whole, parts in found if parts)

    @cached_property
    def jumps(self) -> tuple[Jump, ...]:
        """Counts of people in it that rise steeply within a few days."""
        return find_jumps(self.facts, [scope.node for scope in self.scopes])

    @cached_property
    def apart(self) -> tuple[Apart, ...]:
        """Why those of its figures that differ and are no breach do not meet."""
        told = {
            frozenset(claim.id for claim in each.claims)
            for breach in self.breaches
            for each in (breach, *breach.others)
        }
        return apart(self.facts, _placed(self.scopes), _placed(self.kin), told=told)


def _placed(scopes: Sequence[ReportedScope]) -> list[Placed]:
    """Return the claims to set beside each other: of very many scopes, every n-th."""
    step = max(1, len(scopes) // _MOST_SET_BESIDE)
    return [
        item
        for scope in scopes[::step]
        for item in placed(scope.facts, scope.scope, scope.counting)
    ]


def question_id(measure: str, event: str | None, unit: str, /) -> str:
    """Return the id of a question: its measure, its event if any, and its unit."""
    return " · ".join(filter(None, (measure, event, unit)))
