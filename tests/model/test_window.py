"""Windows as cases make them: from what claims and their documents state."""

from itertools import product
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from provenance.model import (
    AnyDate,
    Case,
    Claim,
    ClaimId,
    DateRange,
    Document,
    DocumentId,
    Event,
    Figure,
    Measure,
    MeasureKind,
    Mode,
    Moment,
    PartialDate,
    Relation,
    Term,
    Window,
    compare_windows,
)
from provenance.model.moment import moment_of
from provenance.model.window import window
from provenance.reading import read_date


def document(name: str, published: str) -> Document:
    """Return a document that was published on some day, if it says when."""
    date = read_date(published) if published else None
    return Document(id=DocumentId(name), published=date)


def measure(name: str, kind: MeasureKind, *within: str) -> Measure:
    """Return a measure of some kind."""
    return Measure(term=Term(name=name, within=within), kind=kind)


CASE = Case(
    documents=(
        document("on the 18th", "2023-11-18"),
        document("also on the 18th", "2023-11-18"),
        document("on the 12th", "2023-11-12"),
        document("in November", "2023-11"),
        document("about the 18th", "2023-11-18~"),
        document("undated", ""),
    ),
    events=(
        Event(term=Term(name="war")),
        Event(
            term=Term(name="operation", within=("war",)),
            start=PartialDate(year=2023, month=11, day=11),
        ),
        Event(term=Term(name="raid", within=("operation",))),
    ),
    measures=(
        measure("lost", MeasureKind.CUMULATIVE),
        measure("killed", MeasureKind.CUMULATIVE, "lost"),
        measure("residents", MeasureKind.STANDING),
        measure("displaced", MeasureKind.INSTANT, "residents"),
        measure("in camps", MeasureKind.INSTANT, "displaced"),
        measure("price", MeasureKind.VALUE),
        measure("rice price", MeasureKind.VALUE, "price"),
    ),
)


def count(
    what: str,
    as_of: str = "",
    period: str = "",
    *,
    document: str = "",
    event: str = "operation",
    kind: MeasureKind | None = None,
    id_: str = "c",
) -> Claim:
    """Return a claim whose figure does not matter."""
    dates = {"as_of": as_of, "period": period}
    stated: dict[str, Any] = {
        name: read_date(text) for name, text in dates.items() if text
    }
    return Claim(
        id=ClaimId(id_),
        measure=what,
        figure=Figure.exactly(16),
        kind=kind,
        event=event,
        document=DocumentId(document) if document else None,
        **stated,
    )


def killed(as_of: str = "", period: str = "", **parts: Any) -> Claim:  # noqa: ANN401 - passed on
    """Return a count of the killed: a running total unless it has a period."""
    return count("killed", as_of, period, **parts)


def displaced(as_of: str = "", period: str = "", **parts: Any) -> Claim:  # noqa: ANN401 - passed on
    """Return a count of the displaced at an instant."""
    return count("displaced", as_of, period, **parts)


def daily(as_of: str = "", period: str = "", **parts: Any) -> Claim:  # noqa: ANN401 - passed on
    """Return a count of the killed of some days."""
    return killed(as_of, period, kind=MeasureKind.PERIOD, **parts)


def shown(value: object) -> str:
    """Return how a row of a table is called."""
    if isinstance(value, Claim):
        period = value.period and f"in {value.period}"
        parts = (value.measure, value.as_of, period, value.kind, value.event)
        found = (*parts, value.document, value.id)
        return " ".join(str(part) for part in found if part)
    return str(value)


def relation(first: Claim, second: Claim) -> Relation:
    """Return how the windows of two claims stand."""
    one, other = CASE.scope(first), CASE.scope(second)
    one_measure = one.measure == other.measure
    return compare_windows(one.window, other.window, one_measure=one_measure)


SAME, WITHIN, CONTAINS = Relation.SAME, Relation.WITHIN, Relation.CONTAINS
DISJOINT, UNKNOWN = Relation.DISJOINT, Relation.UNKNOWN

