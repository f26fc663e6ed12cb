from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import (
    Case,
    Claim,
    ClaimId,
    Event,
    Figure,
    Measure,
    PartialDate,
    Report,
    Term,
    reconcile,
)
from provenance.model import DateRange

#: A window of days, with a lowest and a highest count.
Count = tuple[int, int, int, int]

SUMS = {"parts-exceed-whole", "parts-fall-short"}


def sums(report: Report) -> list[tuple[str, ...]]:
    """Return the findings between parts and wholes, each as its claims."""
    return [found.claims for found in report.findings if found.rule in SUMS]


WAR = "id,what,figure,as_of,period,event,outlet\n"
YESTERDAY = "a,killed,28103,2023-11-10,,War,Post\n"


def test_a_total_that_leaves_the_day_out(report_of: Callable[[str], Report]) -> None:
    """41 killed today, beside one total of yesterday and today, is a conflict."""
    report = report_of(
        WAR + YESTERDAY + "b,killed,41,,2023-11-11,War,Post\n"
        "c,killed,28103,2023-11-11,,War,Post\n"
    )

    assert sums(report) == [("a", "b", "c")]
    assert (
        "as of 10 Nov 2023 and 11 Nov 2023: they share no day, and killed happens to "
        "a person once"
    ) in report.conflicts[0].why


@pytest.mark.parametrize(
    "rest",
    [
        "b,killed,41,,2023-11-11,War,Post\nc,killed,28144,2023-11-11,,War,Post\n",
        "b,killed,41,,2023-11-10,War,Post\nc,killed,28103,2023-11-11,,War,Post\n",
        "b,killed,41,,2023-11-11,War,Post\nc,killed,28103+,2023-11-11,,War,Post\n",
        "b,killed,41,,2023-11-11,,Post\nc,killed,28103,2023-11-11,,War,Post\n",
        "b,killed,up to 41,,2023-11-11,War,Post\nc,killed,28103,2023-11-11,,War,Post\n",
    ],
    ids=["it adds up", "one day in both", "a floor", "another event", "up to"],
)
def test_no_conflict_of_totals(report_of: Callable[[str], Report], rest: str) -> None:
    """Totals that may hold with their increments are left alone."""

    assert not report_of(WAR + YESTERDAY + rest).conflicts


def test_a_total_that_rises_by_more(report_of: Callable[[str], Report]) -> None:
    """It is above the one before with the day between them, or holds late records."""
    report = report_of(
        WAR + YESTERDAY + "b,killed,at most 41,,2023-11-11,War,Post\n"
        "c,killed,28305,2023-11-11,,War,Post\n"
    )

    assert sums(report) == [("c", "a", "b")]
    assert (
        "as of 10 Nov 2023 and 11 Nov 2023: together they leave out no day of what is "
        "counted as of 11 Nov 2023"
    ) in report.warnings[0].why
    assert not report.conflicts


def test_a_gap_leaves_room(report_of: Callable[[str], Report]) -> None:
    """Where a day in between was not counted, a total may rise by any number."""
    report = report_of(
        WAR + YESTERDAY + "b,killed,41,,2023-11-12,War,Post\n"
        "c,killed,28305,2023-11-12,,War,Post\n"
    )

    assert not report.conflicts


def test_weeks_and_their_days(report_of: Callable[[str], Report]) -> None:
    """The days of a week add up to no more than the week; the fewest are named."""
    days = "".join(
        f"d{day},killed,{count},,2023-11-0{day},War,Post\n"
        for day, count in enumerate((1, 2, 9, 8, 3), start=1)
    )
    report = report_of(
        WAR + days + "w,killed,15,,2023-11-01/2023-11-07,War,Nine\n"
        "x,killed,at most 23,,2023-11-01/2023-11-05,War,Nine\n"
    )

    assert sums(report) == [("d3", "d4", "w")]


def test_towns_take_part_in_a_window(report_of: Callable[[str], Report]) -> None:
    """A part of the days may be narrower in its place as well."""
    report = report_of(
        '[event.War]\nstart = "2023-11-01"\n[place.Millford]\nwithin = "County"\n\n'
        "id,what,figure,place,period,event,outlet\n"
        "a,killed,60,County,2023-11-01/2023-11-10,War,Post\n"
        "b,killed,50,Millford,2023-11-11,War,Post\n"
        "c,killed,100,County,2023-11-01/2023-11-11,War,Nine\n"
    )

    assert sums(report) == [("a", "b", "c")]


def test_the_displaced_of_two_days_may_be_the_same(
    report_of: Callable[[str], Report],
) -> None:
    """What can happen to a person twice does not add up over windows."""
    report = report_of(
        "id,what,kind,figure,period,event,outlet\n"
        "a,fled,period,60,2023-11-01/2023-11-10,War,Post\n"
        "b,fled,period,50,2023-11-11,War,Post\n"
        "c,fled,period,100,2023-11-01/2023-11-11,War,Nine\n"
    )

    assert not report.conflicts


@st.composite
def counts(draw: st.DrawFn) -> list[Count]:
    """Generate windows of six days with what is known of the dead in each."""
    found = []
    for _ in range(draw(st.integers(2, 5))):
        first, last = sorted(draw(st.tuples(st.integers(1, 6), st.integers(1, 6))))
        low = draw(st.integers(0, 12))
        high = low + draw(st.integers(0, 4))
        found.append((first, last, low, high))
    return found


def case_of(found: list[Count]) -> Case:
    """Return a case in which each window is claimed; day 1 begins the event."""
    claims = tuple(
        Claim(
            id=ClaimId(f"c{place}"),
            measure="killed",
            event="War",
            figure=Figure.between(low, high) if low < high else Figure.exactly(low),
            period=DateRange(
                start=PartialDate(year=2023, month=11, day=first),
                end=PartialDate(year=2023, month=11, day=last),
            ),
        )
        for place, (first, last, low, high) in enumerate(found)
    )
    war = Event(term=Term(name="War"), start=PartialDate(year=2023, month=11, day=1))
    measure = Measure(term=Term(name="killed"), once=True)
    return Case(claims=claims, events=(war,), measures=(measure,))


def some(found: list[Count]) -> Iterator[tuple[Count, ...]]:
    """Yield every choice of one or more of the counts."""
    for number in range(1, len(found) + 1):
        yield from combinations(found, number)


def is_broken(found: list[Count]) -> bool:
    """Whether disjoint windows exceed one around them, or a cover falls short."""
    for whole in found:
        days = set(range(whole[0], whole[1] + 1))
        for chosen in some(found):
            sets = [set(range(each[0], each[1] + 1)) for each in chosen]
            union = set().union(*sets)
            if (
                union <= days
                and sum(map(len, sets)) == len(union)
                and sum(each[2] for each in chosen) > whole[3]
            ):
                return True
            if days <= union and sum(each[3] for each in chosen) < whole[2]:
                return True
    return False


@given(found=counts())
def test_found_where_some_windows_break_the_law(found: list[Count]) -> None:
    """There is a breach just where trying all choices of windows finds one."""
    rules = {
        "figures-disagree",
        "part-exceeds-whole",
        "total-falls",
        *SUMS,
    }
    told = {each.rule for each in reconcile(case_of(found)).conflicts}

    assert is_broken(found) == bool(told & rules)
