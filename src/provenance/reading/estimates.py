"""Estimates that state their own range: 1,234 (95% CI 1,100-1,400)."""

import re
from typing import Final

from attrs import evolve, frozen

from provenance.model import Figure, Quantifier
from provenance.reading.refusal import RefusalError

_SHARE: Final = r"\d{1,2}(?:\.\d{1,2})? ?% ?"
_NAME: Final = (
    r"(?<![a-z])(?:ci|cri|ui|uncertainty|range|置信区间"
    r"|(?:confidence|credible|uncertainty) (?:interval|range|limits))"
)
#: Behind the name of an interval stands a range; a share says how sure it is.
_INTERVAL: Final = re.compile(
    rf"(?:, ?| )?(?P<open>[(\[])? ?(?:{_SHARE})?{_NAME}(?: of)?"
    rf"(?: ?[(]?{_SHARE}[)]?)?[:,=]? ?(?P<range>\d[^()\[\]]*)(?(open)[)\]])"
)
_BEHIND_A_NUMBER: Final = re.compile(r"\d")


@frozen
class Estimate:
    """A number and the range that its source gives for it, as places in a text."""

    #: Where the words of the range begin and end, brackets included.
    start: int
    end: int
    #: The words of the range itself.
    range_start: int
    range_end: int


def find_estimate(folded: str, /) -> Estimate | None:
    """Return where the range of an estimate stands, or `None` where there is none.

    >>> text = "1,234 (95% ci 1,100-1,400) people"
    >>> found = find_estimate(text)
    >>> text[found.range_start : found.range_end]
    '1,100-1,400'
    >>> find_estimate("1,234 (1,100-1,400)") is None
    True
    """
    for found in _INTERVAL.finditer(folded):
        if _BEHIND_A_NUMBER.search(folded[: found.start()]):
            return Estimate(
                found.start(), found.end(), found.start("range"), found.end("range")
            )
    return None


def with_range(figure: Figure, limits: Figure, /) -> Figure:
    """Return the figure about a number, with the ends that its source gives for it.

    >>> found = with_range(Figure.exactly(12), Figure.between(10, 15))
    >>> str(found.interval()), found.stated
    ('[10, 15]', 12)
    """
    is_plain_about = (
        figure.quantifier is Quantifier.ABOUT and figure.low is figure.high is None
    )
    if figure.quantifier is not Quantifier.EXACTLY and not is_plain_about:
        raise RefusalError(reason="only one number alone can have a range of its own")
    if limits.quantifier is not Quantifier.BETWEEN or limits.low is None:
        raise RefusalError(reason="its range does not go from one number to a higher")
    value, low, high = figure.stated, limits.low, limits.high
    if value is None or high is None or not low <= value <= high:
        raise RefusalError(reason="its range does not hold the number itself")
    if limits.unit and figure.unit and limits.unit != figure.unit:
        units = f"{figure.unit!r} and {limits.unit!r}"
        raise RefusalError(reason=f"two units, {units}")
    return evolve(
        figure,
        quantifier=Quantifier.ABOUT,
        low=low,
        high=high,
        unit=figure.unit or limits.unit,
    )
