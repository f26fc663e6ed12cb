"""Breaches of the law, planted in consistent cases.

What is planted counts something that no other claim of the case counts, in the places,
populations, events and days of its world. So the breach is the only one.
"""

from collections.abc import Mapping
from typing import Literal, TypeAlias, get_args

from attrs import evolve, frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from provenance.model import (
    ANYTHING,
    Case,
    Claim,
    ClaimId,
    Dimension,
    Figure,
    MeasureKind,
)
from provenance.strategies.consistent import reports
from provenance.strategies.divisions import covered, divided, nested
from provenance.strategies.worlds import (
    DAYS,
    EVENTS,
    LAST,
    LATEST_START,
    POPULATIONS,
    World,
    worlds,
)

#: The ids of the rules that tell a breach of the law.
LawRule: TypeAlias = Literal[
    "figures-disagree",
    "total-falls",
    "part-exceeds-whole",
    "parts-exceed-whole",
    "parts-fall-short",
]

_RULES: tuple[LawRule, ...] = get_args(LawRule)
_DIMENSIONS = (Dimension.PLACE, Dimension.POPULATION, Dimension.EVENT)


@frozen(kw_only=True)
class Planted:
    """A breach of the law that was planted in a case."""

    #: The rule that finds it.
    rule: LawRule
    #: Its witnesses, sorted: without any of them it is gone.
    claims: tuple[ClaimId, ...]


@frozen
class _Ground:
    """Where a breach is planted: what its claims have in common."""

    world: World
    measure: str
    unit: str
    names: dict[Dimension, str]
    #: Claims of one day, or of two in their order.
    days: tuple[int, int]


@st.composite
def conflicting_cases(
    draw: st.DrawFn, *, kind: LawRule | None = None, max_claims: int = 6
) -> tuple[Case, Planted]:
    """Generate consistent cases with one breach planted in each, and that breach.

    `kind` is the id of the rule that finds it, by default any. It is the only conflict
    of the case; besides its own claims there are up to `max_claims` others.

    >>> from hypothesis import given
    >>> from provenance.strategies import conflicting_cases
    >>> @given(conflicting_cases(kind="total-falls"))
    ... def two_claims_show_that_a_total_falls(found: tuple[Case, Planted]) -> None:
    ...     case, planted = found
    ...     assert len(planted.claims) == 2 <= len(case.claims)
    >>> two_claims_show_that_a_total_falls()
    """
    rule = draw(st.sampled_from(_RULES)) if kind is None else kind
    world = draw(worlds())
    case = draw(reports(world, max_claims=max_claims))
    ground = draw(_grounds(world))
    unnamed = draw(_PLANTS[rule](ground))
    ids = draw(st.permutations([f"{number} planted" for number in range(4)]))
    planted = [
        evolve(
            claim,
            id=ClaimId(name),
            outlet=f"outlet {name}",
            # Nothing excuses what one person says: a later word would be told as later.
            claimant="the planter",
            kind=MeasureKind.CUMULATIVE,
        )
        for claim, name in zip(unnamed, ids, strict=False)
    ]
    claims = draw(st.permutations([*case.claims, *planted]))
    witnesses = tuple(sorted(claim.id for claim in planted))
    return evolve(case, claims=tuple(claims)), Planted(rule=rule, claims=witnesses)


@st.composite
def _grounds(draw: st.DrawFn, world: World) -> _Ground:
    """Generate what nobody else counts: another measure, or another unit."""
    measure, unit = draw(
        st.sampled_from([("freed", ""), ("lost", "household"), ("slain", "village")])
    )
    # Nobody counts what an event did before it started.
    days = draw(st.lists(st.integers(LATEST_START, LAST), min_size=2, max_size=2))
    names = {
        Dimension.PLACE: draw(st.sampled_from(["", ANYTHING, *world.places])),
        Dimension.POPULATION: draw(st.sampled_from(["", ANYTHING, *POPULATIONS])),
        Dimension.EVENT: draw(st.sampled_from(["", ANYTHING, *EVENTS])),
    }
    first, last = sorted(days)
    return _Ground(world, measure, unit, names, (first, last))


