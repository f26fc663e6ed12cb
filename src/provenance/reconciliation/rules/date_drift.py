"""A figure that is retold as of the day on which its source was published.

A piece of 18 May tells of a count of 15 May, or of one without a date; the retelling
says "as of 18 May". Of a toll that rises from day to day that is another claim.

It is a warning where the source gives a date of its own, and that is an earlier one.
Where the source gives none, the day of its publication may well be meant, and it is a
note.

A finding::

    id,what,figure,as_of,document,outlet,published,derived_from
    post,killed,200,2024-05-15,may,Daily Post,2024-05-18,
    wiki,killed,200,2024-05-18,flood,Openpedia,,post

No finding, for the day of the count is kept::

    id,what,figure,as_of,document,outlet,published,derived_from
    post,killed,200,2024-05-15,may,Daily Post,2024-05-18,
    wiki,killed,200,2024-05-15,flood,Openpedia,,post

Accept it where the source says that the figure still stood on that day.
"""

from collections.abc import Iterator

from provenance.model import Claim, DateRange, Order, PartialDate, compare_dates
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.question import Question
from provenance.reconciliation.retelling.drift import Drift, tell_drifts
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.sources.originals import Original
from provenance.reconciliation.wording import when


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the claims whose date is the publication of their source."""
    yield from tell_drifts(
        RULE.id,
        question,
        _differ,
        action="date the figure as its source does: {}",
    )


def _differ(facts: Facts, claim: Claim, original: Original) -> Drift | None:
    """Say that a claim has the day of its source's publication for its own."""
    source = original.claim
    if source is None or not isinstance(claim.as_of, PartialDate):
        return None
    if facts.case.published(source) != claim.as_of or source.as_of == claim.as_of:
        return None
    is_stated = source.as_of is not None or source.period is not None
    if is_stated and not _ends_before(source, claim.as_of):
        return None
    return Drift(
        what="date",
        original=when(source, case=facts.case),
        retold=when(claim, case=facts.case),
        how="the day on which the source was published",
        severity=Severity.WARNING if is_stated else Severity.NOTE,
    )


def _ends_before(source: Claim, day: PartialDate) -> bool:
    """Whether all that a claim says of its time lies before a day."""
    stated = [each for each in (source.as_of, source.period) if each is not None]
    ends = [each.end if isinstance(each, DateRange) else each for each in stated]
    return all(
        isinstance(end, PartialDate) and compare_dates(end, day) is Order.BEFORE
        for end in ends
    )


RULE = Rule(
    id="date-drift",
    severity=Severity.WARNING,
    summary="A figure that is retold as of the day on which its source was published.",
    check=check,
)
