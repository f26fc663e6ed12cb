"""What reaches pipes, terminals and the shell: the command in its own process."""

import os
import pty
import subprocess
import sys
import termios
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "provenance"]
CASE = "fixtures/operation-1111"


def shell(command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a shell command in the project's folder, `provenance` being ours."""
    return subprocess.run(
        [
            "/bin/sh",
            "-c",
            command.replace("provenance", f"'{sys.executable}' -m provenance"),
        ],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def on_terminal(environment: Mapping[str, str], *arguments: str) -> str:
    """Return what the command shows on a terminal of 80 columns."""
    main, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (24, 80))
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=ROOT,
        env={**os.environ, "TERM": "xterm", **environment},
        stdin=terminal,
        stdout=terminal,
        stderr=subprocess.PIPE,
    )
    os.close(terminal)
    shown = b""
    while True:
        try:
            part = os.read(main, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
    process.communicate()
    os.close(main)
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.parametrize(
    "command",
    [f"reconcile {CASE}", f"reconcile {CASE} --format json", f"trace {CASE} Z01", "-h"],
)
def test_closed_pipe_is_silent(command: str) -> None:
    """A reader that has seen enough closes the pipe, and nobody complains."""
    process = shell(f"(provenance {command}; echo $? >&2) | head -c 1")

    assert process.stderr in {"0\n", "1\n"}


def test_pipe_that_is_closed_at_once() -> None:
    """Also where not a byte is read."""
    process = shell(f"provenance reconcile {CASE} {CASE} --format json | true")

    assert not process.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_full_device() -> None:
    """What cannot be written is said in one line, with the status for it."""
    process = shell(f"provenance reconcile {CASE} > /dev/full; echo $?")

    assert (
        process.stderr
    ) == "Error: cannot write standard output: no space left on device\n"
    assert process.stdout == "2\n"


def test_colour_on_a_terminal() -> None:
    """On a terminal severities are coloured."""

    assert "\x1b[1;31mconflict\x1b[0m" in on_terminal({}, "reconcile", CASE)


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour(environment: dict[str, str]) -> None:
    """NO_COLOR and a dumb terminal mean none."""

    assert "\x1b" not in on_terminal(environment, "reconcile", CASE)


def test_empty_no_color_is_not_set() -> None:
    """An empty NO_COLOR counts as not set, as its convention has it."""

    assert "\x1b[" in on_terminal({"NO_COLOR": ""}, "reconcile", CASE)


def test_no_colour_in_a_pipe() -> None:
    """In a pipe there is no colour, whatever the terminal is."""

    assert "\x1b" not in shell(f"provenance reconcile {CASE}", TERM="xterm").stdout


def test_width_of_the_terminal() -> None:
    """Sentences are wrapped to the terminal; tables are as wide as they must be."""
    shown = on_terminal({"NO_COLOR": "1"}, "reconcile", CASE)
    sentences = [line for line in shown.splitlines() if line.startswith("    why ")]

    assert sentences
    assert all(len(line) <= 80 for line in sentences)


CLOCK = """
import datetime, runpy, sys, time

class Date(datetime.date):
    @classmethod
    def today(cls):
        return cls(1999, 12, 31)

class DateTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(1999, 12, 31, tzinfo=tz)

datetime.date, datetime.datetime = Date, DateTime
time.time = lambda: 946598400.0
sys.argv[0] = "provenance"
runpy.run_module("provenance", run_name="__main__", alter_sys=True)
"""

SURROUNDINGS = [
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Yangon", "LANG": "my_MM.UTF-8"},
    {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C", "LANG": "C"},
    {
        "PYTHONHASHSEED": "3",
        "COLUMNS": "40",
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "latin-1",
    },
]


@cache
def output(program: tuple[str, ...], *arguments: str, **environment: str) -> bytes:
    """Return what a program of Python prints."""
    return subprocess.run(
        [sys.executable, *program, *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    ).stdout


@pytest.mark.parametrize("surroundings", SURROUNDINGS, ids=str)
@pytest.mark.parametrize(
    "arguments",
    [
        ("reconcile", CASE),
        ("reconcile", CASE, "--format", "json"),
        ("trace", CASE, "Z01"),
    ],
    ids=" ".join,
)
def test_same_input_gives_the_same_bytes(
    arguments: tuple[str, ...], surroundings: dict[str, str]
) -> None:
    """Neither hashes nor place, language or time of the machine change a byte."""
    expected = output(("-m", "provenance"), *arguments, PYTHONHASHSEED="0")
    actual = output(("-c", CLOCK), *arguments, **surroundings)

    assert expected
    assert expected == actual
