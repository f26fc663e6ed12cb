"""Bounds: what all claims together leave possible for a scope, and on whose word."""

from collections.abc import Iterable
from enum import Enum

from attrs import frozen

from provenance.model import Claim, ClaimId, Dimension, Interval, Number


class Way(Enum):
    """How a bound comes about."""

    #: A claim of the scope itself.
    OWN = "own"
    #: A floor: one count of a part.
    PART = "part"
    #: A ceiling: one count of a whole.
    WHOLE = "whole"
    #: A floor: counts of disjoint parts, added up.
    SUM = "sum"
    #: A ceiling: counts of parts that leave nothing out, added up.
    COVER = "cover"
    #: What one count of a whole leaves when those of other parts are taken off.
    SHARE = "share"


@frozen
class Support:
    """The claims that a bound rests on, and how it follows from them."""

    way: Way
    #: The claims whose ends are added up; for a share, the count of the whole.
    claims: tuple[ClaimId, ...]
    #: The claims whose ends are taken off, of a share only.
    taken_off: tuple[ClaimId, ...] = ()
    #: The dimension along which parts and wholes were added up.
    dimension: Dimension | None = None


@frozen(kw_only=True)
class Bounds:
    """What claims leave possible for one scope, and which claims say so."""

    low: Number | None = None
    high: Number | None = None
    low_open: bool = False
    high_open: bool = False
    #: What each end rests on.
    floor: Support | None = None
    ceiling: Support | None = None
    #: Claims of the scope that were left out, for they disagree with others.
    left_out: tuple[ClaimId, ...] = ()

    @property
    def witnesses(self) -> tuple[ClaimId, ...]:
        """The claims that the two ends rest on, in order of their ids."""
        found = {
            claim
            for support in (self.floor, self.ceiling)
            if support is not None
            for claim in (*support.claims, *support.taken_off)
        }
        return tuple(sorted(found))

    def interval(self) -> Interval:
        """Return the numbers that are left; there are some unless it is crossed."""
        return Interval(
            low=self.low,
            high=self.high,
            low_open=self.low_open,
            high_open=self.high_open,
        )

    @property
    def is_crossed(self) -> bool:
        """Whether its low end is above its high end, so that no number is left."""
        if self.low is None or self.high is None:
            return False
        if self.low == self.high:
            return self.low_open or self.high_open
        return self.low > self.high


@frozen(eq=False)
class Bound:
    """One end of what is possible, in the order of ends, with the claims behind it."""

    end: tuple[Number, int]
    way: Way
    claims: tuple[Claim, ...]
    taken_off: tuple[Claim, ...] = ()
    dimension: Dimension | None = None

    def support(self) -> Support:
        """Return how it follows."""
        return Support(
            self.way, _ids(self.claims), _ids(self.taken_off), self.dimension
        )


def _ids(claims: Iterable[Claim]) -> tuple[ClaimId, ...]:
    return tuple(claim.id for claim in claims)


def bounds_of(
    floor: Bound | None, ceiling: Bound | None, /, *, left_out: tuple[ClaimId, ...] = ()
) -> Bounds:
    """Return two ends as bounds."""
    low = None if floor is None else floor.end
    high = None if ceiling is None else ceiling.end
    return Bounds(
        low=None if low is None else low[0],
        high=None if high is None else high[0],
        low_open=low is not None and low[1] > 0,
        high_open=high is not None and high[1] < 0,
        floor=None if floor is None else floor.support(),
        ceiling=None if ceiling is None else ceiling.support(),
        left_out=left_out,
    )


def tighter_floor(found: Iterable[Bound | None], /) -> Bound | None:
    """Return the highest; of equally high ones the one with the fewest claims."""
    bounds = [bound for bound in found if bound is not None]
    return min(
        bounds, key=lambda each: (_negated(each.end), *_cost(each)), default=None
    )


def tighter_ceiling(found: Iterable[Bound | None], /) -> Bound | None:
    """Return the lowest; of equally low ones the one with the fewest claims."""
    bounds = [bound for bound in found if bound is not None]
    return min(bounds, key=lambda each: (each.end, *_cost(each)), default=None)


def _negated(end: tuple[Number, int]) -> tuple[Number, int]:
    return -end[0], -end[1]


def _cost(bound: Bound) -> tuple[int, int, tuple[ClaimId, ...]]:
    claims = (*bound.claims, *bound.taken_off)
    return len(claims), list(Way).index(bound.way), _ids(claims)
