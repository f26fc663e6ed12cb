"""Cells and the dates that they state."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import UnreadableFigureError
from provenance.model import DATE, Figure, Quantifier, date_figure
from provenance.reading import read_date, read_figure
from provenance.strategies import any_dates, partial_dates

DAY = datetime.date(2023, 11, 11).toordinal()
FIRST, LAST = DAY - 10, DAY + 19


def at(make: str, *days: int) -> Figure:
    """Return the figure of this constructor."""
    figure: Figure = getattr(Figure, make)(*days, unit=DATE)
    return figure


READ = {
    "2023-11-11": at("exactly", DAY),
    "11 November 2023": at("exactly", DAY),
    "on Nov. 11, 2023": at("exactly", DAY),
    "Saturday, 11 November 2023": at("exactly", DAY),
    "2023年11月11日": at("exactly", DAY),
    "2023-11-11 19:30": at("exactly", DAY),
    "exactly 11 Nov 2023": at("exactly", DAY),
    "in November 2023": at("between", FIRST, LAST),
    "2023-11": at("between", FIRST, LAST),
    "2023": at("between", DAY - 314, DAY + 50),
    "11-13 Nov 2023": at("between", DAY, DAY + 2),
    "between 11 and 13 November 2023": at("between", DAY, DAY + 2),
    "by 11 Nov 2023": at("at_most", DAY),
    "on or before 11 Nov 2023": at("at_most", DAY),
    "2023年11月11日前": at("at_most", DAY),
    "≤ 2023-11-11": at("at_most", DAY),
    "by November 2023": at("at_most", LAST),
    "before 11 Nov 2023": at("less_than", DAY),
    "before November 2023": at("less_than", FIRST),
    "<2023-11-11": at("less_than", DAY),
    "since 11 Nov 2023": at("at_least", DAY),
    "not before 11 Nov 2023": at("at_least", DAY),
    ">=2023-11-11": at("at_least", DAY),
    "after 11 Nov 2023": at("more_than", DAY),
    "later than November 2023": at("more_than", LAST),
    ">2023-11-11": at("more_than", DAY),
    "about 11 Nov 2023": at("about", DAY),
    "~2023-11-11": at("about", DAY),
    "13-11 Nov 2023": Figure(quantifier=Quantifier.BETWEEN, unit=DATE),
}


@pytest.mark.parametrize(("text", "expected"), READ.items())
def test_dates(text: str, expected: Figure) -> None:
    """What people write of a date is read with what binds it; the words stay."""
    figure = read_figure(text, unit=DATE)
    if expected.is_reversed:
        assert figure.is_reversed
    else:
        assert expected == figure
    assert text == figure.as_written


@pytest.mark.parametrize("text", ["unknown", "不明", "about Nov 2023", "2023-11-11?"])
def test_no_date_to_hold_on_to(text: str) -> None:
    """What was not said, or not for certain, binds nothing and keeps its words."""

    assert Figure.unknown(unit=DATE, as_written=text) == read_figure(text, unit=DATE)


REFUSED = {
    "11/12/2023": "it depends on the country: 2023-12-11 or 2023-11-12",
    "11 Nov": "the year is missing",
    "yesterday": "it depends on the day on which it was written",
    "Friday, 11 November 2023": "2023-11-11 is a Saturday, not a Friday",
    "31 November 2023": "the calendar has no 2023-11-31",
    "35,000": "it is not a date as usually written",
    "738835": "a number; a date has hyphens, as 2023-11-18",
    "dozens": "it is not a date as usually written",
    "10 days": "it is a length of time and no date",
    "before 11-13 Nov 2023": "'before' binds one certain date",
    "after about 11 Nov 2023": "'after' binds one certain date",
    "": "nothing is written",
    "before": "nothing is written",
    "2023-11-11\n2023-11-12": "several lines",
    "before " * 40: "longer than 200 characters",
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_what_is_no_date(text: str, reason: str) -> None:
    """It is refused with the reason; what has two readings with both."""
    with pytest.raises(UnreadableFigureError) as caught:
        read_figure(text, unit=DATE)

    assert reason == caught.value.reason


@given(any_dates(dates=partial_dates()).filter(lambda date: "P" not in str(date)))
def test_it_reads_what_the_reader_of_dates_reads(date: object) -> None:
    """The text of any date is read as that date is read everywhere."""
    text = str(date)

    assert date_figure(read_date(text)) == read_figure(text, unit=DATE)


@given(st.text(max_size=30))
def test_anything_else_is_refused(text: str) -> None:
    """No text does more than give a date or a reason."""
    try:
        figure = read_figure(text, unit=DATE)
    except UnreadableFigureError:
        return

    assert figure.is_date


def test_a_part_of_a_month() -> None:
    """It is some day of the month; what binds it would need its own ends."""
    assert read_figure("November 2023", unit=DATE).interval() == (
        read_figure("early November 2023", unit=DATE).interval()
    )
    with pytest.raises(UnreadableFigureError):
        read_figure("before early November 2023", unit=DATE)
