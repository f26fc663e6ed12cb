"""What all other claims leave possible for one claim, by the law over single claims."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from provenance.model import Claim, ClaimId
from provenance.reconciliation.containment import contains
from provenance.reconciliation.extremes import Extreme, may_reach
from provenance.reconciliation.placement import Cell, Node, Placement
from provenance.reconciliation.readings import Reading

#: In larger surroundings nothing is worked out: it is asked for one claim at a time.
_MOST_NODES = 20_000


@frozen(eq=False)
class Limits:
    """The highest floor and the lowest ceiling, each with the claim that sets it."""

    low: Extreme | None
    high: Extreme | None


def limits(
    placement: Placement, claim: Claim, parts: Iterable[Claim], /
) -> Limits | None:
    """Return what others leave possible, figures read as rounded where they are round.

    `parts` are the claims that are said to be a part of it, whatever their dates.
    `None` where too many scopes would have to be looked at.
    """
    node = placement.node_of(claim)
    inside = [node.cell, *node.cell.below]
    around = [node.cell, *node.cell.above]
    if sum(len(cell.nodes) for cell in (*inside, *around)) > _MOST_NODES:
        return None
    low = _low(placement, node, claim, inside)
    for part in parts:
        end = placement.ends.of(part, node.window, Reading.BANDED)[0]
        if end is not None and (low is None or end > low.end):
            low = Extreme(end, part)
    return Limits(low, _high(placement, node, claim, around))


def _low(
    placement: Placement, whole: Node, claim: Claim, cells: Iterable[Cell]
) -> Extreme | None:
    best: Extreme | None = None
    known = [cell for cell in cells if cell.low is not None]
    for cell in sorted(known, key=lambda cell: cell.low or (0, 0), reverse=True):
        if best is not None and (cell.low or (0, 0)) < best.end:
            break
        one_measure = cell.key[0] == whole.cell.key[0]
        for node in cell.nodes.values():
            if may_reach(node, best, side=0) and contains(
                whole.window, node.window, one_measure=one_measure
            ):
                best = _tighter(placement, node, claim.id, best, side=0)
    return best


def _high(
    placement: Placement, part: Node, claim: Claim, cells: Iterable[Cell]
) -> Extreme | None:
    best: Extreme | None = None
    known = [cell for cell in cells if cell.high is not None]
    for cell in sorted(known, key=lambda cell: cell.high or (0, 0)):
        if best is not None and (cell.high or (0, 0)) > best.end:
            break
        one_measure = cell.key[0] == part.cell.key[0]
        for node in cell.nodes.values():
            if may_reach(node, best, side=1) and contains(
                node.window, part.window, one_measure=one_measure
            ):
                best = _tighter(placement, node, claim.id, best, side=1)
    return best


def _tighter(
    placement: Placement,
    node: Node,
    without: ClaimId,
    best: Extreme | None,
    *,
    side: int,
) -> Extreme | None:
    for other in _counting(placement, node, without):
        end = placement.ends.of(other, node.window, Reading.BANDED)[side]
        if end is None:
            continue
        is_tighter = best is None or (end > best.end if side == 0 else end < best.end)
        if best is None or is_tighter or (end == best.end and other.id < best.claim.id):
            best = Extreme(end, other)
    return best


def _counting(placement: Placement, node: Node, without: ClaimId) -> Iterator[Claim]:
    for claim in node.claims:
        if claim.id != without and claim.id not in placement.superseded:
            yield claim