TOTALS = [
    (killed("2023-11-18"), killed("2023-11-18"), SAME),
    (killed("2023-11-13"), killed("2023-11-18"), WITHIN),
    # A month is some day in it.
    (killed("2023-11"), killed("2023-11"), SAME),
    (killed("2023-11"), killed("2023-11-18"), UNKNOWN),
    (killed("2023-11"), killed("2023-11-30"), WITHIN),
    (killed("2023-11"), killed("2023-12-01"), WITHIN),
    (killed("2023-11"), killed("2023-11-01"), CONTAINS),
    (killed("2023-11"), killed("2023"), UNKNOWN),
    (killed("2023-11"), killed("2024"), WITHIN),
    # About a day is any day, but like its equal.
    (killed("2023-11-18~"), killed("2023-11-18"), UNKNOWN),
    (killed("2023-11-18~"), killed("2024-11-18"), UNKNOWN),
    (killed("2023-11-18?"), killed("2023-11-18?"), SAME),
    # Not after a day, since a day, some day from one to another.
    (killed("../2023-11-13"), killed("2023-11-13"), WITHIN),
    (killed("../2023-11-13"), killed("2023-11-12"), UNKNOWN),
    (killed("../2023-11-13", id_="a"), killed("../2023-11-13", id_="b"), UNKNOWN),
    (killed("../2023-11-13", id_="a"), killed("../2023-11-13", id_="a"), SAME),
    (killed("2023-11-13/.."), killed("2023-11-13"), CONTAINS),
    (killed("2023-11-13/.."), killed("2023-11-14"), UNKNOWN),
    (killed("2023-11-13/2023-11-15"), killed("2023-11-15"), WITHIN),
    (killed("2023-11-13/2023-11-15"), killed("2023-11-14"), UNKNOWN),
    (killed("2023-11-13/2023-11-13"), killed("2023-11-13"), SAME),
    # A time lies in its day; two times of one day are not ordered.
    (killed("2023-11-18T10:00"), killed("2023-11-18"), UNKNOWN),
    (killed("2023-11-18T10:00"), killed("2023-11-19"), WITHIN),
    (killed("2023-11-18T10:00"), killed("2023-11-18T10:00"), SAME),
    (killed("2023-11-18T10:00"), killed("2023-11-18T15:00"), WITHIN),
    (killed("2023-11-18T23:00"), killed("2023-11-19T01:00"), WITHIN),
]

UNDATED = [
    # No date at all is read alike, also in a document of which nothing is known.
    (killed(), killed(id_="other"), SAME),
    (killed(document="undated"), killed(id_="other"), SAME),
    (killed(document="unheard of"), killed(id_="other"), SAME),
    (daily(), daily(id_="other"), SAME),
    (daily(), killed(id_="other"), WITHIN),
    (displaced(), displaced(id_="other"), SAME),
    # One date and none.
    (killed("2023-11-18"), killed(), UNKNOWN),
    (killed(), killed(document="on the 18th"), UNKNOWN),
    (displaced(), displaced("2023-11-18"), UNKNOWN),
    # Claims of one document share one unknown date, those of two do not.
    (
        killed(document="on the 18th"),
        killed(document="on the 18th", id_="other"),
        SAME,
    ),
    (killed(document="on the 18th"), killed(document="also on the 18th"), UNKNOWN),
    (displaced(document="on the 18th"), displaced(document="on the 18th"), SAME),
    (
        displaced(document="on the 18th"),
        displaced(document="also on the 18th"),
        UNKNOWN,
    ),
    # It is not after the document was published.
    (killed(document="on the 18th"), killed("2023-11-18"), WITHIN),
    (killed(document="on the 18th"), killed("2023-11-17"), UNKNOWN),
    (killed(document="in November"), killed("2023-11-30"), WITHIN),
    (killed(document="in November"), killed("2023-11-29"), UNKNOWN),
    (killed(document="about the 18th"), killed("2024"), UNKNOWN),
    (displaced(document="on the 18th"), displaced("2023-11-18"), UNKNOWN),
]

