"""Figures that differ and are no breach, in words."""

from collections.abc import Iterable, Iterator, Sequence

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
from provenance.reconciliation.wording import (
    counted,
    listed,
    name,
    short,
    times,
    value,
    when,
)

_FLOORS = {Quantifier.AT_LEAST, Quantifier.MORE_THAN}


def tell_apart(
    rule: str, question: Question, because: Because, /, *, reason: str, action: str
) -> Iterator[Finding]:
    """Yield one note for all figures of a question that are kept apart so."""
    groups = [group for group in question.apart if group.because is because]
    if groups:
        groups.sort(key=_plainest)
        yield _tell(rule, question, groups, reason=reason, action=action)


def _plainest(group: Apart) -> tuple[int, int, tuple[str, ...]]:
    """Return an order: fewest dimensions first, then most claims."""
    return (
        len(group.dimensions),
        -len(group.claims),
        tuple(dimension.value for dimension in group.dimensions),
    )


def _tell(
    rule: str, question: Question, groups: Sequence[Apart], *, reason: str, action: str
) -> Finding:
    facts = question.facts
    first, second = groups[0].example
    claims = {claim.id: claim for group in groups for claim in group.claims}
    message = f"{facts.say(first)}; {facts.say(second)}"
    if len(claims) > 2:
        message += f"; and {times(len(claims) - 2, 'more claim')}"
    return Finding(
        rule=rule,
        severity=Severity.NOTE,
        question=question.id,
        claims=tuple(sorted(claims)),
        message=message,
        why=(
            reason,
            *_why(facts.case, groups[0]),
            *(_further(facts.case, group) for group in groups[1:]),
            *_units(facts.case, groups),
            *_undated(claims.values(), groups),
        ),
        next=action,
        fingerprint=fingerprint(rule, claims.values()),
    )


def _further(case: Case, group: Apart) -> str:
    """Return a further set of dimensions with its closest two figures."""
    is_of_units = Dimension.UNIT in group.dimensions
    first, second = (
        f"{_figure(case, claim, in_unit=is_of_units)} [{short(claim)}]"
        for claim in group.example
    )
    differing = listed([dimension.value for dimension in group.dimensions])
    return f"{first} and {second} differ in {differing}"


def _figure(case: Case, claim: Claim, *, in_unit: bool) -> str:
    return (
        counted(claim.figure, case.scope(claim).unit)
        if in_unit
        else value(claim.figure)
    )


def _units(case: Case, groups: Iterable[Apart]) -> Iterator[str]:
    """Say in which units they count, where an example of two does not tell all."""
    units = {
        case.scope(claim).unit
        for group in groups
        if Dimension.UNIT in group.dimensions
        for claim in group.claims
    }
    if len(units) > 2:
        yield f"units: {listed([unit or 'not stated' for unit in sorted(units)])}"


def _undated(claims: Iterable[Claim], groups: Iterable[Apart]) -> Iterator[str]:
    """Say how many state no date, where that keeps them apart."""
    if any(Dimension.WINDOW in group.dimensions for group in groups):
        count = sum(claim.as_of is None and claim.period is None for claim in claims)
        if count:
            verb = "states" if count == 1 else "state"
            yield f"{count:,} of them {verb} no date"


def _why(case: Case, group: Apart) -> Iterator[str]:
    first, second = group.example
    for difference in sorted(group.differences, key=_holding):
        yield _difference(case, difference, first, second)
    quantifiers = {claim.figure.quantifier for claim in group.example}
    if group.because is Because.COMPATIBLE and quantifiers <= _FLOORS:
        yield "both are floors"


def _holding(difference: Difference) -> tuple[bool, bool]:
    """Return an order: what holds the two apart comes before what would not."""
    is_ordered = difference.relation in {Relation.WITHIN, Relation.CONTAINS}
    is_gap = difference.is_one_unstated or difference.dimension is Dimension.UNIT
    return is_ordered, not is_gap


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
