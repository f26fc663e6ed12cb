"""Times of day behind a date."""

import datetime

import pytest

from provenance.reading.clock_times import split_time
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
        "2023-11-18 10:00 est": "its time of day is not one as usually written",
        "18 nov 2023 13pm": "there is no such time of day",
        "10:00": "its time of day is not one as usually written",
    }.items(),
)
def test_refusals(text: str, reason: str) -> None:
    """A time that does not exist or cannot be read is refused."""
    with pytest.raises(RefusalError) as caught:
        split_time(text)

    assert reason == caught.value.reason
