"""What an installation brings along: packages and megabytes."""

import importlib.metadata
import re
from pathlib import Path
from typing import Final

#: A requirement that is only for an extra, or only for another Python.
_MARKED: Final = re.compile(r"extra\s*==|python_version\s*<")
_NAME: Final = re.compile(r"[A-Za-z0-9._-]+")


def dependencies(package: str, /) -> dict[str, float]:
    """Return every package that a package needs, itself left out, with its megabytes.

    The files of a package are all that its installer wrote, compiled ones included.
    """
    found: dict[str, float] = {}
    waiting = _required(package)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = _megabytes(name)
            waiting += _required(name)
    return found


def _required(package: str) -> list[str]:
    names = []
    for requirement in importlib.metadata.requires(package) or ():
        named = _NAME.match(requirement)
        if named is not None and not _MARKED.search(requirement):
            names.append(re.sub(r"[-_.]+", "-", named[0]).lower())
    return names


def _megabytes(package: str) -> float:
    files = importlib.metadata.files(package) or ()
    paths = [Path(str(file.locate())) for file in files]
    return sum(path.stat().st_size for path in paths if path.is_file()) / 1_000_000