PERIODS = [
    (killed("", "2023-11-13/2023-11-15"), killed("2023-11-15"), WITHIN),
    (killed("", "2023-11-13/2023-11-15"), killed("2023-11-18"), WITHIN),
    (killed("", "2023-11-13/2023-11-15"), killed("2023-11-14"), UNKNOWN),
    # When it was counted does not change which days were counted.
    (
        killed("2023-11-18", "2023-11-13/2023-11-15"),
        killed("", "2023-11-13/2023-11-15"),
        SAME,
    ),
    (
        killed("", "2023-11-13/2023-11-15"),
        killed("", "2023-11-12/2023-11-15"),
        WITHIN,
    ),
    (
        killed("", "2023-11-12/2023-11-14"),
        killed("", "2023-11-13/2023-11-15"),
        UNKNOWN,
    ),
    # A running total until one day and a period that begins the next.
    (killed("2023-11-12"), killed("", "2023-11-13/2023-11-15"), DISJOINT),
    (killed("2023-11-13"), killed("", "2023-11-13/2023-11-15"), UNKNOWN),
    (
        killed("", "2023-11-12/2023-11-13"),
        killed("", "2023-11-14/2023-11-15"),
        DISJOINT,
    ),
    # A period that starts with the event, or before it, is a running total.
    (killed("", "2023-11-11/2023-11-18"), killed("2023-11-18"), SAME),
    (killed("", "2023-11-01/2023-11-18"), killed("2023-11-18"), SAME),
    (
        killed("", "2023-11-01/2023-11-18"),
        killed("", "2023-11-05/2023-11-18"),
        SAME,
    ),
    (killed("2023-11-18", "2023-11-11/.."), killed("2023-11-18"), SAME),
    (killed("", "../2023-11-18"), killed("2023-11-18"), SAME),
    # One that ends before the event contradicts it, and breaks no law; totals do.
    (killed("", "2023-10-01/2023-10-31"), killed("2023-11-18"), DISJOINT),
    (killed("2023-11-10"), killed("2023-11-18"), WITHIN),
    # A month of days is all its days.
    (killed("", "2023-11"), killed("", "2023-11-01/2023-11-30"), SAME),
    (killed("", "2023-11"), killed("2023-11"), CONTAINS),
    (killed("", "2023-12"), killed("2023-12"), UNKNOWN),
    (killed("", "2023-12"), killed("2023-12-31"), WITHIN),
    (killed("", "2023-12/2024-01"), killed("", "2023-12"), UNKNOWN),
    # Since a day, until the count.
    (killed("2023-11-18", "2023-11-13/.."), killed("2023-11-18"), WITHIN),
    (
        killed("", "2023-11-13/..", document="on the 18th"),
        killed("", "2023-11-12/2023-11-18"),
        WITHIN,
    ),
    # Days of which only the number was said: up to some hour of the day.
    (killed("2023-11-18", "P5D"), killed("2023-11-18"), WITHIN),
    (killed("2023-11-18", "P10D"), killed("2023-11-18"), SAME),
    (killed("2023-11-18", "P3D"), killed("", "2023-11-11/2023-11-20"), WITHIN),
    (killed("2023-11-18", "P3D"), killed("", "2023-11-15/2023-11-20"), WITHIN),
    (killed("2023-11-18", "P3D"), killed("", "2023-11-16/2023-11-20"), UNKNOWN),
    (killed("2023-11-18", "P3D"), killed("", "2023-11-11/2023-11-14"), DISJOINT),
    (killed("2023-11-18", "P3D"), killed("", "2023-11-11/2023-11-15"), UNKNOWN),
    (killed("2023-11", "P3D"), killed("", "2023-11-12/2023-11-30"), UNKNOWN),
    (
        killed("2023-11-18", "P3D", id_="a"),
        killed("2023-11-18", "P3D", id_="b"),
        SAME,
    ),
    (
        killed("2023-11-18", "P3D", document="undated"),
        killed("2023-11-18", "P3D", document="undated"),
        SAME,
    ),
    (
        killed("2023-11-18", "P3D", document="undated"),
        killed("2023-11-28", "P3D", document="undated"),
        DISJOINT,
    ),
    # A kind without a period: the day or the month is what was counted.
    (daily("2023-11-18"), killed("2023-11-18"), WITHIN),
    (daily("2023-11-18"), daily("", "2023-11-18"), SAME),
    (daily("2023-11"), daily("", "2023-11"), SAME),
    (daily("2023-12-18"), daily("2023-12"), WITHIN),
    (daily("2023-11-11"), killed("2023-11-11"), SAME),
    (daily("2023-11-18"), daily("2023-11-19"), DISJOINT),
    (daily("2023-11-13/2023-11-15"), daily("", "2023-11-13/2023-11-15"), WITHIN),
]

