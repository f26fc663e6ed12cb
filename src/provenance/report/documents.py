"""Reports and traces as JSON, after the schemas that ship beside this module."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from provenance.model import (
    DATE,
    Acceptance,
    AnyDate,
    Case,
    Claim,
    ClaimId,
    Input,
    KnownOn,
    Number,
    Window,
    day_numbered,
)
from provenance.reconciliation import (
    Bounds,
    Finding,
    ImpliedScope,
    Question,
    Report,
    ReportedScope,
    Support,
)
from provenance.report.head import claims_in, questions_in, rows_aside
from provenance.report.support import origins
from provenance.tracing import Origins, Trace

#: A JSON value.
Json: TypeAlias = Any

REPORT_SCHEMA = "provenance.report/1"
TRACE_SCHEMA = "provenance.trace/1"

#: Up to so many claims are all listed; of more, those that findings name.
MOST_CLAIMS = 10_000


def render_json(
    report: Report, /, *, all_claims: bool = False, is_compact: bool = False
) -> str:
    """Return a report as JSON (`provenance.report/1`), on one line where compact.

    Numbers are integers, or strings where they are not whole; the numbers of a figure
    that states a date are days such as `2023-11-11`. A missing value is `null`; for a
    bound that means unbounded.
    """
    document = report_document(report, all_claims=all_claims)
    if is_compact:
        return json.dumps(document, ensure_ascii=False) + "\n"
    return _text(document)


def render_trace_json(trace: Trace, /) -> str:
    """Return a trace as JSON (`provenance.trace/1`)."""
    return _text(trace_document(trace))


def _text(document: Json) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def report_document(report: Report, /, *, all_claims: bool = False) -> dict[str, Json]:
    """Return a report as the value that `render_json` writes."""
    case = report.case
    shown = _shown(report, all_claims=all_claims)
    is_shown: Callable[[ClaimId], bool] = shown.__contains__
    return {
        "schema": REPORT_SCHEMA,
        "title": case.title,
        "inputs": [_input(each) for each in case.inputs],
        "policy": {
            "about": str(case.policy.about),
            "standing": str(case.policy.standing),
            "about_in_case": str((case.own_policy or case.policy).about),
            "jump": case.policy.jump,
            "near": case.policy.near,
        },
        "rules": list(report.rules),
        "known_on": _known_on(case.known_on),
        "summary": {
            "claims": claims_in(report),
            "looked_at": len(case.claims),
            "set_aside": rows_aside(case),
            "questions": questions_in(report),
            "conflicts": len(report.conflicts),
            "warnings": len(report.warnings),
            "notes": len(report.notes),
            "accepted": len(report.accepted),
            "lapsed": len(report.lapsed),
        },
        "questions": [_question(each, is_shown) for each in report.questions],
        "claims": [
            claim_document(case, claim)
            for claim in sorted(case.claims, key=lambda each: each.id)
            if is_shown(claim.id)
        ],
        "findings": [finding_document(each) for each in report.findings],
        "lapsed": [_acceptance(each) for each in report.lapsed],
    }


def _shown(report: Report, *, all_claims: bool) -> set[ClaimId]:
    claims = report.case.claims
    if all_claims or len(claims) <= MOST_CLAIMS:
        return {claim.id for claim in claims}
    return {claim for finding in report.findings for claim in finding.claims}


def finding_document(finding: Finding, /) -> dict[str, Json]:
    """Return a finding as it stands in a report's `findings`."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.word,
        "question": finding.question or None,
        "claims": list(finding.claims),
        "message": finding.message,
        "why": list(finding.why),
        "next": finding.next,
        "suspect": finding.suspect,
        "others": [finding_document(each) for each in finding.others],
        "fingerprint": finding.fingerprint,
    }


def _input(file: Input) -> Json:
    unused = [{"name": each.name, "like": list(each.like)} for each in file.unused]
    return {"path": file.path, "sha256": file.sha256, "unused": unused}


def _known_on(known: KnownOn | None) -> Json:
    if known is None:
        return None
    return {
        "date": str(known.date),
        "later": known.later,
        "unclear": known.unclear,
        "undated": known.undated,
    }


def _acceptance(acceptance: Acceptance) -> Json:
    return {
        "fingerprint": acceptance.fingerprint,
        "rule": acceptance.rule or None,
        "by": acceptance.by,
        "because": acceptance.because,
        "on": _date(acceptance.on),
        "finding": acceptance.finding or None,
    }


def _question(question: Question, is_shown: Callable[[ClaimId], bool]) -> Json:
    scopes = [
        scope
        for scope in question.scopes
        if any(is_shown(claim.id) for claim in scope.claims)
    ]
    return {
        "id": question.id,
        "measure": question.measure,
        "event": question.event,
        "unit": question.unit or None,
        "claims": [each.id for each in question.claims if is_shown(each.id)],
        "scopes": [
            *(_scope(scope) for scope in scopes),
            *(_implied(scope) for scope in question.implied),
        ],
        "doubts": {
            "is_exact": question.doubts.is_exact,
            "sets": [
                {"claims": list(each.claims), "origins": _origins(each.origins)}
                for each in question.doubts.sets
            ],
        },
    }


