"""Claims and where they come from.

>>> import provenance
>>> case = provenance.load("fixtures/operation-1111")
>>> report = provenance.reconcile(case)
>>> sorted({finding.rule for finding in report.conflicts})
['part-exceeds-whole']
"""

from importlib import import_module
from typing import Any

# A name is loaded with the room that it lives in, when it is first asked for; the stub
# beside this file says the same to type checkers.
_ROOMS = {
    "errors": (
        "DuplicateClaimError",
        "DuplicateRuleError",
        "FormatError",
        "InvalidValueError",
        "Problem",
        "ProvenanceError",
        "ReadingError",
        "UnknownClaimError",
        "UnknownFindingError",
        "UnknownFormatError",
        "UnknownRuleError",
        "UnreadableAddressError",
        "UnreadableDateError",
        "UnreadableFigureError",
        "UnreadableTermError",
        "VocabularyError",
    ),
    "formats": (
        "add_acceptance",
        "dump",
        "load",
        "load_acceptances",
        "load_bytes",
    ),
    "model": (
        "Acceptance",
        "Case",
        "Citation",
        "Claim",
        "ClaimId",
        "Comparison",
        "DateRange",
        "Derivation",
        "DerivationKind",
        "Dimension",
        "Document",
        "DocumentId",
        "Event",
        "Figure",
        "Interval",
        "Length",
        "Measure",
        "MeasureKind",
        "Outlet",
        "PartialDate",
        "Policy",
        "Quantifier",
        "Quote",
        "Relation",
        "Scope",
        "Term",
        "Vocabulary",
        "Window",
        "known_on",
        "meaning_id",
        "saying_id",
        "with_tolerance",
    ),
    "reading": (
        "read_address",
        "read_attribution",
        "read_date",
        "read_figure",
        "read_term",
    ),
    "reconciliation": (
        "ALL_RULES",
        "CaseRule",
        "Change",
        "ChangeKind",
        "ChangedFinding",
        "Changes",
        "Finding",
        "Position",
        "Question",
        "Report",
        "Rule",
        "Severity",
        "accept",
        "choose_rules",
        "compare",
        "diff",
        "reconcile",
    ),
    "report": (
        "render_concise",
        "render_csv",
        "render_diff_json",
        "render_diff_markdown",
        "render_diff_text",
        "render_json",
        "render_markdown",
        "render_text",
        "render_trace_json",
        "render_trace_text",
    ),
    "tracing": (
        "Origins",
        "Trace",
        "trace",
    ),
}
_HOMES = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = sorted(_HOMES)  # noqa: PLE0605  # a list, made of the table above


def __getattr__(name: str) -> Any:  # noqa: ANN401  # whatever the name stands for
    room = _HOMES.get(name)
    if room is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{room}"), name)


def __dir__() -> list[str]:
    return __all__