INSTANTS = [
    (displaced("2023-11-18"), displaced("2023-11-18"), SAME),
    (displaced("2023-11-18"), displaced("2023-11-19"), UNKNOWN),
    (displaced("2023-11"), displaced("2023-11"), SAME),
    (displaced("2023-11"), displaced("2023-11-18"), UNKNOWN),
    (displaced("2023-11-18T10:00"), displaced("2023-11-18"), UNKNOWN),
    (displaced("2023-11-18T10:00"), displaced("2023-11-18T10:00"), SAME),
    (displaced("2023-11-18~"), displaced("2023-11-18~"), SAME),
    (displaced("2023-11-13/2023-11-13"), displaced("2023-11-13"), SAME),
    # At one instant, the shorter period lies within the longer.
    (
        displaced("2023-11-18", "2023-11-13/.."),
        displaced("2023-11-18", "2023-11-11/.."),
        WITHIN,
    ),
    (
        displaced("2023-11-19", "2023-11-13/.."),
        displaced("2023-11-18", "2023-11-11/.."),
        UNKNOWN,
    ),
    (
        displaced("2023-11-18", "2023-11-11/2023-11-15"),
        displaced("2023-11-18", "2023-11-11/.."),
        WITHIN,
    ),
    (
        displaced("2023-11-18", "2023-11-11/2023-11-15"),
        displaced("2023-11-18", "2023-11-13/.."),
        UNKNOWN,
    ),
    (
        displaced("2023-11-18", "2023-11-13/2023-11-15"),
        displaced("2023-11-18", "../2023-11-15"),
        WITHIN,
    ),
    (
        displaced("2023-11-18", "2023-11-11/2023-11-18"),
        displaced("2023-11-18", "2023-11-11/.."),
        SAME,
    ),
    # A period by itself is counted at its end.
    (
        displaced("", "2023-11-11/2023-11-18"),
        displaced("2023-11-18", "2023-11-11/.."),
        SAME,
    ),
    (
        displaced("2023-11-18", "2023-11"),
        displaced("2023-11-18", "2023-11-01"),
        CONTAINS,
    ),
    # Without a period it is not said when people came to be so.
    (displaced("2023-11-18", "2023-11-13/.."), displaced("2023-11-18"), UNKNOWN),
    (
        displaced("2023-11-18", "P10D", document="undated"),
        displaced("2023-11-18", "P10D", document="undated"),
        SAME,
    ),
    (displaced("2023-11-18", "P10D"), displaced("2023-11-18", "P11D"), WITHIN),
]

OTHER_MEASURES = [
    # Running totals of the event, and counts of one instant.
    (killed("2023-11-13"), count("lost", "2023-11-18"), WITHIN),
    (killed("", "2023-11-11/2023-11-18"), count("lost", "2023-11-18"), SAME),
    (killed("", "2023-11-13/2023-11-18"), count("lost", "2023-11-18"), UNKNOWN),
    (daily("2023-11-18"), count("lost", "2023-11-18"), UNKNOWN),
    (count("in camps", "2023-11-18"), displaced("2023-11-18"), SAME),
    (count("in camps", "2023-11-18"), displaced("2023-11-19"), UNKNOWN),
    (count("in camps", "2023-11-18"), killed("2023-11-18"), UNKNOWN),
    # What changes slowly compares at any date, but not with a period or a value.
    (count("residents", "2014"), count("residents", "2023"), SAME),
    (displaced("2023-11-18"), count("residents", "2014"), WITHIN),
    (displaced(), count("residents", "2014"), WITHIN),
    (killed("2023-11-18"), count("residents"), WITHIN),
    (killed("", "2023-11-13/2023-11-18"), count("residents"), UNKNOWN),
    (count("price", "2023-11-18"), count("residents"), UNKNOWN),
    # A value compares with its like alone.
    (count("price", "2023-11-18"), count("price", "2023-11-18"), SAME),
    (count("price", "2023-11-18"), count("price", "2023-11-19"), UNKNOWN),
    (count("price", "", "2023-11"), count("price", "2023-11-30", "2023-11"), SAME),
    (
        count("price", "2023-11-18", "2023-11-11/.."),
        count("price", "2023-11-18", "2023-11-12/.."),
        UNKNOWN,
    ),
    (count("rice price", "2023-11-18"), count("price", "2023-11-18"), UNKNOWN),
    # The kind of a claim goes before that of its measure.
    (
        count("displaced", "2023-11-13", kind=MeasureKind.CUMULATIVE),
        count("displaced", "2023-11-18", kind=MeasureKind.CUMULATIVE),
        WITHIN,
    ),
    (
        count("displaced", "2023-11-13", kind=MeasureKind.CUMULATIVE),
        displaced("2023-11-13"),
        UNKNOWN,
    ),
]

