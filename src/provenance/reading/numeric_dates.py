"""Dates in digits alone whose order depends on the country or on a spreadsheet."""

import datetime
import re
from typing import Final

from provenance.reading.refusal import RefusalError

_FULL_YEAR: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_SHORT_YEAR: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{2})")
_COMPACT: Final = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
#: Years of other calendars are four digits too: 1402 in Iran is 2023, as are 2566 of
#: Buddhists and 1385 in Burma. Reports of their own time are not as old or as new.
_OTHER_ORDER: Final = re.compile(
    r"(\d{4})[/.]\d{1,2}(?:[/.]\d{1,2})?|(?:\d{1,2}[-/.])?\d{1,2}[-/.](\d{4})"
)
_USUAL_YEARS: Final = range(1500, 2201)
_SERIAL: Final = re.compile(r"\d{5}(?:\.\d{1,15})?")

#: Day 0 of a spreadsheet that counts from 1900 (its 1900 has a 29 February), and the
#: days by which one that counts from 1904 is behind.
_SERIAL_ZERO: Final = datetime.date(1899, 12, 30)
_SERIAL_1904: Final = 1462

_Parts = tuple[int, int, int]


def read_numeric(folded: str, /) -> _Parts | None:
    """Return year, month and day of `13/11/2023` and `20231118`, or `None` for others.

    Where day and month could change places, both readings are named in the refusal;
    so is what the number of a day in a spreadsheet (45248) would be. A year that may be
    of another calendar is read in the order of the standard only.

        >>> read_numeric("13/11/2023")
        (2023, 11, 13)
    """
    _check_calendar(folded)
    if _SERIAL.fullmatch(folded):
        raise RefusalError(reason=_explain_serial(int(folded[:5])))
    compact = _COMPACT.fullmatch(folded)
    if compact:
        year, month, day = map(int, compact.groups())
        return year, month, day
    if folded.isdigit() and len(folded) > 4:
        raise RefusalError(reason="a number; a date has hyphens, as 2023-11-18")
    full = _FULL_YEAR.fullmatch(folded)
    if full:
        return _choose(folded, int(full[4]), int(full[1]), int(full[3]))
    short = _SHORT_YEAR.fullmatch(folded)
    if short:
        raise RefusalError(
            reason=_explain_short(int(short[1]), int(short[3]), int(short[4]))
        )
    return None


def _check_calendar(folded: str) -> None:
    found = _OTHER_ORDER.fullmatch(folded)
    year = int(found[1] or found[2]) if found else _USUAL_YEARS.start
    if year not in _USUAL_YEARS:
        raise RefusalError(
            reason=f"{year:04d} may be a year of another calendar; "
            "if it is not, write the year first, with hyphens, as in 2023-11-18"
        )


def _choose(folded: str, year: int, first: int, second: int) -> _Parts:
    """Return the one order of day and month that exists."""
    readings = [(year, second, first), (year, first, second)]
    possible = list(dict.fromkeys(filter(_exists, readings)))
    if not possible:
        raise RefusalError(reason=f"there is no day {folded}")
    if len(possible) > 1:
        raise RefusalError(reason=f"it depends on the country: {_show(possible)}")
    return possible[0]


def _explain_short(first: int, second: int, third: int) -> str:
    readings = [
        (2000 + third, second, first),
        (2000 + third, first, second),
        (2000 + first, second, third),
    ]
    possible = list(dict.fromkeys(filter(_exists, readings)))
    if not possible:
        return "its year has two digits"
    return f"its year has two digits: {_show(possible)}"


def _explain_serial(days: int) -> str:
    dates = [
        _SERIAL_ZERO + datetime.timedelta(days=days + shift)
        for shift in (0, _SERIAL_1904)
    ]
    return (
        "a number; as a day counted by a spreadsheet it may be "
        f"{dates[0].isoformat()}, or {dates[1].isoformat()} where it counts from 1904"
    )


def _exists(parts: _Parts) -> bool:
    try:
        datetime.date(*parts)
    except ValueError:
        return False
    return True


def _show(readings: list[_Parts]) -> str:
    return " or ".join(datetime.date(*parts).isoformat() for parts in readings)
