"""Describing the places of a trace: what each states, and what it does not."""

from typing import assert_never

from attrs import evolve, frozen

from provenance.model import AnyDate, Citation, Claim, DocumentId
from provenance.tracing.hops import Hop, Role
from provenance.tracing.places import Place, PlaceKind, Places
from provenance.tracing.sources import SourceGraph


@frozen(kw_only=True, eq=False)
class Describing:
    """Hops made of places."""

    places: Places

    def hop(self, place: Place, to: tuple[int, ...], /) -> Hop:
        """Return the hop at a place that goes on to these others.

        The last one before an end lacks a claimant.
        """
        hop = self._hop(place)
        if to or hop.role is Role.CLAIMANT:
            return evolve(hop, to=to)
        return evolve(hop, missing=(*hop.missing, "claimant"))

    @property
    def _graph(self) -> SourceGraph:
        return self.places.graph

    def _hop(self, place: Place) -> Hop:
        match place.kind:
            case PlaceKind.CLAIM:
                return self._claim(place, self.places.claim(place))
            case PlaceKind.DOCUMENT:
                return self._own_document(self.places.claim(place))
            case PlaceKind.WHOLE:
                return self._whole(DocumentId(place.id))
            case PlaceKind.CITATION:
                return self._citation(place)
            case PlaceKind.REFERENCE:
                references = self._graph.references(DocumentId(place.id))
                return _reference(references[place.number])
            case PlaceKind.VIA:
                return evolve(self._outlet(place), missing=("document",))
            case PlaceKind.OUTLET | PlaceKind.STATED_OUTLET | PlaceKind.WHOLE_OUTLET:
                return self._outlet(place)
            case PlaceKind.CLAIMANT:
                return Hop(role=Role.CLAIMANT, id=place.id, name=place.id)
            case _:
                assert_never(place.kind)

    def _outlet(self, place: Place) -> Hop:
        claim = self.places.claim(place)
        name = ""
        if place.kind is PlaceKind.WHOLE_OUTLET:
            name = self._outlet_of_document(DocumentId(place.id))
        elif place.kind is PlaceKind.STATED_OUTLET:
            citation = self.places.support(place).citation
            name = "" if citation is None else citation.outlet
            name = self._graph.ends.outlet(name)
        elif claim is not None:
            is_via = place.kind is PlaceKind.VIA
            name = self._graph.via(claim) if is_via else self._outlet_of(claim)
        return Hop(role=Role.OUTLET, id=name, name=name)

    def _claim(self, place: Place, claim: Claim | None) -> Hop:
        if claim is None:
            return Hop(role=Role.CLAIM, id=place.id, missing=("claim",))
        missing = _listed(
            outlet=claim.document is None and not self._outlet_of(claim),
            citation=self._graph.lacks_citation(claim),
        )
        name = f"{claim.measure}: {claim.figure.as_written}"
        return Hop(role=Role.CLAIM, id=claim.id, name=name, missing=missing)

    def _own_document(self, claim: Claim | None) -> Hop:
        if claim is None or claim.document is None:
            return Hop(role=Role.DOCUMENT, id="", missing=("document",))
        return self._document(claim.document, self._outlet_of(claim))

    def _whole(self, document: DocumentId) -> Hop:
        hop = self._document(document, self._outlet_of_document(document))
        if not self._graph.gives_references(document):
            return hop
        if self._graph.is_endless(document):
            return hop
        return evolve(hop, missing=("citation", *hop.missing))

    def _document(self, document_id: DocumentId, outlet: str) -> Hop:
        document = self._graph.case.document(document_id)
        title = "" if document is None else document.title
        published = None if document is None else document.published
        return Hop(
            role=Role.DOCUMENT,
            id=document_id,
            name=title,
            date=_text(published),
            missing=_listed(
                outlet=not outlet, title=not title, published=published is None
            ),
        )

    def _citation(self, place: Place) -> Hop:
        claim, support = self.places.claim(place), self.places.support(place)
        if support.citation is not None:
            return _reference(support.citation)
        owner = "" if claim is None else claim.document or ""
        return Hop(
            role=Role.CITATION,
            id=f"{owner}[{support.label}]",
            missing=("citation",),
        )

    def _outlet_of(self, claim: Claim) -> str:
        return self._graph.ends.outlet_of(claim)

    def _outlet_of_document(self, document: DocumentId) -> str:
        return self._graph.ends.outlet_of_document(document)


def _reference(citation: Citation) -> Hop:
    """Return the hop of a reference, with what the reference itself does not state."""
    missing = _listed(
        document=citation.cites is None,
        outlet=not citation.outlet,
        title=not citation.title,
        published=citation.published is None,
    )
    label = citation.label.strip().removeprefix("[").removesuffix("]")
    return Hop(
        role=Role.CITATION,
        id=f"{citation.document}[{label}]",
        name=citation.title,
        date=_text(citation.published),
        missing=missing,
    )


def _text(date: AnyDate | None) -> str | None:
    return None if date is None else str(date)


def _listed(**missing: bool) -> tuple[str, ...]:
    return tuple(name for name, is_missing in missing.items() if is_missing)
