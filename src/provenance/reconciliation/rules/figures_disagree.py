"""Figures for one scope that share no value.

Two claims count the same thing, of the same people, in the same place and window, and
no number fits both figures. One of them at least is wrong, or their scopes are not as
the same as they are stated.

It is a warning where the two meet as soon as "about" may be twice as wide as policy
says, or where a claim without a date is read as of the day it was published.

A finding::

    what,figure,outlet
    killed,16,Daily Post
    killed,20,Radio Nine

No finding, for both can hold::

    what,figure,outlet
    killed,at least 16,Daily Post
    killed,20,Radio Nine

Accept it when both documents were read and the difference is known and explained, or
when the one has been withdrawn (better: state that with `revises`).
"""

from collections.abc import Iterator

from provenance.reconciliation.breach import BreachKind
from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.question import Question
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.telling import tell_law


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the scopes whose figures share no value."""
    yield from tell_law(
        RULE.id,
        question,
        BreachKind.FIGURES_DISAGREE,
        action="read both documents: state in which dimension their counts differ, "
        "or which of the two was revised",
    )


RULE = Rule(
    id="figures-disagree",
    severity=Severity.CONFLICT,
    summary="Figures for one scope that share no value.",
    check=check,
)
