"""Figures in titles and quotes."""

from itertools import pairwise

import pytest

from provenance.reading import find_figures

FOUND: dict[str, list[tuple[str, str]]] = {
    "Over 200 Junta Soldiers Killed in 10-Day Battle for Myanmar’s Loikaw: KNDF": [
        ("Over 200", "(200, ∞)")
    ],
    "Karenni Armed Group Seizes Seven Myanmar Junta Bases Since Saturday": [
        ("Seven", "[7, 7]")
    ],
    "At least 32 junta soldiers surrendered while an estimated 38 were captured": [
        ("At least 32", "[32, ∞)"),
        ("an estimated 38", "[34.2, 41.8]"),
    ],
    "About 350,000 of the 420,000 people who live there": [
        ("About 350,000", "[315000, 385000]"),
        ("420,000 people", "[420000, 420000]"),
    ],
    "500+ civilians killed and 350,000 internally displaced": [
        ("500+", "[500, ∞)"),
        ("350,000", "[350000, 350000]"),
    ],
    "seized more than 32.6 billion kyats from the bank": [
        ("more than 32.6 billion kyats", "(32600000000, ∞)")
    ],
    "have killed around two dozen residents": [("around two dozen", "[21.6, 26.4]")],
    "between 25 and 30 soldiers": [("between 25 and 30", "[25, 30]")],
    "rose from 200 to 300": [("200", "[200, 200]"), ("300", "[300, 300]")],
    "50 soldiers or more": [("50 soldiers or more", "[50, ∞)")],
    "at least another 50 were hurt": [("at least another 50", "[50, ∞)")],
    "5 soldiers—200 of them": [("5", "[5, 5]"), ("200", "[200, 200]")],
    "more than 2020 people, 2000 people": [
        ("more than 2020 people", "(2020, ∞)"),
        ("2000 people", "[2000, 2000]"),
    ],
    "At least 20 may have died": [("At least 20", "[20, ∞)")],
    "received five years": [("five years", "[5, 5]")],
    "超过两百人死亡(据KNDF)[2]": [("超过两百人", "(200, ∞)")],
    "40000人以上流离失所,至少50人死亡": [
        ("40000人以上", "[40000, ∞)"),
        ("至少50人", "[50, ∞)"),
    ],
    "最前10天中有超过315名战士和平民死亡": [
        ("10天", "[10, 10]"),
        ("超过315名", "(315, ∞)"),
    ],
    "大约35000人必须从这个住有50000居民的城镇": [
        ("大约35000人", "[31500, 38500]"),
        ("50000", "[50000, 50000]"),
    ],
    "超過七十名平民死亡[4]": [("超過七十名", "(70, ∞)")],
    "四萬人流離失所[1]": [("四萬人", "[40000, 40000]")],
    "已控制80%的领土": [("80%", "[80, 80]")],
    "200名士兵左右": [("200名士兵左右", "[180, 220]")],
    "一名士兵，三四百人，死亡16，三人受伤": [
        ("一名", "[1, 1]"),
        ("三四百人", "[300, 400]"),
        ("16", "[16, 16]"),
        ("三人", "[3, 3]"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), FOUND.items())
def test_found(text: str, expected: list[tuple[str, str]]) -> None:
    """Each figure of a running text is found with the words that bind it."""
    actual = [
        (found.figure.as_written, str(found.figure.interval()))
        for found in find_figures(text)
    ]

    assert expected == actual


@pytest.mark.parametrize(
    "text",
    [
        "on November 11, 2023 and Nov. 11, 11 November, Nov 2021",
        "From November 13 to 15, from November 20-22",
        "2023-11-18, 18.11.2023, 2023/11/18",
        "2023年11月11日、11月13日、10月、11月23前",
        "二〇二三年十一月三日",
        "since 2021, the 2020 General Election, 2021-2023, @2024",
        "a[2], b [1][3], ^ 1.0 1.1 1.2 Kayah",
        "aged 25, aged between 25 to 30, a 45-year-old, 45 years old, 25岁",
        "around 11 am, 14:30, 6 p.m., 5 o'clock, 下午3点",
        "the 11th, 3rd, 1990s, the third, 第3批, 第三",
        "Operation 1027, 1111行动, Unit 143, (IB) 129, COVID-19, K-8, F-16, B52",
        "10-Day Battle, three-day visit, two-thirds",
        "codenamed ’11.11’",
        "version 1.2.3, https://example.org/2023/200-killed",
        "200 per day, 300 a day",
        "one of the leaders, no one, one in five",
        "dozens, hundreds of thousands, several, 数百人, 数十人",
        "200m away",
        "一些、一个人、统一、百姓、万岁、两国",
        "近10天, over 10 days",
        "none",
        "",
    ],
)
def test_no_figure(text: str) -> None:
    """Dates, ages, times, ordinals, markers, names, rates, vague words are none."""
    expected = ()

    assert expected == find_figures(text)


@pytest.mark.parametrize("text", ["35.000 people", "about 100-120 people"])
def test_what_cannot_be_read_is_unknown(text: str) -> None:
    """A number that stands there and cannot be read as one figure is an unknown one."""
    actual = [found.figure.is_unknown for found in find_figures(text)]
    expected = [True]

    assert expected == actual


@pytest.mark.parametrize("text", list(FOUND))
def test_offsets(text: str) -> None:
    """The offsets cut out what was written, in order and without overlap."""
    found = find_figures(text)

    assert [text[one.start : one.end] for one in found] == [
        one.figure.as_written for one in found
    ]
    assert all(one.end <= other.start for one, other in pairwise(found))
