from collections.abc import Callable

from attrs import evolve
from hypothesis import given

from provenance import Case, Report
from provenance.reconciliation.law.breach import Breach
from provenance.reconciliation.law.breaches import find_breaches
from provenance.reconciliation.law.pruning import told_once, witnesses
from provenance.reconciliation.placing.placement import place
from provenance.strategies import cases, conflicting_cases

some_cases = cases(max_claims=12) | conflicting_cases().map(lambda planted: planted[0])


def flat(breaches: tuple[Breach, ...]) -> list[Breach]:
    """Return breaches and those that are told with them, each by itself."""
    return [told for breach in breaches for told in (breach, *breach.others)]


def contents(breach: Breach) -> tuple[object, ...]:
    """Return what makes a breach what it is."""
    return breach.kind, breach.leeway, tuple(claim.id for claim in breach.claims)


@given(case=some_cases)
def test_each_breach_is_told_once(case: Case) -> None:
    """No breach is told by itself and again with another."""
    found = [*map(contents, flat(find_breaches(place(case))))]

    assert len(set(found)) == len(found)


@given(case=some_cases)
def test_those_told_together_share_a_claim(case: Case) -> None:
    """A reader who puts one claim right has dealt with all that is told with it."""
    for breach in find_breaches(place(case)):
        mine = {claim.id for claim in breach.claims}

        assert all(
            mine & {claim.id for claim in other.claims} for other in breach.others
        )


@given(case=some_cases)
def test_joining_loses_nothing(case: Case) -> None:
    """What is joined once and taken apart is what it was."""
    pairs = [
        evolve(breach, others=())
        for breach in flat(find_breaches(place(case)))
        if len(breach.claims) == 2
    ]
    joined = told_once(pairs)

    assert sorted(map(repr, map(contents, pairs))) == sorted(
        map(repr, map(contents, flat(tuple(joined))))
    )
    assert witnesses(joined) == {
        claim.id for breach in pairs for claim in breach.claims
    }


def test_one_slip_above_many_is_one_finding(
    report_of: Callable[[str], Report],
) -> None:
    """One figure that exceeds many wholes is told once, with the rest named."""
    places = "\n".join(f'[place.Millford{n}]\nwithin = "Mill"' for n in range(3))
    report = report_of(
        f"{places}\n\n"
        "id,what,figure,place,outlet\n"
        "slip,killed,9,Mill,Post\n"
        "a,killed,11,Millford0,Post\n"
        "b,killed,12,Millford1,Post\n"
        "c,killed,13,Millford2,Post\n"
    )
    (finding,) = report.conflicts

    assert "slip" in finding.claims
    assert sum(fact.startswith("also ") for fact in finding.why) == 2


def test_two_slips_are_two_findings(report_of: Callable[[str], Report]) -> None:
    """What shares no claim is told apart."""
    report = report_of(
        "id,what,figure,place,outlet\n"
        "a,killed,16,Millford,Post\n"
        "b,killed,20,Millford,Nine\n"
        "c,killed,16,Oxbridge,Post\n"
        "d,killed,20,Oxbridge,Nine\n"
    )

    assert [finding.claims for finding in report.conflicts] in (
        [("b", "a"), ("d", "c")],
        [("d", "c"), ("b", "a")],
    )


def test_a_whole_in_between_is_nearer(report_of: Callable[[str], Report]) -> None:
    """Against two wholes of which one lies in the other, the inner one is told."""
    report = report_of(
        '[place.Millford]\nwithin = "County"\n[place.County]\nwithin = "Land"\n\n'
        "id,what,figure,place,outlet\n"
        "a,killed,20,Millford,Post\n"
        "b,killed,15,County,Nine\n"
        "c,killed,16,Land,Nine\n"
    )
    (finding,) = report.conflicts

    assert finding.claims == ("a", "b")
    assert not any(fact.startswith("also ") for fact in finding.why)
