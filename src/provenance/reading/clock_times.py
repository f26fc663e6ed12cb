"""Times of day, as they stand behind a date."""

import datetime
import re
from typing import Final

from provenance.reading.refusal import RefusalError

_TIME: Final = re.compile(
    r"(?:t|,? ?at |, ?| )(?P<hour>\d{1,2})"
    r"(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.(?P<fraction>\d{1,6}))?)?"
    r"|(?= ?[ap]\.?m))"
    r"(?: ?(?P<half>am|pm|a\.m\.|p\.m\.))?"
    r"(?: ?(?P<zone>z|utc|gmt|[+-]\d{2}:?\d{2}(?::\d{2}(?:\.\d{6})?)?))?"
)
_ANY: Final = re.compile(r":|\d ?[ap]\.?m\b")
_OFFSET: Final = re.compile(r"([+-])(\d{2}):?(\d{2})(?::(\d{2})(?:\.(\d{6}))?)?")


def split_time(folded: str, /) -> tuple[str, datetime.time | None]:
    """Return what stands before the time of day at the end, and that time.

    A time zone is kept where it is given and never assumed.

        >>> split_time("2023-11-18t10:00:00z")
        ('2023-11-18', datetime.time(10, 0, tzinfo=datetime.timezone.utc))
        >>> split_time("18 nov 2023")
        ('18 nov 2023', None)
    """
    if not _ANY.search(folded):
        return folded, None
    for match in re.finditer(r"[t, ]", folded):
        found = _TIME.fullmatch(folded, match.start())
        if found and folded[match.start() - 1 : match.start()].strip(", "):
            return folded[: match.start()].strip(), _make_time(found)
    raise RefusalError(reason="its time of day is not one as usually written")


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
