"""Outlets, documents, citations and quotes: where a claim stands."""

from typing import NewType

from attrs import frozen

from provenance.errors import InvalidValueError
from provenance.model.dates import AnyDate

DocumentId = NewType("DocumentId", str)


@frozen(kw_only=True)
class Outlet:
    """The title that published something; not its owner, not its wire agency."""

    name: str
    aliases: tuple[str, ...] = ()
    #: The body that owns it.
    owner: str = ""
    #: The wire agency whose stories it carries.
    agency: str = ""


@frozen(kw_only=True)
class Document:
    """One published piece (a PROV entity)."""

    id: DocumentId
    outlet: str = ""
    title: str = ""
    author: str = ""
    url: str = ""
    archive_url: str = ""
    #: When its outlet published it.
    published: AnyDate | None = None
    #: When whoever made the case read it.
    retrieved: AnyDate | None = None
    #: When the copy at `archive_url` was made.
    archived: AnyDate | None = None
    #: A language tag (BCP 47), such as `zh`.
    language: str = ""


@frozen(kw_only=True)
class Citation:
    """A reference that a document gives for what it says (after CSL).

    It keeps what the reference itself states. `cites` is the document that it was
    found to point to; a nameless reference points to none.
    """

    #: The document that gives the reference.
    document: DocumentId
    #: How the document calls it, such as `7`.
    label: str
    cites: DocumentId | None = None
    title: str = ""
    outlet: str = ""
    url: str = ""
    published: AnyDate | None = None
    retrieved: AnyDate | None = None
    archived: AnyDate | None = None


@frozen(kw_only=True)
class Quote:
    """The exact words of a document, after the W3C's TextQuoteSelector.

    `start` and `end` count code points of the document's UTF-8 text with LF line ends
    (TextPositionSelector).
    """

    exact: str
    #: The words that stand just before.
    prefix: str = ""
    #: The words that stand just after.
    suffix: str = ""
    start: int | None = None
    end: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.start is None and self.end is None:
            return
        if self.start is None or self.end is None:
            raise InvalidValueError("Quote", "start and end go together")
        if self.start < 0 or self.end - self.start != len(self.exact):
            raise InvalidValueError(
                "Quote",
                f"{self.start} to {self.end} is not the length of the quote "
                f"({len(self.exact)})",
            )
