"""Numbers in running text that are no figures: dates, ages, names, markers."""

import re
from collections.abc import Sequence
from typing import Final

from provenance.reading.amounts import Amount
from provenance.reading.figure_words import Kind
from provenance.reading.month_names import MONTH_PATTERN, ORDINALS
from provenance.reading.phrases import Phrase
from provenance.reading.tokens import Token, is_glued

_ALONE: Final = r"(?<![\d.,])"
_MONTH: Final = rf"\b(?P<{{}}>{MONTH_PATTERN})\b\.?"
_TH: Final = "|".join(ORDINALS)
_DAY: Final = rf"(?:0?[1-9]|[12]\d|3[01])(?:{_TH})?"
_DAYS: Final = rf"{_DAY}(?: ?(?:-|to|until) ?{_DAY})?"
_NUMBERED: Final = (
    r"operation|battalion|unit|division|brigade|regiment|update|no\.|number|ib|lib|lid|"
    r"moc|article|section|chapter|page|phase|highway|route|volume|vol\.|episode|version|"
    r"model|top|covid|g"
)
_SMALL: Final = "two|three|four|five|six|seven|eight|nine|ten|twenty|hundred"
_HAN: Final = "[零一二三四五六七八九十]"

#: Every part is bounded, so that looking for them takes time in proportion to the text.
#: They are ASCII patterns: a word ends where Chinese begins.
_PATTERNS: Final = (
    r"https?://\S{1,2000}",
    # dates
    rf"\b{_DAYS} (?:of )?{_MONTH.format('month_behind')},? ?(?:\d{{4}}\b)?",
    rf"{_MONTH.format('month_before')} {_DAYS}\b(?!,\d)(?:,? \d{{4}}\b)?",
    rf"{_MONTH.format('month_alone')},? \d{{4}}\b",
    r"\b(?:19|20)\d\d-\d{1,2}(?:-\d{1,2})?(?:t[\d:.]{5,15}(?:z|[+-]\d{2}:?\d{2})?)?\b",
    r"\b(?:19|20)\d\d(?P<mark_a>[./])\d{1,2}(?P=mark_a)\d{1,2}\b",
    r"\b\d{1,2}(?P<mark_b>[-./])\d{1,2}(?P=mark_b)(?:19|20)\d\d\b",
    rf"{_ALONE}\d{{4}} ?年(?:代|\d{{1,2}}月(?:\d{{1,2}}[日号]?)?)?",
    rf"{_ALONE}\d{{1,2}} ?月(?:份|\d{{1,2}}[日号]?)?(?:[-至到]\d{{1,2}}[日号])?",
    rf"{_ALONE}\d{{1,2}}[日号](?:[-至到]\d{{1,2}}[日号])?",
    rf"{_HAN}{{1,4}}(?:月(?:{_HAN}{{1,3}}[日号])?|[日号])|{_HAN}{{4}}年",
    # ages
    r"\baged? (?:between |of )?\d{1,3}(?: ?(?:-|to|and) ?\d{1,3})?\b",
    r"\b\d{1,3}(?: ?(?:-|to) ?\d{1,3})?[- ]years?[- ]olds?\b",
    r"\b(?:children|those|boys|girls|adults) (?:under|over|below|above) \d{1,2}\b",
    rf"{_ALONE}\d{{1,3}} ?岁",
    # times of day
    r"\b\d{1,2}(?:[:.]\d{2})? ?[ap](?:\.m\.|m\b)",
    r"\b\d{1,2}:\d{2}(?::\d{2})?\b",
    r"\b\d{1,2} ?o'clock\b",
    rf"{_ALONE}\d{{1,2}} ?[时点](?:\d{{1,2}}分|半)?",
    # shares
    rf"\b(?:one|1) (?:in|out of) (?:every )?(?:{_SMALL}|\d{{1,4}})\b",
    # reference markers and numbered lines
    r"\[\d{1,4}(?:[-,] ?\d{1,4}){0,9}\]",
    r"(?:^|\n)[ \t]{0,20}\d{1,4}\.(?!\d)",
    r"\^(?: ?\d{1,3}\.\d{1,2}\b){1,30}",
    # names, ordinals, versions
    rf"\b(?:{_NUMBERED})\)?[ -]?#?\d{{1,5}}\b(?![,.]\d)",
    r"#\d{1,9}",
    rf"{_ALONE}\d{{1,5}} ?(?:行动|作战|战役|师|旅|世纪|年代|စစ်ဆင်ရေး)",
    r"第 ?[\d零一二三四五六七八九十百千]{1,8}",
    rf"\b\d{{1,6}}(?:{_TH}|s)\b",
    r"['\"]\d{1,6}(?:[.,]\d{1,6})?['\"]",
    r"\b\d{1,9}\.\d{1,9}\.\d{1,2}(?:\.\d{1,9}){0,9}\b(?![.,]\d)",
)


