from collections.abc import Callable
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

RULE = "quantifier-drift"


def test_finding(find: Callable[[str, str], str]) -> None:
    """Strictly no number is both; likelier one of the two dropped the quantifier."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        post,killed,more than 200,Daily Post
        nine,killed,200,Radio Nine
        """,
    )
    expected = """
        note quantifier-drift [post, nine]
        Daily Post: more than 200 people killed (undated); Radio Nine: 200 people
          killed (undated)
        - both count the same: killed and undated
        - no number is both more than 200 and 200
        - neither states event, place, population and date: read alike
        - they share a value as soon as 'more than' and 'less than' include it
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """At least 200 may be 200."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        post,killed,at least 200,Daily Post
        nine,killed,200,Radio Nine
        """,
    )

    assert not found


def test_another_number(find: Callable[[str, str], str]) -> None:
    """More than 211 is above 200 however the quantifier is read."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        post,killed,more than 211,Daily Post
        nine,killed,200,Radio Nine
        """,
    )

    assert not found


@given(st.integers(1, 9999))
def test_same_number(report_of: Callable[[str], Report], number: int) -> None:
    """More than a number beside the number itself is always just a note."""
    report = report_of(
        "what,figure,outlet,claimant\n"
        f"killed,more than {number},Daily Post,mayor\n"
        f"killed,{number},Radio Nine,fire brigade\n"
    )
    found = [finding.rule for finding in report.findings]

    assert found == [RULE]


def test_dates(find: Callable[[str, str], str]) -> None:
    """Before a day and on it: likelier one of the two dropped the word."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        post,date of crash,before 11 Nov 2023,Daily Post
        nine,date of crash,11 Nov 2023,Radio Nine
        """,
    )
    expected = """
        note quantifier-drift [nine, post]
        Radio Nine: date of crash 11 Nov 2023; Daily Post: date of crash before 11
          Nov 2023
        - both date the same: date of crash
        - no date is both 11 Nov 2023 and before 11 Nov 2023
        - neither states event, place and population: read alike
        - they share a value as soon as 'after' and 'before' include it
    """

    assert cleandoc(expected) == found


def derived(figure: str, source: str) -> str:
    """Return a case in which one figure is derived from another."""
    return f"""
    id,what,figure,outlet,derived_from
    post,displaced,"{source}",Daily Post,
    wiki,displaced,"{figure}",Openpedia,post
    """


def test_an_estimate_becomes_a_floor(find: Callable[[str, str], str]) -> None:
    """Its source stated, and saying more: a warning."""
    expected = """
        warning quantifier-drift [wiki, post]
        Openpedia: more than 40,000 people displaced (undated); Daily Post: about
          40,000 people displaced (undated)
        - wiki is derived from post
        - quantifier: about 40,000 in the source, more than 40,000 here
    """
    found = find(RULE, derived("more than 40,000", "an estimated 40,000"))

    assert cleandoc(expected) == found


@pytest.mark.parametrize(
    ("figure", "source", "severity"),
    [
        ("40,000", "about 40,000", "warning"),
        ("200", "more than 200", "warning"),
        ("10", "up to 10", "warning"),
        ("120", "100-120", "warning"),
        ("about 38", "38", "note"),
        ("at least 38", "38", "note"),
        ("100-120", "120", "note"),
        ("more than 200", "at least 200", "note"),
        ("at least 200", "more than 200", "note"),
    ],
)
def test_more_or_less(
    find: Callable[[str, str], str], figure: str, source: str, severity: str
) -> None:
    """A warning where it says more or something else, a note where it says less."""

    assert find(RULE, derived(figure, source)).startswith(f"{severity} {RULE} [wiki")


@pytest.mark.parametrize(
    ("figure", "source"),
    [
        ("at least 40,000", "40,000+"),
        ("约4万", "an estimated 40,000"),
        ("about 45,000", "more than 40,000"),
        ("about 35,000", "34,817"),
        ("dozens", "about 40"),
    ],
)
def test_the_same_words(
    find: Callable[[str, str], str], figure: str, source: str
) -> None:
    """Equal words in whatever language, or no number in common."""

    assert not find(RULE, derived(figure, source))


def titled(figure: str, title: str) -> str:
    """Return a case with one claim that cites a piece known by its title only."""
    return f"""
    [population.soldiers]

    document,outlet,title
    may,Daily Post,{title}

    id,what,figure,population,outlet,cites
    wiki,killed,{figure},soldiers,Openpedia,may
    """


def test_against_a_title(find: Callable[[str, str], str]) -> None:
    """The title binds its number, the retelling no longer does."""
    found = find(RULE, titled("200", "Over 200 soldiers killed"))

    assert "warning quantifier-drift [wiki]" in found
    assert "- quantifier: more than 200 in the source, 200 here" in found


@pytest.mark.parametrize(
    ("figure", "title"),
    [
        ("at least 200", "200 soldiers killed"),
        ("about 200", "200 soldiers killed"),
        ("at least 200", "Over 200 soldiers killed"),
        ("200", "Over 200 soldiers captured"),
    ],
)
def test_a_title_leaves_words_out(
    find: Callable[[str, str], str], figure: str, title: str
) -> None:
    """Its piece may well say "at least", so its plain number proves nothing."""

    assert not find(RULE, titled(figure, title))


def test_no_reference_in_a_document_that_gives_some(
    find: Callable[[str, str], str],
) -> None:
    """Probably one figure: it was published by then, and nobody else is named."""
    found = find(
        RULE,
        """
        document,outlet,published
        may,Daily Post,2024-05-18
        flood,Openpedia,

        document,label,title
        flood,1,The battle of Millford

        id,what,figure,place,as_of,document
        post,displaced,"an estimated 40,000",Millford,,may
        wiki,displaced,"40,000 or more",,../2024-05-18,flood
        """,
    )
    expected = """
        note quantifier-drift [wiki, post]
        Openpedia: at least 40,000 people displaced (by 18 May 2024); Daily Post:
          about 40,000 people displaced (Millford; undated, published 18 May 2024)
        - probably one figure retold: 40,000 of one measure in both, and no
          dimension is known to differ
        - place: Millford in the source, not stated here
        - time: post undated, published 18 May 2024; wiki by 18 May 2024
        - wiki gives no source, in a document that gives references
        - quantifier: about 40,000 in the source, at least 40,000 here
    """

    assert cleandoc(expected) == found


def two(earlier: str, later: str) -> str:
    """Return a case of two claims without a stated link, published day after day."""
    return f"""
    [place.Millford]
    facet = "town"
    [place.Oxbridge]
    facet = "town"

    document,published
    first,2024-05-03
    second,2024-05-06
    third,2024-05-02

    id,what,figure,place,as_of,outlet,claimant,via,document
    a,displaced,{earlier}
    b,displaced,{later}
    """


@pytest.mark.parametrize(
    ("earlier", "later", "evidence"),
    [
        (
            "about 40,Millford,,Daily Post,mayor,,first",
            "more than 40,,,Radio Nine,mayor,,second",
            "both have it from mayor",
        ),
        (
            "about 40,Millford,,Daily Post,,,first",
            "more than 40,Millford,,Radio Nine,,Daily Post,second",
            "b has it from Daily Post",
        ),
        (
            "about 40,Millford,,Daily Post,,,first",
            "more than 40,Millford,,Daily Post,,,second",
            "both are by Daily Post",
        ),
    ],
)
def test_something_speaks_for_a_link(
    find: Callable[[str, str], str], earlier: str, later: str, evidence: str
) -> None:
    """One speaker, the outlet that is named, or one publisher's earlier figure."""
    found = find(RULE, two(earlier, later))

    assert found.startswith("note quantifier-drift [b, a]")
    assert f"- {evidence}" in found


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        # two reports with sources of their own
        (
            "about 40,Millford,,Daily Post,mayor,,first",
            "more than 40,Millford,,Radio Nine,fire brigade,,second",
        ),
        (
            "about 40,Millford,,Daily Post,,,first",
            "more than 40,Millford,,Radio Nine,,,second",
        ),
        # a later count
        (
            "at least 40,Millford,,Daily Post,,,first",
            "more than 42,Millford,,Daily Post,,,second",
        ),
        (
            "about 40,Millford,,Daily Post,,,first",
            "more than 40,Millford,2024-05-06,Daily Post,,,second",
        ),
        # another place
        (
            "about 40,Millford,,Daily Post,,,first",
            "more than 40,Oxbridge,,Daily Post,,,second",
        ),
        # too small a number
        (
            "about 5,Millford,,Daily Post,,,first",
            "more than 5,Millford,,Daily Post,,,second",
        ),
        # the same words
        (
            "about 40,Millford,,Daily Post,,,first",
            "an estimated 40,Millford,,Daily Post,,,second",
        ),
        # who is named had not published it by then
        (
            "about 40,Millford,,Daily Post,,,first",
            "more than 40,Millford,,Radio Nine,,Daily Post,third",
        ),
    ],
)
def test_nothing_speaks_for_a_link(
    find: Callable[[str, str], str], earlier: str, later: str
) -> None:
    """Two reports of one number are not one figure because of that."""

    assert not find(RULE, two(earlier, later))


