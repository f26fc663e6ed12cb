"""The pages of the reference that are made from the code, as MyST Markdown.

Nothing here needs Sphinx, so that tests can ask for the pages wherever the library is
installed.
"""

import inspect
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import click
from click.testing import CliRunner
from json_meanings import DIFF, REPORT, TRACE
from python_names import error_classes, public_names

from provenance.cli.program import program
from provenance.formats.columns import (
    AMBIGUOUS,
    CITATION_COLUMNS,
    CLAIM_COLUMNS,
    DOCUMENT_COLUMNS,
    Column,
)
from provenance.model import KNOWN_MEASURES
from provenance.reconciliation import ALL_RULES, CaseRule, Rule
from provenance.report import schema


def generated_pages() -> dict[str, str]:
    """Return the text of each generated file by its name."""
    makers: dict[str, Callable[[], Iterator[str]]] = {
        "rules.md": rules,
        "commands.md": commands,
        "columns.md": columns,
        "known-measures.md": known_measures,
        "python.md": public_names,
        "errors.md": error_classes,
        "report-json.md": lambda: schema_table(schema("report"), REPORT),
        "diff-json.md": lambda: schema_table(schema("diff"), DIFF),
        "trace-json.md": lambda: schema_table(schema("trace"), TRACE),
    }
    return {name: "\n".join(make()) + "\n" for name, make in makers.items()}


def rules() -> Iterator[str]:
    """Yield a section for each rule, made from the docstring of its module."""
    yield from _table(
        ("rule", "at most a", "finds"),
        (
            (f"[`{rule.id}`](#rule-{rule.id})", rule.severity.word, rule.summary)
            for rule in ALL_RULES
        ),
    )
    for rule in ALL_RULES:
        yield f"\n(rule-{rule.id})=\n\n## `{rule.id}`\n"
        yield f"At most a {rule.severity.word}.\n"
        yield markdown(_docstring_of(rule))


def _docstring_of(rule: Rule | CaseRule) -> str:
    return inspect.cleandoc(sys.modules[rule.check.__module__].__doc__ or "")


def markdown(docstring: str, /) -> str:
    """Return a docstring as Markdown: what stands indented behind `::` is a block.

    >>> print(markdown("A finding::" + chr(10) * 2 + "    what,figure"))
    A finding:
    <BLANKLINE>
    ```text
    what,figure
    ```
    """
    lines: list[str] = []
    block: list[str] | None = None
    for line in docstring.splitlines():
        if block is not None and (line.startswith("    ") or not line.strip()):
            block.append(line[4:])
            continue
        if block is not None:
            lines += _fenced(block)
            block = None
        if line.endswith("::"):
            lines.append(line[:-1])
            block = []
        else:
            lines.append(line)
    if block is not None:
        lines += _fenced(block)
    return "\n".join(lines).rstrip()


def _fenced(block: list[str]) -> list[str]:
    text = "\n".join(block).strip("\n")
    return ["", "```text", text, "```", ""]


def commands() -> Iterator[str]:
    """Yield the help text of the program and of each of its commands."""
    yield f"```text\n{_help_of()}```\n"
    for name in program.commands:
        yield f"(command-{name})=\n\n## `provenance {name}`\n"
        yield f"```text\n{_help_of(name)}```\n"


def _help_of(*command: str) -> str:
    outcome = CliRunner().invoke(
        program, [*command, "--help"], prog_name="provenance", terminal_width=80
    )
    if outcome.exit_code:
        raise click.ClickException(outcome.output)
    return outcome.output


def columns() -> Iterator[str]:
    """Yield the tables of the columns of each file, and the names that are refused."""
    for title, found in (
        ("`claims.csv`, one CSV alone, JSON lines", CLAIM_COLUMNS),
        ("`documents.csv`", DOCUMENT_COLUMNS),
        ("`citations.csv`", CITATION_COLUMNS),
    ):
        yield f"## {title}\n"
        yield from _table(
            ("column", "what its cells say", "also called"), map(_column, found)
        )
        yield ""
    yield "## Names that are refused\n"
    yield "Each of them could be several columns, so it is refused with all of them.\n"
    yield from _table(
        ("name", "could be"),
        (
            (f"`{name}`", ", ".join(f"`{meaning}`" for meaning in meanings))
            for name, meanings in AMBIGUOUS.items()
        ),
    )


def _column(column: Column) -> tuple[str, str, str]:
    aliases = ", ".join(f"`{alias}`" for alias in column.aliases)
    return f"`{column.name}`", column.meaning, aliases


def known_measures() -> Iterator[str]:
    """Yield the table of the measures that are known without a vocabulary."""
    yield from _table(
        ("measure", "kind", "once", "within", "also called"),
        (
            (
                f"`{measure.term.name}`",
                measure.kind.value,
                "yes" if measure.once else "",
                ", ".join(f"`{name}`" for name in measure.term.within),
                ", ".join(f"`{name}`" for name in measure.term.aliases),
            )
            for measure in KNOWN_MEASURES
        ),
    )


def schema_table(
    told: Mapping[str, Any], meanings: Mapping[str, str], /
) -> Iterator[str]:
    """Yield a table of the keys of a JSON Schema, those of inner objects after it.

    A key has the meaning that is given for it, else its description in the schema.
    Raises `LookupError` for a key without either.
    """
    yield from _table(
        ("key", "value", "meaning"),
        (
            (f"`{key}`", _kind_of(value), _meaning_of(key, value, meanings))
            for key, value in _keys(told, "")
        ),
    )


def _meaning_of(key: str, value: Mapping[str, Any], meanings: Mapping[str, str]) -> str:
    meaning = meanings.get(key) or value.get("description")
    if not meaning:
        raise LookupError(key)
    return str(meaning)


def _keys(
    told: Mapping[str, Any], path: str
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name, value in told.get("properties", {}).items():
        key = f"{path}{name}"
        items = value.get("items", {})
        yield key + ("[]" if items else ""), value
        yield from _keys(items or value, f"{key}[]." if items else f"{key}.")


def _kind_of(value: Mapping[str, Any]) -> str:
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return ", ".join(
            "null" if choice is None else f"`{choice}`" for choice in value["enum"]
        )
    kinds = value.get("type", "any")
    said = kinds if isinstance(kinds, str) else " or ".join(kinds)
    items = value.get("items")
    return f"{said} of {_kind_of(items)}" if items else str(said)


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    names = tuple(head)
    yield _row(names)
    yield _row("---" for _ in names)
    for row in rows:
        yield _row(row)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
