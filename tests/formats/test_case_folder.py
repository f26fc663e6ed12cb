"""Case folders: four files, one case, every problem of all of them at once."""

from hashlib import sha256
from pathlib import Path

import pytest

from provenance.errors import FormatError
from provenance.formats import case_folder, load
from provenance.model import MeasureKind

TOML = """
title = "One"
[default]
event = "War"
[event.War]
start = 2023-11-11
[measure.displaced]
[measure.killed]
kind = "period"
[outlet."The Irrawaddy"]
aliases = ["伊洛瓦底"]
[policy]
about = "20%"
"""
DOCUMENTS = "document,outlet,title\nd1,The Irrawaddy,A\n"
CLAIMS = "id,measure,figure,document,outlet\na,killed,3,d1,伊洛瓦底\nb,killed,4,d2,X\n"
CITATIONS = "document,label,cites\nd1,[1],d2\n"


def write(folder: Path, **files: str | bytes) -> None:
    """Write the files of a case folder; `case` is case.toml, the others tables."""
    for name, text in files.items():
        data = text if isinstance(text, bytes) else text.encode()
        file = "case.toml" if name == "case" else f"{name}.csv"
        (folder / file).write_bytes(data)


def test_a_folder(tmp_path: Path) -> None:
    """What the files say comes together in one case."""
    write(tmp_path, case=TOML, documents=DOCUMENTS, claims=CLAIMS, citations=CITATIONS)
    case = load(tmp_path, strict=True)

    assert [claim.id for claim in case.claims] == ["a", "b"]
    assert [case.outlet_of(claim) for claim in case.claims] == ["The Irrawaddy", "X"]
    assert (case.title, case.defaults.event) == ("One", "War")
    assert [(each.label, each.cites) for each in case.citations] == [("1", "d2")]
    assert [document.id for document in case.documents] == ["d1"]


def test_known_measures(tmp_path: Path) -> None:
    """What a case does not say of a known measure stays as it is known."""
    write(tmp_path, case=TOML, claims=CLAIMS)
    displaced, killed = load(tmp_path).measures

    assert (displaced.kind, displaced.once) == (MeasureKind.INSTANT, False)
    assert "IDPs" in displaced.term.aliases
    assert (killed.kind, killed.once) == (MeasureKind.PERIOD, True)


def test_inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each file that was read is named as the caller would, with its digest."""
    monkeypatch.chdir(tmp_path)
    Path("one").mkdir()
    write(Path("one"), documents=DOCUMENTS, claims=CLAIMS)
    case = load("one")

    assert [source.path for source in case.inputs] == [
        "one/documents.csv",
        "one/claims.csv",
    ]
    assert sha256(DOCUMENTS.encode()).hexdigest() == case.inputs[0].sha256


def test_all_problems_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Problems of all files are told together, each with its file, row and column."""
    monkeypatch.chdir(tmp_path)
    Path("one").mkdir()
    write(
        Path("one"),
        case='titel = 1\n[place.A]\nwithn = "B"\n[event.E]\nstart = 12\n',
        documents="document,note\nd1,x\n",
        claims="id,measure,figure,as_of\na,killed,3,P10D\na,killed,4,\na,killed,4,\n",
        citations="document,label,cites\nd1,1,d2\n",
    )
    with pytest.raises(FormatError) as caught:
        load("one", strict=True)

    assert (
        str(caught.value)
        == """\
one/case.toml: titel: unknown key; did you mean 'title'?
one/case.toml: event.E.start: is a whole number; expected a date such as '2023-11-11'
one/case.toml: place.A.withn: unknown key; did you mean 'within'?
one/documents.csv: note: unknown column; expected one of document, outlet, title, \
author, url, archive_url, published, retrieved, archived, language
one/claims.csv:4: id: 'a' is also the id of row 3
one/claims.csv:2: as_of: 'P10D' is a length of time; expected a date or an interval
one/citations.csv:2: cites: no document has the id 'd2'"""
    )