def _claim(
    ground: _Ground,
    figure: Figure,
    names: Mapping[Dimension, str],
    /,
    *,
    later: bool = False,
) -> Claim:
    """Return a claim on this ground; `names` are what it states otherwise."""
    stated = {**ground.names, **names}
    return Claim(
        id=ClaimId("planted"),
        measure=ground.measure,
        figure=evolve(figure, unit=ground.unit),
        place=stated[Dimension.PLACE],
        population=stated[Dimension.POPULATION],
        event=stated[Dimension.EVENT],
        as_of=DAYS[ground.days[later]],
    )


def _few(number: int, /) -> SearchStrategy[Figure]:
    """Generate figures that are at most a fifth above a number, generously read."""
    return st.sampled_from(
        [
            Figure.exactly(number),
            Figure.about(number),
            Figure.at_most(number),
            Figure.less_than(number),
            Figure.between(0, number),
        ]
    )


def _many(number: int, /) -> SearchStrategy[Figure]:
    """Generate figures that are at least four fifths of a number, generously read."""
    return st.sampled_from(
        [
            Figure.exactly(number),
            Figure.about(number),
            Figure.at_least(number),
            Figure.more_than(number),
            Figure.between(number, 2 * number),
        ]
    )


_SIZES = st.integers(1, 5000)


@st.composite
def _disagreement(draw: st.DrawFn, ground: _Ground) -> list[Claim]:
    size = draw(_SIZES)
    return [
        _claim(ground, draw(_few(size)), {}),
        _claim(ground, draw(_many(3 * size)), {}),
    ]


@st.composite
def _fall(draw: st.DrawFn, ground: _Ground) -> list[Claim]:
    size = draw(_SIZES)
    first = min(ground.days[0], LAST - 1)
    apart = evolve(ground, days=(first, max(ground.days[1], first + 1)))
    return [
        _claim(apart, draw(_many(3 * size)), {}),
        _claim(apart, draw(_few(size)), {}, later=True),
    ]


@st.composite
def _excess(draw: st.DrawFn, ground: _Ground) -> list[Claim]:
    """Generate a part above its whole; the whole may be counted later as well."""
    size = draw(_SIZES)
    some = st.lists(st.sampled_from(_DIMENSIONS), min_size=1, unique=True)
    part: dict[Dimension, str] = {}
    whole: dict[Dimension, str] = {}
    for dimension in draw(some):
        inner, outer = draw(
            st.sampled_from(nested(ground.world.case.vocabularies[dimension]))
        )
        part[dimension], whole[dimension] = inner, outer
    return [
        _claim(ground, draw(_many(3 * size)), part),
        _claim(ground, draw(_few(size)), whole, later=draw(st.booleans())),
    ]


@st.composite
def _excess_of_parts(draw: st.DrawFn, ground: _Ground) -> list[Claim]:
    """Generate two disjoint parts, each of which alone fits into the whole."""
    size = draw(_SIZES) * 10
    dimension = draw(_adding(ground))
    found = divided(ground.world.case.vocabularies[dimension])
    first, second, whole = draw(st.sampled_from(found))
    return [
        _claim(ground, draw(_many(size * 8 // 10)), {dimension: first}),
        _claim(ground, draw(_many(size * 8 // 10)), {dimension: second}),
        _claim(
            ground,
            draw(_few(size)),
            {dimension: whole},
            later=draw(st.booleans()),
        ),
    ]


@st.composite
def _shortfall(draw: st.DrawFn, ground: _Ground) -> list[Claim]:
    """Generate a whole above all its parts together; parts may be counted later."""
    dimension = draw(_adding(ground))
    whole, parts = draw(
        st.sampled_from(covered(ground.world.case.vocabularies[dimension]))
    )
    size = draw(_SIZES)
    found = [
        _claim(
            ground,
            draw(_few(size)),
            {dimension: part},
            later=draw(st.booleans()),
        )
        for part in parts
    ]
    many = _many(3 * size * len(parts))
    return [_claim(ground, draw(many), {dimension: whole}), *found]


_PLANTS = {
    "figures-disagree": _disagreement,
    "total-falls": _fall,
    "part-exceeds-whole": _excess,
    "parts-exceed-whole": _excess_of_parts,
    "parts-fall-short": _shortfall,
}


def _adding(ground: _Ground) -> SearchStrategy[Dimension]:
    """Generate a dimension along which the counts of disjoint parts add up."""
    if ground.measure == "freed" or not divided(
        ground.world.case.vocabularies[Dimension.PLACE]
    ):
        return st.just(Dimension.POPULATION)
    return st.sampled_from([Dimension.POPULATION, Dimension.PLACE])
