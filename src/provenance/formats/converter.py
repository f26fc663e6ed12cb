"""The one converter between plain values (of JSON, of TOML) and our classes.

By itself cattrs turns `None` into `'None'`, `"no"` into `True` and `1.9` into `1`; for
us that would be forging. So here text is text, whole numbers are whole numbers, a
`Decimal` is written and read as text, unknown keys are refused, and all problems are
gathered, each with its path.
"""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import partial
from typing import Any, Final, TypeVar, get_origin

import attrs
import cattrs
from cattrs.cols import (
    homogenous_tuple_structure_factory,
    is_mapping,
    list_structure_factory,
    mapping_structure_factory,
)
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn

from provenance.errors import ProvenanceError
from provenance.formats.suggestions import did_you_mean

T = TypeVar("T")

#: How plain values are called in messages.
_NAMES: Final[dict[type, str]] = {
    str: "text",
    int: "a whole number",
    Decimal: "a number",
    list: "a list",
    dict: "a table",
    type(None): "nothing",
}


class InvalidShapeError(ValueError):
    """What is wrong with a plain value; it never leaves this room."""

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@attrs.frozen
class Fault:
    """One thing wrong with a plain value, and the path to it.

    >>> str(Fault(("claims", 3, "outlet"), "required field missing"))
    'required field missing @ $.claims[3].outlet'
    """

    path: tuple[str | int, ...]
    message: str

    def __str__(self) -> str:
        return f"{self.message} @ {json_path(self.path)}"


@attrs.define
class UnstructurableError(Exception):
    """All that is wrong with a plain value; it never leaves this room."""

    faults: tuple[Fault, ...]


def json_path(path: Iterable[str | int], /) -> str:
    """Return a path as it is written for JSON.

    >>> json_path(("claims", 3, "outlet")), json_path(("places", "Loikaw town"))
    ('$.claims[3].outlet', "$.places['Loikaw town']")
    """
    steps = (
        f".{step}" if isinstance(step, str) and step.isidentifier() else f"[{step!r}]"
        for step in path
    )
    return "$" + "".join(steps)


def make_converter(*, omit_if_default: bool = False) -> cattrs.Converter:
    """Return a strict converter; it writes only what is not a default, if so asked.

    >>> make_converter().structure("1", int)
    Traceback (most recent call last):
        ...
    provenance.formats.converter.InvalidShapeError: is text; expected a whole number
    """
    converter = cattrs.Converter(
        forbid_extra_keys=True, omit_if_default=omit_if_default
    )
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, _exactly)
    converter.register_structure_hook(Decimal, _decimal)
    converter.register_unstructure_hook(Decimal, str)
    converter.register_structure_hook_func(_is_enum, _enum)

    @converter.register_structure_hook_factory(attrs.has)
    def of_class(kind: type) -> Callable[[Any, Any], Any]:
        hook: Callable[[Any, Any], Any] = make_dict_structure_fn(
            kind, converter, _cattrs_forbid_extra_keys=True
        )
        return _only(dict, hook)

    @converter.register_structure_hook_factory(is_mapping)
    def of_table(kind: type) -> Callable[[Any, Any], Any]:
        return _only(dict, mapping_structure_factory(kind, converter))

    @converter.register_structure_hook_factory(partial(_is_of, list))
    def of_list(kind: type) -> Callable[[Any, Any], Any]:
        return _only(list, list_structure_factory(kind, converter))

    @converter.register_structure_hook_factory(partial(_is_of, tuple))
    def of_tuple(kind: type) -> Callable[[Any, Any], Any]:
        return _only(list, homogenous_tuple_structure_factory(kind, converter))

    return converter


def structure(converter: cattrs.Converter, value: object, kind: type[T], /) -> T:
    """Return the value of this class; raises `UnstructurableError` with all faults."""
    try:
        return converter.structure(value, kind)
    except RecursionError:
        raise UnstructurableError((Fault((), "is nested too deeply"),)) from None
    except Exception as error:  # noqa: BLE001 (it raises whatever its hooks raise)
        raise UnstructurableError(tuple(_faults(error, ()))) from None


def expected(value: object, what: str, /) -> InvalidShapeError:
    """Return the error for a plain value that is not what was expected.

    >>> str(expected(True, "text"))
    'is true; expected text'
    """
    name = _NAMES.get(type(value)) or repr(value).lower()[:80]
    return InvalidShapeError(reason=f"is {name}; expected {what}")


def _exactly(value: object, kind: type) -> Any:  # noqa: ANN401 (of any kind)
    if issubclass(kind, Enum):
        return _enum(value, kind)  # one of texts or numbers is still an enum
    if type(value) is not kind:
        raise expected(value, _NAMES.get(kind, "true or false"))
    return value


def _decimal(value: object, _kind: object) -> Decimal:
    if not isinstance(value, str):
        raise expected(value, "a number written as text")
    try:
        number = Decimal(value)
    except InvalidOperation:
        raise InvalidShapeError(reason=f"is {value!r}; expected a number") from None
    if not number.is_finite():
        raise InvalidShapeError(reason=f"is {value!r}; expected a number")
    return number


def _is_of(origin: type, kind: object) -> bool:
    return get_origin(kind) == origin


def _is_enum(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _enum(value: object, kind: type[Enum]) -> Enum:
    for member in kind:
        if type(value) is type(member.value) and value == member.value:
            return member
    values = ", ".join(str(member.value) for member in kind)
    raise InvalidShapeError(reason=f"is {value!r}; expected one of {values}")


def _only(
    kind: type, hook: Callable[[Any, Any], Any]
) -> Callable[[object, object], Any]:
    def check(value: object, target: object) -> Any:  # noqa: ANN401 (of any kind)
        if type(value) is not kind:
            raise expected(value, _NAMES[kind])
        return hook(value, target)

    return check


def _faults(error: Exception, path: tuple[str | int, ...]) -> Iterator[Fault]:
    if isinstance(error, (ClassValidationError, IterableValidationError)):
        noted, others = error.group_exceptions()
        for inner, note in noted:
            yield from _faults(inner, (*path, _step(note)))
        for inner in others:
            yield from _faults(inner, path)
    elif isinstance(error, ForbiddenExtraKeysError):
        known = [field.name for field in attrs.fields(error.cl)]
        for key in sorted(error.extra_fields):
            message = f"unknown key{did_you_mean(key, known)}"
            yield Fault((*path, key), message)
    elif isinstance(error, KeyError):
        yield Fault(path, "required field missing")
    elif isinstance(error, (InvalidShapeError, ProvenanceError)):
        yield Fault(path, str(error))
    else:
        yield Fault(path, f"cannot be read: {error}")


def _step(note: AttributeValidationNote | IterableValidationNote) -> str | int:
    step = note.name if isinstance(note, AttributeValidationNote) else note.index
    return step if isinstance(step, int) else str(step)
