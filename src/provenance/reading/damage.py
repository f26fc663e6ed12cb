"""Cells that were no figure any more when they came here: what a spreadsheet does.

A spreadsheet takes `10-12` for a date, shortens `1000800` to `1.0008E+06`, and shows
`#####` where a column is too narrow. What stood there before is lost, so it is not
guessed but named.
"""

import re
from decimal import Decimal
from typing import Final

from provenance.reading.month_names import MONTH_PATTERN, MONTHS
from provenance.reading.refusal import RefusalError

_SCIENTIFIC: Final = re.compile(r"[+-]?\d+(?:\.\d+)?e[+-]?\d{1,3}")
_DAY_MONTH: Final = re.compile(rf"(\d{{1,2}})-({MONTH_PATTERN})")
_MONTH_DAY: Final = re.compile(rf"({MONTH_PATTERN})-(\d{{1,2}})")
_DATE: Final = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}.*|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d"
    rf"|\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{2}}|\d{{4}}年.*|.*\d月.*"
    rf"|\d{{1,2}}[ -]{MONTH_PATTERN}[ -]\d{{2,4}}|{MONTH_PATTERN} \d{{1,2}},? \d{{4}}"
)
_CLOCK: Final = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_MARKER: Final = re.compile(r"[^\[\]]*(\[\d{1,3}\])")
_ERRORS: Final = re.compile(r"#(?:ref!|value!|name\?|div/0!|num!|null!|spill!|calc!)")


def check_damage(folded: str, /) -> None:
    """Refuse a folded cell that a spreadsheet has damaged, and say what it may be.

    >>> check_damage("35,000")
    """
    if folded.isdigit():
        return
    if "#" in folded:
        _check_error_mark(folded)
    if _SCIENTIFIC.fullmatch(folded):
        raise RefusalError(reason=_explain_scientific(folded))
    found = _DAY_MONTH.fullmatch(folded)
    if found:
        _refuse_month(found[1], found[2])
    found = _MONTH_DAY.fullmatch(folded)
    if found:
        _refuse_month(found[2], found[1])
    if _DATE.fullmatch(folded):
        raise RefusalError(reason="it is a date, which has the unit 'date'")
    if _CLOCK.fullmatch(folded):
        raise RefusalError(reason="it is a time of day or a ratio")
    found = _MARKER.fullmatch(folded)
    if found:
        raise RefusalError(reason=f"a reference marker, {found[1]}, stands behind it")
    if "¥" in folded:
        raise RefusalError(reason="'¥' may be yen or yuan")


def _check_error_mark(folded: str) -> None:
    if re.fullmatch("#+", folded):
        raise RefusalError(
            reason="the column of a spreadsheet was too narrow, the number is lost"
        )
    if _ERRORS.fullmatch(folded):
        raise RefusalError(
            reason="it is the error mark of a spreadsheet, the number is lost"
        )


def _explain_scientific(folded: str) -> str:
    shortened = "a spreadsheet has shortened it"
    value = Decimal(folded)
    if value.adjusted() >= 40 or value.adjusted() < -40:
        return f"{shortened}, the number is lost"
    return f"{shortened}; it may have been {value:f} or a number near it"


def _refuse_month(number: str, month: str) -> None:
    day, place = int(number), MONTHS[month]
    raise RefusalError(
        reason="a spreadsheet has made a date of it; "
        f"it may have been {day}-{place} or {place}-{day}"
    )
