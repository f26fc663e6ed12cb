"""Breaches of the law in words: what was compared, why, and what to do next."""

from collections.abc import Iterator

from provenance.model import (
    ANYTHING,
    DATE,
    Case,
    Claim,
    Dimension,
    Mode,
    Relation,
    Scope,
    compare_names,
    compare_scopes,
)
from provenance.reconciliation.finding import Finding, Severity, digest, fingerprint
from provenance.reconciliation.law.breach import ASKING, Breach, BreachKind, Leeway
from provenance.reconciliation.law.excuses import hangs_on_start
from provenance.reconciliation.law.shortfalls import reaching
from provenance.reconciliation.question import Question
from provenance.reconciliation.telling.beside import (
    beside,
    earlier_and_higher,
    further_values,
    is_of_one_speaker,
)
from provenance.reconciliation.telling.leeways import leeway_words, said
from provenance.reconciliation.wording import (
    listed,
    name,
    number,
    short,
    times,
    value,
    when,
)

#: What to do next about breaches that have one excuse, whatever their rule says.
_NEXT = {
    Leeway.WITHIN_A_DAY: "look for the hour of each count and state it with the day, "
    "as in 2023-11-18T14:00",
    Leeway.HOURS: "look for the hour of each count: if they are of one hour, one of "
    "them is off",
    Leeway.CLOCKS: "look which clock each went by, and state it with the hour, as in "
    "2023-11-18T14:00+06:30",
    Leeway.RECORDED_LATE: "look in the later report for what was added from earlier "
    "days; accept this if it says so",
    Leeway.ASSUMED: "declare the measure in case.toml: its kind, and what it lies "
    "within, if anything",
}

#: Comparisons that a finding tells besides its own.
_MOST_OTHERS = 5


def tell_law(
    rule: str,
    question: Question,
    kind: BreachKind,
    /,
    *,
    action: str,
    of_one_speaker: str | None = None,
) -> Iterator[Finding]:
    """Yield a finding for each breach of a kind that asks a reader to look.

    `action` is what to do next, `of_one_speaker` what if one speaker says all of it.
    """
    for breach in question.breaches:
        if breach.kind is kind and breach.leeway in ASKING:
            chosen = action
            if of_one_speaker and is_of_one_speaker(question, breach):
                chosen = of_one_speaker + _revising(question, breach)
            yield tell(rule, question, breach, action=chosen)


def _revising(question: Question, breach: Breach) -> str:
    """Return what a total that falls would state that it revises, if it does so.

    Of several earlier totals above it each would break the law when the next is gone.
    """
    if breach.kind is not BreachKind.TOTAL_FALLS:
        return ""
    total = breach.under[0]
    taken_back = [claim.id for claim in earlier_and_higher(question, total)]
    if not taken_back:
        return ""
    them = "it" if len(taken_back) == 1 else "them"
    ids = "; ".join(taken_back)
    return f"; if {short(total)} corrects {them}, write in its `revises`: {ids}"


def tell_explained(
    rule: str, question: Question, leeway: Leeway, /, *, action: str
) -> Iterator[Finding]:
    """Yield a note for each breach that vanishes with this leeway."""
    for breach in question.breaches:
        if breach.leeway is leeway:
            yield tell(rule, question, breach, action=action)


def tell(rule: str, question: Question, breach: Breach, /, *, action: str) -> Finding:
    """Return the finding that tells one breach."""
    return Finding(
        rule=rule,
        severity=_severity(breach),
        question=question.id,
        claims=tuple(claim.id for claim in breach.claims),
        message=_message(question, breach),
        why=tuple(_why(question, breach)),
        next=_next(question, breach, action),
        fingerprint=fingerprint(rule, breach.claims),
        beneath=digest(_beneath(question, breach)),
    )


def _next(question: Question, breach: Breach, action: str) -> str:
    """Return what to do next: what the excuse asks for, else what the rule says."""
    if hangs_on_start(question.facts.placement, breach):
        return f"{action}; if it had just begun, state the event and its start"
    return _NEXT.get(breach.leeway, action)


