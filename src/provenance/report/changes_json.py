"""What has changed between two reports as JSON (`provenance.diff/1`)."""

import json

from provenance.reconciliation import Change, ChangeKind, Changes, Report
from provenance.report.documents import Json, claim_document, finding_document

DIFF_SCHEMA = "provenance.diff/1"


def render_diff_json(changes: Changes, /) -> str:
    """Return what has changed as JSON (`provenance.diff/1`)."""
    return json.dumps(diff_document(changes), ensure_ascii=False, indent=2) + "\n"


def diff_document(changes: Changes, /) -> dict[str, Json]:
    """Return what has changed as the value that `render_diff_json` writes."""
    return {
        "schema": DIFF_SCHEMA,
        "old": _side(changes.old),
        "new": _side(changes.new),
        "summary": {
            **{kind.value: len(changes.of(kind)) for kind in ChangeKind},
            "findings_appeared": len(changes.appeared),
            "findings_gone": len(changes.gone),
            "findings_changed": len(changes.changed),
            "findings_accepted": len(changes.accepted),
        },
        "figures": [_change(changes, each) for each in changes.figures],
        "findings": {
            "appeared": [finding_document(each) for each in changes.appeared],
            "gone": [finding_document(each) for each in changes.gone],
            "changed": [
                {
                    "before": finding_document(each.before),
                    "after": finding_document(each.after),
                }
                for each in changes.changed
            ],
            "accepted": [finding_document(each) for each in changes.accepted],
        },
    }


def _side(report: Report) -> Json:
    inputs = report.case.inputs
    return {
        "title": report.case.title,
        "inputs": [{"path": each.path, "sha256": each.sha256} for each in inputs],
    }


def _change(changes: Changes, change: Change) -> Json:
    old, new = changes.old.case, changes.new.case
    after = change.after
    return {
        "kind": change.kind.value,
        "question": change.question,
        "fields": list(change.fields),
        "reason": change.reason,
        "before": [claim_document(old, each) for each in change.before],
        "between": [claim_document(new, each) for each in change.between],
        "after": None if after is None else claim_document(new, after),
    }
