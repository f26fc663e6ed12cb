"""Claims in words, the same in every message: who, what, which value, as of when."""

import datetime
from collections.abc import Iterable, Sequence
from decimal import Decimal

from provenance.model import (
    ANYTHING,
    DATE,
    PERCENT,
    SHOWN,
    AnyDate,
    Case,
    Citation,
    Claim,
    DateRange,
    Document,
    Figure,
    Interval,
    Length,
    MeasureKind,
    Mode,
    Number,
    PartialDate,
    Quantifier,
    Scope,
    Window,
    day_numbered,
    days_from,
    thing_counted,
)

_MONTHS = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)

_PREFIXES = {
    Quantifier.EXACTLY: "",
    Quantifier.ABOUT: "about ",
    Quantifier.AT_LEAST: "at least ",
    Quantifier.MORE_THAN: "more than ",
    Quantifier.AT_MOST: "at most ",
    Quantifier.LESS_THAN: "less than ",
    Quantifier.BETWEEN: "",
}


#: The same in words that suit a day.
_DATE_PREFIXES = {
    Quantifier.EXACTLY: "",
    Quantifier.ABOUT: "about ",
    Quantifier.AT_LEAST: "on or after ",
    Quantifier.MORE_THAN: "after ",
    Quantifier.AT_MOST: "on or before ",
    Quantifier.LESS_THAN: "before ",
    Quantifier.BETWEEN: "",
}

#: So many rows are named.
_MOST_ROWS = 20


def number(value: Number, /) -> str:
    """Return a number with its thousands apart.

    >>> number(1000800)
    '1,000,800'
    """
    if isinstance(value, Decimal):
        return f"{value:,f}"
    return f"{value:,}"


def value(figure: Figure, /) -> str:
    """Return what a figure says, in words that keep its quantifier.

    >>> value(Figure.more_than(200))
    'more than 200'
    """
    if figure.is_date:
        return _date_stated(figure)
    if figure.quantifier is None:
        return f"an unknown number ({figure.as_written!r})"
    if figure.stated is not None:
        almost = figure.quantifier is Quantifier.ABOUT and figure.high_open
        prefix = "nearly " if almost else _PREFIXES[figure.quantifier]
        own = _own_range(figure) if figure.quantifier is Quantifier.ABOUT else ""
        return prefix + number(figure.stated) + own
    if figure.low is None or figure.high is None:
        return repr(figure.as_written)
    return f"{number(figure.low)} to {number(figure.high)}"


def _own_range(figure: Figure) -> str:
    """Return the range that an estimate states for itself, if it states one."""
    low, high = figure.low, figure.high
    if low is None or high is None or figure.low_open or figure.high_open:
        return ""
    return f" ({number(low)} to {number(high)})"


def _date_stated(figure: Figure) -> str:
    if figure.quantifier is None:
        return f"an unknown date ({figure.as_written!r})"
    if figure.stated is not None:
        return _DATE_PREFIXES[figure.quantifier] + date(day_numbered(figure.stated))
    if figure.low is None or figure.high is None:
        return repr(figure.as_written)
    return date(days_from(figure.low, figure.high))


def counted(figure: Figure, unit: str, /) -> str:
    """Return what a figure says with the name of what it counts.

    >>> counted(Figure.exactly(7), "base")
    '7 bases'
    """
    said = value(figure)
    if unit == PERCENT:
        return f"{said} %"
    if not unit:
        return said
    if unit == DATE:
        is_bare = figure.is_unknown and not figure.is_date
        return f"an unknown date ({figure.as_written!r})" if is_bare else said
    if figure.is_unknown:
        return f"an unknown number of {plural(unit)} ({figure.as_written!r})"
    return f"{said} {unit if figure.stated == 1 else plural(unit)}"


def plural(unit: str, /) -> str:
    """Return the name of several of a unit; a currency's code stays as it is."""
    if unit == "person":
        return "people"
    if not unit.islower() or unit.endswith("s") or not unit.isascii():
        return unit
    if unit.endswith("y") and unit[-2:-1] not in "aeiou":
        return unit[:-1] + "ies"
    return unit + "s"


def bounds(interval: Interval, /, *, unit: str = "") -> str:
    """Return the numbers of an interval in words, the days where the unit is `date`."""
    low, high = interval.low, interval.high
    if unit == DATE:
        return _days(interval)
    if low is None and high is None:
        return "any number"
    if high is None and low is not None:
        return ("more than " if interval.low_open else "at least ") + number(low)
    if low is None and high is not None:
        return ("less than " if interval.high_open else "at most ") + number(high)
    if low is not None and high is not None and low != high:
        return f"{number(low)} to {number(high)}"
    return number(low or 0)


