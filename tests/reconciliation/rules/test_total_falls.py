from collections.abc import Callable
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

RULE = "total-falls"


def test_finding(find: Callable[[str, str], str]) -> None:
    """The later total counts all that the earlier one counts, so it cannot be lower."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,outlet
        post,killed,60,2024-05-03,Daily Post
        nine,killed,45,2024-05-10,Radio Nine
        """,
    )
    expected = """
        conflict total-falls [post, nine]
        Daily Post: 60 people killed (as of 3 May 2024); Radio Nine: 45 people
          killed (as of 10 May 2024)
        - what is counted as of 3 May 2024 is also counted as of 10 May 2024
        - 60 is above 45
        - neither states event, place and population: read alike
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """A toll that stays as it was has not fallen."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,outlet
        post,killed,60,2024-05-03,Daily Post
        nine,killed,60,2024-05-10,Radio Nine
        """,
    )

    assert not found


def test_instants_do_not_fall(find: Callable[[str, str], str]) -> None:
    """The displaced go home: a lower count of another day is a change."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,outlet
        post,displaced,600,2024-05-03,Daily Post
        nine,displaced,450,2024-05-10,Radio Nine
        """,
    )

    assert not found


def test_one_slip_is_told_once(find: Callable[[str, str], str]) -> None:
    """One total that is too high stands above several later ones and is one finding."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,outlet
        a,killed,600,2024-05-03,Daily Post
        b,killed,45,2024-05-10,Radio Nine
        c,killed,46,2024-05-11,Radio Nine
        """,
    )
    expected = """
        conflict total-falls [a, b]
        Daily Post: 600 people killed (as of 3 May 2024); Radio Nine: 45 people
          killed (as of 10 May 2024)
        - what is counted as of 3 May 2024 is also counted as of 10 May 2024
        - 600 is above 45
        - neither states event, place and population: read alike
    """

    assert cleandoc(expected) == found


@given(st.lists(st.integers(11, 99), min_size=2, max_size=6))
def test_totals_fall_or_rise(
    report_of: Callable[[str], Report], totals: list[int]
) -> None:
    """A column of totals has a finding just where it ever goes down."""
    rows = [
        f"killed,{total},2024-05-{day:02d},Daily Post"
        for day, total in enumerate(totals, start=1)
    ]
    report = report_of("\n".join(["what,figure,as_of,outlet", *rows]))
    found = [finding for finding in report.all_findings if finding.rule == RULE]

    assert (sorted(totals) != totals) == bool(found)


@pytest.mark.parametrize(
    ("outlet", "expected"), [("Daily Post", "correction"), ("Radio Nine", "how each")]
)
def test_what_to_do_next(
    report_of: Callable[[str], Report], outlet: str, expected: str
) -> None:
    """One speaker may have corrected himself; two may count otherwise."""
    (found,) = report_of(
        "what,figure,as_of,outlet\n"
        "killed,60,2023-11-18,Daily Post\n"
        f"killed,45,2023-11-25,{outlet}\n"
    ).conflicts

    assert expected in found.next
