from collections.abc import Callable
from inspect import cleandoc

import pytest

RULE = "place-drift"


def derived(place: str, source: str = "Millford") -> str:
    """Return a case in which a count of one place is retold of another."""
    return f"""
    [place."Mill County"]
    [place.Millford]
    aliases = ["Millford town", "ミルフォード"]
    within = "Mill County"
    facet = "town"
    [place.Oxbridge]
    within = "Mill County"
    facet = "town"

    id,what,figure,place,outlet,derived_from
    post,displaced,"40,000",{source},Daily Post,
    wiki,displaced,"40,000",{place},Openpedia,post
    """


def test_finding(find: Callable[[str, str], str]) -> None:
    """The city retold as its county."""
    expected = """
        warning place-drift [wiki, post]
        Openpedia: 40,000 people displaced (Mill County; undated); Daily Post:
          40,000 people displaced (Millford; undated)
        - wiki is derived from post
        - place: Millford in the source, Mill County here (which is wider)
    """

    assert cleandoc(expected) == find(RULE, derived("Mill County"))


@pytest.mark.parametrize("place", ["Millford", "Millford town", "ミルフォード"])
def test_near_miss(find: Callable[[str, str], str], place: str) -> None:
    """The same place, by any of its names."""

    assert not find(RULE, derived(place))


@pytest.mark.parametrize(
    ("place", "fact"),
    [
        ("", "not stated here"),
        ("*", "not limited here (which is wider)"),
        ("Oxbridge", "Oxbridge here (they share nobody)"),
    ],
)
def test_another_place(find: Callable[[str, str], str], place: str, fact: str) -> None:
    """No place at all, everywhere, or the next town."""

    assert f"Millford in the source, {fact}" in find(RULE, derived(place))


def test_the_county_put_down_to_a_town(find: Callable[[str, str], str]) -> None:
    """A narrower place under the same number."""
    found = find(RULE, derived("Millford", source="Mill County"))

    assert "Mill County in the source, Millford here (which is narrower)" in found


@pytest.mark.parametrize("source", ["", "*"])
def test_a_source_without_a_place(find: Callable[[str, str], str], source: str) -> None:
    """What the source leaves open is nothing that could be lost."""

    assert not find(RULE, derived("Millford", source=source))


def test_a_part_of_it(find: Callable[[str, str], str]) -> None:
    """Of a part that is called a part ("40,000 of them") nothing is lost."""
    found = find(
        RULE,
        """
        [place.Millford]
        within = "Mill County"

        id,what,figure,place,outlet,derived_from,part_of
        post,displaced,"40,000",Mill County,Daily Post,,
        wiki,displaced,"40,000",Millford,Openpedia,post,post
        """,
    )

    assert not found


def test_places_that_nobody_declared(find: Callable[[str, str], str]) -> None:
    """They may be two names of one place."""

    assert not find(RULE, derived("the mill", source="Mill Town"))
