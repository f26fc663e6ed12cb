from collections.abc import Callable
from inspect import cleandoc

RULE = "citation-missing"


def test_finding(find: Callable[[str, str], str]) -> None:
    """A document that gives references leaves one figure without."""
    found = find(
        RULE,
        """
        document,label,title,outlet
        wiki,1,Ten days of war,Daily Post

        id,what,figure,document,outlet,cites
        a,killed,16,wiki,Openpedia,[1]
        b,displaced,"40,000",wiki,Openpedia,
        """,
    )
    expected = """
        warning citation-missing [b]
        wiki: 1 figure without a reference
        - b: Openpedia: 40,000 people displaced (undated)
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """Reports of news give no references, and are not asked for any."""
    found = find(
        RULE,
        """
        id,what,figure,document,outlet,cites
        a,killed,16,post,Daily Post,
        b,displaced,"40,000",post,Daily Post,
        """,
    )

    assert not found
