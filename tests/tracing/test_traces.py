import pytest
from attrs import evolve

from provenance.errors import UnknownClaimError
from provenance.model import (
    Case,
    Citation,
    Claim,
    ClaimId,
    Derivation,
    Document,
    DocumentId,
    Figure,
    PartialDate,
    Term,
)
from provenance.tracing import Hop, Loop, Role, Status, Trace, trace

CLAIM = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(16))
WIKI, PAPER = DocumentId("wiki"), DocumentId("paper")
DAY = PartialDate(year=2023, month=11, day=13)
ARTICLE = Document(id=WIKI, outlet="Openpedia", title="War", published=DAY)
STORY = Document(id=PAPER, outlet="Daily Post", title="Ten days", published=DAY)
REFERENCE = Citation(document=WIKI, label="7", cites=PAPER, title="Ten days")


def _from(*sources: str) -> tuple[Derivation, ...]:
    return tuple(Derivation(source=ClaimId(source)) for source in sources)


def _shown(found: Trace) -> list[tuple[str, str, tuple[int, ...]]]:
    return [(hop.role.value, hop.id, hop.to) for hop in found.hops]


def _told(found: Trace) -> tuple[str, list[str]]:
    return found.status.value, [str(gap) for gap in found.gaps]


def test_claim_in_a_plain_table() -> None:
    """Outlet and claimant are enough."""
    claim = evolve(CLAIM, outlet="Daily Post", claimant="mayor")
    mayor = Term(name="mayor", within=("town",))

    assert trace(Case(claims=(claim,), claimants=(mayor,)), "a") == Trace(
        claim=ClaimId("a"),
        status=Status.TRACED,
        hops=(
            Hop(role=Role.CLAIM, id="a", name="killed: 16", to=(1,)),
            Hop(role=Role.OUTLET, id="Daily Post", name="Daily Post", to=(2,)),
            Hop(role=Role.CLAIMANT, id="mayor", name="mayor"),
        ),
        gaps=(),
        origins=("town",),
        outlets=("Daily Post",),
    )


def test_outlet_that_names_nobody_is_the_origin() -> None:
    """That its claimant is not stated is listed, and is no gap."""
    claim = evolve(CLAIM, document=PAPER)
    found = trace(Case(claims=(claim,), documents=(STORY,)), "a")

    assert _told(found) == ("traced", [])
    assert found.hops[-1].missing == ("claimant",)
    assert found.origins == ("Daily Post",)


def test_through_a_reference_to_the_outlet_behind_it() -> None:
    """The encyclopaedia carries what the paper says."""
    claim = evolve(CLAIM, document=WIKI, cites=("[7]",))
    case = Case(claims=(claim,), documents=(ARTICLE, STORY), citations=(REFERENCE,))
    found = trace(case, "a")

    assert _shown(found) == [
        ("claim", "a", (1,)),
        ("document", "wiki", (2,)),
        ("outlet", "Openpedia", (3,)),
        ("citation", "wiki[7]", (4,)),
        ("document", "paper", (5,)),
        ("outlet", "Daily Post", ()),
    ]
    assert _told(found) == ("traced", [])
    assert (found.origins, found.outlets) == (
        ("Daily Post",),
        ("Openpedia", "Daily Post"),
    )


def test_claimant_stated_is_where_the_chain_ends() -> None:
    """Behind the outlet that is cited."""
    claim = evolve(CLAIM, document=WIKI, cites=("[7]",), claimant="mayor")
    case = Case(claims=(claim,), documents=(ARTICLE, STORY), citations=(REFERENCE,))
    found = trace(case, "a")

    assert _shown(found)[-2:] == [
        ("outlet", "Daily Post", (6,)),
        ("claimant", "mayor", ()),
    ]
    assert found.origins == ("mayor",)


def test_claimant_stated_counts_more_than_that_of_the_source() -> None:
    """The source's own word is shown all the same."""
    source = evolve(CLAIM, id=ClaimId("s"), outlet="Wire", claimant="army")
    claim = evolve(CLAIM, outlet="Herald", claimant="town", derivations=_from("s"))
    found = trace(Case(claims=(claim, source)), "a")

    assert _shown(found) == [
        ("claim", "a", (1,)),
        ("outlet", "Herald", (2,)),
        ("claim", "s", (3,)),
        ("outlet", "Wire", (4, 5)),
        ("claimant", "army", ()),
        ("claimant", "town", ()),
    ]
    assert found.origins == ("town",)