def _origins(found: Origins) -> Json:
    return {"at_least": found.at_least, "at_most": found.at_most}


def _scope(scope: ReportedScope) -> Json:
    positions = [_position(scope, index) for index in range(len(scope.positions))]
    return {
        "place": scope.scope.place,
        "population": scope.scope.population,
        "as_of": _common(_date(claim.as_of) for claim in scope.claims),
        "period": _common(_date(claim.period) for claim in scope.claims),
        "window": _window(scope.scope.window),
        "claims": [claim.id for claim in scope.claims],
        "bounds": _bounds(scope.bounds, scope.scope.unit),
        "positions": positions,
    }


def _implied(scope: ImpliedScope) -> Json:
    return {
        "place": scope.scope.place,
        "population": scope.scope.population,
        "as_of": None,
        "period": None,
        "window": _window(scope.scope.window),
        "claims": [],
        "bounds": _bounds(scope.bounds, scope.scope.unit),
        "positions": [],
    }


def _bounds(found: Bounds, unit: str) -> Json:
    return {
        "low": _number(found.low, unit),
        "high": _number(found.high, unit),
        "low_open": found.low_open,
        "high_open": found.high_open,
        "witnesses": list(found.witnesses),
        "floor": _support(found.floor),
        "ceiling": _support(found.ceiling),
        "left_out": list(found.left_out),
    }


def _support(found: Support | None) -> Json:
    if found is None:
        return None
    return {
        "way": found.way.value,
        "dimension": None if found.dimension is None else found.dimension.value,
        "claims": list(found.claims),
        "taken_off": list(found.taken_off),
    }


def _window(window: Window) -> Json:
    return {
        "mode": window.mode.value,
        "start": None if window.start is None else window.start.identity,
        "end": None if window.end is None else window.end.identity,
    }


def _position(scope: ReportedScope, index: int) -> Json:
    position = scope.positions[index]
    claims = scope.stating(position)
    outlets = {scope.facts.case.outlet_of(claim) for claim in claims} - {""}
    found = origins(scope, claims)
    return {
        "low": _number(position.low, scope.scope.unit),
        "high": _number(position.high, scope.scope.unit),
        "low_open": position.low_open,
        "high_open": position.high_open,
        "claims": [claim.id for claim in scope.members(position)],
        "stated_by": [claim.id for claim in claims],
        "outlets": sorted(outlets),
        "origins": _origins(found),
    }


def claim_document(case: Case, claim: Claim, /) -> dict[str, Json]:
    """Return a claim as it stands in a report's `claims`."""
    document = case.document_of(claim)
    figure = claim.figure
    scope = case.scope(claim)
    interval = figure.interval(about=case.policy.about)
    return {
        "id": claim.id,
        "as_written": figure.as_written,
        "low": _number(interval.low, figure.unit),
        "high": _number(interval.high, figure.unit),
        "low_open": interval.low_open,
        "high_open": interval.high_open,
        "stated": _number(figure.stated, figure.unit),
        "quantifier": None if figure.quantifier is None else figure.quantifier.value,
        "unit": scope.unit or None,
        "measure": scope.measure,
        "population": scope.population,
        "place": scope.place,
        "event": scope.event,
        "as_of": _date(claim.as_of),
        "period": _date(claim.period),
        "claimant": claim.claimant or None,
        "via": claim.via or None,
        "outlet": case.outlet_of(claim) or None,
        "document": claim.document,
        "title": None if document is None else document.title or None,
        "url": None if document is None else document.url or None,
        "published": None if document is None else _date(document.published),
        "quote": None if claim.quote is None else claim.quote.exact,
        "revised_by": list(case.revised_by.get(claim.id, ())),
        "row": claim.row,
    }


def trace_document(trace: Trace, /) -> dict[str, Json]:
    """Return a trace as the value that `render_trace_json` writes."""
    return {
        "schema": TRACE_SCHEMA,
        "claim": trace.claim,
        "status": trace.status.value,
        "hops": [
            {
                "role": hop.role.value,
                "id": hop.id,
                "name": hop.name,
                "date": hop.date,
                "missing": list(hop.missing),
                "to": list(hop.to),
            }
            for hop in trace.hops
        ],
        "origins": list(trace.origins),
        "outlets": list(trace.outlets),
    }


def _number(value: Number | None, unit: str) -> int | str | None:
    if value is not None and unit == DATE:
        return str(day_numbered(value))
    return value if value is None or isinstance(value, int) else f"{value:f}"


def _date(value: AnyDate | None) -> str | None:
    return None if value is None else str(value)


def _common(texts: Iterable[str | None]) -> str | None:
    """Return the one text that all share, if they do."""
    distinct = set(texts)
    return distinct.pop() if len(distinct) == 1 else None


def schema(name: str, /) -> Mapping[str, Json]:
    """Return the JSON Schema of `report`, `trace` or `diff`."""
    from importlib.resources import files

    path = files("provenance.report") / "schemas" / f"{name}.schema.json"
    loaded: Mapping[str, Json] = json.loads(path.read_text(encoding="utf-8"))
    return loaded
