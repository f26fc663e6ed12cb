"""A figure that a slip of its digits would explain.

One zero or digit too many or too few, two neighbours swapped, hundreds or thousands
taken for units, 万 (10,000) read as thousand, lakh (100,000) as million: if a number
that the figure may have been meant for removes every conflict, warning and jump in
which it stands, makes no new one, and is supported, that number is a candidate to look
up. It is never put in the place of the figure. A report that disagrees with the number
as well as with the figure tells nothing of a slip: it is named, and left.

A candidate is supported if another report of what may be the same states it, or the
whole that the figure exceeds; if it is
about what the figure that it jumps from is; or if it is one zero away and lies between
a floor and a ceiling that other claims set, no more than a hundred times apart, while
the figure itself lies at least twice as high or half as low. A figure with one digit
before its zeros is thin evidence, and the finding a note. Numbers below ten, swapped
digits of numbers below a hundred, and a digit more or less in numbers below a thousand
are left out: they come out so by chance.

A finding::

    measure,figure,outlet
    killed,16,Daily Post
    killed,16,Herald
    killed,160,Radio Nine

No finding, for 16 and 20 simply disagree::

    measure,figure,outlet
    killed,16,Daily Post
    killed,16,Herald
    killed,20,Radio Nine

Accept it when the figure stands so in its source, and the source was asked.
"""

from collections.abc import Iterator, Sequence
from itertools import permutations

from provenance.model import Claim
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.law.breach import Breach
from provenance.reconciliation.question import question_id
from provenance.reconciliation.rule import CaseRule
from provenance.reconciliation.slips.candidates import Candidate, Support, others_in
from provenance.reconciliation.slips.jumps import rise
from provenance.reconciliation.survey import Survey
from provenance.reconciliation.telling.doubts import Suspect, named, suspects
from provenance.reconciliation.wording import brief, listed, number

#: Candidates, doubts and agreeing reports of one claim, as far as they are told.
_MOST = 3


def check(survey: Survey, /) -> Iterator[Finding]:
    """Yield the claims that a slip of digits would explain, each cause once."""
    for cause in suspects(survey):
        yield _tell(survey.facts, cause)


def _tell(facts: Facts, cause: Sequence[Suspect]) -> Finding:
    first = cause[0]
    scope = facts.case.scope(first.claim)
    doubted = [suspect.claim for suspect in cause]
    is_thin = all(suspect.candidates[0].slip.is_thin for suspect in cause)
    return Finding(
        rule=RULE.id,
        severity=Severity.NOTE if is_thin else RULE.severity,
        question=question_id(scope.measure, scope.event, scope.unit),
        claims=tuple(claim.id for claim in named([*doubted, *_beside(cause)])),
        suspect=first.claim.id if len(cause) == 1 else None,
        message=_message(facts, cause),
        why=tuple(dict.fromkeys(_why(facts, cause))),
        next="look the figure up in its source, digit by digit",
        fingerprint=fingerprint(
            RULE.id,
            doubted,
            about=[f"{each.candidates[0].slip.value}" for each in cause],
        ),
    )


def _are_each_others(cause: Sequence[Suspect]) -> bool:
    """Whether there are two, and each says what the other may have been meant for."""
    return len(cause) == 2 and all(
        [candidate.slip.value for candidate in one.candidates]
        == [other.claim.figure.stated]
        for one, other in permutations(cause)
    )


def _message(facts: Facts, cause: Sequence[Suspect]) -> str:
    if _are_each_others(cause):
        hows = dict.fromkeys(suspect.candidates[0].slip.how for suspect in cause)
        said = "; ".join(facts.say(suspect.claim) for suspect in cause)
        return f"{said}; {' or '.join(hows)} makes the one the other, to be looked up"
    return "; or ".join(_candidates(facts, suspect) for suspect in cause)


def _candidates(facts: Facts, suspect: Suspect) -> str:
    numbers = [number(each.slip.value) for each in suspect.candidates[:_MOST]]
    hows = dict.fromkeys(each.slip.how for each in suspect.candidates[:_MOST])
    words = f"{' or '.join(hows)} gives {' or '.join(numbers)}"
    return f"{facts.say(suspect.claim)}; {words}, to be looked up"


def _beside(cause: Sequence[Suspect]) -> Iterator[Claim]:
    """Yield the claims that speak against the figures, then those for candidates."""
    for suspect in cause:
        for doubt in suspect.doubts[:_MOST]:
            yield from others_in(doubt, suspect.claim)
        yield from suspect.parts[:_MOST]
        for candidate in suspect.candidates[:_MOST]:
            yield from candidate.claims[:_MOST]
            yield from candidate.left[:_MOST]


def _why(facts: Facts, cause: Sequence[Suspect]) -> Iterator[str]:
    for suspect in cause:
        if _are_each_others(cause):
            yield from _against(facts, suspect, besides=cause)
            continue
        yield from _against(facts, suspect)
        for candidate in suspect.candidates[:_MOST]:
            yield _for(facts, candidate)
            if candidate.left:
                left = _briefly(facts, candidate.left)
                said = number(candidate.slip.value)
                yield f"with {said} it would still disagree with {left}"
    if len(cause) > 1:
        yield "which of them slipped cannot be told from this"


def _against(
    facts: Facts, suspect: Suspect, *, besides: Sequence[Suspect] = ()
) -> Iterator[str]:
    """Say what speaks against a figure, besides what some claims say by themselves."""
    claim = suspect.claim
    stated = number(claim.figure.stated or 0)
    known = {each.claim.id for each in besides}
    for doubt in suspect.doubts[:_MOST]:
        if known.issuperset(each.id for each in others_in(doubt, claim)):
            continue
        if isinstance(doubt, Breach):
            others = _briefly(facts, others_in(doubt, claim))
            is_part = any(each.id == claim.id for each in doubt.over)
            yield f"{stated} is too {'high' if is_part else 'low'} beside {others}"
        else:
            yield rise(doubt)
    if len(suspect.doubts) > _MOST:
        yield f"and so it is in {len(suspect.doubts) - _MOST} more comparisons"
    for part in suspect.parts[:_MOST]:
        yield f"{brief(part, case=facts.case)} is said to be a part of it"


def _for(facts: Facts, candidate: Candidate) -> str:
    given = f"{number(candidate.slip.value)} ({candidate.slip.how})"
    claims = _briefly(facts, candidate.claims)
    match candidate.support:
        case Support.STATED:
            return f"{given} is stated: {claims}"
        case Support.CLOSE:
            return f"{given} is about {claims}"
        case Support.BOUNDED:
            return f"{given} lies between {claims}"


def _briefly(facts: Facts, claims: Sequence[Claim]) -> str:
    said = [brief(each, case=facts.case) for each in claims[:_MOST]]
    if len(claims) > _MOST:
        said.append(f"{len(claims) - _MOST} more")
    return listed(said)


RULE = CaseRule(
    id="digit-slip-suspected",
    severity=Severity.WARNING,
    summary="A figure that a slip of its digits would explain.",
    check=check,
)
