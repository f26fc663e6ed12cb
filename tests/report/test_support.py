from collections.abc import Iterator
from inspect import cleandoc

import provenance
from provenance.report.support import support


def sentences(table: str) -> list[str]:
    """Return what is said of the support of the scopes of a table."""
    case = provenance.load_bytes(cleandoc(table).encode(), name="table.csv")

    def found() -> Iterator[str]:
        for question in provenance.reconcile(case).questions:
            for scope in question.scopes:
                yield from support(scope)

    return [*found()]


def test_one_sentence_for_each_position() -> None:
    """The values that can hold, who says so, and on how many origins that rests."""
    found = sentences(
        """
        id,what,figure,outlet,claimant
        a,killed,16,Daily Post,fire brigade
        b,killed,16,Radio Nine,fire brigade
        c,killed,at least 20,Evening Star,
        """
    )

    assert found == [
        "16: 2 claims (a and b), 2 outlets, independent origins 1",
        "at least 20: 1 claim (c), 1 outlet, independent origins 1",
    ]


def test_a_floor_below_only_allows_a_value() -> None:
    """One that says "at least nine" is no second report of ninety."""
    found = sentences(
        """
        id,what,figure,outlet
        a,killed,at least 9,Daily Post
        b,killed,90,Radio Nine
        c,killed,more than 97,Evening Star
        """
    )

    assert found == [
        "90: 1 claim (b), 1 outlet, independent origins 1; 1 more allows it (a)",
        (
            "more than 97: 1 claim (c), 1 outlet, independent origins 1; 1 more allows "
            "it (a)"
        ),
    ]


def test_between_which_numbers() -> None:
    """Where an outlet names no source, the number of origins lies between two."""
    found = sentences(
        """
        id,what,figure,outlet
        a,killed,16,Daily Post
        b,killed,16,Radio Nine
        """
    )

    assert found == [
        "16: 2 claims (a and b), 2 outlets, independent origins at least 1, at most 2"
    ]


def test_one_claim_needs_no_sentence() -> None:
    """A single claim stands in the table, and nothing more can be said."""

    assert not sentences("id,what,figure,outlet\na,killed,16,Daily Post")


def test_rounded_values_are_told_as_stated() -> None:
    """Where figures agree only when rounded, no number is told that nobody stated."""
    found = sentences(
        """
        id,what,figure,outlet,claimant
        a,displaced,"6,950,000",Daily Post,UNHCR
        b,displaced,7 million,Radio Nine,IOM
        """
    )

    assert found == [
        (
            "6,950,000 to 7,000,000, as rounded: 2 claims (a and b), 2 outlets, "
            "independent origins 2"
        )
    ]
