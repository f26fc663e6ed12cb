"""Small worlds in which all is known: who was where when, and what became of them.

What is counted in a world are sets of people, as the law of scope has it, so whatever
is truly reported of one world keeps the law.
"""

from collections.abc import Mapping

from attrs import field, frozen
from hypothesis import strategies as st

from provenance.model import (
    Case,
    Dimension,
    Event,
    Measure,
    MeasureKind,
    PartialDate,
    Term,
)

#: The days of a world: the last four of November and the first four of December 2023.
DAYS = tuple(
    PartialDate(year=2023, month=month, day=day)
    for month, days in ((11, (27, 28, 29, 30)), (12, (1, 2, 3, 4)))
    for day in days
)
#: The last day of a world, counted from 0.
LAST = len(DAYS) - 1
#: The last day on which an event of a world can start.
LATEST_START = 3

#: How populations are made of six sorts of people, three of either sex.
POPULATIONS: Mapping[str, frozenset[int]] = {
    "people": frozenset(range(6)),
    "civilians": frozenset({0, 3}),
    "combatants": frozenset({1, 2, 4, 5}),
    "soldiers": frozenset({1, 4}),
    "fighters": frozenset({2, 5}),
    "women": frozenset({0, 1, 2}),
    "men": frozenset({3, 4, 5}),
}

_POPULATION_TERMS = (
    Term(name="people", parts=("civilians", "combatants")),
    Term(name="civilians", facets=("status",)),
    Term(name="combatants", facets=("status",)),
    Term(name="soldiers", within=("combatants",), facets=("side",)),
    Term(name="fighters", within=("combatants",), facets=("side",)),
    Term(name="women", within=("people",), facets=("sex",)),
    Term(name="men", within=("people",), facets=("sex",)),
)

#: War, a battle and a siege in it, and what is not of the war.
EVENTS: Mapping[str, frozenset[int]] = {
    "war": frozenset({0, 1, 2}),
    "battle": frozenset({1}),
    "siege": frozenset({2}),
}
_OUTSIDE = 3

#: What became of people: only one of the first two, and that once.
FATES: Mapping[str, frozenset[str]] = {
    "lost": frozenset({"slain", "maimed"}),
    "slain": frozenset({"slain"}),
    "maimed": frozenset({"maimed"}),
    "arrived": frozenset({"arrived"}),
    "displaced": frozenset({"displaced"}),
}
_ONCE = ("slain", "maimed")

# What is counted together, and what for that must have happened.
_FATES_OF: Mapping[tuple[str, ...], tuple[str, ...]] = {
    ("slain", "lost", "maimed"): _ONCE,
    ("slain", "residents"): ("slain",),
    ("displaced", "residents"): ("displaced",),
    ("arrived",): ("arrived",),
    ("price", "arrived"): ("arrived",),
}

MEASURES = (
    Measure(term=Term(name="lost", parts=_ONCE), once=True, unit="person"),
    Measure(
        term=Term(name="slain", facets=("fate",), within=("residents",)),
        once=True,
        unit="person",
    ),
    Measure(term=Term(name="maimed", facets=("fate",)), once=True, unit="person"),
    Measure(term=Term(name="arrived"), unit="person"),
    Measure(term=Term(name="price"), kind=MeasureKind.VALUE, unit="MMK"),
)


@frozen
class Happening:
    """What became of a group of people, where, in which event and on which day."""

    fate: str
    group: int
    place: int
    event: int
    day: int

    @property
    def days(self) -> int:
        """For how many days it is so, from the first on; the displaced return."""
        return 3 if self.fate == "displaced" else len(DAYS)


