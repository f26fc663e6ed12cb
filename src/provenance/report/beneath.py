"""What is told beneath a finding, without what the finding has said already."""

from provenance.reconciliation import Finding


def told_beneath(finding: Finding, other: Finding, /) -> tuple[str, ...]:
    """Return another finding of the same cause: its rule and message, then its facts.

    A message of the same claims is not repeated, and no fact that stands there already.
    """
    said = set(finding.why)
    facts = tuple(fact for fact in other.why if fact not in said)
    if other.message != finding.message:
        return (f"{other.rule}: {other.message}", *facts)
    first, *rest = facts or (other.message,)
    return (f"{other.rule}: {first}", *rest)
