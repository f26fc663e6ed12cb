from attrs import evolve

from provenance.model import Case, Claim, ClaimId, Derivation, DocumentId, Figure
from provenance.tracing import Report, ReportKind, report_of, source_graph
from provenance.tracing.certain import certain_network
from provenance.tracing.network import Vertex

CLAIM = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(16))
SOURCE = evolve(CLAIM, id=ClaimId("s"))
FROM_SOURCE = (Derivation(source=SOURCE.id),)


def _vertices(*claims: Claim) -> list[Vertex]:
    """Return what is sure about the first claim of a case."""
    return [*certain_network(source_graph(Case(claims=claims)), claims[:1]).vertices]


def test_end_that_is_not_stated_is_left_out() -> None:
    """An outlet that names nobody may have it from anybody."""

    assert _vertices(evolve(CLAIM, outlet="Daily Post")) == [report_of(CLAIM)]


def test_chain_is_needed_in_full() -> None:
    """Down to where what the claim rests on ends, then the claimant."""
    claim = evolve(CLAIM, claimant="town", derivations=FROM_SOURCE)
    foot = evolve(CLAIM, id=ClaimId("t"))
    middle = evolve(SOURCE, derivations=(Derivation(source=foot.id),))

    assert _vertices(claim, middle, foot) == [
        report_of(claim),
        report_of(middle),
        report_of(foot),
        "town",
    ]


def test_chain_that_names_two_claimants_is_left_out() -> None:
    """It needs both, so that neither can be counted alone."""
    claim = evolve(CLAIM, claimant="town", derivations=FROM_SOURCE)

    assert "town" not in _vertices(claim, evolve(SOURCE, claimant="army"))
    assert "town" in _vertices(claim, evolve(SOURCE, claimant="town"))


def test_claims_of_one_document_that_rest_on_each_other() -> None:
    """A step within a report needs no other report."""
    document = DocumentId("d")
    claim = evolve(CLAIM, document=document, derivations=FROM_SOURCE)
    source = evolve(SOURCE, document=document, claimant="town")

    assert _vertices(claim, source) == [report_of(claim), "town"]


def test_go_between_has_a_report_without_name() -> None:
    """One for each outlet; left out where a report of that outlet is met."""
    claim = evolve(CLAIM, outlet="Herald", via="Wire", claimant="town")
    story = evolve(SOURCE, outlet="Wire", claimant="army")
    graph = source_graph(Case(claims=(claim, story)))
    alone, both = (
        [*certain_network(graph, claims).vertices]
        for claims in ([claim], [claim, story])
    )

    assert alone == [report_of(claim), Report(ReportKind.UNNAMED, "Wire"), "town"]
    assert both == [report_of(claim), report_of(story), "army"]


def test_loop_ends() -> None:
    """A claimant stated within a loop of claims is not reached by going round."""
    claim = evolve(CLAIM, claimant="town", derivations=FROM_SOURCE)
    source = evolve(SOURCE, derivations=(Derivation(source=claim.id),))

    assert _vertices(claim, source) == [report_of(claim), report_of(source)]
