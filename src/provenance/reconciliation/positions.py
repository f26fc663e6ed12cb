"""Positions: the values that claims of one scope can share.

Intervals on a line make this a sort: going up the line, a position ends wherever an
interval ends after another has begun.
"""

from collections.abc import Iterable, Sequence

from attrs import frozen

from provenance.model import Claim, Interval, Number
from provenance.reconciliation.placing.readings import End


@frozen(kw_only=True)
class Position:
    """A window of values that a maximal set of claims has in common.

    Its members are all claims whose figure overlaps it; `members` lists them.
    """

    low: Number | None
    high: Number | None
    low_open: bool = False
    high_open: bool = False

    def interval(self) -> Interval:
        """Return its values."""
        return Interval(
            low=self.low,
            high=self.high,
            low_open=self.low_open,
            high_open=self.high_open,
        )


def positions(ends: Iterable[tuple[End, End]], /) -> tuple[Position, ...]:
    """Return the positions of figures with these ends, lowest first.

    A figure without any end binds nothing and takes none.
    """
    line: list[tuple[int, Number, int, int, End]] = []
    for low, high in ends:
        if low is not None or high is not None:
            line += (_event(low, is_high=False), _event(high, is_high=True))
    line.sort(key=lambda event: event[:4])
    found: list[Position] = []
    begun: End = None
    is_growing = False
    for *_, is_high, end in line:
        if not is_high:
            begun, is_growing = end, True
        elif is_growing:
            found.append(_position(begun, end))
            is_growing = False
    return tuple(found)


def _event(end: End, *, is_high: bool) -> tuple[int, Number, int, int, End]:
    """Return where on the line an end lies; at one place, low ends come first."""
    if end is None:
        return (1 if is_high else -1), 0, 0, int(is_high), end
    return 0, end[0], end[1], int(is_high), end


def _position(low: End, high: End) -> Position:
    return Position(
        low=None if low is None else low[0],
        high=None if high is None else high[0],
        low_open=low is not None and low[1] > 0,
        high_open=high is not None and high[1] < 0,
    )


def members(
    position: Position, claims: Sequence[tuple[Claim, tuple[End, End]]], /
) -> tuple[Claim, ...]:
    """Return the claims that can hold at a position, in their order."""
    values = position.interval()
    low = None if values.low is None else (values.low, int(values.low_open))
    high = None if values.high is None else (values.high, -int(values.high_open))
    return tuple(
        claim
        for claim, (lowest, highest) in claims
        if (lowest is not None or highest is not None)
        and not (lowest is not None and high is not None and lowest > high)
        and not (low is not None and highest is not None and low > highest)
    )
