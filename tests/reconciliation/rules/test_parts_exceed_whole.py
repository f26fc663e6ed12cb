from collections.abc import Callable
from inspect import cleandoc

from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

RULE = "parts-exceed-whole"


def test_finding(find: Callable[[str, str], str]) -> None:
    """Civilians and soldiers share nobody, and together are more than all people."""
    found = find(
        RULE,
        """
        [population.people]
        [population.civilians]
        within = "people"
        facet = "status"
        [population.soldiers]
        within = "people"
        facet = "status"

        id,what,figure,population,outlet
        c,killed,60,civilians,Daily Post
        s,killed,55,soldiers,Daily Post
        all,killed,100,people,Radio Nine
        """,
    )
    expected = """
        conflict parts-exceed-whole [c, s, all]
        Daily Post: 60 people killed (civilians; undated); Daily Post: 55 people
          killed (soldiers; undated); Radio Nine: 100 people killed (undated)
        - civilians and soldiers share nobody, and each lies within people
        - 60 + 55 come to 115 or more, which is above 100
        - none of them states event, place and date: read alike
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """The parts may be all there is."""
    found = find(
        RULE,
        """
        [population.people]
        [population.civilians]
        within = "people"
        facet = "status"
        [population.soldiers]
        within = "people"
        facet = "status"

        id,what,figure,population,outlet
        c,killed,60,civilians,Daily Post
        s,killed,40,soldiers,Daily Post
        all,killed,100,people,Radio Nine
        """,
    )

    assert not found


def test_facets_apart(find: Callable[[str, str], str]) -> None:
    """Children and women overlap: terms of two facets are not known to be disjoint."""
    found = find(
        RULE,
        """
        [population.people]
        [population.children]
        within = "people"
        facet = "age"
        [population.women]
        within = "people"
        facet = "sex"

        id,what,figure,population,outlet
        c,killed,60,children,Daily Post
        w,killed,55,women,Daily Post
        all,killed,100,people,Radio Nine
        """,
    )

    assert not found


def test_places_add_once(find: Callable[[str, str], str]) -> None:
    """Nobody is killed in two towns."""
    found = find(
        RULE,
        """
        [place.Millford]
        within = "Mill County"
        facet = "town"
        [place.Oxbridge]
        within = "Mill County"
        facet = "town"

        id,what,figure,place,outlet
        m,killed,60,Millford,Daily Post
        o,killed,55,Oxbridge,Daily Post
        all,killed,100,Mill County,Radio Nine
        """,
    )
    expected = """
        conflict parts-exceed-whole [m, o, all]
        Daily Post: 60 people killed (Millford; undated); Daily Post: 55 people
          killed (Oxbridge; undated); Radio Nine: 100 people killed (Mill County;
          undated)
        - Millford and Oxbridge share nobody, and each lies within Mill County
        - 60 + 55 come to 115 or more, which is above 100
        - none of them states event, population and date: read alike
    """

    assert cleandoc(expected) == found


def test_places_do_not_add_twice(find: Callable[[str, str], str]) -> None:
    """Who was displaced from one town may be displaced again from the next."""
    found = find(
        RULE,
        """
        [place.Millford]
        within = "Mill County"
        facet = "town"
        [place.Oxbridge]
        within = "Mill County"
        facet = "town"

        id,what,figure,place,outlet
        m,displaced,60,Millford,Daily Post
        o,displaced,55,Oxbridge,Daily Post
        all,displaced,100,Mill County,Radio Nine
        """,
    )

    assert not found


def test_shares_of_one_whole(find: Callable[[str, str], str]) -> None:
    """Each part of a territory has one holder, so shares come to at most a hundred."""
    found = find(
        RULE,
        """
        [measure."territory held"]
        kind = "value"
        once = true
        [population.army]
        facet = "side"
        [population.rebels]
        facet = "side"

        id,what,figure,population,outlet
        a,territory held,60 %,army,Daily Post
        r,territory held,45 %,rebels,Radio Nine
        """,
    )
    expected = """
        conflict parts-exceed-whole [a, r]
        Daily Post: 60 % territory held (army; undated); Radio Nine: 45 % territory
          held (rebels; undated)
        - army and rebels hold shares of one whole and nothing in common
        - 60 + 45 come to 105 or more, which is above 100 %
        - neither states event, place and date: read alike
    """

    assert cleandoc(expected) == found


@given(st.integers(11, 99), st.integers(11, 99), st.integers(11, 199))
def test_sum_is_flagged_where_it_is_above(
    report_of: Callable[[str], Report], first: int, second: int, whole: int
) -> None:
    """Two disjoint parts that fit one by one are flagged where their sum does not."""
    report = report_of(
        "what,figure,population,outlet\n"
        f"killed,{first},soldiers,Daily Post\n"
        f"killed,{second},civilians,Radio Nine\n"
        f"killed,at most {whole},civilians + soldiers,Radio Nine\n"
    )
    found = [finding for finding in report.all_findings if finding.rule == RULE]

    # A part above the whole is a breach of its own, and told as that.
    # A whole of three digits that ends in a zero may have been rounded.
    if max(first, second) <= whole and whole % 10:
        assert (first + second > whole) == bool(found)