def _days(interval: Interval) -> str:
    low, high = interval.low, interval.high
    if low is not None and high is not None:
        return date(days_from(low, high))
    if low is not None:
        prefix = "after" if interval.low_open else "on or after"
        return f"{prefix} {date(day_numbered(low))}"
    if high is not None:
        prefix = "before" if interval.high_open else "on or before"
        return f"{prefix} {date(day_numbered(high))}"
    return "any date"


def date(moment: AnyDate, /) -> str:
    """Return a date in words, to the precision that it has.

    >>> from provenance.model import PartialDate
    >>> date(PartialDate(year=2023, month=11))
    'Nov 2023'
    """
    if isinstance(moment, Length):
        return times(moment.days, "day")
    if isinstance(moment, DateRange):
        return _range(moment)
    words = f"{moment.year}"
    if moment.month is not None:
        words = f"{_MONTHS[moment.month - 1]} {words}"
    if moment.day is not None:
        words = f"{moment.day} {words}"
    if moment.time is not None:
        words += f" {_clock(moment.time)}"
    return words + (f" ({moment.qualifier.value})" if not moment.is_certain else "")


def _clock(time: datetime.time) -> str:
    """Return a time of day to the minute, where it says no more, with its zone."""
    has_minutes = not (time.second or time.microsecond)
    words = time.strftime("%H:%M") if has_minutes else time.isoformat()[:8]
    zone = "" if time.tzinfo is None else f" {time.tzname()}"
    return words + zone


def _range(dates: DateRange) -> str:
    if dates.start is None:
        return "" if dates.end is None else f"by {date(dates.end)}"
    if dates.end is None:
        return f"since {date(dates.start)}"
    return f"{date(dates.start)} to {date(dates.end)}"


def when(claim: Claim, /, *, case: Case) -> str:
    """Return the time that a claim's figure covers, or how far it is known.

    A date that a claim states needs none: where there is nothing to say it is empty.
    """
    said: list[str] = []
    if isinstance(claim.period, Length) and isinstance(claim.as_of, PartialDate):
        return f"in {date(claim.period)} up to {date(claim.as_of)}"
    if claim.period is not None:
        said.append(date(claim.period))
        if claim.period == claim.as_of:
            return said[0]
        if isinstance(claim.period, DateRange) and claim.period.end == claim.as_of:
            return said[0]
    if isinstance(claim.as_of, DateRange):
        said.append(date(claim.as_of))
    elif claim.as_of is not None:
        said.append(f"as of {date(claim.as_of)}")
    if said:
        return ", ".join(said)
    published = case.published(claim)
    known = [] if claim.figure.is_date else ["undated"]
    if published is not None:
        known.append(f"published {date(published)}")
    return ", ".join(known)


def who(claim: Claim, /, *, case: Case) -> str:
    """Return who says a claim: the outlet, and on whose word."""
    outlet = case.outlet_of(claim)
    claimant, via = case.claimant_of(claim), case.via_of(claim)
    if not outlet:
        return claimant or "no outlet"
    sources = [name for name in (claimant, via) if name and name != outlet]
    return f"{outlet}, citing {' via '.join(sources)}" if sources else outlet


def short(claim: Claim, /) -> str:
    """Return the id of a claim as it is shown: one made of contents is shortened."""
    is_made = len(claim.id) >= 32 and claim.row is not None
    return claim.id[:SHOWN] if is_made else claim.id


def say(claim: Claim, /, *, case: Case) -> str:
    """Return a claim as one phrase: who, which value, of what, where, as of when."""
    scope = case.scope(claim)
    limits = [*_limits(scope), when(claim, case=case)]
    details = "; ".join(filter(None, limits))
    words = f"{who(claim, case=case)}: {_what(claim, scope, case)}"
    return f"{words} ({details})" if details else words


def brief(claim: Claim, /, *, case: Case) -> str:
    """Return what a claim counts, with its id."""
    return f"{what(claim, case=case)} ({short(claim)})"


def what(claim: Claim, /, *, case: Case) -> str:
    """Return how many a claim counts of what."""
    return _what(claim, case.scope(claim), case)


def _what(claim: Claim, scope: Scope, case: Case) -> str:
    is_base = case.kind(claim) is MeasureKind.STANDING and scope.unit == "person"
    is_named = is_base or _names(scope.measure, claim.figure, scope.unit)
    number_of = value(claim.figure) if is_named else counted(claim.figure, scope.unit)
    words = [number_of, scope.measure]
    if scope.unit == DATE:
        words.reverse()
    return " ".join(words)


