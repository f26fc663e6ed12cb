from collections.abc import Callable
from inspect import cleandoc

RULE = "outlet-missing"


def test_finding(find: Callable[[str, str], str]) -> None:
    """A reference that gives a title alone does not say who published it."""
    found = find(
        RULE,
        """
        document,label,title,outlet
        wiki,1,Ten days of war,

        id,what,figure,document,outlet,cites
        a,killed,16,wiki,Openpedia,[1]
        """,
    )
    expected = """
        warning outlet-missing []
        ‘Ten days of war’: no outlet and no date of publication stated
        - wiki refers to it as [1]
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """The same reference with its outlet."""
    found = find(
        RULE,
        """
        document,label,title,outlet
        wiki,1,Ten days of war,Daily Post

        id,what,figure,document,outlet,cites
        a,killed,16,wiki,Openpedia,[1]
        """,
    )

    assert not found


def test_one_work_is_one_finding(find: Callable[[str, str], str]) -> None:
    """References to one document are one work; whose it was found to be is said."""
    found = find(
        RULE,
        """
        document,outlet,title,published
        post,Daily Post,Ten days of war,2024-05-04
        wiki,Openpedia,War,

        document,label,cites,title,outlet
        wiki,1,post,Ten days of war,
        wiki,2,post,Ten days of war,

        id,what,figure,document,cites
        a,killed,16,wiki,[1]; [2]
        """,
    )
    expected = """
        warning outlet-missing []
        ‘Ten days of war’: no outlet and no date of publication stated
        - wiki refers to it as [1] and [2]
        - the case found it to be ‘Ten days of war’ (Daily Post)
    """

    assert cleandoc(expected) == found


def test_document_without_outlet(find: Callable[[str, str], str]) -> None:
    """A document of the case whose outlet is not known."""
    found = find(
        RULE,
        """
        document,outlet,title
        letter,,A letter

        id,what,figure,document
        a,killed,16,letter
        """,
    )
    expected = """
        warning outlet-missing []
        ‘A letter’: no outlet is stated
        - document letter has no outlet in the case
    """

    assert cleandoc(expected) == found


POINTING = """
    document,outlet,title
    post,{outlet},Ten days of war
    wiki,Openpedia,War

    document,label,cites,title
    wiki,1,post,{title}

    id,what,figure,document,outlet,cites
    a,killed,16,wiki,,[1]
    b,killed,16,post,Daily Post,
"""


def test_a_reference_that_only_points(find: Callable[[str, str], str]) -> None:
    """It has no words that lack an outlet, and its document has one."""

    assert not find(RULE, POINTING.format(outlet="Daily Post", title=""))


def test_a_reference_with_words_of_its_own(find: Callable[[str, str], str]) -> None:
    """What the reference states lacks the outlet, whatever the case knows."""
    found = find(RULE, POINTING.format(outlet="Daily Post", title="Ten days of war"))

    assert found.startswith("warning outlet-missing []")


def test_a_reference_to_a_document_without_outlet(
    find: Callable[[str, str], str],
) -> None:
    """Neither says who published it."""

    assert find(RULE, POINTING.format(outlet="", title="")).startswith(
        "warning outlet-missing []"
    )
