"""What a date as written gives of year, month and day."""

import datetime
import re
from typing import Final

from attrs import evolve, frozen

from provenance.errors import InvalidValueError
from provenance.model import PartialDate, Qualifier
from provenance.reading.clock_times import split_time
from provenance.reading.month_names import (
    MONTH_PATTERN,
    MONTHS,
    ORDINALS,
    WEEKDAY_NAMES,
    WEEKDAYS,
)
from provenance.reading.numeric_dates import read_numeric
from provenance.reading.refusal import RefusalError

_DAY: Final = r"(?P<day>\d{1,2})"
_DAY_TH: Final = rf"(?:the )?{_DAY}(?:{'|'.join(ORDINALS)}|\.(?= ?[a-z]))?"
_MONTH: Final = rf"(?P<name>{MONTH_PATTERN})\.?"
_YEAR: Final = r"(?P<year>\d{4})"

_FORMS: Final = (
    rf"{_YEAR}(?:-(?P<month>\d{{1,2}})(?:-{_DAY})?)?",
    rf"{_YEAR}[/.](?P<month>\d{{1,2}})",
    rf"{_YEAR}/(?P<month>\d{{1,2}})/{_DAY}",
    rf"{_YEAR}\.(?P<month>\d{{1,2}})\.{_DAY}",
    rf"{_YEAR} ?年(?: ?(?P<month>\d{{1,2}}) ?月份?(?: ?{_DAY} ?[日号]?)?)?",
    rf"(?P<month>\d{{1,2}}) ?月份?(?: ?{_DAY} ?[日号]?)?",
    rf"(?P<month>\d{{1,2}})[-/.]{_YEAR}",
    rf"{_DAY_TH}[ -]?(?:of )?{_MONTH}(?:,? |-|,)?{_YEAR}",
    rf"{_DAY_TH}[ -]?(?:of )?{_MONTH}",
    rf"{_MONTH} ?{_DAY_TH}(?:, ?| ){_YEAR}",
    rf"{_MONTH} {_DAY_TH}",
    rf"{_MONTH}(?:,? |-){_YEAR}",
    rf"{_YEAR}[ -]{_MONTH}(?:[ -]{_DAY_TH})?",
    _MONTH,
)
#: Only as one end of a range whose other end gives the month: `13-15 Nov 2023`.
_SHORT_FORMS: Final = (
    rf"{_DAY_TH}",
    rf"{_DAY} ?[日号]",
    rf"{_DAY_TH}(?:, ?| ){_YEAR}",
)
_WEEKDAY: Final = "|".join(sorted(WEEKDAYS, key=lambda name: (-len(name), name)))
_BEFORE: Final = re.compile(rf"(?:(?P<weekday>{_WEEKDAY})(?:\.?,? ))?(?P<rest>.*)")
_CHINESE_WEEKDAY: Final = re.compile(
    r"(.*?) ?\(?(?:星期|周|礼拜)([一二三四五六日天])\)?"
)
_ABOUT: Final = re.compile(
    r"(?:~ ?|c\.? ?|ca\.? ?|circa |about |around |大约|约)(?=\d|[a-z])"
)
_TWO_DIGIT_YEAR: Final = re.compile(
    rf"(?P<first>\d{{1,2}})[ -]{_MONTH}[ ,-]{{1,2}}'?(?P<last>\d{{2}})"
)
_MONTH_AND_NUMBER: Final = re.compile(rf"{_MONTH}(?:-| ?')(?P<last>\d{{1,2}})")
#: A part of a day before it or behind it; a night has two days.
_DAY_PART: Final = r"(?:early |late |mid-?)?(?:morning|noon|midday|afternoon|evening)"
_PART_BEFORE: Final = re.compile(rf"(?:the )?{_DAY_PART} (?:of |on )?(?:the )?(?=\w)")
_PART_BEHIND: Final = re.compile(
    rf",? (?:in )?(?:the )?{_DAY_PART}$| ?\({_DAY_PART}\)$"
    r"|(?<=[日号])(?P<chinese>早上|上午|中午|下午|傍晚|晚上?)$"
)
#: A part of a month or a year; only its whole is a date.
_PART: Final = re.compile(
    r"(?:(?:the )?(?:early|mid|middle|late|beginning|start|end|first half|second half)"
    r"(?:[ -](?:of |in )?(?:the )?)(?P<whole>.+))"
    r"|(?P<chinese>.*[年月])(?:初|中|底|末|上半|下半)"
)


