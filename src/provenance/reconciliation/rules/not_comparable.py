"""Figures that differ and do not compare.

The law says nothing about two counts of which neither lies within the other: another
place, other people, another measure, another unit, windows that only overlap. The note
says in which dimensions they differ, so that nobody compares the bare numbers. All
units of one measure are told in one note, with the one whose name comes first.

A finding::

    measure,figure,place,outlet
    displaced,"35,000",Loikaw,Daily Post
    displaced,"48,000",Demoso,Radio Nine

No finding, for these compare::

    measure,figure,place,outlet
    displaced,"35,000",Loikaw,Daily Post
    displaced,"48,000",Loikaw + Demoso,Radio Nine

It is explained; there is nothing to accept.
"""

from collections.abc import Iterator

from provenance.reconciliation.apart import Because
from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.question import Question
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.telling.differences import tell_apart


def check(question: Question, /) -> Iterator[Finding]:
    """Yield a note if figures differ and do not compare."""
    yield from tell_apart(
        RULE.id,
        question,
        Because.DIFFERENT,
        reason="neither count is known to lie within the other: the law is silent",
        action="nothing; do not set the one against the other",
    )


RULE = Rule(
    id="not-comparable",
    severity=Severity.NOTE,
    summary="Figures that differ and do not compare.",
    check=check,
)
