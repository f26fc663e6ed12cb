"""Files to cases and back: case folders, CSV, JSON and JSON lines."""

from provenance.formats.dumping import dump
from provenance.formats.loading import load, load_bytes

__all__ = ["dump", "load", "load_bytes"]
