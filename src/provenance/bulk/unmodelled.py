"""What is not done by columns."""


class UnmodelledError(Exception):
    """Why a file is to be read as objects after all; it never leaves this room."""

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
