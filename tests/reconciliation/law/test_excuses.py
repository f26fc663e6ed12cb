"""Breaches that may be none: what excuses them, and what comes close and does not."""

from collections.abc import Callable
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

ReportOf = Callable[[str], Report]

HEAD = "id,what,figure,event,as_of,period,outlet,claimant,document,published"
QUAKE = '[event.quake]\nstart = "2024-02-06"\n'

#: What each case shows, its claims, and what the law says of them.
CASES = {
    "on day 2 a total of 3,432 rises by 1,716 a day": (
        """
        a,killed,1717,quake,2024-02-07,,Post,,,
        b,killed,3432,quake,2024-02-07,,Nine,,,
        """,
        ["warning figures-disagree"],
    ),
    "further apart than that": (
        """
        a,killed,1715,quake,2024-02-07,,Post,,,
        b,killed,3432,quake,2024-02-07,,Nine,,,
        """,
        ["conflict figures-disagree"],
    ),
    "on its first day a total rises from nothing": (
        """
        a,killed,3,quake,2024-02-06,,Post,,,
        b,killed,912,quake,2024-02-06,,Nine,,,
        """,
        ["warning figures-disagree"],
    ),
    "one document speaks at one time": (
        """
        a,killed,1717,quake,2024-02-07,,Post,,x,
        b,killed,3432,quake,2024-02-07,,Post,,x,
        """,
        ["conflict figures-disagree"],
    ),
    "one speaker, published on one day": (
        """
        a,killed,1717,quake,2024-02-07,,Post,AFAD,x,2024-02-07
        b,killed,3432,quake,2024-02-07,,Nine,AFAD,y,2024-02-07
        """,
        ["warning figures-disagree"],
    ),
    "one speaker, the lower word published last": (
        """
        a,killed,1717,quake,2024-02-07,,Post,AFAD,x,2024-02-09
        b,killed,3432,quake,2024-02-07,,Nine,AFAD,y,2024-02-08
        """,
        ["conflict figures-disagree"],
    ),
    "one speaker's later and higher word": (
        """
        a,killed,1717,quake,2024-02-09,,Post,AFAD,x,2024-02-09
        b,killed,9432,quake,2024-02-09,,Nine,AFAD,y,2024-02-10
        """,
        [],
    ),
    "a word ten times as high": (
        """
        a,killed,1717,quake,2024-02-09,,Post,AFAD,x,2024-02-09
        b,killed,17170,quake,2024-02-09,,Nine,AFAD,y,2024-02-10
        """,
        ["conflict figures-disagree"],
    ),
    "a share does not grow as more is known": (
        """
        a,territory held,45 %,quake,2024-02-09,,Post,AFAD,x,2024-02-09
        b,territory held,54 %,quake,2024-02-09,,Nine,AFAD,y,2024-02-10
        """,
        ["conflict figures-disagree"],
    ),
    "nobody knows when it began": (
        """
        a,killed,1717,fire,2024-02-07,,Post,,,
        b,killed,3432,fire,2024-02-07,,Nine,,,
        """,
        ["conflict figures-disagree"],
    ),
    "a count of now is no running total": (
        """
        a,missing,1717,quake,2024-02-07,,Post,,,
        b,missing,3432,quake,2024-02-07,,Nine,,,
        """,
        ["conflict figures-disagree"],
    ),
    "on a later day it fell": (
        """
        a,killed,3432,quake,2024-02-07,,Post,,,
        b,killed,3401,quake,2024-02-08,,Nine,,,
        """,
        ["conflict total-falls"],
    ),
    "two hours are not compared": (
        """
        a,killed,1717,quake,2024-02-07T08:00,,Post,,,
        b,killed,3432,quake,2024-02-07T20:00,,Nine,,,
        """,
        [],
    ),
    "some of the injured may have died": (
        """
        a,injured,95,quake,2024-02-07,,Post,,,
        b,injured,90,quake,2024-02-08,,Nine,,,
        """,
        ["warning total-falls"],
    ),
    "the injured are more": (
        """
        a,injured,95,quake,2024-02-07,,Post,,,
        b,injured,99,quake,2024-02-08,,Nine,,,
        """,
        [],
    ),
    "a total above its increments": (
        """
        a,killed,101,quake,2024-02-10,,Post,,,
        b,killed,5,quake,,2024-02-11,Post,,,
        c,killed,113,quake,2024-02-11,,Post,,,
        """,
        ["warning parts-fall-short"],
    ),
    "a total below its increments": (
        """
        a,killed,101,quake,2024-02-10,,Post,,,
        b,killed,5,quake,,2024-02-11,Post,,,
        c,killed,105,quake,2024-02-11,,Post,,,
        """,
        ["conflict parts-exceed-whole"],
    ),
    "the last 24 hours began after the total": (
        """
        a,killed,101,quake,2024-02-09,,Post,,,
        b,killed,5,quake,2024-02-11,P1D,Post,,,
        c,killed,105,quake,2024-02-11,,Post,,,
        """,
        ["conflict parts-exceed-whole"],
    ),
    "the last 24 hours began on the day of the total": (
        """
        a,killed,101,quake,2024-02-10,,Post,,,
        b,killed,5,quake,2024-02-11,P1D,Post,,,
        c,killed,105,quake,2024-02-11,,Post,,,
        """,
        ["warning parts-exceed-whole"],
    ),
    "the last 24 hours fit between two totals": (
        """
        a,killed,101,quake,2024-02-10,,Post,,,
        b,killed,5,quake,2024-02-11,P1D,Post,,,
        c,killed,106,quake,2024-02-11,,Post,,,
        """,
        [],
    ),
    "more was added than the last 24 hours brought": (
        """
        a,killed,101,quake,2024-02-10,,Post,,,
        b,killed,5,quake,2024-02-11,P1D,Post,,,
        c,killed,140,quake,2024-02-11,,Post,,,
        """,
        ["warning parts-fall-short"],
    ),
    "the last 24 hours of two speakers": (
        """
        a,killed,5,quake,2024-02-11,P1D,Post,,,
        b,killed,9,quake,2024-02-11,P1D,Nine,,,
        """,
        ["warning figures-disagree"],
    ),
    "the last 24 hours of one speaker": (
        """
        a,killed,5,quake,2024-02-11,P1D,Post,AFAD,,
        b,killed,9,quake,2024-02-11,P1D,Nine,AFAD,,
        """,
        ["conflict figures-disagree"],
    ),
    "the last 24 hours of one speaker, published on one day": (
        """
        a,killed,5,quake,2024-02-11,P1D,Post,AFAD,x,2024-02-11
        b,killed,9,quake,2024-02-11,P1D,Nine,AFAD,y,2024-02-11
        """,
        ["conflict figures-disagree"],
    ),
    "the last 24 hours up to one hour": (
        """
        a,killed,5,quake,2024-02-11T18:00,P1D,Post,,,
        b,killed,9,quake,2024-02-11T18:00,P1D,Nine,,,
        """,
        ["conflict figures-disagree"],
    ),
    "the last 24 hours of two days": (
        """
        a,killed,5,quake,2024-02-10,P1D,Post,,,
        b,killed,9,quake,2024-02-11,P1D,Nine,,,
        """,
        [],
    ),
    "ten days, by less than a day brings": (
        """
        a,killed,100,quake,2024-02-20,P10D,Post,,,
        b,killed,109,quake,2024-02-20,P10D,Nine,,,
        """,
        ["warning figures-disagree"],
    ),
    "ten days, by more than a day brings": (
        """
        a,killed,100,quake,2024-02-20,P10D,Post,,,
        b,killed,125,quake,2024-02-20,P10D,Nine,,,
        """,
        ["conflict figures-disagree"],
    ),
    "one day brings more than ten": (
        """
        a,killed,100,quake,2024-02-20,P10D,Post,,,
        b,killed,125,quake,2024-02-20,P1D,Nine,,,
        """,
        ["conflict part-exceeds-whole"],
    ),
    "a total that falls within a day": (
        """
        a,killed,34,quake,2024-02-11T10:00,,Post,AFAD,,
        b,killed,30,quake,2024-02-11T14:00,,Nine,AFAD,,
        """,
        ["conflict total-falls"],
    ),
    "a total that rises within a day": (
        """
        a,killed,30,quake,2024-02-11T10:00,,Post,AFAD,,
        b,killed,34,quake,2024-02-11T14:00,,Nine,AFAD,,
        """,
        [],
    ),
    "hours of two speakers may be of two zones": (
        """
        a,killed,34,quake,2024-02-11T10:00,,Post,AFAD,,
        b,killed,30,quake,2024-02-11T14:00,,Nine,WHO,,
        """,
        ["warning total-falls"],
    ),
    "hours of two speakers in two zones that they state": (
        """
        a,killed,34,quake,2024-02-11T10:00+03:00,,Post,AFAD,,
        b,killed,30,quake,2024-02-11T09:00Z,,Nine,WHO,,
        """,
        ["conflict total-falls"],
    ),
    "an hour that is earlier in its zone": (
        """
        a,killed,34,quake,2024-02-11T10:00+03:00,,Post,AFAD,,
        b,killed,30,quake,2024-02-11T06:59Z,,Nine,WHO,,
        """,
        [],
    ),
    "one hour in two zones": (
        """
        a,killed,34,quake,2024-02-11T10:00+03:00,,Post,AFAD,,
        b,killed,30,quake,2024-02-11T07:00Z,,Nine,WHO,,
        """,
        ["conflict figures-disagree"],
    ),
    "an hour without a zone beside one with a zone": (
        """
        a,killed,34,quake,2024-02-11T10:00,,Post,AFAD,,
        b,killed,30,quake,2024-02-11T14:00Z,,Nine,AFAD,,
        """,
        [],
    ),
    "an hour beside its day": (
        """
        a,killed,34,quake,2024-02-11T10:00,,Post,AFAD,,
        b,killed,30,quake,2024-02-11,,Nine,AFAD,,
        """,
        [],
    ),
    "a later word, but of one hour": (
        """
        a,killed,30,quake,2024-02-11T18:00,,Post,AFAD,x,2024-02-11
        b,killed,34,quake,2024-02-11T18:00,,Nine,AFAD,y,2024-02-12
        """,
        ["conflict figures-disagree"],
    ),
    "a later word of one day": (
        """
        a,killed,30,quake,2024-02-11,,Post,AFAD,x,2024-02-11
        b,killed,34,quake,2024-02-11,,Nine,AFAD,y,2024-02-12
        """,
        [],
    ),
}


