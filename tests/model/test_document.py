import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import InvalidValueError
from provenance.model import (
    AnyDate,
    Citation,
    DateRange,
    Document,
    DocumentId,
    Length,
    Outlet,
    PartialDate,
    Qualifier,
    Quote,
    last_known_date,
)

MONTH = PartialDate(year=2023, month=11)
DAY = PartialDate(year=2023, month=11, day=18)
PERHAPS = PartialDate(year=2023, month=11, day=18, qualifier=Qualifier.UNCERTAIN)
LATER = PartialDate(year=2024)


def document(
    published: AnyDate | None = None,
    retrieved: AnyDate | None = None,
    archived: AnyDate | None = None,
) -> Document:
    """Return a document with these dates."""
    return Document(
        id=DocumentId("d"), published=published, retrieved=retrieved, archived=archived
    )


@pytest.mark.parametrize(
    ("found", "last"),
    [
        (document(), None),
        (document(DAY, LATER, LATER), DAY),
        (document(None, DAY, LATER), DAY),
        (document(None, None, LATER), LATER),
        (document(DateRange(start=MONTH, end=DAY), LATER), DAY),
        (document(DateRange(start=MONTH, end=None), LATER), LATER),
        (document(PERHAPS, LATER), LATER),
        (document(PERHAPS), PERHAPS),
    ],
)
def test_nothing_is_written_after_this(
    found: Document, last: PartialDate | None
) -> None:
    """Publication, else retrieval, else archiving; what is certain goes first."""

    assert last == last_known_date(found)


def test_a_document_has_an_id() -> None:
    """Claims and citations point to it."""
    with pytest.raises(InvalidValueError) as caught:
        Document(id=DocumentId(""))

    assert str(caught.value) == "Document.id: is empty"


@pytest.mark.parametrize("field", ["published", "retrieved", "archived"])
def test_a_length_is_no_date(field: str) -> None:
    """Nothing is published at "ten days", neither a document nor what it cites."""
    length: dict[str, AnyDate] = {field: Length(days=10)}
    with pytest.raises(InvalidValueError) as of_document:
        Document(id=DocumentId("d"), **length)  # type: ignore[arg-type]  # one field of several
    with pytest.raises(InvalidValueError) as of_citation:
        Citation(document=DocumentId("d"), label="7", **length)  # type: ignore[arg-type]  # one field of several

    assert (
        f"Document.{field}: P10D is a length, no date",
        f"Citation.{field}: P10D is a length, no date",
    ) == (str(of_document.value), str(of_citation.value))


def test_an_outlet_is_hashable_though_made_of_lists() -> None:
    """Lists of aliases become tuples."""
    outlet = Outlet(name="The Irrawaddy", aliases=["伊洛瓦底"])

    assert {Outlet(name="The Irrawaddy", aliases=("伊洛瓦底",))} == {outlet}


@given(st.text(min_size=1), st.integers(0, 1000))
def test_offsets_count_code_points(exact: str, start: int) -> None:
    """A quote is as long as its words, in code points; half a pair is no text."""
    end = start + len(exact)

    assert end == Quote(exact=exact, start=start, end=end).end


@pytest.mark.parametrize(
    ("exact", "start", "end", "problem"),
    [
        ("", None, None, "Quote.exact: is empty"),
        ("16 killed", 0, None, "Quote: start and end go together"),
        ("16 killed", None, 9, "Quote: start and end go together"),
        ("16 killed", 0, 8, "Quote: 0 to 8 is not the length of the quote (9)"),
        ("16 killed", -9, 0, "Quote: -9 to 0 is not the length of the quote (9)"),
        ("16 \ud83d killed", None, None, "Quote: holds half a surrogate pair"),
    ],
)
def test_words_that_no_document_can_hold_are_refused(
    exact: str, start: int | None, end: int | None, problem: str
) -> None:
    """No words, offsets that do not fit them, and what UTF-8 cannot hold."""
    with pytest.raises(InvalidValueError) as caught:
        Quote(exact=exact, start=start, end=end)

    assert problem == str(caught.value)


def test_what_stands_around_a_quote_is_text_too() -> None:
    """Half a surrogate pair is found before and after the words as well."""
    with pytest.raises(InvalidValueError) as caught:
        Quote(exact="16 killed", suffix="\udc00")

    assert str(caught.value) == "Quote: holds half a surrogate pair"
