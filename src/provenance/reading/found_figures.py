"""Figures in running text, such as titles and quotes."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from provenance.model import Figure, FoundFigure
from provenance.reading.amounts import Amount
from provenance.reading.figure_words import NUMBERS, Kind
from provenance.reading.folding import fold
from provenance.reading.other_numbers import hide_others, is_counted
from provenance.reading.phrases import Phrase, make_figure, read_phrase
from provenance.reading.refusal import RefusalError
from provenance.reading.tokens import Token, tokenize

_STARTS: Final = NUMBERS | {
    Kind.BIND_BEFORE,
    Kind.BIND_EITHER,
    Kind.RANGE,
    Kind.MONEY,
}
#: A dash that is no part of a range or a name.
_SENTENCE_DASH: Final = re.compile(r"(?<!\d)[—―]|[—―](?!\d)")
_TIMES: Final = frozenset({"day", "week", "month", "year", "hour", "minute"})


def find_figures(text: str, /) -> tuple[FoundFigure, ...]:
    """Return the figures in a running text, English or Chinese, in their order.

    Each has its quantifier and, where it follows at once, its unit. Dates, years,
    ages, times of day, ordinals, reference markers, rates, and numbers within names
    (`Operation 1111`, `10-Day`) are left out, and so are vague words. A number that
    stands there but cannot be read as one figure (`35.000`, "about 100-120") is an
    unknown figure. Never raises; takes time in proportion to the text.

        >>> [
        ...     found.figure.as_written
        ...     for found in find_figures(
        ...         "Over 200 Junta Soldiers Killed in 10-Day Battle on Nov. 11[2]"
        ...     )
        ... ]
        ['Over 200']
    """
    folded = fold(_SENTENCE_DASH.sub(",", text))
    tokens = tokenize(hide_others(folded, text))
    return tuple(_find(text, tokens))


def _find(text: str, tokens: Sequence[Token]) -> Iterator[FoundFigure]:
    position = 0
    while position < len(tokens):
        found, position = _read_at(text, tokens, position)
        if found is not None:
            yield found


def _read_at(
    text: str, tokens: Sequence[Token], position: int
) -> tuple[FoundFigure | None, int]:
    """Return the figure that begins here, if any, and where to go on."""
    if tokens[position].kind not in _STARTS and tokens[position].text not in {
        "a",
        "an",
    }:
        return None, position + 1
    try:
        phrase = read_phrase(tokens, position, is_running=True)
    except RefusalError:
        return _place_unreadable(text, tokens, position)
    if phrase is None:
        return None, position + 1
    if not _is_figure(tokens, phrase):
        return None, phrase.after
    try:
        figure = make_figure(phrase)
    except RefusalError:
        figure = Figure.unknown(unit=phrase.unit)
    return _place(text, tokens, figure, phrase.start, phrase.after), phrase.after


def _place(
    text: str, tokens: Sequence[Token], figure: Figure, first: int, after: int
) -> FoundFigure:
    start, end = tokens[first].start, tokens[after - 1].end
    return FoundFigure(
        figure=evolve(figure, as_written=text[start:end]), start=start, end=end
    )


def _place_unreadable(
    text: str, tokens: Sequence[Token], position: int
) -> tuple[FoundFigure | None, int]:
    """Return an unknown figure for a number that stands here and cannot be read."""
    number = position
    while tokens[number].kind not in NUMBERS:
        number += 1
        if number == len(tokens):
            return None, position + 1
    after = number + 1
    amount = Amount(value=None, first=number, after=after)
    phrase = Phrase(first=amount, start=position, after=after)
    is_word = tokens[number].kind is Kind.CHINESE and len(tokens[number].text) == 1
    if is_word or not is_counted(tokens, phrase):
        return None, after
    return _place(text, tokens, Figure.unknown(), position, after), after


def _is_figure(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase states a number that counts something."""
    first = phrase.first
    if first.value is None:
        return False
    if phrase.unit in _TIMES and any(
        word in {"over", "近"} for _, word in phrase.binds
    ):
        # "killed over 10 days" says when
        return False
    if tokens[first.after - 1].text == "m" and not phrase.unit:
        # "200m" may be a length
        return "." in tokens[first.first].text
    return is_counted(tokens, phrase)
