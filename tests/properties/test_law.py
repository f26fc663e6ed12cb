"""The laws of reconciliation, on cases of every sort."""

from collections import Counter
from collections.abc import Iterable
from itertools import permutations
from typing import TypeAlias, get_args

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import (
    ANYTHING,
    DATE,
    KNOWN_MEASURES,
    UNION,
    Case,
    Claim,
    ClaimId,
    Defaults,
    Derivation,
    DerivationKind,
    Figure,
    Mode,
    Number,
    Outlet,
    Relation,
    Scope,
    Term,
    compare_scopes,
    content_id,
    exact,
    folded,
    union_parts,
)
from provenance.reconciliation import (
    BreachKind,
    Finding,
    Leeway,
    Severity,
    compare,
    reconcile,
)
from provenance.reconciliation.law.breach import EXCUSES, LEEWAY_OF_READING
from provenance.reconciliation.law.breaches import find_breaches
from provenance.reconciliation.law.least import Pair
from provenance.reconciliation.law.single_claims import containments, disagreements
from provenance.reconciliation.placing.placement import CellKey, place
from provenance.reconciliation.placing.readings import End, Reading, ends, is_above
from provenance.strategies import (
    LawRule,
    Planted,
    cases,
    claims,
    conflicting_cases,
    consistent_cases,
    figures,
)

LAW = {kind.value for kind in BreachKind}


#: Figures many of which nearly meet.
CLOSE = figures(
    known=True,
    values=st.sampled_from([0, 1, 2, 10, 11, 12, 20, 100, 104, 105, 120, 1000]),
    units=st.just(""),
)


@st.composite
def mistaken_cases(draw: st.DrawFn) -> Case:
    """Generate cases of claims that belong together, with figures that may not."""
    case = draw(consistent_cases(min_claims=4, max_claims=12))
    claims = tuple(evolve(claim, figure=draw(CLOSE)) for claim in case.claims)
    return evolve(case, claims=claims)


#: Cases of every sort. Those with many breaches come more often than others.
ANY_CASES = st.one_of(
    mistaken_cases(),
    cases(),
    conflicting_cases().map(lambda pair: pair[0]),
    mistaken_cases(),
)

#: What of a finding of the law does not depend on names and sizes.
Outline: TypeAlias = tuple[str, Severity, tuple[ClaimId, ...]]


def of_the_law(case: Case) -> Counter[Outline]:
    """Return the findings of the law, without their words and their order."""
    return Counter(
        (finding.rule, finding.severity, tuple(sorted(finding.claims)))
        for finding in reconcile(case).findings
        if finding.rule in LAW
    )


@given(case=cases())
def test_every_case_can_be_reconciled(case: Case) -> None:
    """Nothing is raised, and every finding names only claims of the case, each once."""
    known = {claim.id for claim in case.claims}

    found = reconcile(case).findings

    assert all(known.issuperset(finding.claims) for finding in found)
    assert all(len(set(finding.claims)) == len(finding.claims) for finding in found)


@given(case=ANY_CASES, data=st.data())
def test_order_does_not_matter(case: Case, data: st.DataObject) -> None:
    """Claims in another order give the same findings, word by word, in one order."""
    shuffled = evolve(case, claims=tuple(data.draw(st.permutations(case.claims))))

    assert reconcile(shuffled).findings == reconcile(case).findings


@given(case=ANY_CASES)
def test_a_claim_agrees_with_its_copy(case: Case) -> None:
    """Copies in another outlet, citing the claimant, bring no conflict of their own."""
    attributed = evolve(case, claims=tuple(map(with_claimant, case.claims)))
    copies = tuple(map(copy, attributed.claims))
    doubled = evolve(attributed, claims=(*attributed.claims, *copies))

    assert conflicts(doubled) == conflicts(attributed)


def with_claimant(claim: Claim) -> Claim:
    """Return a claim that says who says it; its outlet, where nobody else does.

    A later word of one outlet excuses its own earlier one, but not that of another
    outlet that carries both; so copies must have a claimant in common.
    """
    return evolve(claim, claimant=claim.claimant or claim.outlet or claim.id)


