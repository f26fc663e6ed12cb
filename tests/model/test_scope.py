from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import (
    ANYTHING,
    Case,
    Claim,
    ClaimId,
    Comparison,
    Difference,
    Dimension,
    Document,
    DocumentId,
    Event,
    Figure,
    Measure,
    MeasureKind,
    PartialDate,
    Relation,
    Scope,
    Term,
    compare_names,
    compare_scopes,
)

DAYS = [PartialDate(year=2023, month=11, day=day) for day in (12, 18)]
CASE = Case(
    documents=(
        Document(id=DocumentId("one"), published=DAYS[1]),
        Document(id=DocumentId("two"), published=DAYS[1]),
    ),
    events=(
        Event(term=Term(name="war")),
        Event(term=Term(name="raid", within=("war",)), start=DAYS[0]),
    ),
    places=(
        Term(name="Kayah", facets=("state",)),
        Term(name="Shan", facets=("state",)),
        Term(name="Loikaw", within=("Kayah",)),
    ),
    populations=(Term(name="people", parts=("civilians", "combatants")),),
    measures=(
        Measure(term=Term(name="lost")),
        Measure(term=Term(name="killed", within=("lost",))),
        Measure(
            term=Term(name="displaced", within=("residents",)), kind=MeasureKind.INSTANT
        ),
        Measure(term=Term(name="residents"), kind=MeasureKind.STANDING),
    ),
)


def claim(what: str = "killed", *, unit: str = "person", **parts: Any) -> Claim:  # noqa: ANN401 - passed on
    """Return a claim whose figure does not matter."""
    figure = Figure.exactly(16, unit=unit)
    return Claim(id=ClaimId("c"), measure=what, figure=figure, **parts)


def compared(first: Claim, second: Claim) -> Comparison:
    """Return how the scopes of two claims stand."""
    return compare_scopes(CASE.scope(first), CASE.scope(second), CASE.vocabularies)


@st.composite
def scopes(draw: st.DrawFn, *, one_measure: bool = False) -> Scope:
    """Generate scopes of a small case; most state every dimension."""
    names = ["killed"] if one_measure else ["killed", "lost", "displaced", "residents"]
    cells: dict[str, st.SearchStrategy[Any]] = {
        "what": st.sampled_from(names),
        "event": st.sampled_from(["war", "raid"]),
        "place": st.sampled_from(["", ANYTHING, "Kayah", "Loikaw", "Shan + Loikaw"]),
        "population": st.sampled_from(["", "people", "civilians"]),
        "as_of": st.sampled_from([None, *DAYS]),
        "period": st.sampled_from([None, *DAYS]),
        "document": st.sampled_from([DocumentId("one"), DocumentId("two")]),
        "unit": st.sampled_from(["person", "household"]),
    }
    return CASE.scope(claim(**draw(st.fixed_dictionaries(cells))))


def relation(first: Scope, second: Scope) -> Relation:
    """Return how two scopes stand."""
    return compare_scopes(first, second, CASE.vocabularies).relation


@given(scopes(), scopes())
def test_a_comparison_has_two_sides(first: Scope, second: Scope) -> None:
    """Seen from the other side all is reversed; what is read alike stays."""
    one = compare_scopes(first, second, CASE.vocabularies)
    other = compare_scopes(second, first, CASE.vocabularies)
    reverse = tuple(
        Difference(each.dimension, each.relation.reversed, each.is_one_unstated)
        for each in other.differences
    )

    assert one == Comparison(other.relation.reversed, reverse, other.read_alike)


@given(scopes())
def test_a_scope_is_like_itself(scope: Scope) -> None:
    """It differs from itself in nothing."""
    comparison = compare_scopes(scope, scope, CASE.vocabularies)

    assert (comparison.relation, comparison.differences) == (Relation.SAME, ())


@given(scopes(), scopes())
def test_no_two_scopes_lie_within_each_other(first: Scope, second: Scope) -> None:
    """Scopes that are the same state the same, but for how they said when."""
    is_same = relation(first, second) is Relation.SAME
    stated = [
        (scope.measure, scope.unit, scope.event, scope.place, scope.population)
        for scope in (first, second)
    ]

    assert not is_same or stated[0] == stated[1]


@given(*(scopes(one_measure=True) for _ in range(3)))
def test_lying_within_is_transitive(first: Scope, second: Scope, third: Scope) -> None:
    """For one measure, what lies within a scope lies within all around it."""
    within = {Relation.SAME, Relation.WITHIN}
    steps = {relation(first, second), relation(second, third)}

    assert not steps <= within or relation(first, third) in within


@given(*(scopes() for _ in range(3)))
def test_being_disjoint_is_inherited(first: Scope, second: Scope, third: Scope) -> None:
    """What lies within one of two disjoint scopes is disjoint from the other."""
    inherits = (
        relation(first, second) in {Relation.SAME, Relation.WITHIN}
        and relation(second, third) is Relation.DISJOINT
    )

    assert not inherits or relation(first, third) is Relation.DISJOINT


