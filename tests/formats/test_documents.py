"""Documents from the rows of claims: which rows stand in one, and what it is called."""

import pytest

from provenance.formats import load_bytes
from provenance.model import Case


def case_of(text: str) -> Case:
    """Return the case of a table."""
    return load_bytes(text.encode(), name="t.csv")


@pytest.mark.parametrize(
    ("columns", "cells", "name"),
    [
        ("document,url", "d1,https://e.org/1", "d1"),
        ("url,title", "https://e.org/1,A", "https://e.org/1"),
        ("archive_url,title", "https://a.org/1,A", "https://a.org/1"),
        ("title,outlet,published", "A,X,2023-11", "X: A (2023-11)"),
        ("title", "A", "A"),
    ],
)
def test_names(columns: str, cells: str, name: str) -> None:
    """A document is called by its id, address, copy or title, whichever comes first."""
    case = case_of(f"what,figure,{columns}\nkilled,3,{cells}\nkilled,4,{cells}\n")

    assert [name] == [document.id for document in case.documents]
    assert [name, name] == [claim.document for claim in case.claims]


def test_documents_of_their_own() -> None:
    """Rows that tell only dates are not known to stand in one document."""
    case = case_of(
        "id,what,figure,outlet,published\na,killed,3,X,2023-11-01\n"
        "b,killed,4,X,2023-11-01\n"
    )

    assert [document.id for document in case.documents] == [
        "document of a",
        "document of b",
    ]
    assert [document.outlet for document in case.documents] == ["X", "X"]


def test_rows_that_tell_nothing() -> None:
    """An outlet alone, or an id alone, describes no document."""
    case = case_of("what,figure,outlet,document\nkilled,3,X,\nkilled,4,X,d1\n")

    assert case.documents == ()
    assert [claim.document for claim in case.claims] == [None, "d1"]


def test_rows_add_to_each_other() -> None:
    """What several rows tell of one document comes together."""
    case = case_of(
        "what,figure,document,outlet,title,author,published\n"
        "killed,3,d1,X,A,,\nkilled,4,d1,,,B,2023\nkilled,5,d1,,,,\n"
    )
    document, *others = case.documents

    assert (
        document.outlet,
        document.title,
        document.author,
        str(document.published),
        others,
    ) == ("X", "A", "B", "2023", [])


def test_contradictions() -> None:
    """A row that tells otherwise of a document than one above is set aside."""
    case = case_of(
        "what,figure,url,title,outlet\nkilled,3,https://e.org/1,A,X\n"
        "killed,4,https://e.org/1,B,X\nkilled,5,https://e.org/1,,Y\n"
    )
    known = "contradicts row 2, where the document 'https://e.org/1' has"

    assert [(3, "title", f"'B' {known} 'A'"), (4, "outlet", f"'Y' {known} 'X'")] == [
        (row.row, row.column, row.message) for row in case.set_aside
    ]


def test_a_row_aside_tells_nothing() -> None:
    """A row that is set aside adds no document."""
    case = case_of("what,figure,title\nkilled,35.000,A\nkilled,3,\n")

    assert case.documents == ()