@frozen(kw_only=True)
class DateParts:
    """Year, month, day, time and certainty, as far as they were given."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    time: datetime.time | None = None
    qualifier: Qualifier = Qualifier.NONE
    #: Monday is 0; it must be the weekday of the day.
    weekday: int | None = None
    #: Whether the month was written in a way that no number can be mistaken for.
    has_month_name: bool = False


def read_parts(folded: str, /, *, is_end: bool = False) -> DateParts | None:
    """Return the parts of a folded date, or `None` where it is none.

    As one end of a range (`is_end`) a day alone is a date. What depends on the
    country is refused.

        >>> read_parts("18 nov 2023").month
        11
    """
    text, qualifier = _split_qualifier(folded)
    if qualifier is Qualifier.NONE and (about := _ABOUT.match(text)):
        text, qualifier = text[about.end() :], Qualifier.APPROXIMATE
    text, time = split_time(text)
    text, is_part = _split_day_part(text)
    text, weekday = _split_weekday(text)
    parts = _read_core(text, is_end=is_end)
    if parts is None:
        return None
    if parts.day is None and (is_part or time is not None or weekday is not None):
        return None
    return evolve(parts, time=time, qualifier=qualifier, weekday=weekday)


def _split_qualifier(text: str) -> tuple[str, Qualifier]:
    if text[-1:] in {"~", "?", "%"}:
        return text[:-1], Qualifier(text[-1])
    for word in ("左右", "前后"):
        if text.endswith(word):
            return text.removesuffix(word), Qualifier.APPROXIMATE
    return text, Qualifier.NONE


def _split_day_part(text: str) -> tuple[str, bool]:
    """Return a date without the part of its day, and whether one was named."""
    before = _PART_BEFORE.match(text)
    if before:
        return text[before.end() :], True
    behind = _PART_BEHIND.search(text)
    if behind:
        start = behind.start("chinese") if behind["chinese"] else behind.start()
        return text[:start], True
    return text, False


def _split_weekday(text: str) -> tuple[str, int | None]:
    found = _BEFORE.fullmatch(text)
    if found and found["weekday"]:
        return found["rest"], WEEKDAYS[found["weekday"]]
    chinese = _CHINESE_WEEKDAY.fullmatch(text)
    if chinese and "月" in chinese[1]:
        return chinese[1], min("一二三四五六日天".index(chinese[2]), 6)
    return text, None


def _read_core(text: str, *, is_end: bool) -> DateParts | None:
    numeric = read_numeric(text)
    if numeric is not None:
        year, month, day = numeric
        return DateParts(year=year, month=month, day=day)
    for form in _FORMS + (_SHORT_FORMS if is_end else ()):
        found = re.fullmatch(form, text)
        if found:
            return _make_parts(found)
    _refuse_two_digits(text)
    return None


def read_whole(folded: str, /) -> DateParts | None:
    """Return the month or the year of which a part is named, or `None`.

    Where the part begins and ends is not said: it is no date by itself.

        >>> read_whole("early october 2023").month
        10
    """
    found = _PART.fullmatch(folded)
    whole = None if found is None else found["whole"] or found["chinese"]
    parts = None if whole is None else _read_core(whole, is_end=False)
    return None if parts is None or parts.day is not None else parts


def _refuse_two_digits(text: str) -> None:
    """Refuse `18-Nov-23` and `Nov-23` with both readings."""
    found = _TWO_DIGIT_YEAR.fullmatch(text)
    if found:
        month, first, last = MONTHS[found["name"]], int(found["first"]), found["last"]
        raise RefusalError(
            reason="its year has two digits: "
            f"20{last}-{month:02d}-{first:02d} or 20{first:02d}-{month:02d}-{last}"
        )
    found = _MONTH_AND_NUMBER.fullmatch(text)
    if found:
        month, last = MONTHS[found["name"]], f"{int(found['last']):02d}"
        raise RefusalError(
            reason=f"it may be 20{last}-{month:02d} "
            f"or the day {month:02d}-{last} of some year"
        )


def _make_parts(found: re.Match[str]) -> DateParts:
    groups = found.groupdict()
    name = groups.get("name")
    month = MONTHS[name] if name else _number(groups.get("month"))
    return DateParts(
        year=_number(groups.get("year")),
        month=month,
        day=_number(groups.get("day")),
        has_month_name=bool(name) or "月" in found.group(),
    )


def _number(text: str | None) -> int | None:
    return None if text is None else int(text)


def make_date(parts: DateParts, /) -> PartialDate:
    """Return the date that has these parts; what does not exist is refused.

    >>> str(make_date(DateParts(year=2023, month=11)))
    '2023-11'
    """
    if parts.year is None:
        raise RefusalError(reason="the year is missing")
    if parts.day is not None and parts.month is None:
        raise RefusalError(reason="the month is missing")
    if parts.year == 0:
        raise RefusalError(reason="there is no year 0")
    if parts.month is not None and not 1 <= parts.month <= 12:
        raise RefusalError(reason=f"there is no month {parts.month}")
    try:
        date = PartialDate(
            year=parts.year,
            month=parts.month,
            day=parts.day,
            time=parts.time,
            qualifier=parts.qualifier,
        )
    except InvalidValueError as error:
        raise RefusalError(reason=error.reason) from None
    _check_weekday(date, parts.weekday)
    return date


def _check_weekday(date: PartialDate, weekday: int | None) -> None:
    if weekday is None or date.month is None or date.day is None:
        return
    actual = datetime.date(date.year, date.month, date.day).weekday()
    if actual != weekday:
        day = f"{date.year:04d}-{date.month:02d}-{date.day:02d}"
        raise RefusalError(
            reason=f"{day} is a {WEEKDAY_NAMES[actual]}, not a {WEEKDAY_NAMES[weekday]}"
        )
