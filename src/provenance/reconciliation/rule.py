"""Rules: what reconciliation looks for."""

from collections.abc import Callable, Iterable

from attrs import frozen

from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.question import Question
from provenance.reconciliation.survey import Survey


@frozen(kw_only=True)
class Rule:
    """One thing to look for in every question."""

    #: The module's name with dashes.
    id: str
    #: The highest severity that it gives.
    severity: Severity
    #: One sentence: what it finds.
    summary: str
    check: Callable[[Question], Iterable[Finding]]


@frozen(kw_only=True)
class CaseRule:
    """One thing to look for in a case as a whole."""

    #: The module's name with dashes.
    id: str
    #: The highest severity that it gives.
    severity: Severity
    #: One sentence: what it finds.
    summary: str
    check: Callable[[Survey], Iterable[Finding]]
