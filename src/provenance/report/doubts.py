"""Whom to doubt, in a sentence."""

from collections.abc import Iterator

from provenance.reconciliation import Culprits, Question, listed, short, value
from provenance.report.support import count

_MOST_TOLD = 3
_MOST_CLAIMS = 3


def doubts(question: Question, /) -> Iterator[str]:
    """Yield which claims to doubt first, where that is more than one of two.

    Many sets, or large ones, help nobody: they are in the JSON of the report.
    """
    found = question.doubts
    first = found.first
    is_long = len(first) > _MOST_TOLD or any(
        len(each.claims) > _MOST_CLAIMS for each in first
    )
    if not first or is_long or _is_one_of_two(found.sets):
        return
    told = [_told(question, each) for each in first]
    others = len(found.sets) - len(first)
    ways = "way doubts" if others == 1 else "ways doubt"
    rest = f"; {others:,} other {ways} more" if others else ""
    limit = "" if found.is_exact else " (not all ways were looked at)"
    yield (
        f"whom to doubt first: all the rest can hold without {'; or '.join(told)}"
        f"{rest}{limit}"
    )


def _is_one_of_two(sets: tuple[Culprits, ...]) -> bool:
    """Whether either of two claims may be wrong, and nothing speaks for either."""
    return all(
        len(each.claims) == 1 and each.origins.at_most == sets[0].origins.at_most
        for each in sets
    )


def _told(question: Question, culprits: Culprits) -> str:
    case = question.facts.case
    claims = [case.claim(each) for each in culprits.claims]
    said = listed([f"{value(each.figure)} [{short(each)}]" for each in claims])
    return f"{said}: independent origins {count(culprits.origins)}"
