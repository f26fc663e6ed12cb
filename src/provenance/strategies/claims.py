"""Strategies for claims and for the scopes that they count."""

import datetime
from collections.abc import Sequence
from typing import TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from provenance.model import (
    ANYTHING,
    KNOWN_MEASURES,
    UNION,
    Case,
    Claim,
    ClaimId,
    Derivation,
    DerivationKind,
    Dimension,
    Figure,
    MeasureKind,
    PartialDate,
    Scope,
    union_parts,
)
from provenance.strategies.dates import any_dates, date_ranges, partial_dates
from provenance.strategies.documents import quotes
from provenance.strategies.figures import figures
from provenance.strategies.texts import names, texts

T = TypeVar("T")

_KNOWN = tuple(measure.term.name for measure in KNOWN_MEASURES)

#: Few days, so that windows of several claims meet.
_DAYS = partial_dates(
    first=datetime.date(2023, 11, 28), last=datetime.date(2023, 12, 3)
)
_CERTAIN_DAYS = partial_dates(
    first=datetime.date(2023, 11, 28),
    last=datetime.date(2023, 12, 3),
    certain=True,
    whole_days=True,
)


def claim_ids() -> SearchStrategy[ClaimId]:
    """Generate ids of claims."""
    return st.text(alphabet="abcdefgh0123", min_size=1, max_size=4).map(ClaimId)


@st.composite
def claims(
    draw: st.DrawFn,
    *,
    case: Case | None = None,
    figures: SearchStrategy[Figure] | None = None,
    dates: SearchStrategy[PartialDate] | None = None,
) -> Claim:
    """Generate claims, with any of their dimensions unstated.

    With a `case` each can be added to it: its id is new there, and its documents,
    references and terms are those of the case or such as need no declaration. It
    revises no claim and rests on none. `figures` and `dates` are what it may state.

    >>> from hypothesis import find
    >>> from provenance.strategies import claims
    >>> find(claims(), lambda claim: claim.as_of is not None).figure
    Figure(quantifier=<Quantifier.EXACTLY: 'exactly'>, stated=0, low=0, high=0, \
low_open=False, high_open=False, unit='', as_written='0')
    """
    found = Case() if case is None else case
    days = _DAYS | _CERTAIN_DAYS if dates is None else dates
    documents = [document.id for document in found.documents]
    document = draw(st.sampled_from([None, *documents]))
    references: list[str] = [*documents]
    references += [each.label for each in found.citations if each.document == document]
    return Claim(
        id=draw(claim_ids().filter(lambda known: not found.has_claim(known))),
        measure=draw(_measures(found)),
        figure=draw(_FIGURES if figures is None else figures),
        kind=draw(_rarely(st.sampled_from(MeasureKind), None)),
        population=draw(_cells(found, Dimension.POPULATION)),
        place=draw(_cells(found, Dimension.PLACE)),
        event=draw(_cells(found, Dimension.EVENT)),
        as_of=draw(st.none() | days | date_ranges(dates=days)),
        period=draw(_rarely(any_dates(dates=days), None)),
        claimant=draw(_known_or_new([term.name for term in found.claimants])),
        via=draw(_rarely(names(), "")),
        outlet=draw(_known_or_new([outlet.name for outlet in found.outlets])),
        document=document,
        cites=draw(_some_of(references)),
        quote=draw(_rarely(quotes(), None)),
        note=draw(_rarely(texts(), "")),
    )


def scopes(*, case: Case | None = None) -> SearchStrategy[Scope]:
    """Generate scopes, as claims of a case have them.

    `case` gives the vocabularies; by default nothing is declared.
    """
    found = Case() if case is None else case
    return claims(case=found).map(found.scope)


def derivations(sources: Sequence[ClaimId], /) -> SearchStrategy[Derivation]:
    """Generate derivations of every kind from one of these claims."""
    return st.builds(
        Derivation,
        kind=st.sampled_from(DerivationKind),
        source=st.sampled_from(sources),
    )


@st.composite
def linked(draw: st.DrawFn, unlinked: Sequence[Claim], /) -> tuple[Claim, ...]:
    """Generate the same claims, resting on and being parts of each other; loops too."""
    ids = [claim.id for claim in unlinked]
    if not ids:
        return ()
    links = st.lists(derivations(ids), max_size=2, unique=True)
    return tuple(
        evolve(
            claim,
            derivations=tuple(draw(_rarely(links, []))),
            part_of=draw(_some_of(ids)),
        )
        for claim in unlinked
    )


def _rarely(found: SearchStrategy[T], otherwise: T, /) -> SearchStrategy[T]:
    return st.one_of(st.just(otherwise), st.just(otherwise), found)


def _some_of(found: Sequence[T], /) -> SearchStrategy[tuple[T, ...]]:
    if not found:
        return st.just(())
    return st.just(()) | st.tuples(st.sampled_from(found))


def _known_or_new(known: Sequence[str]) -> SearchStrategy[str]:
    found = st.just("") | names()
    return st.sampled_from(known) | found if known else found


def _measures(case: Case) -> SearchStrategy[str]:
    declared = [
        name
        for measure in case.measures
        for name in (measure.term.name, *measure.term.aliases)
    ]
    found = st.sampled_from([*declared, *_KNOWN])
    return st.one_of(found, found, names())


def _cells(case: Case, dimension: Dimension) -> SearchStrategy[str]:
    """Generate what may stand in the cell of a dimension: a name, a union, nothing."""
    vocabulary = case.vocabularies[dimension]
    declared = [
        name for term in vocabulary.terms for name in (term.name, *term.aliases)
    ]
    plain = [*declared, "A", "B"]
    pairs = st.lists(st.sampled_from(plain), min_size=2, max_size=2, unique=True)
    return st.one_of(
        st.sampled_from(["", *plain, ANYTHING]),
        st.sampled_from(plain),
        _rarely(pairs.map(UNION.join).filter(union_parts), ""),
        names(),
    )


_FIGURES = figures()
