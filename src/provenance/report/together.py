"""What claims together say of a scope beyond each of them, in a sentence."""

from collections.abc import Iterable, Iterator

from provenance.model import ClaimId, Scope
from provenance.reconciliation import (
    Bounds,
    Question,
    Support,
    Way,
    bounds,
    short,
    until,
    value,
    whom_and_where,
)

#: Of longer sums the claims are counted.
_MOST_ADDED = 8

_ADDED = {Way.SUM, Way.COVER, Way.SHARE}


def together(question: Question, /) -> Iterator[str]:
    """Yield a sentence for each scope whose bounds several claims add up to."""
    for scope, found in question.bounds:
        added = [
            support
            for support in (found.floor, found.ceiling)
            if support is not None and support.way in _ADDED
        ]
        if added:
            yield _sentence(question, scope, found, added)


def _sentence(
    question: Question, scope: Scope, found: Bounds, added: Iterable[Support]
) -> str:
    whose = whom_and_where(scope.population, scope.place)
    sums = "; ".join(_sum(question, support) for support in added)
    values = bounds(found.interval(), unit=scope.unit)
    return f"{whose}, {until(scope.window)}: {values} ({sums})"


def _sum(question: Question, support: Support) -> str:
    words = " + ".join(_figures(question, support.claims))
    if support.taken_off:
        words += f" less {' and '.join(_figures(question, support.taken_off))}"
    return words


def _figures(question: Question, claims: tuple[ClaimId, ...]) -> Iterator[str]:
    case = question.facts.case
    for each in claims[:_MOST_ADDED]:
        claim = case.claim(each)
        yield f"{value(claim.figure)} [{short(claim)}]"
    if len(claims) > _MOST_ADDED:
        yield f"{len(claims) - _MOST_ADDED:,} more"
