"""The nodes of all claims, with their tightest ends, and which cells lie within which.

A node is the claims of one cell in one window, as in the law.
"""

from collections.abc import Mapping
from typing import Any, Final

import ibis
from attrs import frozen

from provenance.bulk.engines import Engine, Table
from provenance.bulk.scopes import PARTS, Numbers, Scopes
from provenance.bulk.slots import (
    Entry,
    Slots,
    is_day,
    is_total_until_day,
    slots_of,
)
from provenance.model import ANYTHING, TERM_DIMENSIONS, Dimension, Mode
from provenance.reconciliation.placing.placement import used_above

_ENTRY: Final = {"window": "int64", "slot": "int64", "day": "int64"}


@frozen
class Nodes:
    """Nodes, cells and slots as tables."""

    #: Cell, window, tightest ends, and how many claims. `fixed_low` and `fixed_high`
    #: are those of claims that stand there whatever day an undated one is read as of.
    nodes: Table
    #: Each cell with each reported cell above it, itself included.
    above: Table
    #: In which slots each window is a part, and in which a whole.
    parts: Table
    wholes: Table
    #: Of each window its mode and whether it is a period, or one day, or a running
    #: total, which may be one until a known day; and the number of its end, if any.
    windows: Table


def find_nodes(engine: Engine, scopes: Scopes, /) -> Nodes:
    """Return the nodes of all claims."""
    ends = Numbers()
    windows = engine.put(
        "windows",
        {
            "window": "int64",
            "mode": "string",
            "is_period": "boolean",
            "is_day": "boolean",
            "is_total": "boolean",
            "is_until_day": "boolean",
            "end": "int64",
        },
        [
            (
                number,
                window.mode.value,
                window.mode is Mode.FLOW and not window.starts_with_event,
                is_day(window),
                window.starts_with_event,
                is_total_until_day(window),
                None if window.end is None else ends.of(window.end),
            )
            for number, window in enumerate(scopes.windows)
        ],
    )
    slots: Slots = slots_of(scopes.windows)
    return Nodes(
        engine.make("nodes", _nodes(scopes.placed)),
        engine.make("above", _above(engine, scopes)),
        _put_entries(engine, "slot_parts", slots.parts),
        _put_entries(engine, "slot_wholes", slots.wholes),
        windows,
    )


def _put_entries(engine: Engine, name: str, entries: list[Entry]) -> Table:
    return engine.put(name, _ENTRY, sorted(set(entries)))


def _nodes(placed: Table) -> Table:
    nothing = ibis.null("int64")

    def end(side: str, condition: Any) -> Any:  # noqa: ANN401 (Ibis has no types)
        return ibis.ifelse(condition, placed[side], nothing)

    fixed = placed.counts & placed.is_fixed
    return placed.group_by("cell", "window").agg(
        low=end("low", placed.counts).max(),
        high=end("high", placed.counts).min(),
        fixed_low=end("low", fixed).max(),
        fixed_high=end("high", fixed).min(),
        claims=placed.count(),
    )


def _above(engine: Engine, scopes: Scopes) -> Table:
    """Return which cells lie within which: the product of what their names lie within.

    A dimension in which no name lies within another adds nothing to the product.
    """
    cells = engine.make("cells", scopes.placed.select("cell").distinct())
    found = cells.select(
        "cell", **{part: scopes.number_in(part, cells.cell) for part in PARTS}
    )
    for dimension in TERM_DIMENSIONS:
        part = dimension.value
        pairs = _pairs(scopes, dimension)
        if not pairs:
            continue
        own = [(number, number) for number in scopes.names[part].known.values()]
        put = engine.put(
            f"above_{part}", {part: "int64", "outer": "int64"}, sorted(own + pairs)
        )
        found = found.join(put, part).drop(part).rename({part: "outer"})
    outers: Mapping[str, Any] = {part: found[part] for part in PARTS}
    found = found.select("cell", outer=scopes.cell(outers))
    return found.semi_join(cells, found.outer == cells.cell)


def _pairs(scopes: Scopes, dimension: Dimension) -> list[tuple[int, int]]:
    """Return which other names each name in use lies within, as numbers."""
    numbers = scopes.names[dimension.value].known
    above = used_above(scopes.case.vocabularies[dimension], {*numbers})
    return [
        (numbers[name], numbers[outer])
        for name, outers in above.items()
        for outer in outers
        if outer != name and (outer is not None or ANYTHING in numbers)
    ]
