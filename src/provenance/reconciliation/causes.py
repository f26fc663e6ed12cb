"""One cause, one finding: what doubts one claim is told with the gravest of it."""

from collections.abc import Iterable, Sequence

from attrs import evolve

from provenance.model import ClaimId
from provenance.reconciliation.finding import Finding, Severity, digest


def told_by_cause(findings: Sequence[Finding], /) -> list[Finding]:
    """Put findings that doubt one claim beneath the first that names it.

    They come in the order of their gravity. A finding leads others if it asks a reader
    to look, belongs to the same question, and doubts the same claim or none.
    """
    leaders: dict[tuple[str, ClaimId], int] = {}
    beneath: dict[int, list[Finding]] = {}
    leading: list[int] = []
    for place, finding in enumerate(findings):
        leader = _leader(finding, leaders)
        if leader is not None:
            beneath.setdefault(leader, []).append(finding)
            continue
        leading.append(place)
        if finding.severity is not Severity.NOTE and finding.question:
            for claim in _doubted(finding):
                leaders.setdefault((finding.question, claim), place)
    return [
        _joined(findings[place], beneath[place])
        if place in beneath
        else findings[place]
        for place in leading
    ]


def _joined(finding: Finding, others: Sequence[Finding]) -> Finding:
    fingerprints = [finding.beneath, *(other.fingerprint for other in others)]
    return evolve(finding, others=tuple(others), beneath=digest(fingerprints))


def _leader(finding: Finding, leaders: dict[tuple[str, ClaimId], int]) -> int | None:
    if finding.suspect is None:
        return None
    return leaders.get((finding.question, finding.suspect))


def _doubted(finding: Finding) -> Iterable[ClaimId]:
    return finding.claims if finding.suspect is None else (finding.suspect,)