@frozen(kw_only=True)
class World:
    """All that happened, and the words in which it can be reported."""

    #: Its vocabularies, without any claim.
    case: Case = field(repr=False)
    #: What is counted in it, a few measures that have to do with each other.
    measures: tuple[str, ...]
    #: What the names of places stand for.
    places: Mapping[str, frozenset[int]]
    #: For each group of people of what sort they are, and how many.
    groups: tuple[tuple[int, int], ...]
    happenings: frozenset[Happening]
    #: Who lives where: group and place.
    homes: frozenset[tuple[int, int]]

    def atoms(self, dimension: Dimension, name: str, /) -> frozenset[int]:
        """Return what a cell stands for: everything where it states no limit."""
        known = {
            Dimension.PLACE: self.places,
            Dimension.POPULATION: POPULATIONS,
            Dimension.EVENT: EVENTS,
        }[dimension]
        if name in {"", "*"}:
            everything = frozenset().union(*known.values())
            return everything | {_OUTSIDE} if known is EVENTS else everything
        return frozenset().union(*(known[part] for part in name.split(" + ")))


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Generate worlds: a land with its towns, events, people and their fates."""
    places, terms = draw(_lands())
    starts = draw(_starts())
    measures = draw(st.sampled_from([*_FATES_OF]))
    sorts = st.tuples(st.integers(0, 5), st.integers(1, 2000))
    groups = tuple(draw(st.lists(sorts, min_size=1, max_size=4)))
    sites = sorted(frozenset().union(*places.values()))
    fates = _happenings(_FATES_OF[measures], len(groups), sites, _earliest(starts))
    happenings = _each_once(draw(st.lists(fates, min_size=2, max_size=8)))
    homes = st.tuples(st.integers(0, len(groups) - 1), st.sampled_from(sites))
    return World(
        case=Case(
            measures=MEASURES,
            populations=_POPULATION_TERMS,
            places=terms,
            events=_events(starts),
        ),
        measures=measures,
        places=places,
        groups=groups,
        happenings=happenings,
        homes=frozenset(draw(st.lists(homes, max_size=2)))
        | {(each.group, each.place) for each in happenings},
    )


def _events(starts: Mapping[str, int | None]) -> tuple[Event, ...]:
    return tuple(
        Event(
            term=Term(
                name=name,
                within=() if name == "war" else ("war",),
                facets=() if name == "war" else ("operation",),
            ),
            start=None if start is None else DAYS[start],
        )
        for name, start in starts.items()
    )


@st.composite
def _starts(draw: st.DrawFn) -> dict[str, int | None]:
    """Generate when the events start, as far as that is known: none before the war."""
    war = draw(st.none() | st.integers(0, LATEST_START))
    later = st.none() | st.integers(war or 0, LATEST_START)
    return {"war": war, "battle": draw(later), "siege": draw(later)}


def _earliest(starts: Mapping[str, int | None]) -> list[int]:
    """Return the first day on which something can happen in each part of an event."""
    war = starts["war"] or 0
    return [war, starts["battle"] or war, starts["siege"] or war, 0]


@st.composite
def _happenings(
    draw: st.DrawFn,
    fates: tuple[str, ...],
    groups: int,
    sites: list[int],
    earliest: list[int],
) -> Happening:
    event = draw(st.integers(0, _OUTSIDE))
    return Happening(
        draw(st.sampled_from(fates)),
        draw(st.integers(0, groups - 1)),
        draw(st.sampled_from(sites)),
        event,
        draw(st.integers(earliest[event], LAST)),
    )


def _each_once(found: list[Happening]) -> frozenset[Happening]:
    """Return what can have happened: nobody is slain or maimed twice."""
    kept: dict[object, Happening] = {}
    for each in found:
        kept.setdefault(each.group if each.fate in _ONCE else each, each)
    return frozenset(kept.values())


@frozen
class _State:
    """A state of a land: its number, its towns, and whether they cover all of it."""

    number: int
    towns: tuple[str, ...]
    is_covered: bool

    @property
    def name(self) -> str:
        return f"state {self.number}"

    def sites(self) -> dict[str, frozenset[int]]:
        """Return the sites of the towns and, after them, of the state."""
        first = self.number * 10
        found = {
            town: frozenset({first + place}) for place, town in enumerate(self.towns)
        }
        rest = frozenset[int]() if self.is_covered else frozenset({first + 9})
        return {**found, self.name: rest.union(*found.values())}


@st.composite
def _lands(
    draw: st.DrawFn,
) -> tuple[dict[str, frozenset[int]], tuple[Term, ...]]:
    """Generate a land with its states and towns, as sites and as terms.

    A part of the land or of a state may have no name; towns on the border lie within
    it and within their state.
    """
    states = [draw(_states(number)) for number in range(1, 1 + draw(st.integers(1, 2)))]
    places = {name: sites for state in states for name, sites in state.sites().items()}
    borders = [state.towns[0] for state in states if state.towns]
    border = borders if draw(st.booleans()) else []
    terms = [term for state in states for term in _terms(state, border)]
    if border:
        places["border"] = frozenset[int]().union(*(places[town] for town in border))
        terms.append(Term(name="border", within=("land",), facets=("zone",)))
    is_covered = len(states) > 1 and draw(st.booleans())
    parts = tuple(state.name for state in states) if is_covered else ()
    rest = frozenset[int]() if parts else frozenset({0})
    places["land"] = rest.union(*places.values())
    return places, (*terms, Term(name="land", parts=parts))


@st.composite
def _states(draw: st.DrawFn, number: int) -> _State:
    towns = tuple(f"town {number}{letter}" for letter in "abc"[: draw(_TOWNS)])
    # A state that is one town would be that town by another name.
    return _State(number, towns, len(towns) > 1 and draw(st.booleans()))


_TOWNS = st.integers(0, 3)


def _terms(state: _State, border: list[str]) -> list[Term]:
    return [
        *(
            Term(
                name=town,
                within=(state.name, "border") if town in border else (state.name,),
                facets=("town",),
            )
            for town in state.towns
        ),
        Term(
            name=state.name,
            within=("land",),
            parts=state.towns if state.is_covered else (),
            facets=("state",),
        ),
    ]
