from collections.abc import Callable
from inspect import cleandoc

RULE = "same-work-cited-twice"


def test_finding(find: Callable[[str, str], str]) -> None:
    """Title and outlet are the same but for the case of letters: one work."""
    found = find(
        RULE,
        """
        document,label,title,outlet
        wiki,1,Ten days of war,Daily Post
        wiki,2,Ten Days of War,Daily Post

        id,what,figure,document,outlet,cites
        a,killed,16,wiki,Openpedia,[1]
        b,killed,16,wiki,Openpedia,[2]
        """,
    )
    expected = """
        warning same-work-cited-twice [a, b]
        wiki: references [1] and [2] are one work: ‘Ten days of war’ (Daily Post)
        - 2 references share their title
        - one work is one source
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """Two titles are two works."""
    found = find(
        RULE,
        """
        document,label,title,outlet
        wiki,1,Ten days of war,Daily Post
        wiki,2,Twenty days of war,Daily Post

        id,what,figure,document,outlet,cites
        a,killed,16,wiki,Openpedia,[1]
        b,killed,16,wiki,Openpedia,[2]
        """,
    )

    assert not found


def test_two_documents_may_cite_one_work(find: Callable[[str, str], str]) -> None:
    """That two documents cite one work is as it should be."""
    found = find(
        RULE,
        """
        document,label,title,outlet
        wiki,1,Ten days of war,Daily Post
        book,1,Ten days of war,Daily Post

        id,what,figure,document,outlet,cites
        a,killed,16,wiki,Openpedia,[1]
        b,killed,16,book,Press,[1]
        """,
    )

    assert not found
