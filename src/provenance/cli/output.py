"""Where results go: standard output, or a file that appears whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import click


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

    Raises `click.UsageError` where the file is one of the inputs or lies in one.
    """
    if path is None:
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
        return
    for name in inputs:
        if _is_input(path, Path(name)):
            message = f"{path} is an input; no input file is ever changed"
            raise click.UsageError(message)
    _replace(path, text)


def _is_input(path: Path, given: Path) -> bool:
    if not path.exists():
        return False
    if given.is_dir():
        return path.resolve().parent == given.resolve() and path.suffix != ".json"
    return given.exists() and path.samefile(given)


def _replace(path: Path, text: str) -> None:
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="\n", dir=path.parent, delete=False
        ) as file:
            file.write(text)
        Path(file.name).replace(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = f"cannot write {path}: {reason.lower()}"
        raise click.UsageError(message) from None
