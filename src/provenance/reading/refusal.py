"""How one part of a reading tells the whole that it must be refused.

The part knows the reason but not the text that was asked for. So it raises the reason
alone, and the public functions make of it the error that their callers see.
"""

from typing import Final

#: Longer than this is no cell that holds one figure, date or name.
LONGEST: Final = 200


class RefusalError(Exception):
    """The reason why a text cannot be read; it never leaves this room.

    >>> RefusalError(reason="no number").reason
    'no number'
    """

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class BackwardsError(RefusalError):
    """Why a range whose end lies before its start cannot be read as one.

    >>> isinstance(BackwardsError(reason="it ends before it starts"), RefusalError)
    True
    """


def check_length(text: str, longest: int = LONGEST) -> None:
    """Refuse a text that is too long to be one value, before anything else is done.

    >>> check_length("35,000")
    """
    if len(text) > longest:
        raise RefusalError(reason=f"longer than {longest} characters")


def check_written(text: str) -> None:
    """Refuse a text that is empty or that marks its cell as empty.

    >>> check_written("none")
    """
    words = text.strip().lower()
    if not words:
        raise RefusalError(reason="nothing is written")
    if words in {"-", "--", "–", "—", "n/a", "n.a.", "n.a", "na", "#n/a"}:
        raise RefusalError(reason="it marks an empty cell")
