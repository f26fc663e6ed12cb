"""Independent origins: how many must be wrong for a figure to lose all support."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from provenance.model import Claim, DocumentId
from provenance.tracing.certain import certain_network
from provenance.tracing.ends import End
from provenance.tracing.network import Vertex, vertex_of
from provenance.tracing.possible import possible_network
from provenance.tracing.reports import Report, report_name
from provenance.tracing.sources import SourceGraph


@frozen(kw_only=True)
class Origins:
    """How many independent origins some claims have, and on what they all rest."""

    #: As many as there are even if whoever names nobody has it from one of the others.
    at_least: int
    #: As many as there can be if everything that may differ does.
    at_most: int
    #: The claimants and outlets that have a name, sorted.
    origins: tuple[str, ...]
    #: Reports and origins, as few as can be (`at_most`), through at least one of which
    #: every chain goes; sorted.
    bottleneck: tuple[str, ...]


def independent_origins(graph: SourceGraph, claims: Sequence[Claim], /) -> Origins:
    """Return how many independent origins stand behind these claims taken together.

    That is the largest number of paths from the claims to different origins that share
    no report. By Menger's theorem (K. Menger, "Zur allgemeinen Kurventheorie",
    Fundamenta Mathematicae 10, 1927) it is the least number of reports or origins that
    would have to be wrong for the claims to lose all support. A report is a document,
    a claim that names none, or a reference that points to nothing known. Nothing
    supports itself through a loop.

    Where not everything is stated the answer is a pair. An outlet that names nobody
    is an origin by its name as long as nothing else is known: it counts in `at_most`,
    and so does each end without any name. In `at_least` only claimants that are stated
    count; it is one where there are none, since all ends might be the same.

        >>> from provenance.model import Case, ClaimId, Figure
        >>> from provenance.tracing.sources import source_graph
        >>> claims = tuple(
        ...     Claim(
        ...         id=ClaimId(outlet),
        ...         outlet=outlet,
        ...         via=via,
        ...         claimant=claimant,
        ...         measure="killed",
        ...         figure=Figure.exactly(16),
        ...     )
        ...     for outlet, via, claimant in [
        ...         ("Daily Post", "Wire", ""),
        ...         ("Radio Nine", "Wire", ""),
        ...         ("Herald", "", "Mayor of Ham"),
        ...     ]
        ... )
        >>> origins = independent_origins(source_graph(Case(claims=claims)), claims)
        >>> origins.at_least, origins.at_most, origins.bottleneck
        (1, 2, ('Mayor of Ham', 'Wire'))
    """
    star = _ends_of_star(graph, claims)
    if star is not None:
        stated = {end.name for end in star if end.is_stated}
        vertices = {vertex_of(end) for end in star}
        return _origins(graph, len(stated), len(vertices), vertices, vertices)
    possible = possible_network(graph, claims)
    at_most, cut = possible.disjoint_paths()
    at_least, _ = certain_network(graph, claims).disjoint_paths()
    return _origins(graph, at_least, at_most, possible.end_names(), cut)


def _ends_of_star(graph: SourceGraph, claims: Iterable[Claim]) -> set[End] | None:
    """Return the ends of claims none of which rests on another or shares a report."""
    ends: set[End] = set()
    known: dict[DocumentId, End] = {}
    for claim in claims:
        if claim.cites or claim.derivations or (claim.via and claim.claimant):
            return None
        end = graph.end_of(claim)
        document = claim.document
        if document is not None and known.setdefault(document, end) != end:
            return None
        ends.add(end)
    return ends


def _origins(
    graph: SourceGraph,
    at_least: int,
    at_most: int,
    ends: Iterable[Vertex],
    cut: Iterable[Vertex],
) -> Origins:
    return Origins(
        at_least=max(at_least, min(at_most, 1)),
        at_most=at_most,
        origins=tuple(sorted(end for end in ends if isinstance(end, str))),
        bottleneck=tuple(sorted(_name(graph, vertex) for vertex in cut)),
    )


def _name(graph: SourceGraph, vertex: Vertex) -> str:
    if isinstance(vertex, str):
        return vertex
    report = vertex if isinstance(vertex, Report) else vertex.report
    return "" if report is None else report_name(report, graph.case)
