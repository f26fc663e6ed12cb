from collections.abc import Callable
from inspect import cleandoc

RULE = "circular-citation"


def test_finding(find: Callable[[str, str], str]) -> None:
    """Each claim rests on the other, so nothing supports either."""
    found = find(
        RULE,
        """
        id,what,figure,outlet,derived_from
        a,killed,16,Openpedia,b
        b,killed,16,Daily Post,a
        """,
    )
    expected = """
        warning circular-citation [a, b]
        claims rest on each other: a → b → a
        - Openpedia: 16 people killed (undated)
        - Daily Post: 16 people killed (undated)
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """The chain ends at the second claim."""
    found = find(
        RULE,
        """
        id,what,figure,outlet,derived_from
        a,killed,16,Openpedia,b
        b,killed,16,Daily Post,
        """,
    )

    assert not found


def test_loop_is_told_once(find: Callable[[str, str], str]) -> None:
    """A third claim that runs into the loop adds nothing to it."""
    found = find(
        RULE,
        """
        id,what,figure,outlet,derived_from
        a,killed,16,Openpedia,b
        b,killed,16,Daily Post,a
        c,killed,16,Radio Nine,a
        """,
    )
    expected = """
        warning circular-citation [a, b]
        claims rest on each other: a → b → a
        - Openpedia: 16 people killed (undated)
        - Daily Post: 16 people killed (undated)
    """

    assert cleandoc(expected) == found


def test_documents_in_a_loop(find: Callable[[str, str], str]) -> None:
    """Two documents that cite each other."""
    found = find(
        RULE,
        """
        document,label,cites,title,outlet
        wiki,1,post,War,Daily Post
        post,1,wiki,War,Openpedia

        id,what,figure,document,outlet,cites
        a,killed,16,wiki,Openpedia,[1]
        b,killed,16,post,Daily Post,[1]
        """,
    )
    expected = """
        warning circular-citation [a, b]
        documents rest on each other: post → wiki → post
        - Openpedia: 16 people killed (undated)
        - Daily Post: 16 people killed (undated)
    """

    assert cleandoc(expected) == found
