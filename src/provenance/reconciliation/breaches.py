"""Every breach of the law in a case, each told once."""

from collections.abc import Sequence

from attrs import evolve

from provenance.model import Case, Claim, ClaimId, PartialDate
from provenance.reconciliation.breach import Breach, BreachKind, Leeway
from provenance.reconciliation.law import containments, disagreements
from provenance.reconciliation.placement import Placement, place
from provenance.reconciliation.pruning import nearest_pairs, nearest_sums, told_once
from provenance.reconciliation.sums import excesses, shortfalls

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


def is_undated(case: Case, claim: Claim, /) -> bool:
    """Whether a claim states no date of its own but its day of publication is known."""
    if claim.as_of is not None or claim.period is not None:
        return False
    return isinstance(case.published(claim), PartialDate)


def _breaches(placement: Placement) -> list[Breach]:
    pairs = [*disagreements(placement), *containments(placement)]
    found = [pair.breach for pair in nearest_pairs(pairs)]
    found += nearest_sums(excesses(placement))
    found += shortfalls(placement)
    return found


def _witnesses(breach: Breach) -> frozenset[ClaimId]:
    return frozenset(claim.id for claim in breach.claims)


def _joined(breaches: Sequence[Breach]) -> tuple[Breach, ...]:
    """Tell pairs with their like, and sums with the pair of their whole."""
    pairs = told_once(breach for breach in breaches if breach.kind not in _SUMS)
    rest = [breach for breach in breaches if breach.kind in _SUMS]
    joined: list[Breach] = []
    for pair in pairs:
        mine = [breach for breach in rest if _is_of_one_cause(pair, breach)]
        rest = [breach for breach in rest if not _is_of_one_cause(pair, breach)]
        joined.append(evolve(pair, others=(*pair.others, *mine)))
    return (*joined, *rest)


def _is_of_one_cause(pair: Breach, breach: Breach) -> bool:
    """Whether a sum fails for the same part, too high, or the same whole, too low."""
    if pair.leeway > breach.leeway or breach.kind is not BreachKind.PARTS_EXCEED_WHOLE:
        return False
    high = {claim.id for claim in pair.over}
    low = {claim.id for claim in pair.under}
    return any(claim.id in high for claim in breach.over) or any(
        claim.id in low for claim in breach.under
    )
