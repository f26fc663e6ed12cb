"""Figures that differ where one leaves open what the other states.

One document says how many in which town, another only how many. Whether the two
disagree cannot be known: what is not stated compares with nothing for certain.

A finding::

    measure,figure,place,outlet
    displaced,"35,000",Loikaw,Daily Post
    displaced,"48,000",,Radio Nine

No finding, for what neither states is read alike::

    measure,figure,outlet
    displaced,"35,000",Daily Post
    displaced,"48,000",Radio Nine

It is explained; there is nothing to accept.
"""

from collections.abc import Iterator

from provenance.reconciliation.apart import Because
from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.question import Question
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.telling.differences import tell_apart


def check(question: Question, /) -> Iterator[Finding]:
    """Yield a note if one of two figures leaves open what the other states."""
    yield from tell_apart(
        RULE.id,
        question,
        Because.UNSTATED,
        reason="one states what the other leaves open: nothing follows for certain",
        action="find out what the document means, and state it; `*` says "
        "that a count is not limited",
    )


RULE = Rule(
    id="scope-unstated",
    severity=Severity.NOTE,
    summary="Figures that differ where one leaves open what the other states.",
    check=check,
)
