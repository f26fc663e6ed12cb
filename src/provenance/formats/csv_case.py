"""One table that is a case: claims, and the documents that they stand in.

The columns are those of `provenance.formats.columns`; columns that are not ours are
kept. The separator is a tab where the file is a `.tsv`, else a comma.
"""

from provenance.formats.assembly import Assembly
from provenance.formats.csv_table import read_table, write_table
from provenance.formats.files import input_of
from provenance.formats.written import claim_rows
from provenance.model import Case


def load(data: bytes, name: str, /, *, strict: bool = False) -> Case:
    """Return the case of these bytes, which the caller named so."""
    assembly = Assembly()
    assembly.ledger.inputs.append(input_of(name, data))
    assembly.take_claims(name, read_table(data, name, assembly.ledger))
    return assembly.case(strict=strict)


def dump(case: Case, /, *, separator: str = ",") -> str:
    """Return the claims of a case and their documents as one table."""
    table = claim_rows(case, with_details=True)
    return write_table(table.header, table.cells(), separator=separator)
