from collections.abc import Callable
from inspect import cleandoc

import pytest

RULE = "date-drift"


def derived(counted: str, as_of: str) -> str:
    """Return a case: a count published on 18 May, and a retelling as of some day."""
    return f"""
    id,what,figure,as_of,document,outlet,published,derived_from
    post,killed,200,{counted},may,Daily Post,2024-05-18,
    wiki,killed,200,{as_of},flood,Openpedia,,post
    """


def test_finding(find: Callable[[str, str], str]) -> None:
    """A count of the 15th is retold as one of the 18th, when it was published."""
    expected = """
        warning date-drift [wiki, post]
        Openpedia: 200 people killed (as of 18 May 2024); Daily Post: 200 people
          killed (as of 15 May 2024)
        - wiki is derived from post
        - date: as of 15 May 2024 in the source, as of 18 May 2024 here (the day on
          which the source was published)
    """

    assert cleandoc(expected) == find(RULE, derived("2024-05-15", "2024-05-18"))


@pytest.mark.parametrize(
    ("counted", "as_of"),
    [
        ("2024-05-15", "2024-05-15"),
        ("2024-05-15", "../2024-05-18"),
        ("2024-05-15", "2024-05-17"),
        ("2024-05-18", "2024-05-18"),
        ("../2024-05-18", "2024-05-18"),
        ("2024-05", "2024-05-18"),
        ("2024-05-15", ""),
    ],
)
def test_near_miss(find: Callable[[str, str], str], counted: str, as_of: str) -> None:
    """The day of the count, one that is no day of publication, or none at all."""

    assert not find(RULE, derived(counted, as_of))


def test_a_source_without_a_date(find: Callable[[str, str], str]) -> None:
    """The day of publication may be meant: a note."""
    found = find(RULE, derived("", "2024-05-18"))

    assert found.startswith("note date-drift [wiki, post]")
    assert "date: undated, published 18 May 2024 in the source" in found
