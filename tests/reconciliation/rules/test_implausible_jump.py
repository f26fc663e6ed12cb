from collections.abc import Callable
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Case, Report, reconcile
from provenance.reconciliation.rules import implausible_jump

RULE = "implausible-jump"


def storm(*rows: str, policy: str = "") -> str:
    """Return a case of a storm that began on 11 November, with these rows."""
    head = f'[event.storm]\nstart = "2023-11-11"\n{policy}'.strip()
    return f"{head}\n\nid,measure,figure,as_of,event,place,outlet\n" + "\n".join(rows)


def test_finding(find: Callable[[str, str], str]) -> None:
    """Twenty-five times as many in four days; the place is read alike, and named."""
    found = find(
        RULE,
        storm(
            'post,displaced,"40,000",2023-11-18,storm,,Daily Post',
            'nine,displaced,"1,000,800",2023-11-22,storm,Ham,Radio Nine',
        ),
    )
    expected = """
        warning implausible-jump [nine, post]
        Radio Nine: 1,000,800 people displaced (Ham; as of 22 Nov 2023); Daily Post:
          40,000 people displaced (as of 18 Nov 2023)
        - 1,000,800 is 25 times 40,000 (post), 4 days later
        - by the policy 10 times as many within 5 days is a jump; the count had gone
          on for 7 days
        - only one of them states place: read alike
    """

    assert cleandoc(expected) == found


NEAR_MISSES = {
    "less than ten times": (
        'a,displaced,"40,000",2023-11-18,storm,Ham,Daily Post',
        'b,displaced,"390,000",2023-11-22,storm,Ham,Radio Nine',
    ),
    "not near": (
        'a,displaced,"40,000",2023-11-18,storm,Ham,Daily Post',
        'b,displaced,"1,000,800",2023-11-24,storm,Ham,Radio Nine',
    ),
    "another place": (
        'a,displaced,"40,000",2023-11-18,storm,Eel,Daily Post',
        'b,displaced,"1,000,800",2023-11-22,storm,Ham,Radio Nine',
    ),
    "a count that has just begun": (
        'a,displaced,"40,000",2023-11-12,storm,Ham,Daily Post',
        'b,displaced,"1,000,800",2023-11-14,storm,Ham,Radio Nine',
    ),
    "a single incident": (
        "a,killed,2,2023-11-18,storm,Ham,Daily Post",
        "b,killed,900,2023-11-19,storm,Ham,Radio Nine",
    ),
    "people go home": (
        'a,displaced,"1,000,800",2023-11-18,storm,Ham,Daily Post',
        'b,displaced,"40,000",2023-11-22,storm,Ham,Radio Nine',
    ),
    "the floor of a running total is what was known so far": (
        "a,killed,at least 150,2023-11-18,storm,Ham,Daily Post",
        'b,killed,"5,000",2023-11-22,storm,Ham,Radio Nine',
    ),
    "a ceiling says nothing of how many there are": (
        'a,displaced,"40,000",2023-11-18,storm,Ham,Daily Post',
        'b,displaced,"up to 1,000,800",2023-11-22,storm,Ham,Radio Nine',
    ),
    "no people": (
        "a,seized,100 bases,2023-11-18,storm,Ham,Daily Post",
        'b,seized,"5,000 bases",2023-11-22,storm,Ham,Radio Nine',
    ),
    "not limited in place is not one place": (
        'a,displaced,"40,000",2023-11-18,storm,,Daily Post',
        'b,displaced,"1,000,800",2023-11-22,storm,*,Radio Nine',
    ),
}


@pytest.mark.parametrize("rows", NEAR_MISSES.values(), ids=NEAR_MISSES)
def test_near_miss(find: Callable[[str, str], str], rows: tuple[str, ...]) -> None:
    """What rises so by nature, or may be two things, is no jump."""

    assert not find(RULE, storm(*rows))


