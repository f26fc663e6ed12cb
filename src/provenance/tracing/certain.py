"""The network in which whatever may be one counts as one.

At least as many origins are independent as this network has paths, whatever turns out
about what is not stated: it holds only chains that end at a claimant that is stated,
and no report in it is met in two ways.
"""

from collections import deque
from collections.abc import Iterable, Sequence

from attrs import define, field

from provenance.model import Claim, ClaimId, DocumentId
from provenance.tracing.ends import End
from provenance.tracing.network import Network
from provenance.tracing.references import nodes_after
from provenance.tracing.reports import Report, ReportKind, document_report, report_of
from provenance.tracing.sources import SourceGraph, Support


@define(frozen=True)
class _Step:
    """A claim that is to be opened: where, and as said by whom."""

    report: Report
    claim: Claim
    #: The claimant stated by a claim that rests on this one.
    said_by: End | None


#: What a report stands for in one network; the same report with another is refused.
_Way = tuple[ClaimId | None, End | None]


def certain_network(graph: SourceGraph, claims: Sequence[Claim], /) -> Network:
    """Return ways from these claims to claimants that are stated.

    A chain is left out where something in it might be something else: a reference or
    a report without a name that could be any other, a document that does not say
    which of its references it follows, a claimant that speaks for two bodies, two
    claims in one chain that name two claimants. A claim that names a claimant and
    rests on others needs all of its chain and that claimant. Where two chains go
    through one report in two ways, only one way is kept, so that no path can come in
    by one and leave by the other.
    """
    ordered = sorted(claims, key=lambda claim: claim.id)
    building = _Building(graph=graph, named=_outlets_met(graph, ordered))
    for claim in ordered:
        building.network.start(report_of(claim))
        building.ways[report_of(claim)] = (None, None)
    for claim in ordered:
        building.wait(report_of(claim), claim, None)
    while building.waiting:
        building.open(building.waiting.popleft())
    return building.network


def _outlets_met(graph: SourceGraph, claims: Iterable[Claim]) -> frozenset[str]:
    """Return the outlets of all reports with a name that can be met."""
    found: set[str] = set()
    met: set[ClaimId | Report] = {claim.id for claim in claims}
    waiting = list(met)
    while waiting:
        node = waiting.pop()
        found.add(_outlet(graph, node))
        new = [after for after in nodes_after(graph, node) if after not in met]
        met.update(new)
        waiting.extend(new)
    return frozenset(found)


def _outlet(graph: SourceGraph, node: ClaimId | Report) -> str:
    if isinstance(node, Report):
        return graph.ends.outlet_of_document(DocumentId(node.id))
    if not graph.case.has_claim(node):
        return ""
    return graph.ends.outlet_of(graph.case.claim(node))


@define
class _Building:
    graph: SourceGraph
    #: Outlets with a report that has a name: an unnamed one of theirs may be that.
    named: frozenset[str]
    network: Network = field(factory=Network)
    ways: dict[Report, _Way] = field(factory=dict)
    waiting: deque[_Step] = field(factory=deque)
    met: set[tuple[Report, ClaimId, End | None]] = field(factory=set)

    def wait(self, report: Report, claim: Claim, said_by: End | None) -> None:
        key = (report, claim.id, said_by)
        if key not in self.met:
            self.met.add(key)
            self.waiting.append(_Step(report, claim, said_by))

    def open(self, step: _Step) -> None:
        claim, said_by = step.claim, step.said_by
        if claim.claimant:
            own = self.graph.end_of(claim)
            if not own.is_stated or said_by not in {None, own}:
                return
            said_by = own
        supports = self.graph.supports(claim)
        report = self._through_via(step.report, claim, said_by)
        if report is None:
            return
        for support in supports:
            self._rest(report, support, said_by)
        if not supports and said_by and not self.graph.lacks_citation(claim):
            self.network.end(report, said_by)

    def _through_via(
        self, report: Report, claim: Claim, said_by: End | None
    ) -> Report | None:
        outlet = self.graph.via(claim)
        if not outlet:
            return report
        rests = claim.id if self.graph.supports(claim) else None
        return self._unnamed(report, outlet, (rests, said_by))

    def _unnamed(self, report: Report, outlet: str, way: _Way) -> Report | None:
        source = Report(ReportKind.UNNAMED, outlet)
        if outlet in self.named or not self._is_open(report, source, way):
            return None
        return source

    def _is_open(self, report: Report, source: Report, way: _Way) -> bool:
        if self.ways.setdefault(source, way) != way:
            return False
        self.network.link(report, source)
        return True

    def _rest(self, report: Report, support: Support, said_by: End | None) -> None:
        for source in support.claims:
            if self.graph.case.has_claim(source):
                self._rest_on_claim(report, self.graph.case.claim(source), said_by)
        if said_by is None:
            return
        if support.document is not None:
            self._rest_on_document(report, support.document, said_by)
        elif support.is_unresolved and support.citation is not None:
            outlet = self.graph.ends.outlet(support.citation.outlet)
            unnamed = self._unnamed(report, outlet, (None, said_by)) if outlet else None
            if unnamed is not None:
                self.network.end(unnamed, said_by)

    def _rest_on_claim(self, report: Report, claim: Claim, said_by: End | None) -> None:
        source = report_of(claim)
        if source == report or self._is_open(report, source, (claim.id, said_by)):
            self.wait(source, claim, said_by)

    def _rest_on_document(
        self, report: Report, document: DocumentId, said_by: End
    ) -> None:
        source = document_report(document)
        if self.graph.gives_references(document):
            return
        if self._is_open(report, source, (None, said_by)):
            self.network.end(source, said_by)
