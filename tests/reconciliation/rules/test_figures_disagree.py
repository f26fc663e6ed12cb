import datetime
from collections.abc import Callable
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Report
from provenance.reconciliation import Severity

RULE = "figures-disagree"


def test_finding(find: Callable[[str, str], str]) -> None:
    """No number is both figures, and nothing says that they count different things."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,outlet
        post,killed,16,2024-05-03,Daily Post
        nine,killed,20,2024-05-03,Radio Nine
        """,
    )
    expected = """
        conflict figures-disagree [nine, post]
        Radio Nine: 20 people killed (as of 3 May 2024); Daily Post: 16 people
          killed (as of 3 May 2024)
        - both count the same: killed and as of 3 May 2024
        - no number is both 20 and 16
        - neither states event, place and population: read alike
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """At least 16 leaves room for 20: both can hold."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,outlet
        post,killed,at least 16,2024-05-03,Daily Post
        nine,killed,20,2024-05-03,Radio Nine
        """,
    )

    assert not found


def test_width_of_about_is_a_warning(find: Callable[[str, str], str]) -> None:
    """What hangs on how wide 'about' is is no conflict, and the width is named."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        post,displaced,"about 30,000",Daily Post
        nine,displaced,"34,817",Radio Nine
        """,
    )
    expected = """
        warning figures-disagree [nine, post]
        Radio Nine: 34,817 people displaced (undated); Daily Post: about 30,000
          people displaced (undated)
        - both count the same: displaced and undated
        - no number is both 34,817 and about 30,000
        - neither states event, place, population and date: read alike
        - it hangs on how wide 'about' is: ±10% in 'about 30,000'; at twice that it
          would be gone
    """

    assert cleandoc(expected) == found


def test_publication_day_is_a_warning(find: Callable[[str, str], str]) -> None:
    """Two figures may share a date only because one is read as of its publication."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,document,outlet,published
        post,displaced,16,2024-05-03,p,Daily Post,2024-05-04
        nine,displaced,20,,n,Radio Nine,2024-05-03
        """,
    )
    expected = """
        warning figures-disagree [nine, post]
        Radio Nine: 20 people displaced (undated, published 3 May 2024); Daily Post:
          16 people displaced (as of 3 May 2024)
        - no number is both 20 and 16
        - neither states event, place and population: read alike
        - nine states no date: it is read as of the day it was published, 3 May 2024
    """

    assert cleandoc(expected) == found


def test_least_claims(find: Callable[[str, str], str]) -> None:
    """Of many claims the two that stand furthest apart are named, ties by id."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        d,killed,16,Daily Post
        c,killed,16,Evening Star
        b,killed,18,River Gazette
        a,killed,20,Radio Nine
        """,
    )
    expected = """
        conflict figures-disagree [a, c]
        Radio Nine: 20 people killed (undated); Evening Star: 16 people killed
          (undated); 18 fits neither
        - both count the same: killed and undated
        - no number is both 20 and 16
        - neither states event, place, population and date: read alike
        - 18 fits neither: River Gazette (b)
    """

    assert cleandoc(expected) == found


@given(st.integers(0, 9999), st.integers(0, 9999))
def test_bare_numbers_disagree_or_agree(
    report_of: Callable[[str], Report], first: int, second: int
) -> None:
    """Two bare numbers for one scope are told apart where they are not equal."""
    report = report_of(
        f"what,figure,outlet\nkilled,{first},Daily Post\nkilled,{second},Radio Nine\n"
    )
    found = [finding for finding in report.all_findings if finding.rule == RULE]
    explained = [each for each in report.all_findings if each.rule == "within-rounding"]

    assert (first != second) == (len(found) + len(explained) == 1)
    assert all(each.severity is Severity.CONFLICT for each in found)


def test_dates(find: Callable[[str, str], str]) -> None:
    """Two dates of one thing that share no day, whenever they were published."""
    found = find(
        RULE,
        """
        id,what,figure,document,outlet,published
        a,date of crash,11 Nov 2023,p,Daily Post,2023-11-12
        b,date of crash,"Saturday, 11 November 2023",s,Evening Star,2023-11-13
        c,date of crash,2023-11-11 19:30,g,River Gazette,2023-12
        d,date of crash,12 Nov 2023,n,Radio Nine,2023-11-24
        """,
    )
    expected = """
        conflict figures-disagree [d, a]
        Radio Nine: date of crash 12 Nov 2023 (published 24 Nov 2023); Daily Post:
          date of crash 11 Nov 2023 (published 12 Nov 2023)
        - both date the same: date of crash
        - no date is both 12 Nov 2023 and 11 Nov 2023
        - neither states event, place and population: read alike
    """

    assert cleandoc(expected) == found


BOTH_CAN_BE = [
    ("11 Nov 2023", "November 2023"),
    ("11 Nov 2023", "11-13 Nov 2023"),
    ("11 Nov 2023", "2023-11-11 23:59"),
    ("11 Nov 2023", "by 11 Nov 2023"),
    ("12 Nov 2023", "after 11 Nov 2023"),
    ("11 Nov 2023", "about 30 Nov 2023"),
    ("11 Nov 2023", "unknown"),
    ("2023", "since 31 December 2023"),
]
NONE_IS_BOTH = [
    ("11 Nov 2023", "December 2023"),
    ("12 Nov 2023", "before 11 Nov 2023"),
    ("15 Nov 2023", "before November 2023"),
    ("by 10 Nov 2023", "11-13 Nov 2023"),
    ("12 Nov 2023", "11 Nov 2023"),
    ("20 Nov 2023", "10 Nov 2023"),
]


@pytest.mark.parametrize(("one", "other"), BOTH_CAN_BE)
def test_dates_that_can_both_be(
    rules_in: Callable[[str], list[str]], one: str, other: str
) -> None:
    """Where a day is left to both, there is nothing to say."""

    assert rules_in(dates(one, other)) == []


@pytest.mark.parametrize(("one", "other"), NONE_IS_BOTH)
def test_dates_of_which_no_day_is_both(
    rules_in: Callable[[str], list[str]], one: str, other: str
) -> None:
    """However near the days are, and however round: it is no rounding."""

    assert rules_in(dates(one, other)) == ["conflict figures-disagree"]


def dates(one: str, other: str) -> str:
    """Return a table in which two outlets date one crash."""
    rows = f"date of crash,{one},Daily Post\ndate of crash,{other},Radio Nine\n"
    return f"what,figure,outlet\n{rows}"


def test_dates_of_two_things(rules_in: Callable[[str], list[str]]) -> None:
    """Crashes of two places are two: the law is silent."""
    found = rules_in(
        """
        what,figure,place,outlet
        date of crash,11 Nov 2023,Loikaw,Daily Post
        date of crash,12 Nov 2023,Demoso,Radio Nine
        """
    )

    assert found == ["note not-comparable"]


def test_a_part_has_no_earlier_date(rules_in: Callable[[str], list[str]]) -> None:
    """A date is no count: what lies within something is not the less for it."""
    found = rules_in(
        """
        [place.Loikaw]
        within = "Kayah"
        facet = "township"

        [place.Demoso]
        within = "Kayah"
        facet = "township"

        [place.Kayah]
        parts = ["Loikaw", "Demoso"]

        what,figure,place,outlet
        date of capture,11 Nov 2023,Loikaw,Daily Post
        date of capture,12 Nov 2023,Demoso,Daily Post
        date of capture,1 Nov 2023,Kayah,Radio Nine
        """
    )

    assert found == ["note not-comparable"]


def test_one_outlets_two_dates(rules_in: Callable[[str], list[str]]) -> None:
    """A date does not grow as more is known: a later one is no later count."""
    found = rules_in(
        """
        what,figure,document,outlet,published
        date of crash,11 Nov 2023,a,Daily Post,2023-11-12
        date of crash,12 Nov 2023,b,Daily Post,2023-11-14
        """
    )

    assert found == ["conflict figures-disagree"]


def test_a_date_to_come_may_be_moved(rules_in: Callable[[str], list[str]]) -> None:
    """What was said before it came is a plan, and another one later no conflict."""
    found = rules_in(
        """
        what,figure,document,outlet,published
        date of election,5 May 2024,a,Daily Post,2024-01-10
        date of election,12 May 2024,b,Radio Nine,2024-03-01
        date of election,12 May 2024,c,Evening Star,2024-05-13
        """
    )

    assert found == ["note not-comparable"]


def test_dates_to_come_on_one_day(find: Callable[[str, str], str]) -> None:
    """As of one day there is one plan."""
    found = find(
        RULE,
        """
        id,what,figure,as_of,outlet
        a,date of election,5 May 2024,2024-01-10,Daily Post
        b,date of election,12 May 2024,2024-01-10,Radio Nine
        """,
    )
    expected = """
        conflict figures-disagree [b, a]
        Radio Nine: date of election 12 May 2024 (as of 10 Jan 2024); Daily Post:
          date of election 5 May 2024 (as of 10 Jan 2024)
        - both date the same: date of election and as of 10 Jan 2024
        - no date is both 12 May 2024 and 5 May 2024
        - neither states event, place and population: read alike
    """

    assert cleandoc(expected) == found


def test_next_of_a_date(report_of: Callable[[str], Report]) -> None:
    """What was done, done: the two dates are of two events, or one was revised."""
    table = dates("11 Nov 2023", "12 Nov 2023")
    (found,) = report_of(table).findings
    two = table.replace("figure,", "figure,event,").replace("2023,", "2023,{},")

    assert found.next == (
        "read both documents: state whether they date one event or two, or which of "
        "the two was revised"
    )
    assert report_of(two.format("first crash", "second crash")).conflicts == ()


@given(days=st.lists(st.dates(), min_size=2, max_size=2))
def test_two_days_disagree_or_agree(
    report_of: Callable[[str], Report], days: list[datetime.date]
) -> None:
    """Two days of one thing are a conflict where they are not one, and never more."""
    one, other = (day.isoformat() for day in days)
    found = [finding.rule for finding in report_of(dates(one, other)).findings]

    assert ([RULE] if one != other else []) == found
