"""The law of scope, and the rules that tell what it and the sources show."""

from provenance.reconciliation.accepting import accept, find_finding, told_with
from provenance.reconciliation.bounds.bounds import Bounds, Support, Way
from provenance.reconciliation.bounds.implied import ImpliedScope
from provenance.reconciliation.changes import Change, ChangeKind, Changes, diff
from provenance.reconciliation.choosing import choose_rules
from provenance.reconciliation.culprits import Culprits, Doubts
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.law.breach import Breach, BreachKind, Leeway
from provenance.reconciliation.positions import Position
from provenance.reconciliation.question import Question, ReportedScope
from provenance.reconciliation.reconciling import Report, Screened, compare, reconcile
from provenance.reconciliation.rule import CaseRule, Rule
from provenance.reconciliation.rules import ALL_RULES
from provenance.reconciliation.same_findings import ChangedFinding
from provenance.reconciliation.slips.jumps import Jump
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
    until,
    value,
    when,
    who,
    whom_and_where,
)

__all__ = [
    "ALL_RULES",
    "Bounds",
    "Breach",
    "BreachKind",
    "CaseRule",
    "Change",
    "ChangeKind",
    "ChangedFinding",
    "Changes",
    "Culprits",
    "Doubts",
    "Finding",
    "ImpliedScope",
    "Jump",
    "Leeway",
    "Position",
    "Question",
    "Report",
    "ReportedScope",
    "Rule",
    "Screened",
    "Severity",
    "Support",
    "Survey",
    "Way",
    "accept",
    "bounds",
    "choose_rules",
    "compare",
    "counted",
    "date",
    "diff",
    "find_finding",
    "fingerprint",
    "listed",
    "name",
    "number",
    "reconcile",
    "say",
    "short",
    "survey",
    "times",
    "told_with",
    "until",
    "value",
    "when",
    "who",
    "whom_and_where",
]
