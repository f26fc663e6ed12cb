from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import provenance
from provenance.cli.starter import STARTER
from provenance.cli.status import ExitStatus

Run = Callable[..., Any]
Write = Callable[[str, str], None]


def test_init(run: Run, tmp_path: Path) -> None:
    """A folder with the files of a case, and what to type next."""
    outcome = run("init", "flood")
    expected = (
        "Wrote case.toml, claims.csv, documents.csv, citations.csv to flood. "
        "Now try:\n\n"
        "  provenance reconcile flood\n"
        "  provenance trace flood post-dead\n"
    )

    assert expected == outcome.out
    assert sorted(STARTER) == sorted(
        each.name for each in (tmp_path / "flood").iterdir()
    )
    assert (outcome.status, outcome.err) == (ExitStatus.DONE, "")


def test_starter_shows_what_there_is(run: Run, tmp_path: Path) -> None:
    """The starter case is read without a problem, and has findings to look at."""
    run("init")
    case = provenance.load(tmp_path / "my-case", strict=True)
    report = provenance.reconcile(case)

    assert not case.set_aside
    assert report.conflicts
    assert report.warnings or report.notes


@pytest.mark.parametrize("name", STARTER)
def test_nothing_is_overwritten(
    run: Run, write: Write, tmp_path: Path, name: str
) -> None:
    """Where one of its files is there already, none is written."""
    write(f"mine/{name}", "mine")
    outcome = run("init", "mine")

    assert f"Error: mine/{name} exists; nothing was written\n" == outcome.err
    assert [name] == [each.name for each in (tmp_path / "mine").iterdir()]
    assert (tmp_path / "mine" / name).read_text() == "mine"
    assert (outcome.status, outcome.out) == (ExitStatus.WRONG_USE, "")


def test_other_files_are_no_obstacle(run: Run, write: Write) -> None:
    """A folder that has other files may become a case."""
    write("mine/notes.txt", "mine")

    assert run("init", "mine").status == ExitStatus.DONE


def test_folder_that_cannot_be_made(run: Run, write: Write) -> None:
    """What is wrong with the folder is said in one line."""
    write("file", "")
    outcome = run("init", "file/case")

    assert outcome.err == "Error: cannot write file/case: not a directory\n"
    assert outcome.status == ExitStatus.WRONG_USE
