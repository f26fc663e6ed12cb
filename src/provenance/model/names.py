"""Names: when two spellings are one, and unions of names."""

import re
import unicodedata
from collections.abc import Iterable

from provenance.errors import InvalidValueError

#: What joins the parts of a union in a cell.
UNION = " + "

_JOINT = UNION.strip()

_ANYBODY = "(?:people|persons|individuals)"
#: What counts people says so in many ways.
_PEOPLE = re.compile(
    rf"(?:(?:the )?(?:number|count) (?:of )?)?(?:{_ANYBODY} )?"
    rf"(?P<name>\S(?:.*?\S)?)(?: {_ANYBODY}|人数|人员|者)?"
)


def folded(name: str, /) -> str:
    """Return the form in which two spellings of one name are equal.

    >>> folded("Kayah  STATE") == folded("Ｋａｙａｈ state")
    True
    """
    if name.isascii():
        return " ".join(name.lower().split())
    # Folding the case can make text that is not composed.
    text = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(unicodedata.normalize("NFKC", text).split())


def plain(name: str, /) -> str:
    """Return a name as it was written, in one form of white space and accents."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def without_people(name: str, /) -> str:
    """Return the folded name of a measure without the words for people and number.

    >>> without_people("number of people killed"), without_people("wounded persons")
    ('killed', 'wounded')
    >>> without_people("死亡人数"), without_people("civilians killed")
    ('死亡', 'civilians killed')
    """
    found = _PEOPLE.fullmatch(name)
    return found["name"] if found else name


def union_parts(name: str, /) -> tuple[str, ...]:
    """Return the parts of a union cell `A + B`, sorted; none for a plain name.

    >>> union_parts("women + children"), union_parts("women"), union_parts("Canal+")
    (('children', 'women'), (), ())
    """
    if _JOINT not in name:
        return ()
    parts = {part.strip() for part in name.split(_JOINT)}
    return () if "" in parts else tuple(sorted(parts))


def some_names(names: Iterable[str], /) -> tuple[str, ...]:
    """Return names as a tuple, whatever holds them.

    Raises `InvalidValueError` for one name alone, whose letters would be taken for
    names, and for a blank one.
    """
    if isinstance(names, str):
        raise InvalidValueError("names", f"{names!r} is one name; expected a tuple")
    found = tuple(names)
    for name in found:
        if not name.strip():
            raise InvalidValueError("names", f"{name!r} cannot be a name")
    return found
