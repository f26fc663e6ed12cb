"""What a breach of the law hangs on, in words."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from provenance.model import Case, Claim, Number, Quantifier, exact
from provenance.reconciliation.law.breach import Breach, Leeway
from provenance.reconciliation.law.excuses import days_so_far, is_source_cut_off
from provenance.reconciliation.placing.readings import is_rounded, margin
from provenance.reconciliation.question import Question
from provenance.reconciliation.wording import date, listed, number, short, value


def leeway_words(question: Question, breach: Breach, /) -> Iterator[str]:
    """Say with what a breach would be gone."""
    case = question.facts.case
    match breach.leeway:
        case Leeway.ABOUT:
            yield from _width(case, breach)
        case Leeway.PUBLISHED:
            yield from _undated(case, breach)
        case Leeway.ROUNDING if is_source_cut_off(breach):
            over, under = breach.over[0], breach.under[0]
            yield f"{value(under.figure)} is {value(over.figure)}, cut off"
            yield f"{short(under)} is derived from {short(over)}"
        case Leeway.ROUNDING:
            yield from (
                f"{value(claim.figure)} is a round number: ±{number(exact(room))}"
                for claim in breach.claims
                if (room := _margin(case, claim))
            )
        case Leeway.QUANTIFIER:
            words = "'more than' and 'less than'"
            if breach.over[0].figure.is_date:
                words = "'after' and 'before'"
            yield f"they share a value as soon as {words} include it"
        case Leeway.LATER_COUNT:
            over, under = breach.over[0], breach.under[0]
            yield f"{short(under)} is {_published(case, under)}"
            yield f"{short(over)} is by the same speaker, {_published(case, over)}"
        case Leeway.NONE:
            return
        case _:
            yield _excuse(question, breach)


def _width(case: Case, breach: Breach) -> Iterator[str]:
    words = [
        repr(claim.figure.as_written)
        for claim in breach.claims
        if claim.figure.quantifier is Quantifier.ABOUT
    ]
    if words:
        yield (
            f"it hangs on how wide 'about' is: ±{case.policy.about:.0%} in "
            f"{listed(words)}; at twice that it would be gone"
        )
    for claim in breach.under:
        stated, room = claim.figure.stated, _margin(case, claim)
        if stated is not None and room and not words:
            yield (
                f"{value(claim.figure)} may have been cut off and not rounded: it may "
                f"stand for up to {number(exact(stated + 2 * room))}"
            )


def _undated(case: Case, breach: Breach) -> Iterator[str]:
    for claim in breach.claims:
        published = case.published(claim)
        if claim.as_of is None and claim.period is None and published:
            yield (
                f"{short(claim)} states no date: it is read as of the day it "
                f"was published, {date(published)}"
            )


def _excuse(question: Question, breach: Breach) -> str:
    """Say how the figures may all be right, as they stand."""
    if breach.leeway is Leeway.CLOCKS:
        return "neither states the zone of its hour: they may go by two clocks"
    if breach.leeway is Leeway.HOURS:
        return "no hour is stated: each may have been counted at another hour"
    if breach.leeway is Leeway.RECORDED_LATE:
        return "it may hold what was recorded later than the days it happened on"
    if breach.leeway is Leeway.WITHIN_A_DAY:
        return _rise(question, breach)
    return _assumption(question.facts.case, breach)


def _rise(question: Question, breach: Breach) -> str:
    """Say that the figures may be of two hours of one day."""
    placement = question.facts.placement
    windows = [placement.node_of(claim).window for claim in breach.claims]
    if not windows[0].starts_with_event:
        return "no hour is stated: they may end at two hours of that day"
    day = days_so_far(windows)
    if day is None or day == 1:
        return "no hour is stated, and on its first day a total rises from nothing"
    higher = said(breach.over, breach.low)
    lower = said(breach.under, breach.high)
    return (
        "no hour is stated, and a total may rise within a day: "
        f"{number(higher)} by day {day} is {number(higher // day)} a day on average, "
        f"and {number(higher - lower)} lie between the two"
    )


def said(claims: Iterable[Claim], end: Number, /) -> Number:
    """Return what figures come to as they were written, else what one end of them does.

    A reading's own ends would puzzle.
    """
    stated = [claim.figure.stated for claim in claims]
    known = [each for each in stated if each is not None]
    return sum(known) if known and len(known) == len(stated) else end


def _assumption(case: Case, breach: Breach) -> str:
    """Say what is only usual of a measure that the case does not declare."""
    part, whole = case.measure(breach.over[0]), case.measure(breach.under[0])
    if part.term.name != whole.term.name:
        return (
            f"the case does not declare {part.term.name!r}: some of them may have come "
            f"from elsewhere and be no {whole.term.name}"
        )
    if case.scope(breach.over[0]).unit != "person":
        return (
            f"the case does not declare {part.term.name!r}: it may be no running total"
        )
    return (
        f"the case does not declare {part.term.name!r}: who was counted earlier may "
        "have died, gone home or been released, and be counted no more"
    )


def _published(case: Case, claim: Claim) -> str:
    published = case.published(claim)
    return "undated" if published is None else f"published {date(published)}"


def _margin(case: Case, claim: Claim) -> Decimal:
    stated = claim.figure.stated
    if stated is None or not is_rounded(claim.figure):
        return Decimal(0)
    return margin(stated, case.scope(claim).window.mode)
