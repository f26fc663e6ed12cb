from collections.abc import Callable
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

RULE = "figure-repeated-as-new"


def told(*rows: str) -> str:
    """Return a case of the displaced, with two pieces of November and these rows."""
    head = """
document,outlet,published
post,Daily Post,2023-11-01
nine,Radio Nine,2023-11-18
near,Radio Nine,2023-11-06
late,Herald,2023-12-18

id,measure,figure,place,as_of,document,claimant,via,cites,derived_from
"""
    return head + "\n".join(rows)


FIRST = 'a,displaced,"34,817",Ham,,post,,,,'


def test_finding(find: Callable[[str, str], str]) -> None:
    """So exact a number is not counted twice; the later report is the one to doubt."""
    found = find(RULE, told(FIRST, 'b,displaced,"34,817",,,nine,,,,'))
    expected = """
        warning figure-repeated-as-new [b, a]
        Radio Nine: 34,817 people displaced (undated, published 18 Nov 2023); given
          before: Daily Post: 34,817 people displaced (Ham; undated, published 1 Nov
          2023)
        - 34,817 again, 17 days later
        - only one of them states place: read alike
        - nothing says that it is the number of before
        - so exact a number is not counted twice by chance
    """

    assert cleandoc(expected) == found


NEAR_MISSES = {
    "says whom it has it from": 'b,displaced,"34,817",Ham,,nine,,Daily Post,,',
    "names the outlet": 'b,displaced,"34,817",Ham,,nine,Daily Post,,,',
    "cites it": 'b,displaced,"34,817",Ham,,nine,,,post,',
    "is derived from it": 'b,displaced,"34,817",Ham,,nine,,,,a',
    "is about the day of before": 'b,displaced,"34,817",Ham,2023-11-01,nine,,,,',
    "near": 'b,displaced,"34,817",Ham,,near,,,,',
    "the same piece": 'b,displaced,"34,817",Ham,2023-11-18,post,,,,',
    "another place": 'b,displaced,"34,817",Eel,,nine,,,,',
    "another number": 'b,displaced,"34,818",Ham,,nine,,,,',
}


@pytest.mark.parametrize("row", NEAR_MISSES.values(), ids=NEAR_MISSES)
def test_near_miss(find: Callable[[str, str], str], row: str) -> None:
    """A claim that says so in any way, or may be another one, is not shown as new."""

    assert not find(RULE, told(FIRST, row))


def test_one_body_by_two_outlets(find: Callable[[str, str], str]) -> None:
    """Who names the claimant of before says whose number it is."""

    assert not find(
        RULE,
        told(
            'a,displaced,"34,817",Ham,,post,mayor,,,',
            'b,displaced,"34,817",Ham,,nine,mayor,,,',
        ),
    )


def test_a_round_number_is_a_note(find: Callable[[str, str], str]) -> None:
    """A new count may come to 40,000 as well; with its own date it is one."""
    first = 'a,displaced,"about 40,000",Ham,,post,,,,'
    again = 'b,displaced,"at least 40,000",Ham,,nine,,,,'
    late = 'b,displaced,"at least 40,000",Ham,,late,,,,'
    dated = 'b,displaced,"at least 40,000",Ham,2023-11-18,nine,,,,'
    found = find(RULE, told(first, again))

    assert found.startswith("note figure-repeated-as-new [b, a]")
    assert "- it is a round number: a new count may have come to it as well" in found
    assert not find(RULE, told(first, late))
    assert not find(RULE, told(first, dated))


def test_few_prisoners_may_have_stayed(find: Callable[[str, str], str]) -> None:
    """38 on one day and 38 on another are not shown."""

    assert not find(
        RULE, told("a,detained,38,Ham,,post,,,,", "b,detained,38,Ham,,nine,,,,")
    )


def test_several_later_reports_are_one_finding(find: Callable[[str, str], str]) -> None:
    """The first report stands last, behind all that give its number again."""
    found = find(
        RULE,
        told(
            FIRST,
            'b,displaced,"34,817",Ham,,nine,,,,',
            'c,displaced,"34,817",Ham,,late,,,,',
        ),
    )

    assert found.startswith("warning figure-repeated-as-new [b, c, a]")


TOLL = """
id,measure,figure,as_of,outlet,via
a,killed,45,2023-11-18,Daily Post,
b,killed,{between},2023-11-20,Radio Nine,
c,killed,45,2023-11-25,Herald,{via}
"""


def test_a_total_of_before_it_rose(find: Callable[[str, str], str]) -> None:
    """45 is what was given before 60: the stale figure explains the fall."""
    found = find(RULE, TOLL.format(between=60, via=""))
    expected = """
        warning figure-repeated-as-new [c, a, b]
        Herald: 45 people killed (as of 25 Nov 2023); given before: Daily Post: 45
          people killed (as of 18 Nov 2023)
        - 45 was given before the total rose: Radio Nine: 60 people killed (as of 20
          Nov 2023)
        - nothing says that it is the number of before
    """

    assert cleandoc(expected) == found


def test_a_total_that_did_not_rise(find: Callable[[str, str], str]) -> None:
    """Nobody died any more; or it is told whose number it is."""

    assert not find(RULE, TOLL.format(between=45, via=""))
    assert not find(RULE, TOLL.format(between=60, via="Daily Post"))


def test_a_rise_to_a_slip_is_no_rise(find: Callable[[str, str], str]) -> None:
    """450 has one zero more than the 45 that everybody else gives."""

    assert not find(RULE, TOLL.format(between=450, via=""))
    assert find(RULE, TOLL.format(between=460, via=""))


@pytest.mark.parametrize(
    ("row", "is_told"),
    [("45,2023-11-20", False), ("45,2023-11-24", True), ("50,2023-11-20", True)],
)
def test_a_rise_that_is_denied(
    find: Callable[[str, str], str], row: str, *, is_told: bool
) -> None:
    """On the day of the rise another report has the number of before still.

    One that comes later may be stale as well, and one of 50 has a rise too.
    """
    toll = TOLL.format(between=60, via="")

    assert is_told is bool(find(RULE, f"{toll}d,killed,{row},Gazette,\n"))


@given(st.integers(0, 10**7))
def test_only_numbers_that_tell(report_of: Callable[[str], Report], size: int) -> None:
    """A warning for four digits or more before the zeros, else a note at most."""
    report = report_of(
        told(f"a,displaced,{size},Ham,,post,,,,", f"b,displaced,{size},Ham,,nine,,,,")
    )
    found = [each.severity.word for each in report.all_findings if each.rule == RULE]
    is_odd = len(str(size).rstrip("0")) >= 4

    assert found == ["warning"] if is_odd else "warning" not in found
