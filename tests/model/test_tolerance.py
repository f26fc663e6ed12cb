from decimal import Decimal

import pytest

from provenance import Case, InvalidValueError, Policy, with_tolerance


def test_the_policy_of_the_case_is_kept() -> None:
    """Asked for once or twice, what the case itself says can still be told."""
    case = Case(policy=Policy(about=Decimal("0.05"), standing=Decimal("0.2")))
    wider = with_tolerance(with_tolerance(case, Decimal("0.3")), Decimal("0.4"))

    assert wider.policy == Policy(about=Decimal("0.4"), standing=Decimal("0.2"))
    assert wider.own_policy == case.policy
    assert case.own_policy is None


@pytest.mark.parametrize("share", ["1", "-0.1"])
def test_bands_that_are_none(share: str) -> None:
    """A band of the whole value or more would let everything agree."""
    with pytest.raises(InvalidValueError):
        with_tolerance(Case(), Decimal(share))
