"""A figure that is retold of other people than in its source.

"More than 200 junta soldiers" becomes "more than 200 dead", or "200 people": the number
is kept, and counts somebody else. A narrower population under the same number is no
better: "200 people" do not become "200 soldiers".

A claim is held against what it rests on: the claim that it is derived from, the claims
of the document that it cites, else the title or a quote of that document. Whose count
a title gives is read from the words that follow its figure at once, if they are names
in the vocabulary of the case. A source that names no population says nothing here. A
claim that states whom it counts is held against its own quote in the same way.

A finding::

    [population."junta soldiers"]
    aliases = ["junta troops"]

    id,what,figure,population,outlet,derived_from
    post,killed,more than 200,junta troops,Daily Post,
    wiki,killed,more than 200,people,Openpedia,post

No finding, for both count the same people::

    [population."junta soldiers"]
    aliases = ["junta troops"]

    id,what,figure,population,outlet,derived_from
    post,killed,more than 200,junta troops,Daily Post,
    wiki,killed,more than 200,junta soldiers,Openpedia,post

Accept it where the text that is retold names the wider population too.
"""

from collections.abc import Iterator

from provenance.model import Dimension
from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.question import Question
from provenance.reconciliation.retelling.drift import tell_drifts
from provenance.reconciliation.retelling.scope_drift import differ_in
from provenance.reconciliation.rule import Rule


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the claims whose population is not that of their source."""
    yield from tell_drifts(
        RULE.id,
        question,
        differ_in(Dimension.POPULATION),
        action="say whom the figure counts: {}, as its source does",
    )


RULE = Rule(
    id="population-drift",
    severity=Severity.WARNING,
    summary="A figure that is retold of other people than in its source.",
    check=check,
)
