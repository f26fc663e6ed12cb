"""Case folders: `case.toml`, `claims.csv`, `documents.csv`, `citations.csv`.

| file | what becomes of it |
|---|---|
| `case.toml` | title, defaults, policy, vocabularies; may be missing |
| `documents.csv` | documents; may be missing |
| `claims.csv` | claims, and the documents of which only their rows tell |
| `citations.csv` | citations; may be missing |

Only `claims.csv` keeps columns that are not ours. Other files are left alone.
"""

from collections.abc import Collection, Mapping
from typing import Final

from provenance.errors import FormatError, Problem
from provenance.formats.assembly import Assembly
from provenance.formats.case_toml import read_case_toml, write_case_toml
from provenance.formats.columns import CITATION_COLUMNS, DOCUMENT_COLUMNS
from provenance.formats.csv_table import read_table, write_table
from provenance.formats.files import input_of
from provenance.formats.written import (
    citation_rows,
    claim_rows,
    document_rows,
)
from provenance.model import Case

#: The files of a case folder, in the order in which they are read.
FILES: Final = ("case.toml", "documents.csv", "claims.csv", "citations.csv")


def load(files: Mapping[str, bytes], name: str, /, *, strict: bool = False) -> Case:
    """Return the case of these files of the folder that the caller named so."""
    if "claims.csv" not in files:
        message = "no claims.csv in this folder"
        raise FormatError((Problem(path=name, message=message),))
    assembly = Assembly()
    ledger = assembly.ledger
    ledger.inputs += [
        input_of(path_of(name, file), files[file]) for file in FILES if file in files
    ]
    if "case.toml" in files:
        path = path_of(name, "case.toml")
        assembly.take_facts(read_case_toml(files["case.toml"], path, ledger))
    if "documents.csv" in files:
        path = path_of(name, "documents.csv")
        rows = read_table(
            files["documents.csv"],
            path,
            ledger,
            columns=DOCUMENT_COLUMNS,
            required=("document",),
            has_extras=False,
        )
        assembly.take_documents(path, rows)
    path = path_of(name, "claims.csv")
    assembly.take_claims(path, read_table(files["claims.csv"], path, ledger))
    if "citations.csv" in files:
        path = path_of(name, "citations.csv")
        rows = read_table(
            files["citations.csv"],
            path,
            ledger,
            columns=CITATION_COLUMNS,
            required=("document",),
            has_extras=False,
        )
        assembly.take_citations(path, rows)
    return assembly.case(strict=strict)


def path_of(folder: str, file: str, /) -> str:
    """Return how a file of the folder that the caller named so is called.

    >>> path_of("fixtures/operation-1111", "claims.csv")
    'fixtures/operation-1111/claims.csv'
    """
    return f"{folder.rstrip('/') or folder}/{file}"


def dump(case: Case, present: Collection[str], /) -> dict[str, str]:
    """Return the text of each file that the folder needs.

    Besides `claims.csv` that is each that has something to say, or that is `present`
    and said something before.
    """
    facts = write_case_toml(case)
    tables = {
        "documents.csv": document_rows(case),
        "claims.csv": claim_rows(case),
        "citations.csv": citation_rows(case),
    }
    texts = {} if not facts and "case.toml" not in present else {"case.toml": facts}
    for file, table in tables.items():
        if table.rows or file == "claims.csv" or file in present:
            texts[file] = write_table(table.header, table.cells())
    return texts
