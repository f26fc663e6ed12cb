"""One JSON file that is a case: `"schema": "provenance.case/1"`.

| key | what becomes of it |
|---|---|
| `title`, `default`, `policy` | as in `case.toml` |
| `events`, `measures`, `places`, `populations`, `outlets`, `claimants` | the tables of `case.toml`: an object for each name |
| `documents`, `claims`, `citations` | arrays of rows, keyed by the columns of the files of a case folder |

An array alone is the claims of a case that says nothing else. Rows are counted from 1.
"""  # noqa: E501 (a table)

from typing import Any, Final

from attrs import fields

from provenance.formats.assembly import Assembly
from provenance.formats.columns import (
    CITATION_COLUMNS,
    CLAIM_COLUMNS,
    DOCUMENT_COLUMNS,
    Column,
)
from provenance.formats.converter import UnstructurableError, json_path, structure
from provenance.formats.decoding import UndecodableError, decode
from provenance.formats.facts import CaseFacts, facts_converter
from provenance.formats.files import input_of
from provenance.formats.json_rows import read_objects
from provenance.formats.json_text import InvalidJsonError, read_json, write_json
from provenance.formats.ledger import Ledger
from provenance.formats.shapes import Shapes
from provenance.formats.suggestions import did_you_mean
from provenance.formats.tables import Rows
from provenance.formats.vocabularies import case_of, facts_of
from provenance.formats.written import citation_rows, claim_rows, document_rows
from provenance.model import Case

SCHEMA: Final = "provenance.case/1"

_ROWS: Final[dict[str, tuple[Column, ...]]] = {
    "documents": DOCUMENT_COLUMNS,
    "claims": CLAIM_COLUMNS,
    "citations": CITATION_COLUMNS,
}


_KEYS: Final = tuple(field.name for field in fields(CaseFacts))


def load(data: bytes, name: str, /, *, strict: bool = False) -> Case:
    """Return the case of these bytes, which the caller named so."""
    assembly = Assembly()
    assembly.ledger.inputs.append(input_of(name, data))
    _read(data, name, assembly)
    return assembly.case(strict=strict)


def dump(case: Case, /) -> str:
    """Return a case as JSON; what is empty is left out."""
    told: dict[str, Any] = {"schema": SCHEMA}
    told |= facts_converter().unstructure(facts_of(case))
    for key, table in (
        ("documents", document_rows(case)),
        ("citations", citation_rows(case)),
    ):
        if table.rows:
            told[key] = list(table.rows)
    return write_json(told | {"claims": list(claim_rows(case).rows)})


def _read(data: bytes, name: str, assembly: Assembly) -> None:
    ledger = assembly.ledger
    try:
        told = read_json(decode(data))
    except UndecodableError as error:
        ledger.refuse(name, error.reason)
        return
    except InvalidJsonError as error:
        ledger.refuse(name, str(error))
        return
    if isinstance(told, list):
        told = {"schema": SCHEMA, "claims": told}
    if not isinstance(told, dict):
        ledger.refuse(name, "is no case; expected an object of JSON")
        return
    if told.pop("schema", None) != SCHEMA:
        message = f"is no case; expected {SCHEMA!r} here"
        ledger.refuse(name, message, column="$.schema")
        return
    rows = {key: _array(told.pop(key, []), key, name, ledger) for key in _ROWS}
    for key in sorted(told.keys() - set(_KEYS)):
        hint = did_you_mean(key, (*_KEYS, *_ROWS))
        ledger.refuse(name, f"unknown key{hint}", column=json_path((key,)))
        del told[key]
    _take_facts(told, name, assembly)
    assembly.take_documents(*_rows("documents", rows, name, ledger))
    assembly.take_claims(*_rows("claims", rows, name, ledger))
    assembly.take_citations(*_rows("citations", rows, name, ledger))


def _take_facts(told: dict[str, Any], name: str, assembly: Assembly) -> None:
    try:
        facts = structure(facts_converter(), told, CaseFacts)
    except UnstructurableError as error:
        faults = error.faults
    else:
        frame, faults = case_of(facts)
        assembly.take_facts(frame)
    for fault in faults:
        assembly.ledger.refuse(name, fault.message, column=json_path(fault.path))


def _array(value: object, key: str, name: str, ledger: Ledger) -> list[Any]:
    if isinstance(value, list):
        return value
    ledger.refuse(name, "is no array of rows", column=f"$.{key}")
    return []


def _rows(
    key: str, rows: dict[str, list[Any]], name: str, ledger: Ledger
) -> tuple[str, Rows]:
    """Return the rows of a key, and what problems call the place they stand in."""
    is_claims = key == "claims"
    path = name if is_claims else f"{name}: {key}"
    shapes = Shapes(path, ledger, columns=_ROWS[key], has_extras=is_claims)
    return path, read_objects(rows[key], shapes)
