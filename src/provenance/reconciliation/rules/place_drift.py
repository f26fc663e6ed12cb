"""A figure that is retold of another place than in its source.

A count of the city becomes one of the state, or of nowhere in particular: the number
is kept, and stands for more than was counted. The other way round, a state's number is
put down to its capital.

A claim is held against what it rests on: the claim that it is derived from, the claims
of the document that it cites, else the title or a quote of that document. A source
that names no place says nothing here.

A finding::

    [place.Millford]
    within = "Mill County"

    id,what,figure,place,outlet,derived_from
    post,displaced,"about 40,000",Millford,Daily Post,
    wiki,displaced,"about 40,000",Mill County,Openpedia,post

No finding, for the place is the same::

    [place.Millford]
    aliases = ["Millford town"]

    id,what,figure,place,outlet,derived_from
    post,displaced,"about 40,000",Millford,Daily Post,
    wiki,displaced,"about 40,000",Millford town,Openpedia,post

Accept it where the text that is retold names the other place too.
"""

from collections.abc import Iterator

from provenance.model import Dimension
from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.question import Question
from provenance.reconciliation.retelling.drift import tell_drifts
from provenance.reconciliation.retelling.scope_drift import differ_in
from provenance.reconciliation.rule import Rule


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the claims whose place is not that of their source."""
    yield from tell_drifts(
        RULE.id,
        question,
        differ_in(Dimension.PLACE),
        action="say where the figure was counted: {}, as its source does",
    )


RULE = Rule(
    id="place-drift",
    severity=Severity.WARNING,
    summary="A figure that is retold of another place than in its source.",
    check=check,
)
