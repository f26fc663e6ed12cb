from collections.abc import Callable
from inspect import cleandoc

RULE = "scope-unstated"


def test_finding(find: Callable[[str, str], str]) -> None:
    """What is not stated compares with nothing for certain."""
    found = find(
        RULE,
        """
        id,what,figure,place,outlet
        a,displaced,"35,000",Millford,Daily Post
        b,displaced,"48,000",,Radio Nine
        """,
    )
    expected = """
        note scope-unstated [a, b]
        Radio Nine: 48,000 people displaced (undated); Daily Post: 35,000 people
          displaced (Millford; undated)
        - one states what the other leaves open: nothing follows for certain
        - place: not stated; Millford
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """What neither states is read alike, and then they disagree."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        a,displaced,"35,000",Daily Post
        b,displaced,"48,000",Radio Nine
        """,
    )

    assert not found


def test_not_limited_is_stated(find: Callable[[str, str], str]) -> None:
    """A star says that a count is not limited: the town lies within it."""
    found = find(
        RULE,
        """
        id,what,figure,place,outlet
        a,displaced,"35,000",Millford,Daily Post
        b,displaced,"48,000",*,Radio Nine
        """,
    )

    assert not found


def test_a_unit_is_not_stated(find: Callable[[str, str], str]) -> None:
    """A bare number of an undeclared measure may be of people, or of something else."""
    rows = """
        id,what,figure,outlet
        a,evacuated,"7,012",Daily Post
        b,evacuated,"5,113 people",Radio Nine
        """

    assert "- unit: not stated; person" in find(RULE, rows)
    assert not find(RULE, rows.replace("7,012", "7,012 houses"))
    assert not find(RULE, rows.replace("7,012", "5,113"))
