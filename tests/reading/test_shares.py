from decimal import Decimal

import pytest

from provenance.errors import ReadingError
from provenance.reading import read_share

READ = {"10%": "0.1", " 12.5 % ": "0.125", "0.1": "0.1", "0": "0", "100%": "1"}


@pytest.mark.parametrize("text", READ)
def test_shares(text: str) -> None:
    """With a sign of percent or without, exactly."""

    assert Decimal(READ[text]) == read_share(text)


@pytest.mark.parametrize("text", ["", "ten", "-1%", "101", "nan", "inf%", "10%%"])
def test_no_share(text: str) -> None:
    """What is no part of a whole is refused with an example."""
    with pytest.raises(ReadingError) as caught:
        read_share(text)

    assert str(caught.value) == (
        f"cannot read {text!r} as a value: expected a share such as '10%'"
    )
