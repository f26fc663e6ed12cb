"""Numbers written in Chinese characters, also mixed with digits (4.2万, 3万5千)."""

import re
from typing import Final

from attrs import frozen

from provenance.model import Number
from provenance.reading.arithmetic import add, multiply
from provenance.reading.numerals import read_numeral
from provenance.reading.refusal import RefusalError

_DIGITS: Final = dict(
    zip("零一二两三四五六七八九", (0, 1, 2, *range(2, 10)), strict=True)
)
_SMALL: Final = {"千": 1000, "百": 100, "十": 10}
_LARGE: Final = {"亿": 10**8, "万": 10**4}

#: What a number in Chinese characters begins with, and what it is made of.
START: Final = (
    r"(?!一[共些直起样旦般方]|万一|十分)"
    r"(?:[零一二两三四五六七八九十百千万亿]|[数几](?=[十百千万亿]))"
)
#: What follows digits and belongs to them: 40多万, 4万, 4千5百.
AFTER_DIGITS: Final = r"(?:[多余几]?[十百千万亿])"
BODY: Final = r"(?:[零一二两三四五六七八九十百千万亿多余几]|\d+(?:[.,]\d+)*)*"

#: Longer than this is no number; it also bounds how deep the reading goes.
_LONGEST: Final = 45
_TWO_DIGITS: Final = re.compile(
    r"(.*十)?([一二两三四五六七八九])([二两三四五六七八九])([十百千万亿]*)"
)
_SECTION: Final = re.compile(
    r"(?:([^千百十]*)千)?(?:([^千百十]*)百)?(?:([^千百十]*)十)?([^千百十]*)"
)
_MORE: Final = re.compile(r"[多余](?=[万亿]*$)|(?<=十)几(?=[万亿]*$)")


@frozen(kw_only=True)
class ChineseNumber:
    """A number as Chinese characters give it, or a range, or a vague word."""

    #: The number; `None` for a vague one (数百).
    low: Number | None
    #: The other end of a range of two neighbours (三四百).
    high: Number | None = None
    #: Whether it is that number "and more" (40多万, 十几).
    is_more: bool = False


def read_chinese(text: str, /, *, is_bound: bool = False) -> ChineseNumber:
    """Return the number that this folded run of characters stands for.

    `is_bound` says that a word like "more than" stands before it; only then is a lone
    百, 千 or 万 a number (逾百人).

        >>> read_chinese("三千五百").low, read_chinese("4.2万").low
        (3500, 42000)
        >>> read_chinese("40多万")
        ChineseNumber(low=400000, high=None, is_more=True)
        >>> read_chinese("三四百")
        ChineseNumber(low=300, high=400, is_more=False)
    """
    if len(text) > _LONGEST:
        raise RefusalError(reason=f"longer than {_LONGEST} characters")
    if text[0] in "数几":
        return ChineseNumber(low=None)
    is_more = _MORE.search(text) is not None
    plain = _MORE.sub("", text, count=1)
    if re.search("[多余几数]", plain):
        raise _unusual(text)
    neighbours = None if is_more else _TWO_DIGITS.fullmatch(plain)
    if neighbours:
        return _read_neighbours(*neighbours.groups(default=""))
    if is_bound and plain[0] in "百千万亿":
        plain = "一" + plain
    return ChineseNumber(low=_read_large(plain), is_more=is_more)


def _unusual(text: str) -> RefusalError:
    return RefusalError(reason=f"{text!r} is not a number as usually written")


def _read_neighbours(tens: str, first: str, second: str, scale: str) -> ChineseNumber:
    """Read 三四百 and 十五六, two neighbouring digits that mean a range."""
    if _DIGITS[second] != _DIGITS[first] + 1:
        raise RefusalError(reason=f"{first + second!r} may be one number or two")
    low, high = (_read_large(tens + digit + scale) for digit in (first, second))
    return ChineseNumber(low=low, high=high)


def _read_large(text: str) -> Number:
    """Read a number with 亿 or 万 in it; each counts what stands before it."""
    for character, value in _LARGE.items():
        left, found, right = text.rpartition(character)
        if character in left:
            raise _unusual(text)
        if found:
            if not left:
                raise RefusalError(reason=f"it does not say how many {character}")
            return add(multiply(_read_large(left), value), _read_rest(right, value))
    return _read_section(text)


def _read_rest(text: str, scale: int) -> Number:
    """Read what follows a unit; a lone digit there has two readings (三千五)."""
    if not text:
        return 0
    if len(text) == 1 and text not in _SMALL and scale > 10:
        digit = _read_digits(text)
        other = multiply(digit, scale // 10)
        raise RefusalError(reason=f"{text!r} at its end may be {digit} or {other}")
    value = _read_large(text)
    if value >= scale:
        raise _unusual(text)
    return value


def _read_section(text: str) -> Number:
    """Read a number below 万, made of 千, 百, 十 and digits."""
    match = _SECTION.fullmatch(text)
    if match is None:
        raise _unusual(text)
    *counts, rest = match.groups()
    total: Number = 0
    last = 1
    for count, (unit, value) in zip(counts, _SMALL.items(), strict=True):
        if count is not None:
            total = add(total, multiply(_read_count(count, unit), value))
            last = value
    if last == 1:
        return _read_digits(rest)
    return add(total, _read_rest(rest, last))


def _read_count(text: str, unit: str) -> Number:
    """Read what stands before 千, 百 or 十; 零 only says that a unit was left out."""
    text = text.removeprefix("零")
    if not text and unit == "十":
        return 1
    if not text:
        raise RefusalError(reason=f"it does not say how many {unit}")
    if len(text) > 2 and text[0] in _DIGITS:
        raise _unusual(text)
    return _read_digits(text)


def _read_digits(text: str) -> Number:
    """Read digits of either kind without any unit: 4.2, 零五, 二零二三."""
    if text[:1].isdigit():
        return read_numeral(text, is_scaled=True)
    if not text or any(character not in _DIGITS for character in text):
        raise _unusual(text)
    if len(text) == 2 and text[0] != "零":
        raise RefusalError(reason=f"{text!r} may be one number or two")
    return int("".join(str(_DIGITS[character]) for character in text))
