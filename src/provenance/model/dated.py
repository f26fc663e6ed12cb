"""Dates as what a claim states: figures on a line of days."""

from provenance.errors import InvalidValueError
from provenance.model.dates import AnyDate, DateRange, Length, PartialDate, Qualifier
from provenance.model.days import DATE, first_day, last_day
from provenance.model.figure import Figure, Quantifier


def date_figure(date: AnyDate, /) -> Figure:
    """Return the figure that states this date: the days that it can mean.

    A day is that day, a time a moment within its day, a month its days from first to
    last. An open range is "since" or "not after". About a day is that day with no end:
    how far about reaches is not known. All else that is approximate or uncertain keeps
    its words and binds nothing. Raises `InvalidValueError` for a length of time.

        >>> from provenance.model import PartialDate
        >>> november = date_figure(PartialDate(year=2023, month=11))
        >>> november.high - november.low
        29
        >>> date_figure(PartialDate(year=2023, month=11, day=11)).quantifier.value
        'exactly'
    """
    if isinstance(date, Length):
        raise InvalidValueError("Figure", f"{date} is a length and no date")
    text = str(date)
    if isinstance(date, PartialDate):
        low, high = first_day(date), last_day(date)
        if date.qualifier is Qualifier.APPROXIMATE and low == high:
            return _figure(Quantifier.ABOUT, text, stated=low)
        if date.is_certain:
            return _between(low, high, text)
    elif all(end is None or end.is_certain for end in (date.start, date.end)):
        return _of_range(date, text)
    return Figure.unknown(unit=DATE, as_written=text)


def _of_range(dates: DateRange, text: str) -> Figure:
    low = None if dates.start is None else first_day(dates.start)
    high = None if dates.end is None else last_day(dates.end)
    if low is None:
        return _figure(Quantifier.AT_MOST, text, stated=high, high=high)
    if high is None:
        return _figure(Quantifier.AT_LEAST, text, stated=low, low=low)
    return _between(low, high, text)


def _between(low: int, high: int, text: str) -> Figure:
    if low == high:
        return _figure(Quantifier.EXACTLY, text, stated=low, low=low, high=low)
    return _figure(Quantifier.BETWEEN, text, low=low, high=high)


def _figure(
    quantifier: Quantifier,
    text: str,
    *,
    stated: int | None = None,
    low: int | None = None,
    high: int | None = None,
) -> Figure:
    return Figure(
        quantifier=quantifier,
        stated=stated,
        low=low,
        high=high,
        unit=DATE,
        as_written=text,
    )
