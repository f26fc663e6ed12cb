"""Claims: one assertion of one figure about one scope, in one document."""

from enum import Enum
from typing import NewType

from attrs import field, frozen

from provenance.errors import InvalidValueError
from provenance.model.dates import AnyDate, DateRange, Length, PartialDate
from provenance.model.document import DocumentId, Quote
from provenance.model.figure import Figure
from provenance.model.term import MeasureKind

ClaimId = NewType("ClaimId", str)


class DerivationKind(Enum):
    """How a claim rests on another, after W3C PROV-O."""

    QUOTED_FROM = "quoted_from"
    DERIVED_FROM = "derived_from"
    REVISION_OF = "revision_of"
    PRIMARY_SOURCE = "primary_source"


@frozen(kw_only=True)
class Derivation:
    """That a claim rests on, or revises, another one."""

    kind: DerivationKind = DerivationKind.DERIVED_FROM
    #: The claim that it rests on.
    source: ClaimId


@frozen(kw_only=True)
class Claim:
    """One assertion of one figure about one scope, standing in one document.

    Names are kept as they were written; an empty name is not stated. A claim is never
    edited: it is revised by a later one. Fields of several values hold tuples: there
    are many claims, so lists are not looked for.

    Raises `InvalidValueError` for an empty id or measure, and for an `as_of` that is a
    length of time: that is a period.

        >>> claim = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(16))
        >>> claim.figure.stated
        16
    """

    id: ClaimId
    measure: str
    figure: Figure
    #: How its count lies in time, where that is not as the measure's.
    kind: MeasureKind | None = None
    population: str = ""
    place: str = ""
    event: str = ""
    #: What the figure is about, never when it was published.
    as_of: PartialDate | DateRange | None = None
    #: The days that are counted.
    period: AnyDate | None = None
    #: The person or body who says it.
    claimant: str = ""
    #: Whom the outlet has it from: an agency or another outlet.
    via: str = ""
    #: The outlet as the claim's row names it; a document may name it too.
    outlet: str = ""
    document: DocumentId | None = None
    #: Documents, or labels of references of its own document.
    cites: tuple[str, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    #: Claims of which it is said to be a part ("40,000 of them").
    part_of: tuple[ClaimId, ...] = ()
    quote: Quote | None = None
    language: str = ""
    note: str = ""
    #: Columns that are not ours, as they stood.
    extra: tuple[tuple[str, str], ...] = ()
    #: Where it stood in its file, the header being row 1.
    row: int | None = field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        if not self.id:
            raise InvalidValueError("Claim.id", "is empty")
        if not self.measure.strip():
            raise InvalidValueError("Claim.measure", "is empty")
        if isinstance(self.as_of, Length):
            raise InvalidValueError(
                "Claim.as_of", f"{self.as_of} is a length and no date"
            )

    def sources(self, *kinds: DerivationKind) -> tuple[ClaimId, ...]:
        """Return the claims that it rests on in one of these ways."""
        return tuple(
            derivation.source
            for derivation in self.derivations
            if derivation.kind in kinds
        )
