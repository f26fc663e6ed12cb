"""A quantifier that comes, goes or changes on the way of a number.

"An estimated 40,000" is retold as "more than 40,000": the digits are kept, and what
they bind is another thing. A claim is held against what it rests on, and against its
own quote. Where it says more, or something else, that is a warning; where it only says
less ("exactly 38" becomes "about 38"), or where nothing but an open end sets them apart
("at least", "more than"), it is a note.

Two claims without a stated link are probably one figure, and a note, if they give one
number for one measure, are not known to differ in what they count, and something
speaks for it: the later one has its figure from that outlet, or names no source in a
document that gives references, or both name one claimant, or one outlet has both. Two
reports with sources of their own are two counts.

"More than 200" beside plain "200", both of one scope, is a note as well: strictly read,
no number is both.

A finding::

    id,what,figure,outlet,derived_from
    post,displaced,"an estimated 40,000",Daily Post,
    wiki,displaced,"more than 40,000",Openpedia,post

No finding, for a later count is another number::

    id,what,figure,outlet,document,published
    post,displaced,"at least 40,000",Daily Post,first,2024-05-03
    again,displaced,"more than 42,000",Daily Post,second,2024-05-06

Accept it where the words of the source, as they stand there, allow the retelling.
"""

from collections.abc import Iterator

from provenance.model import Claim, Figure, Interval, Quantifier
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.law.breach import Leeway
from provenance.reconciliation.question import Question
from provenance.reconciliation.retelling.drift import Drift, tell_drifts, tell_likely
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.sources.originals import Original, numbers
from provenance.reconciliation.telling.breaches import tell_explained
from provenance.reconciliation.wording import value


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the numbers that are bound otherwise than in their source."""
    told = [
        *tell_drifts(RULE.id, question, _differ, action="write {}, as its source does"),
        *tell_likely(RULE.id, question, _differ),
    ]
    yield from told
    pairs = {frozenset(finding.claims) for finding in told}
    for finding in tell_explained(
        RULE.id,
        question,
        Leeway.QUANTIFIER,
        action="see in the documents which quantifier was said first",
    ):
        if frozenset(finding.claims) not in pairs:
            yield finding


def _differ(facts: Facts, claim: Claim, original: Original) -> Drift | None:
    """Say how a figure binds a number otherwise than its source.

    A title leaves words out, so it counts only where its words are contradicted.
    """
    figure, source = claim.figure, original.figure
    if not set(numbers(figure)) & set(numbers(source)) or _binds_alike(figure, source):
        return None
    about = facts.case.policy.about
    said, retold = source.interval(about=about), figure.interval(about=about)
    is_less = retold.contains(said)
    if original.claim is None and (is_less or source.quantifier is Quantifier.EXACTLY):
        return None
    is_grave = not is_less and _closed(said) != _closed(retold)
    return Drift(
        what="quantifier",
        original=value(source),
        retold=value(figure),
        how="which says less" if is_less else "",
        severity=Severity.WARNING if is_grave else Severity.NOTE,
    )


def _binds_alike(figure: Figure, source: Figure) -> bool:
    if figure.quantifier is not source.quantifier:
        return False
    return figure.interval() == source.interval()


def _closed(interval: Interval) -> tuple[object, object]:
    return interval.low, interval.high


RULE = Rule(
    id="quantifier-drift",
    severity=Severity.WARNING,
    summary="A quantifier that comes, goes or changes on the way of a number.",
    check=check,
)
