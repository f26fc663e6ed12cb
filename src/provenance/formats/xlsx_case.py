"""One sheet of a spreadsheet that is a case: claims, and their documents.

The columns are those of a CSV. `file.xlsx#Sheet` names a sheet; without a name it is
the first one. Spreadsheets are read and never written.
"""

from provenance.formats.assembly import Assembly
from provenance.formats.files import input_of
from provenance.formats.xlsx_table import read_sheet
from provenance.model import Case


def load(data: bytes, name: str, sheet: str, /, *, strict: bool = False) -> Case:
    """Return the case of a sheet of these bytes, which the caller named so."""
    assembly = Assembly()
    assembly.ledger.inputs.append(input_of(name, data))
    assembly.take_claims(name, read_sheet(data, sheet, name, assembly.ledger))
    return assembly.case(strict=strict)
