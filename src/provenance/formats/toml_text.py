"""Tables to TOML text; the standard library only reads it."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")


def write_toml(tables: Mapping[str, Any], /) -> str:
    r"""Return tables of texts, truth values, lists of texts and tables as TOML.

    >>> print(write_toml({"title": "One", "place": {"Loikaw": {"within": ["Kayah"]}}}))
    title = "One"
    <BLANKLINE>
    [place.Loikaw]
    within = ["Kayah"]
    <BLANKLINE>
    """
    return "\n".join((*_lines(tables, ()), "")).lstrip("\n")


def _lines(table: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    values = {
        key: value for key, value in table.items() if not isinstance(value, Mapping)
    }
    if path and (values or not table):
        yield ""
        yield f"[{'.'.join(map(_key, path))}]"
    for key, value in values.items():
        yield f"{_key(key)} = {_value(value)}"
    for key, value in table.items():
        if key not in values:
            yield from _lines(value, (*path, key))


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _value(key)


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_value, value))}]"
    # A JSON string is a basic string of TOML but for the one control character that
    # JSON leaves alone.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
