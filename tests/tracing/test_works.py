import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import Citation, Document, DocumentId
from provenance.tracing import same_work_key
from provenance.tracing.works import folded_address, folded_title

REFERENCE = Citation(document=DocumentId("wiki"), label="1")


def test_same_document_is_one_work() -> None:
    """What a reference was found to point to counts more than what it states."""
    one = evolve(REFERENCE, cites=DocumentId("d"), url="https://a.example")
    other = evolve(REFERENCE, label="2", cites=DocumentId("d"), url="https://b.example")

    assert same_work_key(one) == same_work_key(other) == ("document", "d")


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.org/a?id=7",
        "http://example.org/a/?id=7",
        "HTTPS://Example.org/a?id=7#top",
        "example.org/a?utm_source=x&id=7&UTM_medium=y",
        " www.example.org/a/?id=7 ",
    ],
)
def test_addresses_of_one_page(address: str) -> None:
    """Scheme, www, slash, fragment and tracking do not tell pages apart."""

    assert same_work_key(evolve(REFERENCE, url=address)) == (
        "address",
        "example.org/a?id=7",
    )


def test_addresses_of_two_pages() -> None:
    """Paths and other parameters do, capital letters in paths too."""
    pages = ["a.example/x", "a.example/X", "a.example/x?id=1", "a.example/x?id=2"]

    assert len({folded_address(page) for page in pages}) == 4


def test_damaged_address_is_itself() -> None:
    """What cannot be taken apart is kept."""

    assert folded_address("http://[x") == "http://[x"


@pytest.mark.parametrize(
    "title",
    [
        "“Ten days” — the soldiers’ war",
        "'ten days': The Soldiers' War.",
        "«Ｔen days»  the soldiers´ war",
    ],
)
def test_titles_of_one_work(title: str) -> None:
    """Case, width, quotes, dashes and space do not tell titles apart."""

    assert folded_title(title) == "ten days the soldiers war"


def test_one_headline_in_two_papers_is_two_works() -> None:
    """Outlets tell works of one title apart, in any spelling of each."""
    one, same, other = (
        same_work_key(evolve(REFERENCE, title="Ten days", outlet=outlet))
        for outlet in ("Daily Post", "DAILY  POST", "Radio Nine")
    )

    assert one == same == ("title", "ten days", "daily post")
    assert one != other


def test_nothing_stated_has_no_key() -> None:
    """Nameless references are not one work for being nameless."""

    assert same_work_key(REFERENCE) is None
    assert same_work_key(evolve(REFERENCE, title="…")) is None


def test_document_goes_by_address_then_title() -> None:
    """A reference with the address of a document has its key."""
    document = Document(id=DocumentId("d"), url="https://a.example/x", title="Ten days")

    assert same_work_key(document) == same_work_key(
        evolve(REFERENCE, url="http://www.a.example/x/")
    )
    assert same_work_key(evolve(document, url="")) == ("title", "ten days", "")


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    """A folded title is folded, and no text makes an address fail."""
    folded_address(text)

    assert folded_title(folded_title(text)) == folded_title(text)
