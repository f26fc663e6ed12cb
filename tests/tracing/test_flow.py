from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from provenance.tracing import disjoint_paths


def _is_joined(
    exits: list[list[int]], starts: set[int], ends: set[int], without: set[int]
) -> bool:
    found = starts - without
    waiting = list(found)
    while waiting:
        new = {*exits[waiting.pop()]} - found - without
        found |= new
        waiting += new
    return not found.isdisjoint(ends)


def _least_cuts(
    exits: list[list[int]], starts: set[int], ends: set[int]
) -> list[set[int]]:
    for size in range(len(exits) + 1):
        cuts = [
            set(cut)
            for cut in combinations(range(len(exits)), size)
            if not _is_joined(exits, starts, ends, set(cut))
        ]
        if cuts:
            return cuts
    raise AssertionError


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[list[int]], set[int], set[int]]:
    """Return exits, starts and ends of a graph of up to seven vertices."""
    size = draw(st.integers(1, 7))
    some = st.sets(st.integers(0, size - 1))
    exits = draw(st.lists(some, min_size=size, max_size=size))
    return [sorted(each) for each in exits], draw(some), draw(some)


@given(graphs())
def test_paths_are_as_many_as_a_least_cut_has_vertices(
    graph: tuple[list[list[int]], set[int], set[int]],
) -> None:
    """Menger's theorem, against all cuts there are; the cut given is one of them."""
    count, cut = disjoint_paths(*graph)
    cuts = _least_cuts(*graph)

    assert len(cuts[0]) == count
    assert set(cut) in cuts


def test_cut_is_the_one_nearest_to_the_ends() -> None:
    """Of a chain, on each vertex of which everything rests, the end is named."""
    chain = [[1], [2], []]

    assert disjoint_paths(chain, [0], [2]) == (1, (2,))


def test_path_can_give_way_to_another() -> None:
    """Two paths are found where the first one tried must be turned aside."""
    exits = [[2, 3], [2], [4], [5], [], []]

    assert disjoint_paths(exits, [0, 1], [4, 5]) == (2, (4, 5))


def test_no_starts_no_paths() -> None:
    """Nothing is counted where nothing begins or ends."""

    assert disjoint_paths([[1], []], [], [1]) == (0, ())
    assert disjoint_paths([[1], []], [0], []) == (0, ())


def test_long_chain_needs_no_recursion() -> None:
    """A chain of 10,000 vertices is one path."""
    exits = [[number + 1] for number in range(9_999)] + [[]]

    assert disjoint_paths(exits, [0], [9_999]) == (1, (9_999,))
