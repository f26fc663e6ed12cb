"""Type-checked, never run: what users write is typed as they are told."""

from collections.abc import Iterator
from decimal import Decimal
from typing import assert_type

from hypothesis.strategies import SearchStrategy

import provenance
from provenance import (
    ALL_RULES,
    Case,
    CaseRule,
    Claim,
    ClaimId,
    Comparison,
    DateRange,
    Figure,
    Finding,
    Length,
    Origins,
    PartialDate,
    Question,
    Relation,
    Report,
    Rule,
    Severity,
    Trace,
)
from provenance.pytest_plugin import assert_reconciles
from provenance.strategies import cases, claims, figures


def reconciling(path: str) -> None:
    """From a path to findings."""
    case = provenance.load(path)
    assert_type(case, Case)
    assert_type(provenance.load_bytes(b"", name="-", strict=True), Case)
    report = provenance.reconcile(case)
    assert_type(report, Report)
    assert_type(report.conflicts, tuple[Finding, ...])
    assert_type(report.questions, tuple[Question, ...])
    assert_type(report.conflicts[0].claims, tuple[ClaimId, ...])
    assert_type(provenance.render_text(report, colour=True), str)
    assert_type(provenance.render_json(report), str)


def tracing(case: Case, claim: Claim) -> None:
    """From a claim to where it comes from."""
    trace = provenance.trace(case, claim.id)
    assert_type(trace, Trace)
    assert_type(trace.outlets, tuple[str, ...])
    assert_type(provenance.render_trace_text(trace), str)
    assert_type(provenance.compare(claim, claim, case=case), Comparison)
    assert_type(provenance.compare(claim, claim, case=case).relation, Relation)


def values() -> None:
    """Numbers are exact, and ids are told apart from other texts."""
    figure = provenance.read_figure("more than 200")
    assert_type(figure, Figure)
    assert_type(figure.stated, int | Decimal | None)
    assert_type(provenance.read_date("2023-11"), PartialDate | DateRange | Length)
    Figure.exactly(1.5)  # type: ignore[arg-type]  # a float is not exact
    claim = Claim(id=ClaimId("a"), measure="killed", figure=figure)
    claim.measure = "injured"  # type: ignore[misc]  # values are frozen
    Claim(id="a", measure="killed", figure=figure)  # type: ignore[arg-type]  # no id
    Figure.exactly(value=1)  # type: ignore[call-arg]  # positional only


def check(question: Question, /) -> Iterator[Finding]:
    """Yield nothing: a rule of one's own."""
    yield from ()
    assert_type(question.claims, tuple[Claim, ...])


OWN = Rule(id="own", severity=Severity.NOTE, summary="One's own.", check=check)


def rules(case: Case) -> None:
    """Rules of one's own go beside those of the library."""
    assert_type(ALL_RULES, tuple[Rule | CaseRule, ...])
    provenance.reconcile(case, rules=[*ALL_RULES, OWN])


def living(case: Case) -> None:
    """Say what acceptances, changes and other views of a case are."""
    report = provenance.reconcile(case, rules=provenance.choose_rules(select=["x"]))
    left = provenance.accept(report, provenance.load_acceptances("x.csv"))
    assert_type(left.accepted, tuple[Finding, ...])
    assert_type(left.lapsed, tuple[provenance.Acceptance, ...])
    (change,) = provenance.diff(report, left).figures
    assert_type(change.kind, provenance.ChangeKind)
    assert_type(change.after, Claim | None)
    assert_type(provenance.with_tolerance(case, Decimal("0.1")), Case)
    assert_reconciles(case, fail_on="warning")
    assert_reconciles("x.csv")
    assert_reconciles(1)  # type: ignore[arg-type]  # neither a case nor a path


def strategies() -> None:
    """Strategies say what they generate."""
    assert_type(cases(), SearchStrategy[Case])
    assert_type(claims(), SearchStrategy[Claim])
    assert_type(figures(), SearchStrategy[Figure])


def origins(found: Origins) -> None:
    """Origins are a pair of numbers."""
    assert_type(found.at_least, int)
    assert_type(found.at_most, int)
