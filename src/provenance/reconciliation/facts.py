"""What reconciliation has worked out and every rule may use."""

from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen

from provenance.model import Case, Claim, ClaimId
from provenance.reconciliation.placement import Placement
from provenance.reconciliation.retellings import Retelling, retellings
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
    def sources(self) -> SourceGraph:
        """What each claim rests on; worked out when it is first asked for."""
        return source_graph(self.case)

    @cached_property
    def retellings(self) -> Mapping[ClaimId, Retelling]:
        """The claims that rest on something, beside what it says."""
        return retellings(self.case, self.sources)

    def say(self, claim: Claim, /) -> str:
        """Return a claim as one phrase: who, which value, of what, as of when."""
        return say(claim, case=self.case)
