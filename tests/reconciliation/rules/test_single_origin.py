from collections.abc import Callable
from inspect import cleandoc

RULE = "single-origin"


def test_finding(find: Callable[[str, str], str]) -> None:
    """Two outlets quote one speaker: if he is wrong, both are."""
    found = find(
        RULE,
        """
        id,what,figure,outlet,claimant
        a,killed,16,Daily Post,fire brigade
        b,killed,16,Radio Nine,fire brigade
        """,
    )
    expected = """
        note single-origin [a, b]
        Daily Post, citing fire brigade: 16 people killed (undated); Radio Nine,
          citing fire brigade: 16 people killed (undated)
        - 2 outlets (Daily Post and Radio Nine), one origin
        - everything rests on fire brigade
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """The second names no source, so it may be an origin of its own."""
    found = find(
        RULE,
        """
        id,what,figure,outlet,claimant
        a,killed,16,Daily Post,fire brigade
        b,killed,16,Radio Nine,
        """,
    )

    assert not found


def test_one_outlet(find: Callable[[str, str], str]) -> None:
    """One outlet that repeats itself makes no show of many."""
    found = find(
        RULE,
        """
        id,what,figure,outlet,claimant
        a,killed,16,Daily Post,fire brigade
        b,killed,16,Daily Post,fire brigade
        """,
    )

    assert not found


def test_spokesman_and_body(find: Callable[[str, str], str]) -> None:
    """A spokesman and the body that he speaks for are one origin."""
    found = find(
        RULE,
        """
        [claimant."fire chief"]
        within = "fire brigade"
        [claimant."fire brigade"]

        id,what,figure,outlet,claimant
        a,killed,16,Daily Post,fire brigade
        b,killed,16,Radio Nine,fire chief
        """,
    )
    expected = """
        note single-origin [a, b]
        Daily Post, citing fire brigade: 16 people killed (undated); Radio Nine,
          citing fire chief: 16 people killed (undated)
        - 2 outlets (Daily Post and Radio Nine), one origin
        - everything rests on fire brigade
    """

    assert cleandoc(expected) == found


def test_floor_that_a_value_leaves_room_for(find: Callable[[str, str], str]) -> None:
    """Who says at least ten does not say sixteen: that has one outlet only."""
    found = find(
        RULE,
        """
        id,what,figure,outlet,claimant
        a,killed,16,Daily Post,fire brigade
        b,killed,at least 10,Radio Nine,fire brigade
        """,
    )

    assert not found
