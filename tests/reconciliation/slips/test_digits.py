from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from provenance.reconciliation.slips.digits import is_odd, slips

numbers = st.integers(10, 10**12)


@given(numbers)
def test_zeros_come_back(number: int) -> None:
    """What a number becomes by zeros becomes it again by as many."""
    for slip in slips(number, of_zeros=True):
        back = {again.value: again.edits for again in slips(slip.value, of_zeros=True)}

        assert back[number] == slip.edits


@given(numbers)
def test_other_digits_come_back(number: int) -> None:
    """A digit more is undone by a digit less, and two swapped by two swapped."""
    for slip in slips(number, of_zeros=False):
        back = {
            again.value
            for of_zeros in (True, False)
            for again in slips(slip.value, of_zeros=of_zeros)
        }

        # Of numbers below a thousand a digit less is chance.
        assert slip.how == "one digit more" or number in back


@given(numbers)
def test_fewest_edits_then_roundest(number: int) -> None:
    """The likeliest stands first."""
    found = [(slip.edits, slip.order) for slip in slips(number, of_zeros=True)]

    assert found == sorted(found)
    assert number not in {slip.value for slip in slips(number, of_zeros=True)}


def test_no_slips() -> None:
    """Below ten and between whole numbers nothing is looked for."""

    assert slips(4, of_zeros=True) == ()
    assert slips(Decimal("12.5"), of_zeros=True) == ()
    assert slips(-160, of_zeros=True) == ()


def test_huge_numbers() -> None:
    """No candidate has more digits than anybody states."""
    found = slips(10**39, of_zeros=True)

    assert max(slip.value for slip in found) < 10**40


def test_odd() -> None:
    """Four digits before the zeros."""
    found = [number for number in (0, 999, 1000, 1264, 35000, 333500) if is_odd(number)]

    assert found == [1264, 333500]
