from urllib.parse import urlsplit

from hypothesis import given

from provenance.model import Dimension, Vocabulary, union_parts
from provenance.strategies import addresses, names, texts


@given(name=names())
def test_a_name_is_the_name_of_one_term(name: str) -> None:
    """A name stays as it is, and is no union."""
    places = Vocabulary(dimension=Dimension.PLACE)

    assert places.resolve(name) == name
    assert union_parts(name) == ()


@given(text=texts())
def test_a_text_is_one_line(text: str) -> None:
    """No text has a line end in it, or blanks around it."""

    assert text.splitlines() == [text] * bool(text)
    assert text == text.strip()


@given(address=addresses())
def test_addresses_are_those_of_examples(address: str) -> None:
    """No address can be anybody's."""

    assert (urlsplit(address).hostname or "").endswith(".example")
