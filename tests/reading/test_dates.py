"""Cells and the dates that they give."""

import pytest

from provenance.errors import UnreadableDateError
from provenance.reading import read_date

STANDARD = [
    "2023",
    "2023-11",
    "2023-11-18",
    "2023-11-18~",
    "2023?",
    "2023-11%",
    "2023-11-18T10:00:00",
    "2023-11-18T10:00:00+06:30",
    "2023-11-13/2023-11-15",
    "2023-11/2023-12~",
    "2023-11-11/..",
    "../2023-11-13",
    "P10D",
]


@pytest.mark.parametrize("text", STANDARD)
def test_standard_form(text: str) -> None:
    """The standard form is read into the date whose text it is."""
    assert text == str(read_date(text))


WRITTEN = {
    "18 Nov 2023": "2023-11-18",
    "November 18, 2023": "2023-11-18",
    "Nov. 18, 2023": "2023-11-18",
    "18 November 2023": "2023-11-18",
    "the 18th of November, 2023": "2023-11-18",
    "Sat, 18 Nov 2023": "2023-11-18",
    "Saturday, November 18, 2023": "2023-11-18",
    "18-Nov-2023": "2023-11-18",
    "2023 Nov 18": "2023-11-18",
    "on 18 Nov 2023": "2023-11-18",
    "as of 18 Nov 2023": "2023-11-18",
    "2023/11/18": "2023-11-18",
    "2023.11.18": "2023-11-18",
    "20231118": "2023-11-18",
    "13/11/2023": "2023-11-13",
    "11/13/2023": "2023-11-13",
    "11/11/2023": "2023-11-11",
    "Nov 2023": "2023-11",
    "11/2023": "2023-11",
    "2023年": "2023",
    "2023年11月": "2023-11",
    "2023年11月18日": "2023-11-18",
    "2023年11月18日（星期六）": "2023-11-18",
    "二〇二三年十一月十八日": "2023-11-18",
    "2023年11月上旬": "2023-11-01/2023-11-10",
    "2023年11月中旬": "2023-11-11/2023-11-20",
    "2024年二月下旬": "2024-02-21/2024-02-29",
    "by the end of Nov 2023": "../2023-11",
    "since mid-November 2023": "2023-11/..",
    "18 Nov 2023 6pm": "2023-11-18T18:00:00",
    "２０２３年１１月１８日": "2023-11-18",
    "၂၀၂၃-၁၁-၁၈": "2023-11-18",
    "截至2023年11月18日": "2023-11-18",
    "c. 2023": "2023~",
    "about 18 Nov 2023": "2023-11-18~",
    "约2023年11月": "2023-11~",
    "2023-11-18 10:00": "2023-11-18T10:00:00",
    "2023-11-18T10:00:00Z": "2023-11-18T10:00:00+00:00",
    "18 Nov 2023, 1:05 pm": "2023-11-18T13:05:00",
    "Sat, 18 Nov 2023 10:00:00 +0630": "2023-11-18T10:00:00+06:30",
    "Nov 13-15, 2023": "2023-11-13/2023-11-15",
    "13–15 November 2023": "2023-11-13/2023-11-15",
    "from November 13 to 15, 2023": "2023-11-13/2023-11-15",
    "between 13 and 15 November 2023": "2023-11-13/2023-11-15",
    "Nov 28 - Dec 2, 2023": "2023-11-28/2023-12-02",
    "Dec 28, 2023 - Jan 2, 2024": "2023-12-28/2024-01-02",
    "Nov-Dec 2023": "2023-11/2023-12",
    "2021-2023": "2021/2023",
    "2023-11-13 to 2023-11-15": "2023-11-13/2023-11-15",
    "2023-11-13/15": "2023-11-13/2023-11-15",
    "2023-11-28/12-02": "2023-11-28/2023-12-02",
    "2023年11月13日至15日": "2023-11-13/2023-11-15",
    "2023年11月28日至12月2日": "2023-11-28/2023-12-02",
    "by 18 Nov 2023": "../2023-11-18",
    "on or before 18 Nov 2023": "../2023-11-18",
    "on or after 18 Nov 2023": "2023-11-18/..",
    "before 18 Nov 2023": "../2023-11-18",
    "until Nov 2023": "../2023-11",
    "2023年11月18日前": "../2023-11-18",
    "since 11 Nov 2023": "2023-11-11/..",
    "from 11 Nov 2023 on": "2023-11-11/..",
    "11 Nov 2023 – present": "2023-11-11/..",
    "自2023年11月11日以来": "2023-11-11/..",
    "2023年11月11日 –至今": "2023-11-11/..",
    "10 days": "P10D",
    "10-day": "P10D",
    "ten days": "P10D",
    "10天": "P10D",
    "24h": "P1D",
    "24 hrs": "P1D",
    "24 hours": "P1D",
    "PT24H": "P1D",
    "48-hour": "P2D",
    "twenty-four hours": "P1D",
    "last 24 hours": "P1D",
    "the past 24 hours": "P1D",
    "in the last 48 hours": "P2D",
    "last 7 days": "P7D",
    "past two weeks": "P14D",
    "past week": "P7D",
    "过去24小时": "P1D",
    "最近7天": "P7D",
    "过去一周": "P7D",
    "two weeks": "P14D",
    "两周": "P14D",
    "P2W": "P14D",
    "10am 9 August 2023": "2023-08-09T10:00:00",
    "as of 10:00, Wed 9 August 2023": "2023-08-09T10:00:00",
    "by 10am on 9 Aug 2023": "../2023-08-09T10:00:00",
    "10:00 9 Aug - 11:00 10 Aug 2023": "2023-08-09T10:00:00/2023-08-10T11:00:00",
    "截至2023年8月12日18时": "2023-08-12T18:00:00",
    "2023年8月12日(星期六) 18:00": "2023-08-12T18:00:00",
    "9 Aug 2023 (evening)": "2023-08-09",
    "12. August 2023": "2023-08-12",
}