def test_an_equal_may_be_what_is_retold(find: Callable[[str, str], str]) -> None:
    """Somebody else said it in just these words: that may be the source."""
    found = find(
        RULE,
        """
        document,published
        first,2024-05-03
        second,2024-05-06

        id,what,figure,outlet,claimant,document
        a,displaced,about 40,Daily Post,mayor,first
        b,displaced,more than 40,Weekly Post,mayor,first
        c,displaced,more than 40,Radio Nine,mayor,second
        """,
    )

    assert "[c, a]" not in found


def test_of_one_day_one_is_told(find: Callable[[str, str], str]) -> None:
    """Two pieces of one day are not both retold from each other."""
    found = find(
        RULE,
        """
        document,published
        first,2024-05-03
        second,2024-05-03

        id,what,figure,outlet,claimant,document
        a,displaced,about 40,Daily Post,mayor,first
        b,displaced,at least 40,Radio Nine,mayor,second
        """,
    )

    assert found.count(RULE) == 1


SPEAKERS = """
    [claimant."IOM spokesman"]
    within = "IOM"

    document,outlet,title,published
    ap,AP,79 dead,2023-06-14
    bbc,BBC,The boat,2023-06-16

    id,measure,figure,place,claimant,document,cites,derived_from
    said,aboard,up to 750,Pylos,{said},ap,,
    retold,aboard,400 to 750,Pylos,{retold},bbc,ap,{derived}
"""


