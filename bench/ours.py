"""The same work as the competitors do, by this library."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import provenance
from provenance.formats import json_lines
from provenance.formats.assembly import Assembly
from provenance.formats.json_rows import read_objects
from provenance.formats.shapes import Shapes
from provenance.reconciliation import Survey, survey


def build(rows: Iterable[dict[str, Any]], /) -> provenance.Case:
    """Return the case of rows that are in memory."""
    assembly = Assembly()
    shapes = Shapes("rows", assembly.ledger)
    assembly.take_claims("rows", read_objects([*rows], shapes))
    return assembly.case(strict=True)


def read(path: Path, /) -> provenance.Case:
    """Return the case of a file of JSON lines."""
    return provenance.load(path, strict=True)


def write(case: provenance.Case, path: Path, /) -> None:
    """Write claims as JSON lines, unchecked, as the competitors do."""
    path.write_text(json_lines.dump(case), encoding="utf-8")


def write_checked(case: provenance.Case, path: Path, /) -> None:
    """Write claims as users do: read back and compared before the file is replaced."""
    provenance.dump(case, path)


def load(folder: Path, /) -> provenance.Case:
    """Return the case of a case folder."""
    return provenance.load(folder, strict=True)


def reconcile(case: provenance.Case, /) -> provenance.Report:
    """Return the report of a case: every rule, every finding."""
    return provenance.reconcile(case)


def law(case: provenance.Case, /) -> Survey:
    """Return a case laid out, with all breaches of the law: before any rule."""
    return survey(case)


def bounds(case: provenance.Case, /) -> int:
    """Reconcile, and work out the bounds of every scope; return how many there are."""
    report = provenance.reconcile(case)
    return sum(len(question.bounds) for question in report.questions)
