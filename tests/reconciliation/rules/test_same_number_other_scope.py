from collections.abc import Callable
from inspect import cleandoc

RULE = "same-number-other-scope"


def test_finding(find: Callable[[str, str], str]) -> None:
    """One number for a town and for the town with its neighbour, by two outlets."""
    found = find(
        RULE,
        """
        id,what,figure,place,outlet
        a,displaced,"40,000",Millford,Daily Post
        b,displaced,"40,000",Millford + Oxbridge,Radio Nine
        """,
    )
    expected = """
        note same-number-other-scope [a, b]
        40,000 displaced stands for 2 scopes: Millford, population not stated;
          Millford + Oxbridge, population not stated
        - Millford, population not stated: 1 report (Daily Post), independent
          origins 1, resting on Daily Post
        - Millford + Oxbridge, population not stated: 1 report (Radio Nine),
          independent origins 1, resting on Radio Nine
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """One number for one scope is agreement."""
    found = find(
        RULE,
        """
        id,what,figure,place,outlet
        a,displaced,"40,000",Millford,Daily Post
        b,displaced,"40,000",Millford,Radio Nine
        """,
    )

    assert not found


def test_small_numbers_come_twice_by_chance(find: Callable[[str, str], str]) -> None:
    """Nine stands for many things."""
    found = find(
        RULE,
        """
        id,what,figure,place,outlet
        a,displaced,9,Millford,Daily Post
        b,displaced,9,Millford + Oxbridge,Radio Nine
        """,
    )

    assert not found


def test_disjoint_scopes(find: Callable[[str, str], str]) -> None:
    """Two towns that share nobody have one number by chance."""
    found = find(
        RULE,
        """
        [place.Millford]
        facet = "town"
        [place.Oxbridge]
        facet = "town"

        id,what,figure,place,outlet
        a,displaced,"40,000",Millford,Daily Post
        b,displaced,"40,000",Oxbridge,Radio Nine
        """,
    )

    assert not found


def test_one_date_of_two_places(find: Callable[[str, str], str]) -> None:
    """Much happens on one day: a date that comes twice is no number that travelled."""
    found = find(
        RULE,
        """
        id,what,figure,place,outlet
        a,date of attack,11 Nov 2023,Loikaw,Daily Post
        b,date of attack,11 Nov 2023,Loikaw + Moebye,Radio Nine
        """,
    )

    assert not found
