from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Figure, Policy, Quantifier
from provenance.model import Mode, Number
from provenance.reconciliation.placing.readings import Reading, ends, is_above, rounding
from provenance.strategies import figures, policies

ROUNDINGS: dict[Number, str] = {
    0: "0",
    1: "0",
    12: "0",
    20: "0",
    99: "0",
    100: "5",
    110: "5",
    123: "0",
    120: "5",
    1000: "50",
    34817: "0",
    34810: "5",
    34800: "50",
    35000: "500",
    40000: "500",
    1000800: "50",
    Decimal("0.5"): "0.005",
    Decimal("1.25"): "0.005",
}


@pytest.mark.parametrize(("value", "margin"), ROUNDINGS.items())
def test_rounding(value: Number, margin: str) -> None:
    """Half a unit of the last digit that is no zero, of the second at the least."""

    assert Decimal(margin) == rounding(value)
    assert Decimal(margin) == rounding(-value)


@given(figures(), policies(), st.sampled_from(Mode))
def test_readings_are_nested(figure: Figure, policy: Policy, mode: Mode) -> None:
    """Each reading leaves possible all that the next stricter one does."""
    found = [ends(figure, mode, policy, reading) for reading in Reading]
    for (low, high), (stricter_low, stricter_high) in pairwise(found):
        assert (low is None) == (stricter_low is None)
        assert (high is None) == (stricter_high is None)
        assert low is None or stricter_low is None or low <= stricter_low
        assert high is None or stricter_high is None or high >= stricter_high


@given(figures(), policies(), st.sampled_from(Reading))
def test_standing_is_wider(figure: Figure, policy: Policy, reading: Reading) -> None:
    """A standing count is read at least as widely as any other."""
    low, high = ends(figure, Mode.FLOW, policy, reading)
    lower, higher = ends(figure, Mode.STANDING, policy, reading)

    assert low is None or (lower is not None and lower <= low)
    assert high is None or (higher is not None and higher >= high)


@given(figures(), policies())
def test_strict_is_what_the_figure_says(figure: Figure, policy: Policy) -> None:
    """Strictly read, the ends are those of the figure's own interval."""
    found = figure.interval(about=policy.about)
    low, high = ends(figure, Mode.VALUE, policy, Reading.STRICT)

    assert (None if found.low is None else (found.low, int(found.low_open))) == low
    assert (None if found.high is None else (found.high, -int(found.high_open))) == high


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize(
    "figure", [Figure.exactly(-3), Figure.unknown(), Figure.between(5, 3)], ids=str
)
def test_what_binds_nothing(figure: Figure, reading: Reading) -> None:
    """A count below zero, an unknown one and a range in the wrong order: no ends."""

    assert ends(figure, Mode.FLOW, Policy(), reading) == (None, None)


def test_a_value_may_be_negative() -> None:
    """A temperature below zero binds as any other value."""
    found = ends(Figure.exactly(-3), Mode.VALUE, Policy(), Reading.STRICT)

    assert found == ((-3, 0), (-3, 0))


@pytest.mark.parametrize(
    ("reading", "low", "high"),
    [
        (Reading.GENEROUS, 24000, 36000),
        (Reading.BANDED, 27000, 33000),
        (Reading.EXACT, 27000, 33000),
        (Reading.STRICT, 27000, 33000),
    ],
)
def test_about(reading: Reading, low: int, high: int) -> None:
    """The band of "about" is as wide as policy says, and twice that generously."""

    assert ((low, 0), (high, 0)) == ends(
        Figure.about(30000), Mode.FLOW, Policy(), reading
    )


@given(figures(), figures())
def test_ends_order_as_figures_do(one: Figure, other: Figure) -> None:
    """A low end is above a high end just where the one interval exceeds the other."""
    low, _ = ends(one, Mode.VALUE, Policy(), Reading.STRICT)
    _, high = ends(other, Mode.VALUE, Policy(), Reading.STRICT)

    assert one.interval().exceeds(other.interval()) == is_above(low, high)


def test_nearly_without_width() -> None:
    """Where "about" has no width, nearly 50 is 50: no figure contradicts itself."""
    figure = Figure(quantifier=Quantifier.ABOUT, stated=50, high=50, high_open=True)
    policy = Policy(about=Decimal(0))

    assert ends(figure, Mode.FLOW, policy, Reading.STRICT) == ((50, 0), (50, 0))
