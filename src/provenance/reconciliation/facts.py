"""What reconciliation has worked out and every rule may use."""

from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen

from provenance.model import Case, Claim, ClaimId
from provenance.reconciliation.bounds.travelling import Travel, travel
from provenance.reconciliation.placing.nearness import first_day
from provenance.reconciliation.placing.placement import Placement
from provenance.reconciliation.placing.statements import Statements
from provenance.reconciliation.sources.outcomes import Retelling
from provenance.reconciliation.sources.own_words import own_words
from provenance.reconciliation.sources.retellings import retellings
from provenance.reconciliation.wording import say
from provenance.tracing import SourceGraph, source_graph


@frozen(kw_only=True, eq=False)
class Facts:
    """A case with its claims in place, and where each of them comes from."""

    case: Case = field(repr=False)
    placement: Placement = field(repr=False)
    #: Claims that stand in a conflict.
    conflicting: frozenset[ClaimId] = frozenset()

    @cached_property
    def bounds(self) -> Travel:
        """What is left possible for each scope; worked out when it is first asked."""
        return travel(self.placement, without=self.conflicting)

    @cached_property
    def sources(self) -> SourceGraph:
        """What each claim rests on; worked out when it is first asked for."""
        return source_graph(self.case)

    def piece_of(self, claim: Claim, /) -> str:
        """Return what a claim stands in: its document, else whatever its outlet says.

        Claims that name neither stand each for itself.
        """
        if claim.document is not None:
            return f"document {claim.document}"
        outlet = self.case.outlet_of(claim)
        return f"outlet {outlet}" if outlet else f"claim {claim.id}"

    @cached_property
    def starts(self) -> Mapping[str, int]:
        """The first day of each event whose start is stated, as a number of days."""
        return {
            event.term.name: first_day(event.start)
            for event in self.case.events
            if event.start is not None and event.start.is_certain
        }

    @cached_property
    def statements(self) -> Statements:
        """What is stated of each thing; read when it is first asked for."""
        return Statements(self.placement)

    @cached_property
    def retellings(self) -> Mapping[ClaimId, Retelling]:
        """The claims that rest on something, beside what it says."""
        return retellings(self.case, self.sources)

    @cached_property
    def own_words(self) -> Mapping[ClaimId, Retelling]:
        """The claims beside their own quotes, or the titles of their documents."""
        return own_words(self.case)

    def say(self, claim: Claim, /) -> str:
        """Return a claim as one phrase: who, which value, of what, as of when."""
        return say(claim, case=self.case)
