"""Everything that the engine cannot prove quiet: the rows that are to be judged."""

from typing import Any

import ibis

from provenance.bulk.beneath import needed_beneath
from provenance.bulk.beside import beside
from provenance.bulk.covers import suspected_covers
from provenance.bulk.engines import Engine, Table
from provenance.bulk.nearest import needed_nodes
from provenance.bulk.nodes import Nodes, find_nodes
from provenance.bulk.pairs import suspected_nodes
from provenance.bulk.scopes import Scopes
from provenance.bulk.sums import suspected_wholes
from provenance.bulk.unproven import unproven_cells


def suspected_rows(engine: Engine, scopes: Scopes, /) -> Table:
    """Return the numbers of the rows that a finding may be about, rest on or name."""
    found = find_nodes(engine, scopes)
    placed = scopes.placed
    pairs = suspected_nodes(engine, found)
    needed = needed_nodes(engine, scopes, found, pairs)
    wholes = engine.make("suspected_wholes", suspected_wholes(engine, scopes, found))
    policy = scopes.case.policy
    sums = engine.make(
        "suspected_sums", needed_beneath(engine, found, wholes, pairs.parts, policy)
    )
    cells = engine.make("suspected_cells", _cells(engine, scopes, found))
    rows = ibis.union(
        placed.semi_join(needed, ["cell", "window"]).select("row"),
        placed.semi_join(sums, ["cell", "window"]).select("row"),
        placed.semi_join(cells, "cell").select("row"),
        placed.filter(is_odd(scopes)).select("row"),
        distinct=True,
    )
    rows = engine.make("suspected_rows", rows)
    more = beside(engine, scopes, found, rows)
    return engine.make("told_rows", rows.union(more).distinct())


def is_odd(scopes: Scopes, /) -> Any:  # noqa: ANN401 (Ibis has no types)
    """Return whether a figure is out of range by itself."""
    placed = scopes.placed
    unit = scopes.number_in("unit", placed.cell)
    return placed.is_odd | (placed.is_over & unit.isin(scopes.percent()))


def _cells(engine: Engine, scopes: Scopes, found: Nodes) -> Table:
    """Return the cells that may be more than what covers them, and with what."""
    above = found.above
    covers = engine.make("suspected_covers", suspected_covers(engine, scopes, found))
    wholes = covers.select("outer").distinct()
    return ibis.union(
        above.semi_join(wholes, "outer").select("cell"),
        covers.select("cell"),
        unproven_cells(scopes, found),
        distinct=True,
    )
