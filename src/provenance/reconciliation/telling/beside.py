"""What stands beside two claims that break the law, and bears on which is off."""

from collections.abc import Iterator, Sequence
from itertools import islice

from provenance.model import Claim, ClaimId, Number
from provenance.reconciliation.law.breach import ASKING, Breach, BreachKind
from provenance.reconciliation.law.speakers import is_later_word, speaker
from provenance.reconciliation.placing.containment import contains
from provenance.reconciliation.placing.nearness import last_day
from provenance.reconciliation.placing.readings import Reading, is_above
from provenance.reconciliation.positions import Position
from provenance.reconciliation.question import Question, ReportedScope
from provenance.reconciliation.wording import (
    bounds,
    brief,
    date,
    listed,
    short,
    times,
    value,
    who,
)

#: Of more values, speakers or claims than these the first are told.
_MOST = 5

#: Of a scope with more claims only a few positions are looked at.
_CROWDED, _FEW = 100, 10

#: Smaller numbers stand for two things by chance.
_LEAST = 10


def further_values(question: Question, breach: Breach, /) -> tuple[str, ...]:
    """Return the values that claims of the same scope state and neither side does."""
    scope = question.scope_of(breach.over[0])
    is_told = breach.leeway in ASKING and breach.kind is BreachKind.FIGURES_DISAGREE
    if scope is None or not is_told:
        return ()
    return tuple(_values(scope, each) for each, _ in _further(scope, breach))


def beside(question: Question, breach: Breach, /) -> Iterator[str]:
    """Say who else disagrees, who is cited for both, and where a number stands too."""
    if breach.leeway not in ASKING:
        return
    scope = question.scope_of(breach.over[0])
    if scope is not None and breach.kind is BreachKind.FIGURES_DISAGREE:
        yield from _further_values(question, scope, breach)
        yield from _cited_for_several(question, scope, breach)
    if breach.kind in {BreachKind.FIGURES_DISAGREE, BreachKind.TOTAL_FALLS}:
        yield from _said_in_turn(question, *breach.claims)
    told: list[set[ClaimId]] = []
    for claim in breach.claims:
        others = _taken_for_another(question, claim)
        alike = {claim.id, *(other.id for other in others)}
        if others and alike not in told:
            told.append(alike)
            yield _may_be_mistaken(question, claim, others)


def is_of_one_speaker(question: Question, breach: Breach, /) -> bool:
    """Whether all that stands in a breach is said by one claimant, else outlet."""
    speakers = {speaker(question.facts.case, claim) for claim in breach.claims}
    return len(speakers) == 1


def earlier_and_higher(question: Question, total: Claim, /) -> tuple[Claim, ...]:
    """Return what the speaker of a total said before of an earlier day, and more.

    That is what the total takes back if it is a correction, the latest first. What was
    surely published after it is left out.
    """
    facts = question.facts
    case, ends = facts.case, facts.placement.ends
    last = question.scope_of(total)
    if last is None:
        return ()
    _, ceiling = ends.of(total, last.scope.window, Reading.BANDED)
    found = [
        (-(last_day(node.window) or 0), claim)
        for node in last.node.cell.nodes.values()
        if node is not last.node
        and contains(last.scope.window, node.window, one_measure=True)
        for claim in node.claims
        if claim.id not in facts.placement.superseded
        and speaker(case, claim) == speaker(case, total)
        and is_above(ends.of(claim, node.window, Reading.BANDED)[0], ceiling)
        and not is_later_word(case, claim, total)
    ]
    found.sort(key=lambda each: (each[0], each[1].id))
    return tuple(claim for _, claim in found)


def _said_in_turn(question: Question, one: Claim, other: Claim) -> Iterator[str]:
    """Say which of two words of one speaker was published last."""
    case = question.facts.case
    for first, last in ((one, other), (other, one)):
        before, after = case.published(first), case.published(last)
        if before and after and is_later_word(case, last, first):
            yield (
                f"one speaker: {value(first.figure)} was published {date(before)} and "
                f"{value(last.figure)} {date(after)}; if that corrects it, `revises` "
                "states so"
            )


