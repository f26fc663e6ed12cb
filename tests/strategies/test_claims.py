from attrs import evolve
from hypothesis import find, given, settings
from hypothesis import strategies as st

from provenance.model import (
    Case,
    Claim,
    ClaimId,
    Derivation,
    Figure,
    PartialDate,
    Scope,
    Term,
    Window,
)
from provenance.strategies import cases, claim_ids, claims, derivations, scopes


@given(data=st.data(), case=cases())
def test_a_claim_can_be_added_to_its_case(data: st.DataObject, case: Case) -> None:
    """It is new there, and names only documents and references that are there."""
    claim = data.draw(claims(case=case))
    more = evolve(case, claims=(*case.claims, claim))
    labels = {each.label for each in case.citations if each.document == claim.document}

    assert more.claim(claim.id) == claim
    assert claim.document is None or case.document(claim.document) is not None
    assert {*claim.cites} <= labels | {document.id for document in case.documents}
    assert not claim.derivations
    assert not claim.part_of


@given(
    claim=claims(
        figures=st.just(Figure.exactly(16)), dates=st.just(PartialDate(year=2023))
    )
)
def test_figures_and_dates_are_given(claim: Claim) -> None:
    """A claim states only figures and dates that it was given."""

    assert claim.figure == Figure.exactly(16)
    assert str(claim.as_of) in {"None", "2023", "../2023", "2023/..", "2023/2023"}


def test_every_dimension_may_be_unstated(unshrunk: settings) -> None:
    """There is a claim of a measure and a figure alone."""
    found = find(claims(), lambda _: True, settings=unshrunk)

    assert (found.population, found.place, found.event, found.as_of) == (
        "",
        "",
        "",
        None,
    )


@given(scope=scopes(case=Case(places=(Term(name="Loikaw"),))))
def test_scopes_have_a_window(scope: Scope) -> None:
    """A scope is one that a claim can have."""

    assert scope.measure
    assert isinstance(scope.window, Window)


@given(found=derivations([ClaimId("a"), ClaimId("b")]))
def test_derivations_are_from_given_claims(found: Derivation) -> None:
    """A claim rests on one of those that were given."""

    assert found.source in {"a", "b"}


@given(claim_id=claim_ids())
def test_claim_ids_are_not_empty(claim_id: ClaimId) -> None:
    """An id can be written in a cell."""

    assert claim_id.strip() == claim_id != ""
