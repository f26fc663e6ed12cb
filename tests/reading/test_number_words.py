"""Numbers in English words."""

import pytest

from provenance.reading.number_words import read_words
from provenance.reading.tokens import tokenize

NUMBERS = {
    "zero": (0, 1),
    "sixteen": (16, 1),
    "sixty four": (64, 2),
    "twenty-one thousand": (21_000, 4),
    "a hundred": (100, 2),
    "two hundred and five": (205, 4),
    "one hundred thousand": (100_000, 3),
    "two million five hundred thousand": (2_500_000, 5),
    "two thousand five": (2005, 3),
    "two dozen": (24, 2),
    "two three": (2, 1),
    "nineteen eighty": (19, 1),
    "sixteen and five": (16, 1),
    "twenty - one": (20, 1),
    "two thousand million": (2000, 2),
    "half a million": (500_000, 1),
}


@pytest.mark.parametrize(("text", "expected"), NUMBERS.items())
def test_read(text: str, expected: tuple[int, int]) -> None:
    """The number ends where the next word cannot belong to it."""
    assert expected == read_words(tokenize(text), 0)


@pytest.mark.parametrize("text", ["a soldier", "hundred", "soldiers", "a", "5"])
def test_no_number(text: str) -> None:
    """A word that begins no number is none."""
    assert read_words(tokenize(text), 0) is None
