"""A figure that is retold as a count of something else than in its source.

"35,000 need to evacuate" becomes "35,000 displaced", 200 households become 200 people:
the number is kept, and something else is counted.

A claim is held against the claim that it is derived from, whatever that counts. Where
it only cites a document, a claim of that document, or its title, counts as meant if it
has the number and its measure lies with the other within a wider one: a piece may well
tell of 200 killed and of 200 captured. It is held against its own quote as well: "200
people were injured" beside 200 killed, or "200 people were killed or injured", which is
one number of both.

A finding::

    [measure."need to evacuate"]
    kind = "instant"

    id,what,figure,outlet,derived_from
    post,need to evacuate,"35,000",Daily Post,
    wiki,displaced,"35,000",Openpedia,post

No finding, for these are two names of one measure::

    [measure.displaced]
    kind = "instant"
    aliases = ["driven from home"]

    id,what,figure,outlet,derived_from
    post,driven from home,"35,000",Daily Post,
    wiki,displaced,"35,000",Openpedia,post

Accept it where the source says elsewhere that both are the same people.
"""

from collections.abc import Iterator

from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.question import Question
from provenance.reconciliation.retelling.drift import tell_drifts
from provenance.reconciliation.retelling.scope_drift import differ_in_measure
from provenance.reconciliation.rule import Rule


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the claims whose measure or unit is not that of their source."""
    yield from tell_drifts(
        RULE.id,
        question,
        differ_in_measure,
        action="count what the source counts: {}",
    )


RULE = Rule(
    id="measure-drift",
    severity=Severity.WARNING,
    summary="A figure that is retold as a count of something else than in its source.",
    check=check,
)
