"""Facts to the terms of a case, and back; what contradicts itself is told."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from provenance.errors import InvalidValueError, VocabularyError
from provenance.formats.converter import Fault
from provenance.formats.facts import (
    CaseFacts,
    Count,
    EventFacts,
    MeasureFacts,
    Names,
    OutletFacts,
    PolicyFacts,
    Share,
    TermFacts,
)
from provenance.model import (
    DATE,
    KNOWN_MEASURES,
    Case,
    Event,
    Measure,
    MeasureKind,
    Outlet,
    Policy,
    Term,
    folded,
    undeclared,
    without_people,
)

F = TypeVar("F")
T = TypeVar("T")


def case_of(facts: CaseFacts, /) -> tuple[Case, tuple[Fault, ...]]:
    """Return the case without claims that has these facts, and what is wrong with it.

    Facts that are wrong are left out of the case.
    """
    faults: list[Fault] = []

    def made(kind: str, make: Callable[[str, Any], T]) -> tuple[T, ...]:
        return tuple(_made(kind, getattr(facts, kind), make, faults))

    declared = {
        folded(name)
        for measure, told in facts.measures.items()
        for name in (measure, *(told.aliases or ()))
    }
    parts: dict[str, Any] = {
        "measures": made("measures", lambda name, told: _measure(name, told, declared)),
        "events": made("events", _event),
        "places": made("places", _term),
        "populations": made("populations", _term),
        "claimants": made("claimants", _term),
        "outlets": made("outlets", _outlet),
    }
    for kind in [*parts]:
        found = tuple(_contradictions(kind, parts[kind]))
        faults += found
        if found:
            del parts[kind]
    policy = _policy(facts.policy, faults)
    case = Case(title=facts.title, defaults=facts.default, policy=policy, **parts)
    return case, tuple(faults)


def facts_of(case: Case, /) -> CaseFacts:
    """Return what a case says besides its claims, documents and citations."""
    return CaseFacts(
        title=case.title,
        default=case.defaults,
        policy=PolicyFacts(
            about=Share(case.policy.about),
            standing=Share(case.policy.standing),
            jump=Count(case.policy.jump),
            near=Count(case.policy.near),
        ),
        events={
            event.term.name: EventFacts(start=event.start, **_term_facts(event.term))
            for event in case.events
        },
        measures=_measure_facts(case.measures),
        places=_terms_facts(case.places),
        populations=_terms_facts(case.populations),
        outlets={
            outlet.name: OutletFacts(
                aliases=Names(outlet.aliases), owner=outlet.owner, agency=outlet.agency
            )
            for outlet in case.outlets
        },
        claimants=_terms_facts(case.claimants),
    )


def _made(
    kind: str,
    told: Mapping[str, F],
    make: Callable[[str, F], T],
    faults: list[Fault],
) -> Iterator[T]:
    for name, facts in told.items():
        try:
            yield make(name, facts)
        except InvalidValueError as error:
            faults.append(Fault((kind, name), error.reason))


def _contradictions(kind: str, parts: tuple[Any, ...]) -> Iterator[Fault]:
    try:
        alone: dict[str, Any] = {kind: parts}
        case = Case(**alone)
        _ = case.claimant_vocabulary, case.outlet_vocabulary
    except VocabularyError as error:
        for problem in error.problems:
            yield Fault((kind,), problem)
    except InvalidValueError as error:
        yield Fault((kind,), error.reason)


def _policy(told: PolicyFacts, faults: list[Fault]) -> Policy:
    try:
        return Policy(
            about=told.about,
            standing=told.standing,
            jump=told.jump,
            near=told.near,
        )
    except InvalidValueError as error:
        name = error.where.partition(".")[2]
        faults.append(Fault(("policy", name), error.reason))
        return Policy()


def _term(name: str, told: TermFacts | EventFacts) -> Term:
    return Term(
        name=name,
        aliases=told.aliases,
        within=told.within,
        parts=told.parts,
        facets=told.facet,
        overlap=told.overlap,
        source=told.source,
    )


def _event(name: str, told: EventFacts) -> Event:
    return Event(term=_term(name, told), start=told.start)


def _outlet(name: str, told: OutletFacts) -> Outlet:
    if not name.strip():
        raise InvalidValueError("Outlet.name", f"{name!r} cannot be a name")
    return Outlet(name=name, aliases=told.aliases, owner=told.owner, agency=told.agency)


def _measure(name: str, told: MeasureFacts, declared: set[str]) -> Measure:
    known = _known_measure(name, declared)
    unit = known.unit if told.unit is None else told.unit
    kind = told.kind or (MeasureKind.VALUE if unit == DATE else known.kind)
    if unit == DATE and kind is not MeasureKind.VALUE:
        raise InvalidValueError("Measure.kind", f"a date is a value, not {kind.value}")
    term = Term(
        name=name,
        aliases=known.term.aliases if told.aliases is None else told.aliases,
        within=known.term.within if told.within is None else told.within,
        parts=told.parts,
        facets=told.facet,
        overlap=told.overlap,
        source=told.source,
    )
    return Measure(
        term=term,
        kind=kind,
        once=known.once if told.once is None else told.once,
        unit=unit,
    )


def _known_measure(name: str, declared: set[str]) -> Measure:
    """Return what is known of a measure without a case.

    The aliases of a known one are not its own where the case declares them otherwise;
    a measure that the case calls by an alias of a known one has no aliases by it.
    """
    names_alike = {folded(name), without_people(folded(name))}
    for measure in KNOWN_MEASURES:
        term = measure.term
        names = [folded(known) for known in (term.name, *term.aliases)]
        if names_alike.isdisjoint(names):
            continue
        is_named = names[0] == folded(name)
        aliases = [alias for alias in term.aliases if folded(alias) not in declared]
        return Measure(
            term=Term(
                name=name,
                aliases=tuple(aliases) if is_named else (),
                within=term.within,
            ),
            kind=measure.kind,
            once=measure.once,
            unit=measure.unit,
        )
    return undeclared(name)


def _measure_facts(measures: tuple[Measure, ...]) -> dict[str, MeasureFacts]:
    """Return what must be said of measures that is not known without a case."""
    declared = {
        folded(name)
        for measure in measures
        for name in (measure.term.name, *measure.term.aliases)
    }
    return {
        measure.term.name: _one_measure(
            measure, _known_measure(measure.term.name, declared)
        )
        for measure in measures
    }


def _one_measure(measure: Measure, known: Measure) -> MeasureFacts:
    term = measure.term
    return MeasureFacts(
        kind=measure.kind,
        once=None if measure.once == known.once else measure.once,
        unit=None if measure.unit == known.unit else measure.unit,
        aliases=Names(term.aliases),
        within=None if term.within == known.term.within else Names(term.within),
        parts=Names(term.parts),
        facet=Names(term.facets),
        overlap=Names(term.overlap),
        source=term.source,
    )


def _term_facts(term: Term) -> dict[str, Any]:
    return {
        "aliases": Names(term.aliases),
        "within": Names(term.within),
        "parts": Names(term.parts),
        "facet": Names(term.facets),
        "overlap": Names(term.overlap),
        "source": term.source,
    }


def _terms_facts(terms: Iterable[Term]) -> dict[str, TermFacts]:
    return {term.name: TermFacts(**_term_facts(term)) for term in terms}
