"""Which terms stand beside a figure of a title."""

import time
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import Case, Measure, ReadText, Term
from provenance.reading import find_figures
from provenance.reconciliation.sources.beside import Reader

POPULATIONS = (
    Term(name="soldiers", aliases=("士兵", "စစ်သား", "troops")),
    Term(name="junta soldiers", aliases=("junta troops",)),
    Term(name="residents"),
)
PLACES = (Term(name="Loikaw", aliases=("垒固",)),)


def beside(text: str) -> list[Mapping[str, str]]:
    """Return what stands beside each figure of a text."""
    read = ReadText(text=text, figures=find_figures(text))
    case = Case(
        populations=POPULATIONS,
        places=PLACES,
        measures=(Measure(term=Term(name="displaced", aliases=("流离失所",))),),
        texts=(read,),
    )
    reader = Reader(case)
    return [
        {dimension.value: name for dimension, name in found.items()}
        for _, found, _ in reader.figures(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("200 soldiers", {"population": "soldiers"}),
        ("200 Junta Troops Killed", {"population": "junta soldiers"}),
        ("超过200名士兵死亡", {"population": "soldiers"}),
        ("battle took 200 soldiers: army", {"population": "soldiers"}),
        ("200 soldiers (of both sides)", {"population": "soldiers"}),
    ],
)
def test_whom_a_figure_counts(text: str, expected: Mapping[str, str]) -> None:
    """The longest name that follows at once, in any language."""
    (found,) = beside(text)

    assert expected.items() <= found.items()


def test_what_and_where() -> None:
    """Names of one clause may follow each other: whose, where from, what."""
    expected = {"place": "Loikaw", "population": "soldiers", "measure": "killed"}

    assert beside("over 200 Loikaw soldiers killed") == [expected]
    assert beside("垒固4万人流离失所") == [{"measure": "displaced"}]


@pytest.mark.parametrize(
    "text",
    [
        "200 were killed",
        "200 people have been killed in Loikaw",
        "200 killed and 50 injured",
        "200人死亡",
    ],
)
def test_what_befell_them(text: str) -> None:
    """An auxiliary may stand before a measure, and a second one by its own figure."""

    assert beside(text)[0] == {"measure": "killed"}


@pytest.mark.parametrize(
    "text",
    [
        "200 killed or injured",
        "200 were killed and injured",
        "200 killed, injured or displaced",
        "200 died or were injured",
        "200 injured were brought to Loikaw",
        "200人死亡或受伤",
        "200 were brought to Loikaw",
    ],
)
def test_what_may_have_befallen_others(text: str) -> None:
    """Two measures of one figure, or one that says of whom: nothing is sure."""

    assert beside(text) == [{}]


@pytest.mark.parametrize(
    "text",
    [
        "200 killed by soldiers",
        "200 soldiers and their families",
        "200 soldiers, wives and children killed",
        "200 soldiers’ families",
        "200 soldiers' families",
        "200 soldierly deeds",
        "soldiers kill 200",
        "200 brave soldiers killed",
        "200 of the soldiers killed",
        "200",
    ],
)
def test_what_is_not_sure(text: str) -> None:
    """Whoever stands further off, or with others, may not be who is counted."""
    found = beside(text)

    assert all("population" not in terms for terms in found)


def test_a_name_in_two_dimensions() -> None:
    """Residents are counted, or are who is counted: it is not known which."""

    assert beside("40,000 residents") == [{}]


def test_up_to_the_next_figure() -> None:
    """What stands behind the next figure belongs to that."""

    assert beside("200 soldiers, 300 killed") == [{}, {"measure": "killed"}]
    assert beside("200 300 soldiers")[0] == {}


def test_a_text_that_was_not_read() -> None:
    """Nothing is found in it."""

    assert not [*Reader(Case(populations=POPULATIONS)).figures("200 soldiers killed")]


@given(st.text(alphabet="soldier 20-’,.士兵junta", max_size=60))
def test_any_text(text: str) -> None:
    """Whatever the text, only names of the case are found."""
    known = {"soldiers", "junta soldiers", "Loikaw", "killed", "displaced"}
    known |= {"residents", "injured"}

    assert {name for found in beside(text) for name in found.values()} <= known


def test_a_huge_text() -> None:
    """It takes time in proportion to the figures, not to what follows them."""
    text = "200 soldiers " * 4000
    begun = time.process_time()
    read = find_figures(text)
    took = time.process_time() - begun
    begun = time.process_time()
    beside(text)

    assert len(read) == 4000
    assert time.process_time() - begun < 5 * took + 1


def together(text: str) -> list[tuple[str, ...]]:
    """Return the measures that each figure of a text is of together."""
    read = ReadText(text=text, figures=find_figures(text))
    return [found.together for found in Reader(Case(texts=(read,))).figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "killed and injured 4,500 people",
        "4,500 people were killed or injured",
        "At 6.11 on Monday: the quake killed and injured more than 4,500 people.",
        "4,500 were killed and wounded in Millford",
        "at least 4,500 dead or wounded, officials said",
        "4500人死亡或受伤",
    ],
)
def test_one_number_of_two_measures(text: str) -> None:
    """What is joined before or behind a number is counted together."""

    assert together(text)[-1] == ("killed", "injured")


def test_one_number_of_three_measures() -> None:
    """A list is joined by its last word."""
    expected = ("killed", "injured", "missing")

    assert together("4,500 people were killed, injured, or missing") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "4,500 people were killed and 9,000 injured",
        "killed 4,500 and injured 9,000",
        "4,500 people were killed and injured 9,000 others",
        "12 killed and injured 30",
        "9 people were killed and injured another 30",
        "4,500 people were killed and injured survivors fled",
        "4,500 killed, injured people were taken away",
        "4,500 people were killed or died",
    ],
)
def test_numbers_of_one_measure_each(text: str) -> None:
    """Another number, or other people, may be meant by the second word."""

    assert not any(together(text))
