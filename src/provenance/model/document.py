"""Outlets, documents, citations and quotes: where a claim stands."""

from typing import NewType

from attrs import field, frozen

from provenance.errors import InvalidValueError
from provenance.model.dates import AnyDate, DateRange, Length, PartialDate
from provenance.model.names import some_names

DocumentId = NewType("DocumentId", str)


@frozen(kw_only=True)
class Outlet:
    """The title that published something; not its owner, not its wire agency."""

    name: str
    #: Other names, in any language.
    aliases: tuple[str, ...] = field(default=(), converter=some_names)
    #: The body that owns it.
    owner: str = ""
    #: The wire agency whose stories it carries.
    agency: str = ""


@frozen(kw_only=True)
class Document:
    """One published piece (a PROV entity).

    Raises `InvalidValueError` for an empty id and for a length in place of a date.
    """

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

    def __attrs_post_init__(self) -> None:
        if not self.id:
            raise InvalidValueError("Document.id", "is empty")
        _check_dates("Document", self)


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

    def __attrs_post_init__(self) -> None:
        _check_dates("Citation", self)


def _check_dates(where: str, piece: Document | Citation) -> None:
    for name in ("published", "retrieved", "archived"):
        date: AnyDate | None = getattr(piece, name)
        if isinstance(date, Length):
            raise InvalidValueError(f"{where}.{name}", f"{date} is a length, no date")


#: Begins the id of a document that nobody named.
_NAMELESS = "document of "


def nameless_id(claim: str, /) -> DocumentId:
    """Return the id of a document of which one claim tells, and no name.

    >>> nameless_id("a")
    'document of a'
    """
    return DocumentId(f"{_NAMELESS}{claim}")


def is_nameless(document: Document, /) -> bool:
    """Whether a document has neither id, title nor address but what was made for it.

    >>> is_nameless(Document(id=nameless_id("a")))
    True
    >>> is_nameless(Document(id=DocumentId("diary")))
    False
    """
    has_name = document.title or document.url or document.archive_url
    return not has_name and document.id.startswith(_NAMELESS)


def last_known_date(document: Document, /) -> PartialDate | None:
    """Return the date after which a document cannot have been written.

    That is when it was published, else retrieved, else archived. An approximate or
    uncertain date is returned only where there is no other.
    """
    uncertain: PartialDate | None = None
    for date in (document.published, document.retrieved, document.archived):
        last = date.end if isinstance(date, DateRange) else date
        if not isinstance(last, PartialDate):
            continue
        if last.is_certain:
            return last
        uncertain = uncertain or last
    return uncertain


@frozen(kw_only=True)
class Quote:
    """The exact words of a document, after the W3C's TextQuoteSelector.

    `start` and `end` count code points of the document's UTF-8 text with LF line ends
    (TextPositionSelector). Raises `InvalidValueError` for no words, for offsets that
    are not as far apart as the words are long, and for half a surrogate pair, which
    no UTF-8 text holds.
    """

    exact: str
    #: The words that stand just before.
    prefix: str = ""
    #: The words that stand just after.
    suffix: str = ""
    start: int | None = None
    end: int | None = None

    def __attrs_post_init__(self) -> None:
        if not self.exact:
            raise InvalidValueError("Quote.exact", "is empty")
        if not _is_text(self.exact + self.prefix + self.suffix):
            raise InvalidValueError("Quote", "holds half a surrogate pair")
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


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
