"""The whole: what is said of small invented cases, each beside its near miss."""

import pickle
from collections.abc import Callable, Iterator

import pytest

import provenance
from provenance import (
    ALL_RULES,
    DuplicateRuleError,
    Finding,
    Question,
    Report,
    Rule,
    Severity,
)

HEAD = "id,what,figure,population,place,event,as_of,period,outlet\n"

PEOPLE = """\
[population.people]
parts = ["civilians", "soldiers"]
[population.civilians]
facet = "status"
[population.soldiers]
facet = "status"
[place.Millford]
within = "County"
facet = "town"
[place.Oxbridge]
within = "County"
facet = "town"
[event.flood]
start = "2024-04-01"
[measure.displaced]
kind = "instant"
within = "residents"
[event."second flood"]
within = "flood"
[measure.rate]
kind = "value"
"""

#: What each case shows, its claims, and what is found in it.
TAXONOMY = {
    "disagreement": (
        "a,killed,16,,,flood,2024-05-03,,Post\nb,killed,20,,,flood,2024-05-03,,Nine",
        ["conflict figures-disagree"],
    ),
    "agreement": (
        "a,killed,16,,,flood,2024-05-03,,Post\nb,killed,16,,,flood,2024-05-03,,Nine",
        [],
    ),
    "fall": (
        "a,killed,20,,,flood,2024-05-03,,Post\nb,killed,16,,,flood,2024-05-04,,Nine",
        ["conflict total-falls"],
    ),
    "rise": (
        "a,killed,16,,,flood,2024-05-03,,Post\nb,killed,20,,,flood,2024-05-04,,Nine",
        ["note later-count"],
    ),
    "part above its whole (area)": (
        (
            "a,killed,20,,Millford,flood,2024-05-03,,Post\n"
            "b,killed,16,,County,flood,2024-05-03,,Nine"
        ),
        ["conflict part-exceeds-whole"],
    ),
    "part below its whole (area)": (
        (
            "a,killed,16,,Millford,flood,2024-05-03,,Post\n"
            "b,killed,20,,County,flood,2024-05-03,,Nine"
        ),
        [],
    ),
    "two towns": (
        (
            "a,killed,20,,Millford,flood,2024-05-03,,Post\n"
            "b,killed,16,,Oxbridge,flood,2024-05-03,,Nine"
        ),
        ["note not-comparable"],
    ),
    "later and smaller whole": (
        (
            "a,killed,20,,Millford,flood,2024-05-03,,Post\n"
            "b,killed,16,,County,flood,2024-05-04,,Nine"
        ),
        ["conflict part-exceeds-whole"],
    ),
    "earlier and smaller whole": (
        (
            "a,killed,20,,Millford,flood,2024-05-04,,Post\n"
            "b,killed,16,,County,flood,2024-05-03,,Nine"
        ),
        ["note not-comparable"],
    ),
    "week above its month (window)": (
        (
            "a,killed,20,,,flood,,2024-05-06/2024-05-12,Post\n"
            "b,killed,16,,,flood,,2024-05,Nine"
        ),
        ["conflict part-exceeds-whole"],
    ),
    "two weeks (window)": (
        (
            "a,killed,20,,,flood,,2024-05-06/2024-05-12,Post\n"
            "b,killed,16,,,flood,,2024-05-13/2024-05-19,Nine"
        ),
        ["note not-comparable"],
    ),
    "increment above its total (baseline)": (
        (
            "a,killed,20,,,flood,,2024-05-06/2024-05-12,Post\n"
            "b,killed,16,,,flood,2024-05-12,,Nine"
        ),
        ["conflict part-exceeds-whole"],
    ),
    "increment after its total (baseline)": (
        (
            "a,killed,20,,,flood,,2024-05-06/2024-05-12,Post\n"
            "b,killed,16,,,flood,2024-05-05,,Nine"
        ),
        ["note not-comparable"],
    ),
    "event in an event": (
        (
            "a,killed,20,,,second flood,2024-05-03,,Post\n"
            "b,killed,16,,,flood,2024-05-03,,Nine"
        ),
        ["conflict part-exceeds-whole"],
    ),
    "population": (
        (
            "a,killed,20,civilians,,flood,2024-05-03,,Post\n"
            "b,killed,16,people,,flood,2024-05-03,,Nine"
        ),
        ["conflict part-exceeds-whole"],
    ),
    "disjoint populations": (
        (
            "a,killed,20,civilians,,flood,2024-05-03,,Post\n"
            "b,killed,16,soldiers,,flood,2024-05-03,,Nine"
        ),
        ["note not-comparable"],
    ),
    "displaced above residents (measure)": (
        (
            "a,displaced,2003,,Millford,flood,2024-05-03,,Post\n"
            "b,residents,1001,,Millford,*,,,Nine"
        ),
        ["conflict part-exceeds-whole"],
    ),
    "killed above residents (measure)": (
        (
            "a,killed,2003,,Millford,flood,2024-05-03,,Post\n"
            "b,residents,1001,,Millford,*,,,Nine"
        ),
        [],
    ),
    "injured and killed (measure)": (
        (
            "a,killed,20,,Millford,flood,2024-05-03,,Post\n"
            "b,injured,16,,Millford,flood,2024-05-03,,Nine"
        ),
        [],
    ),
    "stock for flow": (
        (
            "a,displaced,20,,Millford,flood,2024-05-03,,Post\n"
            "b,displaced,16,,Millford,flood,2024-05-04,,Nine"
        ),
        ["note later-count"],
    ),
    "stock of one day": (
        (
            "a,displaced,20,,Millford,flood,2024-05-03,,Post\n"
            "b,displaced,16,,Millford,flood,2024-05-03,,Nine"
        ),
        ["conflict figures-disagree"],
    ),
    "toll rising within a day": (
        (
            "a,killed,16,,,flood,2024-05-03T08:00,,Post\n"
            "b,killed,20,,,flood,2024-05-03T20:00,,Nine"
        ),
        ["note later-count"],
    ),
    "toll of one day": (
        "a,killed,16,,,flood,2024-05-03,,Post\nb,killed,20,,,flood,2024-05-03,,Nine",
        ["conflict figures-disagree"],
    ),
    "month and day": (
        "a,killed,20,,,flood,2024-05,,Post\nb,killed,16,,,flood,2024-05-20,,Nine",
        ["note not-comparable"],
    ),
    "range in the wrong order": (
        "a,killed,20-16,,,flood,2024-05-03,,Post\nb,killed,3,,,flood,2024-05-03,,Nine",
        ["conflict out-of-range"],
    ),
    "A + B": (
        (
            "a,killed,20,,Millford,flood,2024-05-03,,Post\n"
            "b,killed,16,,Millford + Oxbridge,flood,2024-05-03,,Nine"
        ),
        ["conflict part-exceeds-whole"],
    ),
    "A + B above its parts": (
        (
            "a,killed,20,,Millford,flood,2024-05-03,,Post\n"
            "b,killed,16,,Oxbridge,flood,2024-05-03,,Nine\n"
            "c,killed,37,,Millford + Oxbridge,flood,2024-05-03,,Nine"
        ),
        ["conflict parts-fall-short", "note not-comparable"],
    ),
    "unstated against not limited": (
        "a,killed,20,,,flood,2024-05-03,,Post\nb,killed,16,*,*,flood,2024-05-03,,Nine",
        ["conflict part-exceeds-whole"],
    ),
    "unstated against stated": (
        (
            "a,killed,20,,,flood,2024-05-03,,Post\n"
            "b,killed,16,,Millford,flood,2024-05-03,,Nine"
        ),
        ["note scope-unstated"],
    ),
    "standing, nine per cent": (
        "a,residents,1001,,Millford,*,,,Post\nb,residents,1091,,Millford,*,,,Nine",
        [],
    ),
    "standing, thirty per cent": (
        "a,residents,1001,,Millford,*,,,Post\nb,residents,1303,,Millford,*,,,Nine",
        ["conflict figures-disagree"],
    ),
    "rounding": (
        (
            '"a",killed,"1,200",,,flood,2024-05-03,,Post\n'
            "b,killed,1234,,,flood,2024-05-03,,Nine"
        ),
        ["note within-rounding"],
    ),
    "more than rounding": (
        (
            '"a",killed,"1,200",,,flood,2024-05-03,,Post\n'
            "b,killed,1454,,,flood,2024-05-03,,Nine"
        ),
        ["conflict figures-disagree"],
    ),
    "cut off": (
        (
            '"a",killed,"1,200",,,flood,2024-05-03,,Post\n'
            "b,killed,1291,,,flood,2024-05-03,,Nine"
        ),
        ["warning figures-disagree"],
    ),
    "shares, rounded": (
        (
            "a,vote share,40.05 %,,,flood,2024-05-03,,Post\n"
            "b,vote share,40 %,,,flood,2024-05-03,,Nine"
        ),
        ["note within-rounding"],
    ),
    "shares, not rounded": (
        (
            "a,vote share,41.05 %,,,flood,2024-05-03,,Post\n"
            "b,vote share,40 %,,,flood,2024-05-03,,Nine"
        ),
        ["conflict figures-disagree"],
    ),
    "a price that falls": (
        (
            "a,price of wheat,$301,,,flood,2024-05-03,,Post\n"
            "b,price of wheat,$250,,,flood,2024-05-08,,Nine"
        ),
        ["note not-comparable"],
    ),
    "per cent of something undeclared": (
        (
            "a,crops lost,33 %,,,flood,2024-05-03,,Post\n"
            "b,crops lost,11 %,,,flood,2024-05-08,,Nine"
        ),
        ["note not-comparable"],
    ),
    "width of about": (
        (
            "a,killed,about 111,,,flood,2024-05-03,,Post\n"
            "b,killed,131,,,flood,2024-05-03,,Nine"
        ),
        ["warning figures-disagree"],
    ),
    "within about": (
        (
            "a,killed,about 111,,,flood,2024-05-03,,Post\n"
            "b,killed,121,,,flood,2024-05-03,,Nine"
        ),
        [],
    ),
    "beyond about": (
        (
            "a,killed,about 111,,,flood,2024-05-03,,Post\n"
            "b,killed,141,,,flood,2024-05-03,,Nine"
        ),
        ["conflict figures-disagree"],
    ),
    "more than 200 and 200": (
        (
            "a,killed,more than 200,,,flood,2024-05-03,,Post\n"
            "b,killed,200,,,flood,2024-05-03,,Nine"
        ),
        ["note quantifier-drift"],
    ),
    "more than 200 and 211": (
        (
            "a,killed,more than 200,,,flood,2024-05-03,,Post\n"
            "b,killed,211,,,flood,2024-05-03,,Nine"
        ),
        [],
    ),
    "two floors": (
        (
            "a,killed,more than 200,,,flood,2024-05-03,,Post\n"
            "b,killed,at least 311,,,flood,2024-05-03,,Nine"
        ),
        ["note far-apart-but-compatible"],
    ),
    "a ceiling below a floor": (
        (
            "a,killed,more than 200,,,flood,2024-05-03,,Post\n"
            "b,killed,at most 111,,,flood,2024-05-03,,Nine"
        ),
        ["conflict figures-disagree"],
    ),
    "parts above their whole": (
        (
            "a,killed,61,civilians,,flood,2024-05-03,,Post\n"
            "b,killed,56,soldiers,,flood,2024-05-03,,Post\n"
            "c,killed,101,people,,flood,2024-05-03,,Nine"
        ),
        ["conflict parts-exceed-whole", "note not-comparable"],
    ),
    "unknown figure": (
        "a,killed,unknown,,,flood,2024-05-03,,Post\nb,killed,3,,,flood,2024-05-03,,Nine",
        [],
    ),
    "zero and none": (
        "a,killed,none,,,flood,2024-05-03,,Post\nb,killed,0,,,flood,2024-05-03,,Nine",
        [],
    ),
    "zero and one": (
        "a,killed,none,,,flood,2024-05-03,,Post\nb,killed,1,,,flood,2024-05-03,,Nine",
        ["conflict figures-disagree"],
    ),
    "values of two scopes": (
        (
            "a,rate,20,civilians,,flood,2024-05-03,,Post\n"
            "b,rate,16,people,,flood,2024-05-03,,Nine"
        ),
        ["note not-comparable"],
    ),
    "units": (
        (
            "a,seized,20 bases,,,flood,2024-05-03,,Post\n"
            "b,seized,16 camps,,,flood,2024-05-03,,Nine"
        ),
        ["note not-comparable"],
    ),
}


