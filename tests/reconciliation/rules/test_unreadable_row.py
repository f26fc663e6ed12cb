from collections.abc import Callable
from inspect import cleandoc

RULE = "unreadable-row"


def test_finding(find: Callable[[str, str], str]) -> None:
    """A row that has no reading is set aside and named; the rest goes on."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        a,killed,twelve-ish,Daily Post
        b,killed,12,Radio Nine
        """,
    )
    expected = """
        warning unreadable-row []
        case/claims.csv, column figure: 1 row set aside
        - row 2: cannot read 'twelve-ish' as a figure: '-ish' beside the number is
          not understood
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """A row without a figure is no claim, and nothing to read."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        a,killed,,Daily Post
        b,killed,12,Radio Nine
        """,
    )

    assert not found


def test_one_finding_for_a_column(find: Callable[[str, str], str]) -> None:
    """Rows of one column are one finding, with a fact for each row."""
    found = find(
        RULE,
        """
        id,what,figure,outlet
        a,killed,12-Oct,Daily Post
        b,killed,35.000,Radio Nine
        """,
    )
    expected = """
        warning unreadable-row []
        case/claims.csv, column figure: 2 rows set aside
        - row 2: cannot read '12-Oct' as a figure: a spreadsheet has made a date of
          it; it may have been 12-10 or 10-12
        - row 3: cannot read '35.000' as a figure: it depends on the country: 35 or
          35000
    """

    assert cleandoc(expected) == found
