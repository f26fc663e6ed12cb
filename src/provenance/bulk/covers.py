"""Parts that cover a whole and may come to less than it."""

import ibis

from provenance.bulk.engines import Engine, Table
from provenance.bulk.nodes import Nodes
from provenance.bulk.scopes import PARTS, Scopes
from provenance.model import (
    ANYTHING,
    TERM_DIMENSIONS,
    Dimension,
    Relation,
    compare_names,
)
from provenance.reconciliation.placing.extremes import ALWAYS, ONCE


def suspected_covers(engine: Engine, scopes: Scopes, found: Nodes, /) -> Table:
    """Return the cells that may be more than what covers them, each with the covers."""
    tables = [
        table
        for dimension in (*ALWAYS, *ONCE)
        if (table := _along(engine, scopes, found, dimension)) is not None
    ]
    none = found.above.filter(ibis.literal(value=False)).select("outer", "cell")
    return ibis.union(none, *tables, distinct=True) if tables else none


def _along(
    engine: Engine, scopes: Scopes, found: Nodes, dimension: Dimension
) -> Table | None:
    part = dimension.value
    listed = _covers(scopes, dimension)
    if not listed:
        return None
    kinds = {"whole": "int64", "nth": "int64", "cover": "int64", "needed": "int64"}
    put = engine.put(f"covers_of_{part}", kinds, listed)
    covers = engine.make(f"covers_{part}", _cells(engine, scopes, dimension, put))
    flagged = engine.make(f"short_{part}", _short(found, covers))
    return covers.semi_join(flagged, covers.outer == flagged.cell).select(
        "outer", "cell"
    )


def _covers(scopes: Scopes, dimension: Dimension) -> list[tuple[int, int, int, int]]:
    """Return for each name that has parts, and each part, the names that contain it."""
    numbers = scopes.names[dimension.value].known
    vocabulary = scopes.case.vocabularies[dimension]
    found = []
    for whole, number in numbers.items():
        if whole in {None, ANYTHING}:
            continue
        parts = vocabulary.term(str(whole)).parts
        for nth, part in enumerate(parts):
            for cover in sorted(vocabulary.above(part)):
                relation = compare_names(whole, cover, vocabulary)
                if cover in numbers and relation not in {
                    Relation.SAME,
                    Relation.WITHIN,
                }:
                    found.append((number, nth, numbers[cover], len(parts)))
    return found


def _cells(
    engine: Engine, scopes: Scopes, dimension: Dimension, covers: Table
) -> Table:
    """Return for each whole and each of its parts the reported cells that cover it."""
    cells = engine.table("cells")
    found = cells.select(
        outer="cell", **{part: scopes.number_in(part, cells.cell) for part in PARTS}
    )
    own = dimension.value
    found = found.join(covers, found[own] == covers.whole).drop(own, "whole")
    found = found.rename({own: "cover"})
    for other in TERM_DIMENSIONS:
        part = other.value
        if other is dimension or f"above_{part}" not in engine.names:
            continue
        above = engine.table(f"above_{part}").rename({f"wider_{part}": "outer"})
        found = found.join(above, part).drop(part).rename({part: f"wider_{part}"})
    covering = found.mutate(cell=scopes.cell({part: found[part] for part in PARTS}))
    covering = covering.semi_join(cells, "cell")
    return covering.select("outer", "nth", "needed", "cell").distinct()


def _short(found: Nodes, covers: Table) -> Table:
    """Return the wholes of which a low end is no less than what covers it comes to."""
    nodes = found.nodes
    keys = ["cell", "nth", "slot"]
    parts = covers.select("nth", "needed", cell="outer").distinct()
    lows = nodes.filter(nodes.low.notnull()).join(found.parts, "window")
    lows = lows.join(parts, "cell")
    asked = lows.select(
        *keys, "day", "window", "low", "needed", high=ibis.null("int64")
    )
    highs = nodes.filter(nodes.high.notnull()).join(found.wholes, "window")
    highs = highs.join(covers, "cell")
    given = highs.select(
        cell="outer",
        nth="nth",
        slot="slot",
        day="day",
        window=ibis.null("int64"),
        low=ibis.null("int64"),
        needed=ibis.null("int64"),
        high="high",
    )
    later = ibis.range_window(
        group_by=keys, order_by="day", preceding=0, following=None
    )
    both = asked.union(given)
    swept = both.mutate(lowest=both.high.min().over(later))
    swept = swept.filter(swept.low.notnull() & swept.lowest.notnull())
    by_part = swept.group_by("cell", "window", "nth").agg(
        low=swept.low.max(), needed=swept.needed.max(), lowest=swept.lowest.min()
    )
    # Doubled, as ends are, and none of them open.
    closed = by_part.mutate(
        low=by_part.low - by_part.low % 2, lowest=by_part.lowest + by_part.lowest % 2
    )
    summed = closed.group_by("cell", "window").agg(
        low=closed.low.max(),
        needed=closed.needed.max(),
        known=closed.count(),
        total=closed.lowest.sum().cast("int64"),
    )
    is_short = (summed.known == summed.needed) & (summed.low >= summed.total)
    return summed.filter(is_short).select("cell").distinct()
