import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from inspect import cleandoc
from typing import Any

import pytest

from provenance.cli.status import ExitStatus

Run = Callable[..., Any]

COMMANDS = ("reconcile", "trace", "diff", "accept", "rules", "explain", "init")


def test_alone_it_says_what_to_type_first(run: Run) -> None:
    """Who types the bare name learns the commands to begin with, and nothing fails."""
    outcome = run()
    expected = """
        To begin:

          provenance init my-case         a small case to start from
          provenance reconcile my-case    which figures cannot all be right, and why
          provenance trace my-case ID     where one claim comes from

        A table with the columns what, figure and outlet is a case too:

          provenance reconcile table.csv
    """

    assert cleandoc(expected) + "\n" == outcome.out
    assert (outcome.status, outcome.err) == (ExitStatus.DONE, "")


def test_first_steps_work(run: Run) -> None:
    """The commands that it says to type do what they promise, one after another."""

    assert run("init", "my-case").status == ExitStatus.DONE
    assert run("reconcile", "my-case").status == ExitStatus.FINDINGS
    assert run("trace", "my-case", "post-dead").status == ExitStatus.DONE


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help(run: Run, command: str, flag: str) -> None:
    """Every command explains itself on standard output."""
    outcome = run(*filter(None, [command]), flag)

    assert outcome.out.startswith(f"Usage: provenance {command}".rstrip())
    assert (outcome.status, outcome.err) == (ExitStatus.DONE, "")


def test_help_names_every_command_and_status(run: Run) -> None:
    """The first page lists what there is, and what the exit status means."""
    out = run("--help").out

    assert all(f"\n  {command} " in out for command in COMMANDS)
    assert "0 nothing to report, 1 findings, 2 wrong use" in out


def test_version(run: Run) -> None:
    """The version is that of the installed distribution."""
    outcome = run("--version")

    assert f"provenance, version {version('claim-provenance')}\n" == outcome.out
    assert outcome.status == ExitStatus.DONE


def test_as_a_module(run: Run) -> None:
    """`python -m provenance` is the same command."""
    process = subprocess.run(
        [sys.executable, "-m", "provenance", "--version"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert run("--version").out == process.stdout


def test_unknown_command(run: Run) -> None:
    """A command that there is not is wrong use."""
    outcome = run("frob")

    assert outcome.err.startswith("Usage: provenance ")
    assert outcome.err.endswith("\nError: No such command 'frob'.\n")
    assert (outcome.status, outcome.out) == (ExitStatus.WRONG_USE, "")


def test_fault_of_ours(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug has a status of its own, is one line, and says that it is ours."""

    def fail(*_args: object, **_options: object) -> None:
        message = "half of nothing"
        raise ZeroDivisionError(message)

    monkeypatch.setattr("provenance.reconciliation.reconcile", fail)
    outcome = run("reconcile", "-", stdin=b"what,figure\nkilled,16\n")

    assert outcome.err == (
        "provenance: a fault of ours: ZeroDivisionError: half of nothing (fail); "
        "please report it with the file that shows it\n"
    )
    assert (outcome.status, outcome.out) == (ExitStatus.FAULT, "")


def test_interrupted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who stops it from the keyboard sees no traceback; the status is the shell's."""

    def stop(*_args: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("provenance.reconciliation.reconcile", stop)
    outcome = run("reconcile", "-", stdin=b"what,figure\nkilled,16\n")

    assert (outcome.status, outcome.out) == (ExitStatus.INTERRUPTED, "")
    assert "Traceback" not in outcome.err


def test_every_status_has_one_meaning() -> None:
    """No number is used twice, and they are those that the help names."""

    assert [status.value for status in ExitStatus] == [0, 1, 2, 3, 130]
