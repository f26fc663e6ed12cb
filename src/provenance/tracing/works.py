"""Works: when two references are references to one piece."""

import re
import unicodedata
from urllib.parse import urlsplit

from provenance.model import Citation, Document, folded

_TRACKING = "utm_"
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def same_work_key(work: Citation | Document, /) -> tuple[str, ...] | None:
    """Return the key that two references share just if they are to one work.

    That is the document that a reference was found to point to, else the address,
    else the title with the outlet, where one is stated: papers give one headline to
    pieces of their own. `None` where nothing is stated by which to tell. A document
    has no document that it points to, so its key is by address or title.

        >>> from provenance.model import DocumentId
        >>> one, other = (
        ...     Citation(document=DocumentId("a"), label=label, title=title)
        ...     for label, title in [("2", "‘Ten  days’ war"), ("3", "'TEN DAYS' War.")]
        ... )
        >>> same_work_key(one)
        ('title', 'ten days war', '')
        >>> same_work_key(one) == same_work_key(other)
        True
    """
    if isinstance(work, Citation) and work.cites is not None:
        return ("document", work.cites)
    address = folded_address(work.url)
    if address:
        return ("address", address)
    title = folded_title(work.title)
    return ("title", title, folded(work.outlet)) if title else None


def folded_address(address: str, /) -> str:
    """Return an address without what does not tell one page from another.

    Scheme, `www.`, a slash at the end, the fragment and `utm_` parameters are left
    out; the host is in small letters.

        >>> folded_address("https://www.Example.org/a/?utm_source=x&id=7#top")
        'example.org/a?id=7'
    """
    text = address.strip()
    if not text:
        return ""
    try:
        parts = urlsplit(text if _SCHEME.match(text) else f"//{text}")
    except ValueError:
        return text
    host = parts.netloc.casefold().removeprefix("www.")
    kept = [
        part
        for part in parts.query.split("&")
        if part and not part.casefold().startswith(_TRACKING)
    ]
    query = f"?{'&'.join(kept)}" if kept else ""
    return f"{host}{parts.path.rstrip('/')}{query}"


def folded_title(title: str, /) -> str:
    """Return a title in small letters, without punctuation and extra space.

    >>> folded_title("“Ten days”: the soldiers´ War")
    'ten days the soldiers war'
    """
    # Marks first too: a free-standing accent becomes a combining one when normalized.
    letters = unicodedata.normalize("NFKC", _without_marks(title)).casefold()
    return " ".join(_without_marks(unicodedata.normalize("NFKC", letters)).split())


def _without_marks(text: str) -> str:
    return "".join(" " if _is_mark(letter) else letter for letter in text)


def _is_mark(letter: str) -> bool:
    category = unicodedata.category(letter)
    return category.startswith("P") or category == "Sk"
