"""Ends: the claimants and outlets at which what is stated about a claim stops."""

from attrs import field, frozen

from provenance.model import (
    ANYTHING,
    Case,
    Claim,
    DocumentId,
    Vocabulary,
    folded,
    union_parts,
)
from provenance.tracing.reports import Report


@frozen
class End:
    """Where a chain stops: a claimant, an outlet, or nothing that is known.

    A claimant that lies within a body ends with the body: what both say is said once.
    An outlet that bears the name of a claimant is that claimant.
    """

    #: The body, person or outlet; empty where none is known.
    name: str
    #: Whether a claimant is stated, and it is one body. An outlet that names nobody
    #: may have it from anyone, and so may whoever speaks for two bodies.
    is_stated: bool = False
    #: Whose end it is, where no name is known.
    report: Report | None = None


def unknown_end(report: Report, /) -> End:
    """Return the end of a report of which it is not known where it has it from."""
    return End("", report=report)


@frozen(eq=False)
class Ends:
    """The outlets and claimants of a case by their one name each."""

    case: Case
    _spellings: dict[str, str] = field(init=False, factory=dict, repr=False)
    _outlets: dict[str, str] = field(init=False, factory=dict, repr=False)
    _outlet_ends: dict[str, End] = field(init=False, factory=dict, repr=False)
    _claimant_ends: dict[str, End] = field(init=False, factory=dict, repr=False)

    def outlet_of(self, claim: Claim, /) -> str:
        """Return the outlet that published a claim; may be empty."""
        return self.case.outlet_of(claim)

    def outlet_of_document(self, document: DocumentId, /) -> str:
        """Return the outlet that published a document; may be empty."""
        return self.outlet(self.case.outlet_of_document(document))

    def outlet(self, written: str, /) -> str:
        """Return the one name of an outlet, however it was written."""
        if not written:
            return ""
        known = self._outlets.get(written)
        if known is None:
            if not self._spellings:
                self._learn_spellings()
            plain = self.case.outlet_vocabulary.resolve(written)
            known = self._spellings.get(folded(plain), plain)
            self._outlets[written] = known
        return known

    def claimant(self, written: str, /) -> str:
        """Return the one name of a claimant, however it was written."""
        return self.case.claimant_vocabulary.resolve(written)

    def claimant_end(self, written: str, /) -> End:
        """Return the end that a stated claimant is."""
        known = self._claimant_ends.get(written)
        if known is None:
            name = self.claimant(written)
            body = body_of(name, self.case.claimant_vocabulary)
            known = End(name) if body is None else End(body, is_stated=True)
            self._claimant_ends[written] = known
        return known

    def outlet_end(self, name: str, /) -> End:
        """Return the end that an outlet is, which names nobody that it has it from."""
        known = self._outlet_ends.get(name)
        if known is None:
            body = body_of(self.claimant(name), self.case.claimant_vocabulary)
            known = self._outlet_ends[name] = End(name if body is None else body)
        return known

    def _learn_spellings(self) -> None:
        vocabulary = self.case.outlet_vocabulary
        written = {citation.outlet for citation in self.case.citations} - {""}
        for name in sorted(vocabulary.resolve(name) for name in written):
            self._spellings.setdefault(folded(name), name)
        self._spellings.setdefault("", "")


def body_of(name: str, claimants: Vocabulary, /) -> str | None:
    """Return the one body that a claimant's resolved name lies within at last.

    `None` where there is not just one: somebody who speaks for two bodies that share
    none above them, or a joint word of two.
    """
    parts = () if claimants.declares(name) else union_parts(name)
    bodies = {_top_of(claimants.resolve(part), claimants) for part in parts or (name,)}
    return bodies.pop() if len(bodies) == 1 else None


def _top_of(name: str, claimants: Vocabulary) -> str | None:
    tops = [
        outer
        for outer in claimants.above(name) - {ANYTHING}
        if claimants.above(outer) <= {outer, ANYTHING}
    ]
    return tops[0] if len(tops) == 1 else None
