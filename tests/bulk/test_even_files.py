"""Files that the engine reads whole are read as by the reader of rows."""

from collections.abc import Callable
from typing import Any

import pytest

from provenance.bulk import plain_files
from provenance.bulk.even_files import EvenFile

EVEN = '{"what": "killed", "figure": "16", "place": "Ashton"}\n'
OTHER = EVEN.replace("16", "20")


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what notes each file that is read whole."""
    noted: list[str] = []
    texts = EvenFile.texts

    def note(self: EvenFile, table: str, counts: Any, /) -> str:  # noqa: ANN401
        noted.append(table)
        return texts(self, table, counts)

    monkeypatch.setattr(EvenFile, "texts", note)
    return noted


@pytest.mark.parametrize(
    "text",
    [
        EVEN + OTHER,
        EVEN + OTHER.replace(" ", ""),
        EVEN + OTHER.replace(", ", " ,  "),
        EVEN + '{"place": "Ashton", "what": "killed", "figure": "20"}\n',
        EVEN + OTHER.replace('"20"', "20") + OTHER.replace('"20"', "0"),
        EVEN + OTHER.replace("Ashton", ""),
        EVEN + OTHER.replace("Ashton", "Åštön \u2028\x7f, 😀 {}[]: /"),
        EVEN + OTHER.replace('"20"', '"unknown"'),
        EVEN + OTHER.replace("killed", ""),
    ],
)
def test_taken(both: Callable[..., Any], taken: list[str], text: str) -> None:
    """Texts and whole numbers for the keys of the first line, in any order."""
    both(text, "claims.jsonl")

    assert taken


@pytest.mark.parametrize(
    "text",
    [
        EVEN + OTHER.rstrip("\n"),
        EVEN + "\n" + OTHER,
        EVEN + OTHER.replace("}", "} "),
        EVEN + OTHER.replace('n"}', 'n",}'),
        EVEN + OTHER.replace('n"}', 'n" }'),
        EVEN + OTHER.replace("20", "2\\u0030"),
        EVEN + OTHER.replace("20", "2\t0"),
        EVEN + OTHER.replace('"20"', "-20"),
        EVEN + OTHER.replace('"20"', "20.5"),
        EVEN + OTHER.replace('"20"', "020"),
        EVEN + OTHER.replace('"20"', "null"),
        EVEN + OTHER.replace('"20"', "true"),
        EVEN + OTHER.replace('"20"', "NaN"),
        EVEN + OTHER.replace('"20"', '["20"]'),
        EVEN + OTHER.replace('"20"', '{"20": "20"}'),
        EVEN + OTHER.replace('"20", ', '"20", "figure": "21", '),
        EVEN + OTHER.replace('"20", ', '"20", "note": "seen", '),
        # One has as many marks too many as the other has too few.
        EVEN + OTHER.replace('"20", ', '20, "note": 1, ') + OTHER.replace('"20"', "20"),
        EVEN + OTHER.replace('"20", ', '20, "note": 1, '),
        EVEN + OTHER.replace("\n", "") + OTHER,
        EVEN + OTHER.replace("\n", " ") + OTHER + EVEN,
        EVEN + "[" + OTHER.replace("\n", "]\n"),
        EVEN + OTHER.replace("}", "/* seen */ }"),
        EVEN + OTHER.replace('"20"', "'20'"),
        EVEN.replace("place", "villages") + OTHER.replace("place", "villages"),
        "\n" + EVEN + OTHER,
    ],
)
def test_not_taken(both: Callable[..., Any], taken: list[str], text: str) -> None:
    """All else is left to those who look at each line, and read alike."""
    both(text, "claims.jsonl")

    assert not taken


@pytest.mark.parametrize("names", [("figure", "Figure"), ("place", "where")])
def test_other_names(
    refused: Callable[..., str], taken: list[str], names: tuple[str, str]
) -> None:
    """A key that means the same as another one of the first line is refused."""
    text = refused(EVEN + OTHER.replace(*names), "claims.jsonl")

    assert "keep one of them" in text
    assert not taken


@pytest.mark.parametrize("size", [1, 2, 3, 7, 50])
def test_pieces(
    both: Callable[..., Any],
    taken: list[str],
    monkeypatch: pytest.MonkeyPatch,
    size: int,
) -> None:
    """However a file comes in pieces, its findings are the same."""
    monkeypatch.setattr(plain_files, "_AT_ONCE", size)
    found = both(EVEN + OTHER, "claims.jsonl").by_columns

    assert len(found.conflicts) == 1
    assert bool(taken) == (size > 1)
