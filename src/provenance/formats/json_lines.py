"""JSON lines: one claim in each line, an object whose keys are the columns.

A line holds what a row of a CSV holds; a column that holds several items may be an
array, numbers may be numbers, and a decimal number stays exact. The number of a row is
that of its line.
"""

from typing import BinaryIO

from provenance.formats.assembly import Assembly
from provenance.formats.files import Lines
from provenance.formats.json_rows import read_lines
from provenance.formats.json_text import write_json_line
from provenance.formats.written import claim_rows
from provenance.model import Case


def load(stream: BinaryIO, name: str, /, *, strict: bool = False) -> Case:
    """Return the case of a stream of lines, which the caller named so."""
    assembly = Assembly()
    read = Lines(stream)
    assembly.take_claims(name, read_lines(read, name, assembly.ledger))
    assembly.ledger.inputs.append(read.input(name))
    return assembly.case(strict=strict)


def dump(case: Case, /) -> str:
    """Return the claims of a case and their documents, one claim in each line."""
    table = claim_rows(case, with_details=True)
    return "".join(map(write_json_line, table.rows))