def test_go_between_has_a_report_that_is_not_named() -> None:
    """That is a gap, also where the claimant is known."""
    claim = evolve(CLAIM, outlet="Herald", via="Wire", claimant="town")
    found = trace(Case(claims=(claim,)), "a")

    assert _told(found) == (
        "gap",
        ["outlet 'Wire': which of its reports is not said"],
    )
    assert (found.origins, found.outlets) == (("town",), ("Herald", "Wire"))


def test_claim_without_reference_in_an_encyclopaedia() -> None:
    """Its origin is not stated: the outlet is no origin."""
    claim = evolve(CLAIM, document=WIKI)
    case = Case(claims=(claim,), documents=(ARTICLE,), citations=(REFERENCE,))
    found = trace(case, "a")

    assert _told(found) == (
        "gap",
        ["claim 'a' gives no reference, though its document gives some"],
    )
    assert (found.origins, found.outlets) == ((), ("Openpedia",))


def test_reference_that_states_nothing() -> None:
    """It points nowhere."""
    claim = evolve(CLAIM, document=WIKI, cites=("[7]",))
    nameless = Citation(document=WIKI, label="7")
    case = Case(claims=(claim,), documents=(ARTICLE,), citations=(nameless,))
    found = trace(case, "a")

    assert _told(found) == (
        "gap",
        [
            "citation 'wiki[7]' points to no known document",
            "citation 'wiki[7]' names no outlet",
        ],
    )
    assert found.origins == ()


def test_reference_that_is_not_there() -> None:
    """A label that no document has."""
    found = trace(Case(claims=(evolve(CLAIM, outlet="Herald", cites=("[7]",)),)), "a")

    assert _told(found) == (
        "gap",
        ["citation '[7]' is not among the references of its document"],
    )


def test_document_without_outlet() -> None:
    """A claimant is known, who published it is not."""
    claim = evolve(CLAIM, document=PAPER, claimant="town")
    case = Case(claims=(claim,), documents=(evolve(STORY, outlet=""),))

    assert _told(trace(case, "a")) == (
        "gap",
        ["document 'Ten days' names no outlet"],
    )


def test_untraceable() -> None:
    """Neither outlet nor claimant nor citation, not even by way of another claim."""
    claim = evolve(CLAIM, derivations=_from("b"))
    case = Case(claims=(claim, evolve(CLAIM, id=ClaimId("b"))))

    assert _told(trace(case, "a")) == (
        "untraceable",
        ["claim 'a' names no outlet", "claim 'b' names no outlet"],
    )
    assert trace(case, "a").origins == ()


def test_source_that_the_case_does_not_have() -> None:
    """The chain breaks off at its id."""
    claim = evolve(CLAIM, outlet="Herald", derivations=_from("lost"))

    assert _told(trace(Case(claims=(claim,)), "a")) == (
        "gap",
        ["claim 'lost' is not in the case"],
    )


def test_loop_of_two() -> None:
    """Nothing but itself supports it, whichever outlets are in it."""
    claims = (
        evolve(CLAIM, outlet="Openpedia", derivations=_from("b")),
        evolve(CLAIM, id=ClaimId("b"), outlet="Daily Post", derivations=_from("a")),
    )
    found = trace(Case(claims=claims), "b")

    assert found.status is Status.CIRCULAR
    assert _shown(found) == [
        ("claim", "b", (1,)),
        ("outlet", "Daily Post", (2,)),
        ("claim", "a", (3,)),
        ("outlet", "Openpedia", (0,)),
    ]
    assert found.origins == ()
    assert found.loops == (Loop(claims=(ClaimId("a"), ClaimId("b"))),)


def test_loop_with_a_way_out() -> None:
    """It is traced by that way, and the loop is reported."""
    claims = (
        evolve(CLAIM, outlet="Openpedia", derivations=_from("b")),
        evolve(CLAIM, id=ClaimId("b"), outlet="Post", derivations=_from("a", "c")),
        evolve(CLAIM, id=ClaimId("c"), outlet="Herald"),
    )
    found = trace(Case(claims=claims), "a")

    assert found.status is Status.TRACED
    assert found.origins == ("Herald",)
    assert found.loops == (Loop(claims=(ClaimId("a"), ClaimId("b"))),)


