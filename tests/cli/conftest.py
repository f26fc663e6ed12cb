"""The command, run in this process."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import frozen

from provenance.cli import main


@frozen
class Outcome:
    """What a run of the command says."""

    status: int
    out: str
    err: str


@pytest.fixture
def run(
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Callable[..., Outcome]:
    """Return what runs the command in an empty folder, with some standard input."""
    monkeypatch.chdir(tmp_path)

    def run_it(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as caught:
            main(arguments)
        out, err = capfdbinary.readouterr()
        assert isinstance(caught.value.code, int)
        return Outcome(caught.value.code, out.decode(), err.decode())

    return run_it


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], None]:
    """Return what writes a file into that folder."""

    def write_it(name: str, text: str) -> None:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    return write_it
