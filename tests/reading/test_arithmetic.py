"""Exact sums and products."""

from decimal import Decimal, localcontext

from provenance.reading.arithmetic import add, multiply, subtract


def test_nothing_is_rounded() -> None:
    """Forty digits stay forty digits, also in a context of three."""
    long = Decimal("0." + "1" * 40)
    with localcontext() as context:
        context.prec = 3
        actual = (multiply(long, 10**40), add(long, 1), subtract(add(long, 1), 1))

    assert (int("1" * 40), Decimal("1." + "1" * 40), long) == actual


def test_whole_results_are_integers() -> None:
    """A whole result is an `int`."""
    actual = [
        type(value)
        for value in (
            multiply(Decimal("1.2"), 10),
            add(Decimal("0.5"), Decimal("0.5")),
            subtract(2, Decimal("1.0")),
        )
    ]

    assert [int, int, int] == actual
