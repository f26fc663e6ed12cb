"""What outside code may rely on: names, signatures and members, word for word.

A change of public_api.txt is a change for users; it is discussed, and it has a
fragment in changelog.d. To write the file anew:

    REGENERATE=1 python -m pytest -q tests/test_public_api.py
"""

import ast
import enum
import inspect
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NewType

import pytest

import provenance
import provenance.bulk
import provenance.strategies

SNAPSHOT = Path(__file__).with_name("public_api.txt")

CHANGED = (
    "the public API is not what tests/public_api.txt says; if that is meant, run "
    "`REGENERATE=1 python -m pytest -q tests/test_public_api.py`, look at the "
    "difference, and add a fragment to changelog.d"
)


def public_api() -> str:
    """Return a line for each public name, and below a class one for each member."""
    lines: list[str] = []
    for module in (provenance, provenance.bulk, provenance.strategies):
        for name in sorted(public_names(module)):
            value = getattr(module, name)
            lines.append(f"{module.__name__}.{name}{shape(value)}")
            if inspect.isclass(value):
                lines += [f"    {member}" for member in members(value)]
    return "\n".join(lines) + "\n"


def public_names(module: ModuleType) -> list[str]:
    """Return the names that a module offers."""
    return list(module.__all__)


def shape(value: object) -> str:
    """Return what is called how: the parameters without their types, mypy has these."""
    if value is provenance.ALL_RULES:
        return ": " + ", ".join(rule.id for rule in provenance.ALL_RULES)
    if inspect.isclass(value):
        bases = ", ".join(base.__name__ for base in value.__bases__)
        parameters = "" if issubclass(value, enum.Enum) else signature(value)
        return f": class({bases}) {parameters}".rstrip()
    return signature(value) if callable(value) else f": {type(value).__name__}"


def signature(value: object) -> str:
    """Return the parameters of something that can be called."""
    if not callable(value) or isinstance(value, NewType):
        return ""
    try:
        found = inspect.signature(value)
    except ValueError:
        return ""
    parameters = [
        parameter.replace(
            annotation=inspect.Parameter.empty,
            default=inspect.Parameter.empty
            if parameter.default is inspect.Parameter.empty
            else Shown(parameter.default),
        )
        for parameter in found.parameters.values()
        if parameter.name != "self"
    ]
    return str(inspect.Signature(parameters))


class Shown:
    """A default, shown as it is where that is the same on every run."""

    def __init__(self, value: object) -> None:
        plain = isinstance(value, str | int | tuple | type(None))
        is_rules = value is provenance.ALL_RULES or value is provenance.bulk.RULES
        self.text = repr(value) if plain and not is_rules else "..."

    def __repr__(self) -> str:
        return self.text


def members(value: type) -> Iterator[str]:
    """Yield the public members of a class, those of our own base classes included."""
    if issubclass(value, enum.Enum):
        yield from (f"{member.name} = {member.value!r}" for member in value)
    known = {
        name: member
        for each in reversed(value.__mro__)
        if each.__module__.startswith("provenance")
        for name, member in vars(each).items()
        if not name.startswith("_")
    }
    for name, member in sorted(known.items()):
        if isinstance(member, enum.Enum):
            continue
        if isinstance(member, classmethod | staticmethod):
            yield f"{name}{signature(member.__func__)}"
        elif inspect.isfunction(member):
            yield f"{name}{signature(member)}"
        else:
            yield name


def test_public_api() -> None:
    """Nothing appears in or vanishes from the public API by accident."""
    actual = public_api()
    if os.environ.get("REGENERATE"):
        SNAPSHOT.write_text(actual, encoding="utf-8")
    expected = SNAPSHOT.read_text(encoding="utf-8")

    assert expected == actual, CHANGED


@pytest.mark.parametrize("module", [provenance, provenance.strategies], ids=str)
def test_names_are_sorted_and_there(module: ModuleType) -> None:
    """`__all__` is sorted, what it lists is there, and `dir` shows it."""
    names = public_names(module)

    assert sorted(set(names)) == sorted(names)
    assert all(getattr(module, name) is not None for name in names)
    assert set(names) <= set(dir(module))


HEAVY = ("click", "rich", "dateutil", "duckdb", "hypothesis", "ibis", "pyarrow")


@pytest.mark.parametrize("statement", ["import provenance", "from provenance import *"])
def test_importing_loads_nothing_heavy(statement: str) -> None:
    """What only the command line, tests or dates need is loaded when asked for."""
    process = subprocess.run(
        [sys.executable, "-c", f"{statement}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    loaded = {name.partition(".")[0] for name in process.stdout.split()}

    assert "provenance" in loaded
    assert not loaded & set(HEAVY)


def test_the_stub_says_the_same() -> None:
    """Type checkers see each public name in the room that it is loaded from."""
    stub = Path(provenance.__file__).with_suffix(".pyi").read_text(encoding="utf-8")
    imported = {
        (f"{statement.module}", alias.name)
        for statement in ast.parse(stub).body
        if isinstance(statement, ast.ImportFrom)
        for alias in statement.names
    }
    loaded = {
        (f"provenance.{room}", name)
        for room, names in vars(provenance)["_ROOMS"].items()
        for name in names
    }

    assert imported == loaded
    assert sorted(name for _, name in imported) == provenance.__all__
