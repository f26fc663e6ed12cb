"""Which words stand in figures: beside all others a number is read as it stands."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from provenance.reading import figure_words as words
from provenance.reading.currencies import MONEY
from provenance.reading.figure_words import Kind

_PERSON: Final = "person"
#: Words that stand in so many phrases that they tell none from another.
_COMMON: Final = frozenset(["a", "an", "as", "at", "in", "is", "on", "the"])


def telling_words(phrases: Iterable[str], /) -> frozenset[str]:
    """Return words of which each of these folded phrases has one at least.

    >>> sorted(telling_words(["in excess of", "at least", "the"]))
    ['excess', 'least', 'of', 'the']
    """
    return frozenset(
        word
        for phrase in phrases
        for word in set(phrase.split()) - _COMMON or phrase.split()
    )


def _phrases(tables: Iterable[str]) -> Iterator[str]:
    for table in tables:
        yield from table.split("|")


def _of_others(tables: Mapping[str, str]) -> Iterator[str]:
    return _phrases(table for unit, table in tables.items() if unit != _PERSON)


#: Words and signs that can change what a number beside them says: how it is bound,
#: how high it is, in what else than people it is counted. Counted things, such as
#: houses, stand beside a number and are no part of it.
FIGURE_WORDS: Final = telling_words(
    (
        *_phrases(words.BEFORE.values()),
        *_phrases(words.AFTER.values()),
        *_phrases(words.EITHER.values()),
        *_phrases(
            table for kind, table in words.PLAIN.items() if kind is not Kind.NEUTRAL
        ),
        *_phrases(MONEY.values()),
        *_phrases(words.SCALES.values()),
        *_phrases(words.PLURAL_SCALES.values()),
        *words.NUMBER_WORDS,
        *_of_others(words.UNITS),
    )
)

#: Words that say that people are counted.
PERSON_WORDS: Final = (
    telling_words(_phrases((words.UNITS[_PERSON], words.NOUNS[_PERSON]))) - FIGURE_WORDS
)
