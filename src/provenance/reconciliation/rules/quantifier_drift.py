"""A quantifier that comes or goes between two tellings of one number.

"More than 200" and "200" name one number and bind it differently: strictly read, no
number is both. It is far likelier that one of the two dropped or added the quantifier
than that they counted differently.

A finding::

    what,figure,outlet
    killed,more than 200,Daily Post
    killed,200,Radio Nine

No finding, for both can hold::

    what,figure,outlet
    killed,more than 200,Daily Post
    killed,at least 200,Radio Nine

It is explained; there is nothing to accept.
"""

from collections.abc import Iterator

from provenance.reconciliation.breach import Leeway
from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.question import Question
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.telling import tell_explained


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the breaches that vanish when open ends are taken in."""
    yield from tell_explained(
        RULE.id,
        question,
        Leeway.QUANTIFIER,
        action="see in the documents which quantifier was said first",
    )


RULE = Rule(
    id="quantifier-drift",
    severity=Severity.NOTE,
    summary="A quantifier that comes or goes between two tellings of one number.",
    check=check,
)
