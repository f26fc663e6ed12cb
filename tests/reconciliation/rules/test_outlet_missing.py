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
    b,killed,16,post,{told},
"""


def test_a_reference_that_only_points(find: Callable[[str, str], str]) -> None:
    """It has no words that lack an outlet, and its document has one."""

    assert not find(RULE, POINTING.format(outlet="Daily Post", title="", told=""))


def test_a_reference_with_words_of_its_own(find: Callable[[str, str], str]) -> None:
    """What the reference states lacks the outlet, whatever the case knows."""
    text = POINTING.format(outlet="Daily Post", title="Ten days of war", told="")
    found = find(RULE, text)

    assert found.startswith("warning outlet-missing []")


def test_a_reference_to_a_document_without_outlet(
    find: Callable[[str, str], str],
) -> None:
    """Neither says who published it."""

    assert find(RULE, POINTING.format(outlet="", title="", told="")).startswith(
        "warning outlet-missing []"
    )


def test_an_outlet_that_claims_tell(find: Callable[[str, str], str]) -> None:
    """What the claims of a document tell is known of it, with or without its row."""
    text = """
        document,label,cites
        mehr,1,irna

        id,what,figure,document,outlet,cites
        a,killed,464,irna,IRNA,
        b,killed,446,mehr,Mehr,[1]
    """

    assert not find(RULE, POINTING.format(outlet="", title="", told="Daily Post"))
    assert not find(RULE, text)
    assert find(RULE, text.replace("IRNA", "")) == (
        "warning outlet-missing []\n"
        "irna: no outlet and no date of publication stated\n"
        "- mehr refers to it as [1]"
    )


def test_two_outlets_of_one_document(find: Callable[[str, str], str]) -> None:
    """Where its claims name two, none of them is the one that published it."""
    text = """
        document,label,cites
        mehr,1,irna

        id,what,figure,document,outlet,cites
        a,killed,464,irna,IRNA,
        c,injured,40,irna,Fars,
        b,killed,446,mehr,Mehr,[1]
    """

    assert find(RULE, text).startswith("warning outlet-missing []\nirna: no outlet")


NAMELESS = """
    id,what,figure,where,claimant,published
    a,killed,464,Mina,{speaker},2015-10-01
    b,killed,40,Ham,{speaker},2015-10-02
    c,killed,12,Rye,,2015-10-02
"""


def test_documents_that_nobody_named(find: Callable[[str, str], str]) -> None:
    """They are one finding, which names rows; what is untraceable is told there."""
    expected = """
        warning outlet-missing [a, b]
        2 claims in documents that have neither outlet, title nor address
        - rows 2 and 3
    """

    assert cleandoc(expected) == find(RULE, NAMELESS.format(speaker="IRNA"))
    assert not find(RULE, NAMELESS.format(speaker=""))
    assert "1 claim in a document that has neither outlet, title nor address" in find(
        RULE, NAMELESS.format(speaker="").replace("Rye,", "Rye,IRNA")
    )
    assert find("untraceable", NAMELESS.format(speaker="")).startswith(
        "warning untraceable [a, b, c]"
    )
