"""What the reports of the real cases must tell, point by point.

The points are those of the plan for the first version. Claims are named by the ids that
they have in fixtures/; no rule of the library knows them.
"""

from functools import cache
from pathlib import Path

from attrs import evolve

import provenance
from provenance import Case, Finding, Relation, Report, Severity
from provenance.reconciliation import BreachKind, Question
from provenance.tracing import independent_origins

FIXTURES = Path(__file__).parents[2] / "fixtures"

#: The rules that say why two figures are no conflict.
EXPLAINED = {"not-comparable", "scope-unstated", "later-count"}

#: The rules of the law of scope.
LAW = {kind.value for kind in BreachKind}


@cache
def encyclopaedia() -> Report:
    """Return the report of the article on Operation 1111."""
    return provenance.reconcile(provenance.load(FIXTURES / "operation-1111"))


@cache
def diary() -> Report:
    """Return the report of the diary of November 2023."""
    return provenance.reconcile(provenance.load(FIXTURES / "myanmar-2023-11"))


def naming(report: Report, *claims: str, rule: str = "") -> list[Finding]:
    """Return the findings that name all of these claims."""
    return [
        finding
        for finding in report.all_findings
        if set(claims) <= set(finding.claims) and rule in {"", finding.rule}
    ]


def conflicts(report: Report) -> set[tuple[str, frozenset[str]]]:
    """Return each conflict by its rule and its claims."""
    return {(each.rule, frozenset(each.claims)) for each in report.conflicts}


def relation(case: Case, first: str, second: str) -> Relation:
    """Say how the scope of one claim stands to that of another."""
    one, other = case.claim(first), case.claim(second)
    return provenance.compare(one, other, case=case).relation


def question_of(report: Report, claim: str) -> Question:
    """Return the question that a claim belongs to."""
    (question,) = (
        each for each in report.questions if claim in {one.id for one in each.claims}
    )
    return question


def test_1_those_who_must_leave_are_not_those_displaced() -> None:
    """35,000 on 13 November and 40,000 on 18 November: no conflict, and why not."""
    report = encyclopaedia()
    found = naming(report, "Z04", "Z07")
    dimensions = {
        difference.dimension.value
        for difference in provenance.compare(
            report.case.claim("Z04"), report.case.claim("Z07"), case=report.case
        ).differences
    }
    told = " ".join(fact for finding in found for fact in finding.why)

    assert {"measure", "place", "date"} == dimensions
    assert {Severity.NOTE} == {finding.severity for finding in found}
    assert {finding.rule for finding in found} & EXPLAINED
    assert "differ in measure, place and date" in told


def test_2_more_displaced_than_there_are_residents() -> None:
    """1,000,800 displaced in Kayah exceed the 420,000 residents of Kayah with Pekon."""

    assert {("part-exceeds-whole", frozenset({"Z10", "X50"}))} == conflicts(
        encyclopaedia()
    )


def test_2_says_why_the_one_is_a_part_of_the_other() -> None:
    """The displaced are residents, Kayah a part of Kayah with Pekon; sources given."""
    (finding,) = encyclopaedia().conflicts
    facts = "\n".join(finding.why)

    assert "displaced lies within residents (source: " in facts
    assert "Kayah State lies within Kayah and Pekon" in facts
    assert "1,000,800 is above 420,000" in facts


def test_3_four_references_are_one_work() -> None:
    """References 2, 3, 4 and 9 are one work, which states no outlet and no date."""
    (same,) = naming(encyclopaedia(), rule="same-work-cited-twice")
    (missing,) = (
        each
        for each in naming(encyclopaedia(), rule="outlet-missing")
        if "[2], [3], [4] and [9]" in each.why[0]
    )

    assert "[2], [3], [4] and [9] are one work" in same.message
    assert missing.message.endswith("no outlet and no date of publication stated")


def test_3_the_paragraph_of_18_november_has_no_citation() -> None:
    """Its figures are named as lacking a reference, and no others of the article."""
    (finding,) = (
        each
        for each in naming(encyclopaedia(), rule="citation-missing")
        if each.message.startswith("zh-wikipedia-operation-1111: ")
    )

    assert finding.claims == ("Z06", "Z07", "Z08")


def test_3_each_trace_ends_where_it_really_ends() -> None:
    """The chain ends with who is said to say it, or names the gap."""
    case = encyclopaedia().case
    ends = {
        claim: (traced.status.value, traced.outlets, traced.origins)
        for claim in ("Z01", "Z10", "Z07")
        for traced in (provenance.trace(case, claim),)
    }
    expected = {
        "Z01": ("traced", ("Chinese Wikipedia", "The Irrawaddy"), ("KNDF",)),
        "Z10": ("traced", ("Chinese Wikipedia", "The Irrawaddy"), ("The Irrawaddy",)),
        "Z07": ("gap", ("Chinese Wikipedia",), ()),
    }

    assert expected == ends


