"""The law of scope, and the rules that tell what it and the sources show."""

from provenance.reconciliation.breach import Breach, BreachKind, Leeway
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.jumps import Jump
from provenance.reconciliation.positions import Position
from provenance.reconciliation.question import Bounds, Question, ReportedScope
from provenance.reconciliation.reconciling import Report, compare, reconcile
from provenance.reconciliation.rule import CaseRule, Rule
from provenance.reconciliation.rules import ALL_RULES
from provenance.reconciliation.survey import Survey, survey
from provenance.reconciliation.wording import (
    bounds,
    counted,
    date,
    listed,
    name,
    number,
    say,
    short,
    times,
    value,
    when,
    who,
)

__all__ = [
    "ALL_RULES",
    "Bounds",
    "Breach",
    "BreachKind",
    "CaseRule",
    "Finding",
    "Jump",
    "Leeway",
    "Position",
    "Question",
    "Report",
    "ReportedScope",
    "Rule",
    "Severity",
    "Survey",
    "bounds",
    "compare",
    "counted",
    "date",
    "fingerprint",
    "listed",
    "name",
    "number",
    "reconcile",
    "say",
    "short",
    "survey",
    "times",
    "value",
    "when",
    "who",
]
