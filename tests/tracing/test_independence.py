from itertools import permutations

import pytest
from attrs import evolve

from provenance.model import (
    Case,
    Citation,
    Claim,
    ClaimId,
    Derivation,
    Document,
    DocumentId,
    Figure,
    Term,
)
from provenance.tracing import Origins, independent_origins, source_graph

CLAIM = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(16))
B, C, D, S, T = map(ClaimId, "bcdst")


def _from(*sources: ClaimId) -> tuple[Derivation, ...]:
    return tuple(Derivation(source=source) for source in sources)


def _count(case: Case, *claims: Claim) -> Origins:
    """Count the origins of some claims of a case, all of them unless named."""
    return independent_origins(source_graph(case), claims or case.claims)


def test_ten_papers_with_one_wire_story_are_one_origin() -> None:
    """Nobody but the wire is known to have it from somebody."""
    papers = tuple(
        evolve(CLAIM, id=ClaimId(f"c{n}"), outlet=f"Paper {n}", via="Wire")
        for n in range(10)
    )

    assert _count(Case(claims=papers)) == Origins(
        at_least=1, at_most=1, origins=("Wire",), bottleneck=("Wire",)
    )


def test_ten_papers_derived_from_one_report_are_one_origin() -> None:
    """Also where that report names the two from whom it has it."""
    source = evolve(CLAIM, id=S, document=DocumentId("story"), outlet="Wire")
    other = evolve(source, id=T, claimant="mayor")
    papers = tuple(
        evolve(CLAIM, id=ClaimId(f"c{n}"), outlet=f"Paper {n}", derivations=_from(S, T))
        for n in range(10)
    )
    story = Document(id=DocumentId("story"), title="Sixteen dead")
    case = Case(claims=(*papers, source, other), documents=(story,))

    assert _count(case, *papers) == Origins(
        at_least=1, at_most=1, origins=("Wire", "mayor"), bottleneck=("Sixteen dead",)
    )


def test_two_outlets_with_one_claimant_are_one_origin() -> None:
    """Whatever names he goes by, and as part of whichever body."""
    mayor = Term(name="mayor", within=("town",), aliases=("Mrs Lee",))
    claims = (
        evolve(CLAIM, outlet="Daily Post", claimant="Mrs Lee"),
        evolve(CLAIM, id=B, outlet="Radio Nine", claimant="Town"),
        evolve(CLAIM, id=C, outlet="Herald", claimant="mayor"),
    )

    assert _count(Case(claims=claims, claimants=(mayor,))) == Origins(
        at_least=1, at_most=1, origins=("town",), bottleneck=("town",)
    )


def test_two_claimants_are_two_origins() -> None:
    """In reports of their own."""
    claims = (
        evolve(CLAIM, claimant="town"),
        evolve(CLAIM, id=B, claimant="army"),
    )

    assert _count(Case(claims=claims)) == Origins(
        at_least=2, at_most=2, origins=("army", "town"), bottleneck=("army", "town")
    )


def test_two_claimants_in_one_report_are_one_origin() -> None:
    """If that report is wrong, both are gone."""
    claims = (
        evolve(CLAIM, document=DocumentId("d"), claimant="town"),
        evolve(CLAIM, id=B, document=DocumentId("d"), claimant="army"),
    )

    assert _count(Case(claims=claims)) == Origins(
        at_least=1, at_most=1, origins=("army", "town"), bottleneck=("d",)
    )


def test_reports_are_paired_with_claimants() -> None:
    """One that names two gives way to one that names only one of them."""
    first, second = DocumentId("d"), DocumentId("e")
    claims = (
        evolve(CLAIM, document=first, claimant="town"),
        evolve(CLAIM, id=B, document=first, claimant="army"),
        evolve(CLAIM, id=C, document=second, claimant="town"),
        evolve(CLAIM, id=D, document=second, claimant="church"),
    )
    expected = Origins(
        at_least=2,
        at_most=2,
        origins=("army", "church", "town"),
        bottleneck=("d", "e"),
    )

    assert {_count(Case(claims=each)) for each in permutations(claims)} == {expected}


def test_outlets_that_name_nobody_may_have_it_from_one_another() -> None:
    """So they are one at least, and all different at most."""
    claims = tuple(
        evolve(CLAIM, id=ClaimId(outlet), outlet=outlet)
        for outlet in ("Daily Post", "Radio Nine", "Herald")
    )
    outlets = ("Daily Post", "Herald", "Radio Nine")

    assert _count(Case(claims=claims)) == Origins(
        at_least=1, at_most=3, origins=outlets, bottleneck=outlets
    )


