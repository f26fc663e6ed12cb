"""One form for each character."""

import pytest

from provenance.reading.folding import find_control, fold

FOLDED = {
    "About 35,000": "about 35,000",
    "ＡＢＯＵＴ　３５，０００％": "about 35,000%",
    "１６，三人": "16，三人",
    "၁၂၃ ٣": "123 3",
    "超過四萬，約兩億餘": "超过四万，约两亿余",
    "–—−‐": "----",
    "～〜∼ ≧ ≦": "~~~ ≥ ≤",
    "二〇二三": "二零二三",
    "a\u202fb": "a\u00a0b",
    "İ²": "İ²",
}


@pytest.mark.parametrize(("text", "folded"), FOLDED.items())
def test_fold(text: str, folded: str) -> None:
    """Characters that mean the same become one; the length stays."""
    actual = fold(text)

    assert (folded, len(text)) == (actual, len(actual))


CONTROLS = {
    "Loikaw": None,
    "က\u200c": None,
    "a\x00b": "\x00",
    "a\u202eb": "\u202e",
    "a\ud800": "\ud800",
    "a\u2028": "\u2028",
}


@pytest.mark.parametrize(("text", "control"), CONTROLS.items())
def test_find_control(text: str, control: str | None) -> None:
    """The first character that has no place in a name is found."""
    assert control == find_control(text)
