"""Disjoint parts that add up to more than their whole.

The parts share nobody, and each lies within the whole; so all of them together cannot
be more than it. Populations add up always. Places, events and windows add up only for
what happens to a person once, such as being killed: the displaced of two towns may be
the same people, on their way from the one to the other. A running total until one day
and the count of the next are such parts of the total until that day. Shares of one
whole, held by disjoint holders, come to a hundred per cent at most (a measure of kind
`value` that is declared `once`).

The last 24 hours, or so many days, up to a day are read as whole days here; what hangs
on that is a warning, for each may have been counted at another hour.

A finding::

    measure,figure,population,outlet
    killed,60,civilians,Daily Post
    killed,55,soldiers,Daily Post
    killed,100,civilians + soldiers,Radio Nine

No finding, for the parts may be all there is::

    measure,figure,population,outlet
    killed,60,civilians,Daily Post
    killed,40,soldiers,Daily Post
    killed,100,civilians + soldiers,Radio Nine

Accept it when the parts are known to overlap (better, declare it: `overlap`), or when
a day's count is by when the dead were found and the totals by when they died.
"""

from collections.abc import Iterator

from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.law.breach import BreachKind
from provenance.reconciliation.question import Question
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.telling.breaches import tell_law


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the wholes that are less than their parts come to."""
    yield from tell_law(
        RULE.id,
        question,
        BreachKind.PARTS_EXCEED_WHOLE,
        action="look for people who are counted in two of the parts, and for a whole "
        "that leaves one of them out",
    )


RULE = Rule(
    id="parts-exceed-whole",
    severity=Severity.CONFLICT,
    summary="Disjoint parts that add up to more than their whole.",
    check=check,
)
