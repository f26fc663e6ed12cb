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
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, groupby
from typing import TypeAlias

from provenance.model import (
    Case,
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
    meeting = {
        stated: found
        for stated, places in _repeated(question)
        if len(found := _meeting(question.facts.case, places)) > 1
    }
    by_number = _claims_of(question, meeting)
    for stated, places in meeting.items():
        scopes = {limits: by_number[stated, limits] for limits in places}
        claims = [claim for each in scopes.values() for claim in each]
        if _is_by_several(question, claims):
            yield _tell(question, stated, scopes)


def _by_limits(
    question: Question,
) -> Iterator[tuple[_Place, Iterator[ReportedScope]]]:
    """Yield the scopes of a question by their place and population, as they lie."""
    return groupby(
        question.scopes, key=lambda each: (each.scope.place, each.scope.population)
    )


def _repeated(question: Question) -> Iterator[tuple[Number, list[_Place]]]:
    """Yield the numbers that stand for a few places or populations, lowest first."""
    stated = [(limits, _stated(scopes)) for limits, scopes in _by_limits(question)]
    counts = Counter(chain.from_iterable(numbers for _, numbers in stated))
    few = {each for each, count in counts.items() if 1 < count <= _MOST_SCOPES}
    found: dict[Number, list[_Place]] = {}
    for limits, numbers in stated:
        for each in numbers & few:
            found.setdefault(each, []).append(limits)
    yield from sorted(found.items())


def _stated(scopes: Iterable[ReportedScope]) -> set[Number]:
    figures = (claim.figure for scope in scopes for claim in scope.counting)
    return {
        figure.stated
        for figure in figures
        if figure.stated is not None and figure.stated >= _LEAST and not figure.is_date
    }


def _meeting(case: Case, places: Iterable[_Place]) -> list[_Place]:
    """Return the scopes that are not known to be disjoint from all the others."""
    limits = sorted(places, key=lambda each: tuple(map(str, each)))
    meeting: set[_Place] = set()
    people, towns = (
        case.vocabularies[each] for each in (Dimension.POPULATION, Dimension.PLACE)
    )
    for one, other in combinations(limits, 2):
        if one in meeting and other in meeting:
            continue
        if (
            compare_names(one[1], other[1], people) is not Relation.DISJOINT
            and compare_names(one[0], other[0], towns) is not Relation.DISJOINT
        ):
            meeting |= {one, other}
    return [each for each in limits if each in meeting]


def _claims_of(
    question: Question, meeting: Mapping[Number, Collection[_Place]]
) -> Mapping[tuple[Number, _Place], list[Claim]]:
    """Return the claims that state some numbers of some scopes."""
    found: dict[tuple[Number, _Place], list[Claim]] = {}
    if not meeting:
        return found
    for limits, scopes in _by_limits(question):
        for scope in scopes:
            for claim in scope.counting:
                stated = claim.figure.stated
                if stated in meeting and stated is not None:
                    found.setdefault((stated, limits), []).append(claim)
    return found


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
