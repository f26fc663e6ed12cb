from collections.abc import Callable

from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from provenance import Case, MeasureKind
from provenance.reconciliation.placing.containment import contains
from provenance.reconciliation.placing.floors import Floors
from provenance.reconciliation.placing.placement import place

KINDS = st.sampled_from(
    [
        (MeasureKind.CUMULATIVE, MeasureKind.PERIOD),
        (MeasureKind.INSTANT,),
        (MeasureKind.STANDING,),
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
    """For each window: the highest low end of all counts that lie within it."""
    case = data.draw(one_cell(*kinds))
    # A count for an event that ends before the event began is apart from its totals.
    # It is let through here, and windows are compared again before a breach is told.
    assume(case.events[0].start is None or case.events[0].start.day != 2)
    (cell,) = place(case).cells.values()
    floors = Floors(cell)
    for whole in cell.nodes.values():
        lows = [
            node.low
            for node in cell.nodes.values()
            if node.low is not None
            and contains(whole.window, node.window, one_measure=one_measure)
        ]

        assert max(lows, default=None) == floors.within(
            whole.window, one_measure=one_measure
        )


@given(data=st.data(), kinds=KINDS, one_measure=st.booleans())
def test_counts_inside_come_highest_first(
    one_cell: Callable[..., SearchStrategy[Case]],
    data: st.DataObject,
    kinds: tuple[MeasureKind, ...],
    one_measure: bool,  # noqa: FBT001  # Hypothesis passes by name
) -> None:
    """For each window: all counts with a low end that lie within it, once each."""
    (cell,) = place(data.draw(one_cell(*kinds))).cells.values()
    floors = Floors(cell)
    for whole in cell.nodes.values():
        found = [*floors.inside(whole.window, one_measure=one_measure)]
        lows = [node.low for node in found if node.low is not None]
        expected = {
            id(node)
            for node in cell.nodes.values()
            if node.low is not None
            and contains(whole.window, node.window, one_measure=one_measure)
        }

        assert expected == set(map(id, found))
        assert lows == sorted(lows, reverse=True)
        assert len(lows) == len(expected)
