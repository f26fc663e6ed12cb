"""The schema of a JSON case says what we write, and has all our columns."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from attrs import fields
from jsonschema import Draft202012Validator

from provenance.formats import dump, load
from provenance.formats.columns import (
    CITATION_COLUMNS,
    CLAIM_COLUMNS,
    DOCUMENT_COLUMNS,
    Column,
)
from provenance.formats.facts import (
    CaseFacts,
    EventFacts,
    MeasureFacts,
    OutletFacts,
    PolicyFacts,
    TermFacts,
)

FIXTURES = Path(__file__).parents[2] / "fixtures"
TEXT = (files("provenance.formats") / "schemas" / "case.schema.json").read_text("utf-8")
SCHEMA: dict[str, Any] = json.loads(TEXT)


def test_the_schema_is_one() -> None:
    """The schema keeps the rules of its draft."""
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("claim", CLAIM_COLUMNS),
        ("document", DOCUMENT_COLUMNS),
        ("citation", CITATION_COLUMNS),
    ],
)
def test_columns(name: str, columns: tuple[Column, ...]) -> None:
    """Each column is in the schema, with its meaning."""
    properties = SCHEMA["$defs"][name]["properties"]

    assert {column.name: column.meaning for column in columns} == {
        name: told["description"] for name, told in properties.items()
    }


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("term", TermFacts),
        ("event", EventFacts),
        ("measure", MeasureFacts),
        ("outlet", OutletFacts),
    ],
)
def test_facts(name: str, kind: type) -> None:
    """Each fact about a name is in the schema."""

    assert {field.name for field in fields(kind)} == set(
        SCHEMA["$defs"][name]["properties"]
    )


def test_keys() -> None:
    """Each key of a case and of its policy is in the schema."""
    tables = {"schema", "documents", "claims", "citations"}

    assert {field.name for field in fields(CaseFacts)} | tables == set(
        SCHEMA["properties"]
    )
    assert {field.name for field in fields(PolicyFacts)} == set(
        SCHEMA["properties"]["policy"]["properties"]
    )


@pytest.mark.parametrize("name", ["operation-1111", "myanmar-2023-11"])
def test_real_cases(name: str, tmp_path: Path) -> None:
    """The real cases, written as JSON, are what the schema says."""
    if not (FIXTURES / name).is_dir():
        pytest.skip(f"fixtures/{name} is not here")
    dump(load(FIXTURES / name), tmp_path / "case.json")
    told = json.loads((tmp_path / "case.json").read_text("utf-8"))

    assert [*Draft202012Validator(SCHEMA).iter_errors(told)] == []
