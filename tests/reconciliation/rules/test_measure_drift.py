from collections.abc import Callable
from inspect import cleandoc

import pytest

RULE = "measure-drift"

MEASURES = """
    [measure."need to evacuate"]
    kind = "instant"
    within = "residents"
    unit = "person"
    aliases = ["must leave", "必须撤离"]
"""


def test_finding(find: Callable[[str, str], str]) -> None:
    """Those who must leave are retold as those who had to."""
    found = find(
        RULE,
        f"""{MEASURES}
        id,what,figure,place,outlet,derived_from
        post,need to evacuate,"at least 35,000",Millford,Daily Post,
        wiki,displaced,"at least 35,000",Millford,Openpedia,post
        """,
    )
    expected = """
        warning measure-drift [wiki, post]
        Openpedia: at least 35,000 people displaced (Millford; undated); Daily Post:
          at least 35,000 people need to evacuate (Millford; undated)
        - wiki is derived from post
        - measure: need to evacuate in the source, displaced here
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """Two names of one measure."""
    found = find(
        RULE,
        f"""{MEASURES}
        id,what,figure,place,outlet,derived_from
        post,必须撤离,"at least 35,000",Millford,Daily Post,
        wiki,must leave,"at least 35,000",Millford,Openpedia,post
        """,
    )

    assert not found


def test_households_for_persons(find: Callable[[str, str], str]) -> None:
    """200 households are no 200 people: what is counted is another thing."""
    found = find(
        RULE,
        """
        id,what,figure,unit,outlet,derived_from
        post,displaced,200,household,Daily Post,
        wiki,displaced,200,person,Openpedia,post
        """,
    )
    expected = """
        warning measure-drift [wiki, post]
        Openpedia: 200 people displaced (undated); Daily Post: 200 households
          displaced (undated)
        - wiki is derived from post
        - unit: households in the source, people here
    """

    assert cleandoc(expected) == found


@pytest.mark.parametrize(
    ("figure", "unit"), [("200", "household"), ("about 900", "person")]
)
def test_households_as_they_are(
    find: Callable[[str, str], str], figure: str, unit: str
) -> None:
    """The same unit, or a number of people of its own."""
    found = find(
        RULE,
        f"""
        id,what,figure,unit,outlet,derived_from
        post,displaced,200,household,Daily Post,
        wiki,displaced,{figure},{unit},Openpedia,post
        """,
    )

    assert not found


def test_two_names_of_one_thing(find: Callable[[str, str], str]) -> None:
    """A base may well be a camp."""
    found = find(
        RULE,
        """
        id,what,figure,unit,outlet,derived_from
        post,seized,17,base,Daily Post,
        wiki,seized,17,camp,Openpedia,post
        """,
    )

    assert not found


def cited(measure: str, retold: str) -> str:
    """Return a case in which a claim cites a piece with one claim of its number."""
    return f"""{MEASURES}
    id,what,figure,document,outlet,cites
    post,{measure},"35,000",may,Daily Post,
    wiki,{retold},"35,000",wiki,Openpedia,may
    """


def test_a_kindred_measure_of_the_cited_piece(
    find: Callable[[str, str], str],
) -> None:
    """Both lie within the residents, so the one may be taken for the other."""
    found = find(RULE, cited("must leave", "displaced"))

    assert "measure: need to evacuate in the source, displaced here" in found


def test_a_piece_may_tell_of_both(find: Callable[[str, str], str]) -> None:
    """Of 35,000 killed and of 35,000 injured: only one is in the case."""

    assert not find(RULE, cited("killed", "injured"))


def test_against_a_title(find: Callable[[str, str], str]) -> None:
    """The measure stands right behind the figure and its unit."""
    found = find(
        RULE,
        f"""{MEASURES}
        document,outlet,title
        may,Daily Post,"35,000 people must leave Millford"

        id,what,figure,outlet,cites
        wiki,displaced,"35,000",Openpedia,may
        """,
    )

    assert "measure: need to evacuate in the source, displaced here" in found
    assert "‘35,000 people must leave\n  Millford’: 35,000 people\n" in found


def test_a_title_of_the_same(find: Callable[[str, str], str]) -> None:
    """A title that also counts what is retold."""
    found = find(
        RULE,
        f"""{MEASURES}
        document,outlet,title
        may,Daily Post,"35,000 displaced, 35,000 must leave"

        id,what,figure,outlet,cites
        wiki,displaced,"35,000",Openpedia,may
        """,
    )

    assert not found


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


def test_the_quote_counts_something_else(find: Callable[[str, str], str]) -> None:
    """The injured of the quote became the dead of the cell."""
    found = find(
        RULE, QUOTED.format(cells="killed,97,", quote="97 people were injured")
    )
    expected = """
        warning measure-drift [a]
        Daily Post: 97 people killed (undated); ‘97 people were injured’: 97 people
        - a has this quote
        - measure: injured in its quote, killed here
    """

    assert cleandoc(expected) == found


@pytest.mark.parametrize(
    "quote",
    [
        "97 people drowned",
        "97 residents lost their lives",
        "97 dead and 97 injured",
        "97 bodies were found",
    ],
)
def test_the_quote_may_count_the_same(
    find: Callable[[str, str], str], quote: str
) -> None:
    """Words of no known measure, of whom, or of what the cell counts."""

    assert not find(RULE, QUOTED.format(cells="killed,97,", quote=quote))


def test_a_quote_that_counts_two_measures(find: Callable[[str, str], str]) -> None:
    """The number of both is no number of one of them."""
    text = """
        id,what,figure,outlet,quote
        a,killed,4500,Post,"killed and injured 4,500 people"
        b,killed,4500,Nine,"killed 4,500 people and injured 9,000"
        c,injured,4500,Mail,"4,500 people were injured, and 4,500 killed or injured"
    """
    expected = """
        warning measure-drift [a]
        Post: 4,500 people killed (undated); ‘killed and injured 4,500 people’:
          4,500 people
        - a has this quote
        - measure: killed and injured in its quote, killed here (the number counts
          them together)
    """

    assert cleandoc(expected) == find(RULE, text)