def copy(claim: Claim) -> Claim:
    """Return the claim as another outlet has it; it revises what the copies revise."""
    return evolve(
        claim,
        id=copied(claim.id),
        outlet="the copying outlet",
        derivations=tuple(
            evolve(each, source=copied(each.source)) for each in claim.derivations
        ),
    )


def copied(claim_id: ClaimId) -> ClaimId:
    """Return the id of a copy; it comes after that of its claim, before all others."""
    return ClaimId(f"{claim_id} ")


def conflicts(case: Case) -> set[tuple[BreachKind, frozenset[str]]]:
    """Return which claims, whether as such or as copies, are in which conflict."""
    return {
        (told.kind, frozenset(claim.id.strip() for claim in told.claims))
        for breach in find_breaches(place(case))
        for told in (breach, *breach.others)
        if told.is_conflict
    }


@given(case=consistent_cases())
def test_a_consistent_case_has_no_conflict(case: Case) -> None:
    """Figures that all fit one world are in no conflict."""

    assert reconcile(case).conflicts == ()


@pytest.mark.parametrize("kind", get_args(LawRule))
@given(data=st.data())
def test_a_planted_breach_is_found(kind: LawRule, data: st.DataObject) -> None:
    """Of a breach in an otherwise consistent case, it and nothing else is found."""
    case, planted = data.draw(conflicting_cases(kind=kind))

    found = [witnesses(finding) for finding in reconcile(case).conflicts]

    assert found == [planted]


def witnesses(finding: Finding) -> Planted:
    """Return a finding as what may have been planted."""
    rule: LawRule = next(known for known in get_args(LawRule) if known == finding.rule)
    return Planted(rule=rule, claims=tuple(sorted(finding.claims)))


@given(found=conflicting_cases(), data=st.data())
def test_a_revised_claim_is_in_no_conflict(
    found: tuple[Case, Planted], data: st.DataObject
) -> None:
    """With any of its witnesses revised, a breach is gone."""
    case, planted = found
    revised = data.draw(st.sampled_from(planted.claims))
    new = Claim(
        id=ClaimId("new"),
        measure="freed",
        figure=Figure.unknown(),
        derivations=(Derivation(kind=DerivationKind.REVISION_OF, source=revised),),
    )

    assert reconcile(evolve(case, claims=(*case.claims, new))).conflicts == ()


@given(found=conflicting_cases(kind="parts-exceed-whole"))
def test_places_add_up_only_for_what_happens_once(found: tuple[Case, Planted]) -> None:
    """What may happen to a person again elsewhere adds up over populations alone."""
    case, planted = found
    places = {case.claim(claim_id).place for claim_id in planted.claims}
    again = tuple(evolve(measure, once=False) for measure in case.measures)

    assert bool(reconcile(evolve(case, measures=again)).conflicts) is (len(places) == 1)


@given(case=consistent_cases(min_claims=1), data=st.data())
def test_one_slip_is_in_every_conflict(case: Case, data: st.DataObject) -> None:
    """Where one claim of a consistent case is changed, each conflict names it."""
    place_of = data.draw(st.integers(0, len(case.claims) - 1))
    slipped = times(1000, case.claims[place_of])
    others = case.claims[:place_of] + case.claims[place_of + 1 :]

    found = reconcile(evolve(case, claims=(*others, slipped))).conflicts

    assert [each for each in found if slipped.id not in each.claims] == []


@given(case=ANY_CASES, data=st.data())
def test_a_new_claim_removes_no_breach(case: Case, data: st.DataObject) -> None:
    """What two claims breach they breach still; a case in conflict stays so."""
    new = data.draw(st.sampled_from(case.claims) if case.claims else claims(case=case))
    others = tuple(claim for claim in case.claims if claim is not new)
    fewer = evolve(case, claims=others)
    # It revises no other claim: that would be the way to say that one is withdrawn.
    more = evolve(case, claims=(*others, evolve(new, derivations=())))

    assert breaching(more) >= breaching(fewer)
    assert bool(reconcile(more).conflicts) >= bool(reconcile(fewer).conflicts)


