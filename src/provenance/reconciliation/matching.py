"""Which claim of one case is which of another: an older and a newer state of one thing.

Claims are matched by their ids where the user gave these, else where they say the same,
else where they say the same but for the figure and nothing else could be meant.
"""

from collections.abc import Callable, Hashable, Mapping

from attrs import define, field, frozen

from provenance.model import Case, Claim, ClaimId, SayingIds


@frozen(kw_only=True, eq=False)
class Matching:
    """The claims of two cases, in pairs as far as they are the same."""

    #: For each claim of the newer case the one that it was in the older.
    before: Mapping[ClaimId, Claim]
    #: For each claim of the older case what it is in the newer.
    after: Mapping[ClaimId, Claim]


def match_claims(old: Case, new: Case, /) -> Matching:
    """Return which claims of two cases are the same, each in one pair at most."""
    pairs = _Pairs()
    older, newer = _Side(old, pairs.after), _Side(new, pairs.before)
    by_id = {claim.id: claim for claim in new.claims if newer.is_named(claim)}
    for claim in old.claims:
        other = by_id.get(claim.id)
        if other is not None and older.is_named(claim):
            pairs.add(claim, other)
    pairs.add_alike(older.by(older.saying), newer.by(newer.saying), is_any=True)
    pairs.add_alike(older.by(older.subject), newer.by(newer.subject), is_any=False)
    return Matching(before=pairs.before, after=pairs.after)


@define(eq=False)
class _Pairs:
    before: dict[ClaimId, Claim] = field(factory=dict)
    after: dict[ClaimId, Claim] = field(factory=dict)

    def add(self, old: Claim, new: Claim) -> None:
        self.before[new.id] = old
        self.after[old.id] = new

    def add_alike(
        self,
        old: Mapping[Hashable, list[Claim]],
        new: Mapping[Hashable, list[Claim]],
        *,
        is_any: bool,
    ) -> None:
        """Pair claims of one key: any of those alike, or only what stands alone."""
        for key, some in old.items():
            others = new.get(key, [])
            if is_any or len(some) == len(others) == 1:
                for one, other in zip(some, others, strict=False):
                    self.add(one, other)


class _Side:
    """One of the two cases, with what its claims say."""

    def __init__(self, case: Case, paired: Mapping[ClaimId, Claim]) -> None:
        self._case = case
        self._paired = paired
        self._sayings = SayingIds()

    def is_named(self, claim: Claim) -> bool:
        """Whether its id is the user's, not one that was made of what it says."""
        return not claim.id.startswith(self._sayings.of(claim))

    def saying(self, claim: Claim) -> Hashable:
        """Return what it says, as said by whom and where, figure and words included."""
        return (*_subject(self._case, claim), claim.figure, _words(claim))

    def subject(self, claim: Claim) -> Hashable:
        """Return what it is about, as said by whom and where: all but the figure."""
        return _subject(self._case, claim)

    def by(self, key: Callable[[Claim], Hashable]) -> Mapping[Hashable, list[Claim]]:
        """Return the claims without a pair by a key."""
        found: dict[Hashable, list[Claim]] = {}
        for claim in self._case.claims:
            if claim.id not in self._paired:
                found.setdefault(key(claim), []).append(claim)
        return found


def _words(claim: Claim) -> str:
    return "" if claim.quote is None else claim.quote.exact


def _subject(case: Case, claim: Claim) -> tuple[Hashable, ...]:
    """Return all that a claim says but its figure and the words that carry it.

    A document goes by what is known of it: the id of one without a row of its own may
    be made of the figure.
    """
    document = case.document_of(claim)
    seat: tuple[Hashable, ...] = (claim.document,)
    if document is not None:
        seat = (document.title, document.url, document.archive_url, document.published)
    return (
        claim.measure,
        claim.kind,
        claim.figure.unit,
        claim.population,
        claim.place,
        claim.event,
        str(claim.as_of),
        str(claim.period),
        claim.claimant,
        claim.via,
        case.outlet_of(claim),
        seat,
    )
