"""The cells of a sheet as the cells of a row: numbers and dates for what they are."""

import datetime
from decimal import Decimal
from typing import Final, TypeAlias

from attrs import frozen

from provenance.formats.cells import BadCell, Cell
from provenance.formats.xlsx_scan import Place, Scan

#: What a grid of values has in a cell.
Value: TypeAlias = (
    str
    | float
    | bool
    | datetime.date
    | datetime.datetime
    | datetime.time
    | datetime.timedelta
)

#: The columns whose cells are numbers.
FIGURES: Final = frozenset(
    {"figure", "low", "high", "quote_start", "quote_end", "quantifier"}
)
#: Above it a spreadsheet keeps not every whole number.
_MOST_EXACT: Final = 2**53
#: A spreadsheet keeps so many digits and shows no more.
_DIGITS: Final = 15


@frozen
class CellReader:
    """Reads the values of one sheet."""

    _scan: Scan
    _is_1904: bool

    def read(self, value: Value, place: Place, column: str, /) -> Cell:
        """Return the cell of a column whose value stands at a place."""
        if place in self._scan.errors:
            shown = self._scan.errors[place]
            return BadCell(shown, f"is the error {shown!r} of a spreadsheet")
        if place in self._scan.unsolved:
            message = "is a formula without a value; open and save it in a spreadsheet"
            return BadCell("", message)
        match value:
            case bool():
                message = "is true or false; expected text or a number"
                return BadCell(str(value).upper(), message)
            case str():
                return value
            case int() | float():
                return self._number(value, place)
            case datetime.datetime() | datetime.date():
                return self._date(value, column)
            case _:
                shown = str(value)
                return BadCell(shown, f"is a time of day or a length of time, {shown}")

    def _number(self, value: float, place: Place) -> Cell:
        number = Decimal(f"{value:.{_DIGITS}g}")
        if place in self._scan.percentages:
            return f"{(100 * number).normalize():f}%"
        is_whole = number == number.to_integral_value()
        return int(number) if is_whole and abs(number) < _MOST_EXACT else number

    def _date(self, value: datetime.date, column: str) -> Cell:
        is_time = isinstance(value, datetime.datetime)
        day = value.date() if isinstance(value, datetime.datetime) else value
        clock = value.time() if isinstance(value, datetime.datetime) else None
        text = day.isoformat()
        if is_time and clock:
            text = f"{text}T{clock.isoformat(timespec='seconds')}"
        if column not in FIGURES:
            return text
        first = datetime.date(1904, 1, 1) if self._is_1904 else _FIRST_DAY
        number = (day - first).days
        message = (
            f"is a cell for dates: it may be {text} or the number {number}; "
            "give the cell the format of a number, or of text"
        )
        return BadCell(text, message)


#: Day 0 of a spreadsheet, which takes 1900 for a leap year.
_FIRST_DAY: Final = datetime.date(1899, 12, 30)