@pytest.mark.parametrize(("text", "expected"), WRITTEN.items())
def test_written_forms(text: str, expected: str) -> None:
    """The ways in which people write dates are read with the precision they have."""
    assert expected == str(read_date(text))


WITHOUT_YEAR = {
    "11月18日": "2023-11-18",
    "11月18日前": "../2023-11-18",
    "Nov 18": "2023-11-18",
    "18 Nov": "2023-11-18",
    "November": "2023-11",
    "Nov 28 - Dec 2": "2023-11-28/2023-12-02",
    "since 11 Nov": "2023-11-11/..",
}


@pytest.mark.parametrize(("text", "expected"), WITHOUT_YEAR.items())
def test_year_may_be_given(text: str, expected: str) -> None:
    """A year that the caller gives fills the gap of a text without one."""
    assert expected == str(read_date(text, year=2023))


@pytest.mark.parametrize("text", list(WITHOUT_YEAR))
def test_missing_year_is_refused(text: str) -> None:
    """Without a given year the gap stays a gap."""
    with pytest.raises(UnreadableDateError) as caught:
        read_date(text)

    assert caught.value.reason == "the year is missing"


def test_given_year_replaces_none() -> None:
    """A year in the text counts, and the given one does not."""
    assert str(read_date("18 Nov 2023", year=1999)) == "2023-11-18"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("morning of 12 September 2023", "2023-09-12"),
        ("the early morning of 12 Sept 2023", "2023-09-12"),
        ("on the evening of Tuesday, 12 September 2023", "2023-09-12"),
        ("12 Sept 2023, evening", "2023-09-12"),
        ("12 Sept 2023 in the late afternoon", "2023-09-12"),
        ("2023年9月12日上午", "2023-09-12"),
        ("since the morning of 12 Sept 2023", "2023-09-12/.."),
    ],
)
def test_a_part_of_a_day_is_read_as_the_day(text: str, date: str) -> None:
    """A day is the finest date unless a time is given."""
    assert date == str(read_date(text))


@pytest.mark.parametrize(
    "text",
    [
        "evening of September 2023",
        "the evening",
        "night of 12 September 2023",
        "12 September 2023, night",
        "morning of the 12th",
        "morning of early September 2023",
        "good morning 12 Sept 2023",
    ],
)
def test_a_part_of_something_else_is_refused(text: str) -> None:
    """A night has two days, and a month has no evening."""
    with pytest.raises(UnreadableDateError):
        read_date(text, parts_as_wholes=True)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("early November 2023", "2023-11"),
        ("mid-November 2023", "2023-11"),
        ("the end of June 2023", "2023-06"),
        ("late 2023", "2023"),
        ("2023年10月初", "2023-10"),
        ("2023年10月上旬", "2023-10-01/2023-10-10"),
    ],
)
def test_a_part_of_a_month_on_request(text: str, date: str) -> None:
    """It is some day in the whole, unless its own days are known."""
    assert date == str(read_date(text, parts_as_wholes=True))


_NO_ENDS = (
    "where this part of {0} begins and ends is not said: give its days, or '../{0}' "
    "for not after it"
)

_OTHER_CALENDAR = (
    "{} may be a year of another calendar; if it is not, write the year first, "
    "with hyphens, as in 2023-11-18"
)

