"""Which figure of a source a claim retells, and when nothing can be said."""

import time
from collections.abc import Callable

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from provenance import Case, ClaimId, Derivation, DocumentId, reconcile
from provenance.formats import load_bytes
from provenance.reconciliation import survey
from provenance.reconciliation.sources.outcomes import Outcome
from provenance.strategies import cases

#: The rules that tell what a retelling changes.
OF_RETELLINGS = {
    "figure-not-in-source",
    "measure-drift",
    "population-drift",
    "place-drift",
    "quantifier-drift",
    "date-drift",
    "claimant-dropped",
}

CASE = """
    document,outlet,title
    may,Daily Post,300 rescued in Millford
    june,Daily Post,
    none,Daily Post,

    document,label,cites,title
    wiki,1,may,
    wiki,2,,Forty dead
    wiki,3,,
    wiki,4,june,

    id,what,figure,document,cites,derived_from,quote
    post,killed,16,may,,,
    part,killed,4,june,,,"about 90 people, four of them children"
    rest,killed,12,june,,,
    named,killed,16,wiki,[1],post,
    cited,killed,16,wiki,[1],,
    title,rescued,300,wiki,[1],,
    other,killed,17,wiki,[1],,
    words,killed,40,wiki,[2],,
    quote,killed,90,wiki,[4],,
    total,killed,16,wiki,,part; rest,
    apart,injured,70,wiki,[1],,
    blank,killed,18,wiki,[3],,
    empty,killed,18,wiki,none,,
    wrong,killed,18,wiki,[9],,
    vague,killed,dozens,wiki,[1],,
    alone,killed,19,wiki,,,
    """


@pytest.mark.parametrize(
    ("claim", "outcome", "originals"),
    [
        ("named", Outcome.FOUND, ["post"]),
        ("cited", Outcome.FOUND, ["post"]),
        ("title", Outcome.FOUND, ["300 rescued in Millford"]),
        ("other", Outcome.OTHER, []),
        ("words", Outcome.FOUND, ["Forty dead"]),
        ("quote", Outcome.FOUND, []),
        ("total", Outcome.FOUND, []),
        ("apart", Outcome.NOTHING, []),
        ("blank", Outcome.UNREAD, []),
        ("empty", Outcome.UNREAD, []),
        ("wrong", Outcome.UNREAD, []),
    ],
)
def test_outcome(
    case_of: Callable[[str], Case], claim: str, outcome: Outcome, originals: list[str]
) -> None:
    """What comes of setting a claim beside its source."""
    found = survey(case_of(CASE)).facts.retellings[ClaimId(claim)]
    told = [each.claim.id if each.claim else each.text for each in found.originals]

    assert (outcome, originals) == (found.outcome, told)


@pytest.mark.parametrize("claim", ["vague", "alone", "post"])
def test_nothing_to_compare_with(case_of: Callable[[str], Case], claim: str) -> None:
    """A claim without a number, and one without a source, are no retellings."""

    assert ClaimId(claim) not in survey(case_of(CASE)).facts.retellings


def test_a_claim_that_a_later_one_revises(
    rules_in: Callable[[str], list[str]],
) -> None:
    """It counts no more, so what it changed is told no more."""
    found = rules_in(
        """
        id,what,figure,outlet,derived_from,revises
        post,killed,200,Daily Post,,
        wrong,killed,300,Openpedia,post,
        right,killed,200,Openpedia,post,wrong
        """
    )

    assert not OF_RETELLINGS & {each.split()[1] for each in found}


@given(data=st.data())
def test_who_changes_nothing_drifts_nowhere(data: st.DataObject) -> None:
    """A copy that rests on the claim it is a copy of retells it faithfully."""
    case = data.draw(cases(min_claims=1))
    claim = evolve(
        data.draw(st.sampled_from(case.claims)), derivations=(), part_of=(), cites=()
    )
    copy = evolve(
        claim,
        id=ClaimId(f"copy of {claim.id}"),
        document=DocumentId("another"),
        derivations=(Derivation(source=claim.id),),
    )
    report = reconcile(evolve(case, claims=(claim, copy)))

    assert not OF_RETELLINGS & {finding.rule for finding in report.findings}


@given(data=st.data())
def test_any_claims_may_rest_on_each_other(data: st.DataObject) -> None:
    """In loops too, and on claims that are not there: nothing is raised."""
    case = data.draw(cases(min_claims=2))
    ids = [*(claim.id for claim in case.claims), ClaimId("nobody")]
    linked = tuple(
        evolve(
            claim,
            derivations=tuple(
                Derivation(source=source)
                for source in data.draw(st.lists(st.sampled_from(ids), max_size=3))
            ),
        )
        for claim in case.claims
    )
    case = evolve(case, claims=linked)
    report = reconcile(case)
    order = reconcile(evolve(case, claims=tuple(reversed(linked))))

    assert report.findings == order.findings


def table(size: int) -> bytes:
    """Return claims that all cite one piece, in which as many claims stand."""
    rows = ["id,measure,figure,population,document,outlet,cites"]
    rows += [f"s{i},killed,{i},soldiers,may,Daily Post," for i in range(size)]
    rows += [f"r{i},killed,{i},people,w{i},Openpedia,may" for i in range(size)]
    return "\n".join(rows).encode()


def test_many_claims_of_one_piece() -> None:
    """Twice the claims take about twice the time: no pair is looked at in vain."""
    spent = []
    for size in (1000, 4000):
        found = survey(load_bytes(table(size), name="t.csv")).facts
        begun = time.process_time()
        retellings = found.retellings
        spent.append(time.process_time() - begun)

        assert len(retellings) == size

    assert spent[1] < 8 * spent[0] + 0.1
