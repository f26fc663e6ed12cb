"""Cases to files, such that loading them gives the case back."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import assert_never

from attrs import evolve

from provenance.errors import FormatError, Problem, UnknownFormatError
from provenance.formats import files
from provenance.formats.loading import FileFormat, format_of, load_bytes
from provenance.model import Case, Claim


def dump(case: Case, path: str | os.PathLike[str], /) -> None:
    """Write a case as a case folder, or as one CSV, JSON or JSON-lines file.

    The name of the path tells which; one without a suffix is a folder. What is
    written is loaded again before it takes the place of what was there, and must give
    the same case: so a single table, which holds nothing but claims and their
    documents, refuses a case that has more. Each file is written whole or not at all.

    Raises `FormatError` with everything that would be lost, and `UnknownFormatError`.
    """
    name = files.name_of(path)
    place = Path(path)
    if case.set_aside:
        rows = f"{len({(row.path, row.row) for row in case.set_aside})} rows"
        message = f"{rows} were set aside when the case was loaded and would be lost"
        raise FormatError((Problem(path=name, message=message),))
    if files.is_folder(place) or not place.suffix:
        _dump_folder(case, place, name)
    else:
        data = _bytes(_text(case, name), name)
        _check(case, name, lambda: load_bytes(data, name=name, strict=True))
        files.write(place, data)


def _text(case: Case, name: str) -> str:
    file_format = format_of(name)
    match file_format:
        case FileFormat.TABLE:
            from provenance.formats import csv_case

            separator = "," if name.lower().endswith(".csv") else "\t"
            return csv_case.dump(case, separator=separator)
        case FileFormat.JSON:
            from provenance.formats import json_case

            return json_case.dump(case)
        case FileFormat.JSON_LINES:
            from provenance.formats import json_lines

            return json_lines.dump(case)
        case FileFormat.SPREADSHEET:
            message = "spreadsheets are read only; write a .csv"
            raise UnknownFormatError((Problem(path=name, message=message),))
        case _:
            assert_never(file_format)


def _dump_folder(case: Case, folder: Path, name: str) -> None:
    from provenance.formats import case_folder

    present = {file for file in case_folder.FILES if files.exists(folder / file)}
    texts = case_folder.dump(case, present)
    data = {file: _bytes(text, name) for file, text in texts.items()}
    _check(case, name, lambda: case_folder.load(data, name, strict=True))
    files.make_folder(folder)
    for file in case_folder.FILES:
        if file in data:
            files.write(folder / file, data[file])


def _bytes(text: str, name: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        message = f"{text[error.start]!r} is half a character and cannot be written"
        raise FormatError((Problem(path=name, message=message),)) from None


def _check(case: Case, name: str, load_again: Callable[[], Case]) -> None:
    """Raise one `FormatError` with everything that would not be read back."""
    try:
        again = load_again()
    except FormatError as error:
        problems = tuple(
            evolve(problem, message=f"would not be read back: {problem.message}")
            for problem in error.problems
        )
        raise FormatError(problems) from None
    lost = [Problem(path=name, message=message) for message in _losses(case, again)]
    if lost:
        raise FormatError(tuple(lost))


def _losses(case: Case, again: Case) -> Iterator[str]:
    for kind in (
        "title",
        "defaults",
        "policy",
        "events",
        "measures",
        "places",
        "populations",
        "outlets",
        "claimants",
        "citations",
    ):
        if getattr(case, kind) != getattr(again, kind):
            yield f"the {kind} of the case would be lost"
    documents = {document.id: document for document in again.documents}
    for document in case.documents:
        if document.id not in documents:
            yield f"the document {document.id!r} would be lost"
        elif document != documents[document.id]:
            yield f"the document {document.id!r} would change"
    for claim, other in zip(case.claims, again.claims, strict=False):
        if claim != other and _in_order(claim) != other:
            yield from _changes(claim, other)
    if len(case.claims) != len(again.claims):
        yield f"{len(case.claims)} claims would be read as {len(again.claims)}"


def _in_order(claim: Claim) -> Claim:
    """Return the claim with its extra columns in the order in which they are read."""
    return evolve(claim, extra=tuple(sorted(claim.extra)))


def _changes(claim: Claim, other: Claim) -> Iterator[str]:
    for field in claim.__attrs_attrs__:
        old, new = (getattr(value, field.name) for value in (claim, other))
        if field.eq and old != new:
            change = f"{old!r} would be read as {new!r}"
            yield f"claim {claim.id!r}: its {field.name} {change}"