REFUSED = {
    "": "nothing is written",
    "n/a": "it marks an empty cell",
    "11/12/2023": "it depends on the country: 2023-12-11 or 2023-11-12",
    "03.04.2023": "it depends on the country: 2023-04-03 or 2023-03-04",
    "11-12-23": ("its year has two digits: 2023-12-11 or 2023-11-12 or 2011-12-23"),
    "18-Nov-23": "its year has two digits: 2023-11-18 or 2018-11-23",
    "Nov-23": "it may be 2023-11 or the day 11-23 of some year",
    "2023-11/12": "it may be 2023-11/2023-12 or 2023-11-12",
    "1402/11/19": _OTHER_CALENDAR.format(1402),
    "19.11.1402": _OTHER_CALENDAR.format(1402),
    "03.05.2566": _OTHER_CALENDAR.format(2566),
    "1385/2": _OTHER_CALENDAR.format(1385),
    "1445/07/28 - 1445/08/02": _OTHER_CALENDAR.format(1445),
    "45248": (
        "a number; as a day counted by a spreadsheet it may be 2023-11-18, "
        "or 2027-11-19 where it counts from 1904"
    ),
    "1700000000": "a number; a date has hyphens, as 2023-11-18",
    "31/02/2023": "there is no day 31/02/2023",
    "2023-02-30": "the calendar has no 2023-2-30",
    "29 Feb 2023": "the calendar has no 2023-2-29",
    "2023-13": "there is no month 13",
    "2023-08-09 18:00-20:00": "no clock shows 18:00:00-20:00",
    "9 Aug 2023 18:00 EST": (
        "which zone 'EST' is depends on the country: "
        "write its offset, as in 10:00+05:30"
    ),
    "1800 hrs 9 Aug 2023": "it is not a date as usually written",
    "0000": "there is no year 0",
    "2023-11-18T25:00": "there is no such time of day",
    "Sun, 18 Nov 2023": "2023-11-18 is a Saturday, not a Sunday",
    "2023年11月18日星期日": "2023-11-18 is a Saturday, not a Sunday",
    "2023-11-15/2023-11-13": "2023-11-15 is after 2023-11-13",
    "Dec 28 - Jan 2, 2024": "2024-12-28 is after 2024-01-02",
    "../..": "both ends are open",
    "yesterday": "it depends on the day on which it was written",
    "last Saturday": "it depends on the day on which it was written",
    "last week": "it depends on the day on which it was written",
    "last day": "it depends on the day on which it was written",
    "last 7 days of October": "it depends on the day on which it was written",
    "past few days": "it is not a date as usually written",
    "近7天": "a length is an exact, whole number of days or weeks",
    "36 hours": "a length is read in days, weeks, or hours that make whole days",
    "PT36H": "a length is read in days, weeks, or hours that make whole days",
    "last 12 hours": "a length is read in days, weeks, or hours that make whole days",
    "about 24 hours": "a length is an exact, whole number of days or weeks",
    "10 months": "a length of time is read in days or weeks only",
    "P1M": "a length of time is read in days or weeks only",
    "about 10 days": "a length is an exact, whole number of days or weeks",
    "0 days": "not a number of days above zero",
    "2023-11-18\n2023-11-19": "several lines",
    "late Nov 2023": _NO_ENDS.format("2023-11"),
    "mid-2023": _NO_ENDS.format("2023"),
    "the beginning of October 2023": _NO_ENDS.format("2023-10"),
    "2023年10月底": _NO_ENDS.format("2023-10"),
    "early Nov": "where this part of a month begins and ends is not said",
    "early 5 Nov 2023": "it is not a date as usually written",
    "Nov 13 and 14, 2023": "it is not a date as usually written",
    "1" * 201: "longer than 200 characters",
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_refusals(text: str, reason: str) -> None:
    """What is not surely one date is refused, and the reason names the readings."""
    with pytest.raises(UnreadableDateError) as caught:
        read_date(text)

    assert (text, reason) == (caught.value.text, caught.value.reason)


@pytest.mark.parametrize(
    "text", ["1402-11-19", "1402", "1402-11", "1500/01/01", "2200.12.31", "31/12/2200"]
)
def test_old_and_late_years(text: str) -> None:
    """As the standard writes it any year is read, and else those of our calendar."""
    parts = sorted(text.replace("/", "-").replace(".", "-").split("-"))

    assert parts == sorted(str(read_date(text)).split("-"))


def test_message() -> None:
    """The message holds the text and the reason."""
    with pytest.raises(UnreadableDateError) as caught:
        read_date("11月18日")
    expected = "cannot read '11月18日' as a date: the year is missing"

    assert expected == str(caught.value)
