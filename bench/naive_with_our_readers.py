"""The naive code, with figures and dates read by `provenance`, each cell anew.

So it understands and refuses what ours does, Chinese figures and all.
"""

import datetime
from functools import partial
from typing import Final

import provenance
from bench import naive


def _figure(text: str) -> naive.Figure:
    figure = provenance.read_figure(text)
    if figure.quantifier is None or figure.stated is None:
        raise naive.UnreadableError(text, "one number")
    low, high = figure.low, figure.high
    return naive.Figure(
        quantifier=figure.quantifier.value,
        stated=int(figure.stated),
        low=None if low is None else int(low),
        high=None if high is None else int(high),
        low_open=figure.low_open,
        high_open=figure.high_open,
        as_written=text,
    )


def _date(text: str) -> datetime.date | None:
    if not text:
        return None
    date = provenance.read_date(text)
    if not isinstance(date, provenance.PartialDate) or date.month is None:
        raise naive.UnreadableError(text, "a day")
    return datetime.date(date.year, date.month, date.day or 1)


_CONVERTER: Final = naive.make_converter(_figure, _date)

build = partial(naive.build, converter=_CONVERTER)
read = partial(naive.read, converter=_CONVERTER)
write = naive.write
