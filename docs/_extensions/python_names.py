"""The public names of the library as autodoc directives."""

import inspect
import sys
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import NewType

import provenance
from provenance import bulk, errors

#: The version in which all that is public now was added.
ADDED = "0.1"

#: The rooms of public names, in the order in which a user meets them.
_ROOMS: Mapping[str, str] = {
    "formats": "Load and write cases",
    "reconciliation": "Reconcile",
    "tracing": "Trace",
    "report": "Render",
    "reading": "Read single values",
    "model": "Values",
}

#: What is not public by itself and is met in what is, by the room it is imported from.
_MET: Mapping[str, tuple[str, ...]] = {
    "reconciliation": (
        "Survey",
        "ReportedScope",
        "ImpliedScope",
        "Bounds",
        "Support",
        "Way",
        "Doubts",
        "Culprits",
        "Breach",
        "BreachKind",
        "Jump",
        "Leeway",
        "Screened",
    ),
    "tracing": ("Status", "Hop", "Role", "Gap", "Loop"),
    "reading": ("Attribution",),
    "model": (
        "Defaults",
        "Input",
        "KnownOn",
        "SetAside",
        "UnusedColumn",
        "ReadText",
        "FoundFigure",
        "Difference",
        "Precision",
        "Qualifier",
        "Mode",
        "Moment",
    ),
}


def public_names() -> Iterator[str]:
    """Yield autodoc directives for every public name that is no error."""
    by_room: dict[str, list[str]] = {room: [] for room in _ROOMS}
    for name in provenance.__all__:
        room = room_of(name)
        if room != "errors":
            by_room[room].append(name)
    for room, names in by_room.items():
        yield f"## {_ROOMS[room]}\n"
        for name in names:
            yield from _autodoc(f"provenance.{name}")
    yield "## Reconcile by columns\n"
    yield "These are imported from `provenance.bulk`; they need the extra `bulk`.\n"
    for name in bulk.__all__:
        yield from _autodoc(f"provenance.bulk.{name}")
    yield "## Met in other values\n"
    yield "These are imported from their room, such as `provenance.tracing`.\n"
    for room, met in _MET.items():
        for name in met:
            yield from _autodoc(f"provenance.{room}.{name}")


def error_classes() -> Iterator[str]:
    """Yield autodoc directives for everything public that tells of a failure."""
    for name in provenance.__all__:
        if room_of(name) == "errors":
            yield from _autodoc(f"provenance.{name}")


def room_of(name: str, /) -> str:
    """Return the room in which a public name is defined.

    >>> room_of("Claim"), room_of("ALL_RULES"), room_of("FormatError")
    ('model', 'reconciliation', 'errors')
    """
    value = getattr(provenance, name)
    if name in vars(errors):
        return "errors"
    module = getattr(value, "__module__", None)
    if module is None or not module.startswith("provenance."):
        module = next(
            f"provenance.{room}"
            for room in _ROOMS
            if name in vars(_room(room)).get("__all__", ())
        )
    return str(module).split(".")[1]


def _room(name: str) -> ModuleType:
    return sys.modules[f"provenance.{name}"]


def _autodoc(path: str) -> Iterator[str]:
    room, _, name = path.rpartition(".")
    value = getattr(sys.modules[room], name)
    yield "```{eval-rst}"
    if inspect.isclass(value) and issubclass(value, Exception):
        yield f".. autoexception:: {path}"
        yield "   :members:"
        yield "   :show-inheritance:"
    elif inspect.isclass(value):
        yield f".. autoclass:: {path}"
        yield "   :members:"
        yield "   :undoc-members:"
    elif isinstance(value, NewType):
        yield f".. py:data:: {path}"
        yield f"\n   A `{value.__supertype__.__name__}` that is the id of one of these."
    elif inspect.isfunction(value):
        yield f".. autofunction:: {path}"
    else:
        yield f".. autodata:: {path}"
        yield "   :no-value:"
    yield f"\n   .. versionadded:: {ADDED}"
    yield "```\n"
