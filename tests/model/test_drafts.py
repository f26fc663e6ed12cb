"""Drafts: the same values and the same refusals as of the frozen class itself."""

import copy
from typing import Any

import pytest
from attrs import asdict, fields
from attrs.exceptions import FrozenInstanceError
from hypothesis import given

from provenance.errors import InvalidValueError
from provenance.model import Claim, ClaimId, Figure, Quantifier, draft_of
from provenance.strategies import claims, figures

FIGURE = Figure.exactly(16)


@given(claims())
def test_claims(claim: Claim) -> None:
    """A drafted claim is the claim: equal, of one class, and as good to keep."""
    told = asdict(claim, recurse=False)
    drafted = draft_of(Claim)(*told.values())

    assert drafted == draft_of(Claim)(**told) == claim
    assert type(drafted) is Claim
    assert hash(drafted) == hash(claim)
    assert copy.copy(drafted) == claim


@given(figures())
def test_figures(figure: Figure) -> None:
    """Fields that are not given are worked out, as those of the class are."""
    given_fields = [each.name for each in fields(Figure) if each.init]
    drafted = draft_of(Figure)(**{name: getattr(figure, name) for name in given_fields})

    assert repr(figure) == repr(drafted)
    assert figure == drafted


def test_it_is_frozen() -> None:
    """What was a draft can be changed no more than any other value."""
    claim = draft_of(Claim)(ClaimId("a"), "killed", FIGURE)

    with pytest.raises(FrozenInstanceError):
        claim.place = "Mill"  # type: ignore[misc]  # that it is frozen is the point
    with pytest.raises(FrozenInstanceError):
        del claim.place


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (Claim, {"id": "", "measure": "killed", "figure": FIGURE}),
        (Claim, {"id": "a", "measure": " ", "figure": FIGURE}),
        (Figure, {"quantifier": Quantifier.AT_LEAST, "stated": 5, "low": 6}),
        (Figure, {"quantifier": Quantifier.EXACTLY}),
    ],
)
def test_refusals(kind: type, told: dict[str, Any]) -> None:
    """What the class refuses is refused of a draft, in the same words."""
    with pytest.raises(InvalidValueError) as expected:
        kind(**told)
    with pytest.raises(InvalidValueError) as caught:
        draft_of(kind)(**told)

    assert str(expected.value) == str(caught.value)
