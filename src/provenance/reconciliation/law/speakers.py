"""Who says a claim, and which of his words came later."""

from provenance.model import Case, Claim, PartialDate

_NEVER = -1
_ALWAYS = 1 << 62


def speaker(case: Case, claim: Claim, /) -> str:
    """Return who says a claim: its claimant, else its outlet, else nobody else."""
    if claim.claimant:
        return "claimant " + case.claimant_vocabulary.resolve(claim.claimant)
    outlet = case.outlet_of(claim)
    return f"outlet {outlet}" if outlet else f"claim {claim.id}"


def is_later_word(case: Case, later: Claim, earlier: Claim, /) -> bool:
    """Whether one speaker says both, and one was surely published after the other."""
    if speaker(case, later) != speaker(case, earlier):
        return False
    return published(case, later)[0] > published(case, earlier)[1]


def published(case: Case, claim: Claim, /) -> tuple[int, int]:
    """Return the first and the last second at which a claim can have been published."""
    known = case.published(claim)
    if isinstance(known, PartialDate) and known.is_certain:
        return known.first_second, known.last_second
    return _NEVER, _ALWAYS
