"""Of the counts below a whole those that a sum over its parts can rest on.

A sum takes the highest count of each part within a window. Read more generously it may
be a little less than strictly read, so that the next ones may take its place: counts
further below the highest than any reading reaches are of no use. Counts that break the
law by themselves are looked at anyway, and hide none of the others here.
"""

import ibis

from provenance.bulk.engines import Engine, Table
from provenance.bulk.leeway import least_share
from provenance.bulk.nodes import Nodes
from provenance.model import Policy

#: For what is lost where ends are made whole numbers.
_SLACK = 0.97


def needed_beneath(
    engine: Engine, found: Nodes, wholes: Table, suspected: Table, policy: Policy, /
) -> Table:
    """Return the nodes that sums over the parts of some wholes can rest on.

    `wholes` tells of each its cell, its window, and where it stands in which slot.
    """
    above, nodes = found.above, found.nodes
    asked = wholes.select(outer="cell", slot="slot", day="day")
    asked = asked.join(above, "outer").select("cell", "slot", "day").distinct()
    asked = engine.make("asked_beneath", asked)
    lows = nodes.filter(nodes.low.notnull()).join(found.parts, "window")
    lows = lows.semi_join(asked, ["cell", "slot"])
    marked = suspected.select("cell", "window", is_suspected=ibis.literal(value=True))
    lows = lows.left_join(marked, ["cell", "window"])
    clean = ibis.ifelse(lows.is_suspected.isnull(), lows.low, ibis.null("int64"))
    counts = lows.select(
        "cell", "slot", "day", "window", "low", clean=clean, is_asked=False
    )
    questions = asked.select(
        "cell",
        "slot",
        "day",
        window=ibis.null("int64"),
        low=ibis.null("int64"),
        clean=ibis.null("int64"),
        is_asked=True,
    )
    keys = ["cell", "slot"]
    until = ibis.range_window(
        group_by=keys, order_by="day", preceding=None, following=0
    )
    since = ibis.range_window(
        group_by=keys, order_by="day", preceding=0, following=None
    )
    rows = counts.union(questions)
    rows = rows.mutate(highest=rows.clean.max().over(until))
    wanted = ibis.ifelse(rows.is_asked, rows.highest, ibis.null("int64"))
    rows = rows.mutate(least=wanted.min().over(since))
    needed = rows.filter(rows.low >= rows.least * (least_share(policy) * _SLACK))
    return needed.select("cell", "window").union(wholes.select("cell", "window"))
