"""A later count of the same thing.

A toll rises as more is known, and the displaced of one week are not those of the next:
a figure that differs from an earlier one in nothing but its time is a change, not a
conflict. Of one speaker's two words for one day the higher one that was published
later is a later count as well, unless it is a jump (ten times as high, or as the case's
policy says), a share, a price or a standing count: these do not grow as more is known.

A finding::

    what,figure,as_of,outlet
    killed,45,2023-11-18,Daily Post
    killed,60,2023-11-25,Radio Nine

No finding, for it is the same number::

    what,figure,as_of,outlet
    killed,45,2023-11-18,Daily Post
    killed,45,2023-11-25,Radio Nine

It is explained; there is nothing to accept.
"""

from collections.abc import Iterator

from provenance.reconciliation.apart import Because
from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.law.breach import Leeway
from provenance.reconciliation.question import Question
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.telling.breaches import tell_explained
from provenance.reconciliation.telling.differences import tell_apart


def check(question: Question, /) -> Iterator[Finding]:
    """Yield later words of one speaker, then counts that differ only in their time."""
    yield from tell_explained(
        RULE.id, question, Leeway.LATER_COUNT, action="nothing; cite the later figure"
    )
    yield from tell_apart(
        RULE.id,
        question,
        Because.LATER,
        reason="they count the same at another time: a change is no conflict",
        action="nothing; cite each with its date",
    )


RULE = Rule(
    id="later-count",
    severity=Severity.NOTE,
    summary="A later count of the same thing.",
    check=check,
)
