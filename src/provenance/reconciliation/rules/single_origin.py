"""Several outlets whose figure rests on one origin.

Ten papers that carry one wire story, or quote one spokesman, are one origin: if it is
wrong, all of them are. The count is the largest number of chains that share neither a
report nor an origin.

A finding::

    what,figure,outlet,claimant
    killed,16,Daily Post,fire brigade
    killed,16,Radio Nine,fire brigade

No finding, for these may be two::

    what,figure,outlet,claimant
    killed,16,Daily Post,fire brigade
    killed,16,Radio Nine,

It is explained: cite the figure as that of its origin.
"""

from collections.abc import Iterator, Sequence

from provenance.model import Claim
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.placing.readings import is_above
from provenance.reconciliation.question import Question, ReportedScope
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.wording import listed, times
from provenance.tracing import independent_origins


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the positions of several outlets that rest on a single origin."""
    for scope in question.scopes:
        if len(scope.claims) < 2 or not _may_share(question, scope):
            continue
        for position in scope.positions:
            claims = scope.stating(position)
            outlets = {question.facts.case.outlet_of(claim) for claim in claims} - {""}
            if len(outlets) > 1:
                yield from _tell(question, claims, sorted(outlets))


def _may_share(question: Question, scope: ReportedScope) -> bool:
    """Screen: claims that rest on no others have one origin if they end with one name.

    Where all figures of the scope share a value, that goes for all of them at once.
    """
    sources = question.facts.sources
    for claim in scope.claims:
        if claim.cites or claim.derivations or claim.via:
            return True
    if is_above(scope.node.low, scope.node.high):
        ends = {sources.end_of(claim) for claim in scope.claims}
        return len(ends) < len(scope.claims)
    first, *others = scope.claims
    end = sources.end_of(first)
    return all(sources.end_of(other) == end for other in others)


def _tell(
    question: Question, claims: Sequence[Claim], outlets: Sequence[str]
) -> Iterator[Finding]:
    found = independent_origins(question.facts.sources, claims)
    if found.at_most != 1:
        return
    rests = listed(found.bottleneck)
    yield Finding(
        rule=RULE.id,
        severity=Severity.NOTE,
        question=question.id,
        claims=tuple(claim.id for claim in claims),
        message="; ".join(map(question.facts.say, claims)),
        why=(
            f"{times(len(outlets), 'outlet')} ({listed(outlets)}), one origin",
            f"everything rests on {rests}",
        ),
        next=f"look for a report that does not rest on {rests}",
        fingerprint=fingerprint(RULE.id, claims),
    )


RULE = Rule(
    id="single-origin",
    severity=Severity.NOTE,
    summary="Several outlets whose figure rests on one origin.",
    check=check,
)
