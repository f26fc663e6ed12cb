from collections.abc import Callable

import pytest

from provenance import Case
from provenance.reconciliation import Breach, survey
from provenance.reconciliation.slips.candidates import Search, Support


def candidates(case: Case, claim: str) -> list[tuple[int, Support, list[str]]]:
    """Return the candidates for a claim, by all breaches in which it stands."""
    laid_out = survey(case)
    doubts: list[Breach] = [
        told
        for question in laid_out.questions
        for breach in question.breaches
        for told in (breach, *breach.others)
        if any(each.id == claim for each in told.claims)
    ]
    found = Search(laid_out.facts).candidates(case.claim(claim), doubts)
    return [
        (each.slip.value, each.support, [other.id for other in each.claims])
        for each in found
    ]


ROWS = """
    id,measure,figure,place,population,as_of,outlet
    a,killed,1600,Ham,people,2024-05-03,Daily Post
    b,killed,160,Ham,people,2024-05-03,Radio Nine
    c,killed,160,{place},people,{as_of},Herald
    """


@pytest.mark.parametrize(
    ("place", "as_of", "agreeing"),
    [
        ("Ham", "2024-05-03", ["b", "c"]),
        ("", "2024-05-04", ["b", "c"]),
        ("", "2024-05-24", ["b"]),
        ("Eel", "2024-05-03", ["b"]),
        ("*", "2024-05-03", ["b"]),
    ],
)
def test_who_may_say_the_same(
    case_of: Callable[[str], Case], place: str, as_of: str, agreeing: list[str]
) -> None:
    """The same place, or none stated, and near: these reports support a candidate."""
    case = case_of(ROWS.format(place=place, as_of=as_of))
    found = candidates(case, "a")

    # Not limited in place, 160 is a ceiling for a part, and allows it too.
    assert found == [(160, Support.STATED, agreeing)]


def test_a_sum_that_is_mended(case_of: Callable[[str], Case]) -> None:
    """A part that is ten times too high breaks a sum; a zero less mends it."""
    case = case_of(
        """
        [population.people]
        parts = ["civilians", "soldiers"]
        [population.civilians]
        facet = "status"
        [population.soldiers]
        facet = "status"

        id,measure,figure,population,outlet
        all,killed,475,people,Daily Post
        few,killed,430,civilians,Radio Nine
        same,killed,35,soldiers,Herald
        slip,killed,350,soldiers,Post
        """
    )
    found = candidates(case, "slip")

    assert found == [(35, Support.STATED, ["same"])]
