from collections.abc import Callable

import pytest
from hypothesis import find, given, settings

from provenance.model import Case, Policy
from provenance.strategies import cases, policies


@given(case=cases(min_claims=2, max_claims=3))
def test_there_are_as_many_claims_as_asked_for(case: Case) -> None:
    """Both limits of their number hold."""

    assert 2 <= len(case.claims) <= 3


@given(case=cases())
def test_claims_refer_to_claims_of_the_case(case: Case) -> None:
    """Whatever a claim rests on or is a part of is there."""
    named = {
        source
        for claim in case.claims
        for source in (*claim.part_of, *(each.source for each in claim.derivations))
    }

    assert all(map(case.has_claim, named))


WHAT_COMES: dict[str, Callable[[Case], bool]] = {
    "a claim that rests on itself": lambda case: any(
        derivation.source == claim.id
        for claim in case.claims
        for derivation in claim.derivations
    ),
    "a document that cites": lambda case: any(
        citation.cites is not None for citation in case.citations
    ),
    "a declared outlet": lambda case: bool(case.outlets),
    "a declared claimant": lambda case: bool(case.claimants),
    "two claims of one scope": lambda case: (
        len({case.scope(claim) for claim in case.claims}) < len(case.claims)
    ),
    "a default": lambda case: bool(case.defaults.place),
    "a policy of its own": lambda case: case.policy != Policy(),
}


@pytest.mark.parametrize("what", WHAT_COMES)
def test_every_sort_of_case_comes(what: str, unshrunk: settings) -> None:
    """Cases have what makes them hard."""
    found = find(cases(min_claims=2, max_claims=4), WHAT_COMES[what], settings=unshrunk)

    assert WHAT_COMES[what](found)


@given(policy=policies())
def test_policies_are_parts_of_a_value(policy: Policy) -> None:
    """Widths lie between none and all."""

    assert 0 <= policy.about < 1
    assert 0 <= policy.standing < 1
