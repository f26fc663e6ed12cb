from collections.abc import Callable
from inspect import cleandoc

RULE = "far-apart-but-compatible"


def test_finding(find: Callable[[str, str], str]) -> None:
    """Both are floors, so the second makes the first no less right."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        post,displaced,"more than 286,000",Daily Post
        nine,displaced,"at least 333,500",Radio Nine
        """,
    )
    expected = """
        note far-apart-but-compatible [post, nine]
        Daily Post: more than 286,000 people displaced (undated); Radio Nine: at
          least 333,500 people displaced (undated)
        - both can hold: both are floors
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """These lie as close as 'about' is wide."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        post,displaced,"more than 306,000",Daily Post
        nine,displaced,"at least 333,500",Radio Nine
        """,
    )

    assert not found


def test_ceiling(find: Callable[[str, str], str]) -> None:
    """Up to 50 leaves room for 12."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        post,killed,up to 50,Daily Post
        nine,killed,12,Radio Nine
        """,
    )
    expected = """
        note far-apart-but-compatible [nine, post]
        Radio Nine: 12 people killed (undated); Daily Post: at most 50 people killed
          (undated)
        - both can hold: the higher one is a ceiling
    """

    assert cleandoc(expected) == found


def test_dates_are_no_part_of_each_other(find: Callable[[str, str], str]) -> None:
    """No part of a date is a width: two open dates are not far apart."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        a,date of founding,since 11 Nov 1023,Daily Post
        b,date of founding,since 11 Nov 2023,Radio Nine
        """,
    )

    assert not found
