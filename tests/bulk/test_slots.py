"""Slots hold every pair of windows of which one contains the other."""

from hypothesis import given
from hypothesis import strategies as st

from provenance.bulk.slots import slots_of
from provenance.model import (
    Case,
    Claim,
    ClaimId,
    Event,
    Figure,
    Measure,
    MeasureKind,
    Mode,
    PartialDate,
    Term,
    Window,
)
from provenance.reconciliation.placing.containment import contains
from provenance.strategies import any_dates, partial_dates

CASE = Case(
    events=(Event(term=Term(name="war"), start=PartialDate(year=2023, month=5)),),
    measures=(Measure(term=Term(name="killed")),),
)
DAYS = st.builds(
    PartialDate, year=st.just(2023), month=st.integers(4, 6), day=st.integers(1, 3)
)
DATES = DAYS | st.builds(PartialDate, year=st.just(2023), month=st.integers(4, 6))


@st.composite
def windows(draw: st.DrawFn) -> Window:
    """Generate windows of claims."""
    claim = Claim(
        id=ClaimId(draw(st.sampled_from("abc"))),
        measure="killed",
        figure=Figure.exactly(1),
        kind=draw(st.sampled_from(MeasureKind)),
        event=draw(st.sampled_from(["", "war"])),
        as_of=draw(st.none() | DATES | partial_dates()),
        period=draw(st.none() | DATES | any_dates()),
    )
    return CASE.scope(claim).window


@given(st.lists(windows(), min_size=1, max_size=12, unique=True))
def test_every_containment_has_a_slot(found: list[Window]) -> None:
    """Where a window contains another, the two meet in a slot, in this order."""
    slots = slots_of(found)
    for inner, part in enumerate(found):
        for outer, whole in enumerate(found):
            if inner == outer or whole.mode is Mode.VALUE:
                continue
            if contains(whole, part, one_measure=True):
                meet = any(
                    one.slot == other.slot and one.day <= other.day
                    for one in slots.parts
                    if one.window == inner
                    for other in slots.wholes
                    if other.window == outer
                )

                assert meet


def ends_before(part: Window, whole: Window) -> bool:
    """Whether every reading puts the end of a window before the start of another."""
    start, end = whole.start, part.end
    return (
        start is not None
        and end is not None
        and start.earliest is not None
        and end.latest is not None
        and end.latest < start.earliest
    )


@given(st.lists(windows(), min_size=1, max_size=12, unique=True))
def test_running_totals_meet_only_where_one_contains_the_other(
    found: list[Window],
) -> None:
    """Days are compared as they are: no running total is suspected without reason.

    One that ends before the event of the other began is apart from it all the same.
    """
    slots = slots_of(found)
    for one in slots.parts:
        for other in slots.wholes:
            part, whole = found[one.window], found[other.window]
            if (
                one.slot == other.slot
                and one.day <= other.day
                and part.starts_with_event
                and whole.starts_with_event
            ):
                is_within = contains(whole, part, one_measure=True)

                assert is_within or ends_before(part, whole) or ends_before(whole, part)
