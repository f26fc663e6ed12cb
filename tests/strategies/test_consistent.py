import pytest
from hypothesis import find, given, settings

from provenance.model import Case, MeasureKind, Relation, compare_scopes
from provenance.strategies import consistent_cases


@given(case=consistent_cases(min_claims=2, max_claims=4))
def test_there_are_as_many_claims_as_asked_for(case: Case) -> None:
    """Both limits of their number hold."""

    assert 2 <= len(case.claims) <= 4


@pytest.mark.parametrize("relation", Relation)
def test_claims_stand_in_every_way(relation: Relation, unshrunk: settings) -> None:
    """Two claims of a case may have any relation, the binding ones included."""
    found = find(
        consistent_cases(), lambda case: relation in relations(case), settings=unshrunk
    )

    assert relation in relations(found)


def relations(case: Case) -> set[Relation]:
    """Return every way in which the scopes of two claims stand."""
    return {
        compare_scopes(case.scope(one), case.scope(other), case.vocabularies).relation
        for one in case.claims
        for other in case.claims
        if one is not other
    }


@pytest.mark.parametrize("kind", MeasureKind)
def test_every_kind_of_measure_comes(kind: MeasureKind, unshrunk: settings) -> None:
    """Running totals, periods, instants, standing counts and values are reported."""
    found = find(
        consistent_cases(),
        lambda case: any(case.kind(claim) is kind for claim in case.claims),
        settings=unshrunk,
    )

    assert kind in {found.kind(claim) for claim in found.claims}
