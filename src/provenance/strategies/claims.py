"""Strategies for claims and for the scopes that they count."""

import datetime
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from provenance.model import (
    ANYTHING,
    DATE,
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
)
from provenance.strategies.dates import any_dates, date_ranges, partial_dates
from provenance.strategies.documents import quotes
from provenance.strategies.figures import date_figures, figures, numbers
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


@cache
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

    >>> from hypothesis import given
    >>> from provenance.strategies import claims
    >>> @given(claims(figures=figures(known=True)))
    ... def figures_are_known(claim: Claim) -> None:
    ...     assert not claim.figure.is_unknown
    >>> figures_are_known()
    """
    found = Case() if case is None else case
    what = dimensions(found, dates=dates)
    documents = [document.id for document in found.documents]
    document = draw(st.sampled_from([None, *documents]))
    references: list[str] = [*documents]
    references += [each.label for each in found.citations if each.document == document]
    return Claim(
        id=draw(claim_ids().filter(lambda known: not found.has_claim(known))),
        figure=draw(_any_figures() if figures is None else figures),
        claimant=draw(_known_or_new([term.name for term in found.claimants])),
        via=draw(_rarely(names(), "")),
        outlet=draw(_known_or_new([outlet.name for outlet in found.outlets])),
        document=document,
        cites=draw(_some_of(references)),
        quote=draw(_rarely(quotes(), None)),
        note=draw(_rarely(texts(), "")),
        **{name: draw(values) for name, values in what.items()},
    )


def dimensions(
    case: Case, /, *, dates: SearchStrategy[PartialDate] | None = None
) -> dict[str, SearchStrategy[Any]]:
    """Return strategies for the fields of a claim that say what it counts."""
    days = _DAYS | _CERTAIN_DAYS if dates is None else dates
    return {
        "measure": _measures(case),
        "kind": _rarely(st.sampled_from(MeasureKind), None),
        "population": _cells(case, Dimension.POPULATION),
        "place": _cells(case, Dimension.PLACE),
        "event": _cells(case, Dimension.EVENT),
        "as_of": st.none() | days | date_ranges(dates=days),
        "period": _rarely(any_dates(dates=days), None),
    }


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


@cache
def _any_figures() -> SearchStrategy[Figure]:
    found = figures()
    return st.one_of(found, found, found, date_figures(dates=_DAYS))


@st.composite
def variants(
    draw: st.DrawFn, claim: Claim, what: Mapping[str, SearchStrategy[Any]], /
) -> Claim:
    """Generate claims that say the same with another figure, or almost the same.

    They differ from a claim in up to two of the dimensions of its scope; `what` says
    what these may be.
    """
    changed = draw(st.sampled_from(_CHANGES))
    return evolve(
        claim,
        figure=draw(_near(claim.figure.unit)),
        outlet=draw(names()),
        claimant=draw(st.sampled_from(["", claim.claimant])),
        document=draw(st.sampled_from([None, claim.document])),
        cites=(),
        **{name: draw(what[name]) for name in changed},
    )


#: What variants of a claim may state otherwise; most often where and whom it counts.
_CHANGES = [
    (),
    ("population",),
    ("place",),
    ("as_of",),
    ("population", "place"),
    ("population", "as_of"),
    ("place", "as_of"),
    ("measure",),
    ("event",),
    ("event", "place"),
    ("kind", "as_of"),
    ("period",),
]


def _near(unit: str) -> SearchStrategy[Figure]:
    """Generate figures of one unit, many of which nearly meet."""
    if unit == DATE:
        return date_figures(dates=_DAYS | _CERTAIN_DAYS)
    found = st.sampled_from([0, 1, 2, 10, 11, 12, 20, 100, 104, 105, 120, 1000])
    return figures(values=found | numbers(), units=st.just(unit))


@st.composite
def linked(draw: st.DrawFn, unlinked: Sequence[Claim], /) -> tuple[Claim, ...]:
    """Generate the same claims, resting on and being parts of each other; loops too."""
    ids = [claim.id for claim in unlinked]
    if not ids:
        return ()
    links = _rarely(st.tuples(derivations(ids)), ())
    parts = _some_of(ids)
    return tuple(
        evolve(claim, derivations=draw(links), part_of=draw(parts))
        for claim in unlinked
    )


def _rarely(found: SearchStrategy[T], otherwise: T, /) -> SearchStrategy[T]:
    return st.one_of(st.just(otherwise), st.just(otherwise), found)


def _some_of(found: Sequence[T], /) -> SearchStrategy[tuple[T, ...]]:
    return st.sampled_from([*[()] * (1 + len(found)), *((each,) for each in found)])


def _known_or_new(known: Sequence[str]) -> SearchStrategy[str]:
    return st.sampled_from(["", *known]) | names()


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
    terms = case.vocabularies[dimension].terms
    plain = [name for term in terms for name in (term.name, *term.aliases)]
    plain += ["A", "B"]
    unions = map(UNION.join, combinations(dict.fromkeys(plain), 2))
    usual = st.sampled_from(["", *plain, ANYTHING])
    return st.one_of(usual, usual, st.sampled_from([*unions]), names())
