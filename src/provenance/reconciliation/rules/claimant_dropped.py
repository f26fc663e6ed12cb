"""A figure that its source puts down to somebody, retold as a fact.

"More than 200 killed, the fire brigade said" becomes "more than 200 were killed": a
reader no longer sees by whose word. Naming the claimant is enough, and so is naming
the outlet that the figure is had from (`via`).

A claim is held against the claim that it is derived from, else the claims of the
document that it cites; a title is not asked who says it.

A finding::

    id,what,figure,outlet,claimant,derived_from
    post,killed,more than 200,Daily Post,fire brigade,
    wiki,killed,more than 200,Openpedia,,post

No finding::

    id,what,figure,outlet,claimant,derived_from
    post,killed,more than 200,Daily Post,fire brigade,
    wiki,killed,more than 200,Openpedia,fire brigade,post

Accept it where the outlet has found the figure to hold by itself.
"""

from collections.abc import Iterator

from provenance.model import Claim
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.question import Question
from provenance.reconciliation.retelling.drift import Drift, tell_drifts
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.sources.originals import Original


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the claims that name nobody, though their source does."""
    yield from tell_drifts(
        RULE.id, question, _differ, action="name who says it: {}, as its source does"
    )


def _differ(facts: Facts, claim: Claim, original: Original) -> Drift | None:
    """Say that a claimant is lost, unless it is the outlet that tells it itself."""
    if original.claim is None or not original.claimant:
        return None
    if claim.claimant or claim.via:
        return None
    own = facts.sources.end_of(claim)
    source = facts.sources.ends.claimant_end(original.claimant)
    if own.name == source.name:
        return None
    return Drift(what="claimant", original=original.claimant, retold="nobody")


RULE = Rule(
    id="claimant-dropped",
    severity=Severity.WARNING,
    summary="A figure that its source puts down to somebody, retold as a fact.",
    check=check,
)
