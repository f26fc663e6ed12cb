"""Windows: the time that a count covers, and how two of them stand."""

from enum import StrEnum

from attrs import evolve, frozen

from provenance.model.dates import AnyDate, DateRange, Length, PartialDate
from provenance.model.figure import Figure
from provenance.model.moment import (
    Moment,
    day_at,
    first_and_last_day,
    is_after_day,
    moment_of,
)
from provenance.model.term import MeasureKind, Relation


class Mode(StrEnum):
    """In which of four ways windows of a kind of measure compare."""

    FLOW = "flow"
    INSTANT = "instant"
    STANDING = "standing"
    VALUE = "value"


_MODES = {
    MeasureKind.CUMULATIVE: Mode.FLOW,
    MeasureKind.PERIOD: Mode.FLOW,
    MeasureKind.INSTANT: Mode.INSTANT,
    MeasureKind.STANDING: Mode.STANDING,
    MeasureKind.VALUE: Mode.VALUE,
}


@frozen(cache_hash=True)
class Window:
    """The time that a count covers.

    A flow counts from `start` to `end`; `starts_with_event` says that it is a running
    total of its event. A count of an instant has its `end` there; it has a `start`, or
    an `until` before the instant, only where it counts who came to be so in a period.
    A standing count has none of them, nor has a value that is the same at any time.
    """

    mode: Mode
    start: Moment | None = None
    end: Moment | None = None
    starts_with_event: bool = False
    #: The end of the period of an instant, where that is not the instant itself.
    until: Moment | None = None
    #: Whether the claim states a date or a period at all.
    is_stated: bool = True

    @property
    def has_period(self) -> bool:
        """Whether a count of an instant says when people came to be so."""
        return self.start is not None or self.until is not None


def window(
    kind: MeasureKind,
    /,
    *,
    as_of: PartialDate | DateRange | None,
    period: AnyDate | None,
    event_start: Moment,
    not_after: PartialDate | None,
    whose: str,
    in_whole_days: bool = False,
) -> Window:
    """Return the window of a count of this kind.

    `event_start` is where its event's running totals begin. Where no `as_of` was
    stated the count is not after `not_after`. `whose` names the piece whose unstated
    dates are one date; it is empty for a count without any date. `in_whole_days` has a
    length up to a day begin with a day.
    """
    mode = _MODES[kind]
    if mode is Mode.STANDING:
        return Window(mode)
    end = _as_of(as_of, not_after=not_after, whose=whose)
    start, last = _period(period, as_of=as_of, whose=whose)
    if mode is not Mode.FLOW:
        if as_of is None and last is not None:
            end = last
        until = None if last == end else last
        is_stated = as_of is not None or period is not None
        return Window(mode, start, end, until=until, is_stated=is_stated)
    if period is None and kind is MeasureKind.PERIOD:
        start, last = end, end
        if isinstance(as_of, PartialDate):
            start, last = first_and_last_day(as_of)
    if in_whole_days and isinstance(period, Length) and end.is_one_day:
        start = _first_of(period, end)
    end = end if last is None else last
    start = _start_of_flow(start, end, event_start)
    return Window(
        mode,
        start,
        end,
        starts_with_event=start == event_start,
        is_stated=as_of is not None or period is not None,
    )


def window_of_date(stated: Window, figure: Figure, /) -> Window:
    """Return the window of a figure that states a date, `stated` being its claim's.

    When something happened is the same at any time. A date that was still to come may
    be moved, so it holds as of when it was said.
    """
    day = figure.low if figure.stated is None else figure.stated
    if day is None or stated.end is None or not is_after_day(day, stated.end):
        return Window(stated.mode)
    return stated


def _start_of_flow(start: Moment | None, end: Moment, event_start: Moment) -> Moment:
    """Return where a flow begins: what is counted for an event lies at or after it.

    Days that all lie before the event contradict that, and are left as they are.
    """
    earliest = event_start.earliest
    if start is None:
        return event_start
    if earliest is None or (end.latest is not None and end.latest < earliest):
        return start
    if start.is_not_after(event_start):
        return event_start
    if start.earliest is None or start.earliest < earliest:
        return evolve(start, earliest=earliest)
    return start


def _as_of(
    date: PartialDate | DateRange | None, *, not_after: PartialDate | None, whose: str
) -> Moment:
    if isinstance(date, PartialDate):
        return moment_of(date)
    if isinstance(date, DateRange):
        first = None if date.start is None else moment_of(date.start).earliest
        last = None if date.end is None else moment_of(date.end).latest
        if first is not None and first == last:
            return day_at(first)
        return Moment(f"{date} of {whose}", first, last)
    latest = None if not_after is None else moment_of(not_after).latest
    return Moment(f"unstated date of {whose}", None, latest)


