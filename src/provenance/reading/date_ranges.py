"""Intervals of dates, as the standard and as people write them."""

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import Final

from attrs import evolve

from provenance.errors import InvalidValueError
from provenance.model import DateRange, PartialDate
from provenance.reading.date_parts import DateParts, make_date, read_parts, read_whole
from provenance.reading.refusal import BackwardsError, RefusalError

_EDTF: Final = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:t[\d:.+z-]{5,40})?)?)?[~?%]?")
_ISO_TAIL: Final = re.compile(r"(\d{4}-)(\d\d-)(\d\d)/((?:\d\d-)?\d\d)")
_ISO_MONTHS: Final = re.compile(r"(\d{4}-\d\d)/(\d\d)")

_NOT_AFTER: Final = re.compile(
    r"(?:on or before|up until|up to|no later than|not later than|not after|prior to|"
    r"before|until|till|by|through|截止到?) ?(?P<date>.+)"
    r"|(?:截至)?(?P<chinese>.+?)(?:以前|之前|为止|止|前)"
)
_NOT_BEFORE: Final = re.compile(
    r"(?:on or after|no earlier than|not earlier than|not before|starting from|"
    r"starting on|starting|beginning|as from|since|after|from|自从|自|从) ?"
    r"(?P<date>.+?)(?: on| onwards?| and later|起|开始|以来|以后|之后)?"
    r"|(?P<chinese>.+?)(?:以来|开始|起|以后|之后|后| ?-? ?(?:至今|迄今|现在))"
    r"|(?P<english>.+?)(?: onwards?| and later| ?(?:-|to|until|till) ?(?:the )?"
    r"(?:present|now|ongoing|date))"
)
#: The thirds of a month (旬) have ten days, the last one what is left.
_THIRD: Final = re.compile("(?P<month>.+月)的?(?P<third>[上中下])旬")
_DAYS_OF_THIRD: Final = {"上": (1, 10), "中": (11, 20), "下": (21, 0)}
_SEPARATOR: Final = re.compile(r" ?- ?| to | until | till | through | ?至 ?| ?到 ?")


def read_standard(folded: str, /) -> DateRange | None:
    """Return an interval with `/` (ISO 8601, EDTF), or `None` where it is none.

    >>> str(read_standard("2023-11-11/.."))
    '2023-11-11/..'
    """
    months = _ISO_MONTHS.fullmatch(folded)
    if months:
        raise RefusalError(
            reason=f"it may be {months[1]}/{months[1][:5]}{months[2]} "
            f"or {months[1]}-{months[2]}"
        )
    tail = _ISO_TAIL.fullmatch(folded)
    if tail:
        year, month, day, end = tail.groups()
        end = year + (end if len(end) > 2 else month + end)
        folded = f"{year}{month}{day}/{end}"
    start, slash, end = folded.partition("/")
    if not slash or not all(map(_is_standard_end, (start, end))):
        return None
    return make_range(_read_standard_end(start), _read_standard_end(end))


def _is_standard_end(text: str) -> bool:
    return text == ".." or _EDTF.fullmatch(text) is not None


def _read_standard_end(text: str) -> PartialDate | None:
    if text == "..":
        return None
    parts = read_parts(text)
    if parts is None:
        raise RefusalError(reason=f"{text!r} is not a date as usually written")
    return make_date(parts)


def read_open(folded: str, /, *, year: int | None = None) -> DateRange | None:
    """Return "by …" and "since …", or `None` where it is neither.

    "before" may leave out the day itself or not; so it reads as "not after".

        >>> str(read_open("by 18 nov 2023")), str(read_open("since nov 2023"))
        ('../2023-11-18', '2023-11/..')
    """
    found = _NOT_AFTER.fullmatch(folded)
    if found:
        date = _read_one(found["date"] or found["chinese"], year)
        if date is not None:
            return make_range(None, date)
    found = _NOT_BEFORE.fullmatch(folded)
    if found:
        date = _read_one(found["date"] or found["chinese"] or found["english"], year)
        if date is not None:
            return make_range(date, None)
    return None


def _read_one(text: str, year: int | None) -> PartialDate | None:
    parts = read_parts(text.strip()) or read_whole(text.strip())
    return None if parts is None else make_date(with_year(parts, year))


def with_year(parts: DateParts, year: int | None, /) -> DateParts:
    """Return the parts with this year where they give none themselves.

    >>> with_year(DateParts(month=11), 2023).year
    2023
    """
    return evolve(parts, year=year) if parts.year is None else parts


def read_closed(folded: str, /, *, year: int | None = None) -> DateRange | None:
    """Return "from … to …" in its many forms, or `None` where it is none.

    What one end leaves out is taken from the other: `Nov 13-15, 2023`.

        >>> str(read_closed("nov 28 - dec 2, 2023"))
        '2023-11-28/2023-12-02'
    """
    third = _THIRD.fullmatch(folded)
    if third:
        return _read_third(third, year)
    text = re.sub(r"^(?:from |between |自|从|介于)", "", folded)
    is_between = folded.startswith(("between ", "介于"))
    text = text.removesuffix("间").removesuffix("之") if "至" in text else text
    separator = re.compile(
        rf"{_SEPARATOR.pattern}{'| and |与|和' if is_between else ''}"
    )
    for left, right in _split(text, separator):
        start, end = read_parts(left, is_end=True), read_parts(right, is_end=True)
        if start is None or end is None:
            continue
        pair = _complete(start, end)
        if pair is not None:
            first, last = (make_date(with_year(parts, year)) for parts in pair)
            return make_range(first, last)
    return None


def _read_third(third: re.Match[str], year: int | None) -> DateRange | None:
    """Read 10月上旬: the first, the second or the last third of a month."""
    whole = read_parts(third["month"])
    if whole is None or whole.month is None or whole.day is not None:
        return None
    month = make_date(with_year(whole, year))
    first, last = _DAYS_OF_THIRD[third["third"]]
    last = last or monthrange(month.year, month.month or 1)[1]
    return make_range(evolve(month, day=first), evolve(month, day=last))


def _split(text: str, separator: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Yield both sides of each separator; those with spaces or words first."""
    matches = sorted(
        separator.finditer(text),
        key=lambda match: match.group().strip() == match.group(),
    )
    for match in matches:
        if match.start() and match.end() < len(text):
            yield text[: match.start()], text[match.end() :]


def _complete(start: DateParts, end: DateParts) -> tuple[DateParts, DateParts] | None:
    """Return both ends with what they share, or `None` where that makes no sense."""
    is_named = start.has_month_name or end.has_month_name
    if start.month is None and start.day is not None:
        if not is_named or end.day is None:
            return None
        start = evolve(start, month=end.month)
    if end.month is None and end.day is not None:
        if not is_named or start.day is None:
            return None
        end = evolve(end, month=start.month)
    if start.year is None and end.month is None:
        return None
    if end.year is None and start.month is None:
        return None
    return with_year(start, end.year), with_year(end, start.year)


def make_range(start: PartialDate | None, end: PartialDate | None, /) -> DateRange:
    """Return the range between two dates; one that runs backwards is refused."""
    try:
        return DateRange(start=start, end=end)
    except InvalidValueError as error:
        raise BackwardsError(reason=error.reason) from None
