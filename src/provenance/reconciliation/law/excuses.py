"""What may excuse a breach that stands under every reading of its figures.

An excuse hangs on the claims of the breach and on the case file alone. It makes a
warning of a conflict: the figures may all be right, and a reader can find out.
"""

from collections.abc import Sequence
from itertools import product

from attrs import evolve

from provenance.model import (
    Case,
    Claim,
    DerivationKind,
    Dimension,
    Mode,
    Moment,
    PartialDate,
    Precision,
    Quantifier,
    Window,
)
from provenance.reconciliation.law.breach import Breach, BreachKind, Leeway
from provenance.reconciliation.law.speakers import published, speaker
from provenance.reconciliation.placing.placement import Placement
from provenance.reconciliation.placing.readings import is_cut_off, rounding

#: The derivations by which a claim has its figure from another one.
_RESTING = (
    DerivationKind.QUOTED_FROM,
    DerivationKind.DERIVED_FROM,
    DerivationKind.PRIMARY_SOURCE,
)


def excused(placement: Placement, breach: Breach, /) -> Breach:
    """Return a breach with what it vanishes with, if there is anything.

    A breach that vanishes under some reading of its figures is left as it is, but for
    one between a number and the source that it is cut off from: nobody need ask there.
    """
    if breach.leeway is Leeway.ABOUT and is_source_cut_off(breach):
        return evolve(breach, leeway=Leeway.ROUNDING)
    if breach.leeway is not Leeway.NONE or not breach.under:
        return breach
    excuse = _excuse(placement, breach)
    return breach if excuse is Leeway.NONE else evolve(breach, leeway=excuse)


def is_source_cut_off(breach: Breach, /) -> bool:
    """Whether a number is but that of its very source, cut off and not rounded."""
    if len(breach.over) != 1 or len(breach.under) != 1:
        return False
    source, retold = breach.over[0], breach.under[0]
    number, other = retold.figure.stated_count, source.figure.stated_count
    return (
        number is not None
        and other is not None
        and retold.figure.quantifier is Quantifier.EXACTLY
        and source.id in retold.sources(*_RESTING)
        and is_cut_off(number, other)
        and number + rounding(number) <= other
    )


def _excuse(placement: Placement, breach: Breach) -> Leeway:
    if breach.kind is BreachKind.PARTS_FALL_SHORT and breach.dimensions == (
        Dimension.WINDOW,
    ):
        return Leeway.RECORDED_LATE
    case = placement.case
    overs = [placement.node_of(claim).window for claim in breach.over]
    unders = [placement.node_of(claim).window for claim in breach.under]
    if _come_from_elsewhere(case, breach) or _may_leave(case, breach, overs, unders):
        return Leeway.ASSUMED
    windows = [*overs, *unders]
    if _is_a_usual_rise(breach, windows) and _may_be_later(case, breach, windows):
        return Leeway.WITHIN_A_DAY
    if _may_be_of_two_clocks(case, breach, overs, unders):
        return Leeway.CLOCKS
    return Leeway.NONE


def _may_be_of_two_clocks(
    case: Case, breach: Breach, overs: Sequence[Window], unders: Sequence[Window]
) -> bool:
    """Whether two speakers state times of one day, and none of them his zone."""
    return any(
        _are_bare_times(over.end, under.end)
        and speaker(case, high) != speaker(case, low)
        for (high, over), (low, under) in product(
            zip(breach.over, overs, strict=True), zip(breach.under, unders, strict=True)
        )
    )


def _are_bare_times(one: Moment | None, other: Moment | None) -> bool:
    """Whether both are times of one day without a zone, and not one time."""
    if one is None or other is None or one == other:
        return False
    bare = (each.is_time and not each.is_zoned for each in (one, other))
    return all(bare) and one.earliest == other.earliest


