from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given

from provenance import (
    Case,
    Claim,
    ClaimId,
    DateRange,
    Document,
    DocumentId,
    Figure,
    Interval,
    Length,
    PartialDate,
    Quantifier,
    read_date,
    read_figure,
)
from provenance.model import DATE, AnyDate, Number
from provenance.reconciliation import wording
from provenance.strategies import any_dates, cases

VALUES = {
    "1,200": "1,200",
    "about 35,000": "about 35,000",
    "nearly 50": "nearly 50",
    "at least 16": "at least 16",
    "more than 200": "more than 200",
    "up to 10": "at most 10",
    "fewer than 10": "less than 10",
    "100-120": "100 to 120",
    "unknown": "an unknown number ('unknown')",
    "120-100": "'120-100'",
    "0.5": "0.5",
}


@pytest.mark.parametrize(("written", "expected"), VALUES.items())
def test_value_keeps_its_quantifier(written: str, expected: str) -> None:
    """However a figure binds, its words say so."""

    assert expected == wording.value(read_figure(written))


DATES = {
    "11 November 2023": "11 Nov 2023",
    "2023-11": "Nov 2023",
    "2023": "2023",
    "11-13 Nov 2023": "11 Nov 2023 to 13 Nov 2023",
    "about 11 Nov 2023": "about 11 Nov 2023",
    "by 11 Nov 2023": "on or before 11 Nov 2023",
    "before Nov 2023": "before 1 Nov 2023",
    "since Nov 2023": "on or after 1 Nov 2023",
    "after Nov 2023": "after 30 Nov 2023",
    "unknown": "an unknown date ('unknown')",
    "13-11 Nov 2023": "'13-11 Nov 2023'",
}


@pytest.mark.parametrize(("written", "expected"), DATES.items())
def test_dates_that_are_stated(written: str, expected: str) -> None:
    """A date is said as one, with the words that bind a day."""
    figure = read_figure(written, unit=DATE)

    assert expected == wording.value(figure)
    assert expected == wording.counted(figure, DATE)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("11 Nov 2023", "11 Nov 2023"),
        ("Nov 2023", "Nov 2023"),
        ("by 11 Nov 2023", "on or before 11 Nov 2023"),
        ("before 11 Nov 2023", "before 11 Nov 2023"),
        ("since 11 Nov 2023", "on or after 11 Nov 2023"),
        ("after 11 Nov 2023", "after 11 Nov 2023"),
        ("about 11 Nov 2023", "any date"),
    ],
)
def test_bounds_of_dates(written: str, expected: str) -> None:
    """The days that are left possible, in words."""
    interval = read_figure(written, unit=DATE).interval()

    assert expected == wording.bounds(interval, unit=DATE)


COUNTED = {
    ("1", "person"): "1 person",
    ("7", "person"): "7 people",
    ("7", "base"): "7 bases",
    ("2", "country"): "2 countries",
    ("2", "day"): "2 days",
    ("44", "MMK"): "44 MMK",
    ("80", "percent"): "80 %",
    ("7", ""): "7",
    ("unknown", "person"): "an unknown number of people ('unknown')",
    ("unknown", "date"): "an unknown date ('unknown')",
    ("20-16", "person"): "'20-16' people",
}


@pytest.mark.parametrize(("given", "expected"), COUNTED.items())
def test_counted(given: tuple[str, str], expected: str) -> None:
    """The unit is in the plural where it should be."""
    figure, unit = given

    assert expected == wording.counted(read_figure(figure), unit)


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0, "0"), (999, "999"), (1000800, "1,000,800"), (Decimal("1234.5"), "1,234.5")],
)
def test_number(number: Number, expected: str) -> None:
    """Thousands are apart, and no digit is lost."""

    assert expected == wording.number(number)


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (Interval(), "any number"),
        (Interval(low=5), "at least 5"),
        (Interval(low=5, low_open=True), "more than 5"),
        (Interval(high=5), "at most 5"),
        (Interval(high=5, high_open=True), "less than 5"),
        (Interval(low=5, high=5), "5"),
        (Interval(low=5, high=7), "5 to 7"),
        (Interval(low=0, high=0), "0"),
    ],
)
def test_bounds(interval: Interval, expected: str) -> None:
    """Bounds are said in words, open ends included."""

    assert expected == wording.bounds(interval)


