"""The words, numbers and signs of a text, each with what it means in a figure."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from attrs import frozen

from provenance.reading import figure_words as words
from provenance.reading.chinese_numerals import AFTER_DIGITS, BODY, START
from provenance.reading.currencies import MONEY
from provenance.reading.figure_words import Kind
from provenance.reading.numerals import PATTERN
from provenance.reading.quantities import Bind

_LEXEME: Final = re.compile(
    rf"(?P<digits>{PATTERN})"
    rf"|(?P<chinese>(?:{START}|(?:(?<=\d)|(?<=\d ))(?={AFTER_DIGITS})[^\d]){BODY})"
    r"|(?P<word>[a-zà-öø-ɏ]+)"
    r"|(?P<other>\x00+|\S)",
)


@frozen(kw_only=True)
class Entry:
    """What a word means; only what its kind needs is filled."""

    kind: Kind
    bind: Bind = Bind.EXACTLY
    unit: str = ""
    number: int = 0


@frozen
class Token:
    """A word, a number or a sign where it stands in the folded text."""

    entry: Entry
    text: str
    start: int
    end: int

    @property
    def kind(self) -> Kind:
        """What it does in a figure."""
        return self.entry.kind


_Index = dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]

_DIGITS: Final = Entry(kind=Kind.DIGITS)
_CHINESE: Final = Entry(kind=Kind.CHINESE)
_OTHER: Final = Entry(kind=Kind.OTHER)


def tokenize(folded: str, /) -> tuple[Token, ...]:
    """Return the tokens of a folded text; of two that could begin here, the longest.

    >>> [token.kind.name for token in tokenize("more than 35,000 people")]
    ['BIND_BEFORE', 'DIGITS', 'UNIT']
    """
    lexemes = list(_LEXEME.finditer(folded))
    texts = [lexeme.group() for lexeme in lexemes]
    index = _index()
    tokens = []
    position = 0
    while position < len(lexemes):
        entry, size = _look_up(index, texts, position)
        if size > 1 and entry is not None and _is_more_behind(entry, lexemes, position):
            entry, size = _look_up(index, texts[: position + 1], position)
        if entry is None:
            entry = _NUMERALS.get(lexemes[position].lastgroup or "", _OTHER)
        start, end = lexemes[position].start(), lexemes[position + size - 1].end()
        tokens.append(Token(entry, folded[start:end], start, end))
        position += size
    return tuple(tokens)


def _is_more_behind(entry: Entry, lexemes: list[re.Match[str]], place: int) -> bool:
    """Whether it is 多人 behind a number, where 多 says "more than"."""
    if entry.kind is not Kind.VAGUE or lexemes[place].group() != "多" or not place:
        return False
    before = lexemes[place - 1]
    is_number = before.lastgroup in {"digits", "chinese"}
    return is_number and before.end() == lexemes[place].start()


_NUMERALS: Final = {"digits": _DIGITS, "chinese": _CHINESE}


def _look_up(index: _Index, texts: list[str], start: int) -> tuple[Entry | None, int]:
    """Return the entry of the longest phrase that begins here, and its length."""
    for phrase, entry in index.get(texts[start], ()):
        if tuple(texts[start : start + len(phrase)]) == phrase:
            return entry, len(phrase)
    return None, 1


def is_glued(first: Token, second: Token, /) -> bool:
    """Whether nothing stands between two tokens that follow each other.

    >>> is_glued(*tokenize("35k"))
    True
    """
    return first.end == second.start


def unit_named(text: str, /) -> str:
    """Return the unit that a folded word names, or an empty text.

    >>> unit_named("people"), unit_named("%"), unit_named("bananas")
    ('person', 'percent', '')
    """
    tokens = tokenize(text)
    if len(tokens) != 1:
        return ""
    return tokens[0].entry.unit


@cache
def _index() -> _Index:
    """Return all phrases by their first word, the longest first; made once."""
    phrases: dict[str, dict[tuple[str, ...], Entry]] = {}
    for text, entry in _entries():
        key = tuple(match.group() for match in _LEXEME.finditer(text))
        phrases.setdefault(key[0], {})[key] = entry
    return {
        first: tuple(sorted(found.items(), key=lambda item: -len(item[0])))
        for first, found in phrases.items()
    }


def _entries() -> Iterator[tuple[str, Entry]]:
    """Yield each phrase of the tables with its entry; a later one replaces."""
    for text in _split(words.TRAPS):
        yield text, _OTHER
    binds = (
        (Kind.BIND_BEFORE, words.BEFORE),
        (Kind.BIND_AFTER, words.AFTER),
        (Kind.BIND_EITHER, words.EITHER),
    )
    for kind, by_bind in binds:
        for bind, phrases in by_bind.items():
            for text in _split(phrases):
                yield text, Entry(kind=kind, bind=bind)
    for kind, phrases in words.PLAIN.items():
        for text in _split(phrases):
            yield text, Entry(kind=kind)
    yield from _unit_entries()
    yield from _number_entries()


def _unit_entries() -> Iterator[tuple[str, Entry]]:
    by_kind = (
        (Kind.NOUN, words.NOUNS),
        (Kind.UNIT, words.UNITS),
        (Kind.MONEY, MONEY),
    )
    for kind, by_unit in by_kind:
        for unit, phrases in by_unit.items():
            for text in _split(phrases):
                yield text, Entry(kind=kind, unit=unit)


def _number_entries() -> Iterator[tuple[str, Entry]]:
    for text, value in words.NUMBER_WORDS.items():
        yield text, Entry(kind=Kind.NUMBER, number=value)
    for value, phrases in words.SCALES.items():
        for text in _split(phrases):
            yield text, Entry(kind=Kind.SCALE, number=value)
    for value, text in words.PLURAL_SCALES.items():
        yield text, Entry(kind=Kind.SCALES, number=value)


def _split(phrases: str) -> Iterator[str]:
    """Yield the phrases of a table's cell, folded white space."""
    for phrase in phrases.split("|"):
        yield " ".join(phrase.split())