def breaching(case: Case) -> set[tuple[ClaimId, ClaimId]]:
    """Return the pairs of which the first exceeds the second, which contains it."""
    return {
        (one.id, other.id)
        for one, other in permutations(counting(case), 2)
        if compare(one, other, case=case).relation in {Relation.SAME, Relation.WITHIN}
        and gravest(case, one, other) is Leeway.NONE
    }


@given(case=ANY_CASES)
def test_around_every_breach_one_is_told(case: Case) -> None:
    """A breach is left out only for one that lies between its scopes, but for time."""
    told = [
        (case.scope(each.over[0]), case.scope(each.under[0]))
        for breach in find_breaches(place(case))
        for each in (breach, *breach.others)
        if each.is_conflict and len(each.claims) == 2
    ]

    assert [
        (inner, outer)
        for inner, outer in conflicting_scopes(case)
        if not any(
            binds(case, inner, part)
            and binds(case, evolve(whole, window=outer.window), outer)
            for part, whole in told
        )
    ] == []


def conflicting_scopes(case: Case) -> set[tuple[Scope, Scope]]:
    """Return the scopes that exceed another one, read most generously."""
    return {
        (inner, outer)
        for one, other in permutations(counting(case), 2)
        for inner, outer in ((case.scope(one), case.scope(other)),)
        if inner != outer
        and binds(case, inner, outer)
        and gravest(case, one, other) is Leeway.NONE
    }


@given(case=ANY_CASES)
def test_names_do_not_matter(case: Case) -> None:
    """Other names for all terms and outlets leave the findings of the law alone."""
    renamed = with_other_names(case)

    assert of_the_law(renamed) == of_the_law(case)


def with_other_names(case: Case) -> Case:
    """Return the case with another name for every term and outlet that it names."""
    return evolve(
        case,
        claims=tuple(map(claim_with_other_names, case.claims)),
        documents=tuple(
            evolve(each, outlet=other_name(each.outlet)) for each in case.documents
        ),
        citations=tuple(
            evolve(each, outlet=other_name(each.outlet)) for each in case.citations
        ),
        outlets=tuple(map(other_outlet, case.outlets)),
        claimants=tuple(map(other_term, case.claimants)),
        measures=tuple(
            evolve(each, term=other_term(each.term)) for each in case.measures
        ),
        events=tuple(evolve(each, term=other_term(each.term)) for each in case.events),
        places=tuple(map(other_term, case.places)),
        populations=tuple(map(other_term, case.populations)),
        defaults=Defaults(
            event=other_name(case.defaults.event),
            place=other_name(case.defaults.place),
            population=other_name(case.defaults.population),
        ),
    )


def claim_with_other_names(claim: Claim) -> Claim:
    """Return the claim in other names."""
    return evolve(
        claim,
        measure=other_name(claim.measure),
        place=other_name(claim.place),
        population=other_name(claim.population),
        event=other_name(claim.event),
        claimant=other_name(claim.claimant),
        outlet=other_name(claim.outlet),
        via=other_name(claim.via),
    )


def other_outlet(outlet: Outlet) -> Outlet:
    """Return the outlet by other names."""
    return Outlet(
        name=other_name(outlet.name),
        aliases=tuple(map(other_name, outlet.aliases)),
        owner=other_name(outlet.owner),
        agency=other_name(outlet.agency),
    )


def other_term(term: Term) -> Term:
    """Return the term, and all that it refers to, by other names."""
    return Term(
        name=other_name(term.name),
        aliases=tuple(map(other_name, term.aliases)),
        within=tuple(map(other_name, term.within)),
        parts=tuple(map(other_name, term.parts)),
        facets=tuple(map(other_name, term.facets)),
        overlap=tuple(map(other_name, term.overlap)),
    )


#: Names that mean something by themselves; the measures that are known among them.
FIXED = {"", ANYTHING} | {
    folded(name)
    for measure in KNOWN_MEASURES
    for name in (measure.term.name, *measure.term.aliases)
}


def other_name(name: str) -> str:
    """Return another name, the same for all spellings; they sort in another order."""
    if folded(name) in FIXED:
        return name
    parts = union_parts(name)
    if parts:
        return UNION.join(map(other_name, parts))
    return content_id([folded(name)])


