"""The unit that the name of a measure tells."""

import pytest

from provenance.model.unit_words import unit_in


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("votes", "vote"),
        ("houses destroyed", "house"),
        ("destroyed homes", "house"),
        ("number of houses destroyed", "house"),
        ("total number of votes cast", "vote"),
        ("cases of cholera", "case"),
        ("people evacuated", "person"),
        ("soldiers killed in camps", "person"),
    ],
)
def test_names_of_what_they_count(name: str, unit: str) -> None:
    """A plural before anything else is what a measure counts."""
    assert unit == unit_in(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "relief",
        "cost of houses",
        "house prices",
        "village elders",
        "vehicle accidents",
        "houses and schools",
        "aid to families",
        "voters",
    ],
)
def test_names_of_something_else(name: str) -> None:
    """A singular, two plurals, or what something is of or for, tell no unit."""
    assert not unit_in(name)
