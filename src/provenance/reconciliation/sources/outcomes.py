"""What comes of holding a claim against what it rests on."""

from enum import Enum

from attrs import frozen

from provenance.model import Claim
from provenance.reconciliation.sources.originals import Original


class Outcome(Enum):
    """What came of comparing a claim with its source."""

    #: Its number stands in the source, or is what its sources add up to.
    FOUND = "found"
    #: It does not, and the source has another number for the same.
    OTHER = "other"
    #: Nothing in the source could be compared with it.
    NOTHING = "nothing to compare"
    #: The case holds neither a claim of the source nor a title nor a quote.
    UNREAD = "could not read"


@frozen(kw_only=True, eq=False)
class Retelling:
    """A claim that rests on a source, and what in that can be compared with it."""

    claim: Claim
    outcome: Outcome
    #: The figures that it retells: more than one where they lie equally close.
    originals: tuple[Original, ...] = ()
    #: The same number in the titles and quotes of what it cites.
    words: tuple[Original, ...] = ()
    #: What the source has for the same thing, where its own number is not there.
    others: tuple[Original, ...] = ()
    #: The claim that it is derived from, where that counts the same at another time.
    earlier: Claim | None = None
    #: Whether nothing says that these are of the same thing.
    is_weak: bool = False
