import os
import tomllib
from concurrent.futures import ThreadPoolExecutor
from inspect import cleandoc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import (
    Acceptance,
    FormatError,
    PartialDate,
    add_acceptance,
    load_acceptances,
)
from provenance.formats import acceptances_path
from provenance.strategies import partial_dates

FULL = Acceptance(
    fingerprint="ab12",
    by='A "B" Reader',
    because="asked\nboth",
    on=PartialDate(year=2024, month=5),
    rule="figures-disagree",
    finding="Post: 16; Nine: 20",
    beneath="cd34",
    told=("no number is both 16 and 20", 'read "alike"'),
)
SMALL = Acceptance(fingerprint="ef56", by="A", because="B")


def test_where_it_stands(tmp_path: Path) -> None:
    """In a folder, and beside a single file: two files of one stem have their own."""

    assert acceptances_path(tmp_path) == tmp_path / "accepted.toml"
    assert acceptances_path(tmp_path / "a.csv") == tmp_path / "a.csv.accepted.toml"
    assert acceptances_path(tmp_path / "a.json") == tmp_path / "a.json.accepted.toml"


def test_without_a_file_nothing_is_accepted(tmp_path: Path) -> None:
    """Most cases have none."""

    assert load_acceptances(tmp_path) == ()


def test_added_behind_what_is_there(tmp_path: Path) -> None:
    """What stands in the file stays as it is, comments and line ends included."""
    path = tmp_path / "accepted.toml"
    path.write_bytes(b"# looked at by hand\r\n[x]\r\nby = 'A'\r\nbecause = 'B'")
    before = path.read_bytes()
    add_acceptance(tmp_path, FULL)
    add_acceptance(tmp_path, SMALL)
    expected = r"""
        [ab12]
        by = "A \"B\" Reader"
        because = "asked\nboth"
        on = "2024-05"
        rule = "figures-disagree"
        finding = "Post: 16; Nine: 20"
        beneath = "cd34"
        told = ["no number is both 16 and 20", "read \"alike\""]

        [ef56]
        by = "A"
        because = "B"
    """
    added = path.read_bytes().removeprefix(before)

    assert b"\n\n" + cleandoc(expected).encode() + b"\n" == added
    assert load_acceptances(tmp_path)[1:] == (FULL, SMALL)


@given(
    text=st.text(min_size=1).filter(lambda text: bool(text.strip())),
    on=st.none() | partial_dates(),
)
def test_what_is_added_is_loaded(
    tmp_path_factory: pytest.TempPathFactory, text: str, on: PartialDate | None
) -> None:
    """Whatever the reason is, it comes back; what no file can hold is refused whole."""
    folder = tmp_path_factory.mktemp("case")
    acceptance = Acceptance(fingerprint="a", by=text, because=text, on=on, finding=text)
    try:
        add_acceptance(folder, acceptance)
    except FormatError:
        expected: tuple[Acceptance, ...] = ()
    else:
        expected = (acceptance,)

    assert expected == load_acceptances(folder)


def test_twice_is_refused(tmp_path: Path) -> None:
    """Who accepted it first is named, and the file stays."""
    add_acceptance(tmp_path, FULL)
    before = (tmp_path / "accepted.toml").read_bytes()
    with pytest.raises(FormatError) as caught:
        add_acceptance(tmp_path, FULL)

    assert caught.value.problems[0].message == (
        'ab12 is accepted already, by A "B" Reader; to accept it anew, delete its table'
    )
    assert before == (tmp_path / "accepted.toml").read_bytes()


def test_of_many_at_once_none_is_lost(tmp_path: Path) -> None:
    """Two who accept at one time both find their word in the file."""
    some = [
        Acceptance(fingerprint=f"f{number}", by="A", because="B")
        for number in range(24)
    ]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda each: add_acceptance(tmp_path, each), some))

    assert set(load_acceptances(tmp_path)) == set(some)
    assert [each.name for each in tmp_path.iterdir()] == ["accepted.toml"]


def test_a_run_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is written beside and put in place whole, or not at all."""
    add_acceptance(tmp_path, SMALL)
    before = (tmp_path / "accepted.toml").read_bytes()

    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(FormatError):
        add_acceptance(tmp_path, FULL)

    assert before == (tmp_path / "accepted.toml").read_bytes()
    assert [each.name for each in tmp_path.iterdir()] == ["accepted.toml"]


WRONG = {
    "[a": "is no TOML: ",
    "[a]\nby = 'A'": "a.because: required field missing",
    "[a]\nby = 'A'\nbecause = ' '": "a.because: is empty",
    "[a]\nby = 'A'\nbecause = 1": "a.because: is a whole number; expected text",
    "[a]\nby = 'A'\nbecause = 'B'\nbecauze = 'C'": "a.becauze: unknown key; did you",
    "a = 'b'": "a: is text; expected a table",
    "[a]\nby = 'A'\nbecause = 'B'\non = 'May'": "a.on: cannot read 'May' as a date",
    "a\0b = 1": "is not text: a NUL character in line 1",
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_said(tmp_path: Path, text: str) -> None:
    """A file that cannot be read hides no finding: it is an error with its place."""
    path = tmp_path / "accepted.toml"
    path.write_text(text)
    with pytest.raises(FormatError) as caught:
        load_acceptances(tmp_path)

    assert str(caught.value).startswith(f"{path}: {WRONG[text]}")
    with pytest.raises(FormatError):
        add_acceptance(tmp_path, FULL)
    assert path.read_text() == text


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """Where nothing can be written, one line says so."""
    with pytest.raises(FormatError) as caught:
        add_acceptance(tmp_path / "none" / "a.csv", FULL)

    assert str(caught.value).endswith("cannot be written: no such file or directory")


def test_dates_of_toml_are_dates(tmp_path: Path) -> None:
    """Who writes the file by hand may leave the quotation marks out."""
    (tmp_path / "accepted.toml").write_text(
        "[a]\nby = 'A'\nbecause = 'B'\non = 2024-05-06\n"
    )
    (acceptance,) = load_acceptances(tmp_path)

    assert tomllib.loads("on = 2024-05-06")["on"].isoformat() == str(acceptance.on)