def _further_values(
    question: Question, scope: ReportedScope, breach: Breach
) -> Iterator[str]:
    further = _further(scope, breach)
    for position, claims in further[:_MOST]:
        said = listed([_said_by(question, claim) for claim in claims], most=_MOST)
        yield f"{_values(scope, position)} fits neither: {said}"
    left = len(scope.positions) - len(_looked_at(scope))
    if left:
        yield f"and up to {times(len(further[_MOST:]) + left, 'more value')} besides"
    elif len(further) > _MOST:
        yield f"and {times(len(further) - _MOST, 'more value')} besides"


def _further(
    scope: ReportedScope, breach: Breach
) -> list[tuple[Position, tuple[Claim, ...]]]:
    """Return the positions that neither side takes, with the claims that state them."""
    told = {claim.id for claim in breach.claims}
    return [
        (position, claims)
        for position in _looked_at(scope)
        if (claims := scope.stating(position))
        and told.isdisjoint(claim.id for claim in claims)
    ]


def _looked_at(scope: ReportedScope) -> Sequence[Position]:
    """Return the positions of a scope; of one with very many claims the first few."""
    is_crowded = len(scope.counting) > _CROWDED
    return scope.positions[:_FEW] if is_crowded else scope.positions


def _values(scope: ReportedScope, position: Position) -> str:
    return bounds(position.interval(), unit=scope.scope.unit)


def _cited_for_several(
    question: Question, scope: ReportedScope, breach: Breach
) -> Iterator[str]:
    """Name the claimants whom outlets cite for values that share no number."""
    case = question.facts.case
    if is_of_one_speaker(question, breach):
        return
    said: dict[str, list[Claim]] = {}
    for claim in scope.counting:
        said.setdefault(case.claimant_of(claim), []).append(claim)
    said.pop("", None)
    several = (
        (claimant, claims, found)
        for claimant, claims in sorted(said.items())
        if len(claims) > 1 and len(found := scope.positions_of(claims)) > 1
    )
    for claimant, claims, found in islice(several, _MOST):
        words = [_value_and_id(scope, claims, each) for each in found[:_MOST]]
        yield f"{claimant} is cited for each of {listed(words)}"


def _value_and_id(
    scope: ReportedScope, claims: Sequence[Claim], position: Position
) -> str:
    (claim, *_) = scope.members_of(position, claims)
    return f"{value(claim.figure)} ({short(claim)})"


def _said_by(question: Question, claim: Claim) -> str:
    return f"{who(claim, case=question.facts.case)} ({short(claim)})"


def _taken_for_another(question: Question, claim: Claim) -> tuple[Claim, ...]:
    """Return what else one speaker states the same number of, there and then."""
    facts = question.facts
    number = claim.figure.stated_count
    if number is None or not is_telling(number):
        return ()
    node = facts.placement.node_of(claim)
    if node.window.end is None:
        return ()
    return tuple(
        other
        for place, other in facts.statements.of_others(node.cell, number)
        if place.window.end == node.window.end
        and speaker(facts.case, other) == speaker(facts.case, claim)
    )


def is_telling(number: Number, /) -> bool:
    """Whether a number hardly stands for two things by chance.

    >>> is_telling(9), is_telling(300), is_telling(310)
    (False, False, True)
    """
    return number >= _LEAST and number % 10 ** (len(f"{number}") - 1) != 0


def _may_be_mistaken(question: Question, claim: Claim, others: Sequence[Claim]) -> str:
    case = question.facts.case
    words = listed([brief(other, case=case) for other in others[:_MOST]])
    return (
        f"{short(claim)} and {words} are of one speaker, place and day: the one may "
        "have been taken for the other"
    )
