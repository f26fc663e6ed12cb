"""Every breach of the law in a case, each told once."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from attrs import evolve

from provenance.model import Case, Claim, ClaimId, PartialDate
from provenance.reconciliation.law.breach import Breach, BreachKind, Leeway
from provenance.reconciliation.law.excesses import excesses
from provenance.reconciliation.law.increments import overrun, undercut
from provenance.reconciliation.law.pruning import (
    nearest_pairs,
    nearest_sums,
    rank,
    told_once,
)
from provenance.reconciliation.law.shares import overfull
from provenance.reconciliation.law.shortfalls import shortfalls
from provenance.reconciliation.law.single_claims import containments, disagreements
from provenance.reconciliation.placing.placement import Placement, place

_SUMS = {BreachKind.PARTS_EXCEED_WHOLE, BreachKind.PARTS_FALL_SHORT}


def find_breaches(placement: Placement, /) -> tuple[Breach, ...]:
    """Return the breaches of a case, those that hang on a publication day included."""
    sure = _breaches(placement)
    undated = frozenset(
        claim.id for claim in placement.case.claims if is_undated(placement.case, claim)
    )
    if not undated:
        return _joined(sure)
    known = {_witnesses(breach) for breach in sure}
    assumed = _breaches(place(placement.case, published_as_of=True))
    hanging = [
        evolve(breach, leeway=Leeway.PUBLISHED)
        for breach in assumed
        if breach.is_conflict
        and not undated.isdisjoint(_witnesses(breach))
        and _witnesses(breach) not in known
    ]
    return _joined([*sure, *hanging])


def conflict_sets(
    case: Case, /, *, without: AbstractSet[ClaimId] = frozenset()
) -> tuple[tuple[ClaimId, frozenset[ClaimId]], ...]:
    """Return sets of claims that cannot all hold, when others are left out.

    There is one at least as long as there is any conflict. Each comes with the claim
    whose question it belongs to; the smallest come first.
    """
    found = [
        (breach.over[0].id, _witnesses(breach))
        for breach in _breaches(place(case, without=without))
        if breach.is_conflict
    ]
    return tuple(sorted(found, key=lambda each: (len(each[1]), sorted(each[1]))))


def is_undated(case: Case, claim: Claim, /) -> bool:
    """Whether a claim states no date of its own but its day of publication is known."""
    if claim.as_of is not None or claim.period is not None:
        return False
    return isinstance(case.published(claim), PartialDate)


def _breaches(placement: Placement) -> list[Breach]:
    pairs = [*disagreements(placement), *containments(placement)]
    found = [pair.breach for pair in nearest_pairs(pairs)]
    found += nearest_sums([*excesses(placement), *overrun(placement)])
    found += shortfalls(placement)
    found += undercut(placement)
    found += overfull(placement)
    return found


def _witnesses(breach: Breach) -> frozenset[ClaimId]:
    return frozenset(claim.id for claim in breach.claims)


def _joined(breaches: Sequence[Breach]) -> tuple[Breach, ...]:
    """Tell pairs with their like, and sums with the pair that has their cause."""
    pairs = told_once(breach for breach in breaches if breach.kind not in _SUMS)
    by_claim: dict[ClaimId, list[int]] = {}
    for index, pair in enumerate(pairs):
        for claim in pair.claims:
            by_claim.setdefault(claim.id, []).append(index)
    others: dict[int, list[Breach]] = {}
    rest: list[Breach] = []
    for breach in sorted(breaches, key=rank):
        if breach.kind in _SUMS:
            near = {
                each for claim in breach.claims for each in by_claim.get(claim.id, ())
            }
            causes = [each for each in near if _is_cause(pairs[each], breach)]
            if causes:
                others.setdefault(min(causes), []).append(breach)
            else:
                rest.append(breach)
    joined = (
        evolve(pair, others=(*pair.others, *others.get(index, ())))
        for index, pair in enumerate(pairs)
    )
    return (*joined, *rest)


def _is_cause(pair: Breach, total: Breach) -> bool:
    """Whether a sum would keep the law if the two of a pair agreed.

    The claim that is too high in the one is so in the other, or the one too low; and
    the pair lies no less far apart than the sum and what it breaks.
    """
    high, low = ({claim.id for claim in each} for each in (pair.over, pair.under))
    is_shared = any(claim.id in high for claim in total.over) or any(
        claim.id in low for claim in total.under
    )
    return (
        is_shared
        and pair.leeway <= total.leeway
        and pair.low - pair.high >= total.low - total.high
    )
