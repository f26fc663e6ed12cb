"""Hops: the steps of a trace, and what each of them does not state."""

from enum import Enum

from attrs import frozen

#: What a chain cannot go on without. What else may be missing leaves it whole.
BREAKS = frozenset({"claim", "document", "citation", "outlet"})


class Role(Enum):
    """What a hop is."""

    CLAIM = "claim"
    DOCUMENT = "document"
    CITATION = "citation"
    OUTLET = "outlet"
    CLAIMANT = "claimant"


@frozen(kw_only=True)
class Hop:
    """One step of a trace; from a hop one goes on to those that it has it from."""

    role: Role
    #: Of the claim or document; of a reference its document and label; else the name.
    id: str
    #: A title, a name, or the claim's words; may be empty.
    name: str = ""
    #: When it was published, as it was stated; `None` where it is not.
    date: str | None = None
    #: What is not stated and should be: `claim` (the case does not have it),
    #: `document`, `citation`, `outlet`, `title`, `published`, `claimant`.
    missing: tuple[str, ...] = ()
    #: Where it goes on: places in the trace's tuple of hops.
    to: tuple[int, ...] = ()


@frozen(kw_only=True)
class Gap:
    """Something without which a chain breaks off or cannot be followed.

    >>> str(Gap(hop=1, role=Role.DOCUMENT, id="a", name="Ten days", missing="outlet"))
    "document 'Ten days' names no outlet"
    """

    #: The place of the hop in the trace.
    hop: int
    role: Role
    id: str
    name: str
    missing: str

    def __str__(self) -> str:
        who = f"{self.role.value} {self.id!r}"
        if self.role is not Role.CLAIM and self.name:
            who = f"{self.role.value} {self.name!r}"
        if self.missing == "claim":
            return f"{who} is not in the case"
        if self.missing == "document":
            if self.role is Role.OUTLET:
                return f"{who}: which of its reports is not said"
            return f"{who} points to no known document"
        if self.missing == "citation":
            return f"{who} {_LACKING_CITATION[self.role]}"
        return f"{who} names no {self.missing}"


_LACKING_CITATION = {
    Role.CLAIM: "gives no reference, though its document gives some",
    Role.DOCUMENT: "does not say which of its references it follows",
    Role.CITATION: "is not among the references of its document",
    Role.OUTLET: "gives no reference",
    Role.CLAIMANT: "gives no reference",
}


def gaps_of(hops: tuple[Hop, ...], /) -> tuple[Gap, ...]:
    """Return what breaks the chains of these hops, in their order."""
    return tuple(
        Gap(hop=number, role=hop.role, id=hop.id, name=hop.name, missing=missing)
        for number, hop in enumerate(hops)
        for missing in hop.missing
        if missing in BREAKS and not _is_made_up_for(hop, missing)
    )


def _is_made_up_for(hop: Hop, missing: str) -> bool:
    """Whether a reference names no outlet, and the document that it points to does."""
    is_found = hop.role is Role.CITATION and "document" not in hop.missing
    return is_found and missing == "outlet"
