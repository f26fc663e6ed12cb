"""What a spreadsheet does to a cell."""

import pytest

from provenance.reading.damage import check_damage
from provenance.reading.refusal import RefusalError

SHORTENED = "a spreadsheet has shortened it"
REFUSED = {
    "1-dec": "a spreadsheet has made a date of it; it may have been 1-12 or 12-1",
    "sept-5": "a spreadsheet has made a date of it; it may have been 5-9 or 9-5",
    "1.0008e+06": f"{SHORTENED}; it may have been 1000800 or a number near it",
    "1e-5": f"{SHORTENED}; it may have been 0.00001 or a number near it",
    "1e40": f"{SHORTENED}, the number is lost",
    "##": "the column of a spreadsheet was too narrow, the number is lost",
    "#div/0!": "it is the error mark of a spreadsheet, the number is lost",
    "18.11.2023": "it is a date, which has the unit 'date'",
    "2023-11-18 00:00:00": "it is a date, which has the unit 'date'",
    "1:30": "it is a time of day or a ratio",
    "200[2]": "a reference marker, [2], stands behind it",
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_refusals(text: str, reason: str) -> None:
    """What stood there before is named as far as it can be, and never guessed."""
    with pytest.raises(RefusalError) as caught:
        check_damage(text)

    assert reason == caught.value.reason


@pytest.mark.parametrize("text", ["12345", "10-12", "35,000", "1.5", "dec"])
def test_undamaged(text: str) -> None:
    """Other cells pass."""
    check_damage(text)
