from attrs import evolve

from provenance import (
    Case,
    Claim,
    ClaimId,
    DateRange,
    Dimension,
    Document,
    DocumentId,
    Figure,
    Length,
    PartialDate,
)
from provenance.model import Qualifier
from provenance.reconciliation.placing.nearness import (
    first_day,
    is_dated,
    last_day,
    left_open,
    told_day,
)

MAY = PartialDate(year=2024, month=5, day=3)
CLAIM = Claim(id=ClaimId("a"), measure="displaced", figure=Figure.exactly(1))
KEY = ("displaced", "person", None, "Ham", "people")


def test_left_open() -> None:
    """One dimension may be stated by one only, and none may be another."""
    found = {
        place: left_open(KEY, ("displaced", "person", None, place, "people"))
        for place in ("Ham", None, "Eel", "*")
    }

    assert found == {"Ham": (), None: (Dimension.PLACE,), "Eel": None, "*": None}


def test_two_left_open_may_be_two_things() -> None:
    """What states neither place nor people may count anything."""

    assert left_open(KEY, ("displaced", "person", None, None, None)) is None
    assert left_open(KEY, ("killed", "person", None, "Ham", "people")) is None


def test_not_limited_contains_what_is_unstated() -> None:
    """So the two are not read alike."""
    limited = ("displaced", "person", None, "*", "people")

    assert left_open(limited, ("displaced", "person", None, None, "people")) is None


def test_told_day() -> None:
    """The last day of the count, else that of the publication, however uncertain."""
    published = evolve(MAY, qualifier=Qualifier.UNCERTAIN)
    case = Case(
        documents=(Document(id=DocumentId("p"), published=published),),
        claims=(
            evolve(CLAIM, as_of=DateRange(start=None, end=MAY)),
            evolve(CLAIM, id=ClaimId("b"), document=DocumentId("p")),
            evolve(CLAIM, id=ClaimId("c")),
        ),
    )
    days = [told_day(case, claim, case.scope(claim).window) for claim in case.claims]

    assert days == [first_day(MAY), first_day(MAY), None]
    assert last_day(case.scope(case.claims[1]).window) is None


def test_is_dated() -> None:
    """'By 3 May' and a length say not until when was counted."""
    since = DateRange(start=MAY, end=None)
    whole = DateRange(start=MAY, end=MAY)

    assert is_dated(evolve(CLAIM, as_of=MAY))
    assert is_dated(evolve(CLAIM, period=whole))
    assert not is_dated(evolve(CLAIM, as_of=DateRange(start=None, end=MAY)))
    assert not is_dated(evolve(CLAIM, period=since))
    assert not is_dated(evolve(CLAIM, period=Length(days=10)))
    assert not is_dated(CLAIM)
