from hypothesis import find, given, settings
from hypothesis import strategies as st

from provenance.model import Citation, Document, DocumentId, Outlet, Quote
from provenance.strategies import citations, document_ids, documents, outlets, quotes

TWO = (DocumentId("a"), DocumentId("b"))


@given(outlet=outlets())
def test_an_outlet_is_no_alias_of_itself(outlet: Outlet) -> None:
    """Its other names are other names."""

    assert outlet.name not in outlet.aliases


@given(document=documents(ids=st.just(TWO[0]), outlets=st.just("Daily Post")))
def test_documents_have_what_is_given(document: Document) -> None:
    """Ids and outlets are those that were given; an outlet may still be missing."""

    assert document.id == "a"
    assert document.outlet in {"", "Daily Post"}


def test_documents_have_gaps(unshrunk: settings) -> None:
    """There are documents without outlet and without any date."""
    found = find(documents(), lambda document: not document.outlet, settings=unshrunk)

    assert (found.published, found.retrieved, found.archived) == (None, None, None)


@given(citation=citations(documents=TWO, labels=st.just("7")))
def test_citations_stay_among_given_documents(citation: Citation) -> None:
    """They are given by one document, and point to one of them or to none."""

    assert citation.document in TWO
    assert citation.cites in {None, *TWO}
    assert citation.label == "7"


def test_documents_may_cite_themselves(unshrunk: settings) -> None:
    """Loops of references come, the shortest ones included."""
    found = find(
        citations(),
        lambda citation: citation.cites == citation.document,
        settings=unshrunk,
    )

    assert found.cites == found.document


@given(quote=quotes())
def test_a_quote_is_as_long_as_it_says(quote: Quote) -> None:
    """Where its place is known, it fits the words."""

    assert quote.exact
    assert quote.start is None or quote.end == quote.start + len(quote.exact)


@given(document=document_ids())
def test_ids_are_not_empty(document: DocumentId) -> None:
    """An id can be referred to."""

    assert document.strip() == document != ""
