import pytest

from provenance.model import (
    KNOWN_MEASURES,
    Dimension,
    Measure,
    MeasureKind,
    Term,
    Vocabulary,
)
from provenance.model.measures import with_known_measures


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
