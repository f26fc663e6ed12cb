"""Cases: claims, documents, outlets and terms that are reconciled together."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cached_property

from attrs import field, frozen

from provenance.errors import DuplicateClaimError, InvalidValueError, UnknownClaimError
from provenance.model.claim import Claim, ClaimId
from provenance.model.dates import AnyDate, DateRange, PartialDate
from provenance.model.document import Citation, Document, DocumentId, Outlet
from provenance.model.figure import ABOUT
from provenance.model.measures import KNOWN_MEASURES
from provenance.model.scope import Scope
from provenance.model.term import Dimension, Event, Measure, MeasureKind, Term
from provenance.model.vocabulary import Vocabulary, folded
from provenance.model.window import Moment, moment_of, window


@frozen(kw_only=True)
class Policy:
    """What this case takes words and slow changes to mean; stated in every report."""

    #: The band of "about" on either side, as a part of the stated value.
    about: Decimal = ABOUT
    #: How far a standing measure may have changed, as a part of its value.
    standing: Decimal = Decimal("0.1")

    def __attrs_post_init__(self) -> None:
        for name, value in (("about", self.about), ("standing", self.standing)):
            if not 0 <= value < 1:
                raise InvalidValueError(f"Policy.{name}", "not between 0% and 100%")


@frozen(kw_only=True)
class Defaults:
    """What a claim means that leaves a dimension empty; empty means: not stated."""

    event: str = ""
    place: str = ""
    population: str = ""


@frozen(kw_only=True)
class Input:
    """A file that the case was loaded from."""

    #: As the caller named it.
    path: str
    #: The SHA-256 of its bytes, in hexadecimal.
    sha256: str


@frozen(kw_only=True)
class SetAside:
    """A row that could not be read as a claim."""

    path: str
    row: int
    #: The column that could not be read; empty for the whole row.
    column: str
    #: What is wrong with it.
    message: str
    #: The cells as they stood.
    cells: tuple[tuple[str, str], ...] = ()


@frozen(kw_only=True)
class Case:
    """All that is reconciled together.

    Raises `DuplicateClaimError` for two claims of one id, and `VocabularyError` for
    terms that contradict each other.
    """

    title: str = ""
    claims: tuple[Claim, ...] = ()
    documents: tuple[Document, ...] = ()
    citations: tuple[Citation, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    claimants: tuple[Term, ...] = ()
    measures: tuple[Measure, ...] = ()
    events: tuple[Event, ...] = ()
    places: tuple[Term, ...] = ()
    populations: tuple[Term, ...] = ()
    defaults: Defaults = Defaults()
    policy: Policy = Policy()
    set_aside: tuple[SetAside, ...] = field(default=(), eq=False)
    inputs: tuple[Input, ...] = field(default=(), eq=False)

    def __attrs_post_init__(self) -> None:
        if len(self._by_id) < len(self.claims):
            seen: set[str] = set()
            for claim in self.claims:
                if claim.id in seen:
                    raise DuplicateClaimError(claim.id)
                seen.add(claim.id)
        _ = self.vocabularies

    @cached_property
    def _by_id(self) -> dict[ClaimId, Claim]:
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def _documents_by_id(self) -> dict[DocumentId, Document]:
        return {document.id: document for document in self.documents}

    @cached_property
    def vocabularies(self) -> Mapping[Dimension, Vocabulary]:
        """The order of the terms of each dimension, those of the claims included."""
        terms = {
            Dimension.MEASURE: [measure.term for measure in self._all_measures],
            Dimension.EVENT: [event.term for event in self.events],
            Dimension.PLACE: self.places,
            Dimension.POPULATION: self.populations,
        }
        return {
            dimension: Vocabulary(
                dimension=dimension,
                terms=tuple(terms[dimension]),
                used=tuple(self._used(dimension)),
            )
            for dimension in terms
        }

    @cached_property
    def claimant_vocabulary(self) -> Vocabulary:
        """Who speaks for whom: a claimant lies within the body it speaks for."""
        names = {claim.claimant for claim in self.claims if claim.claimant}
        return Vocabulary(
            dimension=Dimension.MEASURE, terms=self.claimants, used=tuple(names)
        )

    @cached_property
    def outlet_vocabulary(self) -> Vocabulary:
        """The outlets by all their names."""
        terms = tuple(
            Term(name=outlet.name, aliases=outlet.aliases) for outlet in self.outlets
        )
        names = {claim.outlet for claim in self.claims}
        names.update(document.outlet for document in self.documents)
        names.discard("")
        return Vocabulary(dimension=Dimension.MEASURE, terms=terms, used=tuple(names))

    @cached_property
    def _all_measures(self) -> tuple[Measure, ...]:
        declared = {
            folded(name)
            for measure in self.measures
            for name in (measure.term.name, *measure.term.aliases)
        }
        known = tuple(
            _without(measure, declared)
            for measure in KNOWN_MEASURES
            if folded(measure.term.name) not in declared
        )
        return self.measures + known

    def _used(self, dimension: Dimension) -> Iterable[str]:
        names: set[str] = {getattr(claim, dimension.value) for claim in self.claims}
        if dimension is not Dimension.MEASURE:
            names.add(getattr(self.defaults, dimension.value))
        return names - {""}

    @cached_property
    def _measures_by_name(self) -> dict[str, Measure]:
        return {measure.term.name: measure for measure in self._all_measures}

    @cached_property
    def _starts(self) -> dict[str, Moment]:
        return {
            event.term.name: moment_of(event.start)
            for event in self.events
            if event.start is not None
        }

    def claim(self, claim_id: str, /) -> Claim:
        """Return the claim of this id, or of the one id that begins so.

        Raises `UnknownClaimError`, with ids that are close.
        """
        found = self._by_id.get(ClaimId(claim_id))
        if found is not None:
            return found
        close = tuple(
            sorted(
                known
                for known in self._by_id
                if claim_id and known.startswith(claim_id)
            )
        )
        if len(close) == 1:
            return self._by_id[close[0]]
        raise UnknownClaimError(claim_id, close[:5])

    def has_claim(self, claim_id: str, /) -> bool:
        """Whether a claim bears exactly this id."""
        return claim_id in self._by_id

    def document(self, document_id: str, /) -> Document | None:
        """Return the document of this id, if the case has it."""
        return self._documents_by_id.get(DocumentId(document_id))

    def document_of(self, claim: Claim, /) -> Document | None:
        """Return the document that a claim stands in, if it is known."""
        return None if claim.document is None else self.document(claim.document)

    def outlet_of(self, claim: Claim, /) -> str:
        """Return the one name of the outlet that published a claim; may be empty."""
        name = claim.outlet
        if not name:
            document = self.document_of(claim)
            name = "" if document is None else document.outlet
        return self.outlet_vocabulary.resolve(name) if name else ""

    def published(self, claim: Claim, /) -> AnyDate | None:
        """Return when the document of a claim was published, if that is known."""
        document = self.document_of(claim)
        return None if document is None else document.published

    def measure(self, claim: Claim, /) -> Measure:
        """Return what is known of the measure that a claim counts."""
        return self.measure_named(
            self.vocabularies[Dimension.MEASURE].resolve(claim.measure)
        )

    def measure_named(self, name: str, /) -> Measure:
        """Return what is known of the measure of this resolved name."""
        return self._measures_by_name.get(name) or Measure(term=Term(name=name))

    def kind(self, claim: Claim, /) -> MeasureKind:
        """Return how a claim's count lies in time: its own kind, else its measure's."""
        return claim.kind or self.measure(claim).kind

    def name_in(self, dimension: Dimension, claim: Claim, /) -> str | None:
        """Return the resolved name that a claim, or the case's default, states."""
        written: str = getattr(claim, dimension.value)
        if not written:
            written = getattr(self.defaults, dimension.value)
        return self.vocabularies[dimension].resolve(written) if written else None

    def scope(self, claim: Claim, /, *, published_as_of: bool = False) -> Scope:
        """Return what a claim's count covers, in resolved names.

        With `published_as_of`, a claim that states no date of its own is read as of
        the day on which it was published.
        """
        measure = self.measure(claim)
        event = self.name_in(Dimension.EVENT, claim)
        document = self.document_of(claim)
        as_of = claim.as_of
        if as_of is None and published_as_of and document is not None:
            published = document.published
            as_of = published if isinstance(published, PartialDate) else None
        not_after = None if document is None else last_known_date(document)
        dated = as_of is not None or claim.period is not None or not_after is not None
        start = Moment(f"start of {event or 'an unstated event'}")
        return Scope(
            measure=measure.term.name,
            unit=claim.figure.unit or measure.unit,
            event=event,
            place=self.name_in(Dimension.PLACE, claim),
            population=self.name_in(Dimension.POPULATION, claim),
            window=window(
                claim.kind or measure.kind,
                as_of=as_of,
                period=claim.period,
                event_start=self._starts.get(event or "", start),
                not_after=not_after,
                whose=(claim.document or claim.id) if dated else "",
            ),
        )


def last_known_date(document: Document, /) -> PartialDate | None:
    """Return the date after which a document cannot have been written.

    That is when it was published, else retrieved, else archived.
    """
    for date in (document.published, document.retrieved, document.archived):
        if isinstance(date, PartialDate):
            return date
        if isinstance(date, DateRange) and date.end is not None:
            return date.end
    return None


def _without(measure: Measure, declared: set[str]) -> Measure:
    """Return a known measure without the aliases that a case declares otherwise."""
    aliases = tuple(
        alias for alias in measure.term.aliases if folded(alias) not in declared
    )
    term = Term(name=measure.term.name, aliases=aliases, within=measure.term.within)
    return Measure(term=term, kind=measure.kind, once=measure.once, unit=measure.unit)
