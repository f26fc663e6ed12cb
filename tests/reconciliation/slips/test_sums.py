from collections.abc import Callable

from provenance import Case
from provenance.reconciliation import survey
from provenance.reconciliation.slips.sums import Sum, find_sums

HEAD = """
[measure.killed]
once = true
[measure.harmed]
kind = "cumulative"
unit = "person"
once = true
[measure.killed-only]
within = "harmed"
facet = "harm"
kind = "cumulative"
unit = "person"
[measure.injured]
within = "harmed"
facet = "harm"
[population.people]
parts = ["civilians", "soldiers"]
[population.civilians]
facet = "status"
[population.soldiers]
facet = "status"

id,measure,figure,population,place,as_of,outlet
"""


def sums(case: Case) -> list[tuple[str, ...]]:
    """Return the sums of a case: whole, then parts."""
    found: list[Sum] = []
    laid_out = survey(case)
    for question in laid_out.questions:
        found += find_sums(laid_out.facts, [scope.node for scope in question.scopes])
    return [(each.whole.id, *(part.id for part in each.parts)) for each in found]


def test_a_whole_without_a_place(case_of: Callable[[str], Case]) -> None:
    """It is set beside the parts of each place, never beside those of two."""
    rows = (
        "sum,killed,315,people,,,Daily Post",
        "a,killed,200,soldiers,Ham,,Radio Nine",
        "b,killed,115,civilians,{},,Herald",
    )
    case = HEAD + "\n".join(rows)

    assert sums(case_of(case.format("Ham"))) == [("sum", "a", "b")]
    assert sums(case_of(case.format("Eel"))) == []


def test_parts_without_a_place(case_of: Callable[[str], Case]) -> None:
    """A part that leaves its place open may be one of any place."""
    rows = (
        "sum,killed,315,people,Ham,,Daily Post",
        "a,killed,200,soldiers,Ham,,Radio Nine",
        "b,killed,115,civilians,,,Herald",
    )

    assert sums(case_of(HEAD + "\n".join(rows))) == [("sum", "a", "b")]


def test_measures_add_up(case_of: Callable[[str], Case]) -> None:
    """The killed and the injured are among the harmed, and share nobody."""
    rows = (
        "sum,harmed,315,people,Ham,,Daily Post",
        "a,killed-only,200,people,Ham,,Radio Nine",
        "b,injured,115,people,Ham,,Herald",
    )

    assert sums(case_of(HEAD + "\n".join(rows))) == [("sum", "a", "b")]


def test_days_apart(case_of: Callable[[str], Case]) -> None:
    """A part of the week before is none of a whole of today; one of yesterday is."""
    rows = (
        "sum,killed,315,people,Ham,2024-05-20,Daily Post",
        "a,killed,200,soldiers,Ham,2024-05-19,Radio Nine",
        "b,killed,115,civilians,Ham,{},Herald",
    )
    case = HEAD + "\n".join(rows)

    assert sums(case_of(case.format("2024-05-21"))) == [("sum", "a", "b")]
    assert sums(case_of(case.format("2024-05-10"))) == []


def test_the_fewest_pieces(case_of: Callable[[str], Case]) -> None:
    """Of several who state a part, those in one piece are told."""
    rows = (
        "sum,killed,315,people,Ham,,Daily Post",
        "a,killed,200,soldiers,Ham,,Radio Nine",
        "b,killed,200,soldiers,Ham,,Herald",
        "c,killed,115,civilians,Ham,,Herald",
    )

    assert sums(case_of(HEAD + "\n".join(rows))) == [("sum", "b", "c")]


def test_huge_and_broken_numbers(case_of: Callable[[str], Case]) -> None:
    """Numbers of forty digits, and parts of a person, end like any other."""
    big = 10**39
    rows = (
        f"sum,killed,{2 * big + 1},people,Ham,,Daily Post",
        f"a,killed,{big},soldiers,Ham,,Radio Nine",
        f"b,killed,{big + 1},civilians,Ham,,Herald",
        "c,killed,0.5,civilians,Ham,,Post",
    )

    assert sums(case_of(HEAD + "\n".join(rows))) == [("sum", "a", "b")]
