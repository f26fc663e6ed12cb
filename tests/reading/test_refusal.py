"""Reasons on their way to an error."""

import pytest

from provenance.reading.refusal import RefusalError, check_length, check_written


@pytest.mark.parametrize("text", ["", " ", "-", "—", "N/A", "n.a.", " -- "])
def test_empty_cells(text: str) -> None:
    """Empty cells and their marks are no value."""
    with pytest.raises(RefusalError):
        check_written(text)


def test_length() -> None:
    """A long text is refused with its limit."""
    with pytest.raises(RefusalError) as caught:
        check_length("xxx", 2)

    assert caught.value.reason == "longer than 2 characters"
