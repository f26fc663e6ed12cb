"""What is told beneath another finding is told in every format."""

import csv
import io
from pathlib import Path

import pytest

import provenance
from provenance import Report
from provenance.report import (
    render_concise,
    render_csv,
    render_json,
    render_markdown,
    render_text,
)

TABLE = Path(__file__).parents[2] / "docs" / "tutorial" / "three-rows.csv"


@pytest.fixture
def report() -> Report:
    """Return a report with a slip beneath the breach that it makes."""
    return provenance.reconcile(provenance.load(TABLE))


def test_the_slip_is_beneath_its_breach(report: Report) -> None:
    """It counts as one finding, and all findings hold both."""
    (warning,) = report.warnings

    assert [other.rule for other in warning.others] == ["digit-slip-suspected"]
    assert not report.conflicts
    assert warning.others[0] in report.all_findings


@pytest.mark.parametrize(
    ("render", "told"),
    [
        (render_text, "    also  digit-slip-suspected: "),
        (render_json, '"rule": "digit-slip-suspected"'),
        (render_concise, "; also digit-slip-suspected\n"),
        (render_markdown, "\nAlso digit-slip-suspected: "),
        (render_csv, ",warning,digit-slip-suspected,"),
    ],
)
def test_it_is_told(report: Report, render: object, told: str) -> None:
    """Text, JSON, concise lines, Markdown and CSV tell what is beneath."""
    assert callable(render)

    assert told in render(report)


def test_lines_of_csv_say_what_they_are_beneath(report: Report) -> None:
    """A line of its own, with the fingerprint of the finding that leads it."""
    lines = [*csv.DictReader(io.StringIO(render_csv(report)))]
    beneath = {line["rule"]: line["beneath"] for line in lines}

    assert beneath["digit-slip-suspected"] == report.warnings[0].fingerprint
    assert beneath["part-exceeds-whole"] == ""
