"""Which findings fail a test, and how they are told."""

import os
from collections.abc import Iterable, Sequence

from provenance.formats import load, load_acceptances
from provenance.model import Case
from provenance.reconciliation import (
    Finding,
    Report,
    Severity,
    accept,
    reconcile,
    times,
)
from provenance.report import render_finding


def report_of(case: Case | str | os.PathLike[str], /) -> Report:
    """Return the report on a case, or on the one at a path as far as not accepted."""
    if isinstance(case, Case):
        return reconcile(case)
    return accept(reconcile(load(case)), load_acceptances(case))


def failing(findings: Iterable[Finding], fail_on: str, /) -> tuple[Finding, ...]:
    """Return the findings that are as grave as asked, or graver.

    Raises `ValueError` for a level that there is not.
    """
    if fail_on == "never":
        return ()
    levels = {severity.word: severity for severity in reversed(Severity)}
    if fail_on not in levels:
        expected = ", ".join((*levels, "never"))
        message = f"fail_on is {fail_on!r}; expected one of {expected}"
        raise ValueError(message)
    return tuple(each for each in findings if each.severity >= levels[fail_on])


def told(findings: Sequence[Finding], /) -> str:
    """Return findings as the text of a failure."""
    head = times(len(findings), "finding")
    return "\n\n".join([head, *(render_finding(each).rstrip() for each in findings)])