@pytest.mark.parametrize(
    ("said", "retold", "derived", "is_told"),
    [
        ("Alarm Phone", "IOM", "", False),
        ("IOM spokesman", "IOM", "", True),
        ("Alarm Phone", "", "", True),
        ("", "IOM", "", True),
        ("Alarm Phone", "IOM", "said", True),
    ],
)
def test_two_speakers(
    find: Callable[[str, str], str],
    said: str,
    retold: str,
    derived: str,
    *,
    is_told: bool,
) -> None:
    """Two in one piece are two counts, unless the one is said to rest on the other."""
    case = SPEAKERS.format(said=said, retold=retold, derived=derived)

    assert is_told is find(RULE, case).startswith("warning quantifier-drift [retold")


QUOTED = """
    id,measure,figure,outlet,quote
    a,killed,{figure},Daily Post,{quote}
"""


def test_bound_otherwise_than_in_its_quote(find: Callable[[str, str], str]) -> None:
    """A floor in the quote became the number itself in the cell."""
    found = find(RULE, QUOTED.format(figure="97", quote="at least 97 people drowned"))
    expected = """
        warning quantifier-drift [a]
        Daily Post: 97 people killed (undated); ‘at least 97 people drowned’: at
          least 97 people
        - a has this quote
        - quantifier: at least 97 in its quote, 97 here
    """

    assert cleandoc(expected) == found


@pytest.mark.parametrize(
    ("figure", "quote", "is_told"),
    [
        ("up to 750", "some 750 people were killed", True),
        ("750", "between 400 and 750 people were killed", True),
        ("up to 750", "as many as 750 people were killed", False),
        ("at least 97", "97 people were killed", False),
        ("about 97", "at least 97 people were killed", True),
        ("97", "97 people, at least 97, were killed", False),
    ],
)
def test_bound_as_in_its_quote(
    find: Callable[[str, str], str], figure: str, quote: str, *, is_told: bool
) -> None:
    """Other words for the same are none; a plain number may have lost its words."""
    case = QUOTED.format(figure=figure, quote=f'"{quote}"')

    assert is_told is bool(find(RULE, case))


@pytest.mark.parametrize(
    ("retold", "is_told"), [("IOM", False), ("Alarm Phone", True), ("", True)]
)
def test_the_quote_of_another_speaker(
    find: Callable[[str, str], str], retold: str, *, is_told: bool
) -> None:
    """Whose words a quote holds is told by the claim that has it."""
    found = find(
        RULE,
        f"""
    document,outlet,title
    ap,AP,
    bbc,BBC,

    id,measure,figure,claimant,document,cites,quote
    said,killed,some 750,Alarm Phone,ap,,some 750 people were killed
    retold,killed,up to 750,{retold},bbc,ap,
    """,
    )

    assert is_told is ("[retold" in found)
