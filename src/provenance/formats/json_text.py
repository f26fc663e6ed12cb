"""JSON text to plain values, exactly: no float, no key twice, no endless nesting."""

import json
import re
from collections.abc import Iterable
from decimal import Decimal, DecimalException
from typing import Any, Final

#: A longer number is no count and no sum.
_LONGEST_NUMBER: Final = 100
_LINE_ENCODER: Final = json.JSONEncoder(ensure_ascii=False)
_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")


class InvalidJsonError(ValueError):
    """What is wrong with a text that is no JSON; it never leaves this room."""

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read_json(text: str, /) -> Any:  # noqa: ANN401 (whatever stands there)
    """Return the plain value of a JSON text; numbers that are not whole as `Decimal`.

    Raises `InvalidJsonError`.

        >>> read_json('{"figure": 0.10}')
        {'figure': Decimal('0.10')}
        >>> read_json('{"figure": 1, "figure": 2}')
        Traceback (most recent call last):
            ...
        provenance.formats.json_text.InvalidJsonError: the key 'figure' stands twice
    """
    try:
        value = json.loads(
            text,
            object_pairs_hook=_object,
            parse_float=exact_decimal,
            parse_int=_integer,
            parse_constant=_constant,
        )
        if _SURROGATE.search(text):
            json.dumps(value, ensure_ascii=False, default=str).encode()
    except RecursionError:
        raise InvalidJsonError(reason="is nested too deeply") from None
    except UnicodeEncodeError:
        raise InvalidJsonError(reason="a \\u escape is half a character") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        reason = f"is no JSON: {error.msg.lower()} ({where})"
        raise InvalidJsonError(reason=reason) from None
    return value


def write_json(value: object, /) -> str:
    """Return a plain value as JSON for people to read, one way for one value."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def write_json_line(value: object, /) -> str:
    """Return a plain value as JSON in one line."""
    return _LINE_ENCODER.encode(value) + "\n"


def exact_decimal(text: str, /) -> Decimal:
    """Return the number exactly; raises `InvalidJsonError` for one without end.

    >>> exact_decimal("1.50")
    Decimal('1.50')
    """
    _check_length(text)
    try:
        return Decimal(text)
    except DecimalException:
        raise InvalidJsonError(reason=f"the number {text} is too large") from None


def _object(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise InvalidJsonError(reason=f"the key {key[:80]!r} stands twice")
        found[key] = value
    return found


def _integer(text: str) -> int:
    _check_length(text)
    return int(text)


def _check_length(text: str) -> None:
    if len(text) > _LONGEST_NUMBER:
        raise InvalidJsonError(
            reason=f"a number has more than {_LONGEST_NUMBER} characters"
        )


def _constant(text: str) -> None:
    raise InvalidJsonError(reason=f"{text} is no number of JSON")
