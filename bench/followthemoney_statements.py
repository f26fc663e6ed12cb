"""The same claims as statements of followthemoney, the nearest thing that exists.

A statement is one value of one property of one thing, so a claim takes one for each
column that it fills, and one that says that there is such a thing at all. Values stay
texts: no figure and no date is read, nothing is refused, and a statement's id is the
hash of its value, not of what the claim says as a whole. It runs in an environment of
its own, with nothing of `provenance` in it.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha1
from pathlib import Path
from typing import Any, Final

from followthemoney.statement import (  # type: ignore[import-not-found]  # it lives in an environment of its own
    JSON,
    Statement,
    read_path_statements,
    write_statements,
)

#: For each column the property of an event that comes closest.
_PROPERTIES: Final = {
    "measure": "topics",
    "figure": "summary",
    "place": "location",
    "population": "keywords",
    "as_of": "date",
    "outlet": "publisher",
    "claimant": "organizer",
    "url": "sourceUrl",
    "title": "name",
    "published": "modifiedAt",
    "quote": "proof",
}


def build(rows: Iterable[dict[str, Any]], /) -> list[Statement]:
    """Return the statements of rows."""
    return [statement for row in rows for statement in _statements(row)]


def _statements(row: dict[str, Any]) -> Iterator[Statement]:
    text = "".join(f"{len(value)}:{value}" for value in row.values())
    entity = sha1(text.encode(), usedforsecurity=False).hexdigest()
    for prop, value in (("id", entity), *row.items()):
        yield Statement(
            entity_id=entity,
            prop=_PROPERTIES.get(prop, prop),
            schema="Event",
            value=value,
            dataset="bench",
        )


def write(statements: Iterable[Statement], path: Path, /) -> None:
    """Write statements as JSON lines."""
    with path.open("wb") as stream:
        write_statements(stream, JSON, statements)


def read(path: Path, /) -> list[Statement]:
    """Return the statements of a file of JSON lines."""
    return [*read_path_statements(path, JSON)]
