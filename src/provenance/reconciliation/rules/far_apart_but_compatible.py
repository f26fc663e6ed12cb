"""Figures that lie far apart and can both hold.

"More than 286,000" and "at least 333,500" are both floors: the second makes the first
no less right. The same goes for a range that leaves room for a number far from its
middle. A reader who sees only the numbers would call them a conflict.

Far apart means: further than "about" is wide, which is ten per cent or as the case's
policy says.

A finding::

    what,figure,outlet
    displaced,"more than 286,000",Daily Post
    displaced,"at least 333,500",Radio Nine

No finding, for these lie close::

    what,figure,outlet
    displaced,"about 35,000",Daily Post
    displaced,"36,000",Radio Nine

It is explained; there is nothing to accept.
"""

from collections.abc import Iterator

from provenance.model import Claim, Quantifier
from provenance.reconciliation.apart import Because, are_far_apart, is_far
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.question import Question, ReportedScope
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.telling.differences import tell_apart

_REASON = "both can hold: {}"


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the scopes whose figures lie far apart, then pairs of scopes."""
    for scope in question.scopes:
        if len(scope.claims) > 1:
            yield from _within(question, scope)
    yield from tell_apart(
        RULE.id,
        question,
        Because.COMPATIBLE,
        reason="both can hold, even if they count the same",
        action="nothing; the higher floor says more",
    )


def _within(question: Question, scope: ReportedScope) -> Iterator[Finding]:
    numbers = [
        stated
        for claim in scope.counting
        if (stated := claim.figure.stated) is not None and stated >= 0
    ]
    if not numbers or not is_far(question.facts.case, min(numbers), max(numbers)):
        return
    stating = sorted(
        (claim.figure.stated, claim.id, claim)
        for claim in scope.counting
        if claim.figure.stated is not None and claim.figure.stated >= 0
    )
    lowest, highest = stating[0][2], stating[-1][2]
    if not are_far_apart(question.facts.case, lowest, highest):
        return
    if len(scope.positions) != 1:
        return
    claims = (lowest, highest)
    yield Finding(
        rule=RULE.id,
        severity=Severity.NOTE,
        question=question.id,
        claims=tuple(claim.id for claim in claims),
        message="; ".join(map(question.facts.say, claims)),
        why=(_REASON.format(_how(lowest, highest)),),
        next="nothing; the higher floor says more",
        fingerprint=fingerprint(RULE.id, claims),
    )


def _how(lowest: Claim, highest: Claim) -> str:
    floors = {Quantifier.AT_LEAST, Quantifier.MORE_THAN}
    if {lowest.figure.quantifier, highest.figure.quantifier} <= floors:
        return "both are floors"
    if lowest.figure.quantifier in floors:
        return "the lower one is a floor"
    return "the higher one is a ceiling"


RULE = Rule(
    id="far-apart-but-compatible",
    severity=Severity.NOTE,
    summary="Figures that lie far apart and can both hold.",
    check=check,
)
