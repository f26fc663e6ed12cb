"""Cases written as text, and what the rules find in them as text."""

from collections.abc import Callable
from textwrap import dedent, wrap

import pytest

from provenance import Case, Finding, Report, reconcile
from provenance.formats import case_folder


def files_of(text: str) -> dict[str, bytes]:
    """Return the files of a case folder whose paragraphs stand in one text.

    Paragraphs that begin with `[` are case.toml; a table with a column `figure` is
    claims.csv, one with a column `label` citations.csv, any other documents.csv.
    """
    files: dict[str, str] = {}
    for paragraph in dedent(text).strip().split("\n\n"):
        files.setdefault(_file_of(paragraph), "")
        files[_file_of(paragraph)] += f"{paragraph}\n"
    return {name: content.encode() for name, content in files.items()}


def _file_of(paragraph: str) -> str:
    columns = paragraph.partition("\n")[0].split(",")
    if paragraph.startswith("["):
        return "case.toml"
    if "figure" in columns:
        return "claims.csv"
    return "citations.csv" if "label" in columns else "documents.csv"


def told(findings: list[Finding]) -> str:
    """Return findings as text: severity, rule and claims, message, and every why."""
    lines: list[str] = []
    for finding in findings:
        claims = ", ".join(finding.claims)
        lines.append(f"{finding.severity.word} {finding.rule} [{claims}]")
        lines += _wrapped(finding.message)
        for why in finding.why:
            lines += _wrapped(f"- {why}")
    return "\n".join(lines)


def _wrapped(text: str) -> list[str]:
    """Return a text in lines that fit into the source of a test."""
    return wrap(text, 76, subsequent_indent="  ", break_long_words=False)


@pytest.fixture(scope="session")
def case_of() -> Callable[[str], Case]:
    """Return what makes a case of its files, written in one text."""
    return lambda text: case_folder.load(files_of(text), "case")


@pytest.fixture(scope="session")
def report_of(case_of: Callable[[str], Case]) -> Callable[[str], Report]:
    """Return what makes a report of the files of a case, written in one text."""
    return lambda text: reconcile(case_of(text))


@pytest.fixture(scope="session")
def find(report_of: Callable[[str], Report]) -> Callable[[str, str], str]:
    """Return what says as text what one rule finds in a case; empty for nothing."""

    def found(rule: str, text: str) -> str:
        return told([each for each in report_of(text).findings if each.rule == rule])

    return found


@pytest.fixture(scope="session")
def rules_in(report_of: Callable[[str], Report]) -> Callable[[str], list[str]]:
    """Return what says which rules find something in a case, with the severity."""

    def found(text: str) -> list[str]:
        return [
            f"{each.severity.word} {each.rule}" for each in report_of(text).findings
        ]

    return found
