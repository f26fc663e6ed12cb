"""Independent origins: how many must be wrong for a figure to lose all support."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from provenance.model import Claim
from provenance.tracing.certain import certain_network
from provenance.tracing.network import Vertex
from provenance.tracing.possible import possible_network
from provenance.tracing.reports import Report, report_name
from provenance.tracing.sources import SourceGraph
from provenance.tracing.stars import star_of


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
    star = star_of(graph, claims)
    if star is not None:
        return _origins(graph, star.at_least, len(star.cut), star.ends, star.cut)
    possible = possible_network(graph, claims)
    at_most, cut = possible.disjoint_paths()
    at_least, _ = certain_network(graph, claims).disjoint_paths()
    return _origins(graph, at_least, at_most, possible.end_names(), cut)


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
