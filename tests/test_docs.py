"""What users can meet is documented, and every page of the documentation is reached."""

import importlib
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import cast

import pytest

import provenance
from provenance import errors
from provenance.cli.program import program
from provenance.reconciliation import rules

DOCS = Path(__file__).parents[1] / "docs"
REFERENCE = DOCS / "reference"

#: By which page of the reference each generated file is shown.
SHOWN = {
    "rules.md": "rules.md",
    "commands.md": "command-line.md",
    "columns.md": "claims-file.md",
    "known-measures.md": "case-toml.md",
    "python.md": "python.md",
    "errors.md": "errors.md",
    "report-json.md": "report-json.md",
    "diff-json.md": "diff-json.md",
    "trace-json.md": "trace-json.md",
}

PAGES = sorted(
    path
    for path in DOCS.rglob("*.md")
    if not {"_build", "_extensions", "generated"} & set(path.relative_to(DOCS).parts)
)


@pytest.fixture(scope="module")
def generated() -> Mapping[str, str]:
    """Return the text of each page that the documentation makes from the code."""
    extensions = str(DOCS / "_extensions")
    sys.path.insert(0, extensions)
    try:
        pages = importlib.import_module("pages")
    finally:
        sys.path.remove(extensions)
    return cast("Mapping[str, str]", pages.generated_pages())


def rule_ids() -> list[str]:
    """Return the ids of the rules, from the names of their files."""
    folder = Path(rules.__file__).parent
    names = sorted(path.stem for path in folder.glob("[!_]*.py"))
    return [name.replace("_", "-") for name in names]


def error_names() -> list[str]:
    """Return the names of the errors that a caller can meet."""
    return sorted(
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, errors.ProvenanceError)
    )


@pytest.mark.parametrize("name", sorted(SHOWN))
def test_generated_text_is_shown(generated: Mapping[str, str], name: str) -> None:
    """A page of the reference includes each text that is made from the code."""
    page = (REFERENCE / SHOWN[name]).read_text(encoding="utf-8")

    assert name in generated
    assert f"{{include}} generated/{name}\n" in page


def test_no_generated_text_is_forgotten(generated: Mapping[str, str]) -> None:
    """Nothing is made that no page shows."""

    assert sorted(SHOWN) == sorted(generated)


@pytest.mark.parametrize("rule", rule_ids())
def test_rule_is_documented(generated: Mapping[str, str], rule: str) -> None:
    """A rule has a section with an example in it."""
    _, found, rest = generated["rules.md"].partition(f"\n## `{rule}`\n")
    section = rest.partition("\n## ")[0]

    assert found, rule
    assert "```text\n" in section, rule


@pytest.mark.parametrize("command", sorted(program.commands))
def test_command_is_documented(generated: Mapping[str, str], command: str) -> None:
    """The help text of a command is in the reference, and names each option of it."""
    _, found, rest = generated["commands.md"].partition(
        f"\n## `provenance {command}`\n"
    )
    section = rest.partition("\n## ")[0]
    options = [
        name
        for option in program.commands[command].params
        for name in option.opts
        if name.startswith("--")
    ]

    assert found, command
    assert all(name in section for name in options), options


@pytest.mark.parametrize("name", error_names())
def test_error_is_documented(generated: Mapping[str, str], name: str) -> None:
    """An error is public and in the reference."""

    assert name in provenance.__all__
    assert f".. autoexception:: provenance.{name}\n" in generated["errors.md"]


@pytest.mark.parametrize("name", provenance.__all__)
def test_public_name_is_documented(generated: Mapping[str, str], name: str) -> None:
    """A public name is in the reference, with the version that added it."""
    text = generated["python.md"] + generated["errors.md"]
    entry = re.search(
        rf"^\.\. \w*:?\w+:: provenance\.{name}\n(.*?)```",
        text,
        re.MULTILINE | re.DOTALL,
    )

    assert entry is not None, name
    assert ".. versionadded:: " in entry[1]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(DOCS)))
def test_page_is_reached(path: Path) -> None:
    """A page is in the table of contents of its folder."""
    name = path.relative_to(DOCS)
    if name.as_posix() == "index.md":
        return
    is_index = path.stem == "index"
    index = path.parent.parent / "index.md" if is_index else path.parent / "index.md"
    entry = f"{path.parent.name}/index" if is_index else path.stem

    assert f"\n{entry}\n" in index.read_text(encoding="utf-8"), name


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(DOCS)))
def test_page_gives_no_verdict(path: Path) -> None:
    """We flag and do not judge; the words of a judge stand on no page."""
    prose = re.sub(
        r"```.*?```|`[^`]*`", "", path.read_text(encoding="utf-8"), flags=re.DOTALL
    )
    words = re.findall(
        r"\b(?:true|false|verdict|score)s?\b", prose, flags=re.IGNORECASE
    )

    assert not words
