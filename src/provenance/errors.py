"""Errors: what could not be done, never what was found."""

from typing import ClassVar

from attrs import define


class ProvenanceError(Exception):
    """Anything that this library could not do as it was asked."""


@define(eq=False)
class ReadingError(ProvenanceError, ValueError):
    """A text that cannot be read as one value."""

    #: What it should have been, a noun with its article.
    expected: ClassVar[str] = "a value"

    #: What was to be read, as it stood there.
    text: str
    #: Why it cannot be, and where sure, what to write instead.
    reason: str

    def __attrs_post_init__(self) -> None:
        super().__init__(self.text, self.reason)

    def __str__(self) -> str:
        shown = self.text if len(self.text) <= 80 else self.text[:77] + "..."
        return f"cannot read {shown!r} as {self.expected}: {self.reason}"


class UnreadableFigureError(ReadingError):
    """A text that is not a figure."""

    expected = "a figure"


class UnreadableDateError(ReadingError):
    """A text that is not a date, an interval of dates or a length."""

    expected = "a date"


class UnreadableAddressError(ReadingError):
    """A text that is not a web address that may be kept."""

    expected = "a web address"


class UnreadableTermError(ReadingError):
    """A text that is not the name of one term or of a union of terms."""

    expected = "a term"


@define(eq=False)
class InvalidValueError(ProvenanceError, ValueError):
    """A value that breaks an invariant of the model."""

    #: The class and field, such as `Figure.low`.
    where: str
    #: What is wrong with it.
    reason: str

    def __attrs_post_init__(self) -> None:
        super().__init__(self.where, self.reason)

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"


@define(eq=False)
class VocabularyError(ProvenanceError, ValueError):
    """Terms that contradict each other; all contradictions at once."""

    #: The dimension, such as `place`.
    dimension: str
    #: One sentence for each contradiction.
    problems: tuple[str, ...]

    def __attrs_post_init__(self) -> None:
        super().__init__(self.dimension, self.problems)

    def __str__(self) -> str:
        return f"{self.dimension}: " + "; ".join(self.problems)


@define(frozen=True, kw_only=True)
class Problem:
    """One thing wrong in one place of a file."""

    #: The file as it was named by the caller.
    path: str
    #: Counted from 1, the header being row 1; `None` where it is the whole file.
    row: int | None = None
    #: The column or key, as it is written in the file; empty for a whole row.
    column: str = ""
    #: What is wrong, lower case, no full stop.
    message: str

    def __str__(self) -> str:
        place = self.path
        if self.row is not None:
            place += f":{self.row}"
        if self.column:
            place += f": {self.column}"
        return f"{place}: {self.message}"


@define(eq=False)
class FormatError(ProvenanceError, ValueError):
    """A file that cannot be loaded; every problem that was found in it."""

    problems: tuple[Problem, ...]

    def __attrs_post_init__(self) -> None:
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class UnknownFormatError(FormatError):
    """A file whose format is not known from its name."""


@define(eq=False)
class UnknownClaimError(ProvenanceError, LookupError):
    """A claim id that is not in the case."""

    #: The id that was asked for.
    claim: str
    #: Ids of the case that are close to it.
    close: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__init__(self.claim, self.close)

    def __str__(self) -> str:
        text = f"no claim {self.claim!r} in this case"
        if self.close:
            text += "; close to it: " + ", ".join(self.close)
        return text


@define(eq=False)
class UnknownFindingError(ProvenanceError, LookupError):
    """A fingerprint that no finding of the report has."""

    #: The fingerprint that was asked for.
    fingerprint: str
    #: Fingerprints that begin so, where several do.
    close: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__init__(self.fingerprint, self.close)

    def __str__(self) -> str:
        if self.close:
            return f"{self.fingerprint!r} could be " + " or ".join(self.close)
        return f"no finding {self.fingerprint!r} in this report"


@define(eq=False)
class UnknownRuleError(ProvenanceError, LookupError):
    """A rule id that does not exist."""

    #: The id that was asked for.
    rule: str
    #: Ids that are close to it.
    close: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__init__(self.rule, self.close)

    def __str__(self) -> str:
        text = f"no rule {self.rule!r}"
        if self.close:
            text += "; close to it: " + ", ".join(self.close)
        return text


@define(eq=False)
class DuplicateClaimError(ProvenanceError, ValueError):
    """One claim id borne by two claims."""

    #: The id.
    claim: str

    def __attrs_post_init__(self) -> None:
        super().__init__(self.claim)

    def __str__(self) -> str:
        return f"two claims have the id {self.claim!r}"


@define(eq=False)
class DuplicateRuleError(ProvenanceError, ValueError):
    """One rule id borne by two rules."""

    #: The id.
    rule: str

    def __attrs_post_init__(self) -> None:
        super().__init__(self.rule)

    def __str__(self) -> str:
        return f"two rules have the id {self.rule!r}"
