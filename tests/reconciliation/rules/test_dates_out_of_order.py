from collections.abc import Callable
from inspect import cleandoc

import pytest

RULE = "dates-out-of-order"


def test_finding(find: Callable[[str, str], str]) -> None:
    """A figure about a day that came after its publication."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,document,outlet,published
        a,killed,16,2024-05-25,post,Daily Post,2024-05-18
        """,
    )
    expected = """
        warning dates-out-of-order [a]
        Daily Post: 16 people killed (as of 25 May 2024)
        - about 25 May 2024, published 18 May 2024
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """May 2024 may mean a day before the 18th."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,document,outlet,published
        a,killed,16,2024-05,post,Daily Post,2024-05-18
        """,
    )

    assert not found


def test_read_before_published(find: Callable[[str, str], str]) -> None:
    """Nobody reads a piece before it is published."""
    found = find(
        RULE,
        """
        document,outlet,title,published,retrieved
        post,Daily Post,Flood,2024-05-18,2024-05-11

        id,what,figure,document
        a,killed,16,post
        """,
    )
    expected = """
        warning dates-out-of-order []
        ‘Flood’ (Daily Post): read before it was published
        - published 18 May 2024, read 11 May 2024
    """

    assert cleandoc(expected) == found


def test_cited_before_it_appeared(find: Callable[[str, str], str]) -> None:
    """A piece cannot cite what appeared later."""
    found = find(
        RULE,
        """
        document,outlet,title,published
        wiki,Openpedia,War,2024-05-01
        post,Daily Post,Flood,2024-05-18

        document,label,cites,title,outlet
        wiki,1,post,Flood,Daily Post

        id,what,figure,document,cites
        a,killed,16,wiki,[1]
        """,
    )
    expected = """
        warning dates-out-of-order []
        ‘War’ (Openpedia): cites ‘Flood’ (Daily Post), which appeared later
        - published 1 May 2024; 18 May 2024
    """

    assert cleandoc(expected) == found


QUAKE = """
    [event.quake]
    start = "2023-02-06"
"""


def quake(cells: str) -> str:
    """Return a case of one figure about the earthquake of February 2023."""
    return f"""{QUAKE}
    id,what,kind,figure,event,as_of,period,outlet
    a,{cells},Daily Post
    """


def test_before_its_event(find: Callable[[str, str], str]) -> None:
    """Nobody had been killed by it a year before."""
    found = find(RULE, quake("killed,,16,quake,2022-02-08,"))
    expected = """
        warning dates-out-of-order [a]
        Daily Post: 16 people killed (as of 8 Feb 2022)
        - as of 8 Feb 2022, before quake began on 6 Feb 2023
    """

    assert cleandoc(expected) == found


def test_before_the_event_of_the_whole_case(find: Callable[[str, str], str]) -> None:
    """An event by default counts as one that the row states."""
    default = '    [default]\n    event = "quake"\n'
    case = quake("killed,,16,,2022-02-08,").replace(QUAKE, f"\n{default}{QUAKE[1:]}")

    assert "before quake began on 6 Feb 2023" in find(RULE, case)


@pytest.mark.parametrize(
    "cells",
    [
        "killed,,16,quake,2023-02-06,",
        "killed,,16,quake,2023-02,",
        "killed,,16,quake,,2023-02-01/2023-02-06",
        "killed,,16,quake,,",
        "killed,,16,,2022-02-08,",
        "displaced,instant,16,quake,2022-02-08,",
        "residents,standing,16,quake,2022-02-08,",
    ],
)
def test_not_before_its_event(find: Callable[[str, str], str], cells: str) -> None:
    """It may be the first day; no date, no event; no count of what happened since."""

    assert not find(RULE, quake(cells))
