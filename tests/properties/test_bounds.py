"""Bounds hold whatever is so: what is claimed is drawn from people who are counted."""

from collections.abc import Mapping

from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from provenance import (
    Case,
    Claim,
    ClaimId,
    DateRange,
    Event,
    Figure,
    Interval,
    Measure,
    PartialDate,
    Question,
    Term,
    reconcile,
)
from provenance.reconciliation import Bounds

PLACES = {"Millford": "County", "Ashton": "County", "County": "", "*": ""}
GROUPS = {"soldiers": "armed", "fighters": "armed", "civilians": "", "armed": ""}
DAYS = range(1, 5)


@frozen
class Person:
    """Where somebody was, to whom he belonged, and on which day he was killed."""

    place: str
    group: str
    day: int


@frozen
class Counted:
    """A scope, as names and days."""

    place: str
    group: str
    first: int
    last: int

    def counts(self, person: Person) -> bool:
        """Whether a person is counted."""
        return (
            self.first <= person.day <= self.last
            and is_in(person.place, self.place, PLACES)
            and is_in(person.group, self.group, GROUPS)
        )


def is_in(name: str, limit: str, above: Mapping[str, str]) -> bool:
    """Whether a name is a limit or lies within it."""
    return limit in {"*", name, above[name]}


people = st.lists(
    st.builds(
        Person,
        place=st.sampled_from(["Millford", "Ashton", "County"]),
        group=st.sampled_from(["soldiers", "fighters", "civilians"]),
        day=st.sampled_from(DAYS),
    ),
    max_size=12,
)


@st.composite
def scopes(draw: st.DrawFn) -> Counted:
    """Generate scopes."""
    first, last = sorted(draw(st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS))))
    place = draw(st.sampled_from(list(PLACES)))
    group = draw(st.sampled_from(["*", *GROUPS]))
    return Counted(place, group, first, last)


@st.composite
def true_cases(draw: st.DrawFn) -> tuple[Case, list[Person]]:
    """Generate cases in which all that is claimed of some people is so."""
    known = draw(people)
    claims = []
    for place, scope in enumerate(draw(st.lists(scopes(), min_size=1, max_size=7))):
        count = sum(map(scope.counts, known))
        figure = draw(
            st.sampled_from(
                [
                    Figure.exactly(count),
                    Figure.at_least(count),
                    Figure.at_most(count + 1),
                    Figure.more_than(count - 1) if count else Figure.at_least(0),
                    Figure.less_than(count + 1),
                ]
            )
        )
        claims.append(claim(f"c{place}", scope, figure))
    return case(claims), known


def claim(name: str, scope: Counted, figure: Figure) -> Claim:
    """Return a claim about a scope."""
    return Claim(
        id=ClaimId(name),
        measure="killed",
        event="War",
        place=scope.place,
        population=scope.group,
        figure=figure,
        period=DateRange(start=day(scope.first), end=day(scope.last)),
    )


def day(number: int) -> PartialDate:
    """Return a day of November."""
    return PartialDate(year=2023, month=11, day=number)


def case(claims: list[Claim]) -> Case:
    """Return a case with the vocabularies of these places and groups."""
    return Case(
        claims=tuple(claims),
        events=(Event(term=Term(name="War"), start=day(1)),),
        measures=(Measure(term=Term(name="killed"), once=True),),
        places=(
            Term(name="County"),
            Term(name="Millford", within=("County",), facets=("town",)),
            Term(name="Ashton", within=("County",), facets=("town",)),
        ),
        populations=(
            Term(name="civilians", facets=("status",)),
            Term(name="armed", facets=("status",), parts=("soldiers", "fighters")),
            Term(name="soldiers", within=("armed",), facets=("side",)),
            Term(name="fighters", within=("armed",), facets=("side",)),
        ),
    )


def holds(question: Question, known: list[Person]) -> bool:
    """Whether the people that there are fit into all bounds that are told."""
    for scope, bounds in question.bounds:
        window = scope.window
        assert window.end is not None
        counted = Counted(
            scope.place or "*",
            scope.population or "*",
            1 if window.start is None else int(window.start.identity[-2:]),
            int(window.end.identity[-2:]),
        )
        count = sum(map(counted.counts, known))
        if not bounds.interval().contains(Interval(low=count, high=count)):
            return False
    return True


@given(drawn=true_cases())
def test_what_is_so_breaks_nothing_and_fits_all_bounds(
    drawn: tuple[Case, list[Person]],
) -> None:
    """Claims that all hold are in no conflict, and no bound leaves out what is so."""
    true_case, known = drawn
    report = reconcile(true_case)

    assert not report.conflicts
    for question in report.questions:
        assert holds(question, known)


@given(drawn=true_cases(), leave_out=st.integers(0, 6))
def test_more_claims_make_bounds_no_wider(
    drawn: tuple[Case, list[Person]], leave_out: int
) -> None:
    """A claim that agrees with all others never takes a bound back."""
    true_case, _ = drawn
    fewer = evolve(
        true_case,
        claims=tuple(each for each in true_case.claims if each.id != f"c{leave_out}"),
    )
    wide = {
        scope: bounds
        for question in reconcile(fewer).questions
        for scope, bounds in question.bounds
    }
    for question in reconcile(true_case).questions:
        for scope, bounds in question.bounds:
            if scope in wide:
                assert closed(wide[scope]).contains(closed(bounds))


def closed(bounds: Bounds) -> Interval:
    """Return bounds with their ends: of equal sums one is as good as another."""
    return Interval(low=bounds.low, high=bounds.high)
