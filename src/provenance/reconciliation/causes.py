"""One cause, one finding: what doubts one claim is told with the gravest of it."""

from collections.abc import Iterable, Sequence

from attrs import evolve

from provenance.model import ClaimId
from provenance.reconciliation.finding import Finding, Severity, digest


def told_by_cause(findings: Sequence[Finding], /) -> list[Finding]:
    """Put findings that doubt one claim beneath the first that names it.

    They come in the order of their gravity. A finding leads others if it asks a reader
    to look, belongs to the same question, and doubts the same claim or none; and all
    that is less grave and names the same claims. Where what is told beneath one that
    doubts none doubts one claim, what it asks for comes first.
    """
    by_suspect: dict[tuple[str, ClaimId], int] = {}
    by_claims: dict[tuple[str, frozenset[ClaimId]], int] = {}
    beneath: dict[int, list[Finding]] = {}
    leading: list[int] = []
    for place, finding in enumerate(findings):
        question, claims = finding.question, frozenset(finding.claims)
        leader = by_claims.get((question, claims))
        if leader is None or findings[leader].severity is finding.severity:
            leader = None
        if leader is None and finding.suspect is not None:
            leader = by_suspect.get((question, finding.suspect))
        if leader is not None:
            beneath.setdefault(leader, []).append(finding)
            continue
        leading.append(place)
        if finding.severity is not Severity.NOTE and question:
            by_claims.setdefault((question, claims), place)
            for claim in _doubted(finding):
                by_suspect.setdefault((question, claim), place)
    return [_joined(findings[place], beneath.get(place, ())) for place in leading]


def _joined(finding: Finding, others: Sequence[Finding]) -> Finding:
    conflicts = [
        other.fingerprint for other in others if other.severity is Severity.CONFLICT
    ]
    beneath = digest([finding.beneath, *conflicts]) if conflicts else finding.beneath
    return evolve(
        finding, others=tuple(others), beneath=beneath, next=_next(finding, others)
    )


def _next(finding: Finding, others: Sequence[Finding]) -> str:
    """Return what to do next: first what asks to look at the one claim to doubt."""
    asking = [
        other
        for other in others
        if other.suspect is not None and other.severity is not Severity.NOTE
    ]
    doubted = {other.suspect for other in asking}
    first = asking[0].next if len(doubted) == 1 and finding.suspect is None else ""
    if not first or first == finding.next:
        return finding.next
    return f"{first}; then {finding.next}" if finding.next else first


def _doubted(finding: Finding) -> Iterable[ClaimId]:
    return finding.claims if finding.suspect is None else (finding.suspect,)
