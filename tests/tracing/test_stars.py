from attrs import evolve

from provenance.model import Case, Claim, ClaimId, Derivation, DocumentId, Figure
from provenance.tracing import source_graph
from provenance.tracing.reports import document_report
from provenance.tracing.stars import Star, least_cover, star_of

CLAIM = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(16))
B, C = ClaimId("b"), ClaimId("c")
ONE, OTHER = DocumentId("one"), DocumentId("other")


def _star(*claims: Claim) -> Star | None:
    return star_of(source_graph(Case(claims=claims)), claims)


def test_claims_that_rest_on_others_are_no_star() -> None:
    """Nor are claims of which one does."""
    source = Derivation(source=ClaimId("s"))

    assert _star(CLAIM, evolve(CLAIM, id=B, derivations=(source,))) is None
    assert _star(CLAIM, evolve(CLAIM, id=B, cites=("d",))) is None


def test_end_of_a_report_with_no_other_is_free() -> None:
    """The report that has it beside another is paired with that one."""
    found = _star(
        evolve(CLAIM, document=ONE, claimant="town"),
        evolve(CLAIM, id=B, document=OTHER, claimant="town"),
        evolve(CLAIM, id=C, document=OTHER, claimant="army"),
    )

    assert found is not None
    assert found.at_least == 2
    assert set(found.cut) == {"town", document_report(OTHER)}
    assert found.ends == {"town", "army"}


def test_go_between_in_a_report_with_two_ends_is_not_counted_on() -> None:
    """It is one report at most, whichever end it comes to."""
    found = _star(
        evolve(CLAIM, document=ONE, claimant="town", via="Wire"),
        evolve(CLAIM, id=B, document=ONE, claimant="army", via="Bureau"),
    )

    assert found is not None
    assert (found.at_least, found.cut) == (0, (document_report(ONE),))


def test_least_cover() -> None:
    """Fewest reports and ends of which each pair has one."""
    one, other = document_report(ONE), document_report(OTHER)

    assert least_cover({}) == ()
    assert least_cover({one: set()}) == ()
    assert least_cover({one: {"x", "y"}}) == (one,)
    assert least_cover({one: {"x"}, other: {"x"}}) == ("x",)
