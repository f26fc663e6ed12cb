"""Strategies for numbers and figures."""

import datetime
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from provenance.model import (
    DATE,
    Figure,
    Interval,
    Number,
    PartialDate,
    Quantifier,
    date_figure,
    exact,
)
from provenance.strategies.dates import date_ranges, partial_dates

_UNITS = ("", "person", "household", "percent", "MMK", "base")


def numbers(
    *, whole: bool = False, min_value: int = 0, max_value: int = 10**12
) -> SearchStrategy[Number]:
    """Generate exact numbers, round ones among them; none is negative by default.

    With `whole` there are no fractions. Both limits are included.
    """
    found: list[SearchStrategy[Number]] = [
        st.integers(min_value, max_value),
        _round_numbers(min_value, max_value),
    ]
    if not whole:
        fractions = st.decimals(min_value, max_value, places=2)
        found.append(fractions.map(exact))
    return st.one_of(found)


def _round_numbers(min_value: int, max_value: int) -> SearchStrategy[Number]:
    """Generate numbers of at most two digits before their zeros, within limits."""

    def rounded(value: int, zeros: int) -> int:
        found = value * 10**zeros
        return found if min_value <= found <= max_value else value

    low, high = max(min_value, -99), min(max_value, 99)
    if low > high:
        return st.integers(min_value, max_value)
    return st.builds(rounded, st.integers(low, high), st.integers(0, 6))


def units() -> SearchStrategy[str]:
    """Generate what a figure may be counted in, nothing included."""
    return st.sampled_from(_UNITS)


def figures(
    *,
    values: SearchStrategy[Number] | None = None,
    units: SearchStrategy[str] | None = None,
    known: bool = False,
) -> SearchStrategy[Figure]:
    """Generate figures of every quantifier.

    `values` are the numbers that they state, by default any that `numbers` gives;
    `units` are what they count, by default all sorts. With `known` each binds some
    number: none is unknown and no range is in the wrong order.

    >>> from hypothesis import find
    >>> from provenance.strategies import figures
    >>> str(find(figures(), lambda figure: figure.low_open).interval())
    '(0, ∞)'
    """
    numbered = numbers() if values is None else values
    counted = st.sampled_from(_UNITS) if units is None else units
    stating = (
        Figure.exactly,
        Figure.about,
        Figure.at_least,
        Figure.more_than,
        Figure.at_most,
        Figure.less_than,
        _nearly,
    )
    found = [st.builds(make, numbered, unit=counted) for make in stating]
    pairs = st.lists(numbered, min_size=2, max_size=2).map(sorted)
    found.append(st.builds(_range, pairs, unit=counted))
    if not known:
        found.append(st.builds(_reversed, pairs, unit=counted))
        words = st.sampled_from(["unknown", "dozens", "不明"])
        found.append(st.builds(Figure.unknown, unit=counted, as_written=words))
    return st.one_of(found)


def date_figures(
    *, dates: SearchStrategy[PartialDate] | None = None, known: bool = False
) -> SearchStrategy[Figure]:
    """Generate figures that state a date, of every quantifier.

    `dates` are the dates that they state, by default any that `partial_dates` gives.
    With `known` none is unknown and no range is in the wrong order.

    >>> from hypothesis import find
    >>> from provenance.strategies import date_figures
    >>> find(date_figures(), lambda figure: figure.high_open).as_written
    'less than 2000-01-01'
    """
    found = partial_dates() if dates is None else dates
    stated = st.one_of(found, date_ranges(dates=found)).map(date_figure)
    if known:
        stated = stated.filter(lambda figure: not figure.is_unknown)
    days = st.dates().map(datetime.date.toordinal)
    if dates is not None:
        days = stated.map(_some_day).filter(bool)
    bound = [
        st.builds(make, days, unit=st.just(DATE))
        for make in (Figure.more_than, Figure.less_than, Figure.about)
    ]
    if not known:
        bound.append(st.just(Figure.between(2, 1, unit=DATE)))
        bound.append(st.just(Figure.unknown(unit=DATE)))
    return st.one_of(stated, stated, *bound)


def _some_day(figure: Figure) -> int:
    """Return a day that a date names, 0 for none."""
    day = figure.low if figure.stated is None else figure.stated
    return 0 if day is None else int(day)


def _nearly(value: Number, /, *, unit: str) -> Figure:
    """Return "nearly 50": about 50, and below it."""
    return Figure(
        quantifier=Quantifier.ABOUT,
        stated=value,
        high=value,
        high_open=True,
        unit=unit,
        as_written=f"nearly {value}",
    )


def _range(ends: list[Number], /, *, unit: str) -> Figure:
    return Figure.between(ends[0], ends[1], unit=unit)


def _reversed(ends: list[Number], /, *, unit: str) -> Figure:
    low, high = ends
    if low == high:
        high += Decimal(1)
    return Figure.between(high, low, unit=unit)


@st.composite
def intervals(
    draw: st.DrawFn, *, values: SearchStrategy[Number] | None = None
) -> Interval:
    """Generate intervals in which some number lies; any of their ends may be missing.

    `values` are the numbers that they end at.
    """
    ends = st.none() | (numbers() if values is None else values)
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    is_point = low == high
    return Interval(
        low=low,
        high=high,
        low_open=low is not None and not is_point and draw(st.booleans()),
        high_open=high is not None and not is_point and draw(st.booleans()),
    )


@st.composite
def figures_around(draw: st.DrawFn, number: int, /) -> Figure:
    """Generate figures that leave a count possible: of it, around it, or rounder.

    A rounder one may leave out the count itself, but not once it is read as rounded.
    """
    low = number - draw(st.integers(0, number))
    high = number + draw(st.integers(0, number + 5))
    rounder = _rounded(number)
    found = [
        Figure.exactly(number),
        Figure.exactly(rounder),
        Figure.about(rounder),
        Figure.at_least(low),
        Figure.at_most(high),
        Figure.less_than(high + 1),
        Figure.between(low, high),
    ]
    if low:
        found.append(Figure.more_than(low - 1))
    if number >= 10:
        found.append(_nearly(number + number // 10, unit=""))
    return draw(st.sampled_from(found))


def _rounded(number: int) -> int:
    """Return the number to two digits."""
    unit: int = 10 ** max(0, len(str(number)) - 2)
    return (number + unit // 2) // unit * unit
