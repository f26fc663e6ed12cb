from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from provenance.errors import InvalidValueError
from provenance.model import Policy


@pytest.mark.parametrize("share", ["0", "0.1", "0.999"])
def test_a_share_is_part_of_a_whole(share: str) -> None:
    """From nothing to just below all."""
    policy = Policy(about=Decimal(share), standing=Decimal(share))

    assert (Decimal(share),) * 2 == (policy.about, policy.standing)


@pytest.mark.parametrize("share", ["-0.1", "1", "10"])
@pytest.mark.parametrize("name", ["about", "standing"])
def test_any_other_share_is_refused(name: str, share: str) -> None:
    """Ten is no share; ten per cent is a tenth."""
    with pytest.raises(InvalidValueError) as caught:
        evolve(Policy(), **dict[str, Any]({name: Decimal(share)}))

    assert f"Policy.{name}: not between 0% and 100%" == str(caught.value)


def test_a_share_is_exact() -> None:
    """A float is not what was written, and NaN is nothing."""
    with pytest.raises(InvalidValueError) as of_float:
        Policy(about=0.1)  # type: ignore[arg-type]  # this is the point
    with pytest.raises(InvalidValueError) as of_nan:
        Policy(about=Decimal("NaN"))

    assert (str(of_float.value), str(of_nan.value)) == (
        "number: 0.1 is not an int or a Decimal",
        "number: NaN is not finite",
    )


def test_a_jump_is_a_whole_number_of_times() -> None:
    """Once as many is no jump; days may be none, and both are whole."""
    policy = Policy(jump=2, near=0)
    with pytest.raises(InvalidValueError) as once:
        Policy(jump=1)
    with pytest.raises(InvalidValueError) as before:
        Policy(near=-1)
    with pytest.raises(InvalidValueError) as half:
        Policy(near=Decimal("0.5"))  # type: ignore[arg-type]  # this is the point

    assert (policy.jump, policy.near) == (2, 0)
    assert str(once.value) == "Policy.jump: not a whole number from 2 on"
    assert str(before.value) == "Policy.near: not a whole number from 0 on"
    assert str(half.value) == "Policy.near: not a whole number from 0 on"