BASE: dict[str, Any] = {
    "event": "raid",
    "place": "Loikaw",
    "population": "people",
    "as_of": DAYS[1],
}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({}, {}, Relation.SAME),
        ({}, {"place": "Kayah"}, Relation.WITHIN),
        ({}, {"place": "Kayah", "event": "war"}, Relation.WITHIN),
        ({}, {"place": "Kayah", "population": "civilians"}, Relation.UNKNOWN),
        ({}, {"place": "Shan"}, Relation.DISJOINT),
        ({}, {"place": "Shan", "population": "strangers"}, Relation.DISJOINT),
        ({"as_of": DAYS[0]}, {}, Relation.WITHIN),
        ({"as_of": DAYS[0]}, {"place": "Kayah"}, Relation.WITHIN),
        ({"place": "Kayah", "as_of": DAYS[0]}, {}, Relation.UNKNOWN),
        ({}, {"what": "lost"}, Relation.WITHIN),
        ({"what": "displaced"}, {"what": "residents"}, Relation.WITHIN),
        ({"what": "displaced"}, {"what": "killed"}, Relation.UNKNOWN),
        ({}, {"unit": "household"}, Relation.UNKNOWN),
        ({}, {"place": ""}, Relation.UNKNOWN),
        ({}, {"place": ANYTHING}, Relation.WITHIN),
        ({"place": ""}, {"place": ANYTHING}, Relation.WITHIN),
        ({"place": ""}, {"place": ""}, Relation.SAME),
        # A wider event gives its totals more time, a narrower one no days of its own.
        ({"event": "raid"}, {"event": "war"}, Relation.WITHIN),
        ({"event": "raid"}, {"event": "war", "period": DAYS[1]}, Relation.UNKNOWN),
    ],
)
def test_scopes_stand_along_every_dimension_at_once(
    first: dict[str, Any], second: dict[str, Any], expected: Relation
) -> None:
    """Within in all dimensions is within; disjoint in one is disjoint."""
    found = compared(claim(**(BASE | first)), claim(**(BASE | second)))

    assert expected is found.relation


@pytest.mark.parametrize(
    ("first", "second", "differences", "read_alike"),
    [
        (
            {},
            {},
            (),
            (Dimension.EVENT, Dimension.PLACE, Dimension.POPULATION, Dimension.WINDOW),
        ),
        (
            {"event": "raid", "place": "Loikaw", "population": "people"},
            {"event": "raid", "place": "Loikaw", "population": "people"},
            (),
            (Dimension.WINDOW,),
        ),
        (
            BASE | {"document": DocumentId("one"), "as_of": None},
            BASE | {"document": DocumentId("one"), "as_of": None},
            (),
            (Dimension.WINDOW,),
        ),
        (
            BASE | {"document": DocumentId("one"), "as_of": None},
            BASE | {"document": DocumentId("two"), "as_of": None},
            (Difference(Dimension.WINDOW, Relation.UNKNOWN),),
            (),
        ),
        (
            BASE,
            BASE | {"as_of": None},
            (Difference(Dimension.WINDOW, Relation.UNKNOWN, is_one_unstated=True),),
            (),
        ),
        (
            BASE | {"what": "displaced", "as_of": None},
            BASE | {"what": "residents", "as_of": None},
            (
                Difference(Dimension.MEASURE, Relation.WITHIN),
                Difference(Dimension.WINDOW, Relation.WITHIN),
            ),
            (),
        ),
        (
            BASE | {"what": "residents", "as_of": None},
            BASE | {"what": "residents"},
            (),
            (),
        ),
        (
            BASE | {"unit": ""},
            BASE,
            (Difference(Dimension.UNIT, Relation.UNKNOWN, is_one_unstated=True),),
            (),
        ),
        (
            BASE | {"unit": "household"},
            BASE | {"place": ""},
            (
                Difference(Dimension.UNIT, Relation.UNKNOWN),
                Difference(Dimension.PLACE, Relation.UNKNOWN, is_one_unstated=True),
            ),
            (),
        ),
    ],
)
def test_it_is_said_in_what_scopes_differ(
    first: dict[str, Any],
    second: dict[str, Any],
    differences: tuple[Difference, ...],
    read_alike: tuple[Dimension, ...],
) -> None:
    """Whatever differs is named, with how; so is what both leave empty."""
    found = compared(claim(**first), claim(**second))

    assert (differences, read_alike) == (found.differences, found.read_alike)


@pytest.mark.parametrize(
    ("dimension", "name"),
    [
        (Dimension.MEASURE, "killed"),
        (Dimension.UNIT, "person"),
        (Dimension.EVENT, "raid"),
        (Dimension.PLACE, "Loikaw"),
        (Dimension.POPULATION, "civilians + strangers"),
        (Dimension.WINDOW, None),
    ],
)
def test_a_scope_is_stated_in_resolved_names(
    dimension: Dimension, name: str | None
) -> None:
    """Each dimension but the window has its name."""
    cells = BASE | {"place": "LOIKAW", "population": "strangers+civilians"}

    assert name == CASE.scope(claim(**cells)).name_in(dimension)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (None, None, Relation.SAME),
        (None, "Kayah", Relation.UNKNOWN),
        ("Kayah", None, Relation.UNKNOWN),
        (None, ANYTHING, Relation.WITHIN),
        (ANYTHING, None, Relation.CONTAINS),
        (ANYTHING, "Kayah", Relation.CONTAINS),
        ("Loikaw", "Kayah", Relation.WITHIN),
    ],
)
def test_what_is_unstated_lies_within_no_limit_only(
    first: str | None, second: str | None, expected: Relation
) -> None:
    """Nothing is known of it, except that it is something."""

    assert expected is compare_names(first, second, CASE.vocabularies[Dimension.PLACE])
