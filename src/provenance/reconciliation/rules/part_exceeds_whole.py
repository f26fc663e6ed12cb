"""A part that exceeds its whole.

What the one claim counts lies within what the other counts: a town in a state,
civilians among all people, ten days in a month, the displaced among the residents. So
the first cannot be more than the second.

Residents and other standing counts change slowly; they are read ten per cent wider, or
as the case's policy says. That the displaced are among the residents is only usual:
where the case does not declare it, they may have come from elsewhere (a warning).

Two running totals of one day may be of two hours: they are a warning if they lie no
further apart than the higher one rose by a day, on average since its event began.

A finding::

    measure,figure,population,outlet
    killed,70,civilians + soldiers,Daily Post
    killed,90,civilians,Radio Nine

No finding, for the part fits::

    measure,figure,population,outlet
    killed,more than 70,civilians + soldiers,Daily Post
    killed,90,civilians,Radio Nine

Accept it when the part is known to count more than the whole does, say people who came
from elsewhere; better, give the two another population or place.
"""

from collections.abc import Iterator

from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.law.breach import BreachKind
from provenance.reconciliation.question import Question
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.telling.breaches import tell_law


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the counts that exceed one that contains them."""
    yield from tell_law(
        RULE.id,
        question,
        BreachKind.PART_EXCEEDS_WHOLE,
        action="look whether the part's figure stands so in its source, and whether "
        "it counts only what the whole counts",
    )


RULE = Rule(
    id="part-exceeds-whole",
    severity=Severity.CONFLICT,
    summary="A part that exceeds its whole.",
    check=check,
)
