"""Findings that somebody accepted, told apart from those that are left."""

from collections.abc import Iterable

from attrs import evolve

from provenance.errors import UnknownFindingError
from provenance.model import Acceptance
from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.reconciling import Report


def accept(report: Report, acceptances: Iterable[Acceptance], /) -> Report:
    r"""Return a report whose accepted findings are set apart from those that are left.

    They stand in `Report.accepted`, and count no more. An acceptance whose finding does
    not occur, or tells of more than was accepted, stands in `Report.lapsed`, unless
    its rule was not looked for, or the case is read as it was known on a day.

        >>> import provenance
        >>> table = b"what,figure,outlet\nkilled,16,Post\nkilled,20,Nine\n"
        >>> report = provenance.reconcile(provenance.load_bytes(table, name="t.csv"))
        >>> acceptance = provenance.Acceptance(
        ...     fingerprint=report.conflicts[0].fingerprint,
        ...     by="A. Reader",
        ...     because="Nine counts those who died later",
        ... )
        >>> left = provenance.accept(report, [acceptance])
        >>> len(left.conflicts), len(left.accepted)
        (0, 1)
    """
    given = {each.fingerprint: each for each in acceptances}
    accepted: list[Finding] = []
    left: list[Finding] = []
    for finding in report.findings:
        acceptance = given.get(finding.fingerprint)
        is_accepted = acceptance is not None and acceptance.beneath == finding.beneath
        (accepted if is_accepted else left).append(finding)
    holding = {each.fingerprint for each in (*report.accepted, *accepted)}
    lapsed = (
        each
        for each in given.values()
        if each.fingerprint not in holding and _is_looked_for(report, each)
    )
    return evolve(
        report,
        findings=tuple(left),
        accepted=(*report.accepted, *accepted),
        lapsed=(*report.lapsed, *lapsed),
    )


def _is_looked_for(report: Report, acceptance: Acceptance) -> bool:
    if report.case.known_on is not None:
        return False
    return not acceptance.rule or acceptance.rule in report.rules


def told_with(finding: Finding, /) -> tuple[str, ...]:
    """Return what is told with a finding, line by line: its facts, what lies beneath.

    That is what an acceptance keeps of it beside the digest.
    """
    conflicts = (
        f"{other.rule}: {other.message}"
        for other in finding.others
        if other.severity is Severity.CONFLICT
    )
    return tuple(dict.fromkeys((*finding.why, *conflicts)))


def find_finding(report: Report, fingerprint: str, /) -> Finding:
    """Return the finding of this fingerprint, or of the one that begins so.

    Accepted ones are findings too. Raises `UnknownFindingError`, with the fingerprints
    that begin so.
    """
    begin = {
        each.fingerprint: each
        for each in (*report.accepted, *report.findings)
        if fingerprint and each.fingerprint.startswith(fingerprint)
    }
    if fingerprint in begin:
        return begin[fingerprint]
    if len(begin) == 1:
        return next(iter(begin.values()))
    raise UnknownFindingError(fingerprint, tuple(sorted(begin))[:5])
