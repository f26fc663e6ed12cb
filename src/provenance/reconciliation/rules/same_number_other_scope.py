"""One number that is reported for several scopes.

40,000 of the town, 40,000 of the town with its neighbour, 40,000 with no place at all:
perhaps one count that lost or gained a place on its way. The note says, scope by scope,
how many reports give the number and on how many independent origins they rest.

Numbers below ten, dates, numbers that stand for more than a dozen scopes, and scopes
that share nobody are left out: there a number comes twice by chance.

A finding::

    measure,figure,place,outlet
    displaced,"40,000",Loikaw,Daily Post
    displaced,"40,000",Loikaw + Moebye,Radio Nine

No finding, for it is one scope::

    measure,figure,place,outlet
    displaced,"40,000",Loikaw,Daily Post
    displaced,"40,000",Loikaw,Radio Nine

It is explained; there is nothing to accept.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TypeAlias

from provenance.model import (
    Claim,
    Dimension,
    Number,
    Relation,
    compare_names,
)
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.question import Question
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.wording import (
    listed,
    number,
    times,
    whom_and_where,
)
from provenance.tracing import independent_origins

_Place: TypeAlias = tuple[str | None, str | None]

_LEAST = 10
_MOST_SCOPES = 12


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the numbers that stand for several scopes which may meet."""
    by_number: dict[Number, dict[_Place, list[Claim]]] = {}
    repeated = _repeated(question)
    for scope in question.scopes:
        limits = scope.scope.place, scope.scope.population
        for claim in scope.counting:
            stated = claim.figure.stated
            if stated in repeated and stated is not None:
                by_number.setdefault(stated, {}).setdefault(limits, []).append(claim)
    for stated, scopes in sorted(by_number.items()):
        meeting = _meeting(question, scopes)
        claims = [claim for limits in meeting for claim in scopes[limits]]
        if len(meeting) > 1 and _is_by_several(question, claims):
            yield _tell(question, stated, {each: scopes[each] for each in meeting})


def _repeated(question: Question) -> set[Number]:
    """Return the numbers that stand for more than one place or population."""
    first: dict[Number, _Place] = {}
    repeated: set[Number] = set()
    for scope in question.scopes:
        limits = scope.scope.place, scope.scope.population
        for claim in scope.counting:
            stated = claim.figure.stated
            if stated is None or stated < _LEAST or claim.figure.is_date:
                continue
            if first.setdefault(stated, limits) != limits:
                repeated.add(stated)
    return repeated


def _meeting(question: Question, scopes: dict[_Place, list[Claim]]) -> list[_Place]:
    """Return the scopes that are not known to be disjoint from all the others."""
    if not 1 < len(scopes) <= _MOST_SCOPES:
        return []
    limits = sorted(scopes, key=lambda each: tuple(map(str, each)))
    meeting: set[_Place] = set()
    for one, other in combinations(limits, 2):
        is_new = one not in meeting or other not in meeting
        if is_new and not _are_disjoint(question, one, other):
            meeting |= {one, other}
    return [each for each in limits if each in meeting]


def _are_disjoint(question: Question, one: _Place, other: _Place) -> bool:
    vocabularies = question.facts.case.vocabularies
    place, population = one
    other_place, other_population = other
    people, places = (
        vocabularies[each] for each in (Dimension.POPULATION, Dimension.PLACE)
    )
    return (
        compare_names(population, other_population, people) is Relation.DISJOINT
        or compare_names(place, other_place, places) is Relation.DISJOINT
    )


def _is_by_several(question: Question, claims: Sequence[Claim]) -> bool:
    case = question.facts.case
    return len({case.outlet_of(claim) or claim.id for claim in claims}) > 1


def _tell(
    question: Question, stated: Number, scopes: dict[_Place, list[Claim]]
) -> Finding:
    claims = sorted(
        (claim for each in scopes.values() for claim in each),
        key=lambda claim: claim.id,
    )
    where = "; ".join(map(_words, scopes))
    return Finding(
        rule=RULE.id,
        severity=Severity.NOTE,
        question=question.id,
        claims=tuple(claim.id for claim in claims),
        message=(
            f"{number(stated)} {question.measure} stands for "
            f"{times(len(scopes), 'scope')}: {where}"
        ),
        why=tuple(_support(question, limits, scopes[limits]) for limits in scopes),
        next="find the earliest report of the number, and which scope it has there",
        fingerprint=fingerprint(RULE.id, claims),
    )


def _words(limits: _Place) -> str:
    place, population = limits
    return whom_and_where(population, place)


def _support(question: Question, limits: _Place, claims: Sequence[Claim]) -> str:
    facts = question.facts
    origins = independent_origins(facts.sources, claims)
    outlets = sorted({facts.case.outlet_of(claim) or "no outlet" for claim in claims})
    count = (
        f"{origins.at_least}"
        if origins.at_least == origins.at_most
        else f"at least {origins.at_least} and at most {origins.at_most}"
    )
    rests = f", resting on {listed(origins.bottleneck)}" if origins.bottleneck else ""
    return (
        f"{_words(limits)}: {times(len(claims), 'report')} ({listed(outlets)}), "
        f"independent origins {count}{rests}"
    )


RULE = Rule(
    id="same-number-other-scope",
    severity=Severity.NOTE,
    summary="One number that is reported for several scopes.",
    check=check,
)