def case(vocabulary: str, rows: str, head: str = HEAD) -> str:
    """Return a case of these declarations and claims."""
    return f"{vocabulary}\n{head}\n{cleandoc(rows)}\n"


def severities(report: Report) -> list[str]:
    """Return the rules that found more than a note, with how grave it is."""
    return [
        f"{finding.severity.name.lower()} {finding.rule}"
        for finding in (*report.conflicts, *report.warnings)
    ]


@pytest.mark.parametrize("name", CASES)
def test_excuse(report_of: ReportOf, name: str) -> None:
    """A warning where the figures may all be right, a conflict where they cannot."""
    rows, expected = CASES[name]

    assert severities(report_of(case(QUAKE, rows))) == expected


def test_a_fall_of_what_is_declared(report_of: ReportOf) -> None:
    """Who declares a measure a running total says that nobody leaves it."""
    declared = '[measure.injured]\nkind = "cumulative"\n'
    rows, _ = CASES["some of the injured may have died"]

    found = severities(report_of(case(declared + QUAKE, rows)))

    assert found == ["conflict total-falls"]


def test_part_and_whole_of_one_day(report_of: ReportOf) -> None:
    """A province may have counted later than the country: the finding tells why."""
    report = report_of(
        case(
            '[place.Country]\n[place.Hatay]\nwithin = "Country"\n' + QUAKE,
            """
            a,killed,2500,quake,2024-02-08,Post,Hatay
            b,killed,2001,quake,2024-02-08,Nine,Country
            """,
            "id,what,figure,event,as_of,outlet,place",
        )
    )

    rise = (
        "no hour is stated, and a total may rise within a day: 2,500 by day 3 is 833 a "
        "day on average, and 499 lie between the two"
    )

    assert severities(report) == ["warning part-exceeds-whole"]
    assert report.warnings[0].why == (
        "Hatay lies within Country",
        "2,500 is above 2,001",
        "neither states population: read alike",
        rise,
    )
    assert "hour" in report.warnings[0].next


