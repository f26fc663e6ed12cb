"""Figures that agree once round numbers are read as rounded.

35,000 beside 34,817 is a rounder number, not another one: a round figure stands for
all that round to it, to its last digit that is not a zero, but to two digits at the
least (35,000 ± 500, 40,000 ± 500; 12 is 12). A number that its own source has more
exactly may have been cut off as well: 2.82 million, derived from 2,825,463.

A finding::

    what,figure,outlet
    displaced,"35,000",Daily Post
    displaced,"34,817",Radio Nine

No finding, for this is more than rounding::

    what,figure,outlet
    displaced,"40,000",Daily Post
    displaced,"35,000",Radio Nine

It is explained; there is nothing to accept.
"""

from collections.abc import Iterator

from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.law.breach import Leeway
from provenance.reconciliation.question import Question
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.telling.breaches import tell_explained


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the breaches that vanish when round figures are read as rounded."""
    yield from tell_explained(
        RULE.id,
        question,
        Leeway.ROUNDING,
        action="nothing; cite the more exact figure where one is needed",
    )


RULE = Rule(
    id="within-rounding",
    severity=Severity.NOTE,
    summary="Figures that agree once round numbers are read as rounded.",
    check=check,
)
