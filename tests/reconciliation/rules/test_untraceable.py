from collections.abc import Callable
from inspect import cleandoc

import pytest

from provenance import Report

RULE = "untraceable"


def test_finding(find: Callable[[str, str], str]) -> None:
    """Nobody can look the first figure up: no outlet, no claimant, no reference."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        a,killed,16,
        b,killed,20,Radio Nine
        """,
    )
    expected = """
        warning untraceable [a]
        1 claim without outlet, claimant or reference
        - no outlet: 16 people killed (undated)
        - row 2
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """A claimant is somebody whom one can ask."""
    found = find(
        RULE,
        """
        id,what,figure,outlet,claimant
        a,killed,16,,fire brigade
        b,killed,20,Radio Nine,
        """,
    )

    assert not found


def test_one_finding_for_all(find: Callable[[str, str], str]) -> None:
    """All of them are one gap to close, each named."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        b,killed,16,
        a,killed,20,
        """,
    )
    expected = """
        warning untraceable [a, b]
        2 claims without outlet, claimant or reference
        - no outlet: 20 people killed (undated)
        - no outlet: 16 people killed (undated)
        - rows 2 and 3
    """

    assert cleandoc(expected) == found


@pytest.mark.parametrize(
    ("documents", "action"),
    [
        ("first,second", "find out who published the document of each figure"),
        (",", "name the document in which each figure was read"),
        (
            "first,",
            "name the document in which each figure was read, and who published it",
        ),
    ],
)
def test_what_to_do(
    report_of: Callable[[str], Report], documents: str, action: str
) -> None:
    """Where the documents have a name, somebody is to find out whose they are."""
    first, second = documents.split(",")
    report = report_of(
        f"""
        id,what,figure,document,published
        a,killed,16,{first},2024-05-03
        b,killed,20,{second},2024-05-03
        """
    )
    (found,) = (each for each in report.all_findings if each.rule == RULE)

    assert found.next == action
