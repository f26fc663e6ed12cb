"""Cases written as text, and what the rules find in them as text."""

from collections.abc import Callable
from textwrap import dedent, wrap

import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from provenance import (
    Case,
    Claim,
    ClaimId,
    DateRange,
    Document,
    DocumentId,
    Event,
    Figure,
    Finding,
    Length,
    MeasureKind,
    PartialDate,
    Report,
    Term,
    reconcile,
)
from provenance.formats import case_folder
from provenance.model import Qualifier


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
        return told(
            [each for each in report_of(text).all_findings if each.rule == rule]
        )

    return found


@pytest.fixture(scope="session")
def rules_in(report_of: Callable[[str], Report]) -> Callable[[str], list[str]]:
    """Return what says which rules find something in a case, with the severity."""

    def found(text: str) -> list[str]:
        return [
            f"{each.severity.word} {each.rule}" for each in report_of(text).all_findings
        ]

    return found


MAY = PartialDate(year=2024, month=5)
DAYS = tuple(PartialDate(year=2024, month=5, day=day) for day in (1, 2, 3, 10))
#: Dates that are not known to the day, among them one that is there only vaguely.
VAGUE = (
    MAY,
    PartialDate(year=2024),
    PartialDate(year=2024, month=5, day=2, qualifier=Qualifier.UNCERTAIN),
)
RANGES = (
    DateRange(start=None, end=DAYS[1]),
    DateRange(start=DAYS[1], end=None),
    DateRange(start=DAYS[0], end=DAYS[2]),
    DateRange(start=MAY, end=DAYS[3]),
)


@st.composite
def cases_of_one_cell(draw: st.DrawFn, kinds: tuple[MeasureKind, ...]) -> Case:
    """Generate cases whose claims differ in nothing but their time and figure."""
    sizes = st.integers(0, 4)
    figures = st.one_of(
        sizes.map(Figure.exactly),
        sizes.map(Figure.at_least),
        sizes.map(Figure.more_than),
        sizes.map(Figure.at_most),
        sizes.map(lambda size: Figure.less_than(size + 1)),
    )
    count = draw(st.integers(2, 7))
    claims = [
        Claim(
            id=ClaimId(f"{number}"),
            measure="seen",
            figure=draw(figures),
            kind=draw(st.sampled_from(kinds)),
            event="war",
            as_of=draw(st.sampled_from([None, *DAYS, *VAGUE, *RANGES])),
            period=draw(st.sampled_from([None, None, MAY, *RANGES, Length(days=2)])),
            document=draw(st.sampled_from([None, DocumentId("a"), DocumentId("b")])),
        )
        for number in range(count)
    ]
    published = Document(id=DocumentId("b"), published=DAYS[2])
    start = draw(st.sampled_from([None, *DAYS[:2], MAY]))
    return Case(
        claims=tuple(claims),
        documents=(Document(id=DocumentId("a")), published),
        events=(Event(term=Term(name="war"), start=start),),
    )


@pytest.fixture(scope="session")
def one_cell() -> Callable[..., SearchStrategy[Case]]:
    """Return a strategy for cases of one cell, with claims of these kinds."""
    return lambda *kinds: cases_of_one_cell(kinds)
