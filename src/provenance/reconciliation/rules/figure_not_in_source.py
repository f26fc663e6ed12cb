"""A figure for which the source that is given has another one.

A claim rests on another claim, or cites a document, and the same people in the same
place are another number there, with no other date and by no other speaker. A title is
evidence too, if the words behind its figure name the same people and measure and no
number is both: "200 soldiers killed" is no source for 300. So is a sum that adds a
part to its whole: "50 dead, 5 children among them" are not 55.

The nearest source of all is the claim's own quote. A number that is not in it, while
another one is, may have slipped in copying: "at least 79 people" beside 97. What the
numbers of the quote make together are no other number, nor is one that the claim
rounds. A more exact one than "more than 2,400" was read somewhere else: a note. The
title of its own document is evidence only where a slip of digits sets the two apart.
Where nothing says that both are of the same, it is a note as well.

Where a claim is of another day than the only one that it is derived from, it may be a
later count. But 644 beside 464, with nobody else named, is a slip of digits.

That a number is *missing* is never held against a claim: of most sources a case holds
a title or a few claims. Such claims are counted, in one note for the case: the source
could not be read, or nothing in it could be compared.

A finding::

    id,what,figure,outlet,claimant,derived_from
    post,killed,200,Daily Post,fire brigade,
    wiki,killed,300,Openpedia,fire brigade,post

No finding, for a number was rounded, and says so less than its source::

    id,what,figure,outlet,claimant,derived_from
    post,killed,"34,817",Daily Post,fire brigade,
    wiki,killed,"about 35,000",Openpedia,fire brigade,post

Accept it where the source has the figure in another part, of which the case has none.
"""

from collections.abc import Iterator, Sequence

from provenance.model import Claim, ClaimId
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.retelling.drift import link, next_for, say_original
from provenance.reconciliation.rule import CaseRule
from provenance.reconciliation.sources.originals import Original
from provenance.reconciliation.sources.otherwise import part_added
from provenance.reconciliation.sources.outcomes import Outcome, Retelling
from provenance.reconciliation.survey import Survey
from provenance.reconciliation.wording import listed, short, times, value

#: So many figures of a source are told with a finding.
_MOST_TOLD = 3


def check(survey: Survey, /) -> Iterator[Finding]:
    """Yield the claims whose source has another figure, then those not compared."""
    facts = survey.facts
    counting = [
        facts.retellings[claim]
        for claim in sorted(facts.retellings)
        if claim not in facts.placement.superseded
    ]
    for retelling in counting:
        if retelling.outcome is Outcome.OTHER:
            yield _tell(survey, retelling)
    for claim in sorted(facts.own_words):
        retelling = facts.own_words[claim]
        is_other = retelling.outcome is Outcome.OTHER
        if is_other and claim not in facts.placement.superseded:
            yield _tell(survey, retelling)
    unread, nothing = (
        [each for each in counting if each.outcome is outcome]
        for outcome in (Outcome.UNREAD, Outcome.NOTHING)
    )
    if unread or nothing:
        yield _tell_open(facts, unread, nothing)


def _tell(survey: Survey, retelling: Retelling) -> Finding:
    facts, claim, others = survey.facts, retelling.claim, retelling.others
    sources = [each.claim for each in others if each.claim is not None]
    added = part_added(facts.case, claim, sources)
    said = [say_original(facts, each) for each in others[:_MOST_TOLD]]
    return Finding(
        rule=RULE.id,
        severity=_severity(facts, retelling),
        question=survey.question_of[claim.id],
        claims=(claim.id, *(source.id for source in sources)),
        suspect=claim.id,
        message="; ".join([facts.say(claim), *said]),
        why=(
            link(facts, claim, others[0]),
            _addition(sources, *added) if added else _otherwise(retelling),
        ),
        next=_next(others[0], is_added=added is not None),
        fingerprint=fingerprint(
            RULE.id, [claim, *sources], about=[each.text for each in others]
        ),
    )


def _next(other: Original, *, is_added: bool) -> str:
    if is_added:
        return "state the whole alone, for the part is in it"
    return next_for(other) or (
        "look the figure up in the source, and write what stands there"
    )


def _addition(sources: Sequence[Claim], part: Claim, whole: Claim) -> str:
    figures = " + ".join(value(source.figure) for source in sources)
    return f"it is {figures}, but {short(part)} is a part of {short(whole)}"


def _otherwise(retelling: Retelling) -> str:
    claim, others = retelling.claim, retelling.others
    figures = listed([*dict.fromkeys(value(each.figure) for each in others)])
    if retelling.earlier is not None:
        return (
            f"{figures} in the source, {value(claim.figure)} here, at another time: "
            "a slip of digits sets them apart, and nothing newer is named"
        )
    if others[0].own:
        return f"{figures} in its {others[0].own}, {value(claim.figure)} here"
    return f"{figures} in the source, {value(claim.figure)} here, of the same"


def _severity(facts: Facts, retelling: Retelling) -> Severity:
    """Return a note where what the source has is weak, or makes the claim hold too."""
    about = facts.case.policy.about
    said = retelling.claim.figure.interval(about=about)
    follows = all(
        said.contains(each.figure.interval(about=about)) for each in retelling.others
    )
    return Severity.NOTE if follows or retelling.is_weak else Severity.WARNING


def _tell_open(
    facts: Facts, unread: Sequence[Retelling], nothing: Sequence[Retelling]
) -> Finding:
    """Return the one note on what could not be compared with its source."""
    claims = sorted((each.claim for each in (*unread, *nothing)), key=_id)
    later = [each for each in nothing if each.earlier is not None]
    states = (
        (unread, "the case has no title, no quote and no claim of it"),
        (
            [each for each in nothing if each.earlier is None],
            "nothing that the case has of it could be compared",
        ),
        (later, "the source counts the same at another time"),
    )
    count, of = times(len(claims), "figure"), "its" if len(claims) == 1 else "their"
    known = [
        f"{short(each.claim)} is derived from {short(each.earlier)}, "
        f"{facts.say(each.earlier)}"
        for each in later
        if each.earlier is not None
    ]
    action = "add to the case the claims of the pieces that are cited"
    if len(later) == len(claims):
        action = "see whether it is a later count, and then name whose it is"
    return Finding(
        rule=RULE.id,
        severity=Severity.NOTE,
        claims=tuple(claim.id for claim in claims),
        message=f"{count} could not be held against {of} source",
        why=(
            *(
                f"{times(len(each), 'figure')}: {reason} "
                f"({listed([short(retelling.claim) for retelling in each])})"
                for each, reason in states
                if each
            ),
            *known[:_MOST_TOLD],
        ),
        next=action,
        fingerprint=fingerprint(RULE.id, claims),
    )


def _id(claim: Claim) -> ClaimId:
    return claim.id


RULE = CaseRule(
    id="figure-not-in-source",
    severity=Severity.WARNING,
    summary="A figure for which the source that is given has another one.",
    check=check,
)
