from attrs import evolve

from provenance.model import Case, Claim, ClaimId, Derivation, DocumentId, Figure
from provenance.tracing import report_of, source_graph
from provenance.tracing.possible import possible_network
from provenance.tracing.reports import document_report

CLAIM = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(16))


def test_what_is_passed_through_has_no_exits_of_its_own() -> None:
    """A claimant stated by the claim is its end, not that of what it rests on."""
    source = evolve(CLAIM, id=ClaimId("s"), claimant="army")
    claim = evolve(CLAIM, claimant="town", derivations=(Derivation(source=source.id),))
    network = possible_network(source_graph(Case(claims=(claim, source))), (claim,))

    assert [*network.vertices] == [report_of(claim), report_of(source), "town"]
    assert network.end_names() == ("town",)


def test_report_has_the_exits_of_its_claims_that_are_met() -> None:
    """Another claim of that document, which nothing leads to, adds none."""
    document = DocumentId("d")
    met = evolve(CLAIM, id=ClaimId("s"), document=document, claimant="town")
    unmet = evolve(met, id=ClaimId("t"), claimant="army")
    claim = evolve(CLAIM, derivations=(Derivation(source=met.id),))
    graph = source_graph(Case(claims=(claim, met, unmet)))

    assert [*possible_network(graph, (claim,)).vertices] == [
        report_of(claim),
        document_report(document),
        "town",
    ]
