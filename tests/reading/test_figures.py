"""Cells and the figures that they state."""

from decimal import Decimal

import pytest

from provenance.errors import UnreadableFigureError
from provenance.model import Figure, Quantifier
from provenance.reading import read_figure

EXACT = {
    "0": 0,
    "12345": 12345,
    "007": 7,
    "35,000": 35000,
    "1,00,800": 100800,
    "35 000": 35000,
    "1 000 800": 1000800,
    "35’000": 35000,
    "1.234.567": 1234567,
    "1.234,5": Decimal("1234.5"),
    "0.50": Decimal("0.5"),
    "44 billion": 44_000_000_000,
    "1.2m": 1_200_000,
    "1.2 million": 1_200_000,
    "1.234 million": 1_234_000,
    "3 lakh": 300_000,
    "2 crore": 20_000_000,
    "2 lakh crore": 2_000_000_000_000,
    "4万": 40_000,
    "4.2万": 42_000,
    "1亿": 100_000_000,
    "3万5千": 35_000,
    "两百": 200,
    "三千五百": 3500,
    "１２３": 123,
    "၁၂၃": 123,
    "４０，０００": 40_000,
    "sixteen": 16,
    "two hundred and five": 205,
    "twenty-one thousand": 21_000,
    "two dozen": 24,
    "half a million": 500_000,
    "none": 0,
    "no one": 0,
    "nil": 0,
    "zero": 0,
    "没有": 0,
    "-5": -5,
    "−5": -5,
    "exactly 50": 50,
    "a total of 53": 53,
    "200.": 200,
    " 200 ": 200,
}


@pytest.mark.parametrize(("text", "value"), EXACT.items())
def test_exact_numbers(text: str, value: int | Decimal) -> None:
    """A number alone is that number and no other, however it is written."""
    assert Figure.exactly(value) == read_figure(text)


BOUND = {
    "~35k": Figure.about(35_000),
    "≈ 35,000": Figure.about(35_000),
    "an estimated 40,000": Figure.about(40_000),
    "40,000 (estimated)": Figure.about(40_000),
    "some 50": Figure.about(50),
    "around two dozen": Figure.about(24),
    "about 480": Figure.about(480),
    "c. 200": Figure.about(200),
    "ca. 200": Figure.about(200),
    "200-odd": Figure.about(200),
    "约有200": Figure.about(200),
    "大约35000": Figure.about(35_000),
    "200左右": Figure.about(200),
    "200上下": Figure.about(200),
    "40,000+": Figure.at_least(40_000),
    "≥50": Figure.at_least(50),
    "at least 50": Figure.at_least(50),
    "50 at least": Figure.at_least(50),
    "no fewer than 5": Figure.at_least(5),
    "50 or more": Figure.at_least(50),
    "至少50": Figure.at_least(50),
    "不少于50": Figure.at_least(50),
    "50以上": Figure.at_least(50),
    "至少50以上": Figure.at_least(50),
    ">200": Figure.more_than(200),
    "more than 200": Figure.more_than(200),
    "over two hundred": Figure.more_than(200),
    "upwards of 200": Figure.more_than(200),
    "more than a dozen": Figure.more_than(12),
    "超过两百": Figure.more_than(200),
    "逾百": Figure.more_than(100),
    "40多万": Figure.more_than(400_000),
    "200余": Figure.more_than(200),
    "五十多": Figure.more_than(50),
    "十几": Figure.more_than(10),
    "≤5": Figure.at_most(5),
    "up to 50": Figure.at_most(50),
    "as many as 50": Figure.at_most(50),
    "no more than 5": Figure.at_most(5),
    "at most 3": Figure.at_most(3),
    "最多5": Figure.at_most(5),
    "不超过5": Figure.at_most(5),
    "<5": Figure.less_than(5),
    "fewer than 5": Figure.less_than(5),
    "under 5": Figure.less_than(5),
    "不足50": Figure.less_than(50),
    "100-120": Figure.between(100, 120),
    "100–120": Figure.between(100, 120),
    "100 to 120": Figure.between(100, 120),
    "100~120": Figure.between(100, 120),
    "between 25 and 30": Figure.between(25, 30),
    "12 or 13": Figure.between(12, 13),
    "two or three": Figure.between(2, 3),
    "1 or 2 million": Figure.between(1_000_000, 2_000_000),
    "十二或十三": Figure.between(12, 13),
    "between 25 to 30": Figure.between(25, 30),
    "from 25 to 30": Figure.between(25, 30),
    "100至120": Figure.between(100, 120),
    "三四百": Figure.between(300, 400),
    "2 to 3 million": Figure.between(2_000_000, 3_000_000),
    "three to four hundred": Figure.between(300, 400),
    "3至5万": Figure.between(30_000, 50_000),
    "900,000 to 1.2 million": Figure.between(900_000, 1_200_000),
    "35,000 ± 500": Figure.between(34_500, 35_500),
    "-5 to 3": Figure.between(-5, 3),
    "120-100": Figure.between(120, 100),
}


