"""The law over single claims: which nodes may break it, with another or by themselves.

Parts and wholes of one cell and slot are put in the order of their days. A part is
suspected where the lowest high end of that day or a later one is below its low end, and
a whole where the highest low end of that day or an earlier one is above its high end.
"""

from typing import Any

import ibis
from attrs import frozen

from provenance.bulk.engines import Engine, Table
from provenance.bulk.nodes import Nodes


@frozen
class Suspected:
    """The nodes that stand in a breach with one another or by themselves."""

    #: Those that are above another, or hold figures that share no value: cell, window.
    parts: Table
    #: Each breach's part or whole by the cell of the whole: outer, slot, day, cell,
    #: window, and its low end as a part or its high end as a whole.
    broken: Table


def suspected_nodes(engine: Engine, found: Nodes, /) -> Suspected:
    """Return the nodes that stand in a breach with one another."""
    nodes, above = found.nodes, found.above
    alone = nodes.filter(nodes.low > nodes.high).select("cell", "window")
    lows = nodes.filter(nodes.low.notnull()).join(above, "cell")
    lows = lows.join(found.parts, "window").select(
        "outer", "slot", "day", "cell", "window", "low", high=ibis.null("int64")
    )
    highs = nodes.filter(nodes.high.notnull()).join(found.wholes, "window")
    highs = highs.select(
        "slot", "day", "cell", "window", "high", outer="cell", low=ibis.null("int64")
    )
    columns = ("outer", "slot", "day", "cell", "window", "low", "high")
    both = lows.select(*columns).union(highs.select(*columns))
    later = ibis.range_window(
        group_by=["outer", "slot"], order_by="day", preceding=0, following=None
    )
    earlier = ibis.range_window(
        group_by=["outer", "slot"], order_by="day", preceding=None, following=0
    )
    swept = both.mutate(
        lowest=both.high.min().over(later), highest=both.low.max().over(earlier)
    )
    broken = engine.make("broken", swept.filter(_is_broken(swept)).select(*columns))
    parts = broken.filter(broken.low.notnull()).select("cell", "window")
    return Suspected(
        engine.make("exceeding", alone.union(parts).distinct()),
        broken,
    )


def _is_broken(rows: Table) -> Any:  # noqa: ANN401 (Ibis has no types)
    return (rows.low > rows.lowest) | (rows.highest > rows.high)