DATES = {
    "2023": "2023",
    "2023-11": "Nov 2023",
    "2023-11-18": "18 Nov 2023",
    "2023-11-18T08:00": "18 Nov 2023 08:00",
    "2023-11-18~": "18 Nov 2023 (~)",
    "2023-11-13/2023-11-15": "13 Nov 2023 to 15 Nov 2023",
    "../2023-11-13": "by 13 Nov 2023",
    "2023-11-18T08:00:05": "18 Nov 2023 08:00:05",
    "2023-11-18T08:00Z": "18 Nov 2023 08:00 UTC",
    "2023-11-18T08:00+06:30": "18 Nov 2023 08:00 UTC+06:30",
    "2023-11-11/..": "since 11 Nov 2023",
    "P10D": "10 days",
}


@pytest.mark.parametrize(("written", "expected"), DATES.items())
def test_date_keeps_its_precision(written: str, expected: str) -> None:
    """A month stays a month; nothing is filled in."""

    assert expected == wording.date(read_date(written))


@given(any_dates())
def test_every_date_has_words(date: AnyDate) -> None:
    """No date is told by an empty text."""

    assert wording.date(date)


DAY = PartialDate(year=2024, month=5, day=3)
DOCUMENTS = (
    Document(id=DocumentId("d"), outlet="Daily Post", published=DAY),
    Document(id=DocumentId("e")),
)


def claim(**fields: object) -> Claim:
    """Return a claim of sixteen dead with some more fields."""
    figure = Figure.exactly(16)
    return Claim(id=ClaimId("a"), measure="killed", figure=figure, **fields)  # type: ignore[arg-type]  # fields of a claim


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "undated"),
        ({"as_of": DAY}, "as of 3 May 2024"),
        ({"as_of": DateRange(start=None, end=DAY)}, "by 3 May 2024"),
        ({"period": Length(days=10)}, "10 days"),
        ({"period": Length(days=2), "as_of": DAY}, "in 2 days up to 3 May 2024"),
        ({"document": "d"}, "undated, published 3 May 2024"),
        ({"document": "e"}, "undated"),
    ],
)
def test_when(fields: dict[str, object], expected: str) -> None:
    """What a figure is about is never taken from when it was published."""
    case = Case(claims=(claim(**fields),), documents=DOCUMENTS)

    assert expected == wording.when(case.claims[0], case=case)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "no outlet"),
        ({"claimant": "mayor"}, "mayor"),
        ({"outlet": "Nine"}, "Nine"),
        ({"document": "d"}, "Daily Post"),
        ({"outlet": "Nine", "claimant": "mayor"}, "Nine, citing mayor"),
        ({"outlet": "Nine", "via": "AFP"}, "Nine, citing AFP"),
        (
            {"outlet": "Nine", "via": "AFP", "claimant": "mayor"},
            "Nine, citing mayor via AFP",
        ),
        ({"outlet": "Nine", "claimant": "Nine"}, "Nine"),
    ],
)
def test_who(fields: dict[str, object], expected: str) -> None:
    """The outlet comes first, then on whose word."""
    case = Case(claims=(claim(**fields),), documents=DOCUMENTS)

    assert expected == wording.who(case.claims[0], case=case)


def test_say() -> None:
    """Who, which value, of what, of whom, where, as of when."""
    case = Case(
        claims=(
            claim(outlet="Nine", place="Millford", population="civilians", as_of=DAY),
            Claim(
                id=ClaimId("b"),
                measure="residents",
                figure=Figure.about(50000),
                place="*",
                population="people",
            ),
        )
    )

    assert [wording.say(each, case=case) for each in case.claims] == [
        "Nine: 16 people killed (civilians; Millford; as of 3 May 2024)",
        "no outlet: about 50,000 residents (undated)",
    ]


