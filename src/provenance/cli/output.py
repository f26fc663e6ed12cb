"""Where results go: standard output, or a file that appears whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import click

from provenance.formats import acceptances_path, file_of


def is_coloured() -> bool:
    """Whether standard output is a terminal that wants colours."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()


def width(otherwise: int, /) -> int:
    """Return how many cells wide the terminal is, or the given number without one."""
    if not sys.stdout.isatty():
        return otherwise
    return os.get_terminal_size(sys.stdout.fileno()).columns


def write(text: str, /, *, path: Path | None, inputs: Iterable[str]) -> None:
    """Write a result to a file, or to standard output where there is none.

    Raises `click.ClickException` where that cannot be done, and where the file is one
    of the inputs or lies in one.
    """
    if path is None:
        _print(text)
        return
    for name in inputs:
        if _is_input(path, name):
            message = f"{path} is an input; no input file is ever changed"
            raise click.ClickException(message)
    _replace(path, text)


def _print(text: str) -> None:
    """Write to standard output; a lone surrogate as its escape, as in JSON."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        message = f"cannot write standard output: {_reason(error)}"
        raise click.ClickException(message) from None


def _is_input(path: Path, name: str) -> bool:
    if not path.exists():
        return False
    given = file_of(name)
    if given.is_dir():
        return path.resolve().parent == given.resolve() and path.suffix != ".json"
    if not given.exists():
        return False
    accepted = acceptances_path(name)
    return path.samefile(given) or (accepted.exists() and path.samefile(accepted))


def _replace(path: Path, text: str) -> None:
    data = text.encode("utf-8", "backslashreplace")
    # A link stays one: what it points to is replaced.
    target = path.resolve()
    try:
        if target.exists() and not target.is_file():
            # Such as /dev/null, or a pipe of the shell.
            target.write_bytes(data)
            return
        with tempfile.TemporaryDirectory(dir=target.parent) as folder:
            # Not made by `tempfile`, which would let nobody else read it.
            whole = Path(folder) / target.name
            whole.write_bytes(data)
            whole.replace(target)
    except OSError as error:
        message = f"cannot write {path}: {_reason(error)}"
        raise click.ClickException(message) from None


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
