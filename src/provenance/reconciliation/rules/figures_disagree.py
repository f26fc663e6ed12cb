"""Figures for one scope that share no value.

Two claims count the same thing, of the same people, in the same place and window, and
no number fits both figures. One of them at least is wrong, or their scopes are not as
the same as they are stated. Two dates of one thing that share no day are the same.

It is a warning where the two meet as soon as "about" may be twice as wide as policy
says, or where a claim without a date is read as of the day it was published. It is one,
too, where two running totals of one day lie no further apart than a day's rise on
average since their event began: they may be of two hours.

A finding::

    what,figure,outlet
    killed,16,Daily Post
    killed,20,Radio Nine
    date of crash,11 Nov 2023,Daily Post
    date of crash,12 Nov 2023,Radio Nine

No finding, for all can hold::

    what,figure,outlet
    killed,at least 16,Daily Post
    killed,20,Radio Nine
    date of crash,11 Nov 2023,Daily Post
    date of crash,Nov 2023,Radio Nine

Accept it when both documents were read and the difference is known and explained, or
when the one has been withdrawn (better: state that with `revises`).
"""

from collections.abc import Iterator

from provenance.model import DATE
from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.law.breach import BreachKind
from provenance.reconciliation.question import Question
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.telling.breaches import tell_law


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the scopes whose figures share no value."""
    action = _DATES if question.unit == DATE else _COUNTS
    yield from tell_law(RULE.id, question, BreachKind.FIGURES_DISAGREE, action=action)


_COUNTS = (
    "read both documents: state in which dimension their counts differ, or which of "
    "the two was revised"
)
_DATES = (
    "read both documents: state whether they date one event or two, or which of the "
    "two was revised"
)


RULE = Rule(
    id="figures-disagree",
    severity=Severity.CONFLICT,
    summary="Figures for one scope that share no value.",
    check=check,
)
