"""One number with its scale, where it begins among the tokens of a text."""

import re
from collections.abc import Sequence
from typing import Final

from attrs import frozen

from provenance.model import Number
from provenance.reading.arithmetic import multiply
from provenance.reading.chinese_numerals import AFTER_DIGITS, read_chinese
from provenance.reading.figure_words import LETTERS, Kind
from provenance.reading.number_words import read_words
from provenance.reading.numerals import read_numeral
from provenance.reading.tokens import Token, is_glued

_ONE_SCALE: Final = re.compile(
    r"(\d[\d.,]*|[一二两三四五六七八九])([百千万亿]+)|([^万亿]+)([万亿]+)"
)
_MARKS: Final = re.compile("[,' \u00a0]")
_GROUP: Final = 3


@frozen(kw_only=True)
class Amount:
    """A number as it stands in a text."""

    #: The number; `None` for a vague word.
    value: Number | None
    #: The other end where two neighbouring digits mean a range (三四百).
    high: Number | None = None
    #: Whether it is that number "and more" (40多万).
    is_more: bool = False
    #: What counts the scale at its end: 2 in "2 million"; the value where none is.
    count: Number = 0
    #: The scale at its end, such as a million; 1 where none is.
    scale: Number = 1
    #: The thousands that a smaller number before it may leave out: 1000 in "2-3,000".
    thousands: int = 1
    #: The tokens that it takes.
    first: int
    after: int


def read_amount(
    tokens: Sequence[Token], start: int, /, *, is_bound: bool = False
) -> Amount | None:
    """Return the number that begins at this token, or `None` where none does.

    `is_bound` says that a word like "more than" stands before it.

        >>> from provenance.reading.tokens import tokenize
        >>> read_amount(tokenize("44 billion"), 0).value
        44000000000
    """
    if start >= len(tokens):
        return None
    kind = tokens[start].kind
    if kind is Kind.DIGITS:
        return _read_digits(tokens, start)
    if kind is Kind.CHINESE:
        return _from_chinese(tokens[start].text, start, start + 1, is_bound=is_bound)
    found = read_words(tokens, start)
    if found is None:
        return None
    value, after = found
    scale = _scale_at_end(tokens, start, after)
    return Amount(
        value=value, count=value // scale, scale=scale, first=start, after=after
    )


def _read_digits(tokens: Sequence[Token], start: int) -> Amount:
    digits = tokens[start]
    following = tokens[start + 1] if start + 1 < len(tokens) else None
    if following is not None and following.kind is Kind.CHINESE:
        is_near = following.start - digits.end <= 1
        if is_near and re.match(AFTER_DIGITS, following.text):
            return _from_chinese(digits.text + following.text, start, start + 2)
    scale, after = 1, start + 1
    while after < len(tokens) and after <= start + 2 and _is_scale(tokens, after):
        scale *= tokens[after].entry.number
        after += 1
    count = read_numeral(digits.text, is_scaled=_is_scaled(digits.text, scale))
    return Amount(
        value=multiply(count, scale),
        count=count,
        scale=scale,
        thousands=_thousands(digits.text) if after == start + 1 else 1,
        first=start,
        after=after,
    )


def _is_scaled(text: str, scale: int) -> bool:
    """Whether the scale leaves only one reading to a point or a comma in the digits."""
    return scale >= 1_000_000 or (scale > 1 and "," in text[-2:])


def _thousands(text: str) -> int:
    """Return what the groups behind the first one make."""
    groups = _MARKS.split(text)[1:]
    is_grouped = all(len(group) == _GROUP for group in groups)
    return int(10 ** (_GROUP * len(groups))) if is_grouped else 1


def _is_scale(tokens: Sequence[Token], position: int) -> bool:
    token = tokens[position]
    if token.kind not in {Kind.SCALE, Kind.SCALES}:
        return False
    return token.text not in LETTERS or is_glued(tokens[position - 1], token)


def _scale_at_end(tokens: Sequence[Token], start: int, after: int) -> int:
    scale = 1
    while after - 1 > start and tokens[after - 1].kind is Kind.SCALE:
        after -= 1
        scale *= tokens[after].entry.number
    return scale


def _from_chinese(
    text: str, first: int, after: int, *, is_bound: bool = False
) -> Amount:
    number = read_chinese(text, is_bound=is_bound)
    count, scale = number.low or 0, 1
    match = _ONE_SCALE.fullmatch(text)
    if match and number.high is None and not number.is_more:
        left, unit = match[1] or match[3], match[2] or match[4]
        count = read_chinese(left, is_bound=is_bound).low or 0
        scale = int(read_chinese("1" + unit).low or 1)
    return Amount(
        value=number.low,
        high=number.high,
        is_more=number.is_more,
        count=count,
        scale=scale,
        first=first,
        after=after,
    )
