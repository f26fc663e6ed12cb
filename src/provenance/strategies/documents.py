"""Strategies for outlets, documents, citations and quotes."""

from collections.abc import Sequence
from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from provenance.model import AnyDate, Citation, Document, DocumentId, Outlet, Quote
from provenance.strategies.dates import date_ranges, partial_dates
from provenance.strategies.texts import addresses, names, texts

_LANGUAGES = st.sampled_from(["", "en", "zh", "my", "zh-Hans"])


def outlets() -> SearchStrategy[Outlet]:
    """Generate outlets, with and without other names, an owner and an agency."""
    return st.builds(
        Outlet,
        name=names(),
        aliases=st.just(()) | st.tuples(names().map(lambda name: f"{name} alias")),
        owner=st.just("") | names(),
        agency=st.just("") | names(),
    )


@cache
def document_ids() -> SearchStrategy[DocumentId]:
    """Generate ids of documents."""
    return st.text(alphabet="abcdef0123", min_size=1, max_size=4).map(
        lambda text: DocumentId(f"d-{text}")
    )


def _dates(
    dates: SearchStrategy[AnyDate] | None,
) -> SearchStrategy[AnyDate | None]:
    found = partial_dates() | date_ranges() if dates is None else dates
    return st.none() | found


def documents(
    *,
    ids: SearchStrategy[DocumentId] | None = None,
    outlets: SearchStrategy[str] | None = None,
    dates: SearchStrategy[AnyDate] | None = None,
) -> SearchStrategy[Document]:
    """Generate documents, with their gaps: an outlet, a date may be missing.

    `outlets` are the names of outlets that they may state, `dates` when they may have
    been published, read and archived; the three dates may be out of order.
    """
    titles = names() if outlets is None else outlets
    return st.builds(
        Document,
        id=document_ids() if ids is None else ids,
        outlet=st.just("") | titles,
        title=texts(),
        author=st.just("") | names(),
        url=st.just("") | addresses(),
        archive_url=st.just("") | addresses(),
        published=_dates(dates),
        retrieved=_dates(dates),
        archived=_dates(dates),
        language=_LANGUAGES,
    )


def citations(
    *,
    documents: Sequence[DocumentId] = (),
    labels: SearchStrategy[str] | None = None,
    dates: SearchStrategy[AnyDate] | None = None,
) -> SearchStrategy[Citation]:
    """Generate references that documents give, the nameless among them.

    `documents` are the ids of those that may give and get one, by default any;
    `labels` are what references may be called.
    """
    ids = st.sampled_from(documents) if documents else document_ids()
    numbered = st.integers(1, 99).map(str)
    return st.builds(
        Citation,
        document=ids,
        label=numbered if labels is None else labels,
        cites=st.none() | ids,
        title=texts(),
        outlet=st.just("") | names(),
        url=st.just("") | addresses(),
        published=_dates(dates),
        retrieved=_dates(dates),
        archived=_dates(dates),
    )


@st.composite
def quotes(draw: st.DrawFn) -> Quote:
    """Generate quotes, with and without their place in the document.

    >>> from hypothesis import find
    >>> from provenance.strategies import quotes
    >>> placed = find(quotes(), lambda quote: quote.start is not None)
    >>> placed.end - placed.start == len(placed.exact)
    True
    """
    exact = draw(texts().filter(bool))
    start = draw(st.none() | st.integers(0, 10**6))
    return Quote(
        exact=exact,
        prefix=draw(texts()),
        suffix=draw(texts()),
        start=start,
        end=None if start is None else start + len(exact),
    )
