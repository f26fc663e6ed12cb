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

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby
from typing import TypeAlias

from provenance.model import (
    Claim,
    Dimension,
    Number,
    Relation,
    compare_names,
)
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.question import Question, ReportedScope
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
    for limits, scopes in _by_limits(question):
        for claim in _counting(scopes):
            stated = claim.figure.stated
            if stated in repeated and stated is not None:
                by_number.setdefault(stated, {}).setdefault(limits, []).append(claim)
    for stated, stating in sorted(by_number.items()):
        meeting = _meeting(question, stating)
        claims = [claim for limits in meeting for claim in stating[limits]]
        if len(meeting) > 1 and _is_by_several(question, claims):
            yield _tell(question, stated, {each: stating[each] for each in meeting})


def _by_limits(
    question: Question,
) -> Iterator[tuple[_Place, Iterator[ReportedScope]]]:
    """Yield the scopes of a question by their place and population, as they lie."""
    return groupby(
        question.scopes, key=lambda each: (each.scope.place, each.scope.population)
    )


def _counting(scopes: Iterable[ReportedScope]) -> Iterator[Claim]:
    return (claim for scope in scopes for claim in scope.counting)


def _repeated(question: Question) -> frozenset[Number]:
    """Return the numbers that stand for a few places or populations."""
    counts: Counter[Number] = Counter()
    for _, scopes in _by_limits(question):
        stated = {
            claim.figure.stated
            for claim in _counting(scopes)
            if not claim.figure.is_date
        }
        counts.update(each for each in stated if each is not None and each >= _LEAST)
    return frozenset(
        each for each, count in counts.items() if 1 < count <= _MOST_SCOPES
    )


def _meeting(question: Question, scopes: dict[_Place, list[Claim]]) -> list[_Place]:
    """Return the scopes that are not known to be disjoint from all the others."""
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
