"""Words, numbers and signs."""

import pytest

from provenance.reading.tokens import tokenize, unit_named

TOKENS = {
    "more than 35,000 people": ["BIND_BEFORE", "DIGITS", "UNIT"],
    "no more than 5": ["BIND_BEFORE", "DIGITS"],
    "~35k": ["BIND_BEFORE", "DIGITS", "SCALE"],
    "40多万人": ["DIGITS", "CHINESE", "UNIT"],
    "40000人以上": ["DIGITS", "UNIT", "BIND_AFTER"],
    "一共有200人": ["NEUTRAL", "DIGITS", "UNIT"],
    "北约200": ["OTHER", "DIGITS"],
    "35 000": ["DIGITS"],
    "200 400": ["DIGITS", "DIGITS"],
    "四万，三千": ["CHINESE", "OTHER", "CHINESE"],
    "\x00\x00 5": ["OTHER", "DIGITS"],
    "": [],
}


@pytest.mark.parametrize(("text", "kinds"), TOKENS.items())
def test_kinds(text: str, kinds: list[str]) -> None:
    """Of two phrases that could begin at a place, the longer counts."""
    assert kinds == [token.kind.name for token in tokenize(text)]


def test_offsets() -> None:
    """A token knows where it stands."""
    actual = [(token.start, token.end) for token in tokenize("at  least 50 人")]
    expected = [(0, 9), (10, 12), (13, 14)]

    assert expected == actual


@pytest.mark.parametrize(
    ("text", "unit"), {"people": "person", "%": "percent", "x": "", "": ""}.items()
)
def test_unit_named(text: str, unit: str) -> None:
    """A word may name a unit."""
    assert unit == unit_named(text)
