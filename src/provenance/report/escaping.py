"""Text from files inside Markdown: shown as it stands, obeyed by nothing."""

import re
from typing import Final

from provenance.report.plain import harmless

#: What means something in CommonMark or GitHub's Markdown wherever it stands.
_MARKS: Final = re.compile(r"[\\`*_\[\]<>|~&$!]")
#: What makes a heading, a list or a rule where a text begins.
_BEGINNING: Final = re.compile(r"^(\d*)([-+=.)])")
#: What GitHub makes more of once the Markdown is read: a mention, an issue, an address,
#: a picture. An empty comment parts the sign from what follows it.
_SIGNS: Final = re.compile(r"([@#]|:(?=[\w+/-])|\bwww(?=\.)|\bGH(?=-))", re.IGNORECASE)
_LINK: Final = re.compile(r"https?://[^\s<>\\\"'`|]+", re.IGNORECASE)


def escaped(text: str, /) -> str:
    r"""Return a text that Markdown shows as it stands, on one line.

    It may stand anywhere but in a code span: at the beginning of a line, in a cell.

        >>> escaped("<b> *12* | a_b"), escaped("1. [x](y)"), escaped("@team #7")
        ('\\<b\\> \\*12\\* \\| a\\_b', '1\\. \\[x\\](y)', '@<!-- -->team #<!-- -->7')
    """
    shown = " ".join(harmless(text).split())
    begun = _BEGINNING.sub("\\1\x00\\2", shown)
    marked = _MARKS.sub(r"\\\g<0>", begun)
    return _SIGNS.sub(r"\1<!-- -->", marked).replace("\x00", "\\")


def link(text: str, address: str, /) -> str:
    """Return a text that leads to an address of the web, or the text alone.

    >>> link("Daily Post", "https://post.example/a_b"), link("x", "javascript:alert(1)")
    ('[Daily Post](<https://post.example/a_b>)', 'x')
    """
    if not _LINK.fullmatch(address) or harmless(address) != address:
        return escaped(text)
    return f"[{escaped(text)}](<{address}>)"