@pytest.mark.parametrize(("text", "figure"), BOUND.items())
def test_bound_numbers(text: str, figure: Figure) -> None:
    """The words and signs beside a number bind it."""
    assert figure == read_figure(text)


@pytest.mark.parametrize("text", ["nearly 50", "almost 50", "close to 50", "近50"])
def test_nearly_is_about_and_below(text: str) -> None:
    """Nearly fifty is about fifty and not fifty."""
    expected = Figure(quantifier=Quantifier.ABOUT, stated=50, high=50, high_open=True)

    assert expected == read_figure(text)


@pytest.mark.parametrize("text", ["just over 50", "约50余", "a little more than 50"])
def test_just_over_is_about_and_above(text: str) -> None:
    """Just over fifty is about fifty and not fifty."""
    expected = Figure(quantifier=Quantifier.ABOUT, stated=50, low=50, low_open=True)

    assert expected == read_figure(text)


UNITS = {
    "200 people": "person",
    "200 soldiers": "person",
    "63 political prisoners": "person",
    "315名战士和平民": "person",
    "四十五人死亡": "person",
    "(၉၈) ဦး": "person",
    "7 bases": "base",
    "200 households": "household",
    "80%": "percent",
    "80 per cent": "percent",
    "$5m": "USD",
    "US$ 5 million": "USD",
    "€20-€30": "EUR",
    "44 Billion Myanmar Kyats": "MMK",
    "MMK 952,343": "MMK",
    "five years": "year",
    "10天": "day",
    "no casualties": "person",
    "dozens of soldiers": "person",
    "200": "",
    "200 killed": "",
}


@pytest.mark.parametrize(("text", "unit"), UNITS.items())
def test_units(text: str, unit: str) -> None:
    """What is counted is the unit, in the singular; people of all kinds are persons."""
    assert unit == read_figure(text).unit


def test_given_unit_fills_a_gap() -> None:
    """A unit that is given counts where the text names none; its forms are one."""
    actual = [read_figure("5", unit="people").unit, read_figure("5k", unit="MMK").unit]
    expected = ["person", "MMK"]

    assert expected == actual


def test_given_unit_that_differs_is_refused() -> None:
    """A text that names another unit than the given one is not read as that one."""
    with pytest.raises(UnreadableFigureError) as caught:
        read_figure("200 households", unit="person")
    expected = (
        "cannot read '200 households' as a figure: "
        "its unit is 'household', where 'person' is expected"
    )

    assert expected == str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "unknown",
        "未知",
        "unclear",
        "dozens",
        "hundreds",
        "several",
        "tens of thousands of people",
        "数百",
        "数万人",
        "several hundred",
        "some",
        "at least dozens",
        "上百人",
    ],
)
def test_vague_words_have_no_number(text: str) -> None:
    """A vague word makes an unknown figure that keeps its words."""
    actual = read_figure(text)

    assert (True, text) == (actual.is_unknown, actual.as_written)


@pytest.mark.parametrize("text", [" ~35k ", "35,000", "12", "４０", "dozens"])
def test_words_are_kept(text: str) -> None:
    """The text stays as it was, the white space around it included."""
    assert text == read_figure(text).as_written


