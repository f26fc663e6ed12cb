"""Figures that differ and are no breach: which dimensions keep them apart.

Of a question, pairs of scopes are grouped by why they do not meet and by the
dimensions in which they differ; a reader gets one note for each group. Small
questions are compared pair by pair, large ones between neighbours in several orders,
which finds the same groups.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import Enum
from fractions import Fraction
from itertools import combinations
from typing import TypeAlias

from attrs import frozen

from provenance.model import (
    Case,
    Claim,
    ClaimId,
    Comparison,
    Difference,
    Dimension,
    Mode,
    Number,
    Relation,
    Scope,
    compare_scopes,
    magnitude,
)
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.placing.placement import Ends
from provenance.reconciliation.placing.readings import End, Reading, is_above

#: Up to so many scopes are compared pair by pair.
_MOST_PAIRED = 48
#: Of larger questions, so many scopes from each order are looked at.
_MOST_SAMPLED = 200


class Because(Enum):
    """Why two differing figures are no breach."""

    #: One of them leaves open what the other states.
    UNSTATED = "unstated"
    #: They count different things.
    DIFFERENT = "different"
    #: The one is a later count of the same.
    LATER = "later"
    #: Both can hold even if they count the same.
    COMPATIBLE = "compatible"


@frozen(eq=False)
class Placed:
    """A claim with its scope."""

    claim: Claim
    scope: Scope
    known: Ends

    @property
    def ends(self) -> tuple[End, End]:
        """The ends of its figure, which few comparisons ask for."""
        return self.known.of(self.claim, self.scope.window, Reading.BANDED)


@frozen(eq=False)
class Apart:
    """Claims that differ for one reason in one set of dimensions."""

    because: Because
    #: The dimensions in which all of them differ.
    dimensions: tuple[Dimension, ...]
    #: How the two claims of the example stand, dimension by dimension.
    differences: tuple[Difference, ...]
    #: The two that lie closest to each other.
    example: tuple[Claim, Claim]
    #: All that stand in such a pair, or differ in more, in order of their ids.
    claims: tuple[Claim, ...]


_Groups: TypeAlias = dict[
    tuple[str, tuple[Dimension, ...]], list[tuple[Placed, Placed]]
]


def placed(facts: Facts, scope: Scope, claims: Iterable[Claim], /) -> Iterator[Placed]:
    """Yield the claims of a scope that differ most: the lowest and the highest."""
    known = facts.placement.ends
    stated = [claim for claim in claims if not claim.figure.is_unknown]
    ordered = sorted(stated, key=lambda claim: (_size(claim), claim.id))
    for claim in (*ordered[:1], *ordered[1:][-1:]):
        yield Placed(claim, scope, known)


def apart(
    facts: Facts,
    mine: Sequence[Placed],
    kin: Sequence[Placed],
    /,
    *,
    told: Collection[frozenset[ClaimId]] = (),
) -> tuple[Apart, ...]:
    """Return why the figures of a question differ from each other and from its kin's.

    Pairs of claims that are told otherwise are left out.

    Kin are claims of other measures, or in other units, that a reader may take for the
    same thing.
    """
    groups: _Groups = {}
    compared: dict[int, Comparison] = {}
    for first, second in (*_pairs(mine), *_cross(mine, kin)):
        if told and frozenset({first.claim.id, second.claim.id}) in told:
            continue
        comparison = compare_scopes(first.scope, second.scope, facts.case.vocabularies)
        because = _because(facts.case, first, second, comparison)
        if because is not None:
            dimensions = tuple(
                difference.dimension for difference in comparison.differences
            )
            pair = (first, second)
            groups.setdefault((because.value, dimensions), []).append(pair)
            compared[id(pair)] = comparison
    joined = _joined(groups)
    return tuple(
        _group(Because(because), dimensions, pairs, compared)
        for (because, dimensions), pairs in sorted(
            joined.items(), key=lambda item: (item[0][0], [d.value for d in item[0][1]])
        )
    )


def _joined(groups: _Groups) -> _Groups:
    """Put pairs that differ in more dimensions to those that differ in fewest."""
    joined: _Groups = {}
    for key in sorted(groups, key=lambda each: (len(each[1]), str(each))):
        because, dimensions = key
        narrower = (
            known
            for known in joined
            if known[0] == because
            and set(known[1]) < set(dimensions)
            and _of_kin(known[1]) == _of_kin(dimensions)
        )
        home = next(narrower, key)
        joined.setdefault(home, []).extend(groups[key])
    return joined


def _of_kin(dimensions: Iterable[Dimension]) -> set[Dimension]:
    """Return in which dimensions two claims differ that no question holds together."""
    return {Dimension.MEASURE, Dimension.UNIT}.intersection(dimensions)


def _pairs(mine: Sequence[Placed]) -> Iterable[tuple[Placed, Placed]]:
    if len(mine) <= _MOST_PAIRED:
        return combinations(mine, 2)
    return _neighbours(mine)


def _neighbours(mine: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    seen: set[tuple[str, str]] = set()
    for order in _ORDERS:
        ordered = sorted(mine, key=order)
        step = max(1, len(ordered) // _MOST_SAMPLED)
        for index in range(0, len(ordered) - 1, step):
            pair = ordered[index], ordered[index + 1]
            key = pair[0].claim.id, pair[1].claim.id
            if key not in seen:
                seen.add(key)
                yield pair


def _cross(
    mine: Sequence[Placed], kin: Sequence[Placed]
) -> Iterator[tuple[Placed, Placed]]:
    for first in mine[:_MOST_PAIRED]:
        for second in kin[:_MOST_PAIRED]:
            yield first, second


def _by_value(item: Placed) -> tuple[object, ...]:
    return _size(item.claim), item.claim.id


def _by_place(item: Placed) -> tuple[object, ...]:
    scope = item.scope
    return scope.place or "", scope.population or "", item.claim.id


def _by_population(item: Placed) -> tuple[object, ...]:
    scope = item.scope
    return scope.population or "", scope.place or "", item.claim.id


def _by_date(item: Placed) -> tuple[object, ...]:
    end = item.scope.window.end
    return "" if end is None else end.identity, item.claim.id


_ORDERS = (_by_value, _by_place, _by_population, _by_date)


def _size(claim: Claim) -> int:
    for number in (claim.figure.stated, claim.figure.low, claim.figure.high):
        if number is not None:
            return int(number)
    return 0


def _because(
    case: Case, first: Placed, second: Placed, comparison: Comparison
) -> Because | None:
    if _are_of_two_units(comparison):
        return Because.DIFFERENT
    one, other = first.claim.figure, second.claim.figure
    if one == other or (one.stated is not None and one.stated == other.stated):
        return None
    relation = comparison.relation
    dimensions = {difference.dimension for difference in comparison.differences}
    if dimensions == {Dimension.WINDOW} and _is_later(first, second, relation):
        return Because.LATER
    if relation in {Relation.SAME, Relation.WITHIN, Relation.CONTAINS}:
        return None
    if relation is Relation.DISJOINT:
        return Because.DIFFERENT
    if Dimension.MEASURE not in dimensions and _may_both_hold(first, second):
        if not _is_close(first, second, comparison):
            return None
        is_far = are_far_apart(case, first.claim, second.claim)
        return Because.COMPATIBLE if is_far else None
    if any(difference.is_one_unstated for difference in comparison.differences):
        return Because.UNSTATED
    return Because.DIFFERENT


def _may_both_hold(first: Placed, second: Placed) -> bool:
    (low, high), (other_low, other_high) = first.ends, second.ends
    return not (is_above(low, other_high) or is_above(other_low, high))


def _are_of_two_units(comparison: Comparison) -> bool:
    """Whether two figures are stated in two units: then no number of them compares."""
    return any(
        each.dimension is Dimension.UNIT and not each.is_one_unstated
        for each in comparison.differences
    )


def _is_close(first: Placed, second: Placed, comparison: Comparison) -> bool:
    """Whether a reader would set two figures side by side that can both hold.

    Their scopes differ in one dimension; of two floors, one lies within the other in
    all but one.
    """
    unknown = [each.relation is Relation.UNKNOWN for each in comparison.differences]
    are_floors = first.ends[1] is None and second.ends[1] is None
    return len(unknown) == 1 or (are_floors and sum(unknown) == 1)


def are_far_apart(case: Case, first: Claim, second: Claim, /) -> bool:
    """Whether two stated numbers lie further apart than "about" is wide.

    Dates never do: no part of a date is a width.
    """
    one, other = first.figure.stated, second.figure.stated
    if one is None or other is None or first.figure.is_date or second.figure.is_date:
        return False
    return is_far(case, one, other)


def is_far(case: Case, one: Number, other: Number, /) -> bool:
    """Whether two numbers lie further apart than "about" is wide."""
    return magnitude(one - other) > case.policy.about * max(
        magnitude(one), magnitude(other)
    )


def _is_later(first: Placed, second: Placed, relation: Relation) -> bool:
    """Whether the higher of two running totals, or either instant, is surely later."""
    one, other = first.scope.window, second.scope.window
    if one.end is None or other.end is None:
        return False
    is_after = one.end.is_not_after(other.end) or other.end.is_not_after(one.end)
    if one.mode is Mode.INSTANT:
        return is_after and one.end.identity != other.end.identity
    if one.start != other.start:
        return False
    if relation is Relation.WITHIN:
        return _size(first.claim) < _size(second.claim)
    if relation is Relation.CONTAINS:
        return _size(first.claim) > _size(second.claim)
    return False


def _group(
    because: Because,
    dimensions: tuple[Dimension, ...],
    pairs: list[tuple[Placed, Placed]],
    compared: dict[int, Comparison],
) -> Apart:
    closest = min(pairs, key=_distance)
    claims = {item.claim.id: item.claim for pair in pairs for item in pair}
    return Apart(
        because=because,
        dimensions=dimensions,
        differences=compared[id(closest)].differences,
        example=(closest[0].claim, closest[1].claim),
        claims=tuple(claim for _, claim in sorted(claims.items())),
    )


def _distance(pair: tuple[Placed, Placed]) -> tuple[Fraction, str, str]:
    lower, higher = sorted(abs(_size(item.claim)) for item in pair)
    return Fraction(higher, lower or 1), pair[0].claim.id, pair[1].claim.id
