from collections.abc import Callable
from inspect import cleandoc

from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

RULE = "part-exceeds-whole"


def test_finding(find: Callable[[str, str], str]) -> None:
    """Civilians are a part of all people, by declaration; its source is named."""
    found = find(
        RULE,
        """
        [population.people]
        [population.civilians]
        within = "people"
        source = "glossary"

        id,what,figure,population,outlet
        whole,killed,70,people,Daily Post
        part,killed,90,civilians,Radio Nine
        """,
    )
    expected = """
        conflict part-exceeds-whole [part, whole]
        Radio Nine: 90 people killed (civilians; undated); Daily Post: 70 people
          killed (undated)
        - civilians lies within people (source: glossary)
        - 90 is above 70
        - neither states event, place and date: read alike
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """More than 70 leaves room for 90 civilians."""
    found = find(
        RULE,
        """
        [population.people]
        [population.civilians]
        within = "people"

        id,what,figure,population,outlet
        whole,killed,more than 70,people,Daily Post
        part,killed,90,civilians,Radio Nine
        """,
    )

    assert not found


def test_displaced_above_residents(find: Callable[[str, str], str]) -> None:
    """Where the case says that the displaced lived there, no more can be displaced."""
    found = find(
        RULE,
        """
        [measure.displaced]
        kind = "instant"
        within = "residents"

        id,what,figure,place,outlet
        base,residents,"1,003",Millford,register
        part,displaced,"1,104",Millford,Radio Nine
        """,
    )
    expected = """
        conflict part-exceeds-whole [part, base]
        Radio Nine: 1,104 people displaced (Millford; undated); register: 1,003
          residents (Millford; undated)
        - displaced lies within residents
        - residents change slowly: read at any date, 10% wider
        - 1,104 is above 1,003
        - neither states event and population: read alike
    """

    assert cleandoc(expected) == found


def test_displaced_from_elsewhere(find: Callable[[str, str], str]) -> None:
    """Where the case does not say so, they may have come from elsewhere."""
    found = find(
        RULE,
        """
        id,what,figure,place,outlet
        base,residents,"280,003",Millford,register
        part,displaced,"1,400,001",Millford,Radio Nine
        """,
    )
    expected = """
        warning part-exceeds-whole [part, base]
        Radio Nine: 1,400,001 people displaced (Millford; undated); register:
          280,003 residents (Millford; undated)
        - displaced lies within residents
        - residents change slowly: read at any date, 10% wider
        - 1,400,001 is above 280,003
        - neither states event and population: read alike
        - the case does not declare 'displaced': some of them may have come from
          elsewhere and be no residents
    """

    assert cleandoc(expected) == found


def test_standing_is_read_wider(find: Callable[[str, str], str]) -> None:
    """A standing count may have changed by ten per cent."""
    found = find(
        RULE,
        """
        id,what,figure,place,outlet
        base,residents,"1,003",Millford,register
        part,displaced,"1,103",Millford,Radio Nine
        """,
    )

    assert not found


def test_nearest_whole_is_named(find: Callable[[str, str], str]) -> None:
    """A reported whole in between takes the place of a wider one."""
    found = find(
        RULE,
        """
        [place.Millford]
        within = "Mill County"
        [place."Mill County"]
        within = "Westland"

        id,what,figure,place,outlet
        town,killed,90,Millford,Radio Nine
        county,killed,70,Mill County,Daily Post
        land,killed,80,Westland,Daily Post
        """,
    )
    expected = """
        conflict part-exceeds-whole [town, county]
        Radio Nine: 90 people killed (Millford; undated); Daily Post: 70 people
          killed (Mill County; undated)
        - Millford lies within Mill County
        - 90 is above 70
        - neither states event, population and date: read alike
    """

    assert cleandoc(expected) == found


@given(st.integers(11, 99), st.integers(11, 99))
def test_part_is_flagged_where_it_is_above(
    report_of: Callable[[str], Report], part: int, whole: int
) -> None:
    """Two bare numbers: the part is flagged just where it is the higher one."""
    report = report_of(
        "what,figure,place,outlet\n"
        f"killed,{part},Millford,Daily Post\n"
        f"killed,{whole},Millford + Oxbridge,Radio Nine\n"
    )
    found = [finding for finding in report.all_findings if finding.rule == RULE]

    assert (part > whole) == bool(found)
