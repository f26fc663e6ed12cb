"""Figures of one wording, such as "at least …": the words are read once.

Of 100,000 figures most are different and few are worded differently. So what plain
words around one plain number mean is read with two numbers that stand in for it; where
both readings differ in nothing but the number, so does that of any other.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from attrs import frozen

from provenance.errors import ProvenanceError
from provenance.model import Figure, draft_of
from provenance.reading import read_figure

#: What stands before one plain number, that number, and what stands behind it.
ONE_NUMBER: Final = (
    r"((?:[A-Za-z]+ )*)([1-9]\d{0,2}(?:,\d{3}){1,4}|[1-9]\d{0,11})((?: [A-Za-z]+)*)"
)
_ONE_NUMBER: Final = re.compile(ONE_NUMBER)
_draft_figure: Final = draft_of(Figure)

#: Numbers that no bound is by itself.
_STAND_INS: Final = (23, 7919)


@frozen
class Wording:
    """What words around a number say of it."""

    #: The figure, its numbers being stand-ins.
    pattern: Figure
    stand_in: int

    def figure(self, value: int, text: str) -> Figure:
        """Return the figure of this number."""
        pattern, stand_in = self.pattern, self.stand_in
        return _draft_figure(
            quantifier=pattern.quantifier,
            stated=value,
            low=value if pattern.low == stand_in else pattern.low,
            high=value if pattern.high == stand_in else pattern.high,
            low_open=pattern.low_open,
            high_open=pattern.high_open,
            unit=pattern.unit,
            as_written=text,
        )


def read_wording(text: str, /, *, unit: str = "") -> Figure:
    """Return `read_figure(text, unit=unit)`, faster where the wording is known.

    >>> read_wording("more than 1,200").low, read_wording("40,000+").low
    (1200, 40000)
    """
    match = _ONE_NUMBER.fullmatch(text)
    if match is not None:
        before, number, behind = match.groups()
        wording = _read_words(before, behind, unit)
        if wording is not None:
            return wording.figure(int(number.replace(",", "")), text)
    return read_figure(text, unit=unit)


@lru_cache(maxsize=1024)
def _read_words(before: str, behind: str, unit: str) -> Wording | None:
    """Return what the words say of any number; `None` where that depends on it."""
    return find_wording(
        lambda number: read_figure(f"{before}{number}{behind}", unit=unit)
    )


def find_wording(read: Callable[[int], Figure | None], /) -> Wording | None:
    """Return what is read of any number; `None` where that depends on it.

    >>> find_wording(lambda number: read_figure(f"over {number}")).figure(7, "").low
    7
    """
    wordings = []
    for stand_in in _STAND_INS:
        try:
            pattern = read(stand_in)
        except ProvenanceError:
            return None
        if pattern is None or pattern.stated != stand_in:
            return None
        wordings.append(Wording(pattern, stand_in))
    first, second = wordings
    is_one = first.figure(1, "") == second.figure(1, "")
    return first if is_one else None
