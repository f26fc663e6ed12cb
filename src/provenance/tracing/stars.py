"""Stars: claims that rest on no others, which is how most claims are.

Then each path is one report and one end, and to count paths is to pair reports with
ends. Where a report has one end only, that end loses nothing by being paired with it,
so that next to nothing is left to search.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from attrs import define, field, frozen

from provenance.model import Claim, DocumentId
from provenance.tracing.ends import End
from provenance.tracing.flow import disjoint_paths
from provenance.tracing.network import Vertex, vertex_of
from provenance.tracing.reports import Report, document_report
from provenance.tracing.sources import SourceGraph


@frozen(kw_only=True)
class Star:
    """What is known of claims that rest on no others."""

    #: Pairs of a report and a claimant that are independent whatever turns out.
    at_least: int
    #: Through one of each of these every chain goes.
    cut: tuple[Vertex, ...]
    ends: frozenset[Vertex]


def star_of(graph: SourceGraph, claims: Sequence[Claim], /) -> Star | None:
    """Return what is known of claims that rest on no others, else `None`."""
    if any(claim.cites or claim.derivations for claim in claims):
        return None
    ends = _only_ends(graph, claims)
    if ends is None:
        return _paired(graph, claims)
    vertices = frozenset(vertex_of(end) for end in ends)
    stated = {end.name for end in ends if end.is_stated}
    return Star(at_least=len(stated), cut=tuple(vertices), ends=vertices)


def _only_ends(graph: SourceGraph, claims: Iterable[Claim]) -> set[End] | None:
    """Return all ends where each report has one and names it without a go-between."""
    ends: set[End] = set()
    known: dict[DocumentId, End] = {}
    for claim in claims:
        if claim.via and claim.claimant:
            return None
        end = graph.end_of(claim)
        document = claim.document
        if document is not None and known.setdefault(document, end) != end:
            return None
        ends.add(end)
    return ends


def _paired(graph: SourceGraph, claims: Sequence[Claim]) -> Star:
    direct, relayed = _Spokes(), _Spokes()
    for claim in claims:
        is_relayed = bool(claim.claimant and graph.via(claim))
        (relayed if is_relayed else direct).add(claim, graph.end_of(claim))
    every = direct.joined(relayed)
    return Star(
        at_least=direct.count_stated(_unnamed(graph, claims, every)),
        cut=every.cut(),
        ends=frozenset(vertex_of(end) for end in every.ends()),
    )


def _unnamed(
    graph: SourceGraph, claims: Iterable[Claim], spokes: "_Spokes"
) -> Iterable[set[End]]:
    """Return the claimants that are named through each outlet's report without a name.

    All its reports without a name are taken for one, and left out where one with a
    name was met: they may be that. So are reports with several ends of their own.
    """
    outlets = {graph.ends.outlet_of(claim) for claim in claims}
    ends: dict[str, set[End]] = {}
    for claim in claims:
        via = graph.via(claim) if claim.claimant else ""
        if not via or via in outlets:
            continue
        if claim.document is None or len(spokes.documents[claim.document]) == 1:
            ends.setdefault(via, set()).add(graph.end_of(claim))
    return ends.values()


@define
class _Spokes:
    """Reports and their ends."""

    #: The ends of claims that name no document, each a report of its own.
    single: set[End] = field(factory=set)
    documents: dict[DocumentId, set[End]] = field(factory=dict)

    def add(self, claim: Claim, end: End) -> None:
        if claim.document is None:
            self.single.add(end)
        else:
            self.documents.setdefault(claim.document, set()).add(end)

    def joined(self, other: "_Spokes") -> "_Spokes":
        documents = {document: {*ends} for document, ends in self.documents.items()}
        for document, ends in other.documents.items():
            documents.setdefault(document, set()).update(ends)
        return _Spokes(single=self.single | other.single, documents=documents)

    def ends(self) -> set[End]:
        return self.single.union(*self.documents.values())

    def cut(self) -> tuple[Vertex, ...]:
        """Return as few reports and ends as can be on which all reports rest."""
        free = {vertex_of(end) for end in self.single}
        several: dict[Report, set[Vertex]] = {}
        for document, ends in self.documents.items():
            vertices = {vertex_of(end) for end in ends}
            if len(vertices) == 1:
                free |= vertices
            else:
                several[document_report(document)] = vertices
        left = {report: ends - free for report, ends in several.items()}
        return (*free, *least_cover(left))

    def count_stated(self, unnamed: Iterable[set[End]]) -> int:
        """Return how many reports can be paired with a claimant of their own."""
        free = {end.name for end in self.single if end.is_stated}
        several: list[set[str]] = []
        for ends in (*self.documents.values(), *unnamed):
            names = {end.name for end in ends if end.is_stated}
            if len(names) == 1:
                free |= names
            elif names:
                several.append(names)
        left = {
            document_report(DocumentId(str(number))): {*names - free}
            for number, names in enumerate(several)
        }
        return len(free) + len(least_cover(left))


def least_cover(pairs: Mapping[Report, Collection[Vertex]], /) -> tuple[Vertex, ...]:
    """Return as few reports and ends as can be of which each pair has one.

    It has as many members as pairs can be found without a shared one (D. Kőnig,
    "Gráfok és mátrixok", Matematikai és Fizikai Lapok 38, 1931).
    """
    reports = sorted(report for report, ends in pairs.items() if ends)
    if len(reports) < 2:
        return tuple(reports)
    vertices: dict[Vertex, int] = {report: n for n, report in enumerate(reports)}
    exits: list[list[int]] = []
    for report in reports:
        numbers = [
            vertices.setdefault(end, len(vertices))
            for end in sorted(pairs[report], key=str)
        ]
        exits.append(numbers)
    ends = range(len(reports), len(vertices))
    _, cut = disjoint_paths([*exits, *([] for _ in ends)], range(len(reports)), ends)
    known = [*vertices]
    return tuple(known[number] for number in cut)
