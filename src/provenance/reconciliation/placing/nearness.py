"""Whether two counts may be of one thing, and on which days they are told.

The law compares dates where every reading agrees. A slip is looked for with less: a
count is set at the last day that it can be about, and a dimension that only one of two
counts states may be read alike. What was so read is named in each finding.
"""

from collections.abc import Iterator

from provenance.model import (
    ANYTHING,
    Case,
    Claim,
    DateRange,
    Dimension,
    PartialDate,
    Window,
)
from provenance.reconciliation.placing.placement import CellKey

_SECONDS = 86_400
_OPEN = (Dimension.EVENT, Dimension.PLACE, Dimension.POPULATION)


def last_day(window: Window, /) -> int | None:
    """Return the last day that a count can be about, as a number of days.

    Moments are counted in half days; a time ends before the next day begins.
    """
    end = window.end
    return None if end is None or end.latest is None else (end.latest - 1) // 2


def first_day(date: PartialDate, /) -> int:
    """Return the first day that a date can mean, as a number of days."""
    return date.first_second // _SECONDS


def told_day(case: Case, claim: Claim, window: Window, /) -> int | None:
    """Return the day of a count, else that of its publication, be that uncertain."""
    day = last_day(window)
    if day is not None:
        return day
    published = case.published(claim)
    last = published.end if isinstance(published, DateRange) else published
    return last.last_second // _SECONDS if isinstance(last, PartialDate) else None


def is_dated(claim: Claim, /) -> bool:
    """Whether a claim states itself until when it counts: not just "by" some day."""
    stated = claim.period if claim.as_of is None else claim.as_of
    if isinstance(stated, DateRange):
        return stated.start is not None and stated.end is not None
    return isinstance(stated, PartialDate)


def left_open(first: CellKey, second: CellKey, /) -> tuple[Dimension, ...] | None:
    """Return the dimension that only one of two counts states; `()` if there is none.

    `None` where they may well count two things: another name, or two dimensions that
    only one of them states. What is unstated lies within "not limited".
    """
    if first == second:
        return ()
    if first[:2] != second[:2]:
        return None
    found: list[Dimension] = []
    for dimension, one, other in zip(_OPEN, first[2:], second[2:], strict=True):
        if one == other:
            continue
        if (one is None) is (other is None) or ANYTHING in {one, other}:
            return None
        found.append(dimension)
    return tuple(found) if len(found) < 2 else None


def less_stated(key: CellKey, /) -> Iterator[CellKey]:
    """Yield what leaves open one dimension that a count states, and is else alike."""
    measure, unit, event, place, population = key
    for other in (
        (measure, unit, None, place, population),
        (measure, unit, event, None, population),
        (measure, unit, event, place, None),
    ):
        if left_open(key, other):
            yield other
