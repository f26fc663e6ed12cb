"""Writing: what a format cannot hold is refused, and files are whole or untouched."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from provenance.errors import FormatError, UnknownFormatError
from provenance.formats import dump, load, load_bytes
from provenance.model import (
    Case,
    Citation,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Figure,
    Outlet,
    SetAside,
)

CLAIM = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(3))
DOCUMENT = Document(id=DocumentId("d"), outlet="X", title="A")


def refusal(case: Case, path: Path) -> str:
    """Return what is said when a case is written there, the folder left out."""
    with pytest.raises(FormatError) as caught:
        dump(case, path)

    assert not path.exists()
    return str(caught.value).replace(f"{path.parent.as_posix()}/", "")


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.jsonl"])
def test_what_a_table_cannot_hold(name: str, tmp_path: Path) -> None:
    """Everything that a single table would lose is named."""
    case = Case(
        title="One",
        claims=(evolve(CLAIM, document=DocumentId("d")),),
        documents=(DOCUMENT, Document(id=DocumentId("e"))),
        outlets=(Outlet(name="X"),),
        citations=(Citation(document=DocumentId("d"), label="1"),),
    )

    assert [
        f"{name}: the title of the case would be lost",
        f"{name}: the outlets of the case would be lost",
        f"{name}: the citations of the case would be lost",
        f"{name}: the document 'd' would change",
        f"{name}: the document 'e' would be lost",
    ] == refusal(case, tmp_path / name).splitlines()


ODD: list[tuple[Callable[[Claim], Claim], str]] = [
    (
        lambda claim: evolve(claim, claimant=" KNDF"),
        "a.csv: claim 'a': its claimant ' KNDF' would be read as 'KNDF'",
    ),
    (
        lambda claim: evolve(claim, note="n/a"),
        "a.csv: claim 'a': its note 'n/a' would be read as ''",
    ),
    (
        lambda claim: evolve(claim, place="A & B"),
        (
            "a.csv:2: place: would not be read back: cannot read 'A & B' as a term: "
            "'&' may mean the union ('A + B') or the overlap (a term declared with "
            "'overlap')"
        ),
    ),
    (
        lambda claim: evolve(claim, extra=(("measure", "x"),)),
        "claim a: the extra column 'measure' has the name of ours",
    ),
    (
        lambda claim: evolve(claim, extra=(("x", "1"), ("x", "2"))),
        "claim a: two extra columns have one name",
    ),
    (
        lambda claim: evolve(claim, extra=(("claimnt", "x"),)),
        (
            "a.csv: claimnt: would not be read back: unknown column; did you mean "
            "'claimant'?"
        ),
    ),
    (
        lambda claim: evolve(claim, note="\ud800"),
        "a.csv: '\\ud800' is half a character and cannot be written",
    ),
    (
        lambda claim: evolve(claim, note="a\x00"),
        "a.csv: would not be read back: is not text: a NUL character in line 2",
    ),
    (
        lambda claim: evolve(claim, part_of=(ClaimId("b"),)),
        "a.csv:2: part_of: would not be read back: no claim has the id 'b'",
    ),
]


@pytest.mark.parametrize(("change", "message"), ODD)
def test_what_would_not_be_read_back(
    change: Callable[[Claim], Claim], message: str, tmp_path: Path
) -> None:
    """What would be read as something else is refused before anything is written."""

    assert message == refusal(Case(claims=(change(CLAIM),)), tmp_path / "a.csv")


def test_rows_aside_would_be_lost(tmp_path: Path) -> None:
    """A case of which rows were set aside is not written without them."""
    aside = SetAside(path="b.csv", row=2, column="", message="x")
    case = Case(claims=(CLAIM,), set_aside=(aside, evolve(aside, column="figure")))

    assert (
        refusal(case, tmp_path / "a.csv")
        == "a.csv: 1 rows were set aside when the case was loaded and would be lost"
    )


def test_unknown_format(tmp_path: Path) -> None:
    """A name that tells no format is refused."""
    with pytest.raises(UnknownFormatError):
        dump(Case(), tmp_path / "a.xlsx")

    assert [*tmp_path.iterdir()] == []


def test_words_are_kept(tmp_path: Path) -> None:
    """A figure is written in the words in which it was read."""
    case = load_bytes("what,figure\nkilled,超过两百\n".encode(), name="t.csv")
    dump(case, tmp_path / "a.jsonl")
    line = json.loads((tmp_path / "a.jsonl").read_text("utf-8"))

    assert line["figure"] == "超过两百"


def test_only_files_with_something_to_say(tmp_path: Path) -> None:
    """A folder gets the files that it needs, and no stale one stays behind."""
    place = tmp_path / "one"
    full = Case(claims=(CLAIM,), documents=(DOCUMENT,))
    dump(Case(claims=(CLAIM,)), place)
    few = sorted(file.name for file in place.iterdir())
    dump(full, place)
    dump(Case(claims=(CLAIM,)), place)

    assert few == ["claims.csv"]
    assert Case(claims=(CLAIM,)) == load(place)


def test_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where writing fails half-way, the old file is there and nothing else is."""
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(FormatError) as caught:
        dump(Case(claims=(CLAIM,)), path)

    assert str(caught.value).endswith(
        "a.csv: cannot be written: no space left on device"
    )
    assert [(path.name, b"old")] == [
        (file.name, file.read_bytes()) for file in tmp_path.iterdir()
    ]


def test_links_and_modes_are_kept(tmp_path: Path) -> None:
    """What is written through a link lands where it leads, with the mode it had."""
    target = tmp_path / "target.csv"
    target.write_bytes(b"")
    target.chmod(0o640)
    link = tmp_path / "a.csv"
    link.symlink_to(target)
    dump(Case(claims=(CLAIM,)), link)

    assert link.is_symlink()
    assert (
        target.stat().st_mode & 0o777,
        target.read_bytes(),
    ) == (0o640, b"id,measure,figure\na,killed,3\n")
