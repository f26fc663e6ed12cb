"""Times of day, as they stand behind a date or before it."""

import datetime
import re
from typing import Final

from provenance.reading.refusal import RefusalError

_HOURS: Final = (
    r"(?P<hour>\d{1,2})"
    r"(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.(?P<fraction>\d{1,6}))?)?"
    r"|(?= ?[ap]\.?m))"
    r"(?: ?(?P<half>am|pm|a\.m\.|p\.m\.))?"
)
_ZONE: Final = r"z|utc|gmt|[+-]\d{2}:?\d{2}(?::\d{2}(?:\.\d{6})?)?"
#: "Local time" is a time without a zone; a place does not say which one it has.
_LOCAL: Final = r"\(?local(?: time)?\)?|hrs|hours"
_CLOCK: Final = rf"{_HOURS}(?: ?(?:(?P<zone>{_ZONE})|(?:{_LOCAL})))?"
_BEHIND: Final = re.compile(rf"(?P<before>.*?[^, ])(?:t|,? ?at |, ?| ){_CLOCK}")
_IN_FRONT: Final = re.compile(rf"{_CLOCK}(?:,? on |, ?| )(?P<date>.+)")
_CHINESE: Final = re.compile(
    r"(?P<before>.*[日号]) ?(?P<half>凌晨|早上|上午|中午|下午|傍晚|晚上?)? ?"
    r"(?P<hour>\d{1,2}) ?(?:[时時點点:] ?(?:(?P<minute>\d{1,2}) ?分?)?)"
)
_ANY: Final = re.compile(r":|\d ?[ap]\.?m\b|\d ?[时時點点]")
_ABBREVIATION: Final = re.compile(r".*\d ?(?:[ap]\.?m\.?)? ([a-z]{2,5})")
_OFFSET: Final = re.compile(r"([+-])(\d{2}):?(\d{2})(?::(\d{2})(?:\.(\d{6}))?)?")
_ISO_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")
_FORENOON: Final = ("凌晨", "早上", "上午")
_NOON: Final = "中午"
_EVENING: Final = ("晚", "晚上")
_AFTER_NOON: Final = ("下午", "傍晚", *_EVENING)


def split_time(folded: str, /) -> tuple[str, datetime.time | None]:
    """Return what is left without the time of day behind or before it, and that time.

    A time zone is kept where it is given as UTC, GMT or an offset, and never assumed:
    what three letters mean depends on the country.

        >>> split_time("2023-11-18t10:00:00z")
        ('2023-11-18', datetime.time(10, 0, tzinfo=datetime.timezone.utc))
        >>> split_time("10 am on 18 nov 2023")
        ('18 nov 2023', datetime.time(10, 0))
        >>> split_time("18 nov 2023")
        ('18 nov 2023', None)
    """
    if not _ANY.search(folded):
        return folded, None
    found = _BEHIND.fullmatch(folded)
    if found is not None:
        _check_one_time(found)
        return found["before"], _make_time(found)
    found = _IN_FRONT.fullmatch(folded)
    if found is not None and not _ANY.search(found["date"]):
        return found["date"], _make_time(found)
    found = _CHINESE.fullmatch(folded)
    if found is not None:
        return found["before"], _make_chinese_time(found)
    return folded, None


def why_not_read(folded: str, /) -> str | None:
    """Say why a text with a time of day was not read, or `None` where it has none.

    >>> why_not_read("9 aug 2023 18:00 est")
    "which zone 'EST' is depends on the country: write its offset, as in 10:00+05:30"
    """
    if not _ANY.search(folded):
        return None
    zone = _ABBREVIATION.fullmatch(folded)
    if zone is not None and split_time(folded[: zone.start(1)].strip())[1]:
        return (
            f"which zone {zone[1].upper()!r} is depends on the country: "
            "write its offset, as in 10:00+05:30"
        )
    return "its time of day is not one as usually written"


def _check_one_time(found: re.Match[str]) -> None:
    """Refuse `18:00-20:00` behind a date in words: it may be two times."""
    zone = found["zone"] or ""
    if zone.startswith("-") and not _ISO_DATE.fullmatch(found["before"]):
        raise RefusalError(
            reason=f"{zone!r} may be a second time of day or an offset from UTC: "
            "write the date as in 2023-11-18 for an offset"
        )


def _make_chinese_time(found: re.Match[str]) -> datetime.time:
    hour, half = int(found["hour"]), found["half"]
    if (half in _FORENOON and hour > 11) or (half in _EVENING and hour == 12):
        raise RefusalError(reason="there is no such time of day")
    is_after_noon = half in _AFTER_NOON or (half == _NOON and hour < 10)
    if is_after_noon and hour < 12:
        hour += 12
    try:
        return datetime.time(hour, int(found["minute"] or 0))
    except ValueError:
        raise RefusalError(reason="there is no such time of day") from None


def _make_time(found: re.Match[str]) -> datetime.time:
    hour = _hour(int(found["hour"]), found["half"])
    try:
        return datetime.time(
            hour,
            int(found["minute"] or 0),
            int(found["second"] or 0),
            int((found["fraction"] or "0").ljust(6, "0")),
            tzinfo=_make_zone(found["zone"]),
        )
    except ValueError:
        raise RefusalError(reason="there is no such time of day") from None


def _hour(hour: int, half: str | None) -> int:
    """Return the hour of 24; 12 am is the first hour of the day."""
    if half is None:
        return hour
    if not 1 <= hour <= 12:
        raise RefusalError(reason="there is no such time of day")
    return hour % 12 + (12 if half.startswith("p") else 0)


def _make_zone(text: str | None) -> datetime.timezone | None:
    if text is None:
        return None
    found = _OFFSET.fullmatch(text)
    if found is None:
        return datetime.UTC
    sign, *parts = found.groups(default="0")
    hours, minutes, seconds, microseconds = map(int, parts)
    offset = datetime.timedelta(
        hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds
    )
    return datetime.timezone(-offset if sign == "-" else offset)
