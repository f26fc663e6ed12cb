import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from provenance.model import (
    TERM_DIMENSIONS,
    Case,
    Dimension,
    Event,
    Measure,
    MeasureKind,
    Relation,
    Term,
    Vocabulary,
)
from provenance.strategies import events, measures, terms, vocabularies


@given(term=terms())
def test_a_term_can_be_declared_alone(term: Term) -> None:
    """A vocabulary of it is no contradiction."""
    found = Vocabulary(dimension=Dimension.PLACE, terms=(term,))

    assert found.resolve(term.name) == term.name


@given(data=st.data(), dimension=st.sampled_from(TERM_DIMENSIONS))
def test_vocabularies_are_of_their_dimension(
    data: st.DataObject, dimension: Dimension
) -> None:
    """A vocabulary has the dimension that it was asked for."""

    assert data.draw(vocabularies(dimension)).dimension is dimension


@given(places=vocabularies(Dimension.PLACE))
def test_aliases_resolve_to_their_terms(places: Vocabulary) -> None:
    """Each alias is another name of its own term."""

    assert all(
        places.resolve(alias) == term.name
        for term in places.terms
        for alias in term.aliases
    )


@pytest.mark.parametrize("field", ["aliases", "within", "parts", "facets", "overlap"])
def test_everything_comes_that_a_term_can_say(field: str, unshrunk: settings) -> None:
    """Vocabularies use every field of their terms."""
    found = find(
        vocabularies(Dimension.PLACE),
        lambda places: any(getattr(term, field) for term in places.terms),
        settings=unshrunk,
    )

    assert any(getattr(term, field) for term in found.terms)


@given(data=st.data(), relation=st.sampled_from(Relation))
def test_every_relation_comes(data: st.DataObject, relation: Relation) -> None:
    """Two terms may stand in any way to each other."""
    found = vocabularies(Dimension.PLACE).filter(
        lambda places: relation in all_of(places)
    )

    assert relation in all_of(data.draw(found))


def all_of(places: Vocabulary) -> set[Relation]:
    """Return every way in which two terms of a vocabulary stand."""
    names = [term.name for term in places.terms]
    return {places.relation(one, other) for one in names for other in names}


@given(measure=measures())
def test_a_value_is_no_number_of_people(measure: Measure) -> None:
    """Shares, rates and prices are not counted in persons."""

    assert (measure.kind is MeasureKind.VALUE) <= (measure.unit != "person")


@given(event=events(terms=st.just(Term(name="war"))))
def test_events_go_by_given_terms(event: Event) -> None:
    """An event can be declared, and has the term that it was given."""
    found = Case(events=(event,)).vocabularies[Dimension.EVENT]

    assert found.declares("war")
