"""Strategies for whole cases of every sort."""

from decimal import Decimal
from operator import attrgetter
from typing import TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from provenance.errors import VocabularyError
from provenance.model import (
    Case,
    Claim,
    Defaults,
    Dimension,
    Document,
    Event,
    Measure,
    Outlet,
    Policy,
    Term,
    folded,
)
from provenance.strategies.claims import claim_ids, claims, dimensions, linked, variants
from provenance.strategies.documents import citations, documents, outlets
from provenance.strategies.terms import events, measures, vocabularies
from provenance.strategies.texts import names, texts

T = TypeVar("T")

_PLACES = vocabularies(Dimension.PLACE)
_POPULATIONS = vocabularies(Dimension.POPULATION)
_MEASURES = vocabularies(Dimension.MEASURE, max_terms=3)
_EVENTS = vocabularies(Dimension.EVENT, max_terms=3)


@st.composite
def cases(draw: st.DrawFn, *, min_claims: int = 0, max_claims: int = 8) -> Case:
    """Generate cases: with terms, documents and references, gaps and loops included.

    Each of them is valid, and anything may be wrong in it: claims that contradict each
    other or rest on themselves, figures that no count can have, missing outlets.

    >>> from hypothesis import given
    >>> from provenance.strategies import cases
    >>> @given(cases())
    ... def ids_are_unique(case: Case) -> None:
    ...     assert all(case.claim(claim.id) is claim for claim in case.claims)
    >>> ids_are_unique()
    """
    empty = draw(_cases_without_claims())
    count = draw(st.integers(min_claims, max_claims))
    ids = draw(st.lists(claim_ids(), min_size=count, max_size=count, unique=True))
    what = dimensions(empty)
    found: list[Claim] = []
    for claim_id in ids:
        made = claims(case=empty)
        if found and draw(st.sampled_from(_MOSTLY)):
            made = variants(draw(st.sampled_from(found)), what)
        found.append(evolve(draw(made), id=claim_id))
    return evolve(empty, claims=draw(linked(found)))


# Claims that have nothing to do with each other would have little to show.
_MOSTLY = (True, True, True, False)


@st.composite
def _cases_without_claims(draw: st.DrawFn) -> Case:
    titles = draw(st.lists(outlets(), max_size=2).filter(_are_distinct))
    pieces = draw(_documents(titles))
    ids = [piece.id for piece in pieces]
    references = draw(_rarely_any(citations(documents=ids))) if ids else []
    return Case(
        title=draw(texts()),
        documents=tuple(pieces),
        citations=tuple(references),
        outlets=tuple(titles),
        claimants=tuple(draw(st.just(()) | _claimants())),
        measures=tuple(draw(_measures())),
        events=tuple(draw(_events())),
        places=draw(_PLACES).terms,
        populations=draw(_POPULATIONS).terms,
        defaults=draw(st.just(Defaults()) | _defaults()),
        policy=draw(st.just(Policy()) | policies()),
    )


def policies() -> SearchStrategy[Policy]:
    """Generate what a case may take words and slow changes to mean."""
    shares = st.integers(0, 99).map(lambda share: Decimal(share) / 100)
    return st.builds(
        Policy,
        about=shares,
        standing=shares,
        jump=st.integers(2, 100),
        near=st.integers(0, 30),
    )


def _defaults() -> SearchStrategy[Defaults]:
    found = st.just("") | names()
    return st.builds(Defaults, event=found, place=found, population=found)


def _rarely_any(found: SearchStrategy[T]) -> SearchStrategy[list[T]]:
    return st.just([]) | st.lists(found, max_size=4)


def _documents(titles: list[Outlet]) -> SearchStrategy[list[Document]]:
    known = [name for title in titles for name in (title.name, *title.aliases)]
    found = documents(outlets=st.sampled_from(known) | names() if known else None)
    sizes = st.integers(0, 3)
    return sizes.flatmap(
        lambda size: st.lists(
            found, min_size=size, max_size=size, unique_by=attrgetter("id")
        )
    )


def _are_distinct(titles: list[Outlet]) -> bool:
    called = [folded(n) for title in titles for n in {title.name, *title.aliases}]
    return len(called) == len(set(called))


@st.composite
def _claimants(draw: st.DrawFn) -> list[Term]:
    """Generate two bodies, the one speaking for the other, or one of them."""
    body, speaker = draw(st.lists(names(), min_size=2, max_size=2, unique_by=folded))
    both = [Term(name=body), Term(name=speaker, within=(body,))]
    return both[: draw(st.integers(1, 2))]


@st.composite
def _measures(draw: st.DrawFn) -> list[Measure]:
    terms = draw(_MEASURES).terms
    found = [draw(measures(terms=st.just(term))) for term in terms]
    try:
        Case(measures=tuple(found))
    except VocabularyError:
        # It calls something by the name of a measure that is known without it.
        return []
    return found


@st.composite
def _events(draw: st.DrawFn) -> list[Event]:
    terms = draw(_EVENTS).terms
    return [draw(events(terms=st.just(term))) for term in terms]
