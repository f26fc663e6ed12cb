"""Laws of reading: nothing is lost, and nothing enters that the text does not hold."""

import datetime
import json
import os
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from provenance.errors import InvalidValueError, ReadingError
from provenance.model import (
    AnyDate,
    DateRange,
    Figure,
    Length,
    PartialDate,
    Qualifier,
    Quantifier,
)
from provenance.reading import (
    find_figures,
    read_address,
    read_attribution,
    read_date,
    read_figure,
    read_term,
)
from provenance.reading.figure_words import Kind
from provenance.reading.tokens import tokenize

SOURCE = Path(__file__).parents[2] / "src"


# --- dates ---------------------------------------------------------------------------


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Return dates of every precision, with and without a time and a time zone."""
    day = draw(st.dates())
    precision = draw(st.integers(0, 3))
    offsets = st.timedeltas(
        datetime.timedelta(hours=-23, minutes=-59), datetime.timedelta(hours=23)
    )
    zones = st.none() | st.builds(datetime.timezone, offsets)
    return PartialDate(
        year=day.year,
        month=day.month if precision > 0 else None,
        day=day.day if precision > 1 else None,
        time=draw(st.times(timezones=zones)) if precision > 2 else None,
        qualifier=draw(st.sampled_from(Qualifier)),
    )


@st.composite
def date_ranges(draw: st.DrawFn) -> DateRange:
    """Return intervals, those with one open end included."""
    ends = st.none() | partial_dates()
    start, end = draw(ends), draw(ends)
    try:
        return DateRange(start=start, end=end)
    except InvalidValueError:
        # two open ends, or an end before its start: the other order may do
        assume(start is not None and end is not None)
        return DateRange(start=end, end=start)


any_dates = (
    partial_dates() | date_ranges() | st.builds(Length, days=st.integers(1, 999_999))
)


@given(any_dates)
def test_dates_read_back(date: AnyDate) -> None:
    """The text of a date reads as that date."""
    assert date == read_date(str(date))


@given(
    st.dates(), st.sampled_from(["{0:%B} {0.day}, {1}", "{1}年{0.month}月{0.day}日"])
)
def test_written_dates_read_back(day: datetime.date, form: str) -> None:
    """A day written out reads as that day."""
    expected = PartialDate(year=day.year, month=day.month, day=day.day)

    assert expected == read_date(form.format(day, f"{day.year:04d}"))


# --- quantifiers ---------------------------------------------------------------------

BEFORE = {
    Quantifier.ABOUT: [
        "about ",
        "around ",
        "~",
        "an estimated ",
        "nearly ",
        "约",
        "近",
    ],
    Quantifier.AT_LEAST: ["at least ", "no fewer than ", "≥", "至少", "不少于"],
    Quantifier.MORE_THAN: ["more than ", "over ", "upwards of ", ">", "超过", "逾"],
    Quantifier.AT_MOST: ["up to ", "at most ", "no more than ", "≤", "最多", "不超过"],
    Quantifier.LESS_THAN: ["fewer than ", "less than ", "under ", "<", "不足", "少于"],
}
AFTER = {
    Quantifier.ABOUT: [" or so", "左右", "上下", "人左右"],
    Quantifier.AT_LEAST: ["+", " or more", "以上", "人以上"],
    Quantifier.MORE_THAN: ["余", "余人"],
    Quantifier.AT_MOST: [" or less", "以下", "以内"],
}
PHRASES = [
    *((quantifier, text, "") for quantifier, texts in BEFORE.items() for text in texts),
    *((quantifier, "", text) for quantifier, texts in AFTER.items() for text in texts),
]
FORMS = ["{}", "{:,}", "{} thousand", "{}万", "{}千"]


@given(st.sampled_from(PHRASES), st.integers(1, 99_999), st.sampled_from(FORMS))
def test_quantifiers_are_kept(
    phrase: tuple[Quantifier, str, str], number: int, form: str
) -> None:
    """Whatever number, language and form: the figure has the text's quantifier."""
    quantifier, before, after = phrase
    text = before + form.format(number) + after

    assert quantifier is read_figure(text).quantifier


@given(
    st.sampled_from(PHRASES), st.integers(2, 999), st.sampled_from(["人", " people"])
)
def test_quantifiers_are_found(
    phrase: tuple[Quantifier, str, str], number: int, unit: str
) -> None:
    """A quantifier beside a number in running text goes with it."""
    quantifier, before, after = phrase
    # 200余人, but 200人以上: each stands on its own side of the unit
    ends_with_unit = after.endswith("人") or after == "余"
    text = before + str(number) + after + ("" if ends_with_unit else unit)
    actual = [found.figure.quantifier for found in find_figures(f"{text}。")]

    assert [quantifier] == actual


@given(
    st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=9),
    st.integers(0, 99_999),
    st.sampled_from(["{0} {1}", "{1} {0}"]),
)
def test_unknown_words_are_refused(word: str, number: int, form: str) -> None:
    """A word that is not understood beside a number is never skipped."""
    # the words of the tables are understood
    assume(all(token.kind is Kind.OTHER for token in tokenize(word)))
    text = form.format(word, number)
    with pytest.raises(ReadingError):
        read_figure(text)


