from collections.abc import Callable
from inspect import cleandoc

import pytest

RULE = "claimant-dropped"


def derived(row: str) -> str:
    """Return a case in which somebody's word is retold; the row says how."""
    return f"""
    [claimant."fire brigade"]
    aliases = ["firefighters"]
    [claimant."fire chief"]
    within = "fire brigade"

    id,what,figure,outlet,claimant,via,derived_from
    post,killed,more than 200,Daily Post,fire chief,,
    wiki,killed,more than 200,{row},post
    """


def test_finding(find: Callable[[str, str], str]) -> None:
    """What the chief said is retold as a fact."""
    expected = """
        warning claimant-dropped [wiki, post]
        Openpedia: more than 200 people killed (undated); Daily Post, citing fire
          chief: more than 200 people killed (undated)
        - wiki is derived from post
        - claimant: fire chief in the source, nobody here
    """

    assert cleandoc(expected) == find(RULE, derived("Openpedia,,"))


@pytest.mark.parametrize(
    "row",
    [
        "Openpedia,fire chief,",
        "Openpedia,firefighters,",
        "Openpedia,,Daily Post",
        "fire brigade,,",
    ],
)
def test_near_miss(find: Callable[[str, str], str], row: str) -> None:
    """The claimant, its body, or the outlet is named; or the body tells it itself."""

    assert not find(RULE, derived(row))


def test_nobody_to_drop(find: Callable[[str, str], str]) -> None:
    """A source that says it by itself has no claimant that could be lost."""
    found = find(
        RULE,
        """
        id,what,figure,outlet,derived_from
        post,killed,200,Daily Post,
        wiki,killed,200,Openpedia,post
        """,
    )

    assert not found


def test_another_claim_names_nobody_either(find: Callable[[str, str], str]) -> None:
    """Of two claims that a retelling rests on, one is told as a fact."""
    found = find(
        RULE,
        """
        id,what,figure,outlet,claimant,derived_from
        post,killed,200,Daily Post,fire brigade,
        nine,killed,200,Radio Nine,,
        wiki,killed,200,Openpedia,,post; nine
        """,
    )

    assert not found
