"""Moments: the ends of windows, as far as they are known.

Moments are counted in half days from 0001-01-01, so that a day is one number and a
time within it spans its day. Two times of one day are ordered by their seconds where
both state a zone or neither does: who states none goes by the clock of the place.
"""

import datetime

from attrs import frozen

from provenance.model.dates import PartialDate, Precision
from provenance.model.number import Number

_SECONDS = 86_400


@frozen
class Moment:
    """One end of a window, known to lie between two days or not at all.

    Two moments of one identity are one moment, however vaguely it is known.
    """

    identity: str
    earliest: int | None = None
    latest: int | None = None
    #: Of a time its second, counted from 0001-01-01 by its clock.
    second: int | None = None
    #: Whether its clock is that of all times that state a zone.
    is_zoned: bool = False

    @property
    def is_one_day(self) -> bool:
        """Whether it is known to be one day."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def is_time(self) -> bool:
        """Whether it is known to be a time of one day."""
        return self.second is not None

    def is_not_after(self, other: "Moment", /) -> bool:
        """Whether every reading puts it at or before the other."""
        if self.identity == other.identity:
            return True
        if (
            self.second is not None
            and other.second is not None
            and self.is_zoned is other.is_zoned
        ):
            return self.second <= other.second
        return (
            self.latest is not None
            and other.earliest is not None
            and self.latest <= other.earliest
        )


def moment_of(date: PartialDate, /) -> Moment:
    """Return the moment that a date names; an uncertain one lies anywhere."""
    identity = str(date)
    if not date.is_certain:
        return Moment(identity)
    first, last = (
        2 * (second // _SECONDS) + 1 for second in (date.first_second, date.last_second)
    )
    if date.time is not None:
        second, offset = date.first_second, date.time.utcoffset()
        if offset is not None:
            second -= round(offset.total_seconds())
            identity = f"second {second}"
        return Moment(identity, first - 1, last + 1, second, offset is not None)
    return Moment(identity, first, last)


def first_and_last_day(date: PartialDate, /) -> tuple[Moment, Moment]:
    """Return the days on which a month, a year or a day, taken whole, begins and ends.

    Both are the date itself where it is uncertain or a time.
    """
    whole = moment_of(date)
    if whole.earliest is None or whole.latest is None:
        return whole, whole
    if date.precision in {Precision.DAY, Precision.TIME}:
        return whole, whole
    return day_at(whole.earliest), day_at(whole.latest)


def day_at(half_days: int, /) -> Moment:
    """Return the moment that is known to be the day of this number."""
    ordinal = half_days // 2
    iso = datetime.date.fromordinal(ordinal).isoformat()
    return Moment(iso, half_days, half_days)


def is_after_day(day: Number, moment: Moment, /) -> bool:
    """Whether every reading puts the day of this number after a moment."""
    return moment.latest is not None and 2 * day + 1 > moment.latest
