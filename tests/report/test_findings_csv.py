import csv
import io
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

import provenance
from provenance import Case, Claim, ClaimId, Figure, render_csv
from provenance.report.findings_csv import COLUMNS
from provenance.strategies import cases, conflicting_cases

some_cases = cases() | conflicting_cases().map(lambda planted: planted[0])


def rows_of(case: Case) -> list[dict[str, str]]:
    """Return the rows of the findings of a case, read back."""
    text = render_csv(provenance.reconcile(case))
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_each_claim_of_a_finding_has_its_line() -> None:
    """A line holds the user's own row and id; a finding without claims has one too."""
    table = """
        id,what,figure,outlet
        post,killed,16,Post
        nine,killed,"twenty, or so",Nine
        star,killed,20,Star
    """
    case = provenance.load_bytes(cleandoc(table).encode(), name="table.csv")
    found = [
        (row["file"], row["row"], row["claim"], row["figure"], row["rule"])
        for row in rows_of(case)
    ]

    assert found == [
        ("table.csv", "4", "star", "20", "figures-disagree"),
        ("table.csv", "2", "post", "16", "figures-disagree"),
        ("table.csv", "", "", "", "unreadable-row"),
    ]


RUN_BY_SPREADSHEETS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"]


@pytest.mark.parametrize("name", RUN_BY_SPREADSHEETS)
def test_nothing_is_run(name: str) -> None:
    """What a spreadsheet would take for a formula is made text, wherever it is from."""
    claims = (
        Claim(id=ClaimId(name), measure="rate", figure=Figure.exactly(1), outlet=name),
        Claim(id=ClaimId("b"), measure="rate", figure=Figure.exactly(2), outlet="B"),
    )
    cells = {row["claim"] for row in rows_of(Case(claims=claims))}

    assert cells == {"b", f"'{name.replace(chr(9), ' ').replace(chr(13), ' ')}"}


def test_what_only_holds_a_sign_is_left_alone() -> None:
    """A sign within a name is no formula: nothing is put before it."""
    claims = (
        Claim(id=ClaimId("a-1"), measure="rate", figure=Figure.exactly(1), outlet="A"),
        Claim(id=ClaimId("b=2"), measure="rate", figure=Figure.exactly(2), outlet="B"),
    )

    assert {row["claim"] for row in rows_of(Case(claims=claims))} == {"a-1", "b=2"}


def test_lines_end_as_the_standard_says() -> None:
    """RFC 4180: lines end with CR LF, and the first one names the columns."""
    text = render_csv(provenance.reconcile(Case()))

    assert ",".join(COLUMNS) + "\r\n" == text
    assert not render_csv(provenance.reconcile(Case()), has_header=False)


@given(case=some_cases)
def test_every_row_is_whole(case: Case) -> None:
    """Whatever a case holds, each row has each column, and no cell is a formula."""
    report = provenance.reconcile(case)
    rows = rows_of(case)

    assert sum(max(len(each.claims), 1) for each in report.findings) == len(rows)
    for row in rows:
        assert tuple(row) == COLUMNS
        assert not any(
            cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row.values()
        )


@given(name=st.text(min_size=1))
def test_cells_come_back(name: str) -> None:
    """Quotation marks, commas and line ends break no row."""
    claim = Claim(id=ClaimId("a"), measure="rate", figure=Figure.exactly(1))
    other = Claim(id=ClaimId(f"b{name}"), measure="rate", figure=Figure.exactly(2))

    assert len(rows_of(Case(claims=(claim, other)))) >= 2
