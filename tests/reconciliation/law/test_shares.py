from collections.abc import Callable

import pytest

SIDES = """\
[measure."territory held"]
kind = "value"
once = true
[measure.vaccinated]
kind = "value"
[population.army]
facet = "side"
[population.rebels]
facet = "side"
[population.militias]
within = "rebels"
facet = "side"

id,what,figure,population,place,as_of,outlet
"""


@pytest.mark.parametrize(
    ("rows", "is_found"),
    [
        (
            "a,territory held,61 %,army,,,Post\nb,territory held,42 %,rebels,,,Nine",
            True,
        ),
        (
            "a,territory held,58 %,army,,,Post\nb,territory held,42 %,rebels,,,Nine",
            False,
        ),
        # Rates of two groups are no shares of one whole.
        ("a,vaccinated,61 %,army,,,Post\nb,vaccinated,42 %,rebels,,,Nine", False),
        # Shares of two wholes, and of two days.
        (
            "a,territory held,61 %,army,X,,Post\nb,territory held,42 %,rebels,Y,,Nine",
            False,
        ),
        (
            (
                "a,territory held,61 %,army,,2024-05-01,Post\n"
                "b,territory held,42 %,rebels,,2024-05-02,Nine"
            ),
            False,
        ),
        # The militias are rebels: what they hold is counted already.
        (
            "a,territory held,61 %,rebels,,,Post\nb,territory held,42 %,militias,,,N",
            False,
        ),
    ],
)
def test_shares_of_one_whole(
    rules_in: Callable[[str], list[str]],
    rows: str,
    is_found: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    """Disjoint holders of one whole hold at most all of it."""
    found = rules_in(SIDES + rows)

    assert is_found == ("conflict parts-exceed-whole" in found)
