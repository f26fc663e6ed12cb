"""Lines that the expression tells are read by the engine as by the reader of rows."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.bulk import even_lines
from provenance.bulk.even_lines import pattern_of
from provenance.formats.json_rows import read_line
from provenance.formats.tables import BadRow

KEYS = ("what", "figure", "place")
EVEN = '{"what": "killed", "figure": "16", "place": "Ashton"}'
#: A line with something else in the place of its figure.
WITH = '{{"what": "killed", "figure": {}, "place": "Ashton"}}'


def is_even(line: str) -> bool:
    """Whether a line is told by the expression."""
    pattern = pattern_of(KEYS)
    return pattern is not None and re.fullmatch(pattern, line) is not None


@pytest.mark.parametrize(
    "line",
    [
        EVEN,
        '{"what":"killed","figure":16,"place":null}',
        '{ "what" : "" ,  "figure":0,"place": "é, {}[]" }',
        '{"what": "null", "figure": 123456789012345678, "place": "1"}',
    ],
)
def test_even(line: str) -> None:
    """Texts, whole numbers and null, however they are spaced."""
    assert is_even(line)


@pytest.mark.parametrize(
    "line",
    [
        '{"figure": "16", "what": "killed", "place": "Ashton"}',
        '{"what": "killed", "figure": "16"}',
        *map(WITH.format, ["016", "-16", "1.5", "1e3", "1" * 19, "true", "NaN"]),
        *map(WITH.format, ['["16"]', '{"place": "16"}', '"1\\u0036"', '"1\t6"']),
        *map(WITH.format, ['"16", "figure": "17"', '"16", "note": ""', '"16" "17"']),
        EVEN + ",",
        EVEN.replace("}", ",}"),
        f"[{EVEN}]",
        f" {EVEN}",
        "",
    ],
)
def test_not_even(line: str) -> None:
    """All else is left to those who look more closely."""
    assert not is_even(line)


PIECES = st.sampled_from(
    ["16", '"', '"16"', "null", "-", "0", " ", ", ", ": ", '"place"', "\\", "{", "}"]
)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_only_what_is_read_alike(text: str) -> None:
    """Whatever stands in the place of a value, a line that is told has one reading."""
    line = WITH.format(text)
    if is_even(line):
        read = read_line(line.encode(), 1)

        assert read is not None
        assert not isinstance(read, BadRow)
        assert list(json.loads(line)) == list(KEYS)


def test_keys_that_are_no_words() -> None:
    """Keys that would mean something in an expression are not asked for."""
    assert pattern_of(("what", "a.b")) is None
    assert pattern_of(("what", "what")) is None
    assert pattern_of(("what", "What")) is None
    assert pattern_of(("what", "it's")) is None


@pytest.mark.parametrize(
    "lines",
    [
        [EVEN, WITH.format("20")],
        [EVEN, EVEN.replace("16", "at least 20"), '{"figure": "9", "what": "killed"}'],
        [EVEN, WITH.format("20.5"), WITH.format("[1]"), "{", ""],
        [EVEN, WITH.format('"\\u0039"'), EVEN.replace("Ashton", "\x1fcell:1")],
        [EVEN, EVEN.replace("what", "note"), WITH.format('"9", "figure": 8')],
        ["", EVEN, WITH.format('"20"')],
        [EVEN.replace("place", "villages"), WITH.format('"20"')],
        [EVEN.replace('"Ashton"', "null"), EVEN.replace('"Ashton"', '""')],
    ],
)
def test_files(both: Callable[..., Any], lines: list[str]) -> None:
    """Whichever lines are even, a file is read as by objects."""
    both("\n".join(lines), "claims.jsonl")


def test_even_or_not(both: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines that the expression is not asked about are read alike."""
    table = "\n".join([EVEN, WITH.format('"20"')])
    first = both(table, "claims.jsonl").by_columns
    monkeypatch.setattr(even_lines, "_PLAIN_KEYS", re.compile("none"))
    second = both(table, "claims.jsonl").by_columns

    assert first.findings == second.findings
    assert len(first.findings) == 1