@pytest.mark.parametrize("name", TAXONOMY)
def test_taxonomy(rules_in: Callable[[str], list[str]], name: str) -> None:
    """Each kind of difference is called what it is, and what is none is let be."""
    rows, expected = TAXONOMY[name]

    assert expected == rules_in(f"{PEOPLE}\n{HEAD}{rows}")


def test_as_of_for_published_is_only_a_warning(
    rules_in: Callable[[str], list[str]],
) -> None:
    """A day of publication may not be the day of the figure: so no conflict."""
    found = rules_in(
        "id,what,figure,as_of,document,outlet,published\n"
        "a,displaced,16,2024-05-03,p,Post,2024-05-04\n"
        "b,displaced,20,,n,Nine,2024-05-03\n"
    )

    assert found[0] == "warning figures-disagree"
    assert not [each for each in found if each.startswith("conflict")]


def test_undated_after_publication_is_not_counted(
    rules_in: Callable[[str], list[str]],
) -> None:
    """A total without a date is not after its publication: a later one may exceed."""
    found = rules_in(
        "id,what,figure,as_of,document,outlet,published\n"
        "a,killed,16,,p,Post,2024-05-03\n"
        "b,killed,20,2024-05-10,n,Nine,2024-05-11\n"
    )

    assert not [each for each in found if not each.startswith("note")]


