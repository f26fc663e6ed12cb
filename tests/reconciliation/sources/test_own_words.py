"""What a claim's own quote and the title of its document say against it."""

from collections.abc import Callable

import pytest
from hypothesis import given

from provenance import Case
from provenance.reconciliation import survey
from provenance.reconciliation.sources.outcomes import Outcome, Retelling
from provenance.reconciliation.sources.own_words import own_words
from provenance.strategies import cases

VOCABULARY = """
    [measure.displaced]
    kind = "instant"
    [measure."newly displaced"]
    kind = "instant"
    [population.people]
    [population.soldiers]
    within = "people"
    facet = "side"
    [population.civilians]
    within = "people"
    facet = "side"
"""

Beside = Callable[..., Retelling | None]


@pytest.fixture(scope="session")
def beside(case_of: Callable[[str], Case]) -> Beside:
    """Return what holds one claim against its quote and its title."""

    def held(
        figure: str,
        quote: str,
        *,
        measure: str = "killed",
        whom: str = "",
        title: str = "",
    ) -> Retelling | None:
        case = case_of(f"""{VOCABULARY}
    id,measure,figure,population,document,title,outlet,quote
    a,{measure},"{figure}",{whom},post,"{title}",Daily Post,"{quote}"
    """)
        return own_words(case).get(case.claims[0].id)

    return held


@pytest.mark.parametrize(
    ("figure", "quote", "is_weak"),
    [
        ("97", "at least 79 people drowned", False),
        ("97", "79 drowned", False),
        ("160", "16 people were killed", False),
        ("40", "In 12 attacks the army killed dozens", True),
        ("5", "nine people drowned", False),
        ("212", "350 were killed", False),
    ],
)
def test_another_number(
    beside: Beside, figure: str, quote: str, *, is_weak: bool
) -> None:
    """The number is not in the quote, and another is."""
    found = beside(figure, quote)

    assert found is not None
    assert (Outcome.OTHER, is_weak) == (found.outcome, found.is_weak)


@pytest.mark.parametrize(
    ("figure", "quote"),
    [
        ("200", "两百人死亡"),
        ("100", "a hundred people died"),
        ("12", "a dozen died"),
        ("97", "12 people died on Monday, 97 in all"),
        ("750", "between 400 and 750 people"),
        ("17", "12 men and 5 women died"),
        ("about 35,000", "34,817 people died"),
        ("34,817", "nearly 35,000 people died"),
        ("3", "a man and two children died"),
        ("100", "half of the 200 hostages died"),
        ("97", "79 people are missing"),
        ("97", "79 soldiers died"),
        ("97", "The ship sank off Pylos"),
        ("97", "dozens drowned"),
        ("97", "35.000 muertos"),
        ("97", "79% of them died"),
        ("1111", "Some 40 died in Operation 1111"),
        ("dozens", "79 people drowned"),
    ],
)
def test_no_other_number(beside: Beside, figure: str, quote: str) -> None:
    """The number in other words, one made of those there, none, or one of others."""
    found = beside(figure, quote, whom="civilians")

    assert found is None or found.outcome is Outcome.FOUND


@pytest.mark.parametrize(
    ("quote", "measure"),
    [
        ("97 people were injured", "injured"),
        ("97 have been wounded in Loikaw", "injured"),
        ("97人受伤", "injured"),
        ("97 residents lost their lives", None),
        ("97 killed or injured", None),
    ],
)
def test_what_the_quote_counts(beside: Beside, quote: str, measure: str | None) -> None:
    """What stands beside the number, unless it may only say of whom."""
    found = beside("97", quote)

    assert found is not None
    assert [measure] == [each.measure for each in found.originals]


def test_a_shorter_name_of_the_measure(beside: Beside) -> None:
    """Who quotes "displaced" may know that they are newly so."""
    found = beside("at least 97", "at least 97 have been displaced", measure="killed")
    known = beside("97", "over 97 have been displaced", measure="newly displaced")

    assert found is not None
    assert known is not None
    assert [each.measure for each in found.originals] == ["displaced"]
    assert [each.measure for each in known.originals] == ["newly displaced"]


def test_whom_the_quote_counts(beside: Beside) -> None:
    """It is held only against a claim that says whom it counts."""
    stated, left_open = (
        beside("97", "97 soldiers died", whom="civilians"),
        beside("97", "97 soldiers died"),
    )

    assert stated is not None
    assert left_open is not None
    assert [each.population for each in stated.originals] == ["soldiers"]
    assert [each.population for each in left_open.originals] == [None]


@pytest.mark.parametrize(
    ("title", "is_told"),
    [
        ("At least 79 dead as boat sinks", True),
        ("At least 78 dead as boat sinks", False),
        ("79 missing as boat sinks", False),
        ("79 aboard boat", False),
        ("79 dead, 97 rescued", False),
    ],
)
def test_the_title_of_its_document(
    beside: Beside, title: str, *, is_told: bool
) -> None:
    """A title is short and may be of another count, so only a slip is told."""
    found = beside("97", "", title=title)

    assert is_told is (found is not None and found.outcome is Outcome.OTHER)
    assert beside("97", "97 drowned", title=title) is None
    assert beside("97", "79 drowned, 18 died later", title=title) is None


def test_the_title_is_that_of_another_claim(case_of: Callable[[str], Case]) -> None:
    """The number of the title is one that its document is known to give."""
    case = case_of("""
    id,measure,figure,place,document,title,outlet
    a,killed,97,Greece,post,79 dead off Pylos,Daily Post
    b,killed,79,Pylos,post,79 dead off Pylos,Daily Post
    """)

    assert [
        each for each in own_words(case).values() if each.outcome is Outcome.OTHER
    ] == []


@given(cases(max_claims=4))
def test_a_case_that_has_read_nothing(case: Case) -> None:
    """Nothing is held against what was not read."""

    assert not survey(case).facts.own_words


@pytest.mark.parametrize(
    "quote",
    [
        "more than 2400 people were killed",
        "超过2400人死亡",
        "some damage; 2,450 people were killed, 9,000 houses fell",
    ],
)
def test_a_rounder_number(beside: Beside, quote: str) -> None:
    """The exact number is not in the quote: it was read somewhere else."""
    found = beside("2445", quote)

    assert found is not None
    assert (found.outcome, found.is_weak) == (Outcome.OTHER, True)


@pytest.mark.parametrize(
    ("figure", "quote"),
    [
        ("2445", "more than 2400 people were killed, 2445 by noon"),
        ("2445", "more than 2400 villages burn"),
        ("2445", "about 2400 people were killed"),
        ("2445", "more than 2400 were injured"),
        ("2445", "2,400 people were killed here, 45 people in Ham"),
        ("2400", "2,445 people were killed"),
        ("282万", "2,825,463 people were killed"),
    ],
)
def test_no_rounder_number(beside: Beside, figure: str, quote: str) -> None:
    """It stands there, is of something else, is a sum, or is itself the rounder one."""
    found = beside(figure, quote)

    assert found is None or found.outcome is not Outcome.OTHER


@pytest.mark.parametrize("figure", ["4500", "2000"])
def test_numbers_of_two_measures(beside: Beside, figure: str) -> None:
    """No number of the killed is missing where the quote counts them with others."""
    found = beside(figure, "4,500 people were killed or injured")

    assert found is None or found.outcome is Outcome.FOUND