def test_floor_of_those_counted_at_one_time(find: Callable[[str, str], str]) -> None:
    """Who says "40,000 or more displaced" has put a number on all of them."""

    assert "is 25 times 40,000 (a)" in find(
        RULE,
        storm(
            'a,displaced,"at least 40,000",2023-11-18,storm,Ham,Daily Post',
            'b,displaced,"1,000,800",2023-11-22,storm,Ham,Radio Nine',
        ),
    )


def test_without_a_start_the_first_count_is_the_start(
    find: Callable[[str, str], str],
) -> None:
    """Of an event whose start is not told, the count began with its first report."""
    rows = (
        "id,measure,figure,as_of,outlet\n"
        'a,displaced,"40,000",2023-11-18,Daily Post\n'
        'b,displaced,"1,000,800",2023-11-22,Radio Nine\n'
    )
    longer = f'{rows}c,displaced,"38,000",2023-11-11,Herald\n'

    assert not find(RULE, rows)
    assert "the count had gone on for 7 days" in " ".join(find(RULE, longer).split())


def test_a_figure_that_another_outlet_confirms_is_a_note(
    find: Callable[[str, str], str],
) -> None:
    """Two outlets with a million, and one finding for the one rise."""
    found = find(
        RULE,
        storm(
            'a,displaced,"40,000",2023-11-18,storm,Ham,Daily Post',
            'b,displaced,"1,000,800",2023-11-21,storm,Ham,Radio Nine',
            'c,displaced,"1,020,000",2023-11-22,storm,Ham,Herald',
        ),
    )

    assert found.startswith("note implausible-jump [b, a, c]")
    assert "- the later figure is given again: Herald: 1,020,000 people" in found


def test_policy_says_what_a_jump_is(find: Callable[[str, str], str]) -> None:
    """Thirty times as many, or four days, may be within what a case allows."""
    rows = (
        'a,displaced,"40,000",2023-11-18,storm,Ham,Daily Post',
        'b,displaced,"1,000,800",2023-11-22,storm,Ham,Radio Nine',
    )

    assert not find(RULE, storm(*rows, policy="[policy]\njump = 30"))
    assert not find(RULE, storm(*rows, policy="[policy]\nnear = 3"))
    assert find(RULE, storm(*rows, policy="[policy]\njump = 25\nnear = 4"))


def test_suspect_stands_in_a_conflict_too(case_of: Callable[[str], Case]) -> None:
    """Of the two figures the one above the residents is the doubtful one."""
    rows = (
        'a,displaced,"40,000",2023-11-18,storm,Ham,Daily Post',
        'b,displaced,"1,000,800",2023-11-22,storm,Ham,Radio Nine',
    )
    above = 'c,residents,"420,000",,*,Ham,Herald'
    declared = '[measure.displaced]\nkind = "instant"\nwithin = "residents"'
    found = [
        finding.suspect
        for case in (storm(*rows), storm(*rows, above, policy=declared))
        for finding in reconcile(case_of(case), rules=[implausible_jump.RULE]).findings
    ]

    assert found == [None, "b"]


@given(first=st.integers(100, 10**6), second=st.integers(0, 10**8))
def test_it_is_the_factor_that_counts(
    report_of: Callable[[str], Report], first: int, second: int
) -> None:
    """Of two exact counts the second is a jump just if it is ten times the first."""
    report = report_of(
        storm(
            f"a,displaced,{first},2023-11-18,storm,Ham,Daily Post",
            f"b,displaced,{second},2023-11-22,storm,Ham,Radio Nine",
        )
    )
    found = [each for each in report.all_findings if each.rule == RULE]

    assert bool(found) is (second >= 10 * first)


def test_what_states_less_may_be_wider(find: Callable[[str, str], str]) -> None:
    """All that are displaced are no jump from those of one town, the town's are."""
    town = 'a,displaced,"120",2023-11-18,storm,Ham,Daily Post'
    nowhere = 'b,displaced,"6,700",2023-11-22,storm,,Radio Nine'
    of_town = 'b,displaced,"6,700",2023-11-22,storm,Ham,Radio Nine'

    assert not find(RULE, storm(town, nowhere))
    assert find(RULE, storm(town, of_town))
    assert find(RULE, storm(town.replace("Ham", ""), of_town))
