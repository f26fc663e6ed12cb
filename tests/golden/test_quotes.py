"""The real cases say no more than their documents, and use only declared terms."""

import csv
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

FIXTURES = Path(__file__).parents[2] / "fixtures"
CASES = ("operation-1111", "myanmar-2023-11")

#: The columns whose names are terms, and the tables of case.toml that declare them.
TABLES = {
    "measure": "measure",
    "event": "event",
    "place": "place",
    "population": "population",
    "claimant": "claimant",
    "via": "outlet",
    "outlet": "outlet",
}

Row = dict[str, str]

every_case = pytest.mark.parametrize("case", CASES)


def rows(case: str, name: str) -> list[Row]:
    """Return the rows of one file of a case, or none where it has no such file."""
    path = FIXTURES / case / name
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def vocabulary(case: str) -> dict[str, Any]:
    """Return what a case's case.toml declares."""
    text = (FIXTURES / case / "case.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def quoted(case: str) -> Iterator[Row]:
    """Yield the claims that say where in their document the quote stands."""
    for row in rows(case, "claims.csv"):
        if row["quote_start"] or row["quote_end"]:
            yield row


def labels(cell: str) -> Iterator[str]:
    """Yield the entries of a cell that names several, in brackets or not."""
    for entry in cell.split(";"):
        if entry.strip():
            yield entry.strip()


@every_case
def test_every_quote_stands_in_its_document(case: str, documents: Path) -> None:
    """Each quote, with what stands around it, is at its offsets in the full text."""
    checked = 0
    for row in quoted(case):
        path = documents / f"{row['document']}.txt"
        if not path.exists():
            continue
        text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
        start, end = int(row["quote_start"]), int(row["quote_end"])
        prefix, suffix = row.get("quote_prefix", ""), row.get("quote_suffix", "")

        assert row["quote"] == text[start:end], row["id"]
        assert prefix == text[start - len(prefix) : start], row["id"]
        assert suffix == text[end : end + len(suffix)], row["id"]
        checked += 1

    assert checked > 0


@every_case
def test_an_ambiguous_quote_has_a_context(case: str, documents: Path) -> None:
    """A quote that stands more than once in its document is told apart by context."""
    for row in quoted(case):
        path = documents / f"{row['document']}.txt"
        if not path.exists():
            continue
        text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
        prefix, suffix = row.get("quote_prefix", ""), row.get("quote_suffix", "")

        times = text.count(prefix + row["quote"] + suffix)

        assert times == 1, row["id"]


@every_case
def test_offsets_are_as_long_as_the_quote(case: str) -> None:
    """A quote's start and end are as far apart as it is long, in code points."""
    checked = 0
    for row in quoted(case):
        start, end = int(row["quote_start"]), int(row["quote_end"])

        assert len(row["quote"]) == end - start, row["id"]
        checked += 1

    assert checked > 0


@every_case
def test_ids_are_unique(case: str) -> None:
    """No two claims have one id, and no two documents."""
    claims = [row["id"] for row in rows(case, "claims.csv")]
    papers = [row["document"] for row in rows(case, "documents.csv")]

    assert sorted(set(claims)) == sorted(claims)
    assert sorted(set(papers)) == sorted(papers)


@every_case
def test_every_claim_says_its_figure(case: str) -> None:
    """Each claim has an id, a measure, a figure, a unit, a document and a language."""
    needed = ("id", "measure", "figure", "unit", "document", "language")
    lacking = [
        (row["id"], column)
        for row in rows(case, "claims.csv")
        for column in needed
        if not row[column]
    ]

    assert not lacking


@every_case
def test_labels_are_references_of_the_document(case: str) -> None:
    """Each label that a claim cites is a reference that its own document gives."""
    given = {(row["document"], row["label"]) for row in rows(case, "citations.csv")}
    missing = [
        (row["id"], label)
        for row in rows(case, "claims.csv")
        for label in labels(row.get("cites", ""))
        if (row["document"], label.strip("[]")) not in given
    ]

    assert not missing


@every_case
def test_documents_are_described(case: str) -> None:
    """Each document that a claim or a citation names has its row."""
    described = {row["document"] for row in rows(case, "documents.csv")}
    named = {row["document"] for row in rows(case, "claims.csv")}
    for row in rows(case, "citations.csv"):
        named.update({row["document"], row["cites"]} - {""})

    assert set() == named - described


@every_case
def test_claims_that_are_named_exist(case: str) -> None:
    """Each claim that another rests on, or is a part of, is in the case."""
    known = {row["id"] for row in rows(case, "claims.csv")}
    named = {
        other
        for row in rows(case, "claims.csv")
        for column in ("derived_from", "part_of", "revises")
        for other in labels(row.get(column, ""))
    }

    assert set() == named - known


@every_case
def test_names_are_declared(case: str) -> None:
    """Each name that a claim or a document uses is a term of case.toml or its alias."""
    declared = vocabulary(case)
    known = {
        table: {
            name.casefold()
            for term, facts in declared[table].items()
            for name in (term, *facts.get("aliases", ()))
        }
        for table in TABLES.values()
    }
    undeclared = {
        (column, name)
        for file in ("claims.csv", "documents.csv")
        for row in rows(case, file)
        for column, table in TABLES.items()
        for name in row.get(column, "").split(" + ")
        if name not in {"", "*"} and name.casefold() not in known[table]
    }

    assert set() == undeclared


@every_case
def test_terms_name_declared_terms(case: str) -> None:
    """What a term lies within, and what it is made of, is declared as well."""
    undeclared = {
        (table, name)
        for table, terms in vocabulary(case).items()
        if table in TABLES.values()
        for facts in terms.values()
        for key in ("within", "parts", "overlap")
        for name in (
            [facts[key]] if isinstance(facts.get(key), str) else facts.get(key, ())
        )
        if name not in terms
    }

    assert set() == undeclared


@every_case
def test_order_of_terms_has_a_source(case: str) -> None:
    """Each term that lies within others, or has parts, says who says so."""
    unsourced = [
        (table, term)
        for table, terms in vocabulary(case).items()
        if table in TABLES.values()
        for term, facts in terms.items()
        if (facts.get("within") or facts.get("parts")) and not facts.get("source")
    ]

    assert not unsourced
