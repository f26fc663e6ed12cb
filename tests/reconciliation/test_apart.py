from collections.abc import Callable

from hypothesis import given

import provenance
from provenance import Case, Report
from provenance.reconciliation import survey
from provenance.reconciliation.apart import Because
from provenance.strategies import cases

NOTES = {"not-comparable", "scope-unstated", "later-count", "far-apart-but-compatible"}


@given(case=cases(max_claims=12))
def test_examples_differ_in_what_is_said(case: Case) -> None:
    """The two claims of an example differ in the dimensions that the group names."""
    for question in survey(case).questions:
        for group in question.apart:
            compared = provenance.compare(*group.example, case=case)
            dimensions = {each.dimension for each in compared.differences}

            assert set(group.dimensions) <= dimensions
            assert compared.differences == group.differences
            assert {claim.id for claim in group.example} <= {
                claim.id for claim in group.claims
            }


@given(case=cases(max_claims=12))
def test_one_group_for_each_reason_and_set_of_dimensions(case: Case) -> None:
    """A reader gets one note for each, never one for each pair."""
    for question in survey(case).questions:
        keys = [(group.because, group.dimensions) for group in question.apart]

        assert len(set(keys)) == len(keys)


@given(case=cases(max_claims=12))
def test_later_counts_differ_in_time_only(case: Case) -> None:
    """What is called a change differs in nothing but when."""
    for question in survey(case).questions:
        for group in question.apart:
            if group.because is Because.LATER:
                assert [each.value for each in group.dimensions] == ["date"]


def test_many_claims_make_few_notes(report_of: Callable[[str], Report]) -> None:
    """Of two hundred scopes that differ in place there is one note."""
    rows = "\n".join(f"c{n:03},displaced,{1011 + n},place {n},Post" for n in range(200))
    report = report_of(f"id,what,figure,place,outlet\n{rows}\n")

    assert [finding.rule for finding in report.findings] == ["not-comparable"]


def test_equal_numbers_are_no_difference(report_of: Callable[[str], Report]) -> None:
    """Where two claims state one number there is nothing to explain apart."""
    report = report_of(
        "id,what,figure,place,outlet\na,displaced,16,X,Post\nb,displaced,16,Y,Post\n"
    )

    assert not {finding.rule for finding in report.findings} & NOTES
