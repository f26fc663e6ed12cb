"""Exit statuses; one meaning each."""

from collections.abc import Iterable
from enum import IntEnum
from typing import Final

from provenance.reconciliation import Finding, Severity

#: What `--fail-on` can name besides `never`.
LEVELS: Final = {severity.word: severity for severity in reversed(Severity)}


class ExitStatus(IntEnum):
    """What the command says to whoever called it."""

    #: Nothing at or above what was asked to fail on.
    DONE = 0
    #: Findings at or above it.
    FINDINGS = 1
    #: Wrong use, or a file that cannot be read.
    WRONG_USE = 2
    #: A fault of ours.
    FAULT = 3
    #: Stopped from the keyboard (128 + SIGINT).
    INTERRUPTED = 130


def fails(findings: Iterable[Finding], fail_on: str, /) -> bool:
    """Whether a finding is as grave as `--fail-on` says, or graver."""
    if fail_on == "never":
        return False
    return any(finding.severity >= LEVELS[fail_on] for finding in findings)