def test_3_every_trace_ends_at_an_outlet_or_names_the_gap() -> None:
    """Of no claim of either case does the trace end in silence."""
    for report in (encyclopaedia(), diary()):
        for claim in report.case.claims:
            traced = provenance.trace(report.case, claim.id)
            gaps = [missing for hop in traced.hops for missing in hop.missing]

            assert traced.outlets or gaps, claim.id
            assert gaps or traced.status.value == "traced", claim.id


def test_4_one_number_for_several_scopes() -> None:
    """40,000 of Loikaw, of Loikaw with Moebye, with no place: told together."""
    (finding,) = naming(encyclopaedia(), "Z07", rule="same-number-other-scope")

    assert finding.claims == ("X08", "X26", "X27", "Z07", "Z11", "ZM3")


def test_4_says_scope_by_scope_what_it_rests_on() -> None:
    """For each scope: how many origins at least and at most, and what bears it."""
    (finding,) = naming(encyclopaedia(), "Z07", rule="same-number-other-scope")
    found = {fact.partition(":")[0]: fact for fact in finding.why}

    assert found["people in Loikaw"].endswith(
        "independent origins 1, resting on The Irrawaddy"
    )
    assert (
        "independent origins at least 1 and at most 2, resting on"
        in (found["people in Loikaw and Moebye"])
    )


def test_4_the_encyclopaedia_adds_no_origin() -> None:
    """Two reports of 40,000 in Loikaw are one origin: the second cites the first."""
    report = encyclopaedia()
    facts = question_of(report, "X08").facts
    claims = [report.case.claim(claim) for claim in ("X08", "Z11")]
    found = independent_origins(facts.sources, claims)

    assert (found.at_least, found.at_most) == (1, 1)


def test_5_the_dead_count_different_people() -> None:
    """16, 50, 200 and 315 dead: none of it is a conflict or a warning of the law."""
    dead = {"Z01", "Z03", "Z08", "Z09", "X01", "Z14"}
    asking = [
        finding
        for finding in (*encyclopaedia().conflicts, *encyclopaedia().warnings)
        if finding.rule in LAW and dead & set(finding.claims)
    ]

    assert not asking


def test_5_what_fits_within_315() -> None:
    """16 and 50 fit within 315, where their windows do; 16 and 200 share nobody."""
    case = encyclopaedia().case
    (inside,) = (
        {claim.id for part in parts for claim in part.claims}
        for whole, parts in question_of(encyclopaedia(), "Z09").wholes
        if [claim.id for claim in whole.claims] == ["Z09"]
    )

    assert {"Z03", "Z08"} <= inside
    assert Relation.WITHIN is relation(case, "Z03", "Z09")
    assert Relation.WITHIN is relation(case, "Z08", "Z09")
    assert Relation.DISJOINT is relation(case, "Z03", "X01")


def test_5_a_window_that_ends_later_does_not_fit() -> None:
    """200 dead until 21 November are not known to be among 315 until the 20th."""

    assert Relation.UNKNOWN is relation(encyclopaedia().case, "X01", "Z09")


def test_6_the_sum_falls_short_of_its_total() -> None:
    """126 soldiers and 134 family members are not 262; 126 is not 127 either.

    Besides, only the crash has two dates.
    """
    expected = {
        ("parts-fall-short", frozenset({"X34", "X33", "X33b"})),
        ("part-exceeds-whole", frozenset({"M01", "X33"})),
        ("figures-disagree", frozenset({"M03", "X37"})),
    }

    assert expected == conflicts(diary())


def test_6_the_diary_reaches_the_total() -> None:
    """127, 1 and 134 come to 262: the finding says so."""
    (finding,) = naming(diary(), "X34", rule="parts-fall-short")

    assert (
        "other figures reach it: 1 + 127 + 134 by Mohinga Matters (M19, M01 and M02)"
    ) in finding.why


def test_7_both_floors_can_hold() -> None:
    """More than 286,000 and at least 333,500 for the same weeks: no conflict."""
    found = naming(diary(), "X44", "X45")

    assert [finding.rule for finding in found] == ["far-apart-but-compatible"]
    assert [finding.severity for finding in found] == [Severity.NOTE]
    assert "both are floors" in found[0].why


