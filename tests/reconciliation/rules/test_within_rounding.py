from collections.abc import Callable
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

RULE = "within-rounding"


def test_finding(find: Callable[[str, str], str]) -> None:
    """35,000 stands for all that round to it."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        post,displaced,"35,000",Daily Post
        nine,displaced,"34,817",Radio Nine
        """,
    )
    expected = """
        note within-rounding [post, nine]
        Daily Post: 35,000 people displaced (undated); Radio Nine: 34,817 people
          displaced (undated)
        - both count the same: displaced and undated
        - no number is both 35,000 and 34,817
        - neither states event, place, population and date: read alike
        - 35,000 is a round number: ±500
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """34,400 rounds to 34,000: this is more than rounding."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        post,displaced,"35,000",Daily Post
        nine,displaced,"34,400",Radio Nine
        """,
    )

    assert not found


@given(st.integers(1, 999))
def test_rounding_is_half_a_thousand(
    report_of: Callable[[str], Report], distance: int
) -> None:
    """A number of thousands stands for what lies within five hundred of it."""
    report = report_of(
        "what,figure,outlet\n"
        "displaced,57000,Daily Post\n"
        f"displaced,{57001 + distance // 10 * 10},Radio Nine\n"
    )
    (finding,) = report.findings
    is_near = 1 + distance // 10 * 10 <= 500

    assert (RULE if is_near else "figures-disagree") == finding.rule


def test_a_threshold_is_not_rounded(report_of: Callable[[str], Report]) -> None:
    """More than 20,000 is never 19,600, however round the number is."""
    report = report_of(
        "what,figure,outlet\n"
        'killed,"more than 20,000",Daily Post\nkilled,"19,600",Radio Nine\n'
    )

    assert [finding.rule for finding in report.conflicts] == ["figures-disagree"]


CUT = """
    id,what,figure,where,as_of,outlet,derived_from
    a,displaced,"{source}",Ham,2024-05-01,Agency,
    b,displaced,{figure},Ham,2024-05-01,Post,{rests}
"""


def test_cut_off_from_its_own_source(rules_in: Callable[[str], list[str]]) -> None:
    """A number that its source has more exactly is no other one, in any rule."""

    assert rules_in(CUT.format(source="2,825,463", figure="282万", rests="a")) == [
        "note within-rounding"
    ]


def test_what_is_said_of_a_cut(find: Callable[[str, str], str]) -> None:
    """The numbers, and that the one rests on the other."""
    found = find(RULE, CUT.format(source="2,825,463", figure="282万", rests="a"))

    assert "2,820,000 is 2,825,463, cut off" in found
    assert "b is derived from a" in found


@pytest.mark.parametrize(
    ("source", "figure", "rests", "severity"),
    [
        ("2,895,463", "282万", "a", "conflict"),
        ("2,830,000", "282万", "a", "warning"),
        ("2,825,463", "282万", "", "warning"),
        ("2,814,000", "282万", "a", "conflict"),
    ],
)
def test_no_cut(
    rules_in: Callable[[str], list[str]],
    source: str,
    figure: str,
    rests: str,
    severity: str,
) -> None:
    """Another number, a whole unit more, no stated source, and rounded up too far."""
    found = rules_in(CUT.format(source=source, figure=figure, rests=rests))

    assert f"{severity} figures-disagree" in found
    assert "note within-rounding" not in found