def _beneath(question: Question, breach: Breach) -> Iterator[str]:
    """Yield what is told with a breach besides its claims, so that it can be compared.

    That is other breaches, values that neither side states, and figures that fit.
    """
    for other in breach.others:
        yield fingerprint(other.kind.value, other.claims)
    scope = question.scope_of(breach.over[0])
    if breach.kind is BreachKind.FIGURES_DISAGREE and scope is not None:
        values = [str(position.interval()) for position in scope.positions]
        yield from values if len(values) > 2 else ()
    if breach.kind is BreachKind.PARTS_FALL_SHORT:
        yield from _reaching(question, breach)


def _severity(breach: Breach) -> Severity:
    if breach.leeway is Leeway.NONE:
        return Severity.CONFLICT
    return Severity.WARNING if breach.leeway in ASKING else Severity.NOTE


def _message(question: Question, breach: Breach) -> str:
    said = [question.facts.say(claim) for claim in breach.claims]
    further = further_values(question, breach)
    if further:
        fits = "fits" if len(further) == 1 else "fit"
        said.append(f"{listed(further)} {fits} neither")
    return "; ".join(said)


def _why(question: Question, breach: Breach) -> Iterator[str]:
    if len(breach.over) == len(breach.under) == 1:
        yield from _order(question, breach)
    elif breach.kind is BreachKind.PARTS_EXCEED_WHOLE:
        yield from _disjointness(question, breach)
    elif breach.kind is BreachKind.PARTS_FALL_SHORT:
        yield from _cover(question, breach)
    yield _inequality(breach)
    if breach.kind is BreachKind.PARTS_FALL_SHORT:
        yield from _reaching(question, breach)
    yield from _read_alike(question, breach)
    yield from leeway_words(question, breach)
    yield from beside(question, breach)
    for other in breach.others[:_MOST_OTHERS]:
        sums = "" if len(other.claims) == 2 else f"; {_inequality(other)}"
        yield f"also {other.kind.value}: {_message(question, other)}{sums}"
    if len(breach.others) > _MOST_OTHERS:
        more = times(len(breach.others) - _MOST_OTHERS, "comparison")
        yield f"and {more} more with the same claim"


def _order(question: Question, breach: Breach) -> Iterator[str]:
    """Say in each dimension how the one scope lies within the other."""
    case = question.facts.case
    inner, outer = breach.over[0], breach.under[0]
    is_assumed = breach.leeway is Leeway.PUBLISHED
    part = case.scope(inner, published_as_of=is_assumed)
    whole = case.scope(outer, published_as_of=is_assumed)
    said = False
    for dimension, vocabulary in case.vocabularies.items():
        one, other = part.name_in(dimension), whole.name_in(dimension)
        if compare_names(one, other, vocabulary) is Relation.WITHIN:
            said = True
            yield _lies_within(one, other, vocabulary.term(str(one)).source)
    if breach.leeway is Leeway.PUBLISHED:
        return
    if part.window != whole.window:
        said = True
        yield _windows(question, inner, outer)
    if not said:
        deed = "date" if part.unit == DATE else "count"
        yield f"both {deed} the same: {_scope_words(part, when(inner, case=case))}"


def _lies_within(one: str | None, other: str | None, source: str) -> str:
    if one is None:
        return "whatever the one does not state, the other is not limited in it"
    if name(other) == "not limited":
        return f"{one} is limited, the other count is not"
    return f"{one} lies within {other}" + (f" (source: {source})" if source else "")


def _windows(question: Question, inner: Claim, outer: Claim) -> str:
    case = question.facts.case
    if case.scope(outer).window.mode is Mode.STANDING:
        share = case.policy.standing
        return f"{outer.measure} change slowly: read at any date, {share:.0%} wider"
    earlier, later = when(inner, case=case), when(outer, case=case)
    return f"what is counted {earlier} is also counted {later}"


