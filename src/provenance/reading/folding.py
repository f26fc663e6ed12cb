"""One form for the many ways in which the same characters are written.

Folding is for looking, never for keeping: it replaces each character by exactly one
other, so that offsets into the folded text are offsets into the text as written.
"""

import re
import unicodedata
from typing import Final

#: Characters that mean the same in a figure or a date, and the one for them all.
_SAME: Final = {
    "-": "‐‑‒–—―−﹣",
    "~": "〜∼˜",
    "≈": "≃≅≒",
    "≥": "≧⩾",
    "≤": "≦⩽",
    "'": "‘’ʼ",
    '"': "“”„",
    "\u00a0": "\u2007\u2009\u202f",
    "·": "・•",
    "¥": "￥",
    "零": "〇○",
}

#: Chinese as it is written in Taiwan and Hong Kong, and as in China and Singapore;
#: only the characters that some table of this room has.
_TRADITIONAL: Final = (
    "過萬億約兩餘數幾於間從達個據報導戰軍隊兒婦難這種戶輛頭為僅總計將沒無詳確"
    "員傷獲屍體當時點號開營鎮陣鄉縣歲後來會訊稱說聲對轉單與樣歷週裡還經"
)
_SIMPLIFIED: Final = (
    "过万亿约两余数几于间从达个据报导战军队儿妇难这种户辆头为仅总计将没无详确"
    "员伤获尸体当时点号开营镇阵乡县岁后来会讯称说声对转单与样历周里还经"
)

_SINGLE: Final = {
    **{old: new for new, same in _SAME.items() for old in same},
    **dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True)),
}

#: A comma between full-width digits groups them; any other one separates clauses.
_WIDE_GROUPING: Final = "(?<=[０-９])，(?=[０-９])"


def fold(text: str, /) -> str:
    """Return the text in lower case, with one form for each character; same length.

    Full-width, Burmese and all other decimal digits become `0` to `9`, the kinds of
    dash one dash, the kinds of space one space (a no-break space stays apart, since
    it groups digits), Traditional Chinese becomes Simplified where it matters.

        >>> fold("ＡＢＯＵＴ　３５，０００")
        'about 35,000'
        >>> fold("(၉၈) ဦး"), fold("四萬，三千")
        ('(98) ဦး', '四万，三千')
    """
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_one, re.sub(_WIDE_GROUPING, ",", text)))


def _fold_one(character: str) -> str:
    if character in _SINGLE:
        return _SINGLE[character]
    if "！" <= character <= "～" and character != "，":
        character = chr(ord(character) - 0xFEE0)
    if character.isascii():
        return character.lower()
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    if character in "\u00a0\u0085\u2028\u2029":
        return character
    if character.isspace() or character == "\u200b":
        return " "
    lower = character.lower()
    return lower if len(lower) == 1 else character


def find_control(text: str, /) -> str | None:
    r"""Return the first character that has no place in a name or an address, if any.

    Those are control and format characters (also the ones that turn the direction of
    writing), line separators, surrogates and private ones; the two
    joiners that Burmese and Indian scripts need are not among them.

        >>> find_control("Loikaw") is None
        True
        >>> find_control("Loi\u202ekaw")
        '\u202e'
    """
    if text.isascii() and text.isprintable():
        return None
    for character in text:
        if character in "\u200c\u200d":
            continue
        if unicodedata.category(character) in _NO_PLACE:
            return character
    return None


_NO_PLACE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
