"""Disjoint families: which terms below a whole may be added up.

Two terms of one facet are disjoint. Below a whole, the terms of a facet part what they
cover into branches; a branch counts for itself or for the best family inside it,
whichever is more. That is complete where terms lie in trees of facets and sound
everywhere: the general problem, a heaviest set of pairwise disjoint terms, is a
maximum independent set.

How a whole divides depends on its terms alone; it is worked out once, as a `Plan`, and
weighed as often as there are windows.
"""

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import TypeAlias

from attrs import frozen

from provenance.model import ANYTHING, MOST_LEVELS, Number, Vocabulary

#: What terms weigh and which they are.
Family: TypeAlias = tuple[Number, tuple[str, ...]]

_NONE: Family = (0, ())

#: Of longer lists it is not asked whether any two parts are disjoint.
_MOST_PARTS = 100


@frozen(eq=False)
class Plan:
    """A term, and every way in which what lies below it divides into branches."""

    name: str | None
    divisions: "tuple[tuple[Plan, ...], ...]" = ()
    #: Terms below it that belong to no branch: they count only for themselves.
    loose: tuple[str, ...] = ()
    #: Unions of branches, by what they replace: the branches they are made of.
    unions: "tuple[tuple[str, tuple[Plan, ...]], ...]" = ()


def plan(whole: str | None, names: Iterable[str], vocabulary: Vocabulary, /) -> Plan:
    """Return how a whole divides into some terms that lie within it."""
    return _plan(whole, frozenset(names), vocabulary, MOST_LEVELS)


def heaviest(divided: Plan, weights: Mapping[str, Number], /) -> Family:
    """Return the heaviest family of disjoint terms below a whole, itself left out."""
    best = _NONE
    for name in divided.loose:
        best = _heavier(best, _own(name, weights))
    for branches in divided.divisions:
        total: Number = 0
        names: tuple[str, ...] = ()
        for branch in branches:
            weight, inside = _heavier(
                heaviest(branch, weights), _own(branch.name, weights)
            )
            total += weight
            names += inside
        best = _heavier(best, (total, names))
    for union, replaced in divided.unions:
        best = _heavier(best, _with_union(divided, union, replaced, weights))
    return best


def _own(name: str | None, weights: Mapping[str, Number]) -> Family:
    weight = weights.get(name) if name is not None else None
    return _NONE if weight is None or name is None else (weight, (name,))


def _heavier(first: Family, second: Family) -> Family:
    return second if second[0] > first[0] else first


def _with_union(
    divided: Plan,
    union: str,
    replaced: tuple[Plan, ...],
    weights: Mapping[str, Number],
) -> Family:
    """Return the family in which a union stands for the branches it is made of."""
    own, names = _own(union, weights)
    for branches in divided.divisions:
        if not set(map(id, replaced)) <= set(map(id, branches)):
            continue
        for branch in branches:
            if branch not in replaced:
                weight, inside = _heavier(
                    heaviest(branch, weights), _own(branch.name, weights)
                )
                own += weight
                names += inside
    return own, names


def _plan(
    whole: str | None, names: frozenset[str], vocabulary: Vocabulary, levels: int
) -> Plan:
    if not levels:
        return Plan(whole, loose=tuple(sorted(names)))
    found = _divisions(whole, names, vocabulary)
    divisions = [
        tuple(
            _plan(top, frozenset(members) - {top}, vocabulary, levels - 1)
            for top, members in sorted(branches.items())
        )
        for branches in found
    ]
    inside = {
        name for branches in found for members in branches.values() for name in members
    }
    loose = tuple(sorted(names - inside))
    return Plan(whole, tuple(divisions), loose, _unions(loose, divisions, vocabulary))


def _unions(
    loose: Iterable[str], divisions: Iterable[tuple[Plan, ...]], vocabulary: Vocabulary
) -> tuple[tuple[str, tuple[Plan, ...]], ...]:
    found: list[tuple[str, tuple[Plan, ...]]] = []
    for union in loose:
        parts = vocabulary.term(union).parts
        for branches in divisions:
            by_name = {branch.name: branch for branch in branches}
            if parts and all(part in by_name for part in parts):
                found.append((union, tuple(by_name[part] for part in parts)))
    return tuple(found)


def _divisions(
    whole: str | None, names: Iterable[str], vocabulary: Vocabulary
) -> list[dict[str, list[str]]]:
    """Return every way of dividing the whole: branch by branch, who lies in it."""
    found: dict[str, dict[str, list[str]]] = {}
    for name in sorted(names):
        for facet, top in widest_by_facet(whole, name, vocabulary).items():
            found.setdefault(facet, {}).setdefault(top, []).append(name)
    divisions = [
        _without_overlaps(branches, vocabulary) for _, branches in sorted(found.items())
    ]
    listed = _listed_parts(whole, vocabulary)
    if listed:
        branches: dict[str, list[str]] = {}
        for name in sorted(names):
            holders = [part for part in listed if vocabulary.is_within(name, part)]
            if len(holders) == 1:
                branches.setdefault(holders[0], []).append(name)
        divisions.append(branches)
    return divisions


def widest_by_facet(
    whole: str | None, name: str, vocabulary: Vocabulary
) -> dict[str, str]:
    """Return, by facet, the widest term below the whole that a name lies within."""
    tops: dict[str, str] = {}
    limited = whole is not None and whole != ANYTHING
    for outer in sorted(vocabulary.above(name)):
        if outer in {ANYTHING, whole} or (
            limited and not vocabulary.is_within(outer, str(whole))
        ):
            continue
        for facet in vocabulary.term(outer).facets:
            known = tops.get(facet)
            if known is None or vocabulary.is_within(known, outer):
                tops[facet] = outer
    return tops


def _without_overlaps(
    branches: dict[str, list[str]], vocabulary: Vocabulary
) -> dict[str, list[str]]:
    """Drop branches that are declared to overlap with an earlier one."""
    overlapping = {
        top: set(vocabulary.term(top).overlap)
        for top in branches
        if vocabulary.term(top).overlap
    }
    if not overlapping:
        return branches
    kept: dict[str, list[str]] = {}
    for top in sorted(branches):
        mine = overlapping.get(top, set())
        if not any(
            other in mine or top in overlapping.get(other, ()) for other in kept
        ):
            kept[top] = branches[top]
    return kept


def _listed_parts(whole: str | None, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the parts that a whole lists, where any two of them are disjoint.

    Parts without a facet are taken to be disjoint, for an overlap is declared.
    """
    if whole is None or whole == ANYTHING:
        return ()
    parts = vocabulary.term(whole).parts
    if len(parts) > _MOST_PARTS or any(
        not _are_apart(*pair, vocabulary) for pair in combinations(parts, 2)
    ):
        return ()
    return parts


def _are_apart(first: str, second: str, vocabulary: Vocabulary) -> bool:
    if vocabulary.are_disjoint(first, second):
        return True
    terms = vocabulary.term(first), vocabulary.term(second)
    return not any(term.facets or term.overlap for term in terms)
