from attrs import evolve
from hypothesis import given

import provenance
from provenance import Case, Claim, ClaimId, Relation
from provenance.reconciliation.law.breaches import find_breaches
from provenance.reconciliation.law.single_claims import containments, disagreements
from provenance.reconciliation.placing.placement import place
from provenance.reconciliation.placing.readings import Reading, is_above
from provenance.strategies import cases, conflicting_cases

some_cases = cases(max_claims=12) | conflicting_cases().map(lambda planted: planted[0])


def breaking_pairs(case: Case) -> set[tuple[ClaimId, ClaimId]]:
    """Return each part and whole that break the law, by comparing all pairs."""
    placement = place(case)

    def ends(claim: Claim) -> tuple[object, object]:
        return placement.ends.of(claim, case.scope(claim).window, Reading.STRICT)

    counting = [each for each in case.claims if each.id not in placement.superseded]
    return {
        (part.id, whole.id)
        for part in counting
        for whole in counting
        if is_above(ends(part)[0], ends(whole)[1])  # type: ignore[arg-type]  # ends
        and provenance.compare(part, whole, case=case).relation
        in {Relation.SAME, Relation.WITHIN}
    }


@given(case=some_cases)
def test_what_is_found_breaks_the_law(case: Case) -> None:
    """Each pair that is found is one that comparing all pairs finds."""
    placement = place(case)
    found = {
        (pair.breach.over[0].id, pair.breach.under[0].id)
        for pair in (*disagreements(placement), *containments(placement))
    }

    assert found <= breaking_pairs(case)


@given(case=some_cases)
def test_what_breaks_the_law_is_found(case: Case) -> None:
    """Of each pair that breaks the law one of the two scopes is in some breach."""
    placement = place(case)
    nodes = {claim.id: id(node) for node in placement.nodes() for claim in node.claims}
    found = {
        nodes[claim.id]
        for breach in find_breaches(placement)
        for told in (breach, *breach.others)
        for claim in told.claims
    }

    assert all(
        nodes[part] in found or nodes[whole] in found
        for part, whole in breaking_pairs(case)
    )


@given(case=some_cases)
def test_each_claim_is_needed(case: Case) -> None:
    """Without any one of its witnesses a conflict is gone."""
    for breach in find_breaches(place(case)):
        if not breach.is_conflict:
            continue
        for missing in breach.claims:
            rest = tuple(
                evolve(claim, derivations=())
                for claim in breach.claims
                if claim is not missing
            )
            alone = find_breaches(place(evolve(case, claims=rest)))
            over = {claim.id for claim in breach.over}

            assert not any(
                other.is_conflict
                and over == {claim.id for claim in other.over}
                and other.kind is breach.kind
                for other in alone
            )
