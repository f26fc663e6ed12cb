"""Of crowded scopes what the law may take is looked at, and the rest is the same."""

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import provenance
from provenance import Report, bulk
from provenance.bulk import crowds

HEADER = "id,measure,figure,place,population,as_of,outlet,claimant,note"
FIGURES = (
    *("40", "45", "about 44", "at least 41", "more than 40", "2,000", "2000", "4万"),
    *("45 killed", "up to 50", "100", "104", "39-46", "-5", "unknown"),
)
VOCABULARY = """\
[measure.killed]
kind = "cumulative"
once = true
[place.Ashton]
within = "County"
facet = "town"
[place.Millford]
within = "County"
facet = "town"
"""


def shown(report: Report) -> list[tuple[Any, ...]]:
    """Return what is found, in its order, without what stands beside it."""
    return [
        (each.rule, each.severity, each.question, each.claims, each.fingerprint)
        for each in report.all_findings
    ]


def both(folder: str, rows: list[str], header: str) -> tuple[Report, Report]:
    """Return the reports on a case by objects and by columns."""
    Path(folder, "case.toml").write_text(VOCABULARY, encoding="utf-8")
    table = "\n".join([header, *rows])
    Path(folder, "claims.csv").write_text(table, encoding="utf-8")
    case = provenance.load(folder)
    return provenance.reconcile(case, rules=bulk.RULES), bulk.reconcile(folder)


@pytest.fixture
def thin(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take scopes of two claims for crowded, and read few claims at once."""
    monkeypatch.setattr(crowds, "_MOST", 1)
    monkeypatch.setattr(crowds, "_AT_ONCE", 3)


def test_few_of_many_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One claim of each figure is, that with the least id where it matters."""
    monkeypatch.setattr(crowds, "_MOST", 10)
    rows = [f"c{n},killed,500,Ashton,,2024-05-02,Post,," for n in range(40, 9, -1)]
    rows += [f"d{n},killed,at least 400,Ashton,,2024-05-02,Post,," for n in range(9)]
    rows += ["e,killed,5000,Ashton,,2024-05-02,Radio,,"]
    by_objects, by_columns = both(str(tmp_path), rows, HEADER)

    assert shown(by_objects) == shown(by_columns)
    assert {claim.id for claim in by_columns.case.claims} == {"c10", "d0", "e"}
    assert by_columns.screened is not None
    assert by_columns.screened.claims == len(rows)


@pytest.mark.usefixtures("thin")
def test_documents_leave_nothing_out(tmp_path: Path) -> None:
    """Who said what when may decide, so every claim is looked at."""
    rows = [
        f"c{n},killed,{20 + n % 3},Ashton,,2024-05-02,Post,,,2024-05-0{n % 7 + 2}"
        for n in range(12)
    ]
    by_objects, by_columns = both(str(tmp_path), rows, f"{HEADER},published")

    assert shown(by_objects) == shown(by_columns)
    assert len(by_columns.case.claims) == len(rows)


@pytest.mark.usefixtures("thin")
@given(data=st.data(), are_named=st.booleans())
@settings(
    max_examples=settings().max_examples // 4,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_same_claims(data: st.DataObject, *, are_named: bool) -> None:
    """Whatever is left out, the findings are about the same claims."""
    figures = st.sampled_from(FIGURES)
    row = st.tuples(
        figures,
        st.sampled_from(["Ashton", "Ashton", "Millford", "County"]),
        st.integers(1, 3),
        st.sampled_from(["Post", "Radio", ""]),
        st.sampled_from(["army", "clinic", ""]),
        st.sampled_from(["", "noted"]),
    )
    drawn = data.draw(st.lists(row, min_size=5, max_size=40))
    order = data.draw(st.permutations(range(len(drawn))))
    rows = [
        f'{f"c{number}" if are_named else ""},killed,"{figure}",{place},people,'
        f"2024-05-0{day},{outlet},{claimant},{note}"
        for number, (figure, place, day, outlet, claimant, note) in zip(
            order, drawn, strict=True
        )
    ]
    with tempfile.TemporaryDirectory() as folder:
        by_objects, by_columns = both(folder, rows, HEADER)

    assert shown(by_objects) == shown(by_columns)