def _period(
    period: AnyDate | None, *, as_of: PartialDate | DateRange | None, whose: str
) -> tuple[Moment | None, Moment | None]:
    """Return the ends of a period, as far as they were said.

    Where a length begins is not said; one length up to one date has one beginning.
    """
    if period is None:
        return None, None
    if isinstance(period, Length):
        return _start_of_length(period, as_of=as_of, whose=whose), None
    if isinstance(period, PartialDate):
        return first_and_last_day(period)
    start = None if period.start is None else moment_of(period.start)
    last = None if period.end is None else moment_of(period.end)
    return start, last


def first_moment(
    period: AnyDate, /, *, as_of: PartialDate | DateRange | None
) -> Moment | None:
    """Return where a period begins, as far as that was said."""
    return _period(period, as_of=as_of, whose="")[0]


def _start_of_length(
    length: Length, *, as_of: PartialDate | DateRange | None, whose: str
) -> Moment:
    """Return where a length begins: "the last 24 hours" on this day or the day before.

    They end at some hour of the day that is stated; a day is counted from midnight, or
    from that hour of the day before. Whoever states the same length up to the same
    date is taken to mean the same.
    """
    last = moment_of(as_of) if isinstance(as_of, PartialDate) else Moment("")
    if last.earliest is None or last.latest is None:
        return Moment(f"start of {length} to {as_of or '..'} of {whose}")
    identity = f"start of {length} to {as_of}"
    days = 2 * length.days
    return Moment(identity, last.earliest - days, last.latest - days + 2)


def _first_of(length: Length, last: Moment) -> Moment | None:
    """Return the first of so many days, if it is known which is the last."""
    if last.earliest is None:
        return None
    first = last.earliest - 2 * (length.days - 1)
    return day_at(first) if first > 0 else None


def compare_windows(first: Window, second: Window, /, *, one_measure: bool) -> Relation:
    """Say how the first window stands to the second, where every reading agrees.

    Between different measures only running totals of an event and counts of one
    instant compare, and either with a standing count. That their events lie within
    one another is not looked at here.
    """
    if second.mode is Mode.STANDING or first.mode is Mode.STANDING:
        return _against_standing(first, second)
    if first.mode is not second.mode:
        return Relation.UNKNOWN
    if not one_measure and first.mode is Mode.FLOW:
        if not (first.starts_with_event and second.starts_with_event):
            return Relation.UNKNOWN
    elif not one_measure and first.mode is Mode.VALUE:
        return Relation.UNKNOWN
    if first.mode is Mode.FLOW:
        return _compare_flows(first, second)
    return _compare_instants(first, second)


def _against_standing(first: Window, second: Window) -> Relation:
    if first.mode is second.mode:
        return Relation.SAME
    other = first if second.mode is Mode.STANDING else second
    if other.mode is Mode.VALUE or (
        other.mode is Mode.FLOW and not other.starts_with_event
    ):
        return Relation.UNKNOWN
    return Relation.WITHIN if other is first else Relation.CONTAINS


def _compare_flows(first: Window, second: Window) -> Relation:
    if _are_apart(first, second):
        return Relation.DISJOINT
    return _relation(
        within=_flow_is_within(first, second), contains=_flow_is_within(second, first)
    )


def _relation(*, within: bool, contains: bool) -> Relation:
    if within and contains:
        return Relation.SAME
    if within:
        return Relation.WITHIN
    return Relation.CONTAINS if contains else Relation.UNKNOWN


def _flow_is_within(inner: Window, outer: Window) -> bool:
    starts = outer.starts_with_event or (
        inner.start is not None
        and outer.start is not None
        and outer.start.is_not_after(inner.start)
    )
    return (
        starts
        and inner.end is not None
        and outer.end is not None
        and inner.end.is_not_after(outer.end)
    )


def _are_apart(first: Window, second: Window) -> bool:
    """Whether the one ends on a day before the other starts, wherever it has its own.

    Two that start with one event are never apart, even if one is dated before it.
    """
    if first.start is second.start or first.start == second.start:
        return False
    for earlier, later in ((first, second), (second, first)):
        end, start = earlier.end, later.start
        if end is None or start is None or end.latest is None:
            continue
        if start.earliest is not None and end.latest < start.earliest:
            return True
    return False


def _compare_instants(first: Window, second: Window) -> Relation:
    if first.end is None or second.end is None:
        return Relation.SAME if first.end is second.end else Relation.UNKNOWN
    if first.end.identity != second.end.identity:
        return Relation.UNKNOWN
    if not (first.has_period and second.has_period):
        alike = first.has_period is second.has_period
        return Relation.SAME if alike else Relation.UNKNOWN
    relation = _relation(
        within=_period_is_within(first, second),
        contains=_period_is_within(second, first),
    )
    if first.mode is Mode.VALUE and relation is not Relation.SAME:
        return Relation.UNKNOWN
    return relation


def _period_is_within(inner: Window, outer: Window) -> bool:
    """Whether, of one instant, all who came to be so in one period did in another."""
    starts = outer.start is None or (
        inner.start is not None and outer.start.is_not_after(inner.start)
    )
    if outer.until is None or not starts:
        return starts
    last = inner.until or inner.end
    return last is not None and last.is_not_after(outer.until)
