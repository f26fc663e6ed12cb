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
