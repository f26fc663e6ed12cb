from collections.abc import Callable
from itertools import chain, combinations
from operator import itemgetter

from attrs import evolve
from hypothesis import given

import provenance
from provenance import Case, ClaimId, Report
from provenance.report import render_text
from provenance.strategies import conflicting_cases


def told(report: Report) -> list[tuple[str, ...]]:
    """Return the sets of claims to doubt, in their order."""
    return [
        each.claims for question in report.questions for each in question.doubts.sets
    ]


def test_three_origins_against_one(report_of: Callable[[str], Report]) -> None:
    """Who stands alone against three is told first."""
    report = report_of(
        "id,what,figure,outlet,claimant\n"
        "a,killed,16,Daily Post,mayor\nb,killed,16,Radio Nine,fire brigade\n"
        "c,killed,16,Herald,army\nd,killed,20,Star,governor\n"
    )

    assert told(report) == [("d",), ("a", "b", "c")]
    assert (
        "whom to doubt first: all the rest can hold without 20 [d]: independent "
        "origins 1; 1 other way doubts more"
    ) in " ".join(render_text(report).split())


def test_copies_are_one_origin(report_of: Callable[[str], Report]) -> None:
    """Three outlets with one wire story are one origin: fewest claims decide."""
    report = report_of(
        "id,what,figure,outlet,via\n"
        "a,killed,16,Daily Post,Wire\nb,killed,16,Radio Nine,Wire\n"
        "d,killed,20,Star,\n"
    )
    (doubts,) = (question.doubts for question in report.questions)

    assert told(report) == [("d",), ("a", "b")]
    assert [each.origins.at_most for each in doubts.sets] == [1, 1]


def test_a_tie_is_shown_as_one(report_of: Callable[[str], Report]) -> None:
    """Of two claims either may be wrong; the text says nothing that the finding has."""
    report = report_of(
        "id,what,figure,outlet\na,killed,16,Daily Post\nb,killed,20,Radio Nine\n"
    )
    (doubts,) = (question.doubts for question in report.questions)

    assert [each.claims for each in doubts.first] == [("a",), ("b",)]
    assert "to doubt" not in render_text(report)


def test_one_claim_in_two_breaches(report_of: Callable[[str], Report]) -> None:
    """A claim without which both breaches are gone comes before any two others."""
    report = report_of(
        '[place.Millford]\nwithin = "County"\n\n'
        "id,what,figure,place,outlet,claimant\n"
        "a,killed,90,Millford,Daily Post,mayor\n"
        "b,killed,20,County,Radio Nine,governor\n"
        "c,killed,16,Millford,Star,army\n"
    )

    assert told(report) == [("a",), ("b", "c")]


def test_what_shows_when_others_are_gone(report_of: Callable[[str], Report]) -> None:
    """A breach that a nearer one stands for counts as well."""
    report = report_of(
        "id,what,figure,outlet,claimant\n"
        "a,killed,10,Daily Post,mayor\nb,killed,20,Radio Nine,governor\n"
        "c,killed,30,Star,army\n"
    )

    assert told(report) == [("a", "b"), ("a", "c"), ("b", "c")]


def test_without_a_conflict_there_is_nobody_to_doubt(
    report_of: Callable[[str], Report],
) -> None:
    """Where all can hold, no set is told."""

    assert not told(report_of("what,figure,outlet\nkilled,16,Post\nkilled,9+,Nine\n"))


def conflicts_without(case: Case, claims: tuple[ClaimId, ...]) -> bool:
    """Whether anything of a case is in conflict when some claims are gone."""
    left = tuple(claim for claim in case.claims if claim.id not in claims)
    return bool(provenance.reconcile(evolve(case, claims=left)).conflicts)


@given(case=conflicting_cases(max_claims=5).map(itemgetter(0)))
def test_the_sets_are_those_that_trying_all_finds(case: Case) -> None:
    """Without each set the rest can hold, each claim is needed, no set is missing."""
    ids = [claim.id for claim in case.claims]
    holding = [
        frozenset(chosen)
        for chosen in chain.from_iterable(
            combinations(ids, number) for number in range(1, len(ids) + 1)
        )
        if not conflicts_without(case, chosen)
    ]
    expected = {each for each in holding if not any(other < each for other in holding)}
    found = {frozenset(each) for each in told(provenance.reconcile(case))}

    assert expected == found


def test_many_breaches_are_not_looked_through(
    report_of: Callable[[str], Report],
) -> None:
    """Where there are very many ways, it says that it did not look at all of them."""
    rows = "\n".join(f"killed,{100 + each},O{each}" for each in range(200))
    (question,) = report_of(f"what,figure,outlet\n{rows}\n").questions

    assert not question.doubts.is_exact