def _is_a_usual_rise(breach: Breach, windows: Sequence[Window]) -> bool:
    """Whether counts up to one day lie no further apart than a day's usual rise.

    That is what they rose by a day, on average so far.
    """
    days = days_so_far(windows)
    return (
        _are_of_one_day(windows)
        and days is not None
        and (breach.low - breach.high) * days <= breach.low
    )


def hangs_on_start(placement: Placement, breach: Breach, /) -> bool:
    """Whether a breach may be of two hours, and nobody says when its event began."""
    if breach.leeway is not Leeway.NONE or not breach.under:
        return False
    windows = [placement.node_of(claim).window for claim in breach.claims]
    return (
        _are_of_one_day(windows)
        and days_so_far(windows) is None
        and _is_not_surely_earlier(placement.case, breach)
    )


def _is_not_surely_earlier(case: Case, breach: Breach) -> bool:
    """Whether no higher count is known to have been said before a lower one."""
    return all(
        _document(high) != _document(low)
        and (
            speaker(case, high) != speaker(case, low)
            or published(case, high)[1] >= published(case, low)[0]
        )
        for high, low in product(breach.over, breach.under)
    )


def _are_of_one_day(windows: Sequence[Window]) -> bool:
    """Whether all end at some hour of the same day.

    Running totals do, and as many days up to that day.
    """
    day, *others = (window.end for window in windows)
    if day is None or not day.is_one_day or any(other != day for other in others):
        return False
    return all(map(_is_running_total, windows)) or (
        len({*windows}) == 1 and _is_length(windows[0])
    )


def days_so_far(windows: Sequence[Window], /) -> int | None:
    """Return on which day after the start of all windows the first of them ends.

    The day on which they start is day 1; `None` where either is not known.
    """
    first = windows[0].end
    starts = [window.start.latest for window in windows if window.start is not None]
    known = [start for start in starts if start is not None]
    if first is None or first.latest is None or len(known) < len(windows):
        return None
    return max((first.latest - max(known)) // 2 + 1, 1)


def _is_running_total(window: Window) -> bool:
    return window.mode is Mode.FLOW and window.starts_with_event


def _is_length(window: Window) -> bool:
    """Whether it is so many days, which begin at some hour."""
    start = window.start
    return window.mode is Mode.FLOW and start is not None and not start.is_one_day


def _may_be_later(case: Case, breach: Breach, windows: Sequence[Window]) -> bool:
    """Whether each higher count may have come after each lower one, on the same day.

    What one document says it says at one time. One speaker's totals of one day are told
    apart by their publication, unless that was on one day too; of the last 24 hours he
    speaks but once a day.
    """
    are_totals = all(map(_is_running_total, windows))
    return all(
        _document(high) != _document(low)
        and (
            speaker(case, high) != speaker(case, low)
            or (are_totals and _published_on_one_day(case, high, low))
        )
        for high, low in product(breach.over, breach.under)
    )


def _published_on_one_day(case: Case, first: Claim, second: Claim) -> bool:
    one, other = case.published(first), case.published(second)
    return (
        isinstance(one, PartialDate)
        and one == other
        and one.is_certain
        and one.precision is Precision.DAY
    )


def _document(claim: Claim) -> str:
    return claim.document or claim.id


def _come_from_elsewhere(case: Case, breach: Breach) -> bool:
    """Whether it is but assumed that whom the parts count the whole counts too."""
    wholes = {case.measure(claim).term.name for claim in breach.under}
    return any(
        case.measure(claim).term.name not in wholes and not case.declares_measure(claim)
        for claim in breach.over
    )


def _may_leave(
    case: Case, breach: Breach, overs: Sequence[Window], unders: Sequence[Window]
) -> bool:
    """Whether it is but assumed that who was counted is counted later on, too."""
    is_assumed = any(
        not case.measure(claim).once
        and claim.kind is None
        and not case.declares_measure(claim)
        for claim in breach.over
    )
    return is_assumed and any(
        earlier.mode is Mode.FLOW and earlier.end != later.end
        for earlier, later in product(overs, unders)
    )
