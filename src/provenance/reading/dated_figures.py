"""One cell that states a date to one figure, with the words that bind it."""

import re
from typing import Final

from attrs import evolve

from provenance.errors import UnreadableFigureError
from provenance.model import (
    DATE,
    DateRange,
    Figure,
    PartialDate,
    Quantifier,
    date_figure,
)
from provenance.reading.dates import read_any
from provenance.reading.figure_words import Kind
from provenance.reading.folding import fold
from provenance.reading.refusal import BackwardsError, RefusalError, check_length
from provenance.reading.tokens import tokenize

#: The words that bind a date more sharply than a period does, or not as one.
_BINDS: Final = {
    Quantifier.AT_LEAST: r"(?:at least|at the earliest|no sooner than)\b|>=|≥",
    Quantifier.AT_MOST: r"(?:at most|at the latest)\b|<=|≤",
    Quantifier.MORE_THAN: r"(?:after|later than|more than)\b|>",
    Quantifier.LESS_THAN: r"(?:before|prior to|earlier than|less than)\b|<",
    Quantifier.EXACTLY: r"exactly\b|=",
}
_BOUND: Final = re.compile(
    "|".join(f"(?P<{each.name}>{words})" for each, words in _BINDS.items())
)


def read_dated(text: str, /) -> Figure:
    """Return the figure of the date that a cell states.

    It reads what `read_date` reads, and the words that bind a date. "Before" and
    "after" leave out the day itself, or the whole month where it is one; a range that
    runs backwards has no bounds; "unknown" is a date that was not said. Raises
    `UnreadableFigureError`.

        >>> read_dated("before Nov 2023").quantifier.value
        'less than'
        >>> read_dated("11/12/2023")
        Traceback (most recent call last):
            ...
        provenance.errors.UnreadableFigureError: cannot read '11/12/2023' as a figure: it depends on the country: 2023-12-11 or 2023-11-12
    """  # noqa: E501 - the message is one line
    try:
        figure = _read(text)
    except RefusalError as error:
        raise UnreadableFigureError(text, error.reason) from None
    return evolve(figure, as_written=text)


def _read(text: str) -> Figure:
    check_length(text)
    folded = " ".join(fold(text).split())
    if _is_unknown(folded):
        return Figure.unknown(unit=DATE)
    bound = _BOUND.match(folded)
    rest = folded[bound.end() :].strip() if bound else text
    try:
        date = read_any(rest, None, parts_as_wholes=bound is None)
    except BackwardsError:
        return Figure(quantifier=Quantifier.BETWEEN, unit=DATE)
    if not isinstance(date, PartialDate | DateRange):
        raise RefusalError(reason="it is a length of time and no date")
    figure = date_figure(date)
    if bound is None:
        return figure
    return _bind(Quantifier[str(bound.lastgroup)], date, figure, bound.group())


def _is_unknown(folded: str) -> bool:
    tokens = tokenize(folded)
    return len(tokens) == 1 and tokens[0].kind is Kind.UNKNOWN


def _bind(
    quantifier: Quantifier, date: PartialDate | DateRange, figure: Figure, word: str
) -> Figure:
    """Return the figure of a date with such a word before it."""
    low, high = figure.low, figure.high
    if isinstance(date, DateRange) or low is None or high is None:
        raise RefusalError(reason=f"{word!r} binds one certain date")
    match quantifier:
        case Quantifier.AT_LEAST:
            return Figure.at_least(low, unit=DATE)
        case Quantifier.MORE_THAN:
            return Figure.more_than(high, unit=DATE)
        case Quantifier.AT_MOST:
            return Figure.at_most(high, unit=DATE)
        case Quantifier.LESS_THAN:
            return Figure.less_than(low, unit=DATE)
        case _:
            return figure
