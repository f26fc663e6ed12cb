"""Whom to doubt: the fewest claims without which the rest of a question can hold.

Every breach must lose one of its claims. The sets are found as a tree: where a set of
claims leaves a breach, it grows by each of that breach's claims in turn (Reiter, "A
theory of diagnosis from first principles", 1987). So breaches that show only when
others are gone count too.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from attrs import evolve, frozen

from provenance.model import Claim, ClaimId
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.law.breaches import conflict_sets
from provenance.reconciliation.placing.placement import Cell, CellKey
from provenance.tracing import Origins, independent_origins

#: Of more claims it is not asked which of them to doubt.
MOST_CLAIMS = 300
#: So many times at most it is looked whether the rest can hold.
_MOST_LOOKS = 100
#: So many sets at most are grown.
_MOST_SETS = 2_000

_Set = frozenset[ClaimId]


@frozen
class Culprits:
    """Claims without which the rest of a question can hold; each of them is needed."""

    claims: tuple[ClaimId, ...]
    #: On how many independent origins they rest.
    origins: Origins


@frozen
class Doubts:
    """The sets of claims to doubt, fewest independent origins first."""

    sets: tuple[Culprits, ...] = ()
    #: Whether these are all such sets; otherwise there were too many to look at.
    is_exact: bool = True

    @property
    def first(self) -> tuple[Culprits, ...]:
        """Those with the fewest origins and, of these, the fewest claims: all ties."""
        if not self.sets:
            return ()
        least = _rank(self.sets[0])
        return tuple(each for each in self.sets if _rank(each) == least)


def whom_to_doubt(facts: Facts, cells: frozenset[CellKey], /) -> Doubts:
    """Return which claims to doubt of some cells, those of one question."""
    related = _related(facts, cells)
    if len(related) > MOST_CLAIMS:
        return Doubts(is_exact=False)
    part = evolve(facts.case, claims=related)
    gone = facts.placement.superseded
    mine = _ids(map(facts.placement.cells.__getitem__, cells))

    def look(without: _Set) -> Iterator[_Set]:
        return (
            found
            for over, found in conflict_sets(part, without=without | gone)
            if over in mine
        )

    found, is_exact = _hitting_sets(look)
    by_id = {claim.id: claim for claim in related}
    sets = [_culprits(facts, each, by_id) for each in found]
    sets.sort(key=lambda each: (*_rank(each), each.claims))
    return Doubts(tuple(sets), is_exact)


def _related(facts: Facts, cells: frozenset[CellKey]) -> tuple[Claim, ...]:
    """Return the claims of some cells and of all that lie above or below them."""
    keys: dict[CellKey, Cell] = {}
    for key in cells:
        cell = facts.placement.cells[key]
        for each in (cell, *cell.above, *cell.below):
            keys[each.key] = each
    wanted = _ids(keys.values())
    return tuple(claim for claim in facts.case.claims if claim.id in wanted)


def _ids(cells: Iterable[Cell]) -> set[ClaimId]:
    return {
        claim.id
        for cell in cells
        for node in cell.nodes.values()
        for claim in node.claims
    }


def _hitting_sets(look: Callable[[_Set], Iterator[_Set]]) -> tuple[list[_Set], bool]:
    """Return the least sets that leave no breach, and whether these are all."""
    waiting: deque[_Set] = deque([frozenset()])
    seen: set[_Set] = set()
    known: list[_Set] = []
    found: list[_Set] = []
    looks = 0
    while waiting:
        without = waiting.popleft()
        if without in seen or any(each <= without for each in found):
            continue
        if len(seen) == _MOST_SETS:
            return found, False
        seen.add(without)
        breach = next((each for each in known if not each & without), None)
        if breach is None:
            if looks == _MOST_LOOKS:
                return found, False
            looks += 1
            breach = next(look(without), None)
            if breach is None:
                found.append(without)
                continue
            known.append(breach)
        waiting.extend(without | {claim} for claim in sorted(breach))
    return [each for each in found if each], True


def _culprits(facts: Facts, found: _Set, by_id: dict[ClaimId, Claim]) -> Culprits:
    claims = tuple(sorted(found))
    origins = independent_origins(facts.sources, [by_id[each] for each in claims])
    return Culprits(claims, origins)


def _rank(culprits: Culprits) -> tuple[int, int]:
    origins = culprits.origins
    return origins.at_least + origins.at_most, len(culprits.claims)