def test_an_unknown_start_is_asked_for(report_of: ReportOf) -> None:
    """Where nobody says when it began, and of two days it makes no difference."""
    rows, _ = CASES["nobody knows when it began"]
    fallen = rows.replace("killed,1717,fire,2024-02-07", "killed,1717,fire,2024-02-08")

    (one,) = report_of(case(QUAKE, rows)).conflicts
    (other,) = report_of(case(QUAKE, fallen)).conflicts

    assert "state the event and its start" in one.next
    assert "its start" not in other.next


@pytest.mark.parametrize(("lower", "higher"), [("", ""), ("2024-02-07", "")])
def test_an_unknown_start_of_one_speaker(
    report_of: ReportOf, lower: str, higher: str
) -> None:
    """Of one speaker it is asked for where nothing says that he spoke otherwise."""
    report = report_of(
        case(
            QUAKE,
            f"""
            a,killed,1717,fire,2024-02-07,,Post,AFAD,x,{lower}
            b,killed,3432,fire,2024-02-07,,Nine,AFAD,y,{higher}
            """,
        )
    )

    (found,) = report.conflicts
    assert "state the event and its start" in found.next


def test_an_unknown_start_of_one_speaker_who_came_down(report_of: ReportOf) -> None:
    """No start would excuse a lower word that was published later."""
    report = report_of(
        case(
            QUAKE,
            """
            a,killed,1717,fire,2024-02-07,,Post,AFAD,x,2024-02-09
            b,killed,3432,fire,2024-02-07,,Nine,AFAD,y,2024-02-08
            """,
        )
    )

    (found,) = report.conflicts
    assert "its start" not in found.next


