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
