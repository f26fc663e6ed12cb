"""A figure that no count or share can have.

A range whose first number or date is above its second, a count below zero, a share
above a hundred per cent. Such a figure keeps its words and binds nothing: nothing is
compared with it until it is put right.

A finding::

    what,figure,outlet
    killed,120-100,Daily Post

No finding::

    what,figure,outlet
    killed,100-120,Daily Post

Accept a share above a hundred where it is a rate of change and not a share of a whole.
"""

from collections.abc import Iterator

from provenance.model import PERCENT, Claim, MeasureKind
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.question import Question
from provenance.reconciliation.rule import Rule


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the figures out of range."""
    is_share = question.unit == PERCENT
    for claim in question.claims:
        stated = claim.figure.stated
        if stated is not None and stated >= 0 and not is_share:
            continue
        fault = _fault(question, claim)
        if fault is None:
            continue
        severity, reason = fault
        yield Finding(
            rule=RULE.id,
            severity=severity,
            question=question.id,
            claims=(claim.id,),
            message=question.facts.say(claim),
            why=(reason,),
            next="look the figure up in the document",
            fingerprint=fingerprint(RULE.id, (claim,)),
        )


def _fault(question: Question, claim: Claim) -> tuple[Severity, str] | None:
    figure = claim.figure
    if figure.is_reversed:
        end = "before" if figure.is_date else "below where"
        return Severity.CONFLICT, f"{figure.as_written!r} ends {end} it begins"
    least = figure.low if figure.stated is None else figure.stated
    most = figure.high if figure.stated is None else figure.stated
    if least is not None and least < 0:
        if question.facts.case.kind(claim) is not MeasureKind.VALUE:
            return Severity.CONFLICT, "a count is never below zero"
    elif question.unit == PERCENT and most is not None and most > 100:
        return Severity.WARNING, "a share is never above 100 %"
    return None


RULE = Rule(
    id="out-of-range",
    severity=Severity.CONFLICT,
    summary="A figure that no count or share can have.",
    check=check,
)
