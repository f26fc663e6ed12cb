"""The kinds of differences between reports: of each one that is flagged, and one not.

Each near miss differs from its case in as little as a careful reader needs to see that
nothing is wrong. It must make neither a conflict nor a warning.
"""

from collections.abc import Callable
from inspect import cleandoc

import pytest
from attrs import frozen

from provenance import Report


@frozen
class Difference:
    """A kind of difference, as two tables."""

    name: str
    #: Which rule finds it, and how grave it is.
    rule: str
    severity: str
    flagged: str
    near_miss: str


VOCABULARY = """
[event.War]
start = "2024-05-01"
[place.County]
[place.Millford]
within = "County"
facet = "town"
[place.Ashton]
within = "County"
facet = "town"
[population.people]
parts = ["civilians", "combatants"]
[population.civilians]
facet = "status"
[population.combatants]
facet = "status"
[population.soldiers]
within = "combatants"
[population.children]
within = "civilians"
[measure."need to leave"]
kind = "instant"

"""

KINDS = (
    Difference(
        "disagreement",
        "figures-disagree",
        "conflict",
        """
        what,figure,place,as_of,outlet
        killed,16,Millford,2024-05-03,Daily Post
        killed,20,Millford,2024-05-03,Radio Nine
        """,
        """
        what,figure,place,as_of,outlet
        killed,at least 16,Millford,2024-05-03,Daily Post
        killed,20,Millford,2024-05-03,Radio Nine
        """,
    ),
    Difference(
        "fall",
        "total-falls",
        "conflict",
        """
        what,figure,place,event,as_of,outlet
        killed,20,Millford,War,2024-05-03,Daily Post
        killed,16,Millford,War,2024-05-04,Radio Nine
        """,
        """
        what,figure,place,event,as_of,outlet
        killed,16,Millford,War,2024-05-03,Daily Post
        killed,20,Millford,War,2024-05-04,Radio Nine
        """,
    ),
    Difference(
        "increment against total",
        "parts-exceed-whole",
        "conflict",
        """
        what,figure,event,as_of,period,outlet
        killed,1203,War,2024-05-10,,Daily Post
        killed,41,War,,2024-05-11,Daily Post
        killed,1203,War,2024-05-11,,Radio Nine
        """,
        """
        what,figure,event,as_of,period,outlet
        killed,1203,War,2024-05-10,,Daily Post
        killed,41,War,,2024-05-11,Daily Post
        killed,1244,War,2024-05-11,,Radio Nine
        """,
    ),
    Difference(
        "part and whole",
        "part-exceeds-whole",
        "conflict",
        """
        what,figure,place,event,as_of,outlet
        killed,34,Millford,War,2024-05-03,Daily Post
        killed,20,County,War,2024-05-03,Radio Nine
        """,
        """
        what,figure,place,event,as_of,outlet
        killed,20,Millford,War,2024-05-03,Daily Post
        killed,34,County,War,2024-05-03,Radio Nine
        """,
    ),
    Difference(
        "area",
        "figures-disagree",
        "conflict",
        """
        what,figure,place,as_of,outlet
        displaced,4120,Millford,2024-05-03,Daily Post
        displaced,3380,Millford,2024-05-03,Radio Nine
        """,
        """
        what,figure,place,as_of,outlet
        displaced,4120,Millford,2024-05-03,Daily Post
        displaced,3380,Ashton,2024-05-03,Radio Nine
        """,
    ),
    Difference(
        "window and baseline",
        "figures-disagree",
        "conflict",
        """
        what,figure,event,period,outlet
        killed,120,War,2024-05-01/2024-05-10,Daily Post
        killed,95,War,2024-05-01/2024-05-10,Radio Nine
        """,
        """
        what,figure,event,period,outlet
        killed,120,War,2024-05-01/2024-05-10,Daily Post
        killed,95,War,2024-05-04/2024-05-12,Radio Nine
        """,
    ),
    Difference(
        "population",
        "part-exceeds-whole",
        "conflict",
        """
        what,figure,population,as_of,outlet
        killed,45,children,2024-05-03,Daily Post
        killed,31,civilians,2024-05-03,Radio Nine
        """,
        """
        what,figure,population,as_of,outlet
        killed,45,soldiers,2024-05-03,Daily Post
        killed,31,civilians,2024-05-03,Radio Nine
        """,
    ),
    Difference(
        "measure",
        "measure-drift",
        "warning",
        """
        id,what,figure,outlet,derived_from
        a,need to leave,"35,000",Daily Post,
        b,displaced,"35,000",Radio Nine,a
        """,
        """
        id,what,figure,outlet
        a,need to leave,"35,000",Daily Post
        b,displaced,"31,000",Radio Nine
        """,
    ),
    Difference(
        "households for persons",
        "measure-drift",
        "warning",
        """
        id,what,figure,unit,outlet,derived_from
        a,displaced,1200,household,Daily Post,
        b,displaced,1200,person,Radio Nine,a
        """,
        """
        id,what,figure,unit,outlet,derived_from
        a,displaced,1200,household,Daily Post,
        b,displaced,5800,person,Radio Nine,
        """,
    ),
    Difference(
        "stock for flow",
        "figures-disagree",
        "conflict",
        """
        what,figure,place,as_of,outlet
        displaced,9100,Millford,2024-05-03,Daily Post
        displaced,1400,Millford,2024-05-03,Radio Nine
        """,
        """
        what,figure,place,as_of,period,outlet
        displaced,9100,Millford,2024-05-03,,Daily Post
        displaced,1400,Millford,2024-05-03,2024-05-01/2024-05-03,Radio Nine
        """,
    ),
    Difference(
        "digit slip",
        "digit-slip-suspected",
        "warning",
        """
        what,figure,place,as_of,outlet
        displaced,412000,Millford,2024-05-03,Daily Post
        displaced,41200,Millford,2024-05-03,Radio Nine
        displaced,at least 40800,Millford,2024-05-03,Herald
        displaced,up to 43000,Millford,2024-05-03,Star
        """,
        """
        what,figure,place,as_of,outlet
        displaced,412000,County,2024-05-03,Daily Post
        displaced,41200,Millford,2024-05-03,Radio Nine
        """,
    ),
    Difference(
        "factor 1000",
        "digit-slip-suspected",
        "warning",
        """
        what,figure,place,as_of,outlet
        displaced,41200000,Millford,2024-05-03,Daily Post
        displaced,41200,Millford,2024-05-03,Radio Nine
        displaced,at least 40800,Millford,2024-05-03,Herald
        displaced,up to 43000,Millford,2024-05-03,Star
        """,
        """
        what,figure,place,as_of,outlet
        displaced,41200 thousand,*,2024-05-03,Daily Post
        displaced,41200,Millford,2024-05-03,Radio Nine
        """,
    ),
    Difference(
        "a stale figure",
        "figure-repeated-as-new",
        "warning",
        """
        document,outlet,published
        may,Daily Post,2024-05-03
        june,Radio Nine,2024-05-20

        what,figure,place,document
        displaced,"34,817",Millford,may
        displaced,"34,817",Millford,june
        """,
        """
        document,outlet,published
        may,Daily Post,2024-05-03
        june,Radio Nine,2024-05-20

        what,figure,place,document,via
        displaced,"34,817",Millford,may,
        displaced,"34,817",Millford,june,Daily Post
        """,
    ),
    Difference(
        "a toll rising within a day",
        "later-count",
        "note",
        """
        document,outlet,published
        noon,Daily Post,2024-05-03T12:00
        night,Daily Post,2024-05-03T20:00

        what,figure,place,as_of,document
        killed,16,Millford,2024-05-03,noon
        killed,20,Millford,2024-05-03,night
        """,
        """
        document,outlet,published
        noon,Daily Post,2024-05-03T12:00
        night,Daily Post,2024-05-03T20:00

        what,figure,place,as_of,document
        killed,16,Millford,2024-05-03,noon
        killed,16,Millford,2024-05-03,night
        """,
    ),
    Difference(
        "an echo",
        "echo-suspected",
        "note",
        """
        what,figure,place,as_of,outlet
        displaced,"34,817",Millford,2024-05-03,Daily Post
        displaced,"34,817",Millford,2024-05-03,Radio Nine
        displaced,"34,817",Millford,2024-05-03,Herald
        """,
        """
        what,figure,place,as_of,outlet
        displaced,"35,000",Millford,2024-05-03,Daily Post
        displaced,"35,000",Millford,2024-05-03,Radio Nine
        displaced,"35,000",Millford,2024-05-03,Herald
        """,
    ),
    Difference(
        "including against on top of",
        "figure-not-in-source",
        "warning",
        """
        id,what,figure,population,outlet,part_of,derived_from
        a,killed,50,people,Daily Post,,
        b,killed,5,children,Daily Post,a,
        c,killed,55,people,Radio Nine,,a; b
        """,
        """
        id,what,figure,population,outlet,part_of,derived_from
        a,killed,50,people,Daily Post,,
        b,killed,5,children,Daily Post,a,
        c,killed,50,people,Radio Nine,,a
        """,
    ),
    Difference(
        "as-of for published",
        "date-drift",
        "warning",
        """
        id,what,figure,as_of,outlet,published,derived_from
        a,killed,215,2024-05-15,Daily Post,2024-05-18,
        b,killed,215,2024-05-18,Radio Nine,,a
        """,
        """
        id,what,figure,as_of,outlet,published,derived_from
        a,killed,215,2024-05-15,Daily Post,2024-05-18,
        b,killed,215,2024-05-15,Radio Nine,2024-05-19,a
        """,
    ),
    Difference(
        "a range in the wrong order",
        "out-of-range",
        "conflict",
        """
        what,figure,outlet
        killed,120-100,Daily Post
        """,
        """
        what,figure,outlet
        killed,100-120,Daily Post
        """,
    ),
    Difference(
        "against the same publisher's earlier one",
        "total-falls",
        "conflict",
        """
        document,outlet,published
        may,Daily Post,2024-05-04
        june,Daily Post,2024-05-09

        what,figure,event,as_of,document
        killed,215,War,2024-05-03,may
        killed,190,War,2024-05-08,june
        """,
        """
        document,outlet,published
        may,Daily Post,2024-05-04
        june,Daily Post,2024-05-09

        id,what,figure,event,as_of,document,revises
        a,killed,215,War,2024-05-03,may,
        b,killed,190,War,2024-05-08,june,a
        """,
    ),
)

every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@every_kind
def test_it_is_flagged(kind: Difference, report_of: Callable[[str], Report]) -> None:
    """The rule for this kind of difference finds it, and says how grave it is."""
    report = report_of(VOCABULARY + cleandoc(kind.flagged))
    found = {(each.rule, each.severity.word) for each in report.all_findings}

    assert (kind.rule, kind.severity) in found


@every_kind
def test_the_near_miss_is_not(
    kind: Difference, report_of: Callable[[str], Report]
) -> None:
    """Nothing asks for attention where a careful reader sees that nothing is wrong."""
    report = report_of(VOCABULARY + cleandoc(kind.near_miss))

    assert (report.conflicts, report.warnings) == ((), ())
    assert kind.rule not in {each.rule for each in report.all_findings}
