"""Breaches by sums: parts that come to more than their whole, or to less than it."""

from collections.abc import Sequence

from provenance.model import Dimension, Number
from provenance.reconciliation.law.breach import LEEWAY_OF_READING, Breach, BreachKind
from provenance.reconciliation.law.excuses import excused
from provenance.reconciliation.placing.extremes import Extreme
from provenance.reconciliation.placing.placement import Placement
from provenance.reconciliation.placing.readings import Reading


def excess(
    placement: Placement,
    dimension: Dimension,
    reading: Reading,
    parts: Sequence[Extreme],
    whole: Extreme,
    /,
) -> Breach:
    """Return the breach in which the low ends of parts are above the whole's high."""
    breach = Breach(
        kind=BreachKind.PARTS_EXCEED_WHOLE,
        leeway=LEEWAY_OF_READING[reading],
        over=tuple(part.claim for part in parts),
        under=(whole.claim,),
        dimensions=(dimension,),
        low=sum(part.end[0] for part in parts),
        high=whole.end[0],
    )
    return excused(placement, breach)


def shortfall(
    placement: Placement,
    dimension: Dimension,
    reading: Reading,
    whole: Extreme,
    parts: Sequence[Extreme],
    /,
    *,
    total: Number,
) -> Breach:
    """Return the breach in which a whole's low end is above what its parts come to."""
    breach = Breach(
        kind=BreachKind.PARTS_FALL_SHORT,
        leeway=LEEWAY_OF_READING[reading],
        over=(whole.claim,),
        under=tuple(part.claim for part in parts),
        dimensions=(dimension,),
        low=whole.end[0],
        high=total,
    )
    return excused(placement, breach)
