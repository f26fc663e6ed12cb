"""Text that is safe to show, and tables aligned by the cells that a terminal needs."""

import unicodedata
from collections.abc import Iterable, Sequence

#: Characters that change how a terminal shows what follows, besides control characters.
_INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
#: Joiners that scripts need to be written at all.
_NEEDED = {"\u200c", "\u200d"}

_GAP = "  "


def harmless(text: str, /) -> str:
    r"""Return a text without anything that a terminal would obey.

    Control characters, direction marks and lone surrogates are shown by their number,
    line ends, tabs and other spaces as plain spaces.

        >>> harmless("a\x1b[2Jb")
        'a\\x1b[2Jb'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if character in "\n\r\t" or category == "Zs":
        return " "
    if character in _NEEDED or category not in _INVISIBLE:
        return character
    return ascii(character)[1:-1]


def width(text: str, /) -> int:
    """Return how many cells of a terminal a text takes: two for 克, none for a mark.

    >>> width("克耶邦")
    6
    """
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def table(rows: Sequence[Sequence[str]], /, *, right: Iterable[int] = ()) -> list[str]:
    """Return rows as lines whose columns are aligned; some of them to the right."""
    if not rows:
        return []
    to_right = set(right)
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return [
        _GAP.join(
            _padded(cell, widths[index], to_right=index in to_right)
            for index, cell in enumerate(row)
        ).rstrip()
        for row in rows
    ]


def _padded(cell: str, cells: int, *, to_right: bool) -> str:
    filling = " " * (cells - width(cell))
    return filling + cell if to_right else cell + filling


def wrapped(text: str, cells: int, /) -> list[str]:
    """Return a text in lines of at most so many cells, broken between words."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and width(longer) > cells:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]
