"""Estimates with their own range, in a cell."""

from decimal import Decimal

import pytest
from attrs import evolve

from provenance.errors import UnreadableFigureError
from provenance.model import Figure
from provenance.reading import read_figure


@pytest.mark.parametrize(
    ("text", "stated", "low", "high", "unit"),
    [
        ("12.5 (95% CI 10–15)", Decimal("12.5"), 10, 15, ""),
        ("1,234 (95 % CI 1,100–1,400)", 1234, 1100, 1400, ""),
        ("1,234 [95% CI: 1,100 to 1,400] people", 1234, 1100, 1400, "person"),
        ("12.5% (95% CI 10%–15%)", Decimal("12.5"), 10, 15, "percent"),
        ("12.5% (95% CI 10–15)", Decimal("12.5"), 10, 15, "percent"),
        ("about 12 (range 10 to 15)", 12, 10, 15, ""),
        ("1,234, 95% confidence interval 1,100-1,400", 1234, 1100, 1400, ""),
        ("12 (CI 95%: 10-15)", 12, 10, 15, ""),
        ("12 (90% uncertainty interval: 12-15)", 12, 12, 15, ""),
    ],
)
def test_an_estimate_with_its_range(
    text: str, stated: int, low: int, high: int, unit: str
) -> None:
    """It is about the number, between the ends that were said for it."""
    expected = evolve(Figure.about(stated, unit=unit), low=low, high=high)
    found = read_figure(text)

    assert (expected, text) == (found, found.as_written)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("at least 12 (95% CI 10–15)", "only one number alone can have a range"),
        ("nearly 12 (95% CI 10–15)", "only one number alone can have a range"),
        ("10-12 (95% CI 10–15)", "only one number alone can have a range"),
        ("12 (95% CI 10–15) (80% CI 11–13)", "only one number alone can have a range"),
        ("12 (95% CI 13–15)", "its range does not hold the number itself"),
        ("12 (95% CI 15–10)", "its range does not go from one number to a higher"),
        ("12 (95% CI 10)", "its range does not go from one number to a higher"),
        ("12 houses (95% CI 10–15 people)", "two units, 'house' and 'person'"),
        ("12 (95% CI 1.100–15)", "it depends on the country"),
        ("1,234 (1,100–1,400)", "several numbers"),
        ("95% CI 10-15", "several numbers"),
        ("12 foci 10-15", "several numbers"),
        ("12 (range unknown)", "'range unknown' beside the number"),
    ],
)
def test_what_is_no_such_estimate(text: str, reason: str) -> None:
    """Two numbers that nothing names a range, and ranges that cannot be meant."""
    with pytest.raises(UnreadableFigureError) as caught:
        read_figure(text)

    assert caught.value.reason.startswith(reason)


PART = "a part of a whole is no count: write it in per cent if the source does"


@pytest.mark.parametrize(
    "text",
    [
        "one third",
        "two-thirds",
        "half",
        "about half of the residents",
        "a quarter",
        "three-fifths",
        "½",
        "三分之一",
        "一半",
    ],
)
def test_parts_of_wholes_are_refused(text: str) -> None:
    """They are no counts, and whoever wrote them learns what to write."""
    with pytest.raises(UnreadableFigureError) as caught:
        read_figure(text)

    assert caught.value.reason.startswith(PART)


@pytest.mark.parametrize("text", ["two and a half", "headquarters", "the third", "1/3"])
def test_other_words_are_not_told_so(text: str) -> None:
    """What only looks like a part is refused for another reason."""
    with pytest.raises(UnreadableFigureError) as caught:
        read_figure(text)

    assert not caught.value.reason.startswith(PART)


def test_half_a_million_is_a_number() -> None:
    """Half of a number is one."""
    assert Figure.exactly(500_000) == read_figure("half a million")
