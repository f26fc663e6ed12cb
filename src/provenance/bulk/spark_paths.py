"""Paths that Spark takes for what they are."""

import re
from pathlib import Path
from typing import Final

#: In a path they stand for other paths, or for something else.
_MEANING: Final = frozenset("{}[]*?\\:%#") | {chr(code) for code in range(32)}
#: Names that are told back as they are.
_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._=+-]*")


def uri_of(path: str, /) -> str:
    """Return how a path is told to Spark, whatever file system is its first."""
    return f"file://{Path(path).resolve()}"


def is_readable(path: str, /) -> bool:
    """Whether Spark finds a file by its path; it overlooks some."""
    place = Path(path).resolve()
    return not _MEANING & set(str(place)) and not place.name.startswith((".", "_"))


def is_plain_name(name: str, /) -> bool:
    """Whether Spark calls a file by this name too."""
    return _PLAIN.fullmatch(name) is not None
