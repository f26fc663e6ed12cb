"""Traces: the chain from a claim to its origins, gaps included."""

from collections.abc import Iterable
from enum import Enum

from attrs import frozen

from provenance.model import Case, Claim, ClaimId
from provenance.tracing.describing import Describing
from provenance.tracing.hops import Gap, Hop, Role, gaps_of
from provenance.tracing.loops import Loop, loops_from
from provenance.tracing.places import Place, PlaceKind, Places
from provenance.tracing.possible import possible_network
from provenance.tracing.sources import SourceGraph, source_graph


class Status(Enum):
    """How far a trace comes."""

    #: Every path ends at an outlet or a claimant, and all between is stated.
    TRACED = "traced"
    #: It comes to something, but a chain lacks an outlet, a document or a citation.
    GAP = "gap"
    #: Neither an outlet nor a claimant nor a citation is known.
    UNTRACEABLE = "untraceable"
    #: Every path comes back to where it was.
    CIRCULAR = "circular"


@frozen(kw_only=True)
class Trace:
    """The chain from one claim to where it comes from (PROV)."""

    claim: ClaimId
    status: Status
    #: Breadth first from the claim, each once; `Hop.to` tells how they hang together.
    hops: tuple[Hop, ...]
    #: What breaks its chains, hop by hop; a trace with one is never `traced`.
    gaps: tuple[Gap, ...]
    #: The names of its ends; of a claimant the body that it lies within. A claim that
    #: states a claimant ends there, whatever it rests on.
    origins: tuple[str, ...]
    #: The names of the outlets that were met, in their order.
    outlets: tuple[str, ...]
    #: The loops that it runs into.
    loops: tuple[Loop, ...] = ()


def trace(case: Case, claim_id: str, /) -> Trace:
    """Return where a claim comes from, as far as the case states it.

    Raises `UnknownClaimError` where the case has no claim of this id.

        >>> from provenance.model import Document, DocumentId, Figure
        >>> claim = Claim(
        ...     id=ClaimId("a"),
        ...     measure="killed",
        ...     figure=Figure.exactly(16),
        ...     claimant="Mayor of Ham",
        ...     document=DocumentId("d"),
        ... )
        >>> document = Document(
        ...     id=DocumentId("d"), outlet="Daily Post", title="Ten days"
        ... )
        >>> found = trace(Case(claims=(claim,), documents=(document,)), "a")
        >>> [hop.name for hop in found.hops]
        ['killed: 16', 'Ten days', 'Daily Post', 'Mayor of Ham']
        >>> found.status.value, found.origins, found.hops[1].missing
        ('traced', ('Mayor of Ham',), ('published',))
    """
    return trace_claim(source_graph(case), case.claim(claim_id))


def trace_claim(graph: SourceGraph, claim: Claim, /) -> Trace:
    """Return where a claim comes from; for many claims of one case."""
    places = Places(graph=graph, loops=loops_from(graph, (claim.id,)))
    walked = places.walk(claim.id)
    hops = _hops(places, walked)
    gaps = gaps_of(hops)
    network = possible_network(graph, (claim,))
    return Trace(
        claim=claim.id,
        status=_status(walked, gaps, has_end=network.has_end),
        hops=hops,
        gaps=gaps,
        origins=network.end_names(),
        outlets=_names(hops, Role.OUTLET),
        loops=_met(places.loops, walked),
    )


def _hops(places: Places, walked: dict[Place, tuple[Place, ...]]) -> tuple[Hop, ...]:
    describing = Describing(places=places)
    numbers = {place: number for number, place in enumerate(walked)}
    return tuple(
        describing.hop(place, tuple(numbers[step] for step in after))
        for place, after in walked.items()
    )


_KNOWN = frozenset(
    {
        PlaceKind.OUTLET,
        PlaceKind.VIA,
        PlaceKind.CITATION,
        PlaceKind.WHOLE,
        PlaceKind.CLAIMANT,
    }
)


def _status(places: Iterable[Place], gaps: tuple[Gap, ...], *, has_end: bool) -> Status:
    if not has_end:
        return Status.CIRCULAR
    if not any(place.kind in _KNOWN for place in places):
        return Status.UNTRACEABLE
    return Status.GAP if gaps else Status.TRACED


def _names(hops: Iterable[Hop], role: Role) -> tuple[str, ...]:
    return tuple(dict.fromkeys(hop.name for hop in hops if hop.role is role))


def _met(loops: Iterable[Loop], places: Iterable[Place]) -> tuple[Loop, ...]:
    """Return the loops of which something was met: not every reference is followed."""
    met = {
        place.id for place in places if place.kind in {PlaceKind.CLAIM, PlaceKind.WHOLE}
    }
    return tuple(
        loop for loop in loops if not met.isdisjoint(loop.documents or loop.claims)
    )
