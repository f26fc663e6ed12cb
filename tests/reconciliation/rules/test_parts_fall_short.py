from collections.abc import Callable
from inspect import cleandoc

from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

RULE = "parts-fall-short"


def test_finding(find: Callable[[str, str], str]) -> None:
    """The whole is exactly its parts, and all of them do not reach it."""
    found = find(
        RULE,
        """
        id,what,figure,population,outlet
        s,surrendered,126,soldiers,Daily Post
        f,surrendered,134,families,Daily Post
        all,surrendered,262,soldiers + families,Daily Post
        """,
    )
    expected = """
        conflict parts-fall-short [all, f, s]
        Daily Post: 262 people surrendered (families + soldiers; undated); Daily
          Post: 134 people surrendered (families; undated); Daily Post: 126 people
          surrendered (soldiers; undated)
        - families + soldiers is exactly families and soldiers
        - 262 is above 134 + 126, at most 260
        - none of them states event, place and date: read alike
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """The parts reach it exactly."""
    found = find(
        RULE,
        """
        id,what,figure,population,outlet
        s,surrendered,128,soldiers,Daily Post
        f,surrendered,134,families,Daily Post
        all,surrendered,262,soldiers + families,Daily Post
        """,
    )

    assert not found


def test_part_not_counted(find: Callable[[str, str], str]) -> None:
    """A part that nobody counted may be as large as it needs to be."""
    found = find(
        RULE,
        """
        [population.people]
        parts = ["civilians", "soldiers", "fighters"]

        id,what,figure,population,outlet
        c,killed,60,civilians,Daily Post
        s,killed,40,soldiers,Daily Post
        all,killed,"1,000",people,Daily Post
        """,
    )

    assert not found


def test_later_parts_only_make_more(find: Callable[[str, str], str]) -> None:
    """Parts that were counted later hold at least as many, so the breach stands."""
    found = find(
        RULE,
        """
        [population.people]
        parts = ["civilians", "soldiers"]
        source = "glossary"

        id,what,figure,population,as_of,outlet
        c,killed,60,civilians,2024-05-10,Daily Post
        s,killed,40,soldiers,2024-05-09,Daily Post
        all,killed,109,people,2024-05-03,Radio Nine
        """,
    )
    expected = """
        conflict parts-fall-short [all, c, s]
        Radio Nine: 109 people killed (as of 3 May 2024); Daily Post: 60 people
          killed (civilians; as of 10 May 2024); Daily Post: 40 people killed
          (soldiers; as of 9 May 2024)
        - people is exactly civilians and soldiers (source: glossary)
        - 109 is above 60 + 40, at most 100
        - none of them states event and place: read alike
    """

    assert cleandoc(expected) == found


@given(st.integers(11, 99), st.integers(11, 99), st.integers(11, 199))
def test_whole_is_flagged_where_it_is_above(
    report_of: Callable[[str], Report], first: int, second: int, whole: int
) -> None:
    """A whole is flagged just where its two parts do not come to it."""
    report = report_of(
        "what,figure,population,outlet\n"
        f"killed,{first},soldiers,Daily Post\n"
        f"killed,{second},civilians,Radio Nine\n"
        f"killed,at least {whole},civilians + soldiers,Radio Nine\n"
    )
    found = [finding for finding in report.all_findings if finding.rule == RULE]

    # A whole of three digits that ends in a zero may have been rounded.
    if whole % 10:
        assert (first + second < whole) == bool(found)
