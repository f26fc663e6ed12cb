"""JSON lines that are written as the first of a file is: most files have no others.

One expression tells them: an object of the first line's keys in their order, each value
a text without a backslash or control characters, a whole number or null. There is one
way to read such a line, so it need not be looked at key by key.
"""

import re
from typing import Final

#: Keys that stand for themselves in an expression and in a statement.
_PLAIN_KEYS: Final = re.compile(r"[A-Za-z][A-Za-z_ ]*", re.ASCII)
_VALUE: Final = r'(?:"[^"\\\x00-\x1f]*"|0|[1-9][0-9]{0,17}|null)'


def pattern_of(keys: tuple[str, ...], /) -> str | None:
    """Return the expression of lines with these keys; `None` if they are not plain.

    >>> print(pattern_of(("what", "What")))
    None
    """
    folded = {key.casefold() for key in keys}
    if len(folded) < len(keys) or not all(map(_PLAIN_KEYS.fullmatch, keys)):
        return None
    pairs = " *, *".join(f'"{key}" *: *{_VALUE}' for key in keys)
    return rf"\{{ *{pairs} *\}}"
