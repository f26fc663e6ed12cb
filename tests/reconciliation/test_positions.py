from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from provenance import Claim, ClaimId, Figure, Interval
from provenance.reconciliation.placing.readings import End
from provenance.reconciliation.positions import Position, members, positions

numbers = st.integers(0, 6)


def ends(found: Interval) -> tuple[End, End]:
    """Return the ends of an interval in the order of ends."""
    low = None if found.low is None else (found.low, int(found.low_open))
    high = None if found.high is None else (found.high, -int(found.high_open))
    return low, high


@st.composite
def small_intervals(draw: st.DrawFn) -> Interval:
    """Generate intervals whose ends often meet, open and closed, with and without."""
    low, high = sorted((draw(numbers), draw(numbers)))
    has_low, has_high = draw(st.booleans()), draw(st.booleans())
    is_point = low == high and has_low and has_high
    return Interval(
        low=low if has_low else None,
        high=high if has_high else None,
        low_open=has_low and not is_point and draw(st.booleans()),
        high_open=has_high and not is_point and draw(st.booleans()),
    )


def maximal_cliques(found: list[Interval]) -> set[frozenset[int]]:
    """Return the maximal sets of intervals that all overlap, by trying every set.

    On a line, what overlaps pair by pair shares a value.
    """
    cliques = [
        frozenset(chosen)
        for size in range(1, len(found) + 1)
        for chosen in combinations(range(len(found)), size)
        if all(
            found[one].overlaps(found[other]) for one, other in combinations(chosen, 2)
        )
    ]
    return {
        clique for clique in cliques if not any(clique < other for other in cliques)
    }


def claims_with(found: list[Interval]) -> list[Claim]:
    """Return a claim for each interval; only its id counts."""
    figure = Figure.exactly(1)
    return [
        Claim(id=ClaimId(f"{index}"), measure="killed", figure=figure)
        for index, _ in enumerate(found)
    ]


@given(st.lists(small_intervals(), max_size=8))
def test_positions_are_the_maximal_cliques(found: list[Interval]) -> None:
    """Going up the line finds the same sets as trying all of them."""
    bound = [each for each in found if not each.is_unbounded]
    placed = [*zip(claims_with(bound), map(ends, bound), strict=True)]
    actual = [
        frozenset(int(claim.id) for claim in members(position, placed))
        for position in positions(map(ends, found))
    ]

    assert maximal_cliques(bound) == set(actual)
    assert len(set(actual)) == len(actual)


@given(st.lists(small_intervals(), max_size=8))
def test_positions_are_apart_and_in_order(found: list[Interval]) -> None:
    """A value belongs to one position at most; the lowest comes first."""
    windows = [position.interval() for position in positions(map(ends, found))]

    assert all(higher.exceeds(lower) for lower, higher in pairwise(windows))


@given(st.lists(small_intervals(), max_size=8))
def test_each_member_holds_all_of_its_position(found: list[Interval]) -> None:
    """All values of a position fit each of its members."""
    bound = [each for each in found if not each.is_unbounded]
    placed = [*zip(claims_with(bound), map(ends, bound), strict=True)]
    for position in positions(map(ends, bound)):
        for claim in members(position, placed):
            assert bound[int(claim.id)].contains(position.interval())


def test_figures_that_agree_have_one_position() -> None:
    """More than 200 and 211 to 300 share 211 to 300."""
    found = [Interval(low=200, low_open=True), Interval(low=211, high=300)]

    assert (Position(low=211, high=300),) == positions(map(ends, found))


def test_an_open_end_keeps_apart() -> None:
    """200 is not more than 200."""
    found = [Interval(low=200, low_open=True), Interval(low=200, high=200)]

    assert (
        Position(low=200, high=200),
        Position(low=200, high=None, low_open=True),
    ) == positions(map(ends, found))


def test_no_figure_no_position() -> None:
    """What binds nothing takes no position."""

    assert not positions([(None, None)])
