"""Breaches of the law of scope, each by its least set of claims."""

from enum import Enum, IntEnum

from attrs import field, frozen

from provenance.model import Claim, Dimension, Number
from provenance.reconciliation.placing.readings import Reading


class BreachKind(Enum):
    """Which part of the law is broken; equal to the id of the rule that reports it."""

    FIGURES_DISAGREE = "figures-disagree"
    TOTAL_FALLS = "total-falls"
    PART_EXCEEDS_WHOLE = "part-exceeds-whole"
    PARTS_EXCEED_WHOLE = "parts-exceed-whole"
    PARTS_FALL_SHORT = "parts-fall-short"


class Leeway(IntEnum):
    """What a breach would vanish with; graver ones first."""

    #: Nothing: it stands under every reading.
    NONE = 0
    #: A wider band of "about", or that a round figure was cut off.
    ABOUT = 1
    #: That a claim without a date is not about the day of its publication.
    PUBLISHED = 2
    #: That a running total rose between two counts of one day.
    WITHIN_A_DAY = 3
    #: That so many days up to a day end at another hour than a total of that day.
    HOURS = 4
    #: That two speakers who state no zone go by two clocks.
    CLOCKS = 5
    #: That what a total counts was recorded later than the days it happened on.
    RECORDED_LATE = 6
    #: That a measure is not what is assumed of it where the case says nothing.
    ASSUMED = 7
    #: That round figures were rounded.
    ROUNDING = 8
    #: That "more than 200" was said of 200.
    QUANTIFIER = 9
    #: That one claimant's later word of one day counts more.
    LATER_COUNT = 10


#: What excuses a breach that stands under every reading of its figures.
EXCUSES = frozenset(
    {Leeway.WITHIN_A_DAY, Leeway.CLOCKS, Leeway.RECORDED_LATE, Leeway.ASSUMED}
)

#: Breaches that ask a reader to look; with any other leeway they are explained.
ASKING = frozenset(each for each in Leeway if each < Leeway.ROUNDING)


LEEWAY_OF_READING = {
    Reading.GENEROUS: Leeway.NONE,
    Reading.BANDED: Leeway.ABOUT,
    Reading.EXACT: Leeway.ROUNDING,
    Reading.STRICT: Leeway.QUANTIFIER,
}


@frozen(eq=False)
class Breach:
    """A set of claims that cannot all hold, or hold only with some leeway.

    Drop any one of its claims and it is gone.
    """

    kind: BreachKind
    leeway: Leeway
    #: The claims whose low ends are too high, the parts.
    over: tuple[Claim, ...]
    #: The claims whose high ends are too low, the whole.
    under: tuple[Claim, ...]
    #: The dimensions along which the one scope lies within the other.
    dimensions: tuple[Dimension, ...] = ()
    #: The dimensions that both leave empty and that were read alike.
    read_alike: tuple[Dimension, ...] = ()
    #: What the low ends come to, and what the high ends come to.
    low: Number = field(kw_only=True)
    high: Number = field(kw_only=True)
    #: Other breaches that the same claim stands in, told with this one.
    others: "tuple[Breach, ...]" = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Its witnesses."""
        return self.over + self.under

    @property
    def is_conflict(self) -> bool:
        """Whether it stands under every reading."""
        return self.leeway is Leeway.NONE
