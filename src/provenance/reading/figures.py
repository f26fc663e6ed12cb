"""One cell to one figure."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Final

from attrs import evolve

from provenance.errors import UnreadableFigureError
from provenance.model import DATE, Figure, Quantifier, draft_of
from provenance.reading.currencies import UNIT_OF_ONE
from provenance.reading.damage import check_damage
from provenance.reading.dated_figures import read_dated
from provenance.reading.estimates import find_estimate, with_range
from provenance.reading.figure_words import NUMBERS, Kind
from provenance.reading.folding import fold
from provenance.reading.known_names import name_unit, without_names
from provenance.reading.month_names import ORDINALS
from provenance.reading.numerals import MOST_DIGITS
from provenance.reading.phrases import make_figure, read_phrase
from provenance.reading.refusal import RefusalError, check_length, check_written
from provenance.reading.tokens import Token, tokenize, unit_named

#: What nearly all cells hold; it goes past everything else.
#: Groups of three behind one or two digits are one number in a cell: 12 500. With three
#: digits each, as in 200 400, they may be two.
_SPACED: Final = re.compile(r"(?<![\d.,])(?<!\d )[1-9]\d?(?: \d{3})+(?![.,]?\d| \d)")
_PLAIN: Final = re.compile(r"\d+|[1-9]\d{0,2}(?:,\d{3})+")

#: How the refusal of a cell ends that holds a word of no known meaning.
NOT_UNDERSTOOD: Final = "beside the number is not understood"

_draft_figure: Final = draft_of(Figure)


def read_figure(text: str, /, *, unit: str = "", names: Collection[str] = ()) -> Figure:
    """Return the figure that a cell states, in English or Chinese.

    The quantifier is kept ("at least 50", `40,000+`, 超过两百), the unit where the text
    names one (`%`, `people`, `kyats`); else it is `unit`, whose own word is understood.
    So are `names`, which say nothing that is not known of it: "87 Egyptians" where
    Egyptians are counted.
    Words that are not understood beside the number are refused, never skipped; so is what depends on the
    country (`35.000`) and what a spreadsheet has damaged (`12-Oct`). A vague word
    ("dozens") and "unknown" make a figure without a number.

    With the unit `date` it is the date that a cell states, as `read_date` reads it,
    with the words that bind it ("before 11 Nov 2023"); no other cell may be a date.

    Raises `UnreadableFigureError`, whose reason names the readings that are possible.

        >>> read_figure("超过两百").stated
        200
        >>> read_figure("100-120").interval()
        Interval(low=100, high=120, low_open=False, high_open=False)
        >>> read_figure("35.000")
        Traceback (most recent call last):
            ...
        provenance.errors.UnreadableFigureError: cannot read '35.000' as a figure: it depends on the country: 35 or 35000
    """  # noqa: E501 - the message is one line
    if unit == DATE:
        return read_dated(text)
    if unit:
        unit = _unit_in_full(unit)
    if len(text) <= MOST_DIGITS and text.isascii() and _PLAIN.fullmatch(text):
        value = int(text.replace(",", ""))
        return _draft_figure(
            quantifier=Quantifier.EXACTLY,
            stated=value,
            low=value,
            high=value,
            unit=unit,
            as_written=text,
        )
    try:
        figure = _read(text, unit, names)
        found = _choose_unit(figure.unit, unit)
    except RefusalError as error:
        raise UnreadableFigureError(text, error.reason) from None
    return evolve(figure, unit=found, as_written=text)


@lru_cache(maxsize=256)
def _unit_in_full(unit: str) -> str:
    """Return the unit that a word such as "people" names, else the word itself."""
    return unit_named(fold(unit)) or unit


def _choose_unit(found: str, given: str) -> str:
    for one, other in ((found, given), (given, found)):
        if other in UNIT_OF_ONE.get(one, ()):
            return other
    if found and given and found != given:
        raise RefusalError(reason=f"its unit is {found!r}, where {given!r} is expected")
    return found or given


def _read(text: str, unit: str, names: Collection[str]) -> Figure:
    check_length(text)
    check_written(text)
    folded = fold(text).strip()
    estimate = find_estimate(folded)
    if estimate is not None:
        limits = folded[estimate.range_start : estimate.range_end]
        number = f"{folded[: estimate.start]} {folded[estimate.end :]}"
        return with_range(_read(number, unit, names), _read(limits, unit, names))
    check_damage(folded)
    found = name_unit(tokenize(_SPACED.sub(_join_groups, folded)), unit)
    found = without_names(found, names, text)
    tokens = _open_brackets(_drop_full_stop(found), text)
    if not tokens:
        raise RefusalError(reason="no number")
    without_number = _read_without_number(tokens, folded)
    if without_number is not None:
        return without_number
    phrase = read_phrase(tokens, 0)
    rest = tokens[phrase.after :] if phrase else tokens
    if phrase is None or rest:
        raise _explain(tokens, rest, folded)
    range_words = [token.text for token in tokens if token.kind is Kind.RANGE]
    if range_words and phrase.second is None:
        raise RefusalError(reason=f"{range_words[0]!r} needs two numbers")
    return make_figure(phrase)


def _join_groups(found: re.Match[str]) -> str:
    return found.group().replace(" ", "\u00a0")


def _drop_full_stop(tokens: Sequence[Token]) -> Sequence[Token]:
    return tokens[:-1] if tokens and tokens[-1].text in {".", "。"} else tokens


def _open_brackets(tokens: Sequence[Token], text: str) -> Sequence[Token]:
    """Return the tokens without brackets; a number alone in them may be negative."""
    marks = [token.text for token in tokens if token.text in {"(", ")"}]
    if not marks:
        return tokens
    if marks != ["(", ")"] * (len(marks) // 2):
        raise RefusalError(reason="its brackets do not match")
    inner = [token for token in tokens if token.text not in {"(", ")"}]
    if text.isascii() and len(inner) == 1 and inner[0].kind is Kind.DIGITS:
        number = inner[0].text
        raise RefusalError(reason=f"a number in brackets may be {number} or -{number}")
    return inner


def _read_without_number(tokens: Sequence[Token], folded: str) -> Figure | None:
    """Read "none" as zero, "unknown" and "dozens" as an unknown figure."""
    if any(token.kind in NUMBERS for token in tokens[1:]):
        return None
    head, rest = tokens[0], tokens[1:]
    if head.kind is Kind.NONE:
        figure = Figure.exactly(0)
    elif head.kind is Kind.UNKNOWN or head.text == "some":
        figure = Figure.unknown()
    else:
        while rest and head.kind in _BEFORE_VAGUE:
            head, rest = rest[0], rest[1:]
        if head.kind not in {Kind.VAGUE, Kind.SCALES}:
            return None
        figure = Figure.unknown()
    if any(token.kind not in _AFTER_VAGUE for token in rest):
        raise _explain(tokens, rest, folded)
    units = dict.fromkeys(token.entry.unit for token in rest if token.entry.unit)
    if len(units) > 1:
        raise RefusalError(reason=f"two units, {' and '.join(map(repr, units))}")
    return evolve(figure, unit=next(iter(units), ""))


_BEFORE_VAGUE: Final = frozenset(
    {Kind.BIND_BEFORE, Kind.BIND_EITHER, Kind.NEUTRAL, Kind.RANGE}
)
_AFTER_VAGUE: Final = frozenset(
    {Kind.UNIT, Kind.MONEY, Kind.NOUN, Kind.OF, Kind.AND, Kind.BIND_AFTER}
)


def _explain(
    tokens: Sequence[Token], rest: Sequence[Token], folded: str
) -> RefusalError:
    """Return the refusal of a cell in which these tokens were not understood."""
    if _PART_OF_WHOLE.search(folded):
        return RefusalError(reason=_WRITE_PART)
    numbers = [token.text for token in tokens if token.kind in NUMBERS]
    if not numbers:
        return RefusalError(reason="no number")
    is_read = len(rest) < len(tokens)
    if is_read and any(token.kind in NUMBERS for token in rest):
        if len(numbers) == 1:
            numbers.insert(0, folded[: rest[0].start].strip())
        reason = f"several numbers: {', '.join(numbers[:5])}"
        parts = [token.text for token in rest if token.kind in NUMBERS]
        if len(parts) == 1 and _INCLUDING.search(folded[rest[0].start :]):
            reason += f"; put the {parts[0]} into a row of its own"
        return RefusalError(reason=reason)
    unknown = [token for token in rest if token.kind not in _UNDERSTOOD]
    first = unknown[0] if unknown else rest[0]
    if first.text in ORDINALS:
        return RefusalError(reason="it is an ordinal, not a count")
    words = takewhile(
        lambda token: token.kind not in NUMBERS, rest[rest.index(first) + 1 :]
    )
    end = max([first.end, *(token.end for token in words)])
    shown = folded[first.start : end][:40]
    return RefusalError(reason=f"{shown!r} {NOT_UNDERSTOOD}")


#: Half of something, or a third; "two and a half" is a number, if not one that is read.
_PART_OF_WHOLE: Final = re.compile(
    r"(?<!and a )(?<!and )\b(?:half|halves|quarters?|thirds)\b"
    r"|\b(?:one|a)[ -](?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
    r"|\b[a-z]+[ -](?:fourths|fifths|sixths|sevenths|eighths|ninths|tenths)\b"
    r"|[½⅓⅔¼¾⅕⅖⅗⅘]|分之|一半|半数"
)
_WRITE_PART: Final = (
    "a part of a whole is no count: write it in per cent if the source does, "
    "or the number that it gives"
)

#: What stands before the number of a part.
_INCLUDING: Final = re.compile(
    r"\b(?:including|incl|of (?:whom|which|them|these)|among (?:them|whom))\b"
    "|其中|包括|包含"
)
#: What is no reason by itself to refuse a cell.
_UNDERSTOOD: Final = NUMBERS | _BEFORE_VAGUE | _AFTER_VAGUE
