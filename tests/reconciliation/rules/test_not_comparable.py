from collections.abc import Callable
from inspect import cleandoc

RULE = "not-comparable"


def test_finding(find: Callable[[str, str], str]) -> None:
    """Neither town lies within the other: the law does not compare them."""
    found = find(
        RULE,
        """
        id,what,figure,place,outlet
        a,displaced,"35,000",Millford,Daily Post
        b,displaced,"48,000",Oxbridge,Radio Nine
        """,
    )
    expected = """
        note not-comparable [a, b]
        Daily Post: 35,000 people displaced (Millford; undated); Radio Nine: 48,000
          people displaced (Oxbridge; undated)
        - neither count is known to lie within the other: the law is silent
        - place: Millford; Oxbridge
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """A town and the two towns together compare."""
    found = find(
        RULE,
        """
        id,what,figure,place,outlet
        a,displaced,"35,000",Millford,Daily Post
        b,displaced,"48,000",Millford + Oxbridge,Radio Nine
        """,
    )

    assert not found


def test_one_note_for_a_question(find: Callable[[str, str], str]) -> None:
    """One note, which tells each set of dimensions, never one for each pair."""
    found = find(
        RULE,
        """
        id,what,figure,place,population,outlet
        a,displaced,"35,000",Millford,people,Daily Post
        b,displaced,"48,000",Oxbridge,people,Radio Nine
        c,displaced,"20,000",Saltmarsh,people,Radio Nine
        d,displaced,"7,000",Saltmarsh,children,Radio Nine
        """,
    )
    expected = """
        note not-comparable [a, b, c, d]
        Daily Post: 35,000 people displaced (Millford; undated); Radio Nine: 48,000
          people displaced (Oxbridge; undated); and 2 more claims
        - neither count is known to lie within the other: the law is silent
        - place: Millford; Oxbridge
        - 7,000 [d] and 20,000 [c] differ in population
    """

    assert cleandoc(expected) == found


def test_two_units(find: Callable[[str, str], str]) -> None:
    """One measure in two units is told, be the numbers the same."""
    found = find(
        RULE,
        """
        id,what,figure,place,as_of,outlet
        a,spilled,"5,000 barrels",Bay,2023-08-12,County
        b,spilled,"5,000 tonnes",Bay,2023-08-12,Herald
        """,
    )
    expected = """
        note not-comparable [a, b]
        County: 5,000 barrels spilled (Bay; as of 12 Aug 2023); Herald: 5,000 tonnes
          spilled (Bay; as of 12 Aug 2023)
        - neither count is known to lie within the other: the law is silent
        - unit: barrel; tonne
    """

    assert cleandoc(expected) == found


def test_several_units(find: Callable[[str, str], str]) -> None:
    """One note names all units of a measure, be one place unstated, beside the rest."""
    found = find(
        RULE,
        """
        id,what,figure,place,as_of,outlet
        a,burned,"2,170 acres",Bay,2023-08-12,County
        b,burned,"87.8 ha",,2023-08-12,Herald
        c,burned,30%,Bay,2023-08-12,Radio Nine
        d,burned,"1,000 acres",Hill,2023-08-12,County
        """,
    )
    expected = """
        note not-comparable [a, b, c, d]
        County: 1,000 acres burned (Hill; as of 12 Aug 2023); Herald: 87.8 hectares
          burned (as of 12 Aug 2023); and 2 more claims
        - neither count is known to lie within the other: the law is silent
        - unit: acre; hectare
        - place: Hill; not stated
        - 2,170 [a] and 1,000 [d] differ in place
        - units: acre, hectare and percent
    """

    assert cleandoc(expected) == found


def test_two_units_near_misses(find: Callable[[str, str], str]) -> None:
    """One unit in two words, two measures, and a date are no two units of one."""
    found = find(
        RULE,
        """
        id,what,figure,place,as_of,outlet
        a,burned,"2,170 acres",Bay,2023-08-12,County
        b,burned,"2,170 acre",Bay,2023-08-12,Herald
        c,spilled,"5,000 barrels",Bay,2023-08-12,County
        d,flooded,"5,000 tonnes",Bay,2023-08-12,Herald
        e,date of landfall,2023-08-11,Bay,,Herald
        """,
    )

    assert not found