@given(case=ANY_CASES)
def test_ten_times_as_many_change_nothing(case: Case) -> None:
    """Figures ten times as high leave the findings of the law alone, if all are round.

    All are given to the hundreds at the least. It does not hold of others, for 12 is
    12, but 120 is a round number; nor of shares, for all is a hundred per cent.
    """
    once, ten_times = multiplied(case, 10**4), multiplied(case, 10**5)

    assert of_the_law(ten_times) == of_the_law(once)


def multiplied(case: Case, factor: int) -> Case:
    """Return the case with every count, no share and no date, so many times as high."""
    return evolve(
        case,
        claims=tuple(
            claim
            if case.scope(claim).unit in {"percent", DATE}
            else times(factor, claim)
            for claim in case.claims
        ),
    )


def times(factor: int, claim: Claim) -> Claim:
    """Return the claim with a figure so many times as high."""

    def of(number: Number | None) -> Number | None:
        return None if number is None else exact(number * factor)

    figure = claim.figure
    return evolve(
        claim,
        figure=evolve(
            figure, stated=of(figure.stated), low=of(figure.low), high=of(figure.high)
        ),
    )


#: A scope, and in which other scopes, whatever their windows, it breaks the law.
Breaks: TypeAlias = dict[tuple[Scope, CellKey], Leeway]


@given(case=ANY_CASES)
def test_look_up_finds_what_all_pairs_show(case: Case) -> None:
    """Before any is dropped, the breaches are those that all pairs of claims show."""
    placement = place(case)

    apart, same = all_pairs(case)

    assert outlined(containments(placement)) == apart
    assert {pair.inner.scope for pair in disagreements(placement)} == same


def outlined(pairs: Iterable[Pair]) -> Breaks:
    """Return what the engine found, with the gravest leeway that the figures have."""
    return {
        (pair.inner.scope, pair.outer.cell.key): (
            Leeway.NONE if pair.breach.leeway in EXCUSES else pair.breach.leeway
        )
        for pair in pairs
    }


def all_pairs(case: Case) -> tuple[Breaks, set[Scope]]:
    """Return which scopes break the law with others, and which with themselves."""
    apart: Breaks = {}
    same: set[Scope] = set()
    for one, other in permutations(counting(case), 2):
        inner, outer = case.scope(one), case.scope(other)
        leeway = gravest(case, one, other)
        if leeway is None or not binds(case, inner, outer):
            continue
        if inner == outer:
            same.add(inner)
        else:
            key = (inner, without_window(outer))
            apart[key] = min(leeway, apart.get(key, leeway))
    return apart, same


def counting(case: Case) -> list[Claim]:
    """Return the claims that no other one revises."""
    revised = {
        source
        for claim in case.claims
        for source in claim.sources(DerivationKind.REVISION_OF)
    }
    return [claim for claim in case.claims if claim.id not in revised]


def binds(case: Case, inner: Scope, outer: Scope) -> bool:
    """Whether the first scope lies within the second, or is the same.

    Shares, rates and prices bind only in the same scope.
    """
    if inner.window.mode is Mode.VALUE and inner != outer:
        return False
    relation = compare_scopes(inner, outer, case.vocabularies).relation
    return relation in {Relation.SAME, Relation.WITHIN}


def without_window(scope: Scope) -> CellKey:
    """Return what a scope states besides its window."""
    return scope.measure, scope.unit, scope.event, scope.place, scope.population


def gravest(case: Case, inner: Claim, outer: Claim) -> Leeway | None:
    """Return the leeway with which the first figure is not above the second."""
    for reading in Reading:
        low, _ = read(case, inner, reading)
        _, high = read(case, outer, reading)
        if is_above(low, high):
            return LEEWAY_OF_READING[reading]
    return None


def read(case: Case, claim: Claim, reading: Reading) -> tuple[End, End]:
    """Return both ends of what the figure of a claim leaves possible."""
    mode = case.scope(claim).window.mode
    return ends(claim.figure, mode, case.policy, reading)
