"""Which strategy makes the values of which class."""

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from provenance.model import (
    TERM_DIMENSIONS,
    Case,
    Citation,
    Claim,
    DateRange,
    Derivation,
    Document,
    Event,
    Figure,
    Interval,
    Length,
    Measure,
    Outlet,
    PartialDate,
    Policy,
    Quote,
    Scope,
    Term,
    Vocabulary,
)
from provenance.strategies.cases import cases, policies
from provenance.strategies.claims import claim_ids, claims, derivations, scopes
from provenance.strategies.dates import date_ranges, lengths, partial_dates
from provenance.strategies.documents import citations, documents, outlets, quotes
from provenance.strategies.figures import figures, intervals
from provenance.strategies.terms import events, measures, terms, vocabularies


def strategy_of(kind: type[object], /) -> SearchStrategy[Any]:
    """Return the strategy for values of a class of the model."""
    return MAKERS[kind]()


def _derivations() -> SearchStrategy[Derivation]:
    return claim_ids().flatmap(lambda source: derivations([source]))


def _vocabularies() -> SearchStrategy[Vocabulary]:
    return st.sampled_from(TERM_DIMENSIONS).flatmap(vocabularies)


#: What makes the values of each class.
MAKERS: Mapping[type[object], Callable[[], SearchStrategy[Any]]] = {
    Case: cases,
    Citation: citations,
    Claim: claims,
    DateRange: date_ranges,
    Derivation: _derivations,
    Document: documents,
    Event: events,
    Figure: figures,
    Interval: intervals,
    Length: lengths,
    Measure: measures,
    Outlet: outlets,
    PartialDate: partial_dates,
    Policy: policies,
    Quote: quotes,
    Scope: scopes,
    Term: terms,
    Vocabulary: _vocabularies,
}
