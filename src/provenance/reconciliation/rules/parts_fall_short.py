"""Parts that cover a whole and add up to less.

The whole is exactly its parts (`parts`, or a cell `A + B`), and nothing else is in it;
so the parts together must reach it. They may overlap, or be counted more widely or
later: all of that only makes them more. So with windows: a total until one day and the
count of the next leave out no day of the total until that day. That is a warning only,
for a total may take in what was recorded late and is in no increment.

A finding::

    measure,figure,population,outlet
    surrendered,126,soldiers,Daily Post
    surrendered,134,family members,Daily Post
    surrendered,262,soldiers + family members,Daily Post

No finding, for the parts reach it::

    measure,figure,population,outlet
    surrendered,128,soldiers,Daily Post
    surrendered,134,family members,Daily Post
    surrendered,262,soldiers + family members,Daily Post

Accept it when the whole is known to count others too (better, name them as a part), or
when a total has taken in cases of earlier days that no day's count had.
"""

from collections.abc import Iterator

from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.law.breach import BreachKind
from provenance.reconciliation.question import Question
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.telling.breaches import tell_law


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the wholes that the parts which cover them do not reach."""
    yield from tell_law(
        RULE.id,
        question,
        BreachKind.PARTS_FALL_SHORT,
        action="look for a part that was left out of the list, or counted too low",
    )


RULE = Rule(
    id="parts-fall-short",
    severity=Severity.CONFLICT,
    summary="Parts that cover a whole and add up to less.",
    check=check,
)
