"""Strategies for terms, and for vocabularies without a contradiction."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from provenance.errors import VocabularyError
from provenance.model import (
    PERCENT,
    Dimension,
    Event,
    Measure,
    MeasureKind,
    Term,
    Vocabulary,
    folded,
)
from provenance.strategies.dates import partial_dates
from provenance.strategies.texts import names, texts

_FACETS = ("status", "township")


@st.composite
def terms(draw: st.DrawFn) -> Term:
    """Generate terms, each of which can be declared alone.

    What a term lies within need not be declared.
    """
    name, *others = draw(_different_names(min_size=1, max_size=4))
    aliases = draw(st.lists(st.sampled_from(others), unique=True)) if others else []
    rest = [other for other in others if other not in aliases]
    return Term(
        name=name,
        aliases=tuple(aliases),
        within=draw(_some_of(rest, most=2)),
        facets=draw(_some_of(_FACETS, most=2)),
        source=draw(texts()),
    )


@st.composite
def vocabularies(
    draw: st.DrawFn, dimension: Dimension, /, *, max_terms: int = 6
) -> Vocabulary:
    """Generate vocabularies of one dimension without a contradiction.

    Their terms form a forest with facets; some lie within several others, are the
    union of others, or overlap with others of their facet.

    >>> from hypothesis import find
    >>> from provenance.strategies import vocabularies
    >>> found = find(vocabularies(Dimension.PLACE), lambda places: places.terms)
    >>> [term.name for term in found.terms]
    ['A']
    """
    found: list[Term] = []
    count = draw(st.integers(0, max_terms))
    for name in draw(_different_names(min_size=count, max_size=count)):
        earlier = [term.name for term in found]
        term = Term(
            name=name,
            aliases=draw(st.sampled_from([(), (), (f"{name} alias",)])),
            within=draw(_some_of(earlier, most=2)),
            parts=draw(_some_of(earlier, most=3)),
            facets=draw(_some_of(_FACETS, most=2)),
            overlap=draw(_some_of(earlier, most=1)),
        )
        found += next(filter(None, _accepted(dimension, found, term)), [])
    return Vocabulary(dimension=dimension, terms=tuple(found))


def _accepted(
    dimension: Dimension, found: Sequence[Term], term: Term
) -> Iterator[list[Term]]:
    """Yield the term, then less and less of it, wherever that is no contradiction."""
    for less in (
        term,
        evolve(term, parts=()),
        evolve(term, parts=(), within=term.within[:1]),
        Term(name=term.name, within=term.within[:1]),
    ):
        try:
            Vocabulary(dimension=dimension, terms=(*found, less))
        except VocabularyError:
            continue
        yield [less]


def _different_names(*, min_size: int = 0, max_size: int) -> SearchStrategy[list[str]]:
    return st.lists(names(), min_size=min_size, max_size=max_size, unique_by=folded)


def _some_of(found: Sequence[str], *, most: int) -> SearchStrategy[tuple[str, ...]]:
    """Generate some of these names, often none of them."""
    choices = [
        chosen
        for count in range(1, most + 1)
        for chosen in combinations(found, min(count, len(found)))
    ]
    return st.sampled_from([*[()] * (1 + len(choices) // 2), *choices])


@st.composite
def measures(draw: st.DrawFn, *, terms: SearchStrategy[Term] | None = None) -> Measure:
    """Generate measures of every kind; `terms` are the names that they go by."""
    kind = draw(st.sampled_from(MeasureKind))
    return Measure(
        term=draw(_TERMS if terms is None else terms),
        kind=kind,
        once=draw(st.booleans()),
        unit=PERCENT if kind is MeasureKind.VALUE else draw(_MEASURE_UNITS),
    )


@st.composite
def events(draw: st.DrawFn, *, terms: SearchStrategy[Term] | None = None) -> Event:
    """Generate events, with and without a start; `terms` are what they are called."""
    return Event(
        term=draw(_TERMS if terms is None else terms),
        start=draw(st.none() | partial_dates()),
    )


_TERMS = terms()
_MEASURE_UNITS = st.sampled_from(["", "person"])
