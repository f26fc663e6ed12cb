"""Of the wholes that parts exceed those that can be the nearest of some part.

A total until one day that exceeds a later one exceeds most that lie in between, too,
and the law tells the nearest of equally grave breaches. So a total is left behind if
each part that exceeds it is, under every reading, above a total of an earlier day: it
stands in no finding. The parts themselves are all looked at.

That is known of running totals until a known day, compared with counts of the same
question. Nothing is left behind of a question that would then be small enough to ask
which of its claims to doubt: that asks for breaches that show when others are gone.
"""

from typing import Any, Final

import ibis

from provenance.bulk.engines import Engine, Table
from provenance.bulk.leeway import surely_high, surely_low
from provenance.bulk.nodes import Nodes
from provenance.bulk.pairs import Suspected
from provenance.bulk.scopes import Scopes
from provenance.reconciliation.culprits import MOST_CLAIMS

#: Where more parts exceed the wholes of one cell these are all looked at.
_MOST_PARTS: Final = 100
#: The parts of a cell's number that tell questions apart.
_QUESTION: Final = ("measure", "unit", "event")
_NODE: Final = ("cell", "window")


def needed_nodes(
    engine: Engine, scopes: Scopes, found: Nodes, suspected: Suspected, /
) -> Table:
    """Return which suspected nodes a finding can be about, by cell and window."""
    broken = suspected.broken
    wholes = broken.filter(broken.high.notnull()).drop("low")
    wholes = wholes.join(found.nodes.select(*_NODE, "fixed_high"), list(_NODE))
    is_plain = wholes.semi_join(_plain(found), "cell")
    steep = engine.make("wholes_in_order", is_plain)
    near = engine.make("nearest", _nearest(scopes, found, broken, steep))
    every = wholes.select(*_NODE).distinct()
    spare = steep.select(*_NODE).distinct().anti_join(near, list(_NODE))
    spare = spare.anti_join(suspected.parts, list(_NODE))
    spare = engine.make("spare_nodes", spare)
    kept = suspected.parts.union(every.anti_join(spare, list(_NODE))).distinct()
    kept = engine.make("kept_nodes", kept)
    return engine.make(
        "needed_nodes", kept.union(_of_small(scopes, found, kept, spare))
    )


def _plain(found: Nodes) -> Table:
    """Return the cells that hold nothing but running totals until known days."""
    rows = found.nodes.join(found.windows, "window")
    by_cell = rows.group_by("cell").agg(is_plain=rows.is_until_day.all())
    return by_cell.filter(by_cell.is_plain).select("cell")


def _nearest(scopes: Scopes, found: Nodes, broken: Table, wholes: Table) -> Table:
    """Return the wholes that may be the nearest of a part, and those of many parts."""
    policy = scopes.case.policy
    parts = broken.filter(broken.low.notnull()).drop("high")
    parts = parts.join(found.nodes.select(*_NODE, "fixed_low"), list(_NODE))
    counted = parts.group_by("outer", "slot").agg(parts=parts.count())
    many = counted.filter(counted.parts > _MOST_PARTS)
    few = parts.anti_join(many, ["outer", "slot"])
    below = few.select(
        "outer",
        "slot",
        part="cell",
        in_window="window",
        since="day",
        low="low",
        sure_low=ibis.ifelse(
            _is_steady(scopes, few),
            surely_low(few.fixed_low, policy),
            ibis.null("float64"),
        ),
    )
    met = below.join(wholes.drop("cell"), ["outer", "slot"])
    met = met.filter((met.since <= met.day) & (met.low > met.high))
    is_sure = (met.since < met.day) & (
        met.sure_low > surely_high(met.fixed_high, policy)
    )
    of_part = ibis.window(group_by=["outer", "slot", "part", "in_window"])
    first = ibis.ifelse(is_sure, met.day, ibis.null("int64")).min().over(of_part)
    met = met.mutate(first=first)
    near = met.filter(met.first.isnull() | (met.day <= met.first))
    return (
        near.select("window", cell="outer")
        .select(*_NODE)
        .union(wholes.semi_join(many, ["outer", "slot"]).select(*_NODE))
        .distinct()
    )


def _is_steady(scopes: Scopes, rows: Table) -> Any:  # noqa: ANN401 (Ibis has no types)
    """Return whether nothing but its figures can excuse that a part is too high."""
    measure = scopes.number_in("measure", rows.cell)
    steady = measure.isin(scopes.lasting())
    for part in _QUESTION:
        steady &= scopes.number_in(part, rows.cell) == scopes.number_in(
            part, rows.outer
        )
    return steady


def _of_small(scopes: Scopes, found: Nodes, kept: Table, spare: Table) -> Table:
    """Return the nodes to spare of questions of which few claims would be left."""
    rows = found.nodes.semi_join(kept, list(_NODE))
    left = rows.group_by(**_question(scopes, rows)).agg(left=rows.claims.sum())
    # A claim whose day is assumed stands at two nodes.
    large = left.filter(left.left > 2 * MOST_CLAIMS)
    told = spare.mutate(**_question(scopes, spare))
    return told.anti_join(large, list(_QUESTION)).select(*_NODE)


def _question(scopes: Scopes, rows: Table) -> dict[str, Any]:
    return {part: scopes.number_in(part, rows.cell) for part in _QUESTION}
