"""Times of day behind a date and before it."""

import datetime

import pytest

from provenance.reading.clock_times import split_time, why_not_read
from provenance.reading.refusal import RefusalError

TIMES = {
    "2023-11-18t10:00": datetime.time(10),
    "2023-11-18 10:00:01.5": datetime.time(10, 0, 1, 500_000),
    "18 nov 2023, 12:05 am": datetime.time(0, 5),
    "18 nov 2023 at 12:05 pm": datetime.time(12, 5),
    "nov 18, 2023 6 p.m.": datetime.time(18),
    "nov 18, 2023 12am": datetime.time(0),
    "2023-11-18 10:00 utc": datetime.time(10, tzinfo=datetime.UTC),
    "2023-11-18t10:00-03:30": datetime.time(
        10, tzinfo=datetime.timezone(-datetime.timedelta(hours=3, minutes=30))
    ),
    "10am 9 august 2023": datetime.time(10),
    "10:30, 9 august 2023": datetime.time(10, 30),
    "18:00 utc on 9 august 2023": datetime.time(18, tzinfo=datetime.UTC),
    "9 august 2023 18:00 local time": datetime.time(18),
    "18:00 (local time), 9 august 2023": datetime.time(18),
    "2023年8月12日18时": datetime.time(18),
    "2023年8月12日18时30分": datetime.time(18, 30),
    "2023年8月12日下午3时": datetime.time(15),
    "2023年8月12日 晚上 8 点": datetime.time(20),
    "2023年8月12日中午12点": datetime.time(12),
    "2023年8月12日中午1点": datetime.time(13),
    "2023年8月12日上午11点30分": datetime.time(11, 30),
}


@pytest.mark.parametrize(("text", "time"), TIMES.items())
def test_times(text: str, time: datetime.time) -> None:
    """A time is kept with its zone where it has one."""
    actual = split_time(text)[1]

    assert actual is not None
    assert (time, time.tzinfo) == (actual, actual.tzinfo)


@pytest.mark.parametrize(
    ("text", "reason"),
    {
        "2023-11-18 24:00": "there is no such time of day",
        "2023-11-18 13:00 pm": "there is no such time of day",
        "18 nov 2023 13pm": "there is no such time of day",
        "2023年8月12日25时": "there is no such time of day",
        "2023年8月12日上午14时": "there is no such time of day",
        "2023年8月12日晚上12时": "there is no such time of day",
        "9 august 2023 18:00-20:00": (
            "'-20:00' may be a second time of day or an offset from UTC: "
            "write the date as in 2023-11-18 for an offset"
        ),
    }.items(),
)
def test_refusals(text: str, reason: str) -> None:
    """A time that does not exist, or may be two, is refused."""
    with pytest.raises(RefusalError) as caught:
        split_time(text)

    assert reason == caught.value.reason


@pytest.mark.parametrize(
    "text", ["10:00", "2023-11-18 10:00 est", "10:00 9 aug - 11:00 10 aug 2023"]
)
def test_other_texts_are_left(text: str) -> None:
    """What is not one date with one time is given back whole."""
    assert (text, None) == split_time(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    {
        "9 august 2023": None,
        "10:00": "its time of day is not one as usually written",
        "2023-11-18 10:00 est": (
            "which zone 'EST' is depends on the country: "
            "write its offset, as in 10:00+05:30"
        ),
        "10:00 nowhere": "its time of day is not one as usually written",
    }.items(),
)
def test_why_a_time_was_not_read(text: str, reason: str | None) -> None:
    """Letters for a zone are told apart from what is no time at all."""
    assert reason == why_not_read(text)
