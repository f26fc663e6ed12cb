from inspect import cleandoc

from attrs import evolve
from hypothesis import given

import provenance
from provenance import Case, render_concise
from provenance.strategies import cases, conflicting_cases

TABLE = """
    id,what,figure,place,outlet
    post,killed,16,Mill,Post
    nine,killed,20,Mill,Nine
    out,displaced,"about 2,000",County,
"""


def test_a_line_for_each_finding() -> None:
    """File and row, severity, rule, fingerprint, message, claims; then the counts."""
    case = provenance.load_bytes(cleandoc(TABLE).encode(), name="table.csv")
    expected = """
        table.csv:3: conflict figures-disagree [a97459d24003a33f] Nine: 20 people killed (Mill; undated); Post: 16 people killed (Mill; undated) (nine and post)
        table.csv:4: warning untraceable [422cc4e7fdb16f48] 1 claim without outlet, claimant or reference (out)
        Reconciliation: 1 conflict, 1 warning, 0 notes
    """  # noqa: E501  # a line of the report is one line

    assert cleandoc(expected) + "\n" == render_concise(provenance.reconcile(case))


def test_a_finding_that_doubts_a_claim_points_to_its_row() -> None:
    """An editor opens the row that a reader should look at, not the first one."""
    case = provenance.load_bytes(cleandoc(TABLE).encode(), name="table.csv")
    report = provenance.reconcile(case)
    doubting = tuple(
        evolve(each, suspect=case.claim("post").id) for each in report.conflicts
    )
    first = render_concise(evolve(report, findings=doubting)).partition("\n")[0]

    assert first.startswith("table.csv:2: conflict")


def test_no_finding() -> None:
    """Where nothing is found one line is left."""

    assert render_concise(provenance.reconcile(Case(title="Flood"))) == (
        "Flood: 0 conflicts, 0 warnings, 0 notes\n"
    )


@given(case=cases() | conflicting_cases().map(lambda planted: planted[0]))
def test_as_many_lines_as_findings(case: Case) -> None:
    """Whatever names and messages hold, one finding is one line."""
    report = provenance.reconcile(case)

    assert len(report.findings) + 1 == len(render_concise(report).splitlines())
