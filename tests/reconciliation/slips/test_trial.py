from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Case, Figure
from provenance.reconciliation import Breach, survey
from provenance.reconciliation.slips.candidates import Search
from provenance.reconciliation.slips.trial import with_number

MAKERS = (
    Figure.exactly,
    Figure.about,
    Figure.at_least,
    Figure.more_than,
    Figure.at_most,
    Figure.less_than,
)


@given(st.sampled_from(MAKERS), st.integers(1, 10**6), st.integers(1, 10**6))
def test_another_number_keeps_the_quantifier(
    make: Callable[[int], Figure], first: int, second: int
) -> None:
    """A figure with another number is the one that would have been said of it."""

    assert with_number(make(first), second) == make(second)


@pytest.mark.parametrize(
    ("fourth", "left"),
    [
        ("2,400", ["c", "d"]),
        # It disagrees with the figure as it stands alone.
        ("33,560", None),
        # It agrees with the candidate.
        ("3,356", ["c"]),
    ],
)
def test_what_a_candidate_may_leave(
    case_of: Callable[[str], Case], fourth: str, left: list[str] | None
) -> None:
    """Only who disagrees with the figure and its candidate alike may be left."""
    case = case_of(
        f"""
        id,measure,figure,outlet
        a,killed,"33,560",Daily Post
        b,killed,"3,356",Radio Nine
        c,killed,"2,370",Herald
        d,killed,"{fourth}",Post
        """
    )
    laid_out = survey(case)
    doubts: list[Breach] = [
        breach for question in laid_out.questions for breach in question.breaches
    ]
    found = Search(laid_out.facts).candidates(case.claim(doubts[0].over[0].id), doubts)
    told = [[other.id for other in each.left] for each in found]

    assert told == ([] if left is None else [left])
