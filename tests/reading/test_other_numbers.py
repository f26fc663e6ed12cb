"""Numbers that are no figures."""

import pytest

from provenance.reading.folding import fold
from provenance.reading.other_numbers import hide_others

HIDDEN = {
    "on Nov. 11 over 200 died[2]": "on _______ over 200 died___",
    "20 May and 20 may": "_______and 20 may",
    "November 12,000": "november 12,000",
    "于November 19, 2023": "于_________________",
    "200点": "200点",
    "11月18日前": "______前",
    "Operation 1111 and 1111行动": "______________ and ______",
    "2.5.2023": "________",
    "12.5": "12.5",
}


@pytest.mark.parametrize(("text", "hidden"), HIDDEN.items())
def test_hidden(text: str, hidden: str) -> None:
    """Dates, markers and names are covered, and nothing around them."""
    assert hidden == hide_others(fold(text), text).replace("\x00", "_")
