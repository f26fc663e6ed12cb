"""Every breach of the law in a case, each told once."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from attrs import evolve

from provenance.model import Case, Claim, ClaimId, Length, PartialDate
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
    """Return the breaches of a case, those that hang on how a date is read included.

    That is on whether a claim is about the day of its publication, and on whether the
    24 hours up to a day are that day.
    """
    case, found = placement.case, _breaches(placement)
    undated = frozenset(claim.id for claim in case.claims if is_undated(case, claim))
    if undated:
        assumed = _breaches(place(case, published_as_of=True))
        found += _hanging(assumed, undated, Leeway.PUBLISHED, known=found)
    lasting = frozenset(claim.id for claim in case.claims if _is_length(claim))
    if lasting:
        sums = nearest_sums(overrun(place(case, in_whole_days=True)))
        found += _hanging(sums, lasting, Leeway.HOURS, known=found)
    return _joined(found)


def _hanging(
    assumed: Iterable[Breach],
    claims: AbstractSet[ClaimId],
    leeway: Leeway,
    /,
    *,
    known: Iterable[Breach],
) -> list[Breach]:
    """Return the conflicts that show only as some claims are read with a leeway."""
    sure = {_witnesses(breach) for breach in known}
    return [
        evolve(breach, leeway=leeway)
        for breach in assumed
        if breach.is_conflict
        and not claims.isdisjoint(_witnesses(breach))
        and _witnesses(breach) not in sure
    ]


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


def _is_length(claim: Claim) -> bool:
    """Whether a claim counts some days up to a day: what it counts is not dated."""
    is_up_to = isinstance(claim.as_of, PartialDate)
    return is_up_to and isinstance(claim.period, Length)


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
