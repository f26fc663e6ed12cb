"""Exit statuses; one meaning each."""

from enum import IntEnum


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
