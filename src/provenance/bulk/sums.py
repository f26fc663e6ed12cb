"""Disjoint parts that may come to more than their whole.

The parts of a whole along one dimension are brought to a table of gains: by how much,
and on which day, the highest count of a term rises. Gains add up over the branches of a
term, and what a term comes to rises by itself or by its branches: so sums are worked
out from the lowest terms upwards, as often as terms lie within one another. All numbers
are doubled, as ends are, and none is open.
"""

from typing import Any

import ibis

from provenance.bulk.divisions import find_divisions
from provenance.bulk.engines import Engine, Table
from provenance.bulk.nodes import Nodes
from provenance.bulk.scopes import Scopes
from provenance.model import Dimension
from provenance.reconciliation.placing.extremes import ALWAYS, ONCE

_KEYS = ("rest", "slot", "term")
_WHOLE = ("cell", "window", "slot", "day")


def suspected_wholes(engine: Engine, scopes: Scopes, found: Nodes, /) -> Table:
    """Return the nodes that may be less than what their disjoint parts come to.

    Each with where it stands in the slot in which it may be.
    """
    tables = [
        _along(engine, scopes, found, dimension) for dimension in (*ALWAYS, *ONCE)
    ]
    suspected = [table for table in tables if table is not None]
    none = found.nodes.join(found.wholes, "window").limit(0).select(*_WHOLE)
    return ibis.union(none, *suspected, distinct=True) if suspected else none


def _along(
    engine: Engine, scopes: Scopes, found: Nodes, dimension: Dimension
) -> Table | None:
    names = scopes.names[dimension.value].known
    divisions = find_divisions(scopes.case.vocabularies[dimension], names)
    heights = divisions.heights
    if not heights:
        return None
    kind = dimension.value
    pairs = engine.make(f"pairs_{kind}", _pairs(scopes, found, dimension))
    counts = engine.make(f"counts_{kind}", _counts(found, pairs))
    wholes = engine.make(f"wholes_{kind}", _wholes(scopes, found, pairs, dimension))
    gains = engine.make(f"gains_{kind}_0", _gains(counts))
    suspected: list[Table] = []
    for height, edges in heights.items():
        put = engine.put(
            f"edges_{kind}_{height}",
            {"whole": "int64", "division": "int64", "term": "int64"},
            edges,
        )
        sums = engine.make(f"sums_{kind}_{height}", _sums(gains, put))
        suspected.append(_exceeding(sums, wholes))
        grown = sums.select(*_KEYS, "day", "value")
        terms = put.select(term="whole").distinct()
        more = _gains(grown.union(counts.semi_join(terms, "term")))
        kept = gains.anti_join(terms, "term")
        gains = engine.make(f"gains_{kind}_{height}", kept.union(more))
    wanted = ibis.union(*suspected) if suspected[1:] else suspected[0]
    made = engine.make(f"suspected_{kind}", wanted.distinct())
    for height in (0, *heights):
        engine.drop(f"gains_{kind}_{height}", f"sums_{kind}_{height}")
    engine.drop(f"counts_{kind}", f"wholes_{kind}", f"pairs_{kind}")
    return made


def _pairs(scopes: Scopes, found: Nodes, dimension: Dimension) -> Table:
    """Return the cells below each whole that state another term of a dimension."""
    part = dimension.value
    above = found.above
    term, whole = (scopes.number_in(part, above[each]) for each in ("cell", "outer"))
    rows = above.mutate(term=term, whole=whole, rest=scopes.without(part, above.outer))
    is_part = rows.term != rows.whole
    unstated = scopes.names[part].known.get(None)
    if unstated is not None:
        is_part &= rows.term != unstated
    if dimension in ONCE:
        once = scopes.once()
        for cell in (rows.cell, rows.outer):
            is_part &= scopes.number_in("measure", cell).isin(once)
    return rows.filter(is_part).select("cell", "outer", "term", "whole", "rest")


def _counts(found: Nodes, pairs: Table) -> Table:
    """Return what is counted of each term in each slot, by the day of the count."""
    nodes = found.nodes
    # Nothing is added by a count of none.
    lows = nodes.filter(nodes.low >= 2).join(found.parts, "window")
    parts = pairs.select("cell", "term", "rest").distinct()
    rows = lows.join(parts, "cell")
    rows = rows.mutate(value=rows.low - rows.low % 2)
    return rows.group_by(*_KEYS, "day").agg(value=rows.value.max())


def _wholes(scopes: Scopes, found: Nodes, pairs: Table, dimension: Dimension) -> Table:
    nodes = found.nodes
    highs = nodes.filter(nodes.high.notnull()).join(found.wholes, "window")
    highs = highs.semi_join(pairs, highs.cell == pairs.outer)
    part = dimension.value
    return highs.select(
        *_WHOLE,
        rest=scopes.without(part, highs.cell),
        term=scopes.number_in(part, highs.cell),
        high=highs.high + highs.high % 2,
    )


def _gains(counts: Table) -> Table:
    """Return by how much the highest count of each term rises, and on which day."""
    until = ibis.range_window(
        group_by=_KEYS, order_by="day", preceding=None, following=0
    )
    best = counts.group_by(*_KEYS, "day").agg(value=counts.value.max())
    best = best.mutate(best=best.value.max().over(until))
    before = best.best.lag().over(ibis.window(group_by=_KEYS, order_by="day"))
    found = best.mutate(gain=best.best - before.fill_null(0))
    return found.filter(found.gain > 0).select(*_KEYS, "day", "gain")


def _sums(gains: Table, edges: Table) -> Table:
    """Return what the branches of each term come to by each day."""
    keys = ("rest", "slot", "whole", "division")
    rows = gains.join(edges, "term")
    rows = rows.group_by(*keys, "day").agg(gain=rows.gain.sum())
    until = ibis.range_window(
        group_by=keys, order_by="day", preceding=None, following=0
    )
    found = rows.mutate(value=rows.gain.sum().over(until).cast("int64"))
    return found.select("rest", "slot", "day", "value", term="whole")


def _exceeding(sums: Table, wholes: Table) -> Table:
    """Return the wholes that are no more than what their parts come to."""
    columns = (*_KEYS, "day", "value", "cell", "window", "high")
    nothing = ibis.null("int64")
    added = sums.mutate(cell=nothing, window=nothing, high=nothing)
    asked = wholes.semi_join(sums, list(_KEYS)).mutate(value=ibis.null("int64"))
    both = added.select(*columns).union(asked.select(*columns))
    until = ibis.range_window(
        group_by=_KEYS, order_by="day", preceding=None, following=0
    )
    swept: Any = both.mutate(total=both.value.max().over(until))
    return swept.filter(swept.total >= swept.high).select(*_WHOLE).distinct()