def test_loop_of_documents() -> None:
    """The article cites the paper, whose one reference is the article."""
    claim = evolve(CLAIM, document=WIKI, cites=("[7]",))
    back = Citation(document=PAPER, label="1", cites=WIKI)
    case = Case(
        claims=(claim,), documents=(ARTICLE, STORY), citations=(REFERENCE, back)
    )
    found = trace(case, "a")

    assert found.status is Status.CIRCULAR
    assert _shown(found)[3:] == [
        ("citation", "wiki[7]", (4,)),
        ("document", "paper", (5,)),
        ("outlet", "Daily Post", (6,)),
        ("citation", "paper[1]", (7,)),
        ("document", "wiki", (8,)),
        ("outlet", "Openpedia", (9,)),
        ("citation", "wiki[7]", (4,)),
    ]
    assert found.loops == (Loop(claims=(ClaimId("a"),), documents=(PAPER, WIKI)),)


def test_loop_of_documents_with_a_way_out() -> None:
    """The paper has another reference; which of them it follows is not said."""
    claim = evolve(CLAIM, document=WIKI, cites=("[7]",))
    more = (
        Citation(document=PAPER, label="1", cites=WIKI),
        Citation(document=PAPER, label="2", outlet="Wire"),
    )
    case = Case(
        claims=(claim,), documents=(ARTICLE, STORY), citations=(REFERENCE, *more)
    )
    found = trace(case, "a")

    assert found.status is Status.GAP
    assert [str(gap) for gap in found.gaps][:1] == [
        "document 'Ten days' does not say which of its references it follows"
    ]
    assert found.loops == (Loop(claims=(ClaimId("a"),), documents=(PAPER, WIKI)),)


def test_loop_that_no_followed_reference_leads_into_is_not_reported() -> None:
    """Where a document's references are not followed, their loops are not met."""
    far, near = DocumentId("far"), DocumentId("near")
    claim = evolve(CLAIM, cites=("paper",))
    citations = (
        Citation(document=PAPER, label="1", cites=far),
        Citation(document=PAPER, label="2"),
        Citation(document=far, label="1", cites=near),
        Citation(document=near, label="1", cites=far),
    )

    assert trace(Case(claims=(claim,), citations=citations), "a").loops == ()


def test_diamond_is_shared() -> None:
    """Each hop stands once, and two others lead to it."""
    claims = (
        evolve(CLAIM, outlet="Herald", derivations=_from("b", "c")),
        evolve(CLAIM, id=ClaimId("b"), outlet="Post", derivations=_from("d")),
        evolve(CLAIM, id=ClaimId("c"), outlet="Radio", derivations=_from("d")),
        evolve(CLAIM, id=ClaimId("d"), outlet="Wire"),
    )

    assert _shown(trace(Case(claims=claims), "a")) == [
        ("claim", "a", (1,)),
        ("outlet", "Herald", (2, 3)),
        ("claim", "b", (4,)),
        ("claim", "c", (5,)),
        ("outlet", "Post", (6,)),
        ("outlet", "Radio", (6,)),
        ("claim", "d", (7,)),
        ("outlet", "Wire", ()),
    ]


def test_chain_of_ten_thousand() -> None:
    """It is followed to its foot."""
    claims = [
        evolve(
            CLAIM, id=ClaimId(f"c{n}"), outlet="Post", derivations=_from(f"c{n + 1}")
        )
        for n in range(10_000)
    ]
    foot = evolve(CLAIM, id=ClaimId("c10000"), outlet="Wire")
    found = trace(Case(claims=(*claims, foot)), "c0")

    assert len(found.hops) == 20_002
    assert (found.status, found.origins) == (Status.TRACED, ("Wire",))


def test_unknown_claim() -> None:
    """An id that the case does not have cannot be traced."""
    with pytest.raises(UnknownClaimError) as caught:
        trace(Case(claims=(CLAIM,)), "x")

    assert str(caught.value) == "no claim 'x' in this case"
