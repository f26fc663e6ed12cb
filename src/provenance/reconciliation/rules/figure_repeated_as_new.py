"""A number of before, given again as if it were of now.

A count of one time (displaced now) that is given again after more than five days, or
as the case's policy says, with nothing that says it is the old one. A number with four
digits or more before its zeros (34,817) is not counted twice by chance: a warning. A
round one (40,000) may be: a note, given only where the later report states no date of
its own, within a month. Fewer digits that are no round number (38 prisoners) are left
out, for so few may well have stayed the same.

A running total is repeated for good reason once nobody dies any more. It is shown where
the total had risen in between: the later report gives what was given before the rise.
A rise to a doubted figure is no rise: one that a slip of its digits makes of the number
itself, or that conflicts with a report, not later than it, that the number still stood.

A place or population that only one of the two states is read alike, and named. A claim
says that it repeats in its columns, in whatever language it was written: `cites`,
`derived_from` or `via` point to the earlier report or its outlet, `claimant` names
whose word it was, or `as_of` tells the day of the earlier count.

A finding::

    document,label

    measure,figure,place,document,published,outlet
    displaced,"34,817",Loikaw,a,2023-11-01,Daily Post
    displaced,"34,817",Loikaw,b,2023-11-18,Radio Nine

No finding, for it says whose number it is::

    document,label

    measure,figure,place,document,published,outlet,via
    displaced,"34,817",Loikaw,a,2023-11-01,Daily Post,
    displaced,"34,817",Loikaw,b,2023-11-18,Radio Nine,Daily Post

Accept it when the later report was asked, and counted anew.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from attrs import frozen

from provenance.model import Claim, ClaimId, Mode, Number
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.law.breach import ASKING, Breach, BreachKind
from provenance.reconciliation.placing.nearness import (
    is_dated,
    left_open,
    less_stated,
    told_day,
)
from provenance.reconciliation.placing.placement import CellKey
from provenance.reconciliation.placing.readings import rounding
from provenance.reconciliation.question import Question, ReportedScope
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.slips.digits import is_odd, slips
from provenance.reconciliation.wording import listed, number, times

#: For so many days after the first a round number is worth a note.
_MOST_DAYS = 30
#: A number that more claims state says nothing.
_MOST_CLAIMS = 100
#: Below ten, numbers recur by chance.
_LEAST = 10
#: Later claims that a message tells.
_MOST_SAID = 3
_NEXT = (
    "find out of which day the later figure is, and state it as its date, or the "
    "earlier claim as what it is derived from"
)


@frozen(eq=False)
class _Told:
    """A claim at the day of its count, or of its publication."""

    day: int
    stated: Number
    claim: Claim
    key: CellKey


def check(question: Question, /) -> Iterator[Finding]:
    """Yield counts of one time, then running totals, that are given again."""
    yield from _counts(question)
    yield from _totals(question)


def _counts(question: Question) -> Iterator[Finding]:
    by_number: dict[Number, list[_Told]] = {}
    for scope in question.scopes:
        if scope.scope.window.mode is Mode.INSTANT:
            for told in _told(question.facts, scope):
                by_number.setdefault(told.stated, []).append(told)
    for _, same in sorted(by_number.items()):
        if 1 < len(same) <= _MOST_CLAIMS:
            same.sort(key=lambda told: (told.day, told.claim.id))
            for first, again in _repeated(question.facts, same):
                yield _tell_count(question, first, again)


def _told(facts: Facts, scope: ReportedScope) -> Iterator[_Told]:
    """Yield the claims of a scope whose day is known and whose number tells."""
    for claim in scope.counting:
        stated = claim.figure.stated_count
        if stated is not None and (is_odd(stated) or rounding(stated)):
            day = told_day(facts.case, claim, scope.scope.window)
            if day is not None:
                yield _Told(day, stated, claim, scope.node.cell.key)


def _repeated(
    facts: Facts, told: Sequence[_Told]
) -> Iterator[tuple[_Told, list[_Told]]]:
    """Yield each first report with those that give its number again as new."""
    firsts: dict[CellKey, _Told] = {}
    found: dict[str, tuple[_Told, list[_Told]]] = {}
    for each in told:
        earlier = [
            known
            for key in (each.key, *less_stated(each.key), *_more_stated(each, firsts))
            if (known := firsts.get(key)) is not None
        ]
        first = min(
            earlier, key=lambda known: (known.day, known.claim.id), default=each
        )
        if _is_new(facts, first, each):
            found.setdefault(first.claim.id, (first, []))[1].append(each)
        firsts.setdefault(each.key, each)
    yield from found.values()


def _more_stated(told: _Told, firsts: Iterable[CellKey]) -> Iterator[CellKey]:
    """Yield the scopes that state what this one leaves open."""
    if None in told.key[3:]:
        yield from (key for key in firsts if left_open(told.key, key))


def _is_new(facts: Facts, first: _Told, again: _Told) -> bool:
    days = again.day - first.day
    if days <= facts.case.policy.near or left_open(first.key, again.key) is None:
        return False
    if facts.piece_of(first.claim) == facts.piece_of(again.claim):
        return False
    if not is_odd(again.stated) and (days > _MOST_DAYS or is_dated(again.claim)):
        return False
    return not _refers(facts, again.claim, first.claim)


def _refers(facts: Facts, claim: Claim, earlier: Claim) -> bool:
    """Whether a claim says that it has its number from an earlier one."""
    sources, case = facts.sources, facts.case
    ends = {sources.end_of(earlier).name, case.outlet_of(earlier)} - {""}
    if sources.ends.outlet(claim.via) in ends:
        return True
    if claim.claimant and sources.ends.claimant_end(claim.claimant).name in ends:
        return True
    return any(
        earlier.id in support.claims
        or (support.document is not None and support.document == earlier.document)
        for support in sources.supports(claim)
    )


def _tell_count(question: Question, first: _Told, again: Sequence[_Told]) -> Finding:
    facts = question.facts
    stated = first.stated
    claims = [each.claim for each in again]
    why = [
        f"{number(stated)} again, {times(each.day - first.day, 'day')} later"
        for each in again[:1]
    ]
    opened = {
        dimension.value
        for each in again
        for dimension in left_open(first.key, each.key) or ()
    }
    if opened:
        why.append(f"only one of them states {listed(sorted(opened))}: read alike")
    why.append("nothing says that it is the number of before")
    if is_odd(stated):
        why.append("so exact a number is not counted twice by chance")
    else:
        why.append("it is a round number: a new count may have come to it as well")
    return Finding(
        rule=RULE.id,
        severity=Severity.WARNING if is_odd(stated) else Severity.NOTE,
        question=question.id,
        claims=tuple(claim.id for claim in (*claims, first.claim)),
        suspect=claims[0].id if len(claims) == 1 and is_odd(stated) else None,
        message=_message(facts, claims, first.claim),
        why=tuple(why),
        next=_NEXT,
        fingerprint=fingerprint(RULE.id, (*claims, first.claim)),
    )


def _message(facts: Facts, again: Sequence[Claim], first: Claim) -> str:
    later = "; ".join(map(facts.say, again[:_MOST_SAID]))
    more = len(again) - _MOST_SAID
    if more > 0:
        later += f"; and {times(more, 'more claim')}"
    return f"{later}; given before: {facts.say(first)}"


def _totals(question: Question) -> Iterator[Finding]:
    """Yield the totals that fall to what was given before they rose."""
    done: set[str] = set()
    told = [each for breach in question.breaches for each in (breach, *breach.others)]
    doubts = _conflicting(told)
    for breach in told:
        if breach.kind is BreachKind.TOTAL_FALLS and breach.leeway in ASKING:
            low, high = breach.under[0], breach.over[0]
            if low.id in done or _is_doubted(question, low, high, doubts):
                continue
            first = _before(question, low, high)
            if first is not None:
                done.add(low.id)
                yield _tell_total(question, low, high, first)


def _conflicting(breaches: Iterable[Breach]) -> Mapping[ClaimId, list[Claim]]:
    """Return the claims that each claim is in conflict with for being too high."""
    found: dict[ClaimId, list[Claim]] = {}
    for breach in breaches:
        for claim in breach.over if breach.is_conflict else ():
            found.setdefault(claim.id, []).extend(breach.under)
    return found


def _is_doubted(
    question: Question,
    low: Claim,
    high: Claim,
    conflicting: Mapping[ClaimId, list[Claim]],
) -> bool:
    """Whether the higher total may be a slip, or is denied by what came no later."""
    case, stated = question.facts.case, low.figure.stated
    most = high.figure.stated_count
    if most is not None and any(
        slip.value == stated
        for of_zeros in (True, False)
        for slip in slips(most, of_zeros=of_zeros)
    ):
        return True
    risen = told_day(case, high, case.scope(high).window)
    days = (
        told_day(case, claim, case.scope(claim).window)
        for claim in conflicting.get(high.id, ())
        if claim.figure.stated == stated
    )
    return risen is not None and any(day is not None and day <= risen for day in days)


def _before(question: Question, low: Claim, high: Claim) -> Claim | None:
    """Return the first report of a total that was given before the total rose."""
    case = question.facts.case
    stated = low.figure.stated
    risen = told_day(case, high, case.scope(high).window)
    if stated is None or stated < _LEAST or risen is None:
        return None
    cell = question.facts.placement.node_of(low).cell
    told = islice(question.facts.statements.of(cell, stated), _MOST_CLAIMS)
    found = [
        (day, claim.id, claim)
        for node, claim in told
        if node.cell is cell
        and (day := told_day(case, claim, node.window)) is not None
        and day < risen
        and question.facts.piece_of(claim) != question.facts.piece_of(low)
        and not _refers(question.facts, low, claim)
    ]
    return min(found)[2] if found else None


def _tell_total(question: Question, low: Claim, high: Claim, first: Claim) -> Finding:
    facts, claims = question.facts, (low, first, high)
    stated = number(low.figure.stated or 0)
    return Finding(
        rule=RULE.id,
        severity=Severity.WARNING,
        question=question.id,
        claims=tuple(claim.id for claim in claims),
        suspect=low.id,
        message=_message(facts, [low], first),
        why=(
            f"{stated} was given before the total rose: {facts.say(high)}",
            "nothing says that it is the number of before",
        ),
        next=_NEXT,
        fingerprint=fingerprint(RULE.id, claims),
    )


RULE = Rule(
    id="figure-repeated-as-new",
    severity=Severity.WARNING,
    summary="A number of before, given again as if it were of now.",
    check=check,
)
