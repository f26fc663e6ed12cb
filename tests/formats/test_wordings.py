"""Wordings that were read once mean what a reading of each figure means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import ProvenanceError
from provenance.formats.wordings import read_wording
from provenance.model import Figure
from provenance.reading import read_figure

SOME = """about at least most more than less up to nearly just over under some exactly
between a hundred thousand million dozen two people soldiers killed or percent fewer no
not may in of and to kyat Over"""
WORDS = st.sampled_from(SOME.split())
BEFORE = st.lists(WORDS, max_size=3).map(lambda words: "".join(f"{w} " for w in words))
BEHIND = st.lists(WORDS, max_size=2).map(lambda words: "".join(f" {w}" for w in words))
NUMBERS = st.one_of(
    st.integers(0, 10**13).map(str), st.integers(0, 10**13).map("{:,}".format)
)


def outcome(read: object, text: str, unit: str) -> tuple[Figure | str, str]:
    """Return the figure and its words, or what is said of a text that is none."""
    assert callable(read)
    try:
        figure: Figure = read(text, unit=unit)
    except ProvenanceError as error:
        return str(error), ""
    return figure, figure.as_written


@given(BEFORE, NUMBERS, BEHIND, st.sampled_from(["", "person", "percent"]))
def test_like_reading(before: str, number: str, behind: str, unit: str) -> None:
    """Words and a number are read as `read_figure` reads them, errors included."""
    text = f"{before}{number}{behind}"

    assert outcome(read_figure, text, unit) == outcome(read_wording, text, unit)


@pytest.mark.parametrize(
    "text",
    [
        "at least 1,200",
        "up to 23",
        "nearly 7919",
        "more than 23 people",
        "40 or more",
        "less than 1",
        "about 2 million",
        "just over 50 soldiers",
        "two 5",
        "12 Oct",
    ],
)
def test_examples(text: str) -> None:
    """The same for figures as people write them."""

    assert outcome(read_figure, text, "") == outcome(read_wording, text, "")
