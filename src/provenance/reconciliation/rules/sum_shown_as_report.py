"""A number that is exactly what figures from elsewhere come to.

"More than 200 soldiers", "at least 45 fighters" and "more than 70 civilians" are three
reports; "more than 315 dead" is none: somebody added them up. Such a number is no
better than its weakest part, and nobody reported it. So it is shown where the parts
share nobody and stand in other pieces than the whole. A dimension that only one of them
states, and windows that merely overlap, are allowed, and named.

Exact counts that add up are what one expects, so one of the figures at least must be a
floor, a ceiling or an estimate. It is no finding where one speaker gives all the parts,
the whole names that speaker, and the quantifier is kept; nor where the whole says that
it rests on a part, or a part that it belongs to the whole. And coincidence must be
unlikely: of the numbers within the width of "about", as round as the whole is, no more
than one in twenty may be such a sum. So 3 is no finding for 1 + 2, nor 300 for 100 and
200, nor any number for which there are many parts to choose from.

A finding::

    measure,figure,population,outlet
    killed,more than 315,people,Daily Post
    killed,more than 200,soldiers,Radio Nine
    killed,at least 115,civilians,Herald

    [population.people]
    parts = ["civilians", "soldiers"]
    [population.civilians]
    facet = "status"
    [population.soldiers]
    facet = "status"

No finding, for the paper gives its own parts::

    measure,figure,population,outlet
    killed,more than 315,people,Daily Post
    killed,more than 200,soldiers,Daily Post
    killed,at least 115,civilians,Daily Post

    [population.people]
    parts = ["civilians", "soldiers"]
    [population.civilians]
    facet = "status"
    [population.soldiers]
    facet = "status"

Accept it when a report that gives the whole itself was found.
"""

from collections.abc import Iterator

from provenance.model import Claim, Quantifier
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.question import Question
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.slips.sums import Sum, find_sums
from provenance.reconciliation.wording import listed, name, number, short, times, when

_FLOORS = {Quantifier.AT_LEAST, Quantifier.MORE_THAN}


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the stated wholes that somebody may have added up."""
    told: set[str] = set()
    for found in find_sums(question.facts, [scope.node for scope in question.scopes]):
        if found.whole.id not in told and _is_made(question.facts, found):
            told.add(found.whole.id)
            yield _tell(question, found)


def _is_made(facts: Facts, found: Sum) -> bool:
    """Whether the parts are no exact counts, and the whole is not their speaker's."""
    claims = (found.whole, *found.parts)
    if all(claim.figure.quantifier is Quantifier.EXACTLY for claim in claims):
        return False
    speakers = {_speaker(facts, part) for part in found.parts}
    is_retold = speakers == {_speaker(facts, found.whole)}
    return not is_retold or not _is_kept(found)


def _is_kept(found: Sum) -> bool:
    """Whether the whole is a floor just if some part is one and none an estimate."""
    of_parts = {part.figure.quantifier for part in found.parts}
    whole = found.whole.figure.quantifier
    if of_parts <= _FLOORS | {Quantifier.EXACTLY} and of_parts & _FLOORS:
        return whole in _FLOORS
    return of_parts == {whole}


def _speaker(facts: Facts, claim: Claim) -> str:
    """Return who says a claim: its claimant, else whom its outlet has it from."""
    if claim.claimant:
        return facts.sources.ends.claimant_end(claim.claimant).name
    return facts.case.via_of(claim) or facts.case.outlet_of(claim) or claim.id


def _tell(question: Question, found: Sum) -> Finding:
    facts = question.facts
    claims = (found.whole, *found.parts)
    return Finding(
        rule=RULE.id,
        severity=RULE.severity,
        question=question.id,
        claims=tuple(claim.id for claim in claims),
        suspect=found.whole.id,
        message="; ".join(map(facts.say, claims)),
        why=tuple(_why(facts, found)),
        next="find a report that gives the whole itself, or name the parts as what it "
        "is derived from",
        fingerprint=fingerprint(RULE.id, claims),
    )


def _why(facts: Facts, found: Sum) -> Iterator[str]:
    case = facts.case
    terms = [number(part.figure.stated or 0) for part in found.parts]
    total = number(found.whole.figure.stated or 0)
    yield f"{total} is exactly {' + '.join(terms)}"
    names = [name(case.name_in(found.dimension, part)) for part in found.parts]
    whole = name(case.name_in(found.dimension, found.whole))
    yield f"{listed(names)} share nobody, and each lies within {whole}"
    pieces = {facts.piece_of(part) for part in found.parts}
    speakers = sorted({_speaker(facts, part) for part in found.parts})
    yield (
        f"the parts stand in {times(len(pieces), 'other piece')}, on the word of "
        f"{listed(speakers)}"
    )
    yield (
        f"of the {found.numbers:,} numbers about as high and as round, "
        f"{found.sums:,} can be made of such parts"
    )
    yield from _differing(facts, found)


def _differing(facts: Facts, found: Sum) -> Iterator[str]:
    """Say where the claims do not cover the same time and limits."""
    case = facts.case
    claims = (found.whole, *found.parts)
    for dimension in case.vocabularies:
        if dimension is found.dimension:
            continue
        said = [name(case.name_in(dimension, claim)) for claim in claims]
        if len(set(said)) > 1:
            yield f"they do not state one {dimension.value}: {_each(claims, said)}"
    dates = [when(claim, case=case) for claim in claims]
    if len(set(dates)) > 1:
        yield f"they do not state one date: {_each(claims, dates)}"


def _each(claims: tuple[Claim, ...], said: list[str]) -> str:
    pairs = zip(claims, said, strict=True)
    return "; ".join(f"{short(claim)} {words}" for claim, words in pairs)


RULE = Rule(
    id="sum-shown-as-report",
    severity=Severity.WARNING,
    summary="A number that is exactly what figures from elsewhere come to.",
    check=check,
)
