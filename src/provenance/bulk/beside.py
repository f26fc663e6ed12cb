"""Claims that are named beside a finding: one number of two things, there and then.

Who takes one number for another states it of another measure or other people, in the
same place and up to the same moment. A finding names such a claim if one speaker says
both; who speaks is not looked at here.
"""

import ibis

from provenance.bulk.engines import Engine, Table
from provenance.bulk.nodes import Nodes
from provenance.bulk.scopes import Scopes

#: In which parts of their cells the two may differ.
_PARTS = ("measure", "population")


def beside(engine: Engine, scopes: Scopes, found: Nodes, rows: Table, /) -> Table:
    """Return the rows that state a telling number of some rows of something else."""
    told = _telling(scopes, found)
    asked = engine.make("asked_beside", told.semi_join(rows, "row").drop("row"))
    return ibis.union(
        *(
            told.semi_join(asked, ["stated", "end", f"but_{part}"]).select("row")
            for part in _PARTS
        )
    )


def _telling(scopes: Scopes, found: Nodes) -> Table:
    placed, windows = scopes.placed, found.windows
    rows = placed.filter(placed.stated.notnull())
    but = {f"but_{part}": scopes.without(part, rows.cell) for part in _PARTS}
    ending = windows.filter(windows.end.notnull()).select("window", "end")
    told = rows.mutate(**but).join(ending, "window")
    return told.select("row", "stated", "end", *but)