def test_a_graver_breach_leads(report_of: ReportOf) -> None:
    """What exceeds a later count as well is a conflict, the excused one beneath it."""
    report = report_of(
        case(
            QUAKE,
            """
            a,killed,2500,quake,2024-02-08,,Post,,,
            b,killed,2001,quake,2024-02-08,,Nine,,,
            c,killed,2002,quake,2024-02-09,,Nine,,,
            """,
        )
    )

    assert severities(report) == ["conflict total-falls"]
    assert "also figures-disagree: " in "".join(report.conflicts[0].why)


@pytest.mark.parametrize(
    ("event", "expected"), [("", []), ("quake", ["conflict figures-disagree"])]
)
def test_a_period_before_the_default_event(
    report_of: ReportOf, event: str, expected: list[str]
) -> None:
    """It counts more than the event, unless its row says that it is the event's."""
    rows = f"""
        a,killed,3000,{event},,2024-01-01/2024-02-20,Post,,,
        b,killed,2001,,2024-02-20,,Nine,,,
        """
    default = '[default]\nevent = "quake"\n'

    assert severities(report_of(case(default + QUAKE, rows))) == expected


@given(low=st.integers(1, 999), rise=st.integers(1, 999), day=st.integers(1, 28))
def test_the_pace_is_the_total_s_own(
    report_of: ReportOf, low: int, rise: int, day: int
) -> None:
    """Two totals of a day are excused up to the share of a day, whatever their size."""
    # Numbers that are not round: else they are read as rounded.
    lower, higher = 1000 * low + 1, 1000 * (low + rise) + 1
    report = report_of(
        case(
            '[event.war]\nstart = "2024-03-01"\n',
            f"""
            a,killed,{lower},war,2024-03-{day:02},,Post,,,
            b,killed,{higher},war,2024-03-{day:02},,Nine,,,
            """,
        )
    )
    severity = "warning" if (higher - lower) * day <= higher else "conflict"

    assert severities(report)[0] == f"{severity} figures-disagree"
