"""The command line: words in, reports out, an exit status for each outcome."""

from provenance.cli.program import main

__all__ = ["main"]