def test_contradicting_outlets(tmp_path: Path) -> None:
    """A claim whose row names another outlet than its document is set aside."""
    write(
        tmp_path,
        documents=DOCUMENTS,
        claims="measure,figure,document,outlet\nkilled,3,d1,Daily Post\n",
    )
    case = load(tmp_path)

    assert [
        (
            "outlet",
            (
                f"'Daily Post' contradicts {tmp_path.as_posix()}/documents.csv:2, "
                "where the document 'd1' has 'The Irrawaddy'"
            ),
        )
    ] == [(row.column, row.message) for row in case.set_aside]


PROBLEMS: list[tuple[dict[str, str | bytes], str]] = [
    ({}, "one: no claims.csv in this folder"),
    (
        {"case": "title = ", "claims": CLAIMS},
        "one/case.toml: is no TOML: invalid value (at end of document)",
    ),
    (
        {"case": "title = 'T'\n[outlet.ΑΠΕ-ΜΠΕ]", "claims": CLAIMS},
        (
            "one/case.toml: is no TOML: invalid initial character for a key part "
            '(at line 2, column 9); such names go in quotes: [outlet."ΑΠΕ-ΜΠΕ"]'
        ),
    ),
    (
        {"case": "[place.Kayah State] # a state", "claims": CLAIMS},
        (
            "one/case.toml: is no TOML: expected ']' at the end of a table declaration "
            '(at line 1, column 14); such names go in quotes: [place."Kayah State"]'
        ),
    ),
    (
        {"case": "[place.Kayah] State", "claims": CLAIMS},
        (
            "one/case.toml: is no TOML: expected newline or end of document after a "
            "statement (at line 1, column 15)"
        ),
    ),
    (
        {"case": b"title = '\xff'", "claims": CLAIMS},
        "one/case.toml: is not UTF-8: the byte 0xff in line 1",
    ),
    (
        {"case": f"a = {'[' * 5000}", "claims": CLAIMS},
        "one/case.toml: is no TOML: it is nested too deeply",
    ),
    (
        {"case": '[place.A]\nwithin = "B"\n[place.B]\nwithin = "A"', "claims": CLAIMS},
        "one/case.toml: place: 'A' lies within itself: 'A' within 'B' within 'A'",
    ),
    (
        {"case": '[policy]\nabout = "150%"', "claims": CLAIMS},
        "one/case.toml: policy.about: is '150%'; expected a share such as '10%'",
    ),
    (
        {"documents": "", "claims": CLAIMS},
        "one/documents.csv: is empty; expected a header with document",
    ),
]


@pytest.mark.parametrize(("files", "message"), PROBLEMS)
def test_refused(
    files: dict[str, str | bytes],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A folder with a file that cannot be read as a whole is refused."""
    monkeypatch.chdir(tmp_path)
    Path("one").mkdir()
    write(Path("one"), **files)
    with pytest.raises(FormatError) as caught:
        load("one")

    assert message == str(caught.value)


def test_unreadable_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Links that lead to themselves and folders in place of files are told plainly."""
    monkeypatch.chdir(tmp_path)
    Path("one").mkdir()
    Path("one/claims.csv").symlink_to("claims.csv")
    with pytest.raises(FormatError) as loop:
        load("one")
    Path("one/claims.csv").unlink()
    Path("one/claims.csv").mkdir()
    with pytest.raises(FormatError) as folder:
        load("one")

    assert (str(loop.value), str(folder.value)) == (
        "one/claims.csv: cannot be opened: too many levels of symbolic links",
        "one/claims.csv: cannot be opened: is a directory",
    )


def test_a_date_is_a_value() -> None:
    """A measure whose unit is a date needs no kind, and no other is taken."""
    measures = '[measure.founding]\nunit = "date"\naliases = ["founded"]\n'
    files = {
        "case.toml": measures.encode(),
        "claims.csv": b"measure,figure\nfounded,11 Nov 1923\n",
    }
    case = case_folder.load(files, "case")
    files["case.toml"] = b'[measure.founding]\nunit = "date"\nkind = "instant"\n'

    assert [case.scope(claim).window.mode for claim in case.claims] == ["value"]
    assert [case.scope(claim).unit for claim in case.claims] == ["date"]
    with pytest.raises(FormatError, match="a date is a value, not instant"):
        case_folder.load(files, "case")
