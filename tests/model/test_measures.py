import pytest

from provenance.model import (
    DATE,
    KNOWN_MEASURES,
    Case,
    Claim,
    ClaimId,
    Dimension,
    Figure,
    Measure,
    MeasureKind,
    Term,
    Vocabulary,
)
from provenance.model.measures import undeclared, unit_of, with_known_measures


def names(measures: tuple[Measure, ...]) -> dict[str, tuple[str, ...]]:
    """Return the aliases of each measure by its name."""
    return {measure.term.name: measure.term.aliases for measure in measures}


def test_the_known_measures_do_not_contradict_each_other() -> None:
    """They make a vocabulary by themselves."""
    terms = tuple(measure.term for measure in KNOWN_MEASURES)
    vocabulary = Vocabulary(dimension=Dimension.MEASURE, terms=terms)

    assert (
        vocabulary.resolve("死亡"),
        vocabulary.resolve("idps"),
    ) == ("killed", "displaced")


@pytest.mark.parametrize(
    ("name", "kind", "once"),
    [
        ("killed", MeasureKind.CUMULATIVE, True),
        ("injured", MeasureKind.CUMULATIVE, False),
        ("arrested", MeasureKind.CUMULATIVE, False),
        ("displaced", MeasureKind.INSTANT, False),
        ("residents", MeasureKind.STANDING, False),
        ("territory held", MeasureKind.VALUE, False),
    ],
)
def test_common_measures_are_known(name: str, kind: MeasureKind, *, once: bool) -> None:
    """How they lie in time, and whether they happen to a person once."""
    known = {measure.term.name: measure for measure in KNOWN_MEASURES}[name]

    assert (kind, once) == (known.kind, known.once)


@pytest.mark.parametrize(
    ("name", "measure"),
    [
        ("people killed", "killed"),
        ("Killed people", "killed"),
        ("number of people killed", "killed"),
        ("number of deaths", "killed"),
        ("fatalities", "killed"),
        ("遇难", "killed"),
        ("死亡人数", "killed"),
        ("wounded people", "injured"),
        ("persons missing", "missing"),
        ("missing persons", "missing"),
        ("people in detention", "detained"),
        ("流离失所者", "displaced"),
        ("civilians killed", "civilians killed"),
        ("total deaths", "total deaths"),
        ("casualties", "casualties"),
        ("people evacuated", "people evacuated"),
        ("people", "people"),
        ("internal displacements", "internal displacements"),
    ],
)
def test_words_for_people_change_nothing(name: str, measure: str) -> None:
    """Whoever counts the killed counts people; what else is said is another measure."""
    case = Case(
        claims=(Claim(id=ClaimId("a"), measure=name, figure=Figure.exactly(1)),)
    )
    vocabulary = case.vocabularies[Dimension.MEASURE]

    assert measure == vocabulary.resolve(name)
    assert measure == Case().vocabularies[Dimension.MEASURE].resolve(name)


def test_what_the_case_declares_is_its_own() -> None:
    """A declared name is not taken apart, and takes those that are like it."""
    vocabulary = Case(
        measures=(
            Measure(term=Term(name="people killed")),
            Measure(term=Term(name="Wounded")),
            Measure(term=Term(name="evacuated")),
        )
    ).vocabularies[Dimension.MEASURE]
    names = ("people killed", "killed", "people wounded", "people evacuated")

    expected = ["people killed", "killed", "Wounded", "evacuated"]
    assert expected == [vocabulary.resolve(name) for name in names]


def test_a_measure_of_the_case_takes_its_names() -> None:
    """A known measure of one of its names is gone, or has one alias less."""
    own = Measure(term=Term(name="Wounded", aliases=("Killed",)))
    found = with_known_measures([own])

    assert own == found[0]
    assert {
        name: tuple(alias for alias in aliases if alias != "wounded")
        for name, aliases in names(KNOWN_MEASURES).items()
        if name != "killed"
    } == names(found[1:])


def test_without_measures_of_its_own_a_case_has_the_known_ones() -> None:
    """Nothing is declared, nothing is taken away."""

    assert with_known_measures(()) == KNOWN_MEASURES


@pytest.mark.parametrize(
    "name", ["date", "Date of crash", "date of the first report", "坠机日期"]
)
def test_a_date_of_something_is_a_date(name: str) -> None:
    """Its name says so: it is a value, and its unit is a date."""
    found = undeclared(name)

    assert (name, MeasureKind.VALUE, DATE) == (found.term.name, found.kind, found.unit)


@pytest.mark.parametrize("name", ["date palms", "dates of crashes", "update of it"])
def test_other_names_say_nothing(name: str) -> None:
    """Whatever is counted is a running total of no known unit."""

    assert Measure(term=Term(name=name)) == undeclared(name)


def test_a_bare_number_is_no_date() -> None:
    """Only what is not known takes the unit of a measure that is a date."""

    assert [
        unit_of(figure, DATE)
        for figure in (
            Figure.exactly(7),
            Figure.exactly(7, unit="base"),
            Figure.unknown(),
            Figure.exactly(7, unit=DATE),
        )
    ] == ["", "base", DATE, DATE]
