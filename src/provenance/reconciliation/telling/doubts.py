"""Claims that stand in the way of others, and which of them a slip would explain."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from provenance.model import Claim, ClaimId
from provenance.reconciliation.law.breach import ASKING
from provenance.reconciliation.slips.candidates import Candidate, Search
from provenance.reconciliation.slips.trial import Doubt
from provenance.reconciliation.survey import Survey


@frozen(eq=False)
class Suspect:
    """A claim with its doubts and the candidates that would remove all of them."""

    claim: Claim
    doubts: tuple[Doubt, ...]
    #: Claims that are said to be a part of it.
    parts: tuple[Claim, ...]
    candidates: tuple[Candidate, ...]
    #: Whether others near state the same number as it does.
    is_backed: bool

    @property
    def rank(self) -> tuple[bool, int, int, int]:
        """How likely it is the one that slipped; lowest is best.

        Who stands alone with a number comes first, then whose best candidate is
        supported best.
        """
        best = self.candidates[0]
        return self.is_backed, best.support, best.slip.edits, -len(best.claims)


def suspects(survey: Survey, /) -> Iterator[tuple[Suspect, ...]]:
    """Yield the claims that can be cleared, each cause once.

    Those with the most doubts come first and take their doubts with them. Several of a
    tuple have the same doubts and are cleared equally well: which of them slipped
    cannot be told.
    """
    doubts = _doubts(survey)
    if not doubts:
        return
    search = Search(survey.facts)
    alike: dict[frozenset[int], list[ClaimId]] = {}
    for claim_id in sorted(doubts):
        alike.setdefault(frozenset(map(id, doubts[claim_id])), []).append(claim_id)
    done: set[int] = set()
    for keys, claim_ids in sorted(
        alike.items(), key=lambda item: (-len(item[0]), item[1][0])
    ):
        if keys <= done:
            continue
        found = [
            Suspect(
                claim,
                tuple(doubts[claim_id]),
                search.parts_of(claim),
                candidates,
                bool(search.backing(claim)),
            )
            for claim_id in claim_ids
            for claim in (survey.case.claim(claim_id),)
            if (candidates := search.candidates(claim, doubts[claim_id]))
        ]
        if found:
            best = min(suspect.rank for suspect in found)
            yield tuple(suspect for suspect in found if suspect.rank == best)
            done |= keys


def _doubts(survey: Survey) -> dict[ClaimId, list[Doubt]]:
    found: dict[ClaimId, list[Doubt]] = {}
    for question in survey.questions:
        for breach in question.breaches:
            for told in (breach, *breach.others):
                if told.leeway in ASKING:
                    for claim in told.claims:
                        found.setdefault(claim.id, []).append(told)
        for jump in question.jumps:
            for claim in (jump.before, jump.after, *jump.again):
                found.setdefault(claim.id, []).append(jump)
    return found


def named(claims: Iterable[Claim], /) -> tuple[Claim, ...]:
    """Return claims in the order in which they first come, each once."""
    return tuple({claim.id: claim for claim in claims}.values())
