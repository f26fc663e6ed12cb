from decimal import Decimal

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from provenance.model import (
    Figure,
    Interval,
    Number,
    PartialDate,
    Quantifier,
    day_numbered,
    exact,
)
from provenance.strategies import date_figures, figures, intervals, numbers, units
from provenance.strategies.figures import figures_around


@given(number=numbers(min_value=-5, max_value=200))
def test_numbers_are_exact_and_within_limits(number: Number) -> None:
    """Each is in its one form; both limits hold."""

    assert exact(number) == number
    assert type(exact(number)) is type(number)
    assert -5 <= number <= 200


@given(number=numbers(whole=True))
def test_whole_numbers_have_no_fraction(number: Number) -> None:
    """With `whole` all are integers, none of them negative."""

    assert isinstance(number, int)
    assert number >= 0


def test_there_are_fractions(unshrunk: settings) -> None:
    """Without `whole` some numbers are not integers."""

    assert (
        find(numbers(), lambda number: isinstance(number, Decimal), settings=unshrunk)
        is not None
    )


@pytest.mark.parametrize("quantifier", [None, *Quantifier])
def test_every_quantifier_comes(
    quantifier: Quantifier | None, unshrunk: settings
) -> None:
    """Figures of each quantifier are made, unknown ones included."""

    def has_it(figure: Figure) -> bool:
        return figure.quantifier is quantifier

    assert find(figures(), has_it, settings=unshrunk).quantifier is quantifier


@given(figure=figures(known=True))
def test_a_known_figure_binds(figure: Figure) -> None:
    """With `known` every figure leaves some numbers out, and some possible."""

    assert not figure.interval().is_unbounded


def test_there_are_ranges_in_the_wrong_order(unshrunk: settings) -> None:
    """Without `known` some ranges bind nothing."""

    assert (
        find(figures(), lambda figure: figure.is_reversed, settings=unshrunk).low
        is None
    )


@given(figure=figures(values=st.just(7), units=st.just("base"), known=True))
def test_values_and_units_are_kept(figure: Figure) -> None:
    """A figure states only given values, in given units."""

    assert {figure.stated, figure.low, figure.high} <= {None, 0, 7}
    assert figure.unit == "base"


@given(interval=intervals(values=st.integers(0, 3)))
def test_intervals_hold_a_number(interval: Interval) -> None:
    """No interval is empty, and each overlaps itself."""

    assert interval.overlaps(interval)
    assert interval.contains(interval)


@given(unit=units())
def test_units_are_in_the_singular(unit: str) -> None:
    """A unit is one word, or none."""

    assert unit.split() == [unit] * bool(unit)


@given(figure=figures_around(1234))
def test_figures_around_a_count_leave_it_possible(figure: Figure) -> None:
    """They leave it possible as it is, or rounded to two digits."""
    meant = figure.interval()

    assert any(meant.contains(Figure.exactly(n).interval()) for n in (1234, 1200))


@pytest.mark.parametrize("quantifier", [None, *Quantifier])
def test_every_quantifier_of_dates_comes(
    quantifier: Quantifier | None, unshrunk: settings
) -> None:
    """Dates are bound in every way, or unknown."""

    def has_it(figure: Figure) -> bool:
        return figure.quantifier is quantifier

    assert find(date_figures(), has_it, settings=unshrunk).is_date


@given(figure=date_figures(known=True))
def test_a_known_date_names_a_day(figure: Figure) -> None:
    """With `known` every date names some day."""

    assert not figure.is_unknown
    assert not figure.is_reversed


@given(figure=date_figures(dates=st.just(PartialDate(year=2023, month=11)), known=True))
def test_dates_are_kept(figure: Figure) -> None:
    """A figure names only given dates."""
    days = {figure.stated, figure.low, figure.high} - {None}

    assert {str(day_numbered(day)) for day in days if day} <= {
        "2023-11-01",
        "2023-11-30",
    }
