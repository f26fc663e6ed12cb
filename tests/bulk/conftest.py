"""Files that are reconciled twice: by columns and by objects."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

import provenance
from provenance import Case, FormatError, Report, bulk


@frozen
class Both:
    """What objects and columns say of one file."""

    case: Case
    by_objects: Report
    by_columns: Report


def told(report: Report) -> list[tuple[Any, ...]]:
    """Return all that a report says was found, in its order."""
    return [
        (
            finding.rule,
            finding.severity,
            finding.question,
            finding.claims,
            finding.message,
            finding.why,
            finding.fingerprint,
            finding.beneath,
        )
        for finding in report.all_findings
    ]


@pytest.fixture(scope="session")
def compare() -> Callable[[Path], Both]:
    """Return what reconciles a file both ways and checks that they say the same."""

    def compare_both(path: Path) -> Both:
        case = provenance.load(path)
        by_objects = provenance.reconcile(case, rules=bulk.RULES)
        by_columns = bulk.reconcile(path)

        assert told(by_objects) == told(by_columns)
        assert case.set_aside == by_columns.case.set_aside
        assert case.inputs == by_columns.case.inputs
        screened = by_columns.screened
        if screened is not None:
            assert len(case.claims) == screened.claims
            assert len(by_objects.questions) == screened.questions
        return Both(case, by_objects, by_columns)

    return compare_both


@pytest.fixture
def both(tmp_path: Path, compare: Callable[[Path], Both]) -> Callable[..., Both]:
    """Return what does so with bytes, which are put into a file of some name."""

    def compare_bytes(data: bytes | str, name: str = "claims.csv") -> Both:
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return compare(path)

    return compare_bytes


@pytest.fixture
def refused(tmp_path: Path) -> Callable[..., str]:
    """Return what checks that a file is refused both ways, with one text."""

    def refuse_both(data: bytes | str, name: str = "claims.csv") -> str:
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        with pytest.raises(FormatError) as by_objects:
            provenance.load(path)
        with pytest.raises(FormatError) as by_columns:
            bulk.reconcile(path)

        assert str(by_objects.value) == str(by_columns.value)
        return str(by_columns.value)

    return refuse_both
