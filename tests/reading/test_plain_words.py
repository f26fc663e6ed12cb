"""Words beside which a number is not what it is alone."""

import pytest

from provenance.reading import FIGURE_WORDS, PERSON_WORDS, find_figures
from provenance.reading.plain_words import telling_words


@pytest.mark.parametrize(
    "phrase",
    ["at least 40", "40 or more", "40 million", "half a dozen", "$ 40", "no 40"],
)
def test_what_changes_a_number(phrase: str) -> None:
    """Each such phrase has a word that tells it."""

    assert not FIGURE_WORDS.isdisjoint(phrase.split())


@pytest.mark.parametrize("words", ["In Millford", "were killed in", "have died on the"])
def test_what_changes_nothing(words: str) -> None:
    """Most words around a number leave it as it is."""

    assert FIGURE_WORDS.isdisjoint(words.lower().split())
    assert [each.figure.stated for each in find_figures(f"40 {words}")] == [40]


def test_people() -> None:
    """People of all kinds are persons, and change nothing else."""

    assert {"people", "soldiers"} <= PERSON_WORDS
    assert PERSON_WORDS.isdisjoint(FIGURE_WORDS)


def test_every_phrase_has_a_word() -> None:
    """A phrase of common words alone keeps them all."""

    assert telling_words(["in the"]) == {"in", "the"}
