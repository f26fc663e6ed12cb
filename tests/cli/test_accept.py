import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from provenance.cli.status import ExitStatus

Run = Callable[..., Any]
Write = Callable[[str, str], None]

CONFLICT = "id,what,figure,outlet\na,killed,16,Daily Post\nb,killed,20,Radio Nine\n"
BY = ("--by", "A. Reader", "--because", "Radio Nine counts later deaths")


def fingerprints(run: Run, case: str) -> list[str]:
    """Return the fingerprints of the findings of a case."""
    report = json.loads(run("reconcile", case, "--format", "json").out)
    return [each["fingerprint"] for each in report["findings"]]


def test_an_accepted_finding_is_counted_and_hidden(
    run: Run, write: Write, tmp_path: Path
) -> None:
    """It is written beside the file; the report counts it and nothing fails."""
    write("t.csv", CONFLICT)
    (finding,) = fingerprints(run, "t.csv")
    outcome = run("accept", finding[:6], "t.csv", *BY)
    report = run("reconcile", "t.csv")

    assert outcome.out == (
        "Accepted in t.csv.accepted.toml: conflict figures-disagree\n"
        "  Radio Nine: 20 people killed (undated); Daily Post: 16 people killed "
        "(undated)\n"
    )
    assert "0 conflicts, 0 warnings, 0 notes, 1 accepted\n" in report.out
    assert finding not in report.out
    assert (report.status, report.err) == (ExitStatus.DONE, "")
    assert (tmp_path / "t.csv").read_text() == CONFLICT


@pytest.mark.parametrize("kind", ["text", "concise", "markdown", "json", "csv"])
def test_hidden_in_every_format(run: Run, write: Write, kind: str) -> None:
    """No format shows what is accepted; those that count, count it."""
    write("t.csv", CONFLICT)
    (finding,) = fingerprints(run, "t.csv")
    run("accept", finding, "t.csv", *BY)
    out = run("reconcile", "t.csv", "--format", kind).out

    assert finding not in out
    assert kind == "csv" or "1 accepted" in out or '"accepted": 1' in out


@pytest.mark.parametrize("kind", ["text", "concise", "markdown", "json"])
def test_a_changed_figure_brings_it_back(run: Run, write: Write, kind: str) -> None:
    """The new finding is shown and fails; the old acceptance is named with why."""
    write("case/claims.csv", CONFLICT)
    (finding,) = fingerprints(run, "case")
    run("accept", finding, "case", *BY, "--on", "6 May 2024")
    write("case/claims.csv", CONFLICT.replace("20", "21"))
    outcome = run("reconcile", "case", "--format", kind)

    assert finding in outcome.out
    assert "Radio Nine counts later deaths" in " ".join(outcome.out.split())
    assert fingerprints(run, "case") != [finding]
    assert outcome.status == ExitStatus.FINDINGS


def test_what_lapsed_is_told_as_text(run: Run, write: Write) -> None:
    """Who accepted what, when and why, and what to do."""
    write("case/claims.csv", CONFLICT)
    (found,) = fingerprints(run, "case")
    run("accept", found, "case", *BY, "--on", "2024-05-06")
    write("case/claims.csv", "id,what,figure,outlet\na,killed,16,Daily Post\n")
    _, heading, told = run("reconcile", "case").out.partition(
        "\nAcceptances that hold no more\n"
    )
    expected = f"""
        figures-disagree [{found}] was accepted by A. Reader on 6 May 2024:
        Radio Nine counts later deaths; no more found: Radio Nine: 20 people killed
        (undated); Daily Post: 16 people killed (undated)
        next see what has changed, delete them, and accept anew what may stand
    """

    assert heading
    assert expected.split() == told.split()


def test_the_file_is_an_input(run: Run, write: Write) -> None:
    """What a report hides can be checked: the file is named with its digest."""
    write("t.csv", CONFLICT)
    run("accept", fingerprints(run, "t.csv")[0], "t.csv", *BY)
    report = json.loads(run("reconcile", "t.csv", "--format", "json").out)
    outcome = run("reconcile", "t.csv", "-o", "t.csv.accepted.toml")

    assert [each["path"] for each in report["inputs"]] == [
        "t.csv",
        "t.csv.accepted.toml",
    ]
    assert "is an input" in outcome.err


def test_this_folder_unless_told(run: Run, write: Write, tmp_path: Path) -> None:
    """Without a case it is the folder in which the command runs."""
    write("claims.csv", CONFLICT)
    (finding,) = fingerprints(run, ".")

    assert run("accept", finding, *BY).status == ExitStatus.DONE
    assert (tmp_path / "accepted.toml").exists()


WRONG = {
    "no name": (("--because", "x"), "Missing option '--by'"),
    "no reason": (("--by", "x"), "Missing option '--because'"),
    "an empty reason": (("--by", "x", "--because", " "), "--because is empty"),
    "an empty name": (("--by", "", "--because", "x"), "--by is empty"),
    "no date": ((*BY, "--on", "2024-05/2024-06"), "is not one date"),
    "two readings": ((*BY, "--on", "5/6/2024"), "it depends on the country"),
}


@pytest.mark.parametrize("what", WRONG)
def test_wrong_use(run: Run, write: Write, tmp_path: Path, what: str) -> None:
    """Who accepts and why is required, and nothing is written without it."""
    write("t.csv", CONFLICT)
    (finding,) = fingerprints(run, "t.csv")
    arguments, message = WRONG[what]
    outcome = run("accept", finding, "t.csv", *arguments)

    assert message in outcome.err
    assert (outcome.status, outcome.out) == (ExitStatus.WRONG_USE, "")
    assert [each.name for each in tmp_path.iterdir()] == ["t.csv"]


def test_no_such_finding(run: Run, write: Write) -> None:
    """A fingerprint that nothing has is wrong use."""
    write("t.csv", CONFLICT)
    outcome = run("accept", "0000", "t.csv", *BY)

    assert outcome.err == "no finding '0000' in this report\n"
    assert outcome.status == ExitStatus.WRONG_USE


def test_standard_input_has_no_place(run: Run) -> None:
    """What came by a pipe has nothing beside it."""
    outcome = run("accept", "ab", "-", *BY, stdin=CONFLICT.encode())

    assert "is kept beside the case; give its path" in outcome.err
    assert outcome.status == ExitStatus.WRONG_USE


def test_a_broken_file_of_acceptances(run: Run, write: Write) -> None:
    """It hides nothing and is not ignored: the case cannot be read."""
    write("t.csv", CONFLICT)
    write("t.csv.accepted.toml", "[a]\nby = 'A'\n")
    outcome = run("reconcile", "t.csv")

    assert outcome.err == "t.csv.accepted.toml: a.because: required field missing\n"
    assert (outcome.status, outcome.out) == (ExitStatus.WRONG_USE, "")