#: What is counted of persons besides words for people.
_OF_PERSONS = frozenset({"person", "case"})


def _names(measure: str, figure: Figure, unit: str) -> bool:
    """Whether a measure says what is counted: refugees, buildings collapsed, cases.

    It begins with it or, before where and when it is counted, ends with it.
    """
    if figure.is_unknown:
        return False
    first = measure.partition(" ")[0]
    last, unit_of_last = thing_counted(measure.casefold())
    if plural(unit) in {first, last}:
        return True
    is_plural = first.isalpha() and first.endswith("s") and not first.endswith("ss")
    is_of_persons = unit == "person" and unit_of_last in _OF_PERSONS
    if is_of_persons or (is_plural and unit == "person"):
        return True
    words = {first.casefold()} if is_plural else set()
    words |= {last} if unit_of_last == unit else set()
    return any(figure.as_written.casefold().endswith(f" {word}") for word in words)


def _limits(scope: Scope) -> Iterable[str]:
    """Yield the limits that a reader needs: not that all people are people."""
    for limit in (scope.population, scope.place):
        if limit not in {None, ANYTHING, plural(scope.unit)}:
            yield str(limit)


def whom_and_where(population: str | None, place: str | None, /) -> str:
    """Return whom a count covers and where.

    >>> whom_and_where("civilians", "Loikaw")
    'civilians in Loikaw'
    """
    if population is None:
        if place is None:
            return "population and place not stated"
        where = "place not limited" if place == ANYTHING else place
        return f"{where}, population not stated"
    if place is None or place == ANYTHING:
        return f"{name(population)}, place {name(place)}"
    return f"{name(population)} in {place}"


def until(window: Window, /) -> str:
    """Return the time of a window that no claim states, as far as it is known.

    >>> from provenance.model import Mode, day_at
    >>> until(Window(Mode.INSTANT, end=day_at(2 * 738842 + 1)))
    'as of 18 Nov 2023'
    """
    if window.end is None:
        return "at any date"
    if window.end.latest is None:
        return "undated"
    day = date(_day(window.end.latest))
    start = window.start
    if start is None or window.starts_with_event:
        return f"{'as of' if window.mode is Mode.INSTANT else 'by'} {day}"
    if start.earliest is None or start.earliest != start.latest:
        return f"some days up to {day}"
    return f"since {date(_day(start.earliest))}, by {day}"


def _day(half_days: int) -> PartialDate:
    day = datetime.date.fromordinal(half_days // 2)
    return PartialDate(year=day.year, month=day.month, day=day.day)


def name(stated: str | None, /) -> str:
    """Return a name of a scope in words."""
    if stated is None:
        return "not stated"
    return "not limited" if stated == ANYTHING else stated


def listed(items: Sequence[str], /, *, most: int = 6) -> str:
    """Return items joined as in a sentence, the first few of many.

    >>> listed(["place", "date", "measure"])
    'place, date and measure'
    """
    shown = list(items[:most])
    if len(items) > most:
        return ", ".join(shown) + f" and {len(items) - most} more"
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def rows_of(claims: Iterable[Claim], /) -> str:
    """Return the rows in which claims stand, as far as they stand in any.

    >>> from provenance.model import ClaimId
    >>> figure = Figure.exactly(16)
    >>> rows_of([Claim(id=ClaimId("a"), measure="killed", figure=figure, row=2)])
    'row 2'
    """
    rows = sorted(claim.row for claim in claims if claim.row is not None)
    noun = "row" if len(rows) == 1 else "rows"
    return f"{noun} {listed([*map(str, rows)], most=_MOST_ROWS)}" if rows else ""


def times(count: int, noun: str, /) -> str:
    """Return a count with its noun, in the plural where it is not one.

    >>> times(1, "claim"), times(3, "claim")
    ('1 claim', '3 claims')
    """
    return f"{count:,} {noun if count == 1 else plural(noun)}"


def work(document: Document | Citation, /) -> str:
    """Return a document, or what a reference cites, by title and outlet.

    >>> from provenance.model import DocumentId
    >>> work(Document(id=DocumentId("a"), title="Ten days", outlet="Daily Post"))
    '‘Ten days’ (Daily Post)'
    """
    title = f"‘{document.title}’" if document.title else ""
    outlet = f"({document.outlet})" if document.outlet else ""
    if title or outlet:
        return f"{title or 'a piece'} {outlet}".strip()
    if document.url:
        return document.url
    if isinstance(document, Document):
        return document.id
    return document.cites or "a nameless reference"
