import pytest

from provenance.errors import InvalidValueError
from provenance.model import Event, Measure, MeasureKind, Relation, Term


@pytest.mark.parametrize("relation", Relation)
def test_reversing_twice_changes_nothing(relation: Relation) -> None:
    """Seen from the other side twice, a relation is itself."""

    assert relation is relation.reversed.reversed


def test_only_containment_has_two_sides() -> None:
    """Within becomes contains; all else is the same from both sides."""

    assert {Relation.WITHIN, Relation.CONTAINS} == {
        relation for relation in Relation if relation.reversed is not relation
    }


def test_a_term_is_hashable_though_made_of_lists() -> None:
    """Lists of names become tuples, so that equal terms are equal keys."""
    first = Term(name="Loikaw", within=["Kayah"], aliases=["垒固"])

    assert {Term(name="Loikaw", within=("Kayah",), aliases=("垒固",))} == {first}


@pytest.mark.parametrize("name", ["", "  ", "\u3000"])
def test_a_term_has_a_name(name: str) -> None:
    """White space is no name."""
    with pytest.raises(InvalidValueError) as caught:
        Term(name=name)

    assert f"Term.name: {name!r} cannot be a name" == str(caught.value)


def test_one_name_is_not_a_list_of_names() -> None:
    """A text in the place of a tuple would be read letter by letter."""
    with pytest.raises(InvalidValueError) as caught:
        Term(name="Loikaw", within="Kayah")

    assert str(caught.value) == "names: 'Kayah' is one name; expected a tuple"


def test_a_measure_counts_so_far_unless_told_otherwise() -> None:
    """Most reported counts are running totals of things that can happen again."""
    measure = Measure(term=Term(name="killed"))

    assert (
        measure.kind,
        measure.once,
        measure.unit,
    ) == (MeasureKind.CUMULATIVE, False, "")


def test_an_event_may_have_no_known_start() -> None:
    """Its running totals begin with it, whenever that was."""

    assert Event(term=Term(name="war")).start is None
