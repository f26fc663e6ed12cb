"""Numbers in Chinese characters."""

from decimal import Decimal

import pytest

from provenance.reading.chinese_numerals import ChineseNumber, read_chinese
from provenance.reading.refusal import RefusalError

NUMBERS = {
    "零": 0,
    "十": 10,
    "二十": 20,
    "四十五": 45,
    "两百": 200,
    "一百二十": 120,
    "一千零一十": 1010,
    "三千零五": 3005,
    "三千五百": 3500,
    "三十三万三千五百": 333_500,
    "两百五十万": 2_500_000,
    "一亿零三": 100_000_003,
    "4.2万": 42_000,
    "1,000万": 10_000_000,
    "3万5千": 35_000,
    "1亿2000万": 120_000_000,
    "3万亿": 3_000_000_000_000,
    "二零二三": 2023,
    "0.00001万": Decimal("0.1"),
}


@pytest.mark.parametrize(("text", "number"), NUMBERS.items())
def test_read(text: str, number: int | Decimal) -> None:
    """Units count what stands before them, in characters or in digits."""
    assert ChineseNumber(low=number) == read_chinese(text)


@pytest.mark.parametrize(
    ("text", "number"),
    {
        "40多万": 400_000,
        "4万多": 40_000,
        "五十多": 50,
        "十几": 10,
        "十几万": 100_000,
    }.items(),
)
def test_more(text: str, number: int) -> None:
    """多, 余 and 几 say that it is more."""
    assert ChineseNumber(low=number, is_more=True) == read_chinese(text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("三四百", 300, 400), ("十五六", 15, 16), ("七八", 7, 8), ("一两百", 100, 200)],
)
def test_neighbours(text: str, low: int, high: int) -> None:
    """Two neighbouring digits are a range."""
    assert ChineseNumber(low=low, high=high) == read_chinese(text)


@pytest.mark.parametrize("text", ["数百", "几十万"])
def test_vague(text: str) -> None:
    """数 and 几 before a unit leave the number open."""
    assert ChineseNumber(low=None) == read_chinese(text)


def test_lone_unit_behind_a_word() -> None:
    """A unit without a number counts once where a word binds it."""
    assert ChineseNumber(low=1_000_000) == read_chinese("百万", is_bound=True)


REFUSED = {
    "百": "it does not say how many 百",
    "万": "it does not say how many 万",
    "三千五": "'五' at its end may be 5 or 500",
    "3万5": "'5' at its end may be 5 or 5000",
    "三五": "'三五' may be one number or two",
    "十十": "'十十' is not a number as usually written",
    "一千二千": "'一千二千' is not a number as usually written",
    "一万二万": "'一万二万' is not a number as usually written",
    "3万50000": "'50000' is not a number as usually written",
    "五十几五": "'五十几五' is not a number as usually written",
    "一" * 46: "longer than 45 characters",
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_refusals(text: str, reason: str) -> None:
    """What has two readings, or none, is refused."""
    with pytest.raises(RefusalError) as caught:
        read_chinese(text)

    assert reason == caught.value.reason
