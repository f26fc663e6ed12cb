"""What pytest asks of a plugin: options, and which files are cases.

This module is loaded in every run of pytest wherever the library is installed, so it
imports nothing of the library before a case is met.
"""

from pathlib import Path
from typing import Final

import pytest

from provenance.pytest_plugin.options import CASES, FAIL_ON, LEVELS

#: The file that stands for a case folder: the first of these that it has.
_SIGNS: Final = ("case.toml", "claims.csv")
_FOUND: Final = pytest.StashKey[frozenset[Path]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options, for the command line and for the configuration."""
    parser.addini(
        CASES,
        "case folders and files to be tested, as patterns below the root",
        type="args",
        default=[],
    )
    parser.addini(
        FAIL_ON,
        f"how grave a finding must be to fail: {', '.join(LEVELS)}",
        default="conflict",
    )
    group = parser.getgroup("provenance", "cases of claims as tests")
    group.addoption(
        "--provenance-fail-on",
        choices=LEVELS,
        dest=FAIL_ON,
        help="fail where a finding is this grave or graver (default: conflict)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Find the cases that the configuration names, and have them collected.

    Where pytest is told nothing on its command line and collects `testpaths`, the cases
    are collected too. Raises `pytest.UsageError` for a pattern that matches nothing.
    """
    patterns: list[str] = config.getini(CASES)
    found: list[Path] = []
    for pattern in patterns:
        some = sorted(config.rootpath.glob(pattern))
        if not some:
            message = f"{CASES}: nothing matches {pattern!r} below {config.rootpath}"
            raise pytest.UsageError(message)
        found += filter(None, map(_sign_of, some))
    config.stash[_FOUND] = frozenset(found)
    if config.args_source is pytest.Config.ArgsSource.TESTPATHS:
        config.args.extend(dict.fromkeys(map(str, found)))


def _sign_of(path: Path) -> Path | None:
    """Return the file that stands for a case, if the path is one."""
    if path.is_file():
        return path
    return next((path / name for name in _SIGNS if (path / name).is_file()), None)


def pytest_collect_file(
    file_path: Path, parent: pytest.Collector
) -> pytest.Collector | None:
    """Return the case that a file stands for, where it was declared or named."""
    is_declared = file_path in parent.config.stash[_FOUND]
    is_named = file_path.name in _SIGNS and parent.session.isinitpath(file_path)
    if not (is_declared or is_named):
        return None
    from provenance.pytest_plugin.collecting import CaseFile

    return CaseFile.from_parent(parent, path=file_path)
