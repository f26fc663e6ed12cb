"""The options of the plugin: their names, and what they may be."""

from typing import Final

import pytest

CASES: Final = "provenance_cases"
FAIL_ON: Final = "provenance_fail_on"
LEVELS: Final = ("conflict", "warning", "note", "never")


def fail_on_of(config: pytest.Config, /) -> str:
    """Return how grave a finding must be to fail."""
    level = config.getoption(FAIL_ON) or config.getini(FAIL_ON)
    if level not in LEVELS:
        message = f"{FAIL_ON} is {level!r}; expected one of {', '.join(LEVELS)}"
        raise pytest.UsageError(message)
    return str(level)
