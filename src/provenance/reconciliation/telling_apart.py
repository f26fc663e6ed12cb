"""Figures that differ and are no breach, in words."""

from collections.abc import Iterator

from provenance.model import (
    Case,
    Claim,
    Difference,
    Dimension,
    Quantifier,
    Relation,
)
from provenance.reconciliation.apart import Apart, Because
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.question import Question
from provenance.reconciliation.wording import listed, name, times, when

_FLOORS = {Quantifier.AT_LEAST, Quantifier.MORE_THAN}


def tell_apart(
    rule: str, question: Question, because: Because, /, *, reason: str, action: str
) -> Iterator[Finding]:
    """Yield one note for each set of dimensions that keeps figures apart so."""
    for group in question.apart:
        if group.because is because:
            yield _tell(rule, question, group, reason=reason, action=action)


def _tell(
    rule: str, question: Question, group: Apart, *, reason: str, action: str
) -> Finding:
    facts = question.facts
    differing = listed([dimension.value for dimension in group.dimensions])
    first, second = group.example
    message = f"{facts.say(first)}; {facts.say(second)}"
    if len(group.claims) > 2:
        count = len(group.claims) - 2
        verb = "differs" if count == 1 else "differ"
        message += f"; and {times(count, 'more claim')} that {verb} in {differing} "
        message += "at least"
    return Finding(
        rule=rule,
        severity=Severity.NOTE,
        question=question.id,
        claims=tuple(claim.id for claim in group.claims),
        message=message,
        why=(reason, *_why(facts.case, group)),
        next=action,
        fingerprint=fingerprint(rule, group.claims, about=[differing]),
    )


def _why(case: Case, group: Apart) -> Iterator[str]:
    first, second = group.example
    unstated_first = sorted(
        group.differences, key=lambda each: not each.is_one_unstated
    )
    for difference in unstated_first:
        yield _difference(case, difference, first, second)
    quantifiers = {claim.figure.quantifier for claim in group.example}
    if group.because is Because.COMPATIBLE and quantifiers <= _FLOORS:
        yield "both are floors"


def _difference(case: Case, difference: Difference, first: Claim, second: Claim) -> str:
    dimension = difference.dimension
    if dimension is Dimension.WINDOW:
        times_said = (
            when(claim, case=case) or "not stated" for claim in (first, second)
        )
        return f"date: {'; '.join(times_said)}"
    if dimension is Dimension.UNIT:
        units = case.scope(first).unit, case.scope(second).unit
        return f"unit: {units[0] or 'not stated'}; {units[1] or 'not stated'}"
    one = case.name_in(dimension, first)
    other = case.name_in(dimension, second)
    said = f"{dimension.value}: {name(one)}; {name(other)}"
    match difference.relation:
        case Relation.DISJOINT:
            return f"{said} (they share nobody)"
        case Relation.WITHIN:
            return f"{said} (the first lies within the second)"
        case Relation.CONTAINS:
            return f"{said} (the second lies within the first)"
        case Relation.SAME | Relation.UNKNOWN:
            return said
