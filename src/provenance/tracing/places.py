"""Places: what a trace goes through, and where it goes on from each.

A place belongs to one claim, or to one document that is cited as a whole, so that the
ways of two claims in one document do not mix.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import NamedTuple, assert_never

from attrs import field, frozen

from provenance.model import Claim, ClaimId, DocumentId
from provenance.tracing.loops import Loop
from provenance.tracing.sources import SourceGraph, Support


class PlaceKind(Enum):
    """What a place is, and whose."""

    CLAIM = "claim"
    DOCUMENT = "document of a claim"
    OUTLET = "outlet of a claim"
    VIA = "whom that outlet has it from"
    CITATION = "reference of a claim"
    STATED_OUTLET = "outlet that such a reference states"
    WHOLE = "document cited as a whole"
    WHOLE_OUTLET = "outlet of a document cited as a whole"
    REFERENCE = "reference of a document cited as a whole"
    CLAIMANT = "claimant"


class Place(NamedTuple):
    """One place of a trace."""

    kind: PlaceKind
    #: Of the claim or document that it belongs to; a claimant's name.
    id: str
    #: Which of the references.
    number: int = 0


@frozen(kw_only=True, eq=False)
class Places:
    """Where one goes on from each place of one trace."""

    graph: SourceGraph
    #: The loops that the trace runs into.
    loops: tuple[Loop, ...]
    _loop_of: dict[DocumentId, int] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        for number, loop in enumerate(self.loops):
            self._loop_of.update(dict.fromkeys(loop.documents, number))

    def walk(self, start: ClaimId, /) -> dict[Place, tuple[Place, ...]]:
        """Return all places from a claim on, breadth first, and where each leads.

        A claimant comes behind what its claim rests on, which one can know only after
        a first walk.
        """
        first = Place(PlaceKind.CLAIM, start)
        behind = self._claimants_behind(_walk(first, self._after))

        def after(place: Place) -> Iterable[Place]:
            return dict.fromkeys((*self._after(place), *behind.get(place, ())))

        return _walk(first, after)

    def claim(self, place: Place, /) -> Claim | None:
        """Return the claim that a place belongs to, if the case has it."""
        case = self.graph.case
        return case.claim(place.id) if case.has_claim(place.id) else None

    def support(self, place: Place, /) -> Support:
        """Return what a place of kind `CITATION` or `STATED_OUTLET` stands for."""
        return self.graph.supports(self.graph.case.claim(place.id))[place.number]

    def _after(self, place: Place) -> tuple[Place, ...]:
        match place.kind:
            case (
                PlaceKind.CLAIM | PlaceKind.DOCUMENT | PlaceKind.OUTLET | PlaceKind.VIA
            ):
                own = self._own(ClaimId(place.id))
                step = own.index(place) + 1
                return own[step : step + 1] or self._sources(place)
            case PlaceKind.CITATION:
                return self._after_citation(place)
            case PlaceKind.WHOLE:
                if self.graph.ends.outlet_of_document(DocumentId(place.id)):
                    return (Place(PlaceKind.WHOLE_OUTLET, place.id),)
                return self._referred(DocumentId(place.id))
            case PlaceKind.WHOLE_OUTLET:
                return self._referred(DocumentId(place.id))
            case PlaceKind.REFERENCE:
                cited = self.graph.references(DocumentId(place.id))[place.number].cites
                return () if cited is None else (Place(PlaceKind.WHOLE, cited),)
            case PlaceKind.STATED_OUTLET | PlaceKind.CLAIMANT:
                return ()
            case _:
                assert_never(place.kind)

    def _own(self, claim_id: ClaimId) -> tuple[Place, ...]:
        """Return a claim, its document and its outlets, as far as they are known."""
        place = Place(PlaceKind.CLAIM, claim_id)
        claim = self.claim(place)
        if claim is None:
            return (place,)
        known = (
            (PlaceKind.DOCUMENT, claim.document is not None),
            (PlaceKind.OUTLET, bool(self.graph.ends.outlet_of(claim))),
            (PlaceKind.VIA, bool(self.graph.via(claim))),
        )
        return (place, *(Place(kind, claim_id) for kind, is_known in known if is_known))

    def _sources(self, place: Place) -> tuple[Place, ...]:
        claim = self.claim(place)
        if claim is None:
            return ()
        found: list[Place] = []
        for number, support in enumerate(self.graph.supports(claim)):
            if support.label:
                found.append(Place(PlaceKind.CITATION, claim.id, number))
            else:
                found.extend(_named(support))
        if not found and claim.claimant:
            return (self._claimant(claim),)
        return tuple(found)

    def _after_citation(self, place: Place) -> tuple[Place, ...]:
        support = self.support(place)
        if support.citation is not None and support.is_unresolved:
            if support.citation.outlet:
                return (Place(PlaceKind.STATED_OUTLET, place.id, place.number),)
            return ()
        return _named(support)

    def _referred(self, document: DocumentId) -> tuple[Place, ...]:
        """Return the references of a document that lead back into loops."""
        found: list[Place] = []
        seen: set[DocumentId] = set()
        for number, citation in enumerate(self.graph.references(document)):
            cited = citation.cites
            if cited is not None and self._leads_back(document, cited):
                found.append(Place(PlaceKind.REFERENCE, document, number))
                seen.add(cited)
        if document in self._loop_of:
            found.extend(
                Place(PlaceKind.WHOLE, cited)
                for cited in self.graph.documents_after(document)
                if cited not in seen and self._leads_back(document, cited)
            )
        return tuple(found)

    def _leads_back(self, document: DocumentId, cited: DocumentId) -> bool:
        if self.graph.is_endless(document):
            return True
        loop = self._loop_of.get(document)
        return loop is not None and loop == self._loop_of.get(cited)

    def _claimant(self, claim: Claim) -> Place:
        return Place(PlaceKind.CLAIMANT, self.graph.ends.claimant(claim.claimant))

    def _claimants_behind(
        self, places: Iterable[Place]
    ) -> Mapping[Place, dict[Place, None]]:
        behind: dict[Place, dict[Place, None]] = {}
        for place in places:
            claim = self.claim(place) if place.kind is PlaceKind.CLAIM else None
            if claim is None or not claim.claimant:
                continue
            for number, support in enumerate(self.graph.supports(claim)):
                for last in self._last(claim, number, support):
                    behind.setdefault(last, {})[self._claimant(claim)] = None
        return behind

    def _last(self, claim: Claim, number: int, support: Support) -> tuple[Place, ...]:
        """Return the last places of what a claim rests on that are its own."""
        if support.claims:
            return tuple(self._own(source)[-1] for source in support.claims)
        if support.document is not None:
            whole = Place(PlaceKind.WHOLE, support.document)
            if self.graph.ends.outlet_of_document(support.document):
                return (Place(PlaceKind.WHOLE_OUTLET, support.document),)
            return (whole,)
        citation = Place(PlaceKind.CITATION, claim.id, number)
        return self._after_citation(citation) or (citation,)


def _named(support: Support) -> tuple[Place, ...]:
    if support.document is not None:
        return (Place(PlaceKind.WHOLE, support.document),)
    return tuple(Place(PlaceKind.CLAIM, source) for source in support.claims)


def _walk(
    start: Place, after: Callable[[Place], Iterable[Place]]
) -> dict[Place, tuple[Place, ...]]:
    found: dict[Place, tuple[Place, ...]] = {}
    front: dict[Place, None] = {start: None}
    while front:
        following: dict[Place, None] = {}
        for place in front:
            found[place] = tuple(after(place))
            following.update(dict.fromkeys(found[place]))
        front = {place: None for place in following if place not in found}
    return found
