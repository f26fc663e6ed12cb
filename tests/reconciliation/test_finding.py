from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from provenance import Claim, ClaimId, Figure, Severity
from provenance.reconciliation import fingerprint
from provenance.strategies import claims


@given(mine=st.lists(claims(), max_size=3), data=st.data())
def test_fingerprint_survives_order_ids_and_rows(
    mine: list[Claim], data: st.DataObject
) -> None:
    """It is made of what claims say, not of how their file is laid out."""
    moved = [
        evolve(claim, id=ClaimId(f"new {index}"), row=index, note="moved")
        for index, claim in enumerate(data.draw(st.permutations(mine)))
    ]

    assert fingerprint("figures-disagree", mine) == fingerprint(
        "figures-disagree", moved
    )


@given(claim=claims())
def test_fingerprint_does_not_survive_a_change(claim: Claim) -> None:
    """Another rule, another figure, another subject: another fingerprint."""
    found = evolve(claim, figure=Figure.exactly(16))
    changed = evolve(found, figure=Figure.exactly(17))
    prints = {
        fingerprint("total-falls", [found]),
        fingerprint("figures-disagree", [found]),
        fingerprint("total-falls", [changed]),
        fingerprint("total-falls", [found, changed]),
        fingerprint("total-falls", [found], about=["a"]),
        fingerprint("total-falls", []),
    }

    assert len(prints) == 6
    assert {16} == set(map(len, prints))


def test_severities_are_in_order() -> None:
    """A conflict is graver than a warning, and that than a note."""

    assert Severity.CONFLICT > Severity.WARNING > Severity.NOTE
    assert [each.word for each in Severity] == ["note", "warning", "conflict"]
