"""Which quotes and titles of claims' own rows are read, and which need not be."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from provenance import Case, reconcile
from provenance.formats import case_folder
from provenance.model import ReadText
from provenance.reading import find_figures

VOCABULARY = b"""
[measure."need shelter"]
unit = "household"
[population.soldiers]
aliases = ["junta troops"]
facet = "side"
[population.rebels]
facet = "side"
"""


def case_of(figure: str, quote: str, *, population: str = "", title: str = "") -> Case:
    """Return a case of one claim of those killed, with its quote."""
    rows = [
        "measure,figure,population,document,title,outlet,quote",
        f'killed,"{figure}",{population},post,"{title}",Daily Post,"{quote}"',
    ]
    table = "\n".join(rows).encode()
    return case_folder.load({"case.toml": VOCABULARY, "claims.csv": table}, "case")


@pytest.mark.parametrize(
    "quote",
    [
        "40",
        "40 dead",
        "40 people were killed in Millford",
        "(40 dead)",
        "In Millford, 40 soldiers have died, the army said",
        "The army lost 40 junta troops.",
        "The ship sank in 1912; 40 died",
    ],
)
def test_what_only_says_the_same_is_not_read(quote: str) -> None:
    """The cell's words stand between words that change nothing."""

    assert not case_of("40", quote, population="soldiers").texts


@pytest.mark.parametrize(
    "quote",
    [
        "at least 40 died",
        "40 or more died",
        "$40",
        "40 million",
        "39 to 40 died",
        "40-odd died",
        "40 were injured",
        "40 rebels died",
        "forty died",
        "4,000 died",
        "40人死亡",
        "no figure at all",
    ],
)
def test_what_may_say_something_else_is_read(quote: str) -> None:
    """A word beside the number binds it, counts others, or the words are not there."""
    case = case_of("40", quote, population="soldiers")

    assert [quote] == [read.text for read in case.texts]


@pytest.mark.parametrize(
    ("title", "is_read"),
    [
        ("4 dead in Millford", True),
        ("At least 40 dead in Millford", True),
        ("40 dead in Millford", False),
        ("79 dead in Millford", False),
        ("400 flee Millford", False),
        ("Report 4 of 2024-05-03", False),
    ],
)
def test_titles_that_may_have_slipped(title: str, *, is_read: bool) -> None:
    """A title is read if it names a measure, and a number that is alike."""

    assert is_read is bool(case_of("40", "", title=title).texts)


def test_a_title_is_not_asked_where_the_quote_says_it() -> None:
    """The quote is nearer to its row."""

    assert not case_of("40", "40 died", title="4 dead in Millford").texts


def test_what_states_no_number_is_not_read() -> None:
    """Nothing can be held against "dozens", nor against a date."""
    case = case_of("dozens", "at least 40 died")

    assert not case.texts


WORDS = st.sampled_from(
    [
        *("40", "12", "at least", "over", "up to", "some", "or", "and", "more", "to"),
        *("people", "soldiers", "rebels", "junta troops", "households", "bodies"),
        *("were", "have been", "killed", "dead", "injured", "missing", "in", "said"),
        *("(or more)", "\n", "40,", "; at least", "-", "--"),
        *("million", "%", "$", ",", ".", "of", "the", "a", "need shelter", "aged"),
    ]
)


@given(
    st.lists(WORDS, max_size=8).map(" ".join),
    st.sampled_from(["", "soldiers", "people"]),
    st.sampled_from(["40", "at least 40", "some 40"]),
)
def test_what_is_not_read_has_nothing_to_tell(
    quote: str, population: str, figure: str
) -> None:
    """Whatever is left unread would lead to no finding."""
    case = case_of(figure, quote, population=population)
    if not case.texts and quote:
        read = ReadText(text=quote, figures=find_figures(quote))

        assert (
            reconcile(case).all_findings
            == reconcile(evolve(case, texts=(read,))).all_findings
        )
