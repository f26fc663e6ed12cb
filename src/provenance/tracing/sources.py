"""What claims rest on: references, documents, other claims, as far as it is stated."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import field, frozen

from provenance.model import Case, Citation, Claim, ClaimId, DerivationKind, DocumentId
from provenance.tracing.ends import End, Ends, unknown_end
from provenance.tracing.reports import (
    Report,
    ReportKind,
    document_report,
    report_of,
)

#: The derivations by which a claim rests on another; a revision replaces one.
SUPPORTING = (
    DerivationKind.QUOTED_FROM,
    DerivationKind.DERIVED_FROM,
    DerivationKind.PRIMARY_SOURCE,
)


@frozen(kw_only=True)
class Support:
    """One thing that a claim is said to rest on.

    That is either claims, or a document as a whole where no claim in it is named, or,
    where both are empty, a reference that points to nothing known.
    """

    #: The reference by which, as its document calls it; empty where by none.
    label: str = ""
    #: What the reference states; `None` where the document has no such reference.
    citation: Citation | None = None
    #: Which of the references of this label, where it stands for several works.
    number: int = 0
    claims: tuple[ClaimId, ...] = ()
    document: DocumentId | None = None

    @property
    def is_unresolved(self) -> bool:
        """Whether it is a reference that points to nothing known."""
        return not self.claims and self.document is None


@frozen(kw_only=True, eq=False)
class SourceGraph:
    """What each claim of a case rests on.

    Making one costs time for the citations of the case only; what a claim rests on is
    looked up when it is asked for. No link between two claims is guessed: where a
    claim cites a document without naming a claim in it, it rests on the document.
    """

    case: Case
    ends: Ends = field(init=False, repr=False)
    _references: dict[DocumentId, list[Citation]] = field(
        init=False, factory=dict, repr=False
    )
    _labels: dict[tuple[DocumentId, str], list[Citation]] = field(
        init=False, factory=dict, repr=False
    )
    _supports: dict[ClaimId, tuple[Support, ...]] = field(
        init=False, factory=dict, repr=False
    )

    @ends.default
    def _make_ends(self) -> Ends:
        return Ends(self.case)

    def __attrs_post_init__(self) -> None:
        for citation in self.case.citations:
            self._references.setdefault(citation.document, []).append(citation)
            key = (citation.document, _bare_label(citation.label))
            self._labels.setdefault(key, []).append(citation)

    def supports(self, claim: Claim, /) -> tuple[Support, ...]:
        """Return what a claim rests on: its references first, in its own order.

        A claim that cites the document in which it stands rests on itself.
        """
        if not claim.cites and not claim.derivations:
            return ()
        known = self._supports.get(claim.id)
        if known is None:
            known = self._supports[claim.id] = tuple(self._find_supports(claim))
        return known

    def references(self, document: DocumentId, /) -> tuple[Citation, ...]:
        """Return the references that a document gives."""
        return tuple(self._references.get(document, ()))

    def gives_references(self, document: DocumentId | None, /) -> bool:
        """Whether a document gives references; each of its claims then should."""
        return document in self._references

    def documents_after(self, document: DocumentId, /) -> tuple[DocumentId, ...]:
        """Return the documents that a document refers to, by itself or in a claim."""
        found = {
            citation.cites: None
            for citation in self._references.get(document, ())
            if citation.cites is not None
        }
        found.update(dict.fromkeys(sorted(self._cited_outright.get(document, ()))))
        return tuple(found)

    def via(self, claim: Claim, /) -> str:
        """Return whom its outlet has a claim from, where that report has no name.

        Empty where the claim cites or is derived from a report of that outlet, which
        then is the one.
        """
        if not claim.via:
            return ""
        name = self.ends.outlet(claim.via)
        if name == self.ends.outlet_of(claim) or name in self._outlets_cited(claim):
            return ""
        return name

    def lacks_citation(self, claim: Claim, /) -> bool:
        """Whether a claim names nobody, in a document that gives references.

        The outlet of such a document carries what others say; it is no origin.
        """
        return (
            not claim.claimant
            and not claim.via
            and self.gives_references(claim.document)
            and not self.supports(claim)
        )

    def end_of(self, claim: Claim, /) -> End:
        """Return where a claim's own word ends, leaving aside what it rests on."""
        if claim.claimant:
            return self.ends.claimant_end(claim.claimant)
        if claim.document in self._references and not claim.via:
            return unknown_end(report_of(claim))
        name = self.via(claim) or self.ends.outlet_of(claim)
        return self.ends.outlet_end(name) if name else unknown_end(report_of(claim))

    def end_of_document(self, document: DocumentId, /) -> End | None:
        """Return where a document that is cited as a whole ends.

        One that gives references ends nowhere that is known; `None` if all of them
        lead back into loops.
        """
        if document in self._endless:
            return None
        outlet = self.ends.outlet_of_document(document)
        if outlet and not self.gives_references(document):
            return self.ends.outlet_end(outlet)
        return unknown_end(document_report(document))

    def report_of_reference(self, claim: Claim, support: Support, /) -> Report:
        """Return the report that an unresolved reference of a claim stands for."""
        label = (
            support.label
            if not support.number
            else (f"{support.label}.{support.number + 1}")
        )
        owner = claim.id if claim.document is None else claim.document
        return Report(ReportKind.REFERENCE, owner, label)

    def end_of_reference(self, claim: Claim, support: Support, /) -> End:
        """Return where an unresolved reference ends: the outlet that it states."""
        citation = support.citation
        if citation is None or not citation.outlet:
            return unknown_end(self.report_of_reference(claim, support))
        return self.ends.outlet_end(self.ends.outlet(citation.outlet))

    def is_endless(self, document: DocumentId, /) -> bool:
        """Whether all references that a document gives lead back into loops."""
        return document in self._endless

    def _outlets_cited(self, claim: Claim) -> Iterable[str]:
        for support in self.supports(claim):
            for source in support.claims:
                if self.case.has_claim(source):
                    yield self.ends.outlet_of(self.case.claim(source))
            if support.document is not None:
                yield self.ends.outlet_of_document(support.document)
            if support.citation is not None:
                yield self.ends.outlet(support.citation.outlet)

    def _find_supports(self, claim: Claim) -> Iterable[Support]:
        sources = dict.fromkeys(claim.sources(*SUPPORTING))
        standing: dict[DocumentId, list[ClaimId]] = {}
        for source in sources:
            if self.case.has_claim(source):
                document = self.case.claim(source).document
                if document is not None:
                    standing.setdefault(document, []).append(source)
        for support in self._cited(claim):
            document = support.document
            named = tuple(standing.get(document, ())) if document is not None else ()
            for source in named:
                sources.pop(source, None)
            yield _with_claims(support, named, claim)
        for source in sources:
            yield Support(claims=(source,))

    def _cited(self, claim: Claim) -> Iterable[Support]:
        for entry in dict.fromkeys(claim.cites):
            if not _is_label(entry):
                yield Support(document=DocumentId(entry))
                continue
            label = _bare_label(entry)
            found = self._found(claim.document, label)
            if not found:
                yield Support(label=label)
            for number, citation in enumerate(found):
                yield Support(
                    label=label,
                    citation=citation,
                    number=number,
                    document=citation.cites,
                )

    def _found(self, document: DocumentId | None, label: str) -> list[Citation]:
        return [] if document is None else self._labels.get((document, label), [])

    @cached_property
    def _cited_outright(self) -> Mapping[DocumentId, set[DocumentId]]:
        """The documents that claims of a document cite by their ids."""
        found: dict[DocumentId, set[DocumentId]] = {}
        for claim in self.case.claims:
            if claim.cites and claim.document is not None:
                found.setdefault(claim.document, set()).update(
                    DocumentId(entry) for entry in claim.cites if not _is_label(entry)
                )
        return found

    @cached_property
    def _endless(self) -> frozenset[DocumentId]:
        citing: dict[DocumentId, list[DocumentId]] = {}
        grounded: set[DocumentId] = set()
        for citation in self.case.citations:
            if citation.cites is None:
                grounded.add(citation.document)
            else:
                citing.setdefault(citation.cites, []).append(citation.document)
        grounded.update(set(citing) - set(self._references))
        waiting = list(grounded)
        while waiting:
            for document in citing.get(waiting.pop(), ()):
                if document not in grounded:
                    grounded.add(document)
                    waiting.append(document)
        return frozenset(set(self._references) - grounded)


def source_graph(case: Case, /) -> SourceGraph:
    """Return what each claim of a case rests on.

    >>> from provenance.model import Case
    >>> source_graph(Case()).gives_references(None)
    False
    """
    return SourceGraph(case=case)


def _with_claims(support: Support, named: tuple[ClaimId, ...], claim: Claim) -> Support:
    """Return a support that names claims in place of the document they stand in."""
    if not named and support.document is not None:
        named = (claim.id,) if support.document == claim.document else ()
    if not named:
        return support
    return Support(
        label=support.label,
        citation=support.citation,
        number=support.number,
        claims=named,
    )


def _is_label(entry: str) -> bool:
    return entry.startswith("[") and entry.endswith("]")


def _bare_label(text: str) -> str:
    return text.strip().removeprefix("[").removesuffix("]").strip()
