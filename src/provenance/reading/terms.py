"""The names of terms, and unions of them."""

import unicodedata
from typing import Final

from provenance.errors import UnreadableTermError
from provenance.reading.folding import find_control
from provenance.reading.refusal import RefusalError, check_length, check_written

#: A union may be long; a name is not.
_LONGEST: Final = 2000
#: They show nothing, so that two names with and without them look alike.
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad"))


def read_term(text: str, /) -> str:
    """Return the name of one term, or of a union of terms, in its one form.

    White space is folded, characters are composed (NFC). A union is its parts in
    their order with ` + ` between them, each once; so equal unions are equal texts.
    `*` is "not limited". An `&` is refused with both readings named, since it may mean
    the union or the overlap; whoever has a term with an `&` in its name looks there
    first.

    Raises `UnreadableTermError`.

        >>> read_term("women+ children")
        'children + women'
    """
    try:
        return _read(text)
    except RefusalError as error:
        raise UnreadableTermError(text, error.reason) from None


def _read(text: str) -> str:
    check_length(text, _LONGEST)
    check_written(text)
    folded = (
        " ".join(unicodedata.normalize("NFC", text.translate(_INVISIBLE)).split())
        .replace("＋", "+")
        .replace("＆", "&")
    )
    control = find_control(folded)
    if control is not None:
        raise RefusalError(reason=f"the character {control!r} has no place in a name")
    if not folded:
        raise RefusalError(reason="nothing is written")
    if "&" in folded:
        raise RefusalError(reason=_explain_ampersand(folded))
    if "+" not in folded:
        return folded
    parts = sorted({part.strip() for part in folded.split("+")})
    if "" in parts:
        raise RefusalError(reason="a part of the union is missing")
    if "*" in parts:
        raise RefusalError(
            reason="'*' is everything, so it cannot be a part of a union"
        )
    return " + ".join(parts)


def _explain_ampersand(folded: str) -> str:
    union = " + ".join(part.strip() for part in folded.split("&"))
    return (
        f"'&' may mean the union ({union!r}) "
        "or the overlap (a term declared with 'overlap')"
    )