def test_outlet_that_names_nobody_may_have_it_from_the_claimant() -> None:
    """It adds nothing for certain to a claimant who is named elsewhere."""
    claims = (
        evolve(CLAIM, outlet="Daily Post", claimant="town"),
        evolve(CLAIM, id=B, outlet="Radio Nine"),
    )

    assert _count(Case(claims=claims)) == Origins(
        at_least=1,
        at_most=2,
        origins=("Radio Nine", "town"),
        bottleneck=("Radio Nine", "town"),
    )


def test_outlet_that_is_the_claimant_is_one_with_it() -> None:
    """A body's own bulletin, and a paper that quotes the body."""
    claims = (
        evolve(CLAIM, outlet="Red Cross"),
        evolve(CLAIM, id=B, outlet="Radio Nine", claimant="Red Cross"),
    )

    assert _count(Case(claims=claims)) == Origins(
        at_least=1, at_most=1, origins=("Red Cross",), bottleneck=("Red Cross",)
    )


def test_speaker_for_two_bodies_may_be_either() -> None:
    """He is not counted on beside one of them."""
    envoy = Term(name="envoy", within=("town", "army"))
    claims = (
        evolve(CLAIM, claimant="envoy"),
        evolve(CLAIM, id=B, claimant="army"),
    )

    assert _count(Case(claims=claims, claimants=(envoy,))) == Origins(
        at_least=1, at_most=2, origins=("army", "envoy"), bottleneck=("army", "envoy")
    )


def test_loop_supports_nothing() -> None:
    """Neither do no claims."""
    claims = (
        evolve(CLAIM, outlet="Openpedia", derivations=_from(B)),
        evolve(CLAIM, id=B, outlet="Daily Post", derivations=_from(CLAIM.id)),
    )
    nothing = Origins(at_least=0, at_most=0, origins=(), bottleneck=())

    assert _count(Case(claims=claims)) == nothing
    assert independent_origins(source_graph(Case()), ()) == nothing


def test_loop_with_a_way_out_has_its_origin() -> None:
    """What lies outside supports it, once."""
    claims = (
        evolve(CLAIM, outlet="Openpedia", derivations=_from(B)),
        evolve(CLAIM, id=B, outlet="Daily Post", derivations=_from(CLAIM.id, C)),
        evolve(CLAIM, id=C, outlet="Herald", claimant="town"),
    )

    assert _count(Case(claims=claims)) == Origins(
        at_least=1, at_most=1, origins=("town",), bottleneck=("town",)
    )


def test_diamond_rests_on_its_foot() -> None:
    """Two ways that meet again are no two origins."""
    claims = (
        evolve(CLAIM, derivations=_from(B, C)),
        evolve(CLAIM, id=B, derivations=_from(D)),
        evolve(CLAIM, id=C, derivations=_from(D)),
        evolve(CLAIM, id=D, outlet="Herald", claimant="town"),
    )

    assert _count(Case(claims=claims), claims[1], claims[2]) == Origins(
        at_least=1, at_most=1, origins=("town",), bottleneck=("town",)
    )


def test_claimant_is_reached_through_the_report_it_is_taken_from() -> None:
    """Two papers name two claimants, but have both from one report."""
    story = DocumentId("story")
    papers = tuple(
        evolve(
            CLAIM,
            id=ClaimId(claimant),
            outlet=outlet,
            claimant=claimant,
            cites=("story",),
        )
        for outlet, claimant in [("Daily Post", "town"), ("Herald", "army")]
    )
    documents = (Document(id=story, outlet="Wire", title="Sixteen dead"),)

    assert _count(Case(claims=papers, documents=documents)) == Origins(
        at_least=1, at_most=1, origins=("army", "town"), bottleneck=("Sixteen dead",)
    )


def test_chain_that_meets_further_down() -> None:
    """What is sure counts all of a chain; what is possible its next report only."""
    claims = (
        evolve(CLAIM, claimant="town", derivations=_from(B)),
        evolve(CLAIM, id=B, derivations=_from(S)),
        evolve(CLAIM, id=C, claimant="army", derivations=_from(D)),
        evolve(CLAIM, id=D, derivations=_from(S)),
        evolve(CLAIM, id=S, outlet="Wire"),
    )

    assert _count(Case(claims=claims), claims[0], claims[2]) == Origins(
        at_least=1, at_most=2, origins=("army", "town"), bottleneck=("army", "town")
    )


