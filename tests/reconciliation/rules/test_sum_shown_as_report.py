from collections.abc import Callable
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

RULE = "sum-shown-as-report"


def dead(*rows: str) -> str:
    """Return a case of the dead by status and side, with these rows."""
    head = """
[population.people]
parts = ["civilians", "combatants"]
[population.civilians]
facet = "status"
[population.combatants]
facet = "status"
[population.soldiers]
facet = "side"
within = "combatants"
[population.fighters]
facet = "side"
within = "combatants"
[population.children]
within = "people"
[measure.killed]
once = true
[place.Ham]
facet = "town"
within = "Shire"
[place.Eel]
facet = "town"
within = "Shire"

id,measure,figure,population,place,as_of,outlet,claimant,derived_from,part_of
"""
    return head + "\n".join(rows)


WHOLE = "sum,killed,more than 315,people,*,,Encyclopaedia,,,"
SOLDIERS = "s,killed,more than 200,soldiers,Ham,2023-11-21,Daily Post,army,,"
FIGHTERS = "f,killed,at least 45,fighters,,,Daily Post,army,,"
CIVILIANS = "c,killed,more than 70,civilians,Ham,,Radio Nine,,,"


def test_finding(find: Callable[[str, str], str]) -> None:
    """Three reports of two speakers come to it; what they do not share is named."""
    found = find(RULE, dead(WHOLE, SOLDIERS, FIGHTERS, CIVILIANS))
    expected = """
        warning sum-shown-as-report [sum, c, f, s]
        Encyclopaedia: more than 315 people killed (undated); Radio Nine: more than
          70 people killed (civilians; Ham; undated); Daily Post, citing army: at
          least 45 people killed (fighters; undated); Daily Post, citing army: more
          than 200 people killed (soldiers; Ham; as of 21 Nov 2023)
        - 315 is exactly 70 + 45 + 200
        - civilians, fighters and soldiers share nobody, and each lies within people
        - the parts stand in 2 other pieces, on the word of Radio Nine and army
        - of the 63 numbers about as high and as round, 1 can be made of such parts
        - they do not state one place: sum not limited; c Ham; f not stated; s Ham
        - they do not state one date: sum undated; c undated; f undated; s as of 21
          Nov 2023
    """

    assert cleandoc(expected) == found


def test_suspect_is_the_whole(report_of: Callable[[str], Report]) -> None:
    """The finding doubts the number that nobody reported."""
    report = report_of(dead(WHOLE, SOLDIERS, FIGHTERS, CIVILIANS))
    (finding,) = (each for each in report.all_findings if each.rule == RULE)

    assert finding.suspect == "sum"


NEAR_MISSES = {
    "one more": (WHOLE.replace("315", "316"), SOLDIERS, FIGHTERS, CIVILIANS),
    "its own parts": (
        WHOLE,
        *(
            row.replace("Daily Post", "Encyclopaedia").replace("Radio Nine", "")
            for row in (SOLDIERS, FIGHTERS)
        ),
        CIVILIANS.replace("Radio Nine", "Encyclopaedia"),
    ),
    "said to be parts of it": (
        WHOLE,
        SOLDIERS,
        FIGHTERS,
        "c,killed,more than 70,civilians,Ham,,Radio Nine,,,sum",
    ),
    "says what it is derived from": (
        "sum,killed,more than 315,people,*,,Encyclopaedia,,s;f;c,",
        SOLDIERS,
        FIGHTERS,
        CIVILIANS,
    ),
    "they may share somebody": (
        WHOLE,
        SOLDIERS,
        FIGHTERS,
        CIVILIANS.replace("civilians", "children"),
    ),
    "exact counts that add up": (
        "sum,killed,315,people,Ham,,Encyclopaedia,,,",
        "s,killed,200,soldiers,Ham,,Daily Post,army,,",
        "c,killed,115,civilians,Ham,,Radio Nine,,,",
    ),
    "three is one and two": (
        "sum,killed,at least 3,people,Ham,,Encyclopaedia,,,",
        "s,killed,at least 1,soldiers,Ham,,Daily Post,army,,",
        "c,killed,at least 2,civilians,Ham,,Radio Nine,,,",
    ),
    "a round sum of round numbers": (
        "sum,killed,at least 300,people,Ham,,Encyclopaedia,,,",
        "s,killed,at least 200,soldiers,Ham,,Daily Post,army,,",
        "c,killed,at least 100,civilians,Ham,,Radio Nine,,,",
    ),
    "one speaker, named, and the quantifier kept": (
        "sum,killed,more than 315,people,Ham,,Encyclopaedia,army,,",
        "s,killed,more than 200,soldiers,Ham,,Daily Post,army,,",
        "c,killed,at least 115,civilians,Ham,,Radio Nine,army,,",
    ),
    "parts of another month": (
        "sum,killed,more than 315,people,Ham,2023-12-24,Encyclopaedia,,,",
        "s,killed,more than 200,soldiers,Ham,2023-11-21,Daily Post,army,,",
        "c,killed,at least 115,civilians,Ham,2023-11-21,Radio Nine,,,",
    ),
}


