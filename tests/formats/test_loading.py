"""Which format a file is in, by its name or by its bytes."""

from pathlib import Path

import pytest

from provenance.errors import FormatError, UnknownFormatError
from provenance.formats import load, load_bytes

CSV = b"what,figure,outlet\nkilled,3,Daily Post\n"
LINE = b'{"what":"killed","figure":3,"outlet":"Daily Post"}'
CASE = b'{"schema":"provenance.case/1","claims":[' + LINE + b"]}"


@pytest.mark.parametrize(
    "data",
    [
        CSV,
        CSV.decode().encode("utf-16"),
        LINE,
        b"\n " + LINE + b"\n" + LINE.replace(b"3", b"4"),
        CASE,
        CASE.replace(b",", b",\n"),
        b"\xef\xbb\xbf" + CASE,
        b"[" + LINE + b"]",
    ],
)
def test_standard_input(data: bytes) -> None:
    """Bytes without a name are read by what they look like."""
    case = load_bytes(data, name="-")

    assert (case.claims[0].outlet, case.inputs[0].path) == ("Daily Post", "-")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", CSV),
        ("a.TSV", CSV.replace(b",", b"\t")),
        ("a.jsonl", LINE),
        ("a.ndjson", LINE),
        ("a.json", CASE),
    ],
)
def test_by_suffix(name: str, data: bytes, tmp_path: Path) -> None:
    """The suffix of a file tells its format, whatever its case."""
    path = tmp_path / name
    path.write_bytes(data)
    case = load(path)

    assert ("Daily Post", path.as_posix()) == (
        case.claims[0].outlet,
        case.inputs[0].path,
    )


def test_a_plain_table() -> None:
    """Three columns are a case: claims as they stand, and nothing filled in."""
    claim = load_bytes(CSV, name="a.csv").claims[0]

    assert (
        claim.measure,
        claim.outlet,
        claim.place,
        claim.as_of,
        claim.document,
    ) == ("killed", "Daily Post", "", None, None)


def test_no_claims() -> None:
    """A row whose figure is empty is no claim, whatever else it holds."""
    data = b"what,figure,note\nkilled,-,x\nkilled,n/a,\nkilled, ,\n,,\nkilled,0,\n"
    case = load_bytes(data, name="a.csv", strict=True)

    assert [claim.row for claim in case.claims] == [6]


UNKNOWN = {
    "a.ods": "a.ods: is a spreadsheet; save its sheet as CSV (UTF-8) or .xlsx",
    "a.txt": "a.txt: cannot tell its format from '.txt'; expected a folder, a table "
    "(.csv, .tsv), a JSON case (.json), JSON lines (.jsonl, .ndjson), a spreadsheet "
    "(.xlsx)",
    "a": "a: cannot tell its format from ''; expected a folder, a table (.csv, .tsv), "
    "a JSON case (.json), JSON lines (.jsonl, .ndjson), a spreadsheet (.xlsx)",
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_unknown_formats(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of another kind is refused in one line."""
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(CSV)
    with pytest.raises(UnknownFormatError) as caught:
        load(name)

    assert UNKNOWN[name] == str(caught.value)


@pytest.mark.parametrize("name", ["none.csv", "none", "a\x00b.csv", "x" * 5000])
def test_no_such_file(name: str) -> None:
    """A path that leads nowhere is told plainly."""
    with pytest.raises(FormatError) as caught:
        load(name)

    assert f"{name}: no such file or folder" == str(caught.value)


def test_strict() -> None:
    """If strict, rows that would be set aside are all told at once."""
    data = b"what,figure,date\nkilled,35.000,11/12/2023\nkilled,3,\nkilled,x,\n"
    with pytest.raises(FormatError) as caught:
        load_bytes(data, name="a.csv", strict=True)

    assert [(problem.row, problem.column) for problem in caught.value.problems] == [
        (2, "figure"),
        (2, "date"),
        (4, "figure"),
    ]
