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
    "7,1 million": 7_100_000,
    "1,5 thousand": 1500,
    "0,5 billion": 500_000_000,
    "1,234 million": 1_234_000_000,
    "1 200": 1200,
    "12 500": 12_500,
    "1 234 567": 1_234_567,
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
    "at least 1 200": Figure.at_least(1200),
    "1 000-1 200": Figure.between(1000, 1200),
    "2-3000": Figure.between(2, 3000),
    "0-3,000": Figure.between(0, 3000),
    "900-1,200": Figure.between(900, 1200),
    "3-3,000": Figure.between(3, 3000),
    "2,000-3,000": Figure.between(2000, 3000),
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
    "500多人": "person",
    "500多名士兵": "person",
    "300余人": "person",
    "20 bodies": "person",
    "20具遗体": "person",
    "558万票": "vote",
    "5586019 votes": "vote",
    "4.9 million barrels": "barrel",
    "1.6m ha": "hectare",
    "3 million tonnes": "tonne",
    "₹5 crore": "INR",
    "PKR 3.2tn": "PKR",
    "Rs 3,200 billion": "rupee",
    "Rs. 500": "rupee",
    "5 million dirhams": "dirham",
    "AED 500": "AED",
    "2744例": "case",
    "2,744 cases": "case",
    "462명": "person",
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


@pytest.mark.parametrize(
    ("text", "unit", "figure"),
    [
        ("at least 300 tents", "tents", Figure.at_least(300, unit="tents")),
        ("300 tents", "tent", Figure.exactly(300, unit="tent")),
        ("300 Metric Bags", "metric bags", Figure.exactly(300, unit="metric bags")),
        ("XAF 500", "XAF", Figure.exactly(500, unit="XAF")),
        ("Rs 500", "PKR", Figure.exactly(500, unit="PKR")),
        ("₹500", "Rs", Figure.exactly(500, unit="INR")),
        ("5586019 votes", "vote", Figure.exactly(5586019, unit="vote")),
    ],
)
def test_word_of_the_given_unit_is_understood(
    text: str, unit: str, figure: Figure
) -> None:
    """A unit that is given says what its own word beside the number means."""
    assert figure == read_figure(text, unit=unit)


@pytest.mark.parametrize(
    ("text", "unit", "word"),
    [("300 tents", "tin", "tents"), ("300 big tents", "tents", "big")],
)
def test_any_other_word_is_not(text: str, unit: str, word: str) -> None:
    """Only the very word of the unit is, and it alone."""
    with pytest.raises(UnreadableFigureError) as caught:
        read_figure(text, unit=unit)

    assert caught.value.reason.startswith(f"'{word}")


@pytest.mark.parametrize(
    ("text", "names", "figure"),
    [
        ("87 Egyptians", ("Egyptians",), Figure.exactly(87)),
        ("about 87 Egyptians killed", ("Egyptian",), Figure.about(87)),
        ("300 farm workers", ("farm workers", "workers"), Figure.exactly(300)),
        ("12 buses", ("bus",), Figure.exactly(12)),
        ("3 bakeries", ("bakery",), Figure.exactly(3)),
        ("3.2 Mt", ("Mt",), Figure.exactly(Decimal("3.2"))),
        ("462名埃及人", ("埃及人",), Figure.exactly(462, unit="person")),
        ("5 cases of cholera", ("cases of cholera",), Figure.exactly(5)),
    ],
)
def test_known_names_say_nothing_new(
    text: str, names: tuple[str, ...], figure: Figure
) -> None:
    """A name that stands in the row as well is understood beside the number."""
    assert figure == read_figure(text, names=names)


@pytest.mark.parametrize(
    ("text", "names", "word"),
    [
        ("87 Egyptians", ("Egypt", "Syrians"), "egyptians"),
        ("87 Egyptian farmers", ("Egyptians",), "farmers"),
        ("87 Egyptians", ("Egyptian farmers",), "egyptians"),
        ("3.2 mt", ("Mt",), "mt"),
        ("20 injurd", ("injured",), "injurd"),
        ("20 a day", ("day",), "a day"),
        ("20 glasses", ("glas",), "glasses"),
    ],
)
def test_names_are_whole(text: str, names: tuple[str, ...], word: str) -> None:
    """A part of a name, or a name and more, is not understood by it."""
    with pytest.raises(UnreadableFigureError) as caught:
        read_figure(text, names=names)

    assert caught.value.reason.startswith(f"'{word}")


def test_a_name_that_is_understood_keeps_its_meaning() -> None:
    """A name does not hide a unit, a number or a word that binds one."""
    texts = ("20 families", "at least 20", "20 to 30", "20 percent")
    names = ("families", "at least", "20 to 30", "percent")

    assert [read_figure(text) for text in texts] == [
        read_figure(text, names=names) for text in texts
    ]


def test_unit_is_no_part_of_a_quantifier() -> None:
    """A word that binds the number binds it, whatever the unit is called."""
    expected = Figure.at_least(50, unit="least")

    assert expected == read_figure("at least 50", unit="least")


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
    "half": (
        "a part of a whole is no count: write it in per cent if the source does, "
        "or the number that it gives"
    ),
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
    "about 100-120": (
        "'about' cannot bind a range; write the range alone, as wide as it is meant"
    ),
    "up to 100-120": "'up to' cannot bind a range",
    "2-3,000": "its first number may be 2 or 2000: write 2-3000 or 2000-3000",
    "between 20 and 30,000": (
        "its first number may be 20 or 20000: write 20-30000 or 20000-30000"
    ),
    "2-3,000,000": (
        "its first number may be 2 or 2000000: write 2-3000000 or 2000000-3000000"
    ),
    "7,15 million": "it depends on the country: 7.15 or 715",
    "7,1": "it depends on the country: 7.1 or 71",
    "20 1 200": "several numbers: 20, 1, 200",
    "1 2000": "several numbers: 1, 2000",
    "1 200 20": "several numbers: 1, 200, 20",
    "500 多人": "'多人' beside the number is not understood",
    "20 tents": "'tents' beside the number is not understood",
    "at least 16, including 3 children": (
        "several numbers: 16, 3; put the 3 into a row of its own"
    ),
    "16人死亡，其中3名儿童": "several numbers: 16, 3; put the 3 into a row of its own",
    "16, including 3 men and 2 women": "several numbers: 16, 3, 2",
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
