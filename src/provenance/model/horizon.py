"""A case as it was known on a day: only what had been published by then.

What is known is never guessed. A document counts as published by a day where it was
published, read or archived by then, or where one that counts refers to it or rests on
it. What may have been published later, or bears no date at all, is left out and
counted.
"""

from enum import Enum, auto

from attrs import define, evolve, field

from provenance.model.case import Case
from provenance.model.claim import Claim, ClaimId, DerivationKind
from provenance.model.dates import AnyDate, DateRange, PartialDate
from provenance.model.document import Document, DocumentId
from provenance.model.policy import KnownOn


def known_on(case: Case, date: PartialDate, /) -> Case:
    """Return a case as it was known on a day; of a month or year, on its last day.

    What it leaves out is counted in `Case.known_on`. A claim that a later one revised
    counts again where that one is left out.

        >>> import provenance
        >>> case = provenance.load("fixtures/operation-1111")
        >>> before = known_on(case, PartialDate(year=2023, month=11, day=18))
        >>> len(before.claims) < len(case.claims)
        True
    """
    kept = _Kept(case, date.last_second)
    claims = tuple(
        kept.trimmed(claim) for claim in case.claims if claim.id in kept.claims
    )
    citations = (each for each in case.citations if each.document in kept.documents)
    reasons = [
        kept.reason(claim) for claim in case.claims if claim.id not in kept.claims
    ]
    return evolve(
        case,
        claims=claims,
        documents=tuple(each for each in case.documents if each.id in kept.documents),
        citations=tuple(
            each if each.cites in {None, *kept.documents} else evolve(each, cites=None)
            for each in citations
        ),
        known_on=KnownOn(
            date=date,
            later=reasons.count(_Standing.LATER),
            unclear=reasons.count(_Standing.UNCLEAR),
            undated=reasons.count(_Standing.UNDATED),
        ),
    )


class _Standing(Enum):
    """What is known of when something was published, from its own dates."""

    KNOWN = auto()
    LATER = auto()
    UNCLEAR = auto()
    UNDATED = auto()


@define(eq=False)
class _Kept:
    """What was known by the last second of a day."""

    case: Case
    end: int
    claims: set[ClaimId] = field(init=False, factory=set)
    documents: set[DocumentId] = field(init=False, factory=set)
    _standings: dict[DocumentId, _Standing] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self._standings = {
            document.id: self._standing(document) for document in self.case.documents
        }
        self._spread()

    def _standing(self, document: Document) -> _Standing:
        dates = (document.published, document.retrieved, document.archived)
        if any(_is_by(date, self.end) for date in dates):
            return _Standing.KNOWN
        if document.published is None:
            return _Standing.UNDATED
        is_later = _is_after(document.published, self.end)
        return _Standing.LATER if is_later else _Standing.UNCLEAR

    def _spread(self) -> None:
        """Take in what is known by its dates, and all that it refers to or rests on."""
        inside: dict[DocumentId, list[Claim]] = {}
        for claim in self.case.claims:
            if claim.document is not None:
                inside.setdefault(claim.document, []).append(claim)
        cited: dict[DocumentId, list[DocumentId]] = {}
        for citation in self.case.citations:
            if citation.cites is not None:
                cited.setdefault(citation.document, []).append(citation.cites)
        waiting: list[DocumentId | Claim] = [
            document
            for document, standing in self._standings.items()
            if standing is _Standing.KNOWN
        ]
        while waiting:
            item = waiting.pop()
            if isinstance(item, Claim):
                if item.id not in self.claims and self._may_be_known(item):
                    self.claims.add(item.id)
                    waiting += self._beneath(item)
            elif item not in self.documents and self._is_open(item):
                self.documents.add(item)
                waiting += inside.get(item, ())
                waiting += cited.get(item, ())

    def _is_open(self, document: DocumentId) -> bool:
        standing = self._standings.get(document)
        return standing is not None and standing is not _Standing.LATER

    def _may_be_known(self, claim: Claim) -> bool:
        standing = None
        if claim.document is not None:
            standing = self._standings.get(claim.document)
        if standing is _Standing.KNOWN:
            return True
        if self._is_about_later(claim):
            return False
        return standing is None or claim.document in self.documents

    def _is_about_later(self, claim: Claim) -> bool:
        return any(_is_after(date, self.end) for date in (claim.as_of, claim.period))

    def _beneath(self, claim: Claim) -> list[DocumentId | Claim]:
        """Return the documents and claims that a claim refers to or rests on."""
        rests_on = claim.sources(
            DerivationKind.QUOTED_FROM,
            DerivationKind.DERIVED_FROM,
            DerivationKind.PRIMARY_SOURCE,
        )
        found: list[DocumentId | Claim] = [DocumentId(each) for each in claim.cites]
        for name in (*rests_on, *claim.part_of):
            if self.case.has_claim(name):
                source = self.case.claim(name)
                found.append(source)
                if source.document is not None:
                    found.append(source.document)
        return found

    def trimmed(self, claim: Claim) -> Claim:
        """Return a claim that names only what is kept."""
        derivations = tuple(
            each for each in claim.derivations if each.source in self.claims
        )
        part_of = tuple(each for each in claim.part_of if each in self.claims)
        gone = self._standings.keys() - self.documents if claim.cites else set()
        cites = tuple(each for each in claim.cites if each not in gone)
        kept = (derivations, part_of, cites)
        if kept == (claim.derivations, claim.part_of, claim.cites):
            return claim
        return evolve(claim, derivations=derivations, part_of=part_of, cites=cites)

    def reason(self, claim: Claim) -> _Standing:
        """Return why a claim is left out."""
        standing = _Standing.UNDATED
        if claim.document is not None:
            standing = self._standings.get(claim.document, standing)
        return _Standing.LATER if self._is_about_later(claim) else standing


def _is_by(date: AnyDate | None, end: int) -> bool:
    """Whether every reading of a date lies at or before a second."""
    last = date.end if isinstance(date, DateRange) else date
    if not isinstance(last, PartialDate):
        return False
    return last.is_certain and last.last_second <= end


def _is_after(date: AnyDate | None, end: int) -> bool:
    """Whether every reading of a date lies after a second."""
    first = date.start if isinstance(date, DateRange) else date
    if not isinstance(first, PartialDate):
        return False
    return first.is_certain and first.first_second > end