def test_8_one_zero_less() -> None:
    """1,000,800 may be 100,800: its part, its ceiling and the count before say so."""
    (finding,) = naming(encyclopaedia(), rule="digit-slip-suspected")
    facts = "\n".join(finding.why)

    assert finding.suspect == "Z10"
    assert "one zero less gives 100,800" in finding.message
    assert "1,000,800 is too high beside 420,000 residents (X50)" in facts
    assert "1,000,800 is 25 times 40,000 (Z07), 4 days later" in facts
    assert "40,000 people displaced (Z11) is said to be a part of it" in facts
    assert not naming(diary(), rule="digit-slip-suspected")


def test_8_a_jump_beside_a_count_without_a_place() -> None:
    """25 times as many in four days; only one of the two states its place."""
    (finding,) = naming(encyclopaedia(), rule="implausible-jump")

    assert finding.claims == ("Z10", "Z07")
    assert finding.suspect == "Z10"
    assert "only one of them states place: read alike" in finding.why
    assert not naming(diary(), rule="implausible-jump")


def test_9_a_sum_that_nobody_reported() -> None:
    """More than 315 is exactly 200 soldiers, 45 fighters and 70 civilians."""
    (finding,) = naming(encyclopaedia(), rule="sum-shown-as-report")

    assert finding.claims == ("Z09", "X01", "X02", "ZM2")
    assert finding.why[0] == "315 is exactly 200 + 45 + 70"
    assert not naming(diary(), rule="sum-shown-as-report")


def test_10_a_number_of_before() -> None:
    """40,000 on 24 November is the number of the 18th; that of the 22nd says so."""
    (finding,) = naming(encyclopaedia(), rule="figure-repeated-as-new")

    assert finding.claims == ("X26", "X27", "Z07")
    assert finding.severity is Severity.NOTE
    assert not naming(encyclopaedia(), "Z11", rule="figure-repeated-as-new")
    assert not naming(diary(), rule="figure-repeated-as-new")


def test_10_who_it_has_it_from_is_enough() -> None:
    """Z11 says by `via` that it has 40,000 from the outlet that gave it before."""
    case = encyclopaedia().case
    strict = evolve(case, policy=evolve(case.policy, near=1))
    silent = evolve(
        strict,
        claims=tuple(
            evolve(claim, via="", cites=()) if claim.id == "Z11" else claim
            for claim in strict.claims
        ),
    )
    rule = "figure-repeated-as-new"

    assert not naming(provenance.reconcile(strict), "Z11", "X08", rule=rule)
    assert naming(provenance.reconcile(silent), "Z11", "X08", rule=rule)


def test_the_crash_has_two_dates() -> None:
    """The diary dates the crash a day after two others do, and nothing else is said."""
    (found,) = naming(diary(), "M03")
    (question,) = (each for each in diary().questions if each.id == found.question)
    (scope,) = question.scopes

    assert found.severity is Severity.CONFLICT
    assert "no date is both 12 Nov 2023 and 11 Nov 2023" in found.why
    assert [
        sorted(claim.id for claim in scope.members(position))
        for position in scope.positions
    ] == [["X37", "X38"], ["M03"]]


def test_8_the_dead_of_a_title_that_says_soldiers() -> None:
    """More than 200 dead, whoever they were, retell more than 200 junta soldiers."""
    (finding,) = naming(encyclopaedia(), "Z01", rule="population-drift")

    assert (finding.severity, finding.suspect) == (Severity.WARNING, "Z01")
    assert finding.claims == ("Z01", "X01")
    assert finding.why[:2] == (
        "Z01 is derived from X01",
        "population: junta soldiers in the source, not stated here",
    )
    assert finding.why[2].startswith("its source says so too: ‘Over 200 Junta Soldiers")


def test_8_an_estimate_retold_as_a_floor() -> None:
    """An estimated 40,000 of 18 November are "40,000 or more", with no citation."""
    (finding,) = naming(encyclopaedia(), "Z07", rule="quantifier-drift")

    assert (finding.severity, finding.claims) == (Severity.NOTE, ("Z07", "X08"))
    assert finding.why[0].startswith("probably one figure retold: 40,000")
    assert finding.why[-1] == (
        "quantifier: about 40,000 in the source, at least 40,000 here"
    )


def test_8_what_could_not_be_compared_is_counted() -> None:
    """Ten figures of the encyclopaedia cite pieces of which the case has too little."""
    (finding,) = naming(encyclopaedia(), rule="figure-not-in-source")

    assert finding.severity is Severity.NOTE
    assert len(finding.claims) == 10


def test_8_the_diary_cites_nothing() -> None:
    """Where no source is given, nothing is held against one."""
    drift = {"measure-drift", "population-drift", "place-drift", "date-drift"}

    assert not drift & {finding.rule for finding in diary().findings}
    assert not naming(diary(), rule="figure-not-in-source")
