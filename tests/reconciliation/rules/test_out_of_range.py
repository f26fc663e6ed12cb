from collections.abc import Callable
from inspect import cleandoc

from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

RULE = "out-of-range"


def test_finding(find: Callable[[str, str], str]) -> None:
    """A range whose first number is the higher has no number in it."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        a,killed,120-100,Daily Post
        """,
    )
    expected = """
        conflict out-of-range [a]
        Daily Post: '120-100' people killed (undated)
        - '120-100' ends below where it begins
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """The same range in order."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        a,killed,100-120,Daily Post
        """,
    )

    assert not found


def test_share_above_a_hundred(find: Callable[[str, str], str]) -> None:
    """A share is at most a hundred; a rate of change may be more: so a warning."""
    found = find(
        RULE,
        """
        [measure."territory held"]
        kind = "value"

        id,what,figure,outlet
        a,territory held,101 %,Daily Post
        """,
    )
    expected = """
        warning out-of-range [a]
        Daily Post: 101 % territory held (undated)
        - a share is never above 100 %
    """

    assert cleandoc(expected) == found


def test_whole_share(find: Callable[[str, str], str]) -> None:
    """All of it is a share."""
    found = find(
        RULE,
        """
        [measure."territory held"]
        kind = "value"

        id,what,figure,outlet
        a,territory held,100 %,Daily Post
        """,
    )

    assert not found


def test_negative_count(find: Callable[[str, str], str]) -> None:
    """Nobody counts fewer than none; nothing is compared with such a figure."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        a,killed,-3,Daily Post
        b,killed,5,Radio Nine
        """,
    )
    expected = """
        conflict out-of-range [a]
        Daily Post: -3 people killed (undated)
        - a count is never below zero
    """

    assert cleandoc(expected) == found


def test_negative_value(find: Callable[[str, str], str]) -> None:
    """A value such as a temperature may be below zero."""
    found = find(
        RULE,
        """
        [measure.temperature]
        kind = "value"

        id,what,figure,outlet
        a,temperature,-3,Daily Post
        """,
    )

    assert not found


@given(st.integers(0, 999), st.integers(0, 999))
def test_range_is_flagged_where_it_is_reversed(
    report_of: Callable[[str], Report], first: int, second: int
) -> None:
    """A range is flagged just where it ends below its beginning."""
    report = report_of(f"what,figure,outlet\nkilled,{first}-{second},Daily Post\n")
    found = [finding.rule for finding in report.findings]

    assert ([RULE] if first > second else []) == found


def test_dates_in_the_wrong_order(find: Callable[[str, str], str]) -> None:
    """A range of dates that ends before it begins has no day in it."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        a,date of crash,13-11 Nov 2023,Daily Post
        b,date of crash,11-13 Nov 2023,Radio Nine
        """,
    )
    expected = """
        conflict out-of-range [a]
        Daily Post: date of crash '13-11 Nov 2023'
        - '13-11 Nov 2023' ends before it begins
    """

    assert cleandoc(expected) == found
