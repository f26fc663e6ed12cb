"""What a retelling counts otherwise than its source: whom, where, and what."""

from provenance.model import Claim, Dimension, Relation
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.retelling.drift import Differ, Drift
from provenance.reconciliation.sources.originals import (
    Original,
    are_units_apart,
    drift_in,
    is_counted_together,
)
from provenance.reconciliation.wording import listed, name, plural

_HOW = {
    Relation.CONTAINS: "which is wider",
    Relation.WITHIN: "which is narrower",
    Relation.DISJOINT: "they share nobody",
}


def differ_in(dimension: Dimension, /) -> Differ:
    """Return what says how a retelling stands to its original in one dimension."""

    def differ(facts: Facts, claim: Claim, original: Original, /) -> Drift | None:
        scope = facts.case.scope(claim)
        stated, retold = original.name_in(dimension), scope.name_in(dimension)
        relation = drift_in(facts.case, dimension, retold, scope.unit, original)
        if relation is None:
            return None
        return Drift(
            what=dimension.value,
            original=name(stated),
            retold=name(retold),
            how="" if retold is None else _HOW.get(relation, ""),
        )

    return differ


def differ_in_measure(
    facts: Facts, claim: Claim, original: Original, /
) -> Drift | None:
    """Say what a retelling counts otherwise: by its measure, or by its unit."""
    drift = differ_in(Dimension.MEASURE)(facts, claim, original)
    if drift is not None:
        return drift
    measure, unit = facts.case.scope(claim).measure, facts.case.scope(claim).unit
    if is_counted_together(original, measure):
        return Drift(
            what="measure",
            original=listed(original.together),
            retold=measure,
            how="the number counts them together",
        )
    if not are_units_apart(unit, original.unit):
        return None
    return Drift(what="unit", original=plural(original.unit), retold=plural(unit))
