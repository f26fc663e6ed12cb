"""Counts of people that become many times as high within a few days.

Ten times as many within five days, or as the case's policy says, is more than such a
count rises once it has gone on for a while: one of the two figures is doubtful. A
place or population that only one of the two states is read alike, and named.

Left out is what rises steeply by nature: a count that began less long before the
first figure than lies between the two; a first figure below a hundred, which a single
incident changes tenfold; the floor of a running total ("at least 150 dead"), which is
what was known so far; and a fall, for people go home when a danger is over. A floor of
those counted at one time ("40,000 or more displaced") is taken for their number. Where
another report near confirms the higher figure, the finding is a note.

A finding::

    measure,figure,as_of,event,outlet
    displaced,"38,000",2023-11-11,the storm,Daily Post
    displaced,"41,000",2023-11-18,the storm,Daily Post
    displaced,"1,200,000",2023-11-22,the storm,Radio Nine

No finding, for the count has just begun::

    measure,figure,as_of,event,outlet
    displaced,"41,000",2023-11-18,the storm,Daily Post
    displaced,"1,200,000",2023-11-22,the storm,Radio Nine

Accept it when both figures stand so in their sources and the rise is explained there.
"""

from collections.abc import Iterator

from provenance.model import ClaimId
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.question import Question
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.slips.jumps import Jump, rise
from provenance.reconciliation.wording import listed, times

#: Claims that confirm the later figure, as far as they are told.
_MOST_AGAIN = 3


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the jumps of a question."""
    for jump in question.jumps:
        claims = (jump.after, jump.before)
        yield Finding(
            rule=RULE.id,
            severity=Severity.NOTE if _is_confirmed(question, jump) else RULE.severity,
            question=question.id,
            claims=tuple(claim.id for claim in (*claims, *jump.again)),
            suspect=_suspect(question, jump),
            message="; ".join(map(question.facts.say, claims)),
            why=tuple(_why(question, jump)),
            next="look both figures up in their sources, digit by digit",
            fingerprint=fingerprint(RULE.id, claims),
        )


def _suspect(question: Question, jump: Jump) -> ClaimId | None:
    """Return the one of the two that stands in a conflict as well."""
    found = [
        claim.id
        for claim in (jump.after, jump.before)
        if claim.id in question.facts.conflicting
    ]
    return found[0] if len(found) == 1 else None


def _is_confirmed(question: Question, jump: Jump) -> bool:
    """Whether another outlet comes to what the later figure does."""
    outlet = question.facts.case.outlet_of
    outlets = {outlet(claim) for claim in jump.again} - {""}
    return not outlets <= {outlet(jump.after)}


def _why(question: Question, jump: Jump) -> Iterator[str]:
    policy = question.facts.case.policy
    yield rise(jump)
    yield (
        f"by the policy {policy.jump} times as many within "
        f"{times(policy.near, 'day')} is a jump; the count had gone on for "
        f"{times(jump.age, 'day')}"
    )
    if jump.left_open:
        dimension = listed([each.value for each in jump.left_open])
        yield f"only one of them states {dimension}: read alike"
    for claim in jump.again[:_MOST_AGAIN]:
        yield f"the later figure is given again: {question.facts.say(claim)}"


RULE = Rule(
    id="implausible-jump",
    severity=Severity.WARNING,
    summary="Counts of people that become many times as high within a few days.",
    check=check,
)
