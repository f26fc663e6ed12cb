from typing import get_args

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import Case, Figure
from provenance.strategies import LawRule, Planted, conflicting_cases


@pytest.mark.parametrize("kind", get_args(LawRule))
@given(data=st.data())
def test_the_kind_is_the_one_asked_for(kind: LawRule, data: st.DataObject) -> None:
    """The witnesses are claims of the case: two, or three at the least for sums."""
    case, planted = data.draw(conflicting_cases(kind=kind))

    assert planted.rule == kind
    assert all(map(case.has_claim, planted.claims))
    assert len(planted.claims) == 2 + kind.startswith("parts-")


@given(found=conflicting_cases(max_claims=0))
def test_there_may_be_no_other_claims(found: tuple[Case, Planted]) -> None:
    """With no other claims the case is the breach."""
    case, planted = found

    assert sorted(claim.id for claim in case.claims) == list(planted.claims)


@given(found=conflicting_cases())
def test_witnesses_are_known_figures_of_one_unit(found: tuple[Case, Planted]) -> None:
    """What is planted can be compared at all."""
    case, planted = found
    figures = [case.claim(name).figure for name in planted.claims]

    assert not any(figure.is_unknown for figure in figures)
    assert len({evolve(figure, unit="").unit for figure in figures}) == 1
    assert all(isinstance(figure, Figure) for figure in figures)
