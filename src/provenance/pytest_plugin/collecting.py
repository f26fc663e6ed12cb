"""A case as a file of tests: an item for each question, one for sources and files."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from provenance.errors import ProvenanceError
from provenance.pytest_plugin.failing import failing, report_of, told
from provenance.pytest_plugin.options import fail_on_of
from provenance.reconciliation import Finding, Report
from provenance.report import lapsed

#: The item of the findings that belong to no question.
_REST = "sources and files"


class FindingsError(Exception):
    """The findings that fail an item."""


class CaseFile(pytest.File):
    """The case that a file stands for: its folder, or the file alone."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the items of the case; one that cannot be read cannot be collected."""
        fail_on = fail_on_of(self.config)
        is_folder = self.path.name in {"case.toml", "claims.csv"}
        place = os.path.relpath(self.path.parent if is_folder else self.path)
        try:
            report = report_of(place)
        except ProvenanceError as error:
            raise self.CollectError(str(error)) from None
        for question in (*(each.id for each in report.questions), ""):
            yield CaseItem.from_parent(
                self,
                name=question or _REST,
                question=question,
                report=report,
                fail_on=fail_on,
            )


class CaseItem(pytest.Item):
    """What is found of one question, or of no question."""

    def __init__(
        self,
        name: str,
        parent: pytest.Collector,
        *,
        question: str,
        report: Report,
        fail_on: str,
    ) -> None:
        super().__init__(name, parent)
        self._findings = report.findings_of(question)
        self._lapsed = () if question else tuple(lapsed(report))
        self._report = report
        self._fail_on = fail_on

    def runtest(self) -> None:
        """Fail with the findings that are grave enough."""
        for each in self._lapsed:
            self.warn(pytest.PytestWarning(f"acceptance that holds no more: {each}"))
        found = failing(self._findings, self._fail_on)
        if found:
            raise FindingsError(told(found))

    def repr_failure(  # type: ignore[override]  # pytest's own classes narrow it too
        self, excinfo: pytest.ExceptionInfo[BaseException]
    ) -> str:
        """Return the findings alone: there is no code to show."""
        if isinstance(excinfo.value, (FindingsError, pytest.PytestWarning)):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return the file, the row of the first claim that fails, and the question."""
        found = failing(self._findings, self._fail_on)
        return self.path, _row_of(self._report, found), self.name


def _row_of(report: Report, found: tuple[Finding, ...]) -> int:
    """Return the row of the claim to look at, counted from 0; else the first one."""
    for finding in found:
        named = finding.suspect or next(iter(finding.claims), None)
        row = None if named is None else report.case.claim(named).row
        if row is not None:
            return row - 1
    return 0