@given(case=cases(min_claims=1))
def test_everything_can_be_said(case: Case) -> None:
    """Whatever a claim holds, it can be told in one phrase that keeps its number."""
    for each in case.claims:
        said = wording.say(each, case=case)

        assert wording.value(each.figure) in said or each.figure.is_unknown


def test_quantifiers_all_have_words() -> None:
    """No way of binding is told as if it were exact."""
    told = {
        wording.value(Figure(quantifier=quantifier, stated=5, **ends))  # type: ignore[arg-type]  # ends
        for quantifier, ends in (
            (Quantifier.EXACTLY, {"low": 5, "high": 5}),
            (Quantifier.ABOUT, {}),
            (Quantifier.AT_LEAST, {"low": 5}),
            (Quantifier.MORE_THAN, {"low": 5, "low_open": True}),
            (Quantifier.AT_MOST, {"low": 0, "high": 5}),
            (Quantifier.LESS_THAN, {"low": 0, "high": 5, "high_open": True}),
        )
    }

    assert len(told) == 6


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (list("abcdefgh"), "a, b, c, d, e, f and 2 more"),
    ],
)
def test_listed(items: list[str], expected: str) -> None:
    """A list reads as a sentence, and of many the first are named."""

    assert expected == wording.listed(items)


def test_times() -> None:
    """One claim, several claims."""

    assert [wording.times(count, "claim") for count in (0, 1, 1200)] == [
        "0 claims",
        "1 claim",
        "1,200 claims",
    ]


def test_names() -> None:
    """What is not stated and what is not limited are two things."""

    assert [wording.name(each) for each in (None, "*", "Millford")] == [
        "not stated",
        "not limited",
        "Millford",
    ]


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (Document(id=DocumentId("a"), title="Ten", outlet="Post"), "‘Ten’ (Post)"),
        (Document(id=DocumentId("a"), title="Ten"), "‘Ten’"),
        (Document(id=DocumentId("a"), outlet="Post"), "a piece (Post)"),
        (Document(id=DocumentId("a"), url="https://a.example"), "https://a.example"),
        (Document(id=DocumentId("a")), "a"),
    ],
)
def test_work(document: Document, expected: str) -> None:
    """A piece is called by what is known of it."""

    assert expected == wording.work(document)


@pytest.mark.parametrize(
    ("measure", "figure", "expected"),
    [
        ("refugees", "6,900 people", "6,900 refugees"),
        ("buildings collapsed", "5,775 buildings", "5,775 buildings collapsed"),
        ("votes", "5 votes", "5 votes"),
        ("people affected", "5 people", "5 people affected"),
        ("missing", "5 people", "5 people missing"),
        ("homeless", "5 people", "5 people homeless"),
        ("refugees", "dozens of people", "an unknown number of people"),
        ("postal votes", "2,852,000 votes", "2,852,000 postal votes"),
        ("postal votes in May", "3 votes", "3 postal votes in May"),
        ("damaged buildings", "3 buildings", "3 damaged buildings"),
        ("probable cases", "2,601 people", "2,601 probable cases"),
        ("of whom children", "110 people", "110 of whom children"),
        ("killed civilians", "7 people", "7 killed civilians"),
        ("lost homes", "5 people", "5 people lost homes"),
        ("killed in attacks", "5 people", "5 people killed in attacks"),
        ("probable cases", "dozens of people", "an unknown number of people"),
        ("border crossings", "3 people", "3 people border crossings"),
        ("destroyed houses", "5 schools", "5 schools destroyed houses"),
    ],
)
def test_what_is_counted_is_named_once(
    case_of: Callable[[str], Case], measure: str, figure: str, expected: str
) -> None:
    """A measure that begins or ends with its things needs no unit beside it."""
    case = case_of(f'what,figure,outlet\n{measure},"{figure}",Post\n')

    assert wording.what(case.claims[0], case=case).startswith(expected)


def test_a_unit_of_its_own_is_named_once(case_of: Callable[[str], Case]) -> None:
    """A unit that is no known word is known by the measure's last word."""
    table = "what,figure,unit,outlet\nborder crossings,7,crossings,Post\n"
    case = case_of(table)

    assert wording.what(case.claims[0], case=case) == "7 border crossings"
