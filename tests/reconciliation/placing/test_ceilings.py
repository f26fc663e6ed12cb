from collections.abc import Callable

from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from provenance import Case, MeasureKind
from provenance.reconciliation.placing.ceilings import Ceilings
from provenance.reconciliation.placing.containment import contains
from provenance.reconciliation.placing.placement import place

KINDS = st.sampled_from(
    [
        (MeasureKind.CUMULATIVE, MeasureKind.PERIOD),
        (MeasureKind.INSTANT,),
        (MeasureKind.CUMULATIVE, MeasureKind.STANDING),
        (*MeasureKind,),
    ]
)


@given(data=st.data(), kinds=KINDS, one_measure=st.booleans())
def test_look_up_finds_what_a_search_finds(
    one_cell: Callable[..., SearchStrategy[Case]],
    data: st.DataObject,
    kinds: tuple[MeasureKind, ...],
    one_measure: bool,  # noqa: FBT001  # Hypothesis passes by name
) -> None:
    """For each window: the lowest high end of all counts that contain it."""
    case = data.draw(one_cell(*kinds))
    # A count for an event that ends before the event began is apart from its totals.
    # It is let through here, and windows are compared again before a breach is told.
    assume(case.events[0].start is None or case.events[0].start.day != 2)
    (cell,) = place(case).cells.values()
    ceilings = Ceilings(cell)
    for part in cell.nodes.values():
        highs = [
            node.high
            for node in cell.nodes.values()
            if node.high is not None
            and contains(node.window, part.window, one_measure=one_measure)
        ]

        assert min(highs, default=None) == ceilings.around(
            part.window, one_measure=one_measure
        )
