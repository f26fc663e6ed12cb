import unicodedata
from inspect import cleandoc
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.report import harmless
from provenance.report.plain import table, width, wrapped

texts = st.text(alphabet=st.characters(codec=None))

#: What a terminal would obey, each with how it is shown.
HOSTILE = {
    "clears the screen": ("a\x1b[2Jb", "a\\x1b[2Jb"),
    "sets the title": ("\x1b]0;owned\x07", "\\x1b]0;owned\\x07"),
    "one-byte escape": ("\x9b31m", "\\x9b31m"),
    "goes back": ("16\b\b99", "16\\x08\\x0899"),
    "returns": ("16 dead\r99 dead", "16 dead 99 dead"),
    "line end": ("a\nb", "a b"),
    "turns around": ("\u202e61 dead", "\\u202e61 dead"),
    "isolates": ("\u2066a\u2069", "\\u2066a\\u2069"),
    "hides": ("zero\u200bwidth", "zero\\u200bwidth"),
    "byte order mark": ("\ufeffa", "\\ufeffa"),
    "tag": ("\U000e0041", "\\U000e0041"),
    "half a character": ("\ud800", "\\ud800"),
    "line separator": ("a\u2028b", "a\\u2028b"),
    "nothing": ("\x00", "\\x00"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_a_terminal_would_obey_is_shown(name: str) -> None:
    """Whatever would move, colour, hide or turn text stands there by its number."""
    text, expected = HOSTILE[name]

    assert expected == harmless(text)


@pytest.mark.parametrize(
    "text",
    ["克耶邦", "ကယားပြည်နယ်", "Zürich", "a — b", "नमस्ते", "می‌خواهم", "👩‍👧", "16 dead"],
)
def test_scripts_are_left_alone(text: str) -> None:
    """Letters, marks and the joiners that scripts need are shown as they are."""

    assert text == harmless(text)


@given(texts)
def test_nothing_harmful_is_left(text: str) -> None:
    """What comes out has no control, direction mark or lone surrogate left."""
    shown = harmless(text)
    categories = {
        unicodedata.category(each) for each in shown if each not in "\u200c\u200d"
    }

    assert not categories & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert shown == harmless(shown)


@pytest.mark.parametrize(
    ("text", "cells"),
    [("", 0), ("abc", 3), ("克耶邦", 6), ("垒固 Loikaw", 11), ("é", 1), ("e\u0301", 1)],
)
def test_width_counts_cells(text: str, cells: int) -> None:
    """A Chinese character takes two cells, a mark over a letter none."""

    assert cells == width(text)


def test_table_is_aligned_by_cells() -> None:
    """Columns begin in one cell, also behind Chinese and Burmese."""
    rows = [
        ("Loikaw", "35,000", "end"),
        ("垒固", "1", "end"),
        ("လွိုင်ကော်", "40,000", "end"),
    ]
    lines = table(rows, right=(1,))

    assert {width("Loikaw") + 2 + 6 + 2} == {
        width(line.removesuffix("end")) for line in lines
    }


def test_table_to_the_right() -> None:
    """Numbers are set to the right, and no line ends in spaces."""
    lines = table([("a", "1", ""), ("bcd", "1,000", "x")], right=(1,))
    expected = """
        a        1
        bcd  1,000  x
    """

    assert cleandoc(expected).split("\n") == lines


def test_empty_table() -> None:
    """A table without rows has no lines."""

    assert not table([])


@given(st.lists(st.text("ab克邦", min_size=1), min_size=1), st.integers(1, 30))
def test_wrapping_keeps_the_words(words: list[str], cells: int) -> None:
    """Lines hold all words in their order, as many to a line as fit."""
    lines = wrapped(" ".join(words), cells)

    assert words == [word for line in lines for word in line.split(" ")]
    assert all(width(line) <= cells or " " not in line for line in lines)
    assert all(
        width(f"{line} {following.split(' ')[0]}") > cells
        for line, following in pairwise(lines)
    )
