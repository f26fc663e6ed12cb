from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

PEOPLE = """\
[population.people]
parts = ["civilians", "combatants"]
source = "glossary"
[population.combatants]
parts = ["soldiers", "fighters"]

id,what,figure,population,outlet
"""

rule = "parts-fall-short"


def shortfalls(report: Report) -> list[tuple[str, ...]]:
    """Return the claims of each whole that its parts do not reach."""
    return [finding.claims for finding in report.findings if finding.rule == rule]


@given(sizes=st.lists(st.integers(11, 40), min_size=3, max_size=3))
def test_parts_may_overlap(
    report_of: Callable[[str], Report], sizes: list[int]
) -> None:
    """Of parts that may share members the sum still bounds their union."""
    first, second, whole = sizes
    report = report_of(
        "id,what,figure,population,outlet\n"
        f"a,killed,{first},women,Post\n"
        f"b,killed,{second},children,Post\n"
        f"c,killed,{whole},women + children,Nine\n"
    )

    assert bool(shortfalls(report)) == (first + second < whole)


def test_wider_counts_cover_a_part(report_of: Callable[[str], Report]) -> None:
    """A part that nobody counted is bounded by what contains it."""
    report = report_of(
        '[place.Millford]\nwithin = "County"\n\n'
        "id,what,figure,place,population,outlet\n"
        "a,killed,11,County,soldiers,Post\n"
        "b,killed,12,Millford,civilians,Post\n"
        "c,killed,24,Millford,civilians + soldiers,Nine\n"
    )

    assert shortfalls(report) == [("c", "b", "a")]


def test_the_whole_does_not_cover_itself(report_of: Callable[[str], Report]) -> None:
    """A second count of the whole is no bound of its parts."""
    report = report_of(
        PEOPLE + "a,killed,11,civilians,Post\nb,killed,24,people,Post\n"
        "c,killed,24,people,Nine\n"
    )

    assert not shortfalls(report)


def test_other_figures_that_reach_it_are_named(
    report_of: Callable[[str], Report],
) -> None:
    """Who counted the parts of parts may reach the whole: that is said."""
    report = report_of(
        PEOPLE + "a,killed,11,civilians,Post\nb,killed,12,combatants,Post\n"
        "c,killed,24,people,Post\nd,killed,6,soldiers,Nine\ne,killed,7,fighters,Nine\n"
    )
    (finding,) = (each for each in report.findings if each.rule == rule)

    assert "other figures reach it: 11 + 7 + 6 by Post and Nine (a, e and d)" in (
        finding.why
    )


def test_open_ends_do_not_reach(report_of: Callable[[str], Report]) -> None:
    """Less than 12 and 13 do not come to 25: told as a matter of quantifiers."""
    report = report_of(
        "id,what,figure,population,outlet\n"
        "a,killed,less than 12,women,Post\n"
        "b,killed,13,children,Post\n"
        "c,killed,25,women + children,Nine\n"
    )

    assert not shortfalls(report)
    assert "quantifier-drift" in {finding.rule for finding in report.findings}
