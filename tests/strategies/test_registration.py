import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

import provenance.model
from provenance.model import AnyDate, Case, Claim, Quote
from provenance.strategies import by_type, registration


@frozen
class DateOfSomething:
    """What a user may have."""

    date: AnyDate


@pytest.mark.parametrize("kind", registration.REGISTERED)
@given(data=st.data())
def test_a_class_gives_its_values(kind: type[object], data: st.DataObject) -> None:
    """Hypothesis makes values of each class that was registered."""

    assert isinstance(data.draw(st.from_type(kind)), kind)


@given(date=st.from_type(DateOfSomething), quotes=st.from_type(list[Quote]))
def test_types_made_of_classes_work(date: object, quotes: list[Quote]) -> None:
    """So do classes of users that have ours in their fields, and collections."""

    assert isinstance(date, DateOfSomething)
    assert all(quote.exact for quote in quotes)


def test_each_registered_class_has_a_strategy() -> None:
    """The list that is known before Hypothesis is loaded leaves none out."""

    assert set(by_type.MAKERS) == set(registration.REGISTERED)


@pytest.mark.parametrize("kind", [Case, Claim])
def test_classes_are_those_of_the_model(kind: type[object]) -> None:
    """What is registered is what users import."""

    assert getattr(provenance.model, kind.__name__) in registration.REGISTERED
