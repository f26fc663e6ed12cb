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


TOTALS = """\
id,what,figure,place,as_of,claimant,published
a,killed,106,Mill,2024-05-03,Mayor,2024-05-03
b,killed,111,Mill,2024-05-04,Mayor,2024-05-04
c,killed,90,Mill,2024-05-02,Mayor,2024-05-02
d,killed,115,Mill,2024-05-06,Mayor,2024-05-06
e,killed,97,Mill,2024-05-07,Mayor,2024-05-07
"""


@pytest.mark.parametrize(
    ("table", "ids"),
    [
        (TOTALS, "corrects them, write in its `revises`: d; b; a"),
        (TOTALS.replace("Mayor,2024-05-04", "Police,2024-05-04"), "`revises`: d; a"),
        (TOTALS.replace("111,Mill", "111,Ford"), "`revises`: d; a"),
        (TOTALS.replace("2024-05-04,Mayor", "2024-05-09,Mayor"), "`revises`: d; a"),
        (TOTALS.replace("Mayor,2024-05-04", "Mayor,2024-05-09"), "`revises`: d; a"),
        (TOTALS.replace("106", "96").replace("111", "97"), "corrects it, write in its"),
        (TOTALS.replace("106", "more than 90"), "`revises`: d; b"),
    ],
    ids=[
        "all above it",
        "another speaker's",
        "of another place",
        "of a later day",
        "published later",
        "one",
        "a floor below it",
    ],
)
def test_one_speaker_may_revise_several(
    report_of: Callable[[str], Report], table: str, ids: str
) -> None:
    """All that one speaker's lower total would take back is named, to be pasted."""
    conflicts = [each for each in report_of(table).conflicts if each.rule == RULE]

    assert [ids in each.next for each in conflicts] == [True]


def test_what_is_named_is_enough(report_of: Callable[[str], Report]) -> None:
    """Who pastes the ids has no conflict left, and with one fewer still has one."""
    table = TOTALS.replace("published", "published,revises")

    assert not report_of(table[:-1] + ",d; b; a\n").conflicts
    assert report_of(table[:-1] + ",d; a\n").conflicts


def test_two_speakers_are_told_no_revision(report_of: Callable[[str], Report]) -> None:
    """What another one says corrects nothing."""
    report = report_of(
        TOTALS.replace("97,Mill,2024-05-07,Mayor", "97,Mill,2024-05-07,Police")
    )

    assert "revises" not in report.conflicts[0].next