# --- numbers -------------------------------------------------------------------------


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6) | st.integers())
def test_numbers_read_back(number: Decimal | int) -> None:
    """A plain number reads as itself, unless its point may group thousands."""
    text = f"{number:f}" if isinstance(number, Decimal) else str(number)
    # more than 40 digits are refused
    assume(sum(map(str.isdigit, text)) <= 40)

    assert Figure.exactly(number) == read_figure(text)


@given(st.integers(0, 10**12))
def test_grouping_changes_nothing(number: int) -> None:
    """A number with groups is the number without them."""
    assert read_figure(str(number)) == read_figure(f"{number:,}")


# --- any text at all -----------------------------------------------------------------

ALPHABET = st.sampled_from(
    [
        *"0123456789.,-~+><≥≤%$()[]/: '’\"&*#?!\n\t—–\x00\u202e",
        *"年月日时万亿百千十一二三两多余几数约近人名起前后至到据",
        *"ktTzZpPdDeEac０１၁၂٣²½İ",
        *(
            "at least ",
            "about ",
            "between ",
            "and ",
            "to ",
            "from ",
            "million ",
            "two ",
        ),
        *(
            "Nov ",
            "2023",
            "-11-18",
            "by ",
            "since ",
            "via ",
            "citing ",
            "http://",
            "a ",
        ),
        *("dozens ", "none ", "unknown ", "people ", "of ", "至少", "以上", "左右"),
    ]
)
texts = st.text(max_size=30) | st.lists(ALPHABET, max_size=12).map("".join)
READERS: list[Callable[[str], object]] = [
    read_figure,
    read_date,
    read_attribution,
    read_address,
    read_term,
]


@given(texts)
def test_only_reading_errors(text: str) -> None:
    """Whatever the text, a reader returns a value or says why it cannot."""
    for read in READERS:
        reason = reason_of(read, text)

        assert reason != ""


def reason_of(read: Callable[[str], object], text: str) -> str | None:
    """Return the reason of a refusal, or `None` where the text was read."""
    try:
        read(text)
    except ReadingError as error:
        return error.reason
    return None


@given(texts)
def test_figures_keep_their_words(text: str) -> None:
    """A figure that was read keeps the text, and has an interval."""
    try:
        figure = read_figure(text)
    except ReadingError:
        return
    figure.interval()

    assert text == figure.as_written


@given(texts)
def test_finding_never_fails(text: str) -> None:
    """Whatever the text, what is found in it stands where it says."""
    for found in find_figures(text):
        assert text[found.start : found.end] == found.figure.as_written


@given(texts)
def test_terms_are_stable(text: str) -> None:
    """A term that was read reads as itself."""
    try:
        term = read_term(text)
    except ReadingError:
        return

    assert term == read_term(term)


# --- today ---------------------------------------------------------------------------

CLOCK = """
import datetime, json, os, sys, time

if os.environ["CLOCK"] == "none":
    def now(*_):
        raise AssertionError("asked for the time")
    today = now
else:
    moment = datetime.datetime.fromisoformat(os.environ["CLOCK"])
    now, today = (lambda *_: moment), (lambda *_: moment.date())

class Date(datetime.date):
    today = staticmethod(today)

class DateTime(datetime.datetime):
    now = staticmethod(now)
    utcnow = staticmethod(now)
    today = staticmethod(now)

datetime.date, datetime.datetime = Date, DateTime
for name in ("time", "localtime", "gmtime", "time_ns"):
    setattr(time, name, now)

from provenance.errors import ReadingError
from provenance.reading import find_figures, read_date, read_figure

def read(reader, text):
    try:
        return str(reader(text))
    except ReadingError as error:
        return str(error)

texts = json.load(sys.stdin)
readers = (read_date, read_figure, find_figures)
json.dump([read(reader, text) for text in texts for reader in readers], sys.stdout)
"""
TEXTS = [
    "18 Nov 2023",
    "Nov 18",
    "11月18日前",
    "November",
    "18",
    "Saturday",
    "today",
    "last 24 hours",
    "past week",
    "last week",
    "1402/11/19",
    "10:00",
    "18-Nov-23",
    "2023",
    "Nov 2023",
    "11/12/2023",
    "since 2021",
    "11 Nov 2023 - present",
    "10 days",
    "45248",
    "~35k",
    "12-Oct",
    "on Nov. 11 over 200 died",
]


def read_under(clock: str, zone: str) -> list[str]:
    """Return the readings of all texts in a process with that clock and time zone."""
    environment = {
        **os.environ,
        "CLOCK": clock,
        "TZ": zone,
        "LC_ALL": "C",
        "PYTHONPATH": str(SOURCE),
    }
    process = subprocess.run(
        [sys.executable, "-c", CLOCK],
        input=json.dumps(TEXTS),
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    status = (process.returncode, process.stderr)

    assert status == (0, "")
    readings: list[str] = json.loads(process.stdout)
    return readings


def test_today_never_enters() -> None:
    """Under two clocks, and one that must not be asked, the readings are equal."""
    spring = read_under("1999-02-28T23:59:59", "Asia/Yangon")
    winter = read_under("2031-12-31T00:00:00", "America/New_York")
    unasked = read_under("none", "UTC")

    assert spring == winter == unasked
