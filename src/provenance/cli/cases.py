"""Cases as the command line names them."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from attrs import evolve

from provenance.bulk import is_parquet, load_parquet
from provenance.formats import load, load_bytes, read_acceptances
from provenance.model import Acceptance, Case

#: The name of standard input.
STANDARD_INPUT = "-"


def read_case(name: str, /, *, strict: bool = False) -> Case:
    """Return the case of this path, or the one on standard input for `-`."""
    with working(f"reading {name}"):
        if name == STANDARD_INPUT:
            data = sys.stdin.buffer.read()
            return load_bytes(data, name="standard input", strict=strict)
        if is_parquet(name):
            return load_parquet(name, strict=strict)
        return load(name, strict=strict)


def read_with_acceptances(
    name: str, /, *, strict: bool = False
) -> tuple[Case, tuple[Acceptance, ...]]:
    """Return the case of this path with what was accepted of it, an input as well."""
    case = read_case(name, strict=strict)
    if name == STANDARD_INPUT:
        return case, ()
    acceptances, inputs = read_acceptances(name)
    if not inputs:
        return case, ()
    return evolve(case, inputs=(*case.inputs, *inputs)), acceptances


@contextmanager
def working(what: str, /) -> Iterator[None]:
    """Show on a terminal's stderr that work goes on; elsewhere show nothing."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(what):
        yield
