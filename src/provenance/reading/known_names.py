"""The words beside a number that the rest of its row says as well."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Final

from provenance.reading.figure_words import Kind
from provenance.reading.folding import fold
from provenance.reading.tokens import Entry, Token, tokenize

_NAMED: Final = Entry(kind=Kind.NOUN)
#: What a name may hold; numbers and the words that bind them are no part of one.
_IN_NAMES: Final = frozenset({Kind.OTHER, Kind.NOUN, Kind.UNIT, Kind.OF, Kind.AND})
#: A name this short, with a capital, is a symbol: Mt is not mt.
_LONGEST_SYMBOL: Final = 3
#: A word of fewer letters has no plural.
_LEAST_LETTERS: Final = 4


def name_unit(tokens: tuple[Token, ...], unit: str, /) -> Sequence[Token]:
    """Return the tokens with the words of a given unit, which nothing else says, as it.

    So "300 tents" is understood where the unit is "tents", or "tent".

        >>> name_unit(tokenize("300 tents"), "tent")[1].entry.unit
        'tent'
    """
    words = _words_of(unit)
    if not words or any(word.kind is not Kind.OTHER for word in words):
        return tokens
    entry = Entry(kind=Kind.MONEY, unit=unit)
    for first in range(len(tokens)):
        behind = first + len(words)
        if _are_alike(tokens[first:behind], words):
            return (
                *tokens[:first],
                _joined(tokens[first:behind], entry),
                *tokens[behind:],
            )
    return tokens


def without_names(
    tokens: Sequence[Token], names: Collection[str], text: str, /
) -> Sequence[Token]:
    """Return the tokens with each name that is not understood as a counted thing.

    The longest names come first. `text` is the text as it was written.

        >>> found = without_names(tokenize("87 egyptians"), ["Egyptians"], "")
        >>> found[1].kind.name
        'NOUN'
    """
    if all(token.kind is not Kind.OTHER for token in tokens):
        return tokens
    for words in sorted(_nameable(names, text), key=len, reverse=True):
        size = len(words)
        first = 0
        while first + size <= len(tokens):
            if _are_alike(tokens[first : first + size], words):
                named = _joined(tokens[first : first + size], _NAMED)
                tokens = (*tokens[:first], named, *tokens[first + size :])
            first += 1
    return tokens


def _nameable(names: Collection[str], text: str) -> Iterator[Sequence[Token]]:
    """Yield the words of each name that may stand beside a number as nothing else."""
    for name in sorted(set(names)):
        is_symbol = len(name) <= _LONGEST_SYMBOL and name != name.lower()
        if is_symbol and name not in text:
            continue
        kinds = {word.kind for word in _words_of(name)}
        if Kind.OTHER in kinds and kinds <= _IN_NAMES:
            yield _words_of(name)


@lru_cache(maxsize=1024)
def _words_of(name: str) -> tuple[Token, ...]:
    return tokenize(fold(name).strip())


def _are_alike(tokens: Sequence[Token], words: Sequence[Token]) -> bool:
    """Whether these are the same words, be it in the singular or the plural."""
    return len(tokens) == len(words) and all(
        _is_one_word(token.text, word.text)
        for token, word in zip(tokens, words, strict=True)
    )


def _is_one_word(word: str, other: str) -> bool:
    return word == other or word in _singulars(other) or other in _singulars(word)


def _singulars(word: str) -> tuple[str, ...]:
    """Return the words of which an English word may be the plural."""
    is_plural = word.isascii() and word.endswith("s") and not word.endswith("ss")
    if len(word) < _LEAST_LETTERS or not is_plural:
        return ()
    return word[:-1], word[:-2], f"{word[:-3]}y"


def _joined(tokens: Sequence[Token], entry: Entry) -> Token:
    text = " ".join(token.text for token in tokens)
    return Token(entry, text, tokens[0].start, tokens[-1].end)
