"""The names of months and weekdays in English, and what makes a number an ordinal."""

from typing import Final

_MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAYS: Final = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)

#: The month that a folded name or abbreviation means.
MONTHS: Final = {
    **{name: number for number, name in enumerate(_MONTHS, start=1)},
    **{name[:3]: number for number, name in enumerate(_MONTHS, start=1)},
    "sept": 9,
}

#: Matches any of them, the longest first.
MONTH_PATTERN: Final = (
    "(?:" + "|".join(sorted(MONTHS, key=lambda name: (-len(name), name))) + ")"
)

#: The weekday that a folded name or abbreviation means, Monday being 0.
WEEKDAYS: Final = {
    **{name: number for number, name in enumerate(_WEEKDAYS)},
    **{name[:3]: number for number, name in enumerate(_WEEKDAYS)},
    "tues": 1,
    "thurs": 3,
}

#: What stands behind the number of a day.
ORDINALS: Final = ("st", "nd", "rd", "th")  # codespell:ignore nd

#: The names of the weekdays in full, from Monday.
WEEKDAY_NAMES: Final = tuple(name.capitalize() for name in _WEEKDAYS)
