from collections.abc import Callable
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

RULE = "population-drift"

VOCABULARY = """
    [population.people]
    parts = ["civilians", "soldiers"]
    [population.civilians]
    facet = "status"
    [population.soldiers]
    aliases = ["troops", "士兵"]
    facet = "status"
    [population."junta soldiers"]
    aliases = ["junta troops"]
    within = "soldiers"
    [place.Millford]
"""


def derived(population: str, source: str = "junta troops") -> str:
    """Return a case in which 200 of a population are retold as 200 of another."""
    return f"""{VOCABULARY}
    id,what,figure,population,outlet,derived_from
    post,killed,more than 200,{source},Daily Post,
    wiki,killed,more than 200,{population},Openpedia,post
    """


def titled(title: str, row: str) -> str:
    """Return a case with one claim that cites a piece known by its title only."""
    return f"""{VOCABULARY}
    document,outlet,title
    post,Daily Post,{title}

    id,what,figure,population,place,outlet,cites
    wiki,{row},Openpedia,post
    """


def test_finding(find: Callable[[str, str], str]) -> None:
    """A population that the retelling no longer names."""
    expected = """
        warning population-drift [wiki, post]
        Openpedia: more than 200 people killed (undated); Daily Post: more than 200
          people killed (junta soldiers; undated)
        - wiki is derived from post
        - population: junta soldiers in the source, not stated here
    """

    assert cleandoc(expected) == find(RULE, derived(""))


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """Two names of one population."""

    assert not find(RULE, derived("junta soldiers"))


@pytest.mark.parametrize(
    ("population", "fact"),
    [
        ("people", "people here (which is wider)"),
        ("*", "not limited here (which is wider)"),
        ("soldiers", "soldiers here (which is wider)"),
        ("civilians", "civilians here (they share nobody)"),
    ],
)
def test_another_population(
    find: Callable[[str, str], str], population: str, fact: str
) -> None:
    """A wider one, all people, or people who are none of them."""

    found = " ".join(find(RULE, derived(population)).split())

    assert f"junta soldiers in the source, {fact}" in found


def test_a_narrower_population(find: Callable[[str, str], str]) -> None:
    """200 soldiers do not become 200 junta soldiers."""
    found = " ".join(find(RULE, derived("junta troops", source="soldiers")).split())

    assert "soldiers in the source, junta soldiers here (which is narrower)" in found


@pytest.mark.parametrize("source", ["", "*"])
def test_a_source_that_says_nothing(
    find: Callable[[str, str], str], source: str
) -> None:
    """What the source leaves open, the retelling may know from elsewhere."""

    assert not find(RULE, derived("soldiers", source=source))


def test_people_are_people(find: Callable[[str, str], str]) -> None:
    """That the counted persons are people may be said, and left out."""

    assert not find(RULE, derived("", source="people"))


def test_names_that_nobody_declared(find: Callable[[str, str], str]) -> None:
    """They may be two names of one population."""

    assert not find(RULE, derived("regulars", source="men in arms"))


def test_against_a_title(find: Callable[[str, str], str]) -> None:
    """The words behind the figure of a title say whose count it is."""
    title = "Over 200 Junta Troops Killed in Millford"
    found = find(RULE, titled(title, "killed,more than 200,,Millford"))
    expected = """
        warning population-drift [wiki]
        Openpedia: more than 200 people killed (Millford; undated); ‘Over 200 Junta
          Troops Killed in Millford’: Over 200
        - wiki cites post
        - population: junta soldiers in the source, not stated here
    """

    assert cleandoc(expected) == found


def test_against_a_title_in_chinese(find: Callable[[str, str], str]) -> None:
    """The case's own names are looked for, in whatever language they are."""
    found = find(RULE, titled("超过200名士兵死亡", "killed,超过200,people,"))

    assert "population: soldiers in the source, people here" in found


@pytest.mark.parametrize(
    "title",
    [
        "200 killed by junta troops",
        "200 troops and their families killed",
        "200 troops’ relatives killed",
        "200 troops and 300 civilians killed",
        "Junta troops kill 200 in Millford",
        "200 troops captured",
        "More than 210 troops killed",
        "200 trooping off",
    ],
)
def test_titles_that_prove_nothing(find: Callable[[str, str], str], title: str) -> None:
    """Others did it, others are counted too, or something else is counted."""

    assert not find(RULE, titled(title, "killed,200,people,"))


