"""What stands beside the number of a row, against its measure and its population.

Whoever writes "20 injured" into a row of the killed, or "30 children" into one without
a population, says more than its other cells do. To read the number alone would lose it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from provenance.errors import UnreadableFigureError
from provenance.formats.cells import (
    Cell,
    CellError,
    InvalidCellError,
    plain_text,
    read_words,
    said_by,
)
from provenance.model import ANYTHING, Case, Dimension, folded
from provenance.reading import CountedWord

#: Populations that say nothing of whom a figure counts.
_ANYBODY: Final = frozenset(
    {
        "",
        ANYTHING,
        "all",
        "everyone",
        "people",
        "persons",
        "person",
        "individuals",
        "人",
    }
)
#: No word in another script that says whom a figure counts is longer.
_LONGEST: Final = 6
_ASCII_WORD: Final = re.compile(r"[a-z]+")


class BesideNumbers:
    """Says where a word in a figure's cell says what no other cell of its row says.

    `frame` is the case without its claims.
    """

    def __init__(self, frame: Case, /) -> None:
        self._measures = frame.vocabularies[Dimension.MEASURE]
        self._populations = frame.vocabularies[Dimension.POPULATION]
        self._default = frame.defaults.population
        self._unit_named = frame.unit_named
        self._known: dict[tuple[object, ...], str] = {}

    def check(
        self, text: str, words: tuple[CountedWord, ...], row: Mapping[str, Cell], /
    ) -> None:
        """Raise `CellError` where the words of a figure say more than its row."""
        if not words:
            return
        measure, population = row.get("measure"), row.get("population")
        key = (words, measure, population)
        reason = self._known.get(key)
        if reason is None:
            reason = self._known[key] = self._reason(
                words, _name(measure), _name(population) or self._default
            )
        if reason:
            raise CellError("figure", said_by(UnreadableFigureError(text, reason)))

    def _reason(
        self, words: Iterable[CountedWord], measure: str, population: str
    ) -> str:
        """Return why a row cannot be read, or an empty text."""
        if not measure:
            return ""
        said = frozenset(_words(self._names(measure, population)))
        is_anybody = folded(population) in _ANYBODY
        for word in words:
            if word.alike & said or self._is_of(word.measure, measure):
                continue
            if word.measure:
                if self._measures.declares(word.measure):
                    return f"{word.text!r} is another measure than {measure!r}"
            elif is_anybody or not word.is_of_force:
                return (
                    f"{word.text!r} says whom it counts: "
                    "put it into the column population"
                )
        return ""

    def names(self, measure: Cell, population: Cell, /) -> tuple[str, ...]:
        """Return what a row says, in all words for it, of what and whom it counts."""
        measured = _name(measure)
        if not measured:
            return ()
        names = self._names(measured, _name(population) or self._default)
        unit = self._unit_named(measured)
        return tuple(name for name in (*names, unit) if name and name != ANYTHING)

    def _names(self, measure: str, population: str) -> Iterator[str]:
        """Yield all names of a row's measure and population, and of what is wider."""
        yield measure
        yield population
        found = self._measures.term(self._measures.resolve(measure))
        yield from (found.name, *found.aliases)
        if population and population != ANYTHING:
            resolved = self._populations.resolve(population)
            for name in sorted(self._populations.above(resolved)):
                yield from (name, *self._populations.term(name).aliases)

    def _is_of(self, word: str, measure: str) -> bool:
        """Whether a row's measure is that of a word, or lies within it."""
        if not word:
            return False
        resolve = self._measures.resolve
        return resolve(word) in self._measures.above(resolve(measure))


def _name(cell: Cell) -> str:
    try:
        return "" if cell is None else read_words(plain_text(cell))
    except InvalidCellError:
        # Its own column tells what is wrong with it.
        return ""


def _words(names: Iterable[str]) -> Iterator[str]:
    """Yield what may be words in names; Chinese has no spaces between them."""
    for name in names:
        text = folded(name)
        yield from _ASCII_WORD.findall(text)
        if not text.isascii():
            yield from (
                text[first:last]
                for first in range(len(text))
                for last in range(first + 2, min(len(text), first + _LONGEST) + 1)
            )
