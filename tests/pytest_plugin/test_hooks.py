import subprocess
import sys
from importlib.metadata import entry_points

PROGRAM = """\
import sys
import pytest
before = set(sys.modules)
import provenance.pytest_plugin
print(*sorted(set(sys.modules) - before))
"""

#: All that may be loaded in every run of pytest, used or not.
LOADED = [
    "provenance",
    "provenance.pytest_plugin",
    "provenance.pytest_plugin.asserting",
    "provenance.pytest_plugin.hooks",
    "provenance.pytest_plugin.options",
]


def test_nothing_heavy_is_loaded() -> None:
    """In a run that meets no case, nothing of the library is loaded but these hooks."""
    process = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=True, capture_output=True, text=True
    )

    assert process.stdout.split() == LOADED


def test_pytest_finds_it() -> None:
    """Whoever installs the library has the plugin."""
    (found,) = entry_points(group="pytest11", name="provenance")

    assert found.value == "provenance.pytest_plugin"