def test_report_is_left_by_the_claim_by_which_it_was_entered() -> None:
    """One document takes different figures from different sources.

    The way through `d` to the army is not open to the first claim, whose figure has
    the town behind it.
    """
    shared = DocumentId("d")
    figure = (
        evolve(CLAIM, derivations=_from(S)),
        evolve(CLAIM, id=B, claimant="town"),
        evolve(CLAIM, id=C, derivations=_from(T, D)),
    )
    sources = (
        evolve(CLAIM, id=D, claimant="church"),
        evolve(CLAIM, id=S, document=shared, claimant="town"),
        evolve(CLAIM, id=T, document=shared, claimant="army"),
    )
    found = _count(Case(claims=(*figure, *sources)), *figure)

    assert (found.at_least, found.at_most) == (2, 3)


def test_unnamed_report_may_be_the_one_that_is_named() -> None:
    """A paper that has it from the wire may have it from the wire's story at hand."""
    relayed = evolve(CLAIM, outlet="Daily Post", via="Wire", claimant="town")
    story = evolve(CLAIM, id=B, document=DocumentId("w"), claimant="army")
    other = evolve(CLAIM, id=C, outlet="Herald", via="Bureau", claimant="church")
    documents = (Document(id=DocumentId("w"), outlet="Wire"),)
    found = _count(Case(claims=(relayed, story, other), documents=documents))

    assert (found.at_least, found.at_most) == (2, 3)


def test_unnamed_reports_of_one_outlet_may_be_one() -> None:
    """Two papers name two claimants, both by way of the wire."""
    claims = tuple(
        evolve(CLAIM, id=ClaimId(name), outlet=name, via="Wire", claimant=name)
        for name in ("town", "army")
    )
    found = _count(Case(claims=claims))

    assert (found.at_least, found.at_most) == (1, 2)


@pytest.mark.parametrize("outlet", ["", "Wire"])
def test_nameless_references_may_be_one_work(outlet: str) -> None:
    """Two papers name two claimants, each by a reference that points to nothing."""
    claims = tuple(
        evolve(
            CLAIM,
            id=ClaimId(name),
            document=DocumentId(name),
            claimant=name,
            cites=("[1]",),
        )
        for name in ("town", "army")
    )
    citations = tuple(
        Citation(document=DocumentId(name), label="1", outlet=outlet)
        for name in ("town", "army")
    )
    found = _count(Case(claims=claims, citations=citations))

    assert (found.at_least, found.at_most) == (1, 2)


def test_document_that_follows_an_unknown_reference_is_not_counted_on() -> None:
    """It may have it from the very report that the other claim cites."""
    first, second = DocumentId("one"), DocumentId("two")
    claims = (
        evolve(CLAIM, claimant="town", cites=("one",)),
        evolve(CLAIM, id=B, claimant="army", cites=("two",)),
    )
    citations = (Citation(document=first, label="1", cites=second),)
    found = _count(Case(claims=claims, citations=citations))

    assert (found.at_least, found.at_most) == (1, 2)


def test_claim_without_reference_rests_on_its_report() -> None:
    """An encyclopaedia is no origin by its name; its article is what is left."""
    article = DocumentId("wiki")
    claims = tuple(
        evolve(CLAIM, id=ClaimId(name), document=article) for name in ("a", "b")
    )
    documents = (Document(id=article, outlet="Openpedia", title="Ten days"),)
    citations = (Citation(document=article, label="1"),)
    case = Case(claims=claims, documents=documents, citations=citations)

    assert _count(case) == Origins(
        at_least=1, at_most=1, origins=(), bottleneck=("Ten days",)
    )


def test_claim_of_which_nothing_is_known_has_an_end() -> None:
    """So has one whose source the case does not have."""
    case = Case(claims=(CLAIM, evolve(CLAIM, id=B, derivations=_from(ClaimId("x")))))

    assert _count(case) == Origins(
        at_least=1, at_most=2, origins=(), bottleneck=("a", "x")
    )


def test_chain_of_ten_thousand() -> None:
    """It has one origin, at its foot."""
    claims = tuple(
        evolve(CLAIM, id=ClaimId(f"c{n}"), derivations=_from(ClaimId(f"c{n + 1}")))
        for n in range(10_000)
    )
    foot = evolve(CLAIM, id=ClaimId("c10000"), claimant="town")

    assert _count(Case(claims=(*claims, foot)), claims[0]) == Origins(
        at_least=1, at_most=1, origins=("town",), bottleneck=("town",)
    )
