"""What stands beside a finding is fetched with it, however quiet it is."""

from collections.abc import Callable
from typing import Any

import pytest

HEADER = "id,measure,figure,place,population,as_of,outlet\n"
#: Two totals of which one is too high, by two speakers.
BROKEN = (
    "a,killed,{},Ashton,civilians,2024-05-02,Post\n"
    "b,killed,{},Ashton,civilians,2024-05-02,Radio\n"
)


def looked_at(found: Any) -> str:  # noqa: ANN401 (both reports)
    """Return the ids of the claims that became objects."""
    return "".join(sorted(claim.id for claim in found.by_columns.case.claims))


@pytest.mark.parametrize(
    ("row", "figures", "expected"),
    [
        ("c,injured,45,Ashton,civilians,2024-05-02,Post\n", ("45", "31"), "abc"),
        ("c,killed,45,Ashton,soldiers,2024-05-02,Post\n", ("45", "31"), "abc"),
        ("c,injured,9,Ashton,civilians,2024-05-02,Post\n", ("9", "7"), "ab"),
        (
            "c,injured,45.5,Ashton,civilians,2024-05-02,Post\n",
            ("45.5", "31"),
            "abc",
        ),
        (
            'c,injured,"about 4,510",Ashton,civilians,2024-05-02,Post\n',
            ("at least 4510", "31"),
            "abc",
        ),
        # Another day, another place, both at once, or a number that tells nothing.
        ("c,injured,45,Ashton,civilians,2024-05-03,Post\n", ("45", "31"), "ab"),
        ("c,killed,45,Millford,civilians,2024-05-02,Post\n", ("45", "31"), "ab"),
        ("c,injured,45,Ashton,soldiers,2024-05-02,Post\n", ("45", "31"), "ab"),
        ("c,injured,400,Ashton,civilians,2024-05-02,Post\n", ("400", "31"), "ab"),
        ("c,injured,9,Ashton,civilians,2024-05-02,Radio\n", ("45", "9"), "ab"),
    ],
)
def test_one_number_of_two_things(
    both: Callable[..., Any], row: str, figures: tuple[str, str], expected: str
) -> None:
    """A number of another measure or other people, there and then, is looked at."""
    words = (f'"{figure}"' for figure in figures)
    found = both(HEADER + BROKEN.format(*words) + row)

    assert expected == looked_at(found)
    told = [reason for each in found.by_columns.findings for reason in each.why]
    is_named = any("may have been taken for the other" in reason for reason in told)
    assert is_named == ("c" in expected)
