"""Likely retellings: two claims without a stated link that are probably one figure.

They give one number for one measure, and in nothing that they count are they known to
differ. That alone proves little: two reporters may count the same. So something must
speak for a link: the later claim says that it has its figure from that outlet; it
stands without a reference in a document that gives references; both name one claimant;
or both are by one outlet. And the earlier one must have been published by then.
"""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import frozen

from provenance.model import (
    Case,
    Claim,
    DateRange,
    Dimension,
    Number,
    Order,
    PartialDate,
    Scope,
    compare_dates,
)
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.question import Question
from provenance.reconciliation.sources.originals import LEAST, may_be_same
from provenance.reconciliation.wording import date, name, number, short, when

#: So many of the earliest claims of one number and one link are looked at.
_MOST = 12

#: Of smaller numbers anyone may have another count.
_LEAST_OF_ANYONE = 100

#: What speaks for a link, and whose name it goes by.
_Link: TypeAlias = tuple[str, str]

_ANYONE: _Link = ("anyone", "")


@frozen(kw_only=True, eq=False)
class Likely:
    """A claim, an earlier one that it probably retells, and what speaks for that."""

    claim: Claim
    source: Claim
    evidence: tuple[str, ...]


@frozen(eq=False)
class _Told:
    """A claim with its scope, and the day by which it was published."""

    claim: Claim
    scope: Scope
    published: PartialDate | None


def likely(question: Question, /) -> Iterator[Likely]:
    """Yield the claims of a question that probably retell another one of it.

    A claim that has an equal with just its own words is left out: it may as well
    retell that one. So are claims whose source is stated.
    """
    case = question.facts.case
    if not case.documents:
        return  # nothing has a day of publication
    by_number: dict[Number, list[_Told]] = {}
    for scope in question.scopes:
        for claim in scope.counting:
            stated = claim.figure.stated_count
            if stated is not None and stated >= LEAST:
                told = _Told(claim, scope.scope, _appeared(case, claim))
                by_number.setdefault(stated, []).append(told)
    for _, same in sorted(by_number.items()):
        if len({told.claim.figure.quantifier for told in same}) > 1:
            yield from _among(question.facts, same)


def _among(facts: Facts, same: Iterable[_Told]) -> Iterator[Likely]:
    """Yield the likely retellings among claims of one number."""
    ordered = sorted(same, key=lambda told: told.claim.id)
    published = [
        (told.published.last_second, told.claim.id, told)
        for told in ordered
        if told.published is not None
    ]
    sources: dict[_Link, list[_Told]] = {}
    for _, _, told in sorted(published, key=lambda each: each[:2]):
        for link in _links_to(facts, told.claim):
            sources.setdefault(link, []).append(told)
    for told in ordered if sources else ():
        retelling = facts.retellings.get(told.claim.id)
        if retelling is None or not retelling.originals:
            yield from _retold(facts, told, sources)


def _retold(
    facts: Facts, told: _Told, sources: dict[_Link, list[_Told]]
) -> Iterator[Likely]:
    claim = told.claim
    for link, evidence in _links_from(facts, claim):
        found = [
            each.claim
            for each in sources.get(link, ())[:_MOST]
            if _may_retell(facts, told, each, is_named=link[0] == "outlet")
        ]
        if any(source.figure == claim.figure for source in found):
            return
        if found:
            known = _evidence(facts.case, claim, found[0])
            yield Likely(claim=claim, source=found[0], evidence=(*known, evidence))
            return


def _links_to(facts: Facts, source: Claim) -> Iterator[_Link]:
    """Yield what another claim can have in common with a source."""
    yield _ANYONE
    outlet, claimant = facts.case.outlet_of(source), source.claimant
    if outlet:
        yield "outlet", outlet
        yield "own", outlet
    if claimant:
        yield "claimant", facts.sources.ends.claimant_end(claimant).name


def _links_from(facts: Facts, claim: Claim) -> Iterator[tuple[_Link, str]]:
    """Yield what speaks for a source of a claim, the strongest first."""
    case, shown = facts.case, short(claim)
    via, outlet = case.via_of(claim), case.outlet_of(claim)
    if via:
        yield ("outlet", via), f"{shown} has it from {via}"
        return
    if facts.sources.lacks_citation(claim):
        if (claim.figure.stated or 0) < _LEAST_OF_ANYONE:
            return
        fact = f"{shown} gives no source, in a document that gives references"
        yield _ANYONE, fact
        return
    if claim.claimant:
        body = facts.sources.ends.claimant_end(claim.claimant).name
        yield ("claimant", body), f"both have it from {body}"
    if outlet:
        yield ("own", outlet), f"both are by {outlet}"


def _may_retell(facts: Facts, told: _Told, source: _Told, *, is_named: bool) -> bool:
    """Whether nothing speaks against a claim's retelling an earlier one.

    Where the outlet is named that it has its figure from, its own day may be unknown.
    """
    claim, other = told.claim, source.claim
    if claim.id == other.id or other.document == claim.document is not None:
        return False
    if source.published is None or not _is_earlier(source, told, is_named=is_named):
        return False
    claimants = {claim.claimant, other.claimant} - {""}
    bodies = {facts.sources.ends.claimant_end(name).name for name in claimants}
    return len(bodies) < 2 and may_be_same(told.scope, source.scope)


def _is_earlier(source: _Told, told: _Told, *, is_named: bool) -> bool:
    """Whether a source was there before a claim, which is not as of a later day.

    Of two that were published on one day the first by its id is taken for the source.
    """
    published, as_of = source.published, told.claim.as_of
    known = told.published or _last(as_of)
    if published is None or known is None:
        return is_named
    day = as_of if isinstance(as_of, PartialDate) else published
    if compare_dates(published, day) is Order.BEFORE:
        return False
    order = compare_dates(published, known)
    if order is Order.SAME and told.published is not None and not is_named:
        return source.claim.id < told.claim.id
    return order in {Order.BEFORE, Order.SAME}


def _evidence(case: Case, claim: Claim, source: Claim) -> Iterator[str]:
    stated = number(claim.figure.stated or 0)
    yield (
        f"probably one figure retold: {stated} of one measure in both, and no "
        "dimension is known to differ"
    )
    scope, known = case.scope(claim), case.scope(source)
    for dimension in (Dimension.EVENT, Dimension.PLACE, Dimension.POPULATION):
        here, there = scope.name_in(dimension), known.name_in(dimension)
        if here != there:
            yield f"{dimension.value}: {name(there)} in the source, {name(here)} here"
    yield f"time: {_time(case, source)}; {_time(case, claim)}"


def _time(case: Case, claim: Claim) -> str:
    published = case.published(claim)
    dated = claim.as_of is not None or claim.period is not None
    known = f", published {date(published)}" if dated and published else ""
    return f"{short(claim)} {when(claim, case=case)}{known}"


def _appeared(case: Case, claim: Claim) -> PartialDate | None:
    """Return the day by which a claim was published, if that is known."""
    found = _last(case.published(claim))
    return found if found is not None and found.is_certain else None


def _last(stated: object) -> PartialDate | None:
    last = stated.end if isinstance(stated, DateRange) else stated
    return last if isinstance(last, PartialDate) else None
