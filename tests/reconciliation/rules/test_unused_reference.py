from collections.abc import Callable
from inspect import cleandoc

RULE = "unused-reference"


def test_finding(find: Callable[[str, str], str]) -> None:
    """The second reference stands behind no figure of the case."""
    found = find(
        RULE,
        """
        document,label,title,outlet
        wiki,1,Ten days of war,Daily Post
        wiki,2,A river rises,Radio Nine

        id,what,figure,document,outlet,cites
        a,killed,16,wiki,Openpedia,[1]
        """,
    )
    expected = """
        note unused-reference []
        wiki: 1 reference behind no figure of the case
        - [2] ‘A river rises’ (Radio Nine)
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """Each reference stands behind a figure."""
    found = find(
        RULE,
        """
        document,label,title,outlet
        wiki,1,Ten days of war,Daily Post
        wiki,2,A river rises,Radio Nine

        id,what,figure,document,outlet,cites
        a,killed,16,wiki,Openpedia,[1]; [2]
        """,
    )

    assert not found


POINTING = """
    document,outlet,title
    post,Daily Post,Ten days of war
    nine,Radio Nine,A river rises
    wiki,Openpedia,War

    document,label,cites
    wiki,1,post
    wiki,2,nine
"""


def test_the_document_is_cited_by_its_own_name(find: Callable[[str, str], str]) -> None:
    """A figure that rests on what a reference points to needs no label."""
    found = find(
        RULE,
        f"""{POINTING}
    id,what,figure,document,cites,derived_from
    a,killed,16,wiki,nine,
    b,killed,16,post,,
    c,killed,16,wiki,,b
    """,
    )

    assert not found


def test_another_document_cites_it(find: Callable[[str, str], str]) -> None:
    """That somebody else cites the same document uses no reference of this one."""
    found = find(
        RULE,
        f"""{POINTING}
    id,what,figure,document,cites
    a,killed,16,wiki,nine
    b,killed,16,nine,post
    """,
    )
    expected = """
        note unused-reference []
        wiki: 1 reference behind no figure of the case
        - [1] post
    """

    assert cleandoc(expected) == found
