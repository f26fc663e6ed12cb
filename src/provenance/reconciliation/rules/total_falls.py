"""A running total that goes down.

Two running totals begin together and differ in nothing but the day until which they
count. The later one includes all that the earlier one counts, so it cannot be lower.
The earlier one is too high, or the later one too low, or they do not count the same.

It is a warning where people may leave the count and the case does not say otherwise:
of the injured some die, of the arrested some are released. Who states the `kind` of
such a measure, in the case or the row, says that it is a running total.

It is a warning where two speakers state an hour of one day and no zone: they may go by
two clocks.

A finding::

    what,figure,as_of,outlet
    killed,60,2023-11-18,Daily Post
    killed,45,2023-11-25,Radio Nine

No finding, for a toll rises::

    what,figure,as_of,outlet
    killed,45,2023-11-18,Daily Post
    killed,60,2023-11-25,Radio Nine

Accept it when the total was corrected downwards and the correction is known (better:
state that with `revises`).
"""

from collections.abc import Iterator

from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.law.breach import BreachKind
from provenance.reconciliation.question import Question
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.telling.breaches import tell_law


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the running totals that are lower than an earlier one."""
    yield from tell_law(
        RULE.id,
        question,
        BreachKind.TOTAL_FALLS,
        action="look how each of the two counted: which people or places only the "
        "earlier total has",
        of_one_speaker="look for a correction of the earlier total, and for people or "
        "places that only one of the two counts",
    )


RULE = Rule(
    id="total-falls",
    severity=Severity.CONFLICT,
    summary="A running total that goes down.",
    check=check,
)
