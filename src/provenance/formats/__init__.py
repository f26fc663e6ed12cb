"""Files to cases and back: case folders, CSV, JSON, JSON lines, .xlsx."""

from provenance.formats.acceptances import (
    acceptances_path,
    add_acceptance,
    load_acceptances,
    read_acceptances,
)
from provenance.formats.dumping import dump
from provenance.formats.loading import file_of, load, load_bytes

__all__ = [
    "acceptances_path",
    "add_acceptance",
    "dump",
    "file_of",
    "load",
    "load_acceptances",
    "load_bytes",
    "read_acceptances",
]
