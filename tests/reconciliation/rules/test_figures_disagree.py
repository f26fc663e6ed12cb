from collections.abc import Callable
from inspect import cleandoc

from hypothesis import given
from hypothesis import strategies as st

from provenance import Report
from provenance.reconciliation import Severity

RULE = "figures-disagree"


def test_finding(find: Callable[[str, str], str]) -> None:
    """No number is both figures, and nothing says that they count different things."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,outlet
        post,killed,16,2024-05-03,Daily Post
        nine,killed,20,2024-05-03,Radio Nine
        """,
    )
    expected = """
        conflict figures-disagree [nine, post]
        Radio Nine: 20 people killed (as of 3 May 2024); Daily Post: 16 people
          killed (as of 3 May 2024)
        - both count the same: killed and as of 3 May 2024
        - no number is both 20 and 16
        - neither states event, place and population: read alike
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """At least 16 leaves room for 20: both can hold."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,outlet
        post,killed,at least 16,2024-05-03,Daily Post
        nine,killed,20,2024-05-03,Radio Nine
        """,
    )

    assert not found


def test_width_of_about_is_a_warning(find: Callable[[str, str], str]) -> None:
    """What hangs on how wide 'about' is is no conflict, and the width is named."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        post,displaced,"about 30,000",Daily Post
        nine,displaced,"34,817",Radio Nine
        """,
    )
    expected = """
        warning figures-disagree [nine, post]
        Radio Nine: 34,817 people displaced (undated); Daily Post: about 30,000
          people displaced (undated)
        - both count the same: displaced and undated
        - no number is both 34,817 and about 30,000
        - neither states event, place, population and date: read alike
        - it hangs on how wide 'about' is: ±10% in 'about 30,000'; at twice that it
          would be gone
    """

    assert cleandoc(expected) == found


def test_publication_day_is_a_warning(find: Callable[[str, str], str]) -> None:
    """Two figures may share a date only because one is read as of its publication."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,document,outlet,published
        post,displaced,16,2024-05-03,p,Daily Post,2024-05-04
        nine,displaced,20,,n,Radio Nine,2024-05-03
        """,
    )
    expected = """
        warning figures-disagree [nine, post]
        Radio Nine: 20 people displaced (undated, published 3 May 2024); Daily Post:
          16 people displaced (as of 3 May 2024)
        - no number is both 20 and 16
        - neither states event, place and population: read alike
        - nine states no date: it is read as of the day it was published, 3 May 2024
    """

    assert cleandoc(expected) == found


def test_least_claims(find: Callable[[str, str], str]) -> None:
    """Of many claims the two that stand furthest apart are named, ties by id."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        d,killed,16,Daily Post
        c,killed,16,Evening Star
        b,killed,18,River Gazette
        a,killed,20,Radio Nine
        """,
    )
    expected = """
        conflict figures-disagree [a, c]
        Radio Nine: 20 people killed (undated); Evening Star: 16 people killed
          (undated)
        - both count the same: killed and undated
        - no number is both 20 and 16
        - neither states event, place, population and date: read alike
    """

    assert cleandoc(expected) == found


@given(st.integers(0, 9999), st.integers(0, 9999))
def test_bare_numbers_disagree_or_agree(
    report_of: Callable[[str], Report], first: int, second: int
) -> None:
    """Two bare numbers for one scope are told apart where they are not equal."""
    report = report_of(
        f"what,figure,outlet\nkilled,{first},Daily Post\nkilled,{second},Radio Nine\n"
    )
    found = [finding for finding in report.all_findings if finding.rule == RULE]
    explained = [each for each in report.all_findings if each.rule == "within-rounding"]

    assert (first != second) == (len(found) + len(explained) == 1)
    assert all(each.severity is Severity.CONFLICT for each in found)
