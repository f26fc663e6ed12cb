from collections.abc import Callable
from inspect import cleandoc

from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

RULE = "quantifier-drift"


def test_finding(find: Callable[[str, str], str]) -> None:
    """Strictly no number is both; likelier one of the two dropped the quantifier."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        post,killed,more than 200,Daily Post
        nine,killed,200,Radio Nine
        """,
    )
    expected = """
        note quantifier-drift [post, nine]
        Daily Post: more than 200 people killed (undated); Radio Nine: 200 people
          killed (undated)
        - both count the same: killed and undated
        - no number is both more than 200 and 200
        - neither states event, place, population and date: read alike
        - they share a value as soon as 'more than' and 'less than' include it
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """At least 200 may be 200."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        post,killed,at least 200,Daily Post
        nine,killed,200,Radio Nine
        """,
    )

    assert not found


def test_another_number(find: Callable[[str, str], str]) -> None:
    """More than 211 is above 200 however the quantifier is read."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        post,killed,more than 211,Daily Post
        nine,killed,200,Radio Nine
        """,
    )

    assert not found


@given(st.integers(1, 9999))
def test_same_number(report_of: Callable[[str], Report], number: int) -> None:
    """More than a number beside the number itself is always just a note."""
    report = report_of(
        "what,figure,outlet,claimant\n"
        f"killed,more than {number},Daily Post,mayor\n"
        f"killed,{number},Radio Nine,fire brigade\n"
    )
    found = [finding.rule for finding in report.findings]

    assert found == [RULE]


def test_dates(find: Callable[[str, str], str]) -> None:
    """Before a day and on it: likelier one of the two dropped the word."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        post,date of crash,before 11 Nov 2023,Daily Post
        nine,date of crash,11 Nov 2023,Radio Nine
        """,
    )
    expected = """
        note quantifier-drift [nine, post]
        Radio Nine: date of crash 11 Nov 2023; Daily Post: date of crash before 11
          Nov 2023
        - both date the same: date of crash
        - no date is both 11 Nov 2023 and before 11 Nov 2023
        - neither states event, place and population: read alike
        - they share a value as soon as 'after' and 'before' include it
    """

    assert cleandoc(expected) == found