def test_a_title_may_be_shorter_than_its_piece(
    find: Callable[[str, str], str],
) -> None:
    """The title says soldiers, the piece may say whose."""

    assert not find(RULE, titled("200 troops killed", "killed,200,junta troops,"))


def test_against_a_claim_of_the_cited_piece(find: Callable[[str, str], str]) -> None:
    """A reference leads to a piece; number and measure tell which claim is meant."""
    found = find(
        RULE,
        f"""{VOCABULARY}
        document,label,cites
        wiki,1,may

        id,what,figure,population,document,outlet,cites
        post,killed,200,troops,may,Daily Post,
        also,killed,30,civilians,may,Daily Post,
        wiki,killed,200,people,wiki,Openpedia,[1]
        """,
    )

    assert "warning population-drift [wiki, post]" in found
    assert "wiki cites [1], where post stands" in found


def test_another_claim_of_the_piece_fits(find: Callable[[str, str], str]) -> None:
    """The piece gives the number for all people too: that is the one retold."""
    found = find(
        RULE,
        f"""{VOCABULARY}
        id,what,figure,population,document,outlet,cites
        post,killed,200,troops,may,Daily Post,
        also,killed,200,people,may,Daily Post,
        wiki,killed,200,people,wiki,Openpedia,may
        """,
    )

    assert not found


def test_a_small_number_comes_twice(find: Callable[[str, str], str]) -> None:
    """Of a cited piece that is only partly known, five may be another five."""
    found = find(
        RULE,
        f"""{VOCABULARY}
        id,what,figure,population,document,outlet,cites
        post,killed,5,troops,may,Daily Post,
        wiki,killed,5,people,wiki,Openpedia,may
        """,
    )

    assert not found


def test_retold_alike_is_told_once(find: Callable[[str, str], str]) -> None:
    """Two paragraphs that change one source in one way are one finding."""
    found = find(
        RULE,
        f"""{VOCABULARY}
        id,what,figure,population,place,document,outlet,derived_from
        post,killed,200,troops,Millford,may,Daily Post,
        lead,killed,200,people,Millford,wiki,Openpedia,post
        text,killed,200,people,,wiki,Openpedia,post
        """,
    )

    assert "warning population-drift [lead, text, post]" in found
    assert "and 1 more retelling of that source" in found


@given(st.integers(0, 10**9))
def test_the_same_population_never_drifts(
    report_of: Callable[[str], Report], number: int
) -> None:
    """Whatever the number, who counts the same people has changed nothing."""
    report = report_of(derived("junta soldiers").replace("200", str(number)))

    assert RULE not in {finding.rule for finding in report.findings}


QUOTED = """
    [population.people]
    [population.soldiers]
    within = "people"
    facet = "side"
    [population.civilians]
    within = "people"
    facet = "side"

    id,measure,figure,population,outlet,quote
    a,{cells},Daily Post,{quote}
"""


def test_the_quote_counts_others(find: Callable[[str, str], str]) -> None:
    """Soldiers stand right beside the number, and the cell says civilians."""
    quote = "97 soldiers were killed"
    found = find(RULE, QUOTED.format(cells="killed,97,civilians", quote=quote))
    expected = """
        warning population-drift [a]
        Daily Post: 97 people killed (civilians; undated); ‘97 soldiers were
          killed’: 97
        - a has this quote
        - population: soldiers in its quote, civilians here (they share nobody)
    """

    assert cleandoc(expected) == found


@pytest.mark.parametrize(
    ("whom", "quote"),
    [
        ("", "97 soldiers were killed"),
        ("civilians", "97 people were killed"),
        ("civilians", "97 were killed by soldiers"),
        ("soldiers", "97 soldiers were killed"),
    ],
)
def test_the_quote_may_count_the_same(
    find: Callable[[str, str], str], whom: str, quote: str
) -> None:
    """The cell or the quote leaves open who, or they are the same."""

    assert not find(RULE, QUOTED.format(cells=f"killed,97,{whom}", quote=quote))
