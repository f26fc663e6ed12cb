from attrs import evolve

from provenance.model import (
    Case,
    Citation,
    Claim,
    ClaimId,
    DocumentId,
    Figure,
    Outlet,
    Term,
)
from provenance.tracing import End
from provenance.tracing.ends import Ends, body_of

CLAIM = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(16))
BODIES = (
    Term(name="mayor", within=("town",), aliases=("Mrs Lee",)),
    Term(name="clerk", within=("mayor",)),
    Term(name="envoy", within=("town", "army")),
    Term(name="alliance", parts=("north front", "south front")),
)


def test_claimant_ends_with_the_body_above_all() -> None:
    """Whoever lies within a body, however deep and by whatever name, is that body."""
    ends = Ends(Case(claimants=BODIES))

    assert {ends.claimant_end(name) for name in ("clerk", "mrs lee", "town")} == {
        End("town", is_stated=True)
    }


def test_part_of_an_alliance_is_the_alliance() -> None:
    """So is a joint word of parts that lie within one body."""
    ends = Ends(Case(claimants=BODIES))
    stated = End("alliance", is_stated=True)

    assert ends.claimant_end("north front") == stated
    assert ends.claimant_end("north front + south front") == stated


def test_speaker_for_two_bodies_is_neither() -> None:
    """He may be one with either, so he is not counted on."""
    ends = Ends(Case(claimants=BODIES))

    assert ends.claimant_end("envoy") == End("envoy")
    assert ends.claimant_end("town + army") == End("town + army")
    assert body_of("*", Case().claimant_vocabulary) is None


def test_outlet_is_one_by_all_its_names() -> None:
    """Aliases, and spellings that nobody declared, are one outlet."""
    claims = (
        evolve(CLAIM, via="wire"),
        evolve(CLAIM, id=ClaimId("b"), via="WIRE"),
        evolve(CLAIM, id=ClaimId("c"), outlet="Daily Post"),
    )
    reference = Citation(document=DocumentId("d"), label="1", outlet="Wire")
    outlets = (Outlet(name="Radio Nine", aliases=("R9",)),)
    ends = Ends(Case(claims=claims, citations=(reference,), outlets=outlets))
    written = ["wire", "WIRE", "Wire", "r9", "daily post", ""]

    assert [ends.outlet(name) for name in written] == [
        "WIRE",
        "WIRE",
        "WIRE",
        "Radio Nine",
        "Daily Post",
        "",
    ]


def test_outlet_that_is_a_claimant_is_one_with_it() -> None:
    """A body's own bulletin ends with the body, but names no claimant."""
    ends = Ends(Case(claimants=BODIES))

    assert ends.outlet_end("Mrs Lee") == End("town")
    assert ends.outlet_end("Daily Post") == End("Daily Post")
    assert ends.outlet_end("A + B") == End("A + B")
