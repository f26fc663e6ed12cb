"""Parquet files say what a table of the same cells says."""

import csv
import datetime
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest

import provenance
from provenance import FormatError, bulk


def write(path: Path, columns: dict[str, list[Any]]) -> Path:
    """Write columns to a Parquet file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pyarrow.parquet.write_table(pyarrow.table(columns), path)
    return path


def test_types(tmp_path: Path) -> None:
    """Numbers, dates, time stamps, lists and missing values are cells."""
    path = write(
        tmp_path / "claims.parquet",
        {
            "id": ["a", "b", "c", "d"],
            "what": ["killed", "killed", "injured", "injured"],
            "figure": [16.0, 20.0, float("nan"), 1.5],
            "date": [datetime.date(2024, 5, 1)] * 4,
            "published": [datetime.datetime(2024, 5, 2, 0, 0)] * 3  # noqa: DTZ001
            + [datetime.datetime(2024, 5, 2, 13, 30)],  # noqa: DTZ001
            "url": [f"http://a.example/{n}" for n in range(4)],
            "cites": [["x", "y"], [], None, ["z"]],
            "amount in kyat": [Decimal("1.50"), None, None, None],
        },
    )
    case = bulk.load_parquet(path)
    report = bulk.reconcile(path)

    assert [claim.id for claim in case.claims] == ["a", "b", "d"]
    assert [claim.cites for claim in case.claims] == [("x", "y"), (), ("z",)]
    assert [claim.figure.as_written for claim in case.claims] == ["16", "20", "1.5"]
    assert [str(document.published) for document in case.documents] == [
        "2024-05-02",
        "2024-05-02",
        "2024-05-02T13:30:00",
    ]
    assert [finding.claims for finding in report.conflicts] == [("b", "a")]
    assert report.screened is not None


def test_rows_are_set_aside_with_their_file(tmp_path: Path) -> None:
    """In a folder each row is counted in its own file, and told with it."""
    folder = tmp_path / "claims"
    write(folder / "1.parquet", {"what": ["killed"] * 2, "figure": ["16", "12-Oct"]})
    write(
        folder / "2.parquet",
        {
            "what": ["killed"] * 3,
            "figure": ["20", "17", "12-Oct"],
            "place": ["", "A & B", ""],
            "id": ["", "", ""],
        },
    )
    write(folder / "3.parquet", {"what": ["killed"], "figure": [True]})
    report = bulk.reconcile(folder)
    found = [
        (each.path.removeprefix(f"{folder}/"), each.row, each.column)
        for each in report.case.set_aside
    ]

    assert found == [
        ("1.parquet", 2, "figure"),
        ("2.parquet", 2, "place"),
        ("2.parquet", 3, "figure"),
        ("3.parquet", 1, "figure"),
    ]
    assert [claim.figure.as_written for claim in report.case.claims] == ["16", "20"]
    assert [claim.row for claim in report.case.claims] == [1, 1]
    assert report.case.set_aside == bulk.load_parquet(folder).set_aside
    with pytest.raises(FormatError):
        bulk.reconcile(folder, strict=True)


def test_ids_given_twice(tmp_path: Path) -> None:
    """Ids are of all files together."""
    folder = tmp_path / "claims"
    columns: dict[str, list[Any]] = {"id": ["a"], "what": ["killed"], "figure": [1]}
    write(folder / "1.parquet", columns)
    write(folder / "2.parquet", columns)
    with pytest.raises(FormatError) as caught:
        bulk.reconcile(folder)

    assert str(caught.value).endswith(
        f"2.parquet:1: id: 'a' is also the id of {folder}/1.parquet:1"
    )


def test_moments_of_a_zone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A moment of a stated zone is told in UTC, wherever it is read."""
    moment = datetime.datetime(2024, 5, 1, 23, 30, tzinfo=datetime.UTC)
    path = write(
        tmp_path / "claims.parquet",
        {"what": ["killed"], "figure": [16], "title": ["a"], "published": [moment]},
    )
    monkeypatch.setenv("TZ", "Asia/Yangon")
    time.tzset()
    try:
        (document,) = bulk.load_parquet(path).documents
    finally:
        monkeypatch.undo()
        time.tzset()

    assert str(document.published) == "2024-05-01T23:30:00"


def test_folders_are_no_columns(tmp_path: Path) -> None:
    """What the folders around a file are called says nothing of its claims."""
    columns: dict[str, list[Any]] = {"what": ["killed"], "figure": [16]}
    path = write(tmp_path / "place=Ashton" / "claims.parquet", columns)
    (claim,) = bulk.load_parquet(path).claims

    assert (claim.place, claim.extra) == ("", ())


def test_broken_files(tmp_path: Path) -> None:
    """A file that is no Parquet file is refused by its name."""
    path = tmp_path / "claims.parquet"
    path.write_bytes(b"PAR1 is all that it has of one PAR1")
    for ask in (bulk.reconcile, bulk.load_parquet, lambda each: bulk.has_many(each, 1)):
        with pytest.raises(FormatError) as caught:
            ask(path)

        assert str(caught.value).startswith(f"{path}: cannot be read as Parquet: ")


def test_same_as_a_table(tmp_path: Path) -> None:
    """A case in Parquet has the findings of the same rows in CSV."""
    table = Path("fixtures/myanmar-2023-11/claims.csv")
    rows = provenance.load(table)
    written = table.read_text(encoding="utf-8")
    columns: dict[str, list[str]] = {}
    for row in csv.DictReader(written.splitlines(keepends=True)):
        for name, cell in row.items():
            columns.setdefault(name, []).append(cell)
    path = write(tmp_path / "claims.parquet", columns)
    expected = provenance.reconcile(rows, rules=bulk.RULES)
    actual = bulk.reconcile(path)

    assert [each.fingerprint for each in expected.findings] == [
        each.fingerprint for each in actual.findings
    ]
