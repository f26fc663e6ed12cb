"""Retellings: claims that are said to rest on a source, beside what the source says.

The link is always a stated one: `derived_from`, or `cites` with a document of the case
or a reference with a title. Which figure of a source is meant is told by its number.
Most sources are only partly in a case, so a number that is not found there says
nothing by itself.
"""

from collections.abc import Mapping, Sequence
from functools import partial

from provenance.model import Case, Claim, ClaimId
from provenance.reconciliation.sources.originals import (
    Original,
    closest,
    is_meant,
    is_retold,
    numbers,
    of_claim,
)
from provenance.reconciliation.sources.otherwise import (
    at_another_time,
    is_sum,
    otherwise,
)
from provenance.reconciliation.sources.outcomes import Outcome, Retelling
from provenance.reconciliation.sources.pieces import Piece, Pieces, pieces
from provenance.tracing import SourceGraph


def retellings(case: Case, sources: SourceGraph, /) -> Mapping[ClaimId, Retelling]:
    """Return the claims with a number that rest on something, beside their sources."""
    citing = [
        claim
        for claim in case.claims
        if (claim.cites or claim.derivations)
        and numbers(claim.figure)
        and sources.supports(claim)
    ]
    if not citing:
        return {}
    known = pieces(case, sources, citing)
    return {claim.id: _retelling(case, sources, known, claim) for claim in citing}


def _retelling(
    case: Case, sources: SourceGraph, known: Pieces, claim: Claim
) -> Retelling:
    """Return a claim beside what it rests on: claims that it names before all else."""
    named = _named(case, sources, claim)
    cited = known.of(claim)
    same = [each for piece in cited for each in piece.saying(claim)]
    words = [
        each
        for each in same
        if is_meant(case, claim, each) and not _is_by_another(sources, claim, each)
    ]
    meant = _meant(sources, claim, named, cited)
    found = closest(case, claim, meant or words)
    if found or same:
        return Retelling(
            claim=claim, outcome=Outcome.FOUND, originals=found, words=tuple(words)
        )
    others = otherwise(case, claim, named, cited)
    outcome = Outcome.OTHER if others else Outcome.NOTHING
    if not others and is_sum(claim, named):
        outcome = Outcome.FOUND
    elif not named and not any(piece.is_read for piece in cited):
        outcome = Outcome.UNREAD
    earlier = at_another_time(case, claim, named)
    return Retelling(claim=claim, outcome=outcome, others=others, earlier=earlier)


def _named(case: Case, sources: SourceGraph, claim: Claim) -> list[Claim]:
    """Return the claims that a claim is derived from."""
    ids = (id_ for support in sources.supports(claim) for id_ in support.claims)
    return [
        case.claim(source)
        for source in dict.fromkeys(ids)
        if source != claim.id and case.has_claim(source)
    ]


def _meant(
    sources: SourceGraph, claim: Claim, named: Sequence[Claim], cited: Sequence[Piece]
) -> list[Original]:
    """Return the claims of its source that a claim may retell, by its number.

    Of a piece that is only cited, what another speaker says there is not meant.
    """
    case = sources.case
    meant = [
        of_claim(case, other)
        for other in named
        if is_retold(other.figure, claim.figure) and other.id not in claim.part_of
    ]
    return meant or [
        original
        for piece in cited
        for original in map(partial(of_claim, case), piece.standing(claim))
        if is_meant(case, claim, original)
        and not _is_by_another(sources, claim, original)
    ]


def _is_by_another(sources: SourceGraph, claim: Claim, original: Original) -> bool:
    """Whether two claimants are named, and do not speak for one body."""
    names = {name for name in (claim.claimant, original.claimant) if name}
    return len({sources.ends.claimant_end(name).name for name in names}) > 1
