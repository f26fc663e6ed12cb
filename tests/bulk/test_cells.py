"""The number of a cell holds the numbers of all its names, and gives them back."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provenance.bulk import placing
from provenance.bulk.engines import opened
from provenance.bulk.scopes import PARTS, Numbers, Scopes
from provenance.model import Case

#: How many names there are of each part; together just what is allowed.
SIZES = (2, 3, 1021, 1 << 20, (1 << 53) // (2 * 3 * 1021 * (1 << 20)))


@given(
    st.lists(
        st.tuples(*(st.sampled_from((0, 1, n // 2, n - 1)) for n in SIZES)),
        min_size=1,
        max_size=30,
    )
)
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_names_are_found_in_cells(found: list[tuple[int, ...]]) -> None:
    """Whatever the numbers of names, an engine gets them out of the cell's exactly."""

    class Many(Numbers):
        def __init__(self, size: int) -> None:
            super().__init__()
            self.size = size

        def __len__(self) -> int:
            return self.size

    names = {part: Many(size) for part, size in zip(PARTS, SIZES, strict=True)}
    rows = [
        (
            number,
            *(min(each, size - 1) for each, size in zip(parts, SIZES, strict=True)),
        )
        for number, parts in enumerate(found)
    ]
    with opened() as engine:
        put = engine.put("names", dict.fromkeys(("row", *PARTS), "int64"), rows)
        scopes = Scopes(engine, Case(), put, names, ())
        cells = engine.make(
            "cells_of_names",
            put.select("row", cell=scopes.cell({part: put[part] for part in PARTS})),
        )
        taken = cells.select(
            "row", **{part: scopes.number_in(part, cells.cell) for part in PARTS}
        )
        fetched = [*engine.fetch(taken.order_by("row"))]

    assert rows == fetched


def test_more_names_than_fit(
    both: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the names do not fit into a number the file is read as objects."""
    monkeypatch.setattr(placing, "_LARGEST", 8)
    table = "measure,figure,place\nkilled,5,A\nkilled,6,A\n"

    assert both(table).by_columns.screened is not None
    more = table + "\n".join(f"killed,5,{place}" for place in "BCDEFGHI")
    assert both(more).by_columns.screened is None