EVENTS = [
    # A total of an event lies within the later total of a wider one.
    (killed("2023-11-18", event="raid"), killed("2023-11-18"), SAME),
    (killed("2023-11-18", event="raid"), killed("2023-11-19", event="war"), WITHIN),
    # A raid whose start is unknown began no earlier than its operation.
    (
        killed("2023-11-18", event="raid"),
        killed("", "2023-11-11/2023-11-18", event="war"),
        SAME,
    ),
    (
        killed("2023-11-18", event="raid"),
        killed("", "2023-11-12/2023-11-18", event="war"),
        CONTAINS,
    ),
    # Nobody knows when the war began.
    (
        killed("2023-11-18", event="war"),
        killed("", "2021-02-01/2023-11-18", event="war"),
        CONTAINS,
    ),
    (killed("2023-11-18", event=""), killed("2023-11-18", event=""), SAME),
]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    TOTALS + UNDATED + PERIODS + INSTANTS + OTHER_MEASURES + EVENTS,
    ids=shown,
)
def test_windows_stand_as_the_design_says(
    first: Claim, second: Claim, expected: Relation
) -> None:
    """Containment is said only where every reading agrees, the same from both sides."""

    assert (expected, expected.reversed) == (
        relation(first, second),
        relation(second, first),
    )


@pytest.mark.parametrize(
    ("claim", "is_stated"),
    [
        (killed(), False),
        (killed(document="on the 18th"), False),
        (killed("2023-11-18"), True),
        (killed("", "P10D"), True),
        (displaced(), False),
        (count("residents"), True),
    ],
    ids=shown,
)
def test_a_window_knows_whether_it_was_stated(claim: Claim, *, is_stated: bool) -> None:
    """A date of publication is no date of a count; what changes slowly needs none."""

    assert is_stated is CASE.scope(claim).window.is_stated


def test_read_as_published_a_window_is_stated() -> None:
    """Whoever reads the publication day as the date of the count has a date."""
    claim = killed(document="on the 18th")

    assert (
        CASE.scope(killed("2023-11-18")).window
        == CASE.scope(claim, published_as_of=True).window
    )


def test_equal_windows_are_one_key() -> None:
    """Claims that count the same days share a window, however they say so."""
    claims = [
        killed("2023-11-18"),
        killed("", "2023-11-11/2023-11-18"),
        killed("2023-11-19", "../2023-11-18"),
        killed("2023-11-18/2023-11-18"),
        killed("2023-11-18", "2023-11-01/.."),
    ]

    assert len({CASE.scope(claim).window for claim in claims}) == 1


DAYS = [PartialDate(year=2023, month=11, day=day) for day in range(11, 16)]
DATES = st.sampled_from(
    [*DAYS, PartialDate(year=2023, month=11), PartialDate(year=2023, month=12)]
)
EVENT_STARTS = [Moment("start of it"), moment_of(DAYS[1])]


