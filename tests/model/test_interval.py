from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import InvalidValueError
from provenance.model import Interval

ENDS = st.none() | st.integers(-3, 3)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Generate intervals over a few numbers, so that their ends often meet."""
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None:
        low, high = sorted((low, high))
    return Interval(
        low=low,
        high=high,
        low_open=low is not None and low != high and draw(st.booleans()),
        high_open=high is not None and low != high and draw(st.booleans()),
    )


def holds(interval: Interval, value: Fraction) -> bool:
    """Whether a number lies in an interval, by its definition."""
    low, high = interval.low, interval.high
    above = low is None or value > low or (value == low and not interval.low_open)
    below = high is None or value < high or (value == high and not interval.high_open)
    return above and below


#: Between any two ends, and at each of them.
SAMPLES = [Fraction(step, 2) for step in range(-9, 10)]


def values(interval: Interval) -> set[Fraction]:
    """Return the samples that lie in an interval."""
    return {value for value in SAMPLES if holds(interval, value)}


@given(intervals(), intervals())
def test_overlap_is_a_shared_value(first: Interval, second: Interval) -> None:
    """Two intervals overlap where some number lies in both."""

    assert bool(values(first) & values(second)) == first.overlaps(second)


@given(intervals(), intervals())
def test_overlap_is_symmetric(first: Interval, second: Interval) -> None:
    """Which of the two is asked does not matter."""

    assert first.overlaps(second) == second.overlaps(first)


@given(intervals(), intervals())
def test_containment_is_of_all_values(first: Interval, second: Interval) -> None:
    """An interval contains another where every number in the other lies in it."""

    assert (values(second) <= values(first)) == first.contains(second)


@given(intervals(), intervals())
def test_exceeding_is_antisymmetric(first: Interval, second: Interval) -> None:
    """No two intervals exceed each other."""

    assert not (first.exceeds(second) and second.exceeds(first))


@given(intervals(), intervals())
def test_exceeding_is_of_all_values(first: Interval, second: Interval) -> None:
    """An interval exceeds another where each of its numbers is the larger."""
    largest, least = max(values(second)), min(values(first))

    assert (least > largest) == first.exceeds(second)


@given(intervals(), intervals(), intervals())
def test_exceeding_is_transitive(
    first: Interval, second: Interval, third: Interval
) -> None:
    """What exceeds an interval exceeds all that this one exceeds."""

    assert first.exceeds(third) or not (first.exceeds(second) and second.exceeds(third))


@given(intervals(), intervals())
def test_touching_is_exceeding_by_an_open_end(
    first: Interval, second: Interval
) -> None:
    """Two intervals touch where they would overlap if their ends were closed."""
    closed = Interval(low=first.low, high=first.high).overlaps(
        Interval(low=second.low, high=second.high)
    )

    assert (first.exceeds(second) and closed) == first.touches(second)


def test_equality_is_by_value() -> None:
    """Ends that are written otherwise are the same ends, also as keys."""
    first = Interval(low=1200, high=Decimal("1500.50"))
    second = Interval(low=Decimal("1200.0"), high=Decimal("1500.5"))

    assert {first} == {second}


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open", "reason"),
    [
        (2, 1, False, False, "2 is above 1"),
        (1, 1, True, False, "no number lies in it"),
        (1, 1, False, True, "no number lies in it"),
        (None, 1, True, False, "an open end needs a number"),
        (1, None, False, True, "an open end needs a number"),
    ],
)
def test_what_holds_no_number_is_refused(
    low: int | None,
    high: int | None,
    low_open: bool,  # noqa: FBT001 - a column of the table
    high_open: bool,  # noqa: FBT001 - a column of the table
    reason: str,
) -> None:
    """Ends in the wrong order, an open point, and open ends without a number."""
    with pytest.raises(InvalidValueError) as caught:
        Interval(low=low, high=high, low_open=low_open, high_open=high_open)

    assert f"Interval: {reason}" == str(caught.value)


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval(), "(-∞, ∞)"),
        (Interval(low=200, low_open=True), "(200, ∞)"),
        (Interval(low=0, high=10), "[0, 10]"),
        (Interval(low=0, high=10, high_open=True), "[0, 10)"),
    ],
)
def test_its_text_is_that_of_mathematics(interval: Interval, text: str) -> None:
    """Brackets for closed ends, parentheses for open ones and for none."""

    assert text == str(interval)


@given(intervals())
def test_only_an_interval_without_ends_is_unbounded(interval: Interval) -> None:
    """It is unbounded where it contains the interval of all numbers."""

    assert interval.contains(Interval()) == interval.is_unbounded