def hide_others(folded: str, text: str, /) -> str:
    r"""Return the folded text with a mark over each date, age, marker and name.

    It keeps its length. The text as written tells the month of May from "may".

        >>> text = "On Nov. 11 over 200 died[2]"
        >>> hide_others(text.lower(), text).replace("\x00", "_")
        'on _______ over 200 died___'
    """

    def hide(found: re.Match[str]) -> str:
        name = found.lastgroup
        if name and text[found.start(name)].islower():
            return found.group()
        return "\x00" * len(found.group())

    return re.sub("|".join(_PATTERNS), hide, folded, flags=re.ASCII)


def is_counted(tokens: Sequence[Token], phrase: Phrase, /) -> bool:
    """Whether the numbers of a phrase count something, as far as can be seen.

    A bare year, a part of a name (`K-8`, `10-day`), a rate and a lone "one" do not;
    a Chinese numeral does where a counted thing follows, or where it is long enough
    and a word binds it.
    """
    first, after = phrase.first, phrase.after
    if _is_glued_before(tokens, first.first) or _goes_on(tokens, after):
        return False
    is_bound = bool(phrase.binds)
    if tokens[first.first].kind is Kind.CHINESE and phrase.second is None:
        return _is_chinese_count(tokens, first.first, after, is_bound=is_bound)
    amounts = [first] if phrase.second is None else [first, phrase.second]
    are_doubtful = all(_is_doubtful(tokens, amount) for amount in amounts)
    if are_doubtful and not is_bound and not _is_thing(tokens, after):
        return False
    return not _is_rate(tokens, after)


def _is_doubtful(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether it may be a year, or a word that is mostly no number."""
    text = tokens[amount.first].text
    is_year = re.fullmatch(r"(?:19|20)\d\d", text) is not None
    is_alone = amount.after == amount.first + 1
    return is_alone and (is_year or text in {"one", "zero"})


def _is_glued_before(tokens: Sequence[Token], first: int) -> bool:
    """Whether a word or a hyphen is glued to the front of the digits: `K-8`, `B52`."""
    if first == 0 or tokens[first].kind is not Kind.DIGITS:
        return False
    before = tokens[first - 1]
    if not is_glued(before, tokens[first]):
        return False
    is_word = before.text.isascii() and before.text[-1].isalpha()
    return before.text in {"-", "/", "."} or (is_word and before.kind is not Kind.MONEY)


def _goes_on(tokens: Sequence[Token], after: int) -> bool:
    """Whether the word goes on behind the number: `35kg`, `10-day`, `two-thirds`."""
    if after >= len(tokens) or not is_glued(tokens[after - 1], tokens[after]):
        return False
    following = tokens[after]
    if following.text.isascii() and following.text[0].isalpha():
        return following.kind is not Kind.UNIT
    if following.text not in {"-", "/"} or after + 1 >= len(tokens):
        return False
    beyond = tokens[after + 1]
    is_word = beyond.text[0].isascii() and beyond.text[0].isalnum()
    return is_word and is_glued(following, beyond)


def _is_chinese_count(
    tokens: Sequence[Token], first: int, after: int, *, is_bound: bool
) -> bool:
    text = tokens[first].text
    if text == "一":
        following = tokens[first + 1 : first + 2]
        return any(token.text in {"人", "名", "位"} for token in following)
    if is_bound and len(text) > 1 and any(unit in text for unit in "十百千万亿"):
        return True
    return _is_thing(tokens, after)


def _is_thing(tokens: Sequence[Token], after: int) -> bool:
    """Whether a counted thing stands right behind the number, or was taken with it."""
    things = {Kind.NOUN, Kind.UNIT, Kind.MONEY}
    return any(token.kind in things for token in tokens[after - 1 : after + 1])


def _is_rate(tokens: Sequence[Token], after: int) -> bool:
    """Whether "per day", "a day" or the like follows."""
    words = [token.text for token in tokens[after : after + 2]]
    if not words:
        return False
    periods = {"day", "week", "month", "year", "hour"}
    is_period = words[0] in {"a", "an", "each", "every"} and words[-1] in periods
    return words[0] == "per" or is_period