@st.composite
def as_ofs(draw: st.DrawFn) -> PartialDate | DateRange | None:
    """Generate what a cell may say of the date of a count."""
    start, end = draw(st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)))
    if start.first_second > end.first_second:
        start, end = end, start
    return draw(
        st.sampled_from(
            [
                None,
                end,
                DateRange(start=None, end=end),
                DateRange(start=start, end=None),
                DateRange(start=start, end=end),
            ]
        )
        | DATES
    )


@st.composite
def periods(draw: st.DrawFn) -> AnyDate | None:
    """Generate what a cell may say of a period."""
    length = st.just(read_date("P3D"))
    return draw(st.none() | length | as_ofs())


@st.composite
def windows(draw: st.DrawFn, mode: Mode, event_start: Moment) -> Window:
    """Generate windows of one event; none ends before it starts."""
    kinds = {
        Mode.FLOW: [MeasureKind.CUMULATIVE, MeasureKind.PERIOD],
        Mode.INSTANT: [MeasureKind.INSTANT],
        Mode.STANDING: [MeasureKind.STANDING],
        Mode.VALUE: [MeasureKind.VALUE],
    }
    found = window(
        draw(st.sampled_from(kinds[mode])),
        as_of=draw(as_ofs()),
        period=draw(periods()),
        event_start=event_start,
        not_after=draw(st.none() | DATES),
        whose=draw(st.sampled_from("ab")),
    )
    ends_before = (
        found.end is not None
        and found.end.latest is not None
        and found.start is not None
        and found.start.earliest is not None
        and found.end.latest < found.start.earliest
    )
    assume(not ends_before)
    return found


@st.composite
def three(draw: st.DrawFn) -> list[Window]:
    """Generate three windows of one kind and one event."""
    mode, start = draw(st.sampled_from(Mode)), draw(st.sampled_from(EVENT_STARTS))
    return [draw(windows(mode, start)) for _ in range(3)]


def compared(first: Window, second: Window) -> Relation:
    """Return how two windows of one measure stand."""
    return compare_windows(first, second, one_measure=True)


@given(three())
def test_the_order_of_windows_has_two_sides(found: list[Window]) -> None:
    """Seen from the other side it is the reverse, and a window is like itself."""
    first, second, _ = found

    assert (compared(first, second), SAME) == (
        compared(second, first).reversed,
        compared(first, first),
    )


@given(three())
def test_lying_within_is_transitive(found: list[Window]) -> None:
    """Within one measure, what lies within a window lies within all around it."""
    first, second, third = found
    steps = {compared(first, second), compared(second, third)}

    assert not steps <= {SAME, WITHIN} or compared(first, third) in {SAME, WITHIN}


@given(three())
def test_being_disjoint_is_inherited(found: list[Window]) -> None:
    """What lies within one of two disjoint windows is disjoint from the other."""
    first, second, third = found
    inherits = (
        compared(first, second) in {SAME, WITHIN}
        and compared(second, third) is DISJOINT
    )

    assert not inherits or compared(first, third) is DISJOINT


def readings(date: PartialDate | DateRange) -> list[int]:
    """Return the days that a date can be, by number; an open end has a few."""
    if isinstance(date, PartialDate):
        first, last = date.first_second // 86400, date.last_second // 86400
        return [*range(first, last + 1)]
    earliest = readings(date.start)[0] if date.start else readings(DAYS[0])[0] - 40
    latest = readings(date.end)[-1] if date.end else readings(DAYS[-1])[0] + 40
    return [*range(earliest, latest + 1)]


@given(as_ofs().filter(bool), as_ofs().filter(bool))
def test_containment_holds_for_every_reading(
    first: PartialDate | DateRange, second: PartialDate | DateRange
) -> None:
    """A total lies within another where no reading of their dates denies it."""
    one, other = (
        window(
            MeasureKind.CUMULATIVE,
            as_of=date,
            period=None,
            event_start=EVENT_STARTS[0],
            not_after=None,
            whose=whose,
        )
        for date, whose in ((first, "a"), (second, "b"))
    )
    every = [a <= b for a, b in product(readings(first), readings(second))]
    is_one_date = first == second and isinstance(first, PartialDate)

    assert (is_one_date or all(every)) == (compared(one, other) in {SAME, WITHIN})
