"""By columns the same is found as by objects, whatever the case."""

import tempfile
from collections.abc import Callable
from inspect import cleandoc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

import provenance
from provenance import Case, FormatError, bulk
from provenance.strategies import cases, conflicting_cases, consistent_cases

ROOT = Path(__file__).parents[2]
CASES = sorted(
    [
        *(each.parent for each in ROOT.glob("fixtures/*/claims.csv")),
        *ROOT.glob("docs/tutorial/*.csv"),
        *(each.parent for each in ROOT.glob("docs/tutorial/*/claims.csv")),
    ]
)

#: A run takes most of a second however small the case is.
few = settings(
    max_examples=settings().max_examples // 4,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
#: On Spark it takes some seconds.
fewest = settings(few, max_examples=2)


def check(case: Case, compare: Callable[[Path], Any]) -> Any:  # noqa: ANN401
    """Write a case to a folder and reconcile it both ways."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case"
        try:
            provenance.dump(case, path)
        except FormatError:
            # Documents that contradict each other cannot be written.
            reject()
        return compare(path)


def test_there_are_cases() -> None:
    """The test below is about something."""

    assert len(CASES) > 3


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_real_cases(path: Path, compare: Callable[[Path], Any]) -> None:
    """The cases of this repository have the same findings by columns."""
    both = compare(path)

    assert both.by_columns.screened is not None


@pytest.mark.spark
@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, marks=[pytest.mark.thorough] if path.is_dir() else [])
        for path in CASES
    ],
    ids=lambda path: path.name,
)
def test_real_cases_on_spark(
    path: Path, compare_on_spark: Callable[[Path], Any]
) -> None:
    """The cases of this repository have the same findings by columns on Spark."""
    both = compare_on_spark(path)

    assert both.by_columns.screened is not None


@given(conflicting_cases())
@few
def test_planted_conflicts(
    compare: Callable[[Path], Any], planted: tuple[Case, Any]
) -> None:
    """A planted conflict is found by columns too, by the same claims."""
    both = check(planted[0], compare)

    assert both.by_columns.conflicts


@pytest.mark.spark
@given(conflicting_cases())
@fewest
def test_planted_conflicts_on_spark(
    compare_on_spark: Callable[[Path], Any], planted: tuple[Case, Any]
) -> None:
    """A planted conflict is found by columns on Spark too, by the same claims."""
    both = check(planted[0], compare_on_spark)

    assert both.by_columns.conflicts


@given(consistent_cases(min_claims=2, max_claims=12))
@few
def test_consistent_cases(compare: Callable[[Path], Any], case: Case) -> None:
    """Where nothing is in conflict nothing is found by columns."""
    both = check(case, compare)

    assert not both.by_columns.conflicts


@given(cases())
@few
def test_any_cases(compare: Callable[[Path], Any], case: Case) -> None:
    """Cases that make no sense are reconciled alike as well."""
    both = check(case, compare)

    assert len(both.case.claims) >= len(both.by_columns.case.claims)


@pytest.mark.spark
@pytest.mark.thorough
@given(cases())
@fewest
def test_any_cases_on_spark(
    compare_on_spark: Callable[[Path], Any], case: Case
) -> None:
    """Cases that make no sense are reconciled alike on Spark as well."""
    both = check(case, compare_on_spark)

    assert len(both.case.claims) >= len(both.by_columns.case.claims)


@given(st.data())
@few
def test_many_totals(compare: Callable[[Path], Any], data: st.DataObject) -> None:
    """Totals of places within places on many days are screened as the law says."""
    both = check_totals(compare, data)

    assert both.by_columns.screened is not None


@pytest.mark.spark
@pytest.mark.thorough
@given(st.data())
@fewest
def test_many_totals_on_spark(
    compare_on_spark: Callable[[Path], Any], data: st.DataObject
) -> None:
    """So they are on Spark."""
    both = check_totals(compare_on_spark, data)

    assert both.by_columns.screened is not None


def check_totals(compare: Callable[[Path], Any], data: st.DataObject) -> Any:  # noqa: ANN401
    """Write totals to a folder and reconcile them both ways."""
    kinds = st.sampled_from(["{}", "about {}", "at least {}", "more than {}", "{:,}"])
    places = ("*", "County", "Ashton", "Millford", "Mill Lane", "Ashton + Millford", "")
    groups = ("people", "civilians", "combatants", "soldiers", "women", "*", "")
    rows = data.draw(
        st.lists(
            st.tuples(
                st.sampled_from(places),
                st.sampled_from(groups),
                st.integers(1, 9),
                st.sampled_from([5, 10, 20, 30, 40, 100, 2000]),
                kinds,
                st.sampled_from(["", "2024-05", "instant", "period", "standing"]),
            ),
            min_size=4,
            max_size=25,
        )
    )
    lines = ["measure,figure,place,population,as_of,kind,outlet"]
    for place, group, day, number, words, how in rows:
        as_of = how if how.startswith("2024") else f"2024-05-0{day}"
        kind = "" if how.startswith("2024") else how
        figure = words.format(number)
        lines.append(f'killed,"{figure}",{place},{group},{as_of},{kind},Outlet {day}')
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "case.toml").write_text(VOCABULARY, encoding="utf-8")
        Path(folder, "claims.csv").write_text("\n".join(lines), encoding="utf-8")
        return compare(Path(folder))


VOCABULARY = """\
[place.County]
[place.Ashton]
within = "County"
facet = "town"
[place.Millford]
within = "County"
facet = "town"
[place."Mill Lane"]
within = "Millford"
facet = "street"
[population.people]
parts = ["civilians", "combatants"]
[population.civilians]
facet = "status"
[population.combatants]
facet = "status"
[population.soldiers]
within = "combatants"
facet = "side"
[population.women]
within = "people"
facet = "sex"
"""


def test_few_claims_become_objects(tmp_path: Path) -> None:
    """Of many claims only those are looked at that may stand in a breach."""
    lines = ["id,measure,figure,place,as_of"]
    lines += [f"a{n},killed,{n},Place {n},2024-05-01" for n in range(500)]
    lines += ["b,killed,900,Place 7,2024-05-01", "c,killed,7,Place 7,2024-05-02"]
    path = tmp_path / "claims.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    report = bulk.reconcile(path)

    assert sorted(claim.id for claim in report.case.claims) == ["a7", "b", "c"]
    assert [(finding.rule, finding.claims) for finding in report.conflicts] == [
        ("figures-disagree", ("b", "a7"))
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("t.csv", "measure,figure,mood,region\nkilled,12,calm,North\n"),
        (
            "t.jsonl",
            """
            {"measure": "killed", "figure": 12}
            {"measure": "killed", "figure": 14, "region": "North"}
            {"measure": "killed", "figure": 15, "mood": null}
            """,
        ),
    ],
)
def test_unused_columns(
    compare: Callable[[Path], Any], tmp_path: Path, name: str, text: str
) -> None:
    """Columns that are kept and not read are told alike."""
    path = tmp_path / name
    path.write_text(cleandoc(text), encoding="utf-8")

    (file,) = compare(path).by_columns.case.inputs

    names = ["mood", "region"]
    assert names == [each.name for each in file.unused]


def test_words_beside_numbers(compare: Callable[[Path], Any], tmp_path: Path) -> None:
    """What a figure says in words is held against its own row."""
    lines = [
        "measure,figure,population,outlet",
        *(f"killed,{number} injured,,A" for number in (20, 21)),
        "killed,20 dead,,B",
        "injured,20 injured,,A",
        "killed,30 children,,A",
        "killed,31 children,children,A",
        "killed,32 children,children,B",
        "killed,87 Egyptians,Egyptians,A",
        "killed,90 Egyptians,Egyptian,B",
        "killed,87 Egyptians,,A",
        "tents,300 tents,,A",
        "tents,400,,B",
        "tents,300 rents,,B",
        "votes,5 votes,,A",
        "votes,6,,B",
        "date of fall,6 Nov 2023 early,,B",
    ]
    path = tmp_path / "t.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    both = compare(path)

    assert [each.row for each in both.case.set_aside] == [2, 3, 6, 11, 14, 17]
    assert both.by_columns.screened is not None
