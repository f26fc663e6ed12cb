"""Claims that name each other."""

import pytest

from provenance.errors import FormatError
from provenance.formats import case_folder, load_bytes
from provenance.model import Case


def test_ids_given_twice() -> None:
    """An id of two rows makes the file unreadable; both rows are named."""
    with pytest.raises(FormatError) as caught:
        load_bytes(b"id,what,figure\na,x,3\nb,x,3\na,x,4\na,x,5\n", name="t.csv")

    assert str(caught.value) == (
        "t.csv:4: id: 'a' is also the id of row 2\n"
        "t.csv:5: id: 'a' is also the id of row 2"
    )


def test_sayings_that_are_taken() -> None:
    """An id that a row gives is its own; others that would have it get a number."""
    (first,) = load_bytes(b"what,figure\nx,3\n", name="t.csv").claims
    rows = f"x,3,\nx,4,{first.id}\nx,3,\nx,5,{first.id}-3\nx,3,\n"
    case = load_bytes(f"what,figure,id\n{rows}".encode(), name="t.csv")

    assert [claim.id for claim in case.claims] == [
        f"{first.id}-2",
        first.id,
        f"{first.id}-4",
        f"{first.id}-3",
        f"{first.id}-5",
    ]


def test_unknown_ids() -> None:
    """A claim that names a claim that is not there is set aside, with a hint."""
    data = (
        b"id,what,figure,derived_from,part_of,revises\nclaim-1,x,3,,,\n"
        b"claim-2,x,3,clam-1,zz,claim-1\n"
    )
    case = load_bytes(data, name="t.csv")

    assert [claim.id for claim in case.claims] == ["claim-1"]
    assert [(row.row, row.column, row.message) for row in case.set_aside] == [
        (
            3,
            "derived_from",
            "no claim has the id 'clam-1'; did you mean 'claim-1'?",
        ),
        (3, "part_of", "no claim has the id 'zz'"),
    ]


def test_what_rests_on_rows_aside() -> None:
    """What rests on a row that is set aside goes with it, and it is said why."""
    data = (
        b"id,what,figure,derived_from\na,x,35.000,\nb,x,3,a\nc,x,4,b\nd,x,5,d\n"
        b"e,x,6,d\n"
    )
    case = load_bytes(data, name="t.csv")

    assert [claim.id for claim in case.claims] == ["d", "e"]
    assert [row.message for row in case.set_aside[1:]] == [
        "the claim 'a' was set aside",
        "the claim 'b' was set aside",
    ]


def test_a_long_chain() -> None:
    """Thousands of claims that rest on each other are set aside in one go."""
    rows = "".join(f"{n},x,3,{n + 1}\n" for n in range(20_000))
    case = load_bytes(f"id,what,figure,derived_from\n{rows}".encode(), name="t.csv")

    assert (len(case.claims), len(case.set_aside)) == (0, 20_000)


def _citing(cell: str, *, cites: str = "post", documents: str = "") -> Case:
    """Return a case in which a claim of `wiki` has this cell."""
    files = {
        "documents.csv": f"document,outlet\npost,Daily Post\n{documents}",
        "claims.csv": f"id,what,figure,document,cites,derived_from\n"
        f"a,x,3,wiki,{cell},\nb,x,3,,,a\n",
        "citations.csv": f"document,label,cites\nwiki,[1],{cites}\npost,2,\n",
    }
    return case_folder.load({name: text.encode() for name, text in files.items()}, "c")


@pytest.mark.parametrize(
    ("cell", "cites"),
    [
        ("1", ("[1]",)),
        ("[1]", ("[1]",)),
        ("1; post", ("[1]", "post")),
        ("2", ("2",)),
        ("elsewhere", ("elsewhere",)),
    ],
)
def test_labels_without_brackets(cell: str, cites: tuple[str, ...]) -> None:
    """A label of its own document is one however it is written; another's is none."""

    assert _citing(cell).claim("a").cites == cites


def test_a_label_that_is_a_document() -> None:
    """Both may be meant, so the claim is set aside, with those that rest on it."""
    case = _citing("1", documents="1,Radio Nine\n")

    assert not case.claims
    assert [(row.row, row.column, row.message) for row in case.set_aside] == [
        (
            2,
            "cites",
            (
                "'1' is a document of the case, and a label of the references of "
                "'wiki'; write '[1]' for the reference, or give the document another id"
            ),
        ),
        (3, "derived_from", "the claim 'a' was set aside"),
    ]


@pytest.mark.parametrize(("cell", "cites"), [("1", "1"), ("[1]", "post")])
def test_a_label_that_is_no_other_document(cell: str, cites: str) -> None:
    """It points to that very document, or stands in brackets."""
    case = _citing(cell, cites=cites, documents="1,Radio Nine\n")

    assert case.claim("a").cites == ("[1]",)