REFUSED = {
    "": "nothing is written",
    " \u3000": "nothing is written",
    "-": "it marks an empty cell",
    "n/a": "it marks an empty cell",
    "n.a.": "it marks an empty cell",
    "35.000": "it depends on the country: 35 or 35000",
    "35.000 people": "it depends on the country: 35 or 35000",
    "1,5": "it depends on the country: 1.5 or 15",
    "1,0000": "it depends on the country: 1 or 10000",
    "1,2,3": "its digits are not grouped in one of the usual ways",
    "(98)": "a number in brackets may be 98 or -98",
    "((98)": "its brackets do not match",
    "¥500": "'¥' may be yen or yuan",
    "900 to 1 million": "its first number may be 900 or 900000000",
    "三万五": "'五' at its end may be 5 or 5000",
    "三五人": "'三五' may be one number or two",
    "百人": "it does not say how many 百",
    "12-Oct": ("a spreadsheet has made a date of it; it may have been 12-10 or 10-12"),
    "Oct-12": ("a spreadsheet has made a date of it; it may have been 12-10 or 10-12"),
    "1.0008E+06": (
        "a spreadsheet has shortened it; it may have been 1000800 or a number near it"
    ),
    "1e5": (
        "a spreadsheet has shortened it; it may have been 100000 or a number near it"
    ),
    "1e999": "a spreadsheet has shortened it, the number is lost",
    "#####": "the column of a spreadsheet was too narrow, the number is lost",
    "#REF!": "it is the error mark of a spreadsheet, the number is lost",
    "#VALUE!": "it is the error mark of a spreadsheet, the number is lost",
    "2023-11-18": "it is a date, which has the unit 'date'",
    "11月18日": "it is a date, which has the unit 'date'",
    "10:30": "it is a time of day or a ratio",
    "200[2]": "a reference marker, [2], stands behind it",
    "NaN": "no number",
    "Infinity": "no number",
    "half": "no number",
    "twelve-ish": "'-ish' beside the number is not understood",
    "200?": "'?' beside the number is not understood",
    "200 a day": "'a day' beside the number is not understood",
    "200 per month": "'per month' beside the number is not understood",
    "reportedly 200": "'reportedly' beside the number is not understood",
    "another 50": "'another' beside the number is not understood",
    "not 50": "'not' beside the number is not understood",
    "no 50": "'no' beside the number is not understood",
    "200 m": "'m' beside the number is not understood",
    "+500": "'+' beside the number is not understood",
    "=5": "'=' beside the number is not understood",
    "3rd": "it is an ordinal, not a count",
    "200 of 400": "several numbers: 200, 400",
    "35 in 100": "several numbers: 35, 100",
    "200 400": "several numbers: 200, 400",
    "200 soldiers and 50 civilians": "several numbers: 200, 50",
    "a million 5": "several numbers: a million, 5",
    "1/2": "several numbers: 1, 2",
    "between 25": "'between' needs two numbers",
    "at least about 50": "'at least' and 'about' cannot both bind one number",
    "~40,000+": "'~' and '+' cannot both bind one number",
    "about 100-120": "'about' cannot bind a range",
    "nearly 0": "'nearly' needs a number above 0",
    "200 percent people": "two units, 'percent' and 'person'",
    "9" * 41: "more than 40 digits",
    "9" * 40 + " million": "more than 40 digits",
    "x" * 201: "longer than 200 characters",
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_refusals(text: str, reason: str) -> None:
    """What is not surely one figure is refused, and the reason names the readings."""
    with pytest.raises(UnreadableFigureError) as caught:
        read_figure(text)

    assert (text, reason) == (caught.value.text, caught.value.reason)


def test_message() -> None:
    """The message holds the text and the reason."""
    with pytest.raises(UnreadableFigureError) as caught:
        read_figure("1,5")
    expected = "cannot read '1,5' as a figure: it depends on the country: 1.5 or 15"

    assert expected == str(caught.value)


def test_huge_cell_is_refused_at_once() -> None:
    """A megabyte in a cell is refused before any of it is looked at."""
    with pytest.raises(UnreadableFigureError) as caught:
        read_figure("at least 1" * 100_000)

    assert caught.value.reason == "longer than 200 characters"


def test_many_digits_stay_exact() -> None:
    """No digit is lost, whatever the precision of the decimal context."""
    digits = "1234567890123456789012345678901234567"

    assert int(digits) * 1000 == read_figure(f"{digits} thousand").stated
