from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import InvalidValueError
from provenance.model import Figure, Interval, Number, Quantifier

COUNTS = st.integers(-(10**12), 10**12)
NUMBERS = COUNTS | st.decimals(-1000, 1000, places=2)
BOUND = (
    Figure.exactly,
    Figure.about,
    Figure.at_least,
    Figure.more_than,
    Figure.at_most,
    Figure.less_than,
)


@pytest.mark.parametrize(
    ("figure", "interval"),
    [
        (Figure.exactly(16), "[16, 16]"),
        (Figure.about(35000), "[31500, 38500]"),
        (Figure.at_least(50), "[50, ∞)"),
        (Figure.more_than(200), "(200, ∞)"),
        (Figure.at_most(10), "[0, 10]"),
        (Figure.less_than(10), "[0, 10)"),
        (Figure.between(100, 120), "[100, 120]"),
        (Figure.between(120, 100), "(-∞, ∞)"),
        (Figure.unknown(), "(-∞, ∞)"),
        (Figure.at_most(-5), "(-∞, -5]"),
        (Figure.less_than(0), "(-∞, 0)"),
        (Figure.about(-10), "[-11, -9]"),
    ],
)
def test_what_a_figure_leaves_possible(figure: Figure, interval: str) -> None:
    """Each quantifier binds its number as the design says."""

    assert interval == str(figure.interval())


@given(st.sampled_from(BOUND), NUMBERS)
def test_what_was_stated_is_an_end_or_possible(
    make: Callable[[Number], Figure], value: Number
) -> None:
    """The stated value is kept and lies in its interval, or is an open end of it."""
    figure = make(value)
    interval = figure.interval()

    assert (Fraction(value), True) == (
        Fraction(figure.stated or 0),
        interval.contains(Interval(low=value, high=value))
        or interval.low_open
        or interval.high_open,
    )


@given(COUNTS, st.sampled_from(BOUND))
def test_equality_is_by_value(value: int, make: Callable[[Number], Figure]) -> None:
    """Digits and words as written do not count: 1200 and 1200.0 are one figure."""
    first, second = make(value), make(Decimal(f"{value}.0"))

    assert {first} == {evolve(second, as_written="as somebody wrote it")}


def test_words_count_where_there_is_no_number() -> None:
    """Unknown figures and reversed ranges are told apart by their words."""
    figures = {
        Figure.unknown(as_written="dozens"),
        Figure.unknown(as_written="hundreds"),
        Figure.between(9, 2),
        Figure.between(5, 3),
    }

    assert len(figures) == 4


def test_a_reversed_range_is_not_unknown() -> None:
    """It has no bounds, but somebody said numbers."""
    figure = Figure.between(9, 2)

    assert (
        figure.is_reversed,
        figure.is_unknown,
        figure.as_written,
    ) == (True, False, "9-2")


@given(NUMBERS, st.integers(0, 99))
def test_the_band_of_about_is_exact(value: Number, percent: int) -> None:
    """The band is as wide as policy says on either side, without rounding error."""
    band = Figure.about(value).interval(about=Decimal(percent) / 100)
    width = abs(Fraction(value)) * percent / 100

    assert (Fraction(value) - width, Fraction(value) + width) == (
        Fraction(band.low or 0),
        Fraction(band.high or 0),
    )


def test_the_band_of_a_long_number_is_exact() -> None:
    """A figure of forty digits has a band, though its end has more."""
    value = 10**40 - 1
    band = Figure.about(value).interval()

    assert (Fraction(value * 9, 10), Fraction(value * 11, 10)) == (
        Fraction(band.low or 0),
        Fraction(band.high or 0),
    )


NEARLY = Figure(quantifier=Quantifier.ABOUT, stated=50, high=50, high_open=True)


@pytest.mark.parametrize(
    ("figure", "about", "interval"),
    [
        (NEARLY, "0.1", "[45, 50)"),
        (NEARLY, "0", "[50, 50]"),
        (evolve(NEARLY, stated=0, high=0), "0.1", "[0, 0]"),
        (Figure.about(0), "0.1", "[0, 0]"),
    ],
)
def test_a_band_without_width_is_its_number(
    figure: Figure, about: str, interval: str
) -> None:
    """An end that was said is kept, unless nothing would be left."""
    found = figure.interval(about=Decimal(about))

    assert interval == str(found)


@pytest.mark.parametrize("value", [Decimal("NaN"), 10**50, 0.5])
@pytest.mark.parametrize("make", [*BOUND, lambda value: Figure.between(1, value)])
def test_a_number_that_is_none_is_refused(
    make: Callable[[Number], Figure], value: Number
) -> None:
    """Every way to make a figure refuses what is no exact number, with one error."""
    with pytest.raises(InvalidValueError) as caught:
        make(value)

    assert caught.value.where == "number"


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"low": 5}, "an unknown figure has no numbers"),
        (
            {"quantifier": Quantifier.BETWEEN, "low": 5},
            "a range has two ends, or none, and no stated value",
        ),
        (
            {"quantifier": Quantifier.BETWEEN, "stated": 5},
            "a range has two ends, or none, and no stated value",
        ),
        ({"quantifier": Quantifier.ABOUT}, "'about' needs a stated value"),
        (
            {"quantifier": Quantifier.EXACTLY, "stated": 5},
            "not the ends of 'exactly 5'",
        ),
        (
            {"quantifier": Quantifier.MORE_THAN, "stated": 5, "low": 5},
            "not the ends of 'more than 5'",
        ),
        (
            {"quantifier": Quantifier.AT_MOST, "stated": 5, "high": 6},
            "not the ends of 'at most 5'",
        ),
        (
            {"quantifier": Quantifier.ABOUT, "stated": 5, "high": 4},
            "not the ends of 'about 5'",
        ),
    ],
)
def test_parts_that_do_not_fit_are_refused(
    parts: dict[str, Number | Quantifier], reason: str
) -> None:
    """What a figure states and its ends cannot contradict its quantifier."""
    with pytest.raises(InvalidValueError) as caught:
        Figure(**parts)  # type: ignore[arg-type]  # the table holds parts of many types

    assert f"Figure: {reason}" == str(caught.value)


def test_an_open_point_is_refused() -> None:
    """Nothing is both at least 5 and less than 5."""
    with pytest.raises(InvalidValueError) as caught:
        evolve(Figure.at_least(5), high=5, high_open=True)

    assert str(caught.value) == "Interval: no number lies in it"
