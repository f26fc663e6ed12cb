"""One cause, one finding: what is left of breaches when each is told once.

A breach between two scopes is dropped where a reported scope in between is in breach
with either; those that are left and share a claim are told together.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from provenance.model import ClaimId
from provenance.reconciliation.law.breach import (
    ASKING,
    EXCUSES,
    Breach,
    BreachKind,
    Leeway,
)
from provenance.reconciliation.law.least import Pair
from provenance.reconciliation.placing.containment import contains
from provenance.reconciliation.placing.placement import Cell, Node

_ORDER = list(BreachKind)


def nearest_pairs(pairs: Sequence[Pair], /) -> list[Pair]:
    """Return the pairs without a scope in between that breaches as gravely."""
    by_inner: dict[int, list[Pair]] = {}
    by_outer: dict[tuple[int, int], list[Pair]] = {}
    for pair in pairs:
        by_inner.setdefault(id(pair.inner), []).append(pair)
        key = (id(pair.outer), id(pair.inner.cell))
        by_outer.setdefault(key, []).append(pair)
    return [
        pair
        for pair in pairs
        if not any(
            other.breach.leeway <= pair.breach.leeway and _is_between(node, pair)
            for node, other in _rivals(pair, by_inner, by_outer)
        )
    ]


def _rivals(
    pair: Pair,
    by_inner: dict[int, list[Pair]],
    by_outer: dict[tuple[int, int], list[Pair]],
) -> Iterator[tuple[Node, Pair]]:
    """Yield the scopes that may lie in between, each with its breach."""
    for other in by_inner[id(pair.inner)]:
        yield other.outer, other
    for cell in (pair.inner.cell, *pair.inner.cell.above):
        for other in by_outer.get((id(pair.outer), id(cell)), ()):
            yield other.inner, other


def _is_between(node: Node, pair: Pair) -> bool:
    if node is pair.inner or node is pair.outer:
        return False
    return _lies_within(pair.inner, node) and _lies_within(node, pair.outer)


def _lies_within(inner: Node, outer: Node) -> bool:
    one_cell = inner.cell is outer.cell
    if not one_cell and not _is_above(outer.cell, inner.cell):
        return False
    return contains(
        outer.window,
        inner.window,
        one_measure=inner.cell.key[0] == outer.cell.key[0],
    )


def _is_above(outer: Cell, inner: Cell) -> bool:
    return any(outer is cell for cell in inner.above)


def nearest_sums(sums: Iterable[tuple[Node, Breach]], /) -> list[Breach]:
    """Return the sums of parts against the nearest whole that they exceed."""
    by_parts: dict[frozenset[ClaimId], list[tuple[Node, Breach]]] = {}
    for node, breach in sums:
        parts = frozenset(claim.id for claim in breach.over)
        by_parts.setdefault(parts, []).append((node, breach))
    return [
        breach
        for family in by_parts.values()
        for node, breach in family
        if not any(
            other is not node
            and _lies_within(other, node)
            and rival.leeway <= breach.leeway
            for other, rival in family
        )
    ]


def told_once(breaches: Iterable[Breach], /) -> list[Breach]:
    """Join breaches of two claims that share one, the claim in most of them first."""
    waiting = sorted(breaches, key=rank)
    counts: Counter[ClaimId] = Counter(
        claim.id for breach in waiting for claim in breach.claims
    )
    by_claim: dict[ClaimId, list[Breach]] = {}
    for breach in waiting:
        for claim in breach.claims:
            by_claim.setdefault(claim.id, []).append(breach)
    told: list[Breach] = []
    done: set[int] = set()
    for breach in sorted(
        waiting, key=lambda item: (*_weight(item, counts), *rank(item))
    ):
        if id(breach) in done:
            continue
        hub = min(breach.claims, key=lambda claim: (-counts[claim.id], claim.id))
        family = [
            other
            for other in by_claim[hub.id]
            if id(other) not in done and _is_alike(breach, other)
        ]
        done.update(map(id, family))
        first, *others = sorted(family, key=rank)
        told.append(evolve(first, others=tuple(others)))
    return told


def _weight(breach: Breach, counts: Counter[ClaimId]) -> tuple[int]:
    return (-max(counts[claim.id] for claim in breach.claims),)


def _is_alike(breach: Breach, other: Breach) -> bool:
    """Whether the two ask the same of a reader, or stand under the same readings."""
    return (
        breach.leeway is other.leeway
        or {breach.leeway, other.leeway} <= _WARNINGS
        or {breach.leeway, other.leeway} <= _UNDER_EVERY_READING
    )


_WARNINGS = ASKING - {Leeway.NONE}
_UNDER_EVERY_READING = EXCUSES | {Leeway.NONE}


def rank(breach: Breach, /) -> tuple[int, int, int, tuple[str, ...]]:
    """Return the order in which breaches are told, whatever the order of the claims."""
    return (
        int(breach.leeway),
        _ORDER.index(breach.kind),
        len(breach.claims),
        tuple(claim.id for claim in breach.claims),
    )


def witnesses(breaches: Iterable[Breach], /) -> set[ClaimId]:
    """Return the ids of the claims that stand in some breach."""
    return {
        claim.id
        for breach in breaches
        for told in (breach, *breach.others)
        for claim in told.claims
    }