LATER_WORD = (
    "id,what,figure,as_of,document,outlet,published\n"
    "a,killed,{},2024-05-03,p,Post,2024-05-04\n"
    "b,killed,{},2024-05-03,q,Post,2024-05-06\n"
)


def test_the_same_publishers_later_word(rules_in: Callable[[str], list[str]]) -> None:
    """A higher figure for one day, published later by the same outlet: a note."""

    assert rules_in(LATER_WORD.format(16, 20)) == ["note later-count"]
    assert rules_in(LATER_WORD.format(20, 16)) == ["conflict figures-disagree"]


def test_revised_claims_count_no_more(rules_in: Callable[[str], list[str]]) -> None:
    """What was revised is in no conflict with what revises it, or with others."""
    rows = "a,killed,20,Post,\nb,killed,16,Post,{}\nc,killed,16,Nine,\n"
    head = "id,what,figure,outlet,revises\n"

    assert rules_in(head + rows.format("a")) == []
    assert rules_in(head + rows.format("")) == ["conflict figures-disagree"]


def test_report_is_divided_by_severity(report_of: Callable[[str], Report]) -> None:
    """Conflicts, warnings and notes are all findings, each once, in their order."""
    report = report_of(
        "id,what,figure,as_of,outlet\n"
        "a,killed,20,2024-05-03,Post\n"
        "b,killed,16,2024-05-03,\n"
        "c,killed,30,2024-05-09,Nine\n"
    )

    assert report.findings == report.conflicts + report.warnings + report.notes
    assert report.conflicts
    assert report.warnings
    assert report.notes
    assert report.of(Severity.NOTE) == report.notes
    assert (
        sum(
            (report.findings_of(each.id) for each in report.questions),
            report.findings_of(""),
        )
        != ()
    )


def test_rules_of_ones_own(report_of: Callable[[str], Report]) -> None:
    """A rule that is passed is looked for, told at its place, and kept nowhere."""

    def check(question: Question, /) -> Iterator[Finding]:
        yield Finding(
            rule="odd", severity=Severity.NOTE, message=question.id, fingerprint="0"
        )

    odd = Rule(id="odd", severity=Severity.NOTE, summary="Odd.", check=check)
    case = report_of("id,what,figure,outlet\na,killed,16,Post\n").case
    report = provenance.reconcile(case, rules=[*ALL_RULES, odd])

    assert [finding.rule for finding in report.findings] == ["odd"]
    assert not provenance.reconcile(case).findings


def test_two_rules_of_one_id() -> None:
    """Two rules of one id could not be told apart."""
    with pytest.raises(DuplicateRuleError) as caught:
        provenance.reconcile(provenance.Case(), rules=[ALL_RULES[0], ALL_RULES[0]])

    assert str(caught.value) == "two rules have the id 'figures-disagree'"
    assert pickle.loads(pickle.dumps(caught.value)).rule == "figures-disagree"  # noqa: S301  # our own bytes