@pytest.mark.parametrize("rows", NEAR_MISSES.values(), ids=NEAR_MISSES)
def test_near_miss(find: Callable[[str, str], str], rows: tuple[str, ...]) -> None:
    """What is no sum, or one that is told as such, or may be chance."""

    assert not find(RULE, dead(*rows))


def test_one_speaker_whose_quantifier_was_dropped(
    find: Callable[[str, str], str],
) -> None:
    """The army gave floors; "315" makes an exact count of them."""

    assert "315 is exactly 115 + 200" in find(
        RULE,
        dead(
            "sum,killed,315,people,Ham,,Encyclopaedia,army,,",
            "s,killed,more than 200,soldiers,Ham,,Daily Post,army,,",
            "c,killed,at least 115,civilians,Ham,,Radio Nine,army,,",
        ),
    )


def test_towns_add_up_too(find: Callable[[str, str], str]) -> None:
    """Places add where a thing happens to a person once."""
    rows = (
        "sum,killed,at least 315,people,Shire,,Encyclopaedia,,,",
        "s,killed,about 200,people,Ham,,Daily Post,,,",
        "c,killed,115,people,Eel,,Radio Nine,,,",
    )
    often = [row.replace("killed", "arrested") for row in rows]

    assert "Eel and Ham share nobody" in find(RULE, dead(*rows))
    assert not find(RULE, dead(*often))


def test_many_parts_tell_nothing(find: Callable[[str, str], str]) -> None:
    """Where there are many parts to choose from, some sum always fits."""
    crowd = [
        f"s{count},killed,at least {150 + count},soldiers,Ham,,Outlet {count},,,"
        for count in range(30)
    ]
    rows = (WHOLE, SOLDIERS, FIGHTERS, CIVILIANS)

    assert find(RULE, dead(*rows))
    assert not find(RULE, dead(*rows, *crowd))


@given(soldiers=st.integers(1, 9999), civilians=st.integers(1, 9999))
def test_a_sum_below_a_hundred_is_chance(
    report_of: Callable[[str], Report], soldiers: int, civilians: int
) -> None:
    """Twenty numbers at least must lie about as high and be as round."""
    total = soldiers + civilians
    report = report_of(
        dead(
            f"sum,killed,at least {total},people,Ham,,Encyclopaedia,,,",
            f"s,killed,at least {soldiers},soldiers,Ham,,Daily Post,,,",
            f"c,killed,at least {civilians},civilians,Ham,,Radio Nine,,,",
        )
    )
    found = [each for each in report.all_findings if each.rule == RULE]
    step = 10 ** (len(str(total)) - len(str(total).rstrip("0")))

    assert bool(found) is (2 * (total // 10 // step) + 1 >= 20)
