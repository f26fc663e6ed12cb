"""The network in which whatever is not known to be one counts as several.

No more origins can be independent than this network has paths.
"""

from collections import deque
from collections.abc import Iterable

from attrs import define, field

from provenance.model import Claim, ClaimId
from provenance.tracing.ends import End, unknown_end
from provenance.tracing.network import Network
from provenance.tracing.references import report_of_id, reports_of_support
from provenance.tracing.reports import Report, document_report, report_of
from provenance.tracing.sources import SourceGraph, Support


def possible_network(graph: SourceGraph, claims: Iterable[Claim], /) -> Network:
    """Return all ways from these claims to the ends that they can come to.

    A report has the exits of all its claims that are met. What a claim with a claimant
    rests on is passed through: the claimant stated is where its chain ends.
    """
    building = _Building(graph=graph)
    for claim in claims:
        building.network.start(report_of(claim))
        building.meet(claim.id)
    while building.waiting:
        building.open(building.waiting.popleft())
    return building.network


@define
class _Building:
    graph: SourceGraph
    network: Network = field(factory=Network)
    waiting: deque[Claim] = field(factory=deque)
    met: set[ClaimId] = field(factory=set)

    def meet(self, claim_id: ClaimId) -> None:
        if claim_id in self.met:
            return
        self.met.add(claim_id)
        if self.graph.case.has_claim(claim_id):
            self.waiting.append(self.graph.case.claim(claim_id))
        else:
            report = report_of_id(self.graph, claim_id)
            self.network.end(report, unknown_end(report))

    def open(self, claim: Claim) -> None:
        report, supports = report_of(claim), self.graph.supports(claim)
        if not supports:
            self.network.end(report, self.graph.end_of(claim))
        for support in supports:
            if claim.claimant:
                self._pass(report, support, claim)
            else:
                self._rest(report, support, claim)

    def _pass(self, report: Report, support: Support, claim: Claim) -> None:
        end = self.graph.end_of(claim)
        for source in reports_of_support(self.graph, claim, support):
            self.network.link(report, source)
            self.network.end(source, end)

    def _rest(self, report: Report, support: Support, claim: Claim) -> None:
        for source in support.claims:
            self.network.link(report, report_of_id(self.graph, source))
            self.meet(source)
        if support.document is not None:
            document = document_report(support.document)
            self.network.link(report, document)
            self._end(document, self.graph.end_of_document(support.document))
        elif support.is_unresolved:
            reference = self.graph.report_of_reference(claim, support)
            self.network.link(report, reference)
            self._end(reference, self.graph.end_of_reference(claim, support))

    def _end(self, report: Report, end: End | None) -> None:
        if end is not None:
            self.network.end(report, end)
