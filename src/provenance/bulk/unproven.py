"""Cells that the screen knows too little of to prove them quiet.

Periods beside running totals, or longer than a day, may add up to one another; shares
of one whole may come to more than all of it. Such cells are handed over as they are.
"""

import ibis

from provenance.bulk.engines import Table
from provenance.bulk.nodes import Nodes
from provenance.bulk.scopes import Scopes
from provenance.model import Mode


def unproven_cells(scopes: Scopes, found: Nodes, /) -> Table:
    """Return the cells whose windows or shares may add up."""
    return ibis.union(
        _with_periods(scopes, found, whole="outer", other="cell"),
        _with_periods(scopes, found, whole="cell", other="outer"),
        _shares(scopes, found),
        distinct=True,
    )


def _with_periods(scopes: Scopes, found: Nodes, *, whole: str, other: str) -> Table:
    """Return the cells around or below which periods stand beside other windows.

    Whether a period is a whole day decides, for such days share nothing or all.
    """
    rows = found.nodes.join(found.windows, "window")
    by_cell = rows.group_by("cell").agg(
        has_day=(rows.is_period & rows.is_day).any(),
        has_period=(rows.is_period & ~rows.is_day).any(),
        has_total=rows.is_total.any(),
    )
    above = found.above
    measures = (scopes.number_in("measure", above[each]) for each in ("cell", "outer"))
    first, second = measures
    alike = above.filter(first == second)
    known = alike.join(by_cell, alike[other] == by_cell.cell)
    grouped = known.group_by(whole=known[whole]).agg(
        has_day=known.has_day.any(),
        has_period=known.has_period.any(),
        has_total=known.has_total.any(),
    )
    loud = grouped.filter(
        grouped.has_period | (grouped.has_day & grouped.has_total)
    ).select("whole")
    touched = alike.semi_join(loud, alike[whole] == loud.whole)
    return touched.select(cell=other).distinct()


def _shares(scopes: Scopes, found: Nodes) -> Table:
    rows = found.nodes.join(found.windows, "window")
    rows = rows.filter(rows["mode"] == Mode.VALUE.value)
    is_share = scopes.number_in("unit", rows.cell).isin(scopes.percent())
    is_share &= scopes.number_in("measure", rows.cell).isin(scopes.once())
    return rows.filter(is_share).select("cell").distinct()
