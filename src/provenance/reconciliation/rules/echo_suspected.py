"""Several outlets with one odd figure, none of which says where it is from.

Two outlets that count for themselves come to 34,817 and 35,102, or both to "about
35,000". Where both say 34,817, they have it from one source, or one from the other. A
note tells so; the reports are never merged, and still count as origins that may be
independent.

Odd is a number with four digits or more before its zeros. The reports state the same
scope, or leave open one thing that the others state, lie no more than five days apart,
or as the case's policy says, and name no claimant, no reference and nobody whom they
have it from. Shares, rates and prices are left out: these can be looked up.

A finding::

    what,figure,outlet
    displaced,"34,817",Daily Post
    displaced,"34,817",Radio Nine

No finding, for a round figure is reached twice::

    what,figure,outlet
    displaced,"35,000",Daily Post
    displaced,"35,000",Radio Nine

It is explained; cite the figure as that of one origin until another is found.
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from provenance.model import Claim, Mode, Number
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.placing.nearness import left_open, told_day
from provenance.reconciliation.placing.placement import CellKey
from provenance.reconciliation.question import Question, ReportedScope
from provenance.reconciliation.rule import Rule
from provenance.reconciliation.slips.digits import is_odd
from provenance.reconciliation.wording import listed, number, times

#: A number that more claims state is no echo, but what everybody knows.
_MOST_CLAIMS = 100
_MOST_SAID = 6


@frozen(eq=False)
class _Heard:
    """A claim that names no origin, and its day if it is known."""

    day: int | None
    claim: Claim
    key: CellKey


def check(question: Question, /) -> Iterator[Finding]:
    """Yield the odd numbers that several outlets give without an origin."""
    by_number: dict[Number, list[tuple[ReportedScope, Claim]]] = {}
    for scope in question.scopes:
        if scope.scope.window.mode is Mode.VALUE:
            continue
        for claim in scope.counting:
            if not _is_bare(claim):
                continue
            stated = claim.figure.stated_count
            if stated is not None and is_odd(stated):
                by_number.setdefault(stated, []).append((scope, claim))
    for _, placed in sorted(by_number.items()):
        if 1 < len(placed) <= _MOST_CLAIMS:
            heard = [_heard(question, scope, claim) for scope, claim in placed]
            for claims in _echoes(question, heard):
                yield _tell(question, claims)


def _is_bare(claim: Claim) -> bool:
    """Whether a claim names nobody and nothing that it has its figure from."""
    return not (claim.claimant or claim.via or claim.cites or claim.derivations)


def _heard(question: Question, scope: ReportedScope, claim: Claim) -> _Heard:
    day = told_day(question.facts.case, claim, scope.scope.window)
    return _Heard(day, claim, scope.node.cell.key)


def _echoes(question: Question, heard: Sequence[_Heard]) -> Iterator[list[Claim]]:
    """Yield the claims of one scope and time that stand with several outlets."""
    case = question.facts.case
    done: set[str] = set()
    for key in sorted({each.key for each in heard}, key=_most_stated):
        group = [
            each
            for each in heard
            if left_open(key, each.key) is not None and each.claim.id not in done
        ]
        for claims in _near(group, case.policy.near):
            outlets = {case.outlet_of(claim) for claim in claims} - {""}
            if len(outlets) > 1:
                done |= {claim.id for claim in claims}
                yield sorted(claims, key=lambda claim: claim.id)


def _most_stated(key: CellKey) -> tuple[int, str]:
    return key.count(None), str(key)


def _near(group: Iterable[_Heard], near: int) -> Iterator[list[Claim]]:
    """Yield those whose days follow each other closely; undated ones come first."""
    undated = [each.claim for each in group if each.day is None]
    dated = sorted(
        (
            (each.day, each.claim.id, each.claim)
            for each in group
            if each.day is not None
        ),
        key=lambda item: item[:2],
    )
    claims, last = undated, None
    for day, _, claim in dated:
        if last is not None and day - last > near:
            yield claims
            claims = []
        claims = [*claims, claim]
        last = day
    yield claims


def _tell(question: Question, claims: Sequence[Claim]) -> Finding:
    facts = question.facts
    stated = claims[0].figure.stated or 0
    outlets = sorted({facts.case.outlet_of(claim) for claim in claims} - {""})
    message = "; ".join(map(facts.say, claims[:_MOST_SAID]))
    if len(claims) > _MOST_SAID:
        message += f"; and {times(len(claims) - _MOST_SAID, 'more claim')}"
    return Finding(
        rule=RULE.id,
        severity=RULE.severity,
        question=question.id,
        claims=tuple(claim.id for claim in claims),
        message=message,
        why=(
            f"{times(len(outlets), 'outlet')}: {listed(outlets)}",
            f"two counts hardly come to {number(stated)}: they probably share a source",
            "none of them says where it is from",
            *_others(question, stated, claims),
        ),
        next="ask one of them where the figure is from, and state it",
        fingerprint=fingerprint(RULE.id, claims),
    )


def _others(
    question: Question, stated: Number, claims: Sequence[Claim]
) -> Iterator[str]:
    """Yield a report of the number that does name an origin, if there is one."""
    facts, known = question.facts, {claim.id for claim in claims}
    cell = facts.placement.node_of(claims[0]).cell
    for _, claim in facts.statements.of(cell, stated):
        if claim.id not in known and not _is_bare(claim):
            yield f"the number is also given by {facts.say(claim)}"
            return


RULE = Rule(
    id="echo-suspected",
    severity=Severity.NOTE,
    summary="Several outlets with one odd figure, none of which says where it is from.",
    check=check,
)
