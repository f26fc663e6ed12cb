from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import InvalidValueError
from provenance.model import exact, magnitude
from provenance.model.number import MOST_DIGITS, exact_or_none, worked_out_or_none

SIZES = st.integers(-(10**MOST_DIGITS) + 1, 10**MOST_DIGITS - 1)
FRACTIONS = st.builds(
    lambda value, places: Decimal(value).scaleb(-places),
    st.integers(-(10**20), 10**20),
    st.integers(0, 20),
)


@given(SIZES)
def test_a_whole_number_stays(value: int) -> None:
    """An int is its own exact form, up to forty digits."""

    assert value == exact(value)


@given(FRACTIONS)
def test_the_value_does_not_change(value: Decimal) -> None:
    """The one form has the same value, and is an int exactly where it is whole."""
    found = exact(value)

    assert (Fraction(value), value == int(value)) == (
        Fraction(found),
        isinstance(found, int),
    )


@given(FRACTIONS, st.integers(0, 10))
def test_zeros_at_the_end_do_not_matter(value: Decimal, zeros: int) -> None:
    """Equal values have one form, however many zeros they were written with."""
    padded = Decimal(f"{value:f}" + ("" if "." in f"{value:f}" else ".") + "0" * zeros)

    assert repr(exact(value)) == repr(exact(padded))


def test_no_context_rounds() -> None:
    """All forty digits are kept, whatever the precision of the context is."""
    digits = "1." + "123456789" * 4 + "1234"
    with localcontext(prec=3):
        found = exact(Decimal(digits))

    assert digits == str(found)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (Decimal("NaN"), "NaN is not finite"),
        (Decimal("-Infinity"), "-Infinity is not finite"),
        (10**50, "more than 40 digits"),
        (-(10**40), "more than 40 digits"),
        (Decimal("1E+40"), "more than 40 digits"),
        (Decimal("1E+999999"), "more than 40 digits"),
        (Decimal("1E-999999"), "more than 40 digits"),
        (Decimal("1." + "1" * 41), "more than 40 digits"),
        (1.5, "1.5 is not an int or a Decimal"),
        (True, "True is not an int or a Decimal"),
        ("12", "'12' is not an int or a Decimal"),
    ],
)
def test_what_is_no_exact_number_is_refused(value: Decimal, reason: str) -> None:
    """Rounded, endless and absurdly long numbers are refused, and texts."""
    with pytest.raises(InvalidValueError) as caught:
        exact(value)

    assert f"number: {reason}" == str(caught.value)


def test_negative_zero_is_zero() -> None:
    """Zero has one form."""

    assert repr(exact(Decimal("-0.00"))) == "0"


@given(SIZES | FRACTIONS)
def test_magnitude_has_no_sign(value: int | Decimal) -> None:
    """The magnitude is exact and the same for a number and its opposite."""

    assert abs(Fraction(value)) == Fraction(magnitude(value))


def test_nothing_stays_nothing() -> None:
    """No number is no number; a number is brought to its one form."""

    assert (exact_or_none(None), exact_or_none(Decimal("12.0"))) == (None, 12)


def test_what_is_worked_out_may_be_longer() -> None:
    """A sum of numbers of forty digits is still a number."""

    assert (worked_out_or_none(None), worked_out_or_none(10**45)) == (None, 10**45)
