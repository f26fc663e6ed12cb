"""Findings: what reconciliation yields."""

from collections.abc import Iterable
from enum import IntEnum

from attrs import frozen

from provenance.model import Claim, ClaimId, content_id, saying_id


class Severity(IntEnum):
    """How much a finding asks of its reader."""

    #: Explained; nothing to do.
    NOTE = 0
    #: Likely an error, or a gap to close.
    WARNING = 1
    #: Cannot all hold.
    CONFLICT = 2

    @property
    def word(self) -> str:
        """The word for it in reports."""
        return self.name.lower()


@frozen(kw_only=True)
class Finding:
    """One thing that a fact-checker should know, and why."""

    #: The id of the rule that found it.
    rule: str
    severity: Severity
    #: The id of the question it belongs to; empty for the whole case.
    question: str = ""
    #: The claims that it rests on, least first; none for a finding about documents.
    claims: tuple[ClaimId, ...] = ()
    #: The one claim that it doubts before all others, if it says which.
    suspect: ClaimId | None = None
    #: Who, what, which value, as of when.
    message: str
    #: Facts that can be checked, one each.
    why: tuple[str, ...] = ()
    #: One action.
    next: str = ""
    #: What else was found of a claim that it names, gravest first: told with it, as
    #: one cause is one finding.
    others: "tuple[Finding, ...]" = ()
    #: The same for the same rule and contents, whatever else the case holds.
    fingerprint: str
    #: A digest of what else is told with it; empty where nothing is.
    beneath: str = ""


def fingerprint(
    rule: str, claims: Iterable[Claim], /, *, about: Iterable[str] = ()
) -> str:
    """Return the fingerprint of a finding of this rule about these contents.

    `about` holds what identifies a finding that is not about claims, such as the id
    of a document. Ids and order of claims do not count, nor do rows.
    """
    sayings = sorted(map(saying_id, claims))
    return content_id([rule, *sayings, "", *sorted(about)])[:16]


def digest(fingerprints: Iterable[str], /) -> str:
    """Return a digest of fingerprints, whatever their order; empty for none.

    >>> digest(["b", "a"]) == digest(["a", "b"]), digest([])
    (True, '')
    """
    found = sorted(fingerprints)
    return content_id(found)[:16] if found else ""