def _scope_words(scope: Scope, time: str) -> str:
    limits = (scope.population, scope.place, scope.event)
    if scope.unit == DATE:
        at_any_time = scope.window.end is None
        told = [limit for limit in limits if limit not in {None, ANYTHING}]
        return listed([scope.measure, *map(str, told), *[time][at_any_time:]])
    stated = [scope.measure, *(limit for limit in limits if limit is not None)]
    return listed([*map(name, stated), time])


def _disjointness(question: Question, breach: Breach) -> Iterator[str]:
    case = question.facts.case
    dimension = breach.dimensions[0]
    if dimension is Dimension.WINDOW:
        yield from _days_apart(case, breach)
        return
    names = [name(case.name_in(dimension, claim)) for claim in breach.over]
    if not breach.under:
        yield f"{listed(names)} hold shares of one whole and nothing in common"
        return
    whole = name(case.name_in(dimension, breach.under[0]))
    yield f"{listed(names)} share nobody, and each lies within {whole}"


def _days_apart(case: Case, breach: Breach) -> Iterator[str]:
    """Say which windows share no day, and what contains them."""
    times = listed([when(claim, case=case) for claim in breach.over])
    whole = breach.under[0]
    share = "they share no day"
    if breach.leeway is Leeway.HOURS:
        share = "read as whole days they share none"
    yield f"{times}: {share}, and {whole.measure} happens to a person once"
    yield f"all of it is counted {when(whole, case=case)} too"


def _cover(question: Question, breach: Breach) -> Iterator[str]:
    case = question.facts.case
    dimension = breach.dimensions[0]
    if dimension is Dimension.WINDOW:
        times = listed([when(claim, case=case) for claim in breach.under])
        counted = when(breach.over[0], case=case)
        yield f"{times}: together they leave out no day of what is counted {counted}"
        return
    whole = case.name_in(dimension, breach.over[0])
    term = case.vocabularies[dimension].term(str(whole))
    source = f" (source: {term.source})" if term.source else ""
    yield f"{whole} is exactly {listed(term.parts)}{source}"


def _reaching(question: Question, breach: Breach) -> Iterator[str]:
    """Say with whose figures of the parts the whole is reached, if there are any."""
    if breach.dimensions == (Dimension.WINDOW,):
        return
    facts = question.facts
    total, claims = reaching(facts.placement, breach.over[0], breach.dimensions[0])
    if total >= breach.low and len(claims) > 1:
        figures = " + ".join(value(claim.figure) for claim in claims)
        outlets = {facts.case.outlet_of(claim): None for claim in claims}
        said = listed([outlet for outlet in outlets if outlet])
        by = f" by {said}" if said else ""
        ids = listed([short(claim) for claim in claims])
        yield f"other figures reach it: {figures}{by} ({ids})"


def _inequality(breach: Breach) -> str:
    parts = " + ".join(value(claim.figure) for claim in breach.over)
    wholes = " + ".join(value(claim.figure) for claim in breach.under)
    if len(breach.over) > 1:
        parts += f" come to {number(said(breach.over, breach.low))} or more, which"
    if not breach.under:
        wholes = f"{number(breach.high)} %"
    if len(breach.under) > 1:
        wholes += f", at most {number(said(breach.under, breach.high))}"
    if breach.kind is BreachKind.FIGURES_DISAGREE:
        kind = "date" if breach.over[0].figure.is_date else "number"
        return f"no {kind} is both {parts} and {wholes}"
    return f"{parts} is above {wholes}"


def _read_alike(question: Question, breach: Breach) -> Iterator[str]:
    """Say which dimensions none of the claims states."""
    case = question.facts.case
    first, *rest = map(case.scope, breach.claims)
    shared = [compare_scopes(first, other, case.vocabularies) for other in rest]
    unstated = [
        dimension.value
        for dimension in shared[0].read_alike
        if all(dimension in each.read_alike for each in shared)
    ]
    if unstated:
        who_states = "neither states" if len(rest) == 1 else "none of them states"
        yield f"{who_states} {listed(unstated)}: read alike"
