"""Cases: claims, documents, outlets and terms that are reconciled together."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from operator import attrgetter

from attrs import evolve, field, fields, frozen

from provenance.errors import DuplicateClaimError, InvalidValueError, UnknownClaimError
from provenance.model.claim import Claim, ClaimId, DerivationKind
from provenance.model.dates import AnyDate, PartialDate
from provenance.model.document import (
    Citation,
    Document,
    DocumentId,
    Outlet,
    last_known_date,
)
from provenance.model.found_figure import FoundFigure, ReadText
from provenance.model.measures import PERCENT, undeclared, unit_of, with_known_measures
from provenance.model.moment import Moment, moment_of
from provenance.model.policy import Defaults, Input, KnownOn, Policy, SetAside
from provenance.model.scope import Scope
from provenance.model.term import Dimension, Event, Measure, MeasureKind, Term
from provenance.model.vocabulary import Vocabulary
from provenance.model.window import first_moment, window, window_of_date


@frozen(kw_only=True)
class Case:
    """All that is reconciled together.

    Raises `DuplicateClaimError` for two claims of one id, `InvalidValueError` for two
    documents of one id, and `VocabularyError` for terms, outlets or claimants that
    contradict each other. Lists become tuples.
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
    defaults: Defaults = field(factory=Defaults)
    policy: Policy = field(factory=Policy)
    set_aside: tuple[SetAside, ...] = field(default=(), eq=False)
    inputs: tuple[Input, ...] = field(default=(), eq=False)
    #: Its own policy, where it is read with another one.
    own_policy: Policy | None = field(default=None, eq=False)
    #: As of which day it is known, where later claims are left out.
    known_on: KnownOn | None = field(default=None, eq=False)
    #: The titles and quotes that its claims are held against, each read once; derived
    #: from the rest, so never written and no part of what makes two cases equal.
    texts: tuple[ReadText, ...] = field(default=(), eq=False)
    #: Names that claims outside of it use, by the field of a claim, where it is a part
    #: of a larger case: one thing is called there and here by one spelling.
    used_elsewhere: Mapping[str, tuple[str, ...]] = field(
        factory=dict, eq=False, repr=False
    )

    def __attrs_post_init__(self) -> None:
        for each in fields(Case):
            value = getattr(self, each.name)
            if isinstance(value, list):
                object.__setattr__(self, each.name, tuple(value))
        if len(self._by_id) < len(self.claims):
            raise DuplicateClaimError(_first_double(claim.id for claim in self.claims))
        if len(self._documents_by_id) < len(self.documents):
            double = _first_double(document.id for document in self.documents)
            raise InvalidValueError("Case.documents", f"two have the id {double!r}")
        _ = self.vocabularies, self.claimant_vocabulary, self.outlet_vocabulary

    @cached_property
    def _by_id(self) -> dict[ClaimId, Claim]:
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def revised_by(self) -> Mapping[ClaimId, tuple[ClaimId, ...]]:
        """The claims that revise a claim, for each that is revised: it counts no more.

        A claim is withdrawn by one that revises it and states no number.
        """
        found: dict[ClaimId, list[ClaimId]] = {}
        for claim in self.claims:
            if claim.derivations:
                for source in claim.sources(DerivationKind.REVISION_OF):
                    found.setdefault(source, []).append(claim.id)
        return {claim: tuple(sorted(each)) for claim, each in found.items()}

    @cached_property
    def _documents_by_id(self) -> dict[DocumentId, Document]:
        return {document.id: document for document in self.documents}

    @cached_property
    def _figures_by_text(self) -> dict[str, tuple[FoundFigure, ...]]:
        return {read.text: read.figures for read in self.texts}

    @cached_property
    def vocabularies(self) -> Mapping[Dimension, Vocabulary]:
        """The order of the terms of each dimension, those of the claims included."""
        terms = {
            Dimension.MEASURE: tuple(each.term for each in self._all_measures),
            Dimension.EVENT: tuple(event.term for event in self.events),
            Dimension.PLACE: self.places,
            Dimension.POPULATION: self.populations,
        }
        return {
            dimension: Vocabulary(
                dimension=dimension,
                terms=declared,
                used=self._used(dimension.value),
            )
            for dimension, declared in terms.items()
        }

    @cached_property
    def claimant_vocabulary(self) -> Vocabulary:
        """Who speaks for whom: a claimant lies within the body it speaks for."""
        return Vocabulary(
            dimension=None,
            subject="claimant",
            terms=self.claimants,
            used=self._used("claimant"),
        )

    @cached_property
    def outlet_vocabulary(self) -> Vocabulary:
        """The outlets by all their names."""
        terms = tuple(
            Term(name=outlet.name, aliases=outlet.aliases) for outlet in self.outlets
        )
        names = {document.outlet for document in self.documents} - {""}
        used = (*names, *self._used("outlet"), *self._used("via"))
        return Vocabulary(dimension=None, subject="outlet", terms=terms, used=used)

    @cached_property
    def _all_measures(self) -> tuple[Measure, ...]:
        return with_known_measures(self.measures)

    def _used(self, field_name: str) -> tuple[str, ...]:
        names: set[str] = set(map(attrgetter(field_name), self.claims))
        names.update(self.used_elsewhere.get(field_name, ()))
        names.add(getattr(self.defaults, field_name, ""))
        return tuple(names - {""})

    @cached_property
    def _measures_by_name(self) -> dict[str, Measure]:
        return {measure.term.name: measure for measure in self._all_measures}

    @cached_property
    def _units(self) -> dict[str, str]:
        """What each measure is counted in: said of it, or of what it lies within."""
        vocabulary = self.vocabularies[Dimension.MEASURE]
        known = {name: each.unit for name, each in self._measures_by_name.items()}
        return {
            name: unit
            or next(
                (
                    known[outer]
                    for outer in sorted(vocabulary.above(name))
                    if known.get(outer)
                ),
                "",
            )
            for name, unit in known.items()
        }

    @cached_property
    def _starts(self) -> dict[str, Moment]:
        return {
            event.term.name: moment_of(event.start)
            for event in self.events
            if event.start is not None
        }

    def _start_of(self, event: str | None) -> Moment:
        """Return where an event begins: not before what it lies within, if unknown."""
        if event is None:
            return Moment("start of an unstated event")
        known = self._starts.get(event)
        if known is None:
            outer = self.vocabularies[Dimension.EVENT].above(event)
            starts = (self._starts[name].earliest for name in outer & set(self._starts))
            earliest = max((day for day in starts if day is not None), default=None)
            known = Moment(f"start of {event}", earliest)
        return known

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

    def figures_in(self, text: str, /) -> tuple[FoundFigure, ...] | None:
        """Return the figures found in a title or a quote; `None` if it was not read.

        Loading a case reads the titles and quotes of what its claims cite, and those
        of their own that may say something else than they.
        """
        return self._figures_by_text.get(text)

    def outlet_of(self, claim: Claim, /) -> str:
        """Return the one name of the outlet that published a claim; may be empty."""
        name = claim.outlet
        if not name:
            document = self.document_of(claim)
            name = "" if document is None else document.outlet
        return self.outlet_vocabulary.resolve(name) if name else ""

    def outlet_of_document(self, document_id: str, /) -> str:
        """Return the one name of the outlet that published a document; may be empty.

        Where no row of its own tells it, the claims that stand in it do, if all that
        name an outlet name one.
        """
        document = self.document(document_id)
        if document is not None and document.outlet:
            return self.outlet_vocabulary.resolve(document.outlet)
        return self._outlets_told.get(DocumentId(document_id), "")

    @cached_property
    def _outlets_told(self) -> Mapping[DocumentId, str]:
        """The one outlet that the claims of a document name, for each that has one."""
        found: dict[DocumentId, set[str]] = {}
        for claim in self.claims:
            if claim.document is not None and claim.outlet:
                found.setdefault(claim.document, set()).add(claim.outlet)
        told: dict[DocumentId, str] = {}
        for document, written in found.items():
            names = {self.outlet_vocabulary.resolve(name) for name in written}
            if len(names) == 1:
                told[document] = names.pop()
        return told

    def claimant_of(self, claim: Claim, /) -> str:
        """Return the one name of who says a claim; empty where it names nobody."""
        name = claim.claimant
        if not name:
            return ""
        if self.outlet_vocabulary.declares(name):
            return self.outlet_vocabulary.resolve(name)
        return self.claimant_vocabulary.resolve(name)

    def via_of(self, claim: Claim, /) -> str:
        """Return the one name of whom its outlet has a claim from; may be empty."""
        return self.outlet_vocabulary.resolve(claim.via) if claim.via else ""

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
        return self._measures_by_name.get(name) or undeclared(name)

    def declares_measure(self, claim: Claim, /) -> bool:
        """Whether the case says what it is that a claim counts.

        If it does not, only what is usual of a measure of this name is known.
        """
        return self.measure(claim).term.name in self._declared_measures

    def without_assumptions(self) -> "Case":
        """Return the case with measures that lie within others only where it says so.

        It is this case itself where its claims count nothing of which that is assumed.
        """
        vocabulary = self.vocabularies[Dimension.MEASURE]
        counted = {vocabulary.resolve(name) for name in self._used("measure")}
        assumed = tuple(
            evolve(measure, term=evolve(measure.term, within=()))
            for measure in self._all_measures
            if measure.term.within
            and measure.term.name in counted - self._declared_measures
        )
        return evolve(self, measures=self.measures + assumed) if assumed else self

    @cached_property
    def _declared_measures(self) -> frozenset[str]:
        return frozenset(measure.term.name for measure in self.measures)

    def unit_named(self, measure: str, /) -> str:
        """Return what a measure is counted in where a claim does not say.

        `measure` is any of its names; the unit may be empty.
        """
        name = self.vocabularies[Dimension.MEASURE].resolve(measure)
        return self._unit_of(self.measure_named(name))

    def _unit_of(self, measure: Measure) -> str:
        return self._units.get(measure.term.name, measure.unit)

    def kind(self, claim: Claim, /) -> MeasureKind:
        """Return how a claim's count lies in time: its own kind, else its measure's.

        A date that a claim states is a value, whatever else is said; per cent of a
        measure that nobody declared are one, too.
        """
        if claim.figure.is_date:
            return MeasureKind.VALUE
        if claim.kind is None and claim.figure.unit == PERCENT:
            name = self.measure(claim).term.name
            if name not in self._measures_by_name:
                return MeasureKind.VALUE
        return claim.kind or self.measure(claim).kind

    def name_in(self, dimension: Dimension, claim: Claim, /) -> str | None:
        """Return the resolved name that a claim, or the case's default, states."""
        written: str = getattr(claim, dimension.value)
        if not written:
            written = getattr(self.defaults, dimension.value)
            if dimension is Dimension.EVENT and self._predates(claim, written):
                return None
        return self.vocabularies[dimension].resolve(written) if written else None

    def _predates(self, claim: Claim, event: str) -> bool:
        """Whether a claim counts since a day before an event: more than it."""
        if claim.period is None or not event:
            return False
        first = first_moment(claim.period, as_of=claim.as_of)
        start = self._start_of(self.vocabularies[Dimension.EVENT].resolve(event))
        return (
            first is not None
            and first.latest is not None
            and start.earliest is not None
            and first.latest < start.earliest
        )

    def scope(
        self,
        claim: Claim,
        /,
        *,
        published_as_of: bool = False,
        in_whole_days: bool = False,
    ) -> Scope:
        """Return what a claim's count covers, in resolved names.

        With `published_as_of`, a claim that states no date of its own is read as of
        the day on which it was published; with `in_whole_days`, one day up to a day is
        that day, not the 24 hours that end at some hour of it. When something happened
        is so at any time:
        a date that a claim states has a window only while it is still to come.
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
        time = window(
            self.kind(claim),
            as_of=as_of,
            period=claim.period,
            event_start=self._start_of(event),
            not_after=not_after,
            whose=(claim.document or claim.id) if dated else "",
            in_whole_days=in_whole_days,
        )
        return Scope(
            measure=measure.term.name,
            unit=unit_of(claim.figure, self._unit_of(measure)),
            event=event,
            place=self.name_in(Dimension.PLACE, claim),
            population=self.name_in(Dimension.POPULATION, claim),
            window=window_of_date(time, claim.figure) if claim.figure.is_date else time,
        )


def _first_double(ids: Iterable[str]) -> str:
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            return each
        seen.add(each)
    raise AssertionError
