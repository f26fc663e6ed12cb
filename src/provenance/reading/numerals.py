"""Numbers written in digits, with whatever separates their groups and fractions."""

import re
from decimal import Decimal
from typing import Final

from provenance.model import Number
from provenance.reading.refusal import RefusalError

#: More digits than this, no count or sum has; the model says the same.
MOST_DIGITS: Final = 40

_WESTERN: Final = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_INDIAN: Final = re.compile(r"[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?")
_DOTTED: Final = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}|[1-9]\d{0,2}(?:\.\d{3})+,\d+")
_SPACED: Final = re.compile(
    r"[1-9]\d{0,2}(?:(?:'\d{3})+|(?:[ \u00a0]\d{3})+)(?:[.,]\d+)?"
)
#: What a number in digits looks like. Spaces group digits only where one group begins
#: with a zero: `35 000` is one number, `200 400` may be two.
PATTERN: Final = (
    r"(?<![\d.,])[1-9]\d{0,2}(?: \d{3}){0,12} 0\d\d(?: \d{3}){0,12}(?![.,]?\d)"
    r"|\d+(?:[.,'\u00a0]\d+)*|(?<![\w.])\.\d+"
)

_EITHER: Final = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_POINT: Final = re.compile(r"\d*\.\d+")
_COMMA_AND_ONE: Final = re.compile(r"\d{1,3},\d")
_COMMA: Final = re.compile(r"\d+,\d+")


def read_numeral(text: str, /, *, is_scaled: bool = False) -> Number:
    """Return the number that these folded digits and separators stand for.

    Groups of three, groups as in India (1,00,800), and a comma or a point before the
    fraction are read where only one reading is possible. Where it depends on the
    country (35.000), the refusal names both; before a word like "million"
    (`is_scaled`) a point stands before a fraction, as does a comma before one digit.

        >>> read_numeral("1,00,800"), read_numeral("1.234.567")
        (100800, 1234567)
        >>> read_numeral("1.234,5")
        Decimal('1234.5')
    """
    if sum(map(str.isdigit, text)) > MOST_DIGITS:
        raise RefusalError(reason=f"more than {MOST_DIGITS} digits")
    if text.isdigit():
        return int(text)
    if _WESTERN.fullmatch(text) or _INDIAN.fullmatch(text):
        return _number(text.replace(",", ""))
    if _DOTTED.fullmatch(text):
        return _number(text.replace(".", "").replace(",", "."))
    if _SPACED.fullmatch(text):
        return _number(re.sub("[' \u00a0]", "", text).replace(",", "."))
    if _EITHER.fullmatch(text) and not is_scaled:
        raise _depends(text, text.replace(".", ""))
    if _POINT.fullmatch(text):
        return _number(text)
    if is_scaled and _COMMA_AND_ONE.fullmatch(text):
        return _number(text.replace(",", "."))
    if _COMMA.fullmatch(text):
        raise _depends(text.replace(",", "."), text.replace(",", ""))
    raise RefusalError(reason="its digits are not grouped in one of the usual ways")


def _number(text: str) -> Number:
    """Return the number; `Decimal(text)` is exact whatever the context."""
    value = Decimal(text)
    whole = int(value)
    return whole if whole == value else value


def _depends(fraction: str, grouped: str) -> RefusalError:
    first, second = _number(fraction), int(grouped)
    return RefusalError(reason=f"it depends on the country: {first} or {second}")
