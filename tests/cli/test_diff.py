import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from provenance.cli.status import ExitStatus

Run = Callable[..., Any]
Write = Callable[[str, str], None]

OLD = "id,what,figure,outlet\na,killed,16,Daily Post\n"
CHANGED = OLD.replace("16", "17")
CONFLICT = OLD + "b,killed,20,Radio Nine\n"
NOWHERE = OLD.replace("Daily Post", "")


@pytest.mark.parametrize(
    ("new", "fail_on", "status"),
    [
        (OLD, "note", ExitStatus.DONE),
        (CHANGED, "note", ExitStatus.DONE),
        (CONFLICT, "conflict", ExitStatus.FINDINGS),
        (CONFLICT, "never", ExitStatus.DONE),
        (NOWHERE, "conflict", ExitStatus.DONE),
        (NOWHERE, "warning", ExitStatus.FINDINGS),
    ],
)
def test_status(
    run: Run, write: Write, new: str, fail_on: str, status: ExitStatus
) -> None:
    """New findings as grave as asked make it 1; changed figures alone do not."""
    write("old.csv", OLD)
    write("new.csv", new)

    assert status == run("diff", "old.csv", "new.csv", "--fail-on", fail_on).status


def test_old_findings_fail_nothing(run: Run, write: Write) -> None:
    """A conflict that was there before is no reason to refuse a change."""
    write("old.csv", CONFLICT)
    write("new.csv", CONFLICT + "c,injured,7,Daily Post\n")

    assert run("diff", "old.csv", "new.csv").status == ExitStatus.DONE


@pytest.mark.parametrize("kind", ["text", "markdown", "json"])
def test_formats(run: Run, write: Write, tmp_path: Path, kind: str) -> None:
    """Each format says what has changed; the same goes to a file."""
    write("old.csv", OLD)
    write("new.csv", CHANGED)
    outcome = run("diff", "old.csv", "new.csv", "--format", kind)
    run("diff", "old.csv", "new.csv", "--format", kind, "-o", "out")

    assert "changed" in outcome.out
    assert outcome.out == (tmp_path / "out").read_text(encoding="utf-8")
    assert (outcome.status, outcome.err) == (ExitStatus.DONE, "")
    if kind == "json":
        assert json.loads(outcome.out)["new"]["inputs"][0]["path"] == "new.csv"


def test_accepted_findings_are_not_new(run: Run, write: Write) -> None:
    """What somebody accepted beside the newer case fails nothing."""
    write("old.csv", OLD)
    write("new.csv", CONFLICT)
    report = json.loads(run("reconcile", "new.csv", "--format", "json").out)
    finding = report["findings"][0]["fingerprint"]
    run("accept", finding, "new.csv", "--by", "A. Reader", "--because", "asked both")
    outcome = run("diff", "old.csv", "new.csv")

    assert "Findings: 0 new, 0 gone." in outcome.out
    assert outcome.status == ExitStatus.DONE


def test_neither_input_is_changed(run: Run, write: Write, tmp_path: Path) -> None:
    """An output that is one of the two is refused."""
    write("old.csv", OLD)
    write("new.csv", CHANGED)
    outcome = run("diff", "old.csv", "new.csv", "-o", "old.csv")

    assert outcome.status == ExitStatus.WRONG_USE
    assert (tmp_path / "old.csv").read_text() == OLD


def test_a_case_that_cannot_be_read(run: Run, write: Write) -> None:
    """One that is missing is wrong use, in one line."""
    write("new.csv", OLD)
    outcome = run("diff", "old.csv", "new.csv")

    assert outcome.err == "old.csv: no such file or folder\n"
    assert (outcome.status, outcome.out) == (ExitStatus.WRONG_USE, "")
