import datetime

from hypothesis import find, given, settings
from hypothesis import strategies as st

from provenance.model import (
    AnyDate,
    DateRange,
    Length,
    Order,
    PartialDate,
    Precision,
    Qualifier,
    compare_dates,
)
from provenance.reading import read_date
from provenance.strategies import any_dates, date_ranges, lengths, partial_dates

FIRST, LAST = datetime.date(2023, 11, 11), datetime.date(2023, 12, 2)


@given(data=st.data(), precision=st.sampled_from(Precision))
def test_every_precision_comes(data: st.DataObject, precision: Precision) -> None:
    """Dates are given to the year, the month, the day and the time."""
    found = partial_dates().filter(lambda date: date.precision is precision)

    assert data.draw(found).precision is precision


@given(date=partial_dates(first=FIRST, last=LAST, whole_days=True, certain=True))
def test_days_lie_within_limits(date: PartialDate) -> None:
    """With `whole_days` and `certain` each is one known day between both limits."""
    day = datetime.date(date.year, date.month or 0, date.day or 0)

    assert FIRST <= day <= LAST
    assert date.precision is Precision.DAY
    assert date.qualifier is Qualifier.NONE


@given(found=date_ranges())
def test_ranges_are_in_order(found: DateRange) -> None:
    """No range ends before it begins; an end may be open."""
    ends = [end for end in (found.start, found.end) if end is not None]

    assert ends
    assert compare_dates(ends[0], ends[-1]) is not Order.AFTER


def test_both_ends_may_be_open(unshrunk: settings) -> None:
    """There are ranges "since" and ranges "not after"."""

    assert (
        find(date_ranges(), lambda found: found.start is None, settings=unshrunk).end
        is not None
    )
    assert (
        find(date_ranges(), lambda found: found.end is None, settings=unshrunk).start
        is not None
    )


@given(length=lengths())
def test_lengths_are_above_zero(length: Length) -> None:
    """A length has at least one day."""

    assert length.days >= 1


@given(date=any_dates())
def test_the_text_of_every_date_is_read_back(date: AnyDate) -> None:
    """`str` gives a text that is read as the same date."""

    assert read_date(str(date)) == date


@given(date=any_dates(dates=st.just(PartialDate(year=2023))))
def test_ends_are_of_given_dates(date: AnyDate) -> None:
    """Only given dates come, alone and as the ends of ranges."""
    year = PartialDate(year=2023)

    match date:
        case PartialDate():
            assert date == year
        case DateRange():
            assert {date.start, date.end} <= {None, year}
        case Length():
            assert date.days >= 1
