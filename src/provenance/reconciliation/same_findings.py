"""Which finding of an older report is which of a newer one, though not the same.

A fingerprint changes with every figure and every claim that a finding names. So a note
that one more claim has joined, or a conflict of which a figure was edited, would be
told as one that is gone and one that is new.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from provenance.model import ClaimId
from provenance.reconciliation.finding import Finding, Severity


@frozen(kw_only=True)
class ChangedFinding:
    """A finding of the same claims by the same rule, of which something was edited."""

    before: Finding
    after: Finding


@frozen(kw_only=True, eq=False)
class SameFindings:
    """What is left of two lists of findings when those that are the same are taken."""

    changed: tuple[ChangedFinding, ...]
    appeared: tuple[Finding, ...]
    gone: tuple[Finding, ...]


def match_findings(
    gone: Sequence[Finding],
    appeared: Sequence[Finding],
    now: Mapping[ClaimId, ClaimId],
    /,
) -> SameFindings:
    """Return which findings that are gone are those that appeared.

    `now` gives for each older claim the newer one in its place. Two findings of one
    rule in one question are the same if they name the same claims; two notes if they
    have a claim in common, the most first: a note asks for nothing, and of it nothing
    is told.
    """
    pairs = dict(_pairs(gone, appeared, now))
    taken = set(pairs.values())
    changed = (
        ChangedFinding(before=gone[one], after=appeared[other])
        for one, other in sorted(pairs.items(), key=lambda pair: pair[1])
    )
    return SameFindings(
        changed=tuple(each for each in changed if not _are_notes(each)),
        appeared=_without(appeared, taken),
        gone=_without(gone, pairs.keys()),
    )


def _pairs(
    gone: Sequence[Finding],
    appeared: Sequence[Finding],
    now: Mapping[ClaimId, ClaimId],
) -> Iterator[tuple[int, int]]:
    """Yield the places of findings that are the same, each in one pair at most."""
    by_rule: dict[tuple[str, str], list[int]] = {}
    for place, finding in enumerate(appeared):
        by_rule.setdefault((finding.rule, finding.question), []).append(place)
    likely = [
        (rank, one, other)
        for one, before in enumerate(gone)
        for other in by_rule.get((before.rule, before.question), ())
        if (rank := _rank(before, appeared[other], now)) is not None
    ]
    used: tuple[set[int], set[int]] = (set(), set())
    for _, one, other in sorted(likely):
        if one not in used[0] and other not in used[1]:
            used[0].add(one)
            used[1].add(other)
            yield one, other


def _rank(
    before: Finding, after: Finding, now: Mapping[ClaimId, ClaimId]
) -> tuple[int, int] | None:
    """Return an order of what may be the same, likeliest first; `None` if it cannot."""
    old = {now.get(claim, claim) for claim in before.claims}
    new = set(after.claims)
    if old and old == new:
        return 0, 0
    are_notes = {before.severity, after.severity} == {Severity.NOTE}
    return (1, -len(old & new)) if are_notes and old & new else None


def _are_notes(changed: ChangedFinding) -> bool:
    return {changed.before.severity, changed.after.severity} == {Severity.NOTE}


def _without(findings: Sequence[Finding], places: Iterable[int]) -> tuple[Finding, ...]:
    left_out = set(places)
    return tuple(
        finding for place, finding in enumerate(findings) if place not in left_out
    )
