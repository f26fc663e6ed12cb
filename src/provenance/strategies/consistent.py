"""Strategies for cases that keep the law: true reports of one world.

Each claim counts people in a world and says something true of their number: that
number, a floor, a ceiling, a range, a rounder number.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from attrs import evolve, frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from provenance.model import (
    UNION,
    Case,
    Claim,
    ClaimId,
    DateRange,
    Dimension,
    Document,
    DocumentId,
    Figure,
    MeasureKind,
    PartialDate,
    Qualifier,
)
from provenance.strategies.figures import figures_around
from provenance.strategies.texts import names
from provenance.strategies.worlds import (
    DAYS,
    EVENTS,
    FATES,
    LAST,
    POPULATIONS,
    World,
    worlds,
)

_PRICE = 700

#: Dates that leave a day open, with the days that they can mean.
_VAGUE = {
    PartialDate(year=2023, month=11): (0, 3),
    PartialDate(year=2023, month=12): (4, LAST),
    PartialDate(year=2023): (0, LAST),
    PartialDate(year=2023, month=11, day=30, qualifier=Qualifier.UNCERTAIN): (0, LAST),
}


@frozen
class _Time:
    """How a claim states its time, and the days that it truly covers."""

    first: int
    last: int
    as_of: PartialDate | DateRange | None = None
    period: PartialDate | DateRange | None = None
    kind: MeasureKind | None = None

    @property
    def is_undated(self) -> bool:
        return self.as_of is None and self.period is None


@frozen
class _Calendar:
    """What dates that leave the day open mean in one case."""

    #: The day that each vague date means.
    vague: Mapping[PartialDate, int]
    #: The day that claims without any date are about.
    undated: int
    #: The day that undated claims of each document are about.
    documents: Mapping[DocumentId, int]


@st.composite
def consistent_cases(
    draw: st.DrawFn, *, min_claims: int = 0, max_claims: int = 8
) -> Case:
    """Generate cases whose claims are all true of one world: none is in conflict.

    There can be warnings (a publication day read as the day of a count) and notes (a
    rounder number), but no set of figures that cannot all hold.

    >>> from hypothesis import given
    >>> from provenance.strategies import consistent_cases
    >>> @given(consistent_cases(min_claims=2))
    ... def no_count_is_negative(case: Case) -> None:
    ...     assert all((claim.figure.low or 0) >= 0 for claim in case.claims)
    >>> no_count_is_negative()
    """
    world = draw(worlds())
    return draw(reports(world, min_claims=min_claims, max_claims=max_claims))


@st.composite
def reports(
    draw: st.DrawFn, world: World, /, *, min_claims: int = 0, max_claims: int = 8
) -> Case:
    """Generate cases of true claims about one world."""
    undated = draw(st.integers(0, LAST))
    documents, hidden = draw(_documents(undated))
    vague = {date: draw(st.integers(*days)) for date, days in _VAGUE.items()}
    calendar = _Calendar(vague, undated, hidden)
    count_of = draw(st.integers(min_claims, max_claims))
    ids = st.text(alphabet="abcde", min_size=1, max_size=3)
    names_of = draw(st.lists(ids, min_size=count_of, max_size=count_of, unique=True))
    topic = draw(_topics(world, calendar))
    found = [
        evolve(draw(_claims(world, calendar, topic)), id=ClaimId(name))
        for name in names_of
    ]
    return evolve(world.case, claims=tuple(found), documents=documents)


@frozen
class _Topic:
    """What the claims of one case are about: a few cells of each dimension."""

    times: list[_Time]
    populations: list[str]
    places: list[str]
    events: list[str]


@st.composite
def _topics(draw: st.DrawFn, world: World, calendar: _Calendar) -> _Topic:
    """Generate topics that are narrow, so that claims have to do with each other."""
    times = _times(world.measures[0], calendar)
    return _Topic(
        draw(st.lists(times, min_size=1, max_size=3)),
        draw(_few_of(_POPULATION_CELLS)),
        draw(_few_of(_place_cells(world))),
        draw(_few_of(["*", *EVENTS, ""])),
    )


def _few_of(cells: Sequence[str]) -> SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(cells), min_size=1, max_size=3, unique=True)


@st.composite
def _documents(
    draw: st.DrawFn, undated: int
) -> tuple[tuple[Document, ...], dict[DocumentId, int]]:
    """Generate documents, and the day that undated claims in each are about."""
    documents: list[Document] = []
    hidden: dict[DocumentId, int] = {}
    for number in range(draw(st.integers(0, 2))):
        name = DocumentId(f"d{number}")
        published = draw(st.none() | st.integers(0, LAST))
        date = None if published is None else DAYS[published]
        documents.append(Document(id=name, outlet=draw(names()), published=date))
        hidden[name] = undated
        if published is not None:
            hidden[name] = draw(st.integers(0, published))
    return tuple(documents), hidden


@st.composite
def _claims(draw: st.DrawFn, world: World, calendar: _Calendar, topic: _Topic) -> Claim:
    measure = draw(st.sampled_from(world.measures))
    time = draw(st.sampled_from(topic.times))
    document = draw(st.sampled_from([None, *calendar.documents]))
    if isinstance(time.as_of, DateRange):
        # Ranges of one text are one moment in one document.
        document = None
    elif document is not None and time.is_undated:
        time = evolve(time, last=calendar.documents[document])
    claim = Claim(
        id=ClaimId("claim"),
        measure=measure,
        figure=Figure.unknown(),
        kind=time.kind,
        population=draw(st.sampled_from(topic.populations)),
        place=draw(st.sampled_from(topic.places)),
        event=draw(st.sampled_from(topic.events)),
        as_of=time.as_of,
        period=time.period,
        outlet=draw(names()),
        document=document,
    )
    return evolve(claim, figure=draw(figures_around(count(world, claim, time))))


def count(world: World, claim: Claim, time: _Time, /) -> int:
    """Return how many people a claim truly counts."""
    if claim.measure == "price":
        return _PRICE
    population = world.atoms(Dimension.POPULATION, claim.population)
    places = world.atoms(Dimension.PLACE, claim.place)
    events = world.atoms(Dimension.EVENT, claim.event)
    if claim.measure == "residents":
        counted = {group for group, place in world.homes if place in places}
    else:
        counted = {
            each.group
            for each in world.happenings
            if each.fate in FATES[claim.measure]
            and each.place in places
            and each.event in events
            and time.first <= each.day <= time.last < each.day + each.days
        }
    return sum(
        size
        for group, (sort, size) in enumerate(world.groups)
        if group in counted and sort in population
    )


# Unions of terms whose overlap is known: by facet, or because one lies in the other.
_POPULATION_CELLS = (
    "*",
    *POPULATIONS,
    "civilians + soldiers",
    "fighters + soldiers",
    "civilians + women",
    "",
)


def _place_cells(world: World) -> list[str]:
    towns = [name for name in world.places if name.startswith("town")]
    unions = [UNION.join(pair) for pair in pairwise(towns)]
    return ["*", *world.places, *unions, ""]


def _times(measure: str, calendar: _Calendar) -> SearchStrategy[_Time]:
    found = st.one_of(
        _instants(calendar), _not_after(), st.just(_Time(0, calendar.undated))
    )
    if measure in {"displaced", "residents", "price"}:
        return found
    return st.one_of(found, _periods())


def _instants(calendar: _Calendar) -> SearchStrategy[_Time]:
    """Generate one day, as such or vaguely, with all days until then."""
    vague = [_Time(0, day, as_of=date) for date, day in calendar.vague.items()]
    days = [_Time(0, day, as_of=date) for day, date in enumerate(DAYS)]
    return st.sampled_from(days) | st.sampled_from(vague)


@st.composite
def _not_after(draw: st.DrawFn) -> _Time:
    day = draw(st.integers(0, LAST))
    latest = draw(st.integers(day, LAST))
    return _Time(0, day, as_of=DateRange(start=None, end=DAYS[latest]))


@st.composite
def _periods(draw: st.DrawFn) -> _Time:
    """Generate some days in a row: a range, a month, one day by the kind of count."""
    first = draw(st.integers(0, LAST))
    last = draw(st.integers(first, LAST))
    whole_range = DateRange(start=DAYS[first], end=DAYS[last])
    month = PartialDate(year=2023, month=11)
    return draw(
        st.sampled_from(
            [
                _Time(first, last, period=whole_range),
                _Time(
                    first,
                    last,
                    as_of=DAYS[last],
                    period=DateRange(start=DAYS[first], end=None),
                ),
                _Time(0, 3, period=month),
                _Time(0, 3, as_of=month, kind=MeasureKind.PERIOD),
                _Time(first, first, as_of=DAYS[first], kind=MeasureKind.PERIOD),
            ]
        )
    )
