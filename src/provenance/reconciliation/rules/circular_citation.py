"""Sources that rest on each other in a loop.

An encyclopaedia cites a paper, and the paper has it from the encyclopaedia: nothing in
the loop supports the figure. A loop is named once, however many claims run into it.

A finding::

    id,what,figure,outlet,derived_from
    a,killed,16,Openpedia,b
    b,killed,16,Daily Post,a

No finding, for the chain ends::

    id,what,figure,outlet,derived_from
    a,killed,16,Openpedia,b
    b,killed,16,Daily Post,

Accept it only where a source outside the loop is known; better, state that one.
"""

from collections.abc import Iterator

from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.rule import CaseRule
from provenance.reconciliation.survey import Survey
from provenance.reconciliation.wording import listed
from provenance.tracing import Loop, find_loops


def check(survey: Survey, /) -> Iterator[Finding]:
    """Yield each loop of claims or documents once."""
    for loop in find_loops(survey.facts.sources):
        yield _tell(survey, loop)


def _tell(survey: Survey, loop: Loop) -> Finding:
    members = loop.documents or loop.claims
    chain = " → ".join([*members[:12], members[0]])
    claims = [
        survey.case.claim(claim)
        for claim in loop.claims
        if survey.case.has_claim(claim)
    ]
    said = tuple(survey.facts.say(claim) for claim in claims[:6])
    what = "documents" if loop.documents else "claims"
    return Finding(
        rule=RULE.id,
        severity=Severity.WARNING,
        claims=loop.claims,
        message=f"{what} rest on each other: {chain}",
        why=said or (f"the loop is {listed(members)}",),
        next="find a source outside the loop",
        fingerprint=fingerprint(RULE.id, claims, about=loop.documents),
    )


RULE = CaseRule(
    id="circular-citation",
    severity=Severity.WARNING,
    summary="Sources that rest on each other in a loop.",
    check=check,
)
