"""The tables of words."""

from provenance.reading.figure_words import AFTER, BEFORE, EITHER
from provenance.reading.folding import fold


def test_phrases_are_folded() -> None:
    """A phrase that is not in its folded form could never be found."""
    tables = [*BEFORE.values(), *AFTER.values(), *EITHER.values()]

    assert tables == [fold(table) for table in tables]


def test_no_phrase_stands_twice() -> None:
    """Before a number each phrase binds in one way."""
    phrases = [
        " ".join(phrase.split())
        for table in BEFORE.values()
        for phrase in table.split("|")
    ]

    assert sorted(set(phrases)) == sorted(phrases)
