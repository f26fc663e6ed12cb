"""Hypothesis strategies for the values of this library, for users' own tests.

They are registered with Hypothesis when it is imported, so that
`strategies.from_type(Claim)` works as well.
"""

from provenance.strategies.cases import cases, policies
from provenance.strategies.claims import claim_ids, claims, derivations, scopes
from provenance.strategies.consistent import consistent_cases
from provenance.strategies.dates import any_dates, date_ranges, lengths, partial_dates
from provenance.strategies.documents import (
    citations,
    document_ids,
    documents,
    outlets,
    quotes,
)
from provenance.strategies.figures import (
    date_figures,
    figures,
    intervals,
    numbers,
    units,
)
from provenance.strategies.planting import LawRule, Planted, conflicting_cases
from provenance.strategies.terms import events, measures, terms, vocabularies
from provenance.strategies.texts import addresses, names, texts

__all__ = [
    "LawRule",
    "Planted",
    "addresses",
    "any_dates",
    "cases",
    "citations",
    "claim_ids",
    "claims",
    "conflicting_cases",
    "consistent_cases",
    "date_figures",
    "date_ranges",
    "derivations",
    "document_ids",
    "documents",
    "events",
    "figures",
    "intervals",
    "lengths",
    "measures",
    "names",
    "numbers",
    "outlets",
    "partial_dates",
    "policies",
    "quotes",
    "scopes",
    "terms",
    "texts",
    "units",
    "vocabularies",
]
