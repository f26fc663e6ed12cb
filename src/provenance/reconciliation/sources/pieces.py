"""Pieces: what a case holds of the documents that its claims cite, to be compared with.

Of most sources that is little: a few claims, or a title. Everything here is looked up
by number or by scope, so that a thousand claims may cite one document of a thousand.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias, TypeVar

from attrs import define, evolve, field, frozen

from provenance.model import Case, Claim, DocumentId, Number
from provenance.reconciliation.placing.placement import CellKey
from provenance.reconciliation.sources.beside import Reader
from provenance.reconciliation.sources.originals import Original, numbers, of_text
from provenance.tracing import SourceGraph, Support

T = TypeVar("T")

_Terms: TypeAlias = tuple[str, str]
#: A document, or what a reference has for its title.
_Place: TypeAlias = tuple[DocumentId | None, str]

#: What stands more often than this in one piece tells no figure from another.
MOST = 12


@define(eq=False)
class Piece:
    """What is known of one cited piece: its claims, and the figures in its texts."""

    by_number: dict[Number, list[Claim]] = field(factory=dict)
    by_cell: dict[CellKey, list[Claim]] = field(factory=dict)
    words_by_number: dict[Number, list[Original]] = field(factory=dict)
    #: The figures in its texts by the measure and the population beside them.
    words_by_terms: dict[_Terms, list[Original]] = field(factory=dict)
    #: Whether there is anything of it in the case that can be read.
    is_read: bool = False

    def standing(self, claim: Claim, /) -> Iterator[Claim]:
        """Yield its claims that name a number of another claim."""
        for number in numbers(claim.figure):
            yield from _few(self.by_number.get(number, ()))

    def saying(self, claim: Claim, /) -> Iterator[Original]:
        """Yield the figures in its texts that name a number of a claim."""
        for number in numbers(claim.figure):
            yield from self.words_by_number.get(number, ())[:MOST]

    def saying_of(self, measure: str, population: str, /) -> Sequence[Original]:
        """Return the figures in its texts that stand beside both of these terms."""
        return _few(self.words_by_terms.get((measure, population), ()))

    def alike(self, key: CellKey, /) -> Sequence[Claim]:
        """Return its claims of one scope, whatever their window."""
        return _few(self.by_cell.get(key, ()))


def _few(found: Sequence[T]) -> Sequence[T]:
    return found if len(found) <= MOST else ()


@frozen(eq=False)
class Pieces:
    """The pieces that claims of a case cite; each is looked through once."""

    case: Case
    sources: SourceGraph
    _reader: Reader
    _claims: dict[DocumentId, list[Claim]]
    _known: dict[_Place, Piece] = field(init=False, factory=dict)

    def of(self, claim: Claim, /) -> tuple[Piece, ...]:
        """Return what is known of each piece that a claim cites, its own left out."""
        places = dict.fromkeys(
            place
            for support in self.sources.supports(claim)
            for place in places_of(self.case, support)
            if claim.document is None or place[0] != claim.document
        )
        return tuple(self._piece(place) for place in places)

    def _piece(self, place: _Place) -> Piece:
        known = self._known.get(place)
        if known is None:
            known = self._known[place] = self._look(*place)
        return known

    def _look(self, document: DocumentId | None, title: str) -> Piece:
        piece = Piece()
        speakers: dict[str, set[str]] = {title: {""}}
        for claim in self._claims.get(document, ()) if document is not None else ():
            self._shelve(piece, claim)
            if claim.quote is not None:
                known = speakers.setdefault(claim.quote.exact, set())
                known.add(self.case.claimant_of(claim))
        for text, names in speakers.items():
            if self.case.figures_in(text) is not None:
                piece.is_read = True
                claimant = next(iter(names)) if len(names) == 1 else ""
                words = of_text(self._reader, text)
                _add_words(piece, [evolve(each, claimant=claimant) for each in words])
        return piece

    def _shelve(self, piece: Piece, claim: Claim) -> None:
        piece.is_read = True
        for number in dict.fromkeys(numbers(claim.figure)):
            piece.by_number.setdefault(number, []).append(claim)
        piece.by_cell.setdefault(cell_of(self.case, claim), []).append(claim)


def _add_words(piece: Piece, words: Iterable[Original]) -> None:
    for original in words:
        for number in dict.fromkeys(numbers(original.figure)):
            piece.words_by_number.setdefault(number, []).append(original)
        if original.measure is not None and original.population is not None:
            terms = original.measure, original.population
            piece.words_by_terms.setdefault(terms, []).append(original)


def pieces(case: Case, sources: SourceGraph, citing: Iterable[Claim], /) -> Pieces:
    """Return what a case holds of the pieces that these claims cite."""
    cited = {
        document
        for claim in citing
        for support in sources.supports(claim)
        for document, _ in places_of(case, support)
    }
    by_document: dict[DocumentId, list[Claim]] = {}
    for claim in sorted(case.claims, key=lambda each: each.id) if cited else ():
        if claim.document is not None and claim.document in cited:
            by_document.setdefault(claim.document, []).append(claim)
    return Pieces(case, sources, Reader(case), by_document)


def places_of(case: Case, support: Support, /) -> Iterator[_Place]:
    """Yield what a support points to: its documents, each with its title.

    A title that only the reference has is a piece of its own.
    """
    documents = {support.document: None}
    for source in support.claims:
        if case.has_claim(source):
            documents[case.claim(source).document] = None
    titles = {""}
    for document in documents:
        if document is not None:
            described = case.document(document)
            titles.add("" if described is None else described.title)
            yield document, "" if described is None else described.title
    if support.citation is not None and support.citation.title not in titles:
        yield None, support.citation.title


def cell_of(case: Case, claim: Claim, /) -> CellKey:
    """Return what a claim counts, its window left aside."""
    scope = case.scope(claim)
    return scope.measure, scope.unit, scope.event, scope.place, scope.population
