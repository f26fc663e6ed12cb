from collections.abc import Callable
from inspect import cleandoc

from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

RULE = "later-count"


def test_finding(find: Callable[[str, str], str]) -> None:
    """A toll that rose is a change, not a conflict."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,outlet
        post,killed,45,2024-05-03,Daily Post
        nine,killed,60,2024-05-10,Radio Nine
        """,
    )
    expected = """
        note later-count [nine, post]
        Radio Nine: 60 people killed (as of 10 May 2024); Daily Post: 45 people
          killed (as of 3 May 2024)
        - they count the same at another time: a change is no conflict
        - date: as of 10 May 2024; as of 3 May 2024
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """The same number on another day is no change."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,outlet
        post,killed,45,2024-05-03,Daily Post
        nine,killed,45,2024-05-10,Radio Nine
        """,
    )

    assert not found


def test_one_speakers_later_word(find: Callable[[str, str], str]) -> None:
    """One speaker's higher figure for the same day, published later, is his last."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,document,outlet,published
        first,killed,45,2024-05-03,p1,Daily Post,2024-05-04
        second,killed,60,2024-05-03,p2,Daily Post,2024-05-06
        """,
    )
    expected = """
        note later-count [second, first]
        Daily Post: 60 people killed (as of 3 May 2024); Daily Post: 45 people
          killed (as of 3 May 2024)
        - both count the same: killed and as of 3 May 2024
        - no number is both 60 and 45
        - neither states event, place and population: read alike
        - first is published 4 May 2024
        - second is by the same speaker, published 6 May 2024
    """

    assert cleandoc(expected) == found


def test_one_speakers_lower_word(find: Callable[[str, str], str]) -> None:
    """A lower figure is a correction only where it says so."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,document,outlet,published
        first,killed,60,2024-05-03,p1,Daily Post,2024-05-04
        second,killed,45,2024-05-03,p2,Daily Post,2024-05-06
        """,
    )

    assert not found


@given(st.integers(1, 999), st.integers(1, 999))
def test_instants_of_two_days_never_conflict(
    report_of: Callable[[str], Report], first: int, second: int
) -> None:
    """Counts of two instants are a change where they differ, and else nothing."""
    report = report_of(
        "what,figure,as_of,outlet\n"
        f"displaced,{first},2024-05-03,Daily Post\n"
        f"displaced,{second},2024-05-10,Radio Nine\n"
    )
    found = [finding.rule for finding in report.findings]

    assert ([RULE] if first != second else []) == found
