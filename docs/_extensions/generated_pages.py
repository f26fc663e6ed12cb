"""A Sphinx extension: writes the pages of the reference that are made from the code."""

import ast
import importlib
import inspect
import textwrap
from functools import cache
from pathlib import Path

from pages import generated_pages
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Have the pages written when a build begins, and cached properties described."""
    app.connect("builder-inited", write_pages)
    app.connect("autodoc-process-docstring", describe_cached_property)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def write_pages(app: Sphinx) -> None:
    """Write each page whose text has changed into `reference/generated/`."""
    folder = Path(app.srcdir) / "reference" / "generated"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in generated_pages().items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")


def describe_cached_property(
    _app: Sphinx,
    what: str,
    name: str,
    _value: object,
    _options: object,
    lines: list[str],
) -> None:
    """Give a cached property of an attrs class with slots its docstring back."""
    path, _, member = name.rpartition(".")
    if what not in {"attribute", "property"} or any(lines) or not path:
        return
    lines[:] = _cached_properties(path).get(member, "").splitlines() or lines


@cache
def _cached_properties(path: str) -> dict[str, str]:
    room, _, name = path.rpartition(".")
    value = getattr(importlib.import_module(room), name)
    tree = ast.parse(textwrap.dedent(inspect.getsource(value)))
    return {
        node.name: ast.get_docstring(node) or ""
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and any(ast.unparse(mark) == "cached_property" for mark in node.decorator_list)
    }
