"""The survey of a case: its questions, in the order in which they are told."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeAlias

from attrs import field, frozen

from provenance.model import (
    ANYTHING,
    DATE,
    Case,
    Claim,
    ClaimId,
    Dimension,
    Relation,
    Scope,
)
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.law.breach import Breach
from provenance.reconciliation.law.breaches import find_breaches
from provenance.reconciliation.placing.placement import Node, place
from provenance.reconciliation.question import Question, ReportedScope, question_id

_Stem: TypeAlias = tuple[str, str | None, str]
#: The stems of each event, in their order.
_Events: TypeAlias = Mapping[str | None, list[_Stem]]


@frozen(kw_only=True, eq=False)
class Survey:
    """A case, laid out as questions, before any rule has looked at it."""

    case: Case = field(repr=False)
    facts: Facts = field(repr=False)
    questions: tuple[Question, ...]

    @cached_property
    def question_of(self) -> Mapping[ClaimId, str]:
        """The id of the question that each claim belongs to."""
        return {
            claim.id: question.id
            for question in self.questions
            for claim in question.claims
        }

    @cached_property
    def untraceable(self) -> tuple[Claim, ...]:
        """The claims without outlet, claimant and reference, in order of their ids."""
        found = [
            claim
            for claim in self.case.claims
            if not (claim.claimant or claim.via or claim.cites or claim.derivations)
            and not self.case.outlet_of(claim)
        ]
        return tuple(sorted(found, key=lambda claim: claim.id))


def survey(case: Case, /) -> Survey:
    """Lay out a case: place its claims, find the breaches, group both by question."""
    placement = place(case)
    breaches = find_breaches(placement)
    facts = Facts(case=case, placement=placement, conflicting=_conflicting(breaches))
    stems: dict[_Stem, list[ReportedScope]] = {}
    for node in placement.nodes():
        scope = _reported(facts, node)
        stems.setdefault(_stem(scope.scope), []).append(scope)
    by_stem: dict[_Stem, list[Breach]] = {}
    for breach in breaches:
        home = _stem(case.scope(breach.over[0]))
        by_stem.setdefault(home, []).append(breach)
    for scopes in stems.values():
        scopes.sort(key=_scope_order)
    by_event: dict[str | None, list[_Stem]] = {}
    for stem in sorted(stems, key=str):
        by_event.setdefault(stem[1], []).append(stem)
    questions = [
        _question(facts, stem, stems, by_event, by_stem.get(stem, ())) for stem in stems
    ]
    questions.sort(key=lambda question: question.id)
    return Survey(case=case, facts=facts, questions=tuple(questions))


def _stem(scope: Scope) -> _Stem:
    return scope.measure, scope.event, scope.unit


def _conflicting(breaches: Iterable[Breach]) -> frozenset[ClaimId]:
    return frozenset(
        claim.id
        for breach in breaches
        for told in (breach, *breach.others)
        if told.is_conflict
        for claim in told.claims
    )


def _reported(facts: Facts, node: Node) -> ReportedScope:
    return ReportedScope(facts=facts, node=node, scope=node.scope, claims=node.claims)


def _question(
    facts: Facts,
    stem: _Stem,
    stems: Mapping[_Stem, list[ReportedScope]],
    by_event: _Events,
    breaches: Iterable[Breach],
) -> Question:
    measure, event, unit = stem
    return Question(
        id=question_id(measure, event, unit),
        measure=measure,
        event=event,
        unit=unit,
        scopes=tuple(stems[stem]),
        breaches=tuple(breaches),
        kin=tuple(_kin(facts.case, stem, stems, by_event)),
        facts=facts,
    )


def _kin(
    case: Case,
    stem: _Stem,
    stems: Mapping[_Stem, list[ReportedScope]],
    by_event: _Events,
) -> Iterator[ReportedScope]:
    """Yield the scopes that a reader may take for those of a question.

    They are of measures of one kind that lie with its own in a wider one, each pair of
    measures told with the one whose name comes first; or of its own measure in other
    units, all told with the one whose name comes first, be it left out.
    """
    measure, _, unit = stem
    is_first = unit == _first_unit(measure, by_event[stem[1]])
    vocabulary = case.vocabularies[Dimension.MEASURE]
    above = vocabulary.above(measure) - {measure, ANYTHING}
    for other in by_event[stem[1]]:
        if other[0] == measure:
            is_kin = is_first and other[2] not in {unit, DATE}
        else:
            is_kin = (
                other[2] == unit
                and measure < other[0]
                and vocabulary.relation(measure, other[0]) is Relation.UNKNOWN
                and case.measure_named(measure).kind
                is case.measure_named(other[0]).kind
                and not above.isdisjoint(vocabulary.above(other[0]))
            )
        if is_kin:
            yield from stems[other]


def _first_unit(measure: str, stems: Iterable[_Stem]) -> str | None:
    """Return the first unit of a measure by name; a date is taken for no number."""
    units = (other[2] for other in stems if other[0] == measure)
    return min((unit for unit in units if unit != DATE), default=None)


def _scope_order(scope: ReportedScope) -> tuple[str, str, str]:
    return (
        scope.scope.place or "",
        scope.scope.population or "",
        scope.claims[0].id,
    )
