"""One cell to one date, an interval of dates or a length."""

import re
from typing import Final

from provenance.errors import InvalidValueError, UnreadableDateError
from provenance.model import AnyDate, Length, Quantifier
from provenance.reading.chinese_numerals import read_chinese
from provenance.reading.clock_times import why_not_read
from provenance.reading.date_parts import DateParts, make_date, read_parts, read_whole
from provenance.reading.date_ranges import (
    read_closed,
    read_open,
    read_standard,
    with_year,
)
from provenance.reading.folding import fold
from provenance.reading.month_names import WEEKDAYS
from provenance.reading.phrases import make_figure, read_phrase
from provenance.reading.refusal import RefusalError, check_length, check_written
from provenance.reading.tokens import tokenize

_CHINESE_NUMERAL: Final = re.compile("[零一二三四五六七八九十]{1,5}(?= ?[年月日号])")
_IDLE: Final = re.compile(
    r"(?:as of|as at|dated|during|on(?! or )|in|at|截至|截止|于|在) ?(?=[\da-z~约])"
)
_ISO_LENGTH: Final = re.compile(r"p(?:(\d{1,6})(d|w)|t(\d{1,6})(h))")
_LENGTH: Final = re.compile(r".*(?:days?|weeks?|hours?|天|周|星期|小时)")
#: "The last 7 days" end when they were written; how long they are is said all the same.
#: "The last week" may be the one before this.
_LAST: Final = re.compile(
    r"(?:(?:in|over|during|within|for) )?(?:the )?(?:last|past) "
    r"(?=\d|[a-z]+(?:-[a-z]+)? (?:days|weeks|hours)$)"
    r"|(?:过去|最近)的?(?=[\d一二两三四五六七八九十])"
)
_PAST_ONE: Final = re.compile(
    r"(?:(?:in|over|during|within|for) )?(?:the )?past (day|week)"
)
_HOURS: Final = re.compile(r"(?<=\d) ?(?:h|hrs?)$")
#: What one unit of a length is in hours.
_IN_HOURS: Final = {"hour": 1, "day": 24, "week": 168, "h": 1, "d": 24, "w": 168}
_OTHER_LENGTH: Final = re.compile(
    r".*\d.*(?:months?|years?|minutes?|个月|年间|分钟)|p\d+[ymh].*|pt.*"
)
_RELATIVE: Final = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|now|present|last|next|this|ago|recently|"
    rf"{'|'.join(sorted(WEEKDAYS))})\b|今|昨|明天|上周|下周|本周|上月|本月|去年|近日|星期|目前|现在"
)


def read_date(
    text: str, /, *, year: int | None = None, parts_as_wholes: bool = False
) -> AnyDate:
    """Return the date, the interval or the length in days that a cell states.

    It reads what `str` of a date of the model gives (the EDTF subset), and what people
    write in English and Chinese; of "the last 24 hours" the length alone. A date keeps the precision that it came with. `year`
    is for dates that leave theirs out (11月18日前); nothing is ever taken from today.
    "before" reads as "not after", and a part of a day ("morning of 12 May 2023") as the
    day. A part of a month or a year is refused, since nobody says where it ends; with
    `parts_as_wholes` "early May 2023" is some day in that month.

    Raises `UnreadableDateError`, whose reason names both readings where they depend on
    the country.

        >>> str(read_date("November 18, 2023")), str(read_date("Nov 2023"))
        ('2023-11-18', '2023-11')
        >>> str(read_date("11月18日前", year=2023))
        '../2023-11-18'
        >>> read_date("11/12/2023")
        Traceback (most recent call last):
            ...
        provenance.errors.UnreadableDateError: cannot read '11/12/2023' as a date: it depends on the country: 2023-12-11 or 2023-11-12
    """  # noqa: E501 - the message is one line
    try:
        return read_any(text, year, parts_as_wholes=parts_as_wholes)
    except RefusalError as error:
        raise UnreadableDateError(text, error.reason) from None


def read_any(
    text: str, year: int | None, /, *, parts_as_wholes: bool = False
) -> AnyDate:
    """Return the same as `read_date`, refusing without the text.

    >>> str(read_any("Nov 2023", None))
    '2023-11'
    """
    check_length(text)
    check_written(text)
    folded = " ".join(fold(text).split())
    if "\n" in text.strip():
        raise RefusalError(reason="several lines")
    standard = read_standard(folded)
    if standard is not None:
        return standard
    folded = _CHINESE_NUMERAL.sub(_digits_of, folded)
    length = _read_length(folded)
    if length is not None:
        return length
    folded = _IDLE.sub("", folded, count=1) if _IDLE.match(folded) else folded
    parts = read_parts(folded)
    if parts is not None:
        return make_date(with_year(parts, year))
    whole = read_whole(folded) if parts_as_wholes else None
    if whole is not None:
        return make_date(with_year(whole, year))
    return read_open(folded, year=year) or _read_closed(folded, year)


def _read_closed(folded: str, year: int | None) -> AnyDate:
    closed = read_closed(folded, year=year)
    if closed is not None:
        return closed
    if _RELATIVE.search(folded):
        raise RefusalError(reason="it depends on the day on which it was written")
    whole = read_whole(folded)
    if whole is not None:
        raise RefusalError(reason=_no_ends(with_year(whole, year)))
    if _OTHER_LENGTH.fullmatch(folded):
        raise RefusalError(reason="a length of time is read in days or weeks only")
    time = why_not_read(folded)
    raise RefusalError(reason=time or "it is not a date as usually written")


def _no_ends(whole: DateParts) -> str:
    """Say what to write instead of a part of a month or a year."""
    if whole.year is None:
        return "where this part of a month begins and ends is not said"
    date = make_date(whole)
    return (
        f"where this part of {date} begins and ends is not said: give its days, "
        f"or '../{date}' for not after it"
    )


def _digits_of(found: re.Match[str]) -> str:
    try:
        value = read_chinese(found.group()).low
    except RefusalError:
        return found.group()
    return found.group() if value is None else str(value)


def _read_length(folded: str) -> Length | None:
    """Read `P10D`, "10 days", "last 24 hours", 10天; it has no quantifier."""
    iso = _ISO_LENGTH.fullmatch(folded)
    if iso:
        return _make_length(int(iso[1] or iso[3]), iso[2] or iso[4])
    one = _PAST_ONE.fullmatch(folded)
    if one:
        return _make_length(1, one[1])
    plain = _HOURS.sub(" hours", _LAST.sub("", folded, count=1))
    if not _LENGTH.fullmatch(plain):
        return None
    plain = re.sub(r"-(?=(?:day|week|hour)s?$)", " ", plain)
    plain = re.sub(r"个?(?:周|星期)$", "个星期", plain)
    tokens = tokenize(plain)
    phrase = read_phrase(tokens, 0)
    if phrase is None or phrase.after < len(tokens):
        return None
    figure = make_figure(phrase)
    if figure.unit not in _IN_HOURS:
        return None
    is_exact = figure.quantifier is Quantifier.EXACTLY
    if not is_exact or not isinstance(figure.stated, int):
        raise RefusalError(reason="a length is an exact, whole number of days or weeks")
    return _make_length(figure.stated, figure.unit)


def _make_length(count: int, unit: str) -> Length:
    days, hours = divmod(count * _IN_HOURS[unit], 24)
    if hours:
        raise RefusalError(
            reason="a length is read in days, weeks, or hours that make whole days"
        )
    try:
        return Length(days=days)
    except InvalidValueError as error:
        raise RefusalError(reason=error.reason) from None
