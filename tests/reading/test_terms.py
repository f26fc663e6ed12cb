"""The names of terms, and unions."""

import pytest

from provenance.errors import UnreadableTermError
from provenance.reading import read_term

NAMES = {
    "civilians": "civilians",
    "  Kayah \u3000 State\n": "Kayah State",
    "垒固": "垒固",
    "e\u0301": "\u00e9",
    "Loi\u200bkaw": "Loikaw",
    "women+ children": "children + women",
    "A + B + A": "A + B",
    "B＋A": "A + B",
    "*": "*",
}


@pytest.mark.parametrize(("text", "name"), NAMES.items())
def test_one_form(text: str, name: str) -> None:
    """A name has one form, and a union has its parts in order, each once."""
    assert name == read_term(text)


@pytest.mark.parametrize("name", sorted(set(NAMES.values())))
def test_form_is_stable(name: str) -> None:
    """What was read once reads as itself."""
    assert name == read_term(name)


REFUSED = {
    "": "nothing is written",
    "\u200b": "nothing is written",
    "-": "it marks an empty cell",
    "women & children": (
        "'&' may mean the union ('women + children') "
        "or the overlap (a term declared with 'overlap')"
    ),
    "A +": "a part of the union is missing",
    "* + A": "'*' is everything, so it cannot be a part of a union",
    "a\x07b": "the character '\\x07' has no place in a name",
    "a\u202eb": "the character '\\u202e' has no place in a name",
    "x" * 2001: "longer than 2000 characters",
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_refusals(text: str, reason: str) -> None:
    """What is no name, or has two readings, is refused."""
    with pytest.raises(UnreadableTermError) as caught:
        read_term(text)

    assert (text, reason) == (caught.value.text, caught.value.reason)


def test_message() -> None:
    """The message holds the text and the reason."""
    with pytest.raises(UnreadableTermError) as caught:
        read_term("A +")
    expected = "cannot read 'A +' as a term: a part of the union is missing"

    assert expected == str(caught.value)
