from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from provenance import (
    Case,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Figure,
    PartialDate,
    Term,
)
from provenance.reconciliation.law.breach import Leeway
from provenance.reconciliation.law.least import least
from provenance.reconciliation.placing.placement import place

DAY = PartialDate(year=2024, month=5, day=1)
PUBLISHED = (
    None,
    PartialDate(year=2024, month=5),
    *(PartialDate(year=2024, month=5, day=day) for day in (1, 2, 3)),
)
DOCUMENTS = tuple(
    Document(id=DocumentId(f"{outlet} {index}"), outlet=outlet, published=date)
    for outlet in ("", "Post", "Nine")
    for index, date in enumerate(PUBLISHED)
)


@st.composite
def cases_of_one_scope(draw: st.DrawFn) -> Case:
    """Generate cases of one day whose speakers say several numbers, some at once."""
    claims = [
        Claim(
            id=ClaimId(f"{number}"),
            measure="killed",
            figure=Figure.exactly(draw(st.integers(11, 15))),
            as_of=DAY,
            document=draw(st.sampled_from(DOCUMENTS)).id,
            claimant=draw(st.sampled_from(["", "", "mayor", "mayor's office"])),
        )
        for number in range(draw(st.integers(1, 7)))
    ]
    office = Term(name="mayor", aliases=("mayor's office",))
    return Case(claims=tuple(claims), documents=DOCUMENTS, claimants=(office,))


def speaker(case: Case, claim: Claim) -> str:
    """Return who says a claim; of nobody's words each is another's."""
    if claim.claimant:
        return "the mayor"
    return case.outlet_of(claim) or claim.id


def is_excused(case: Case, high: Claim, low: Claim) -> bool:
    """Whether the higher figure is one speaker's later word, in every reading."""
    one, other = case.published(high), case.published(low)
    return (
        speaker(case, high) == speaker(case, low)
        and isinstance(one, PartialDate)
        and isinstance(other, PartialDate)
        and one.first_second > other.last_second
    )


def size(claim: Claim) -> int:
    """Return the number that a claim states."""
    return int(claim.figure.stated or 0)


@given(case=cases_of_one_scope())
def test_excuse_by_all_pairs(case: Case) -> None:
    """There is a breach where some pair is not excused, and a note where all are."""
    (node,) = place(case).nodes()
    pairs = [
        (high, low)
        for high in case.claims
        for low in case.claims
        if size(high) > size(low)
    ]
    open_pairs = [pair for pair in pairs if not is_excused(case, *pair)]
    found = least(place(case), node, node)

    assert bool(pairs) == (found is not None)
    if found is not None:
        (over,), (under,) = found.breach.over, found.breach.under

        assert bool(open_pairs) == (found.breach.leeway is Leeway.NONE)
        assert (over, under) in (open_pairs or pairs)
        assert found.breach.leeway in {Leeway.NONE, Leeway.LATER_COUNT}


@given(case=cases_of_one_scope())
def test_order_does_not_matter(case: Case) -> None:
    """Ties are decided by id, not by place in the file."""
    turned = evolve(case, claims=case.claims[::-1])
    found = []
    for each in (case, turned):
        (node,) = place(each).nodes()
        pair = least(place(each), node, node)
        found.append(pair and [claim.id for claim in pair.breach.claims])

    assert found[0] == found[1]


def test_most_generous_reading_decides() -> None:
    """Two breaches of one scope: the one that stands under every reading is told."""
    figures = {
        "a": Figure.about(100),
        "b": Figure.exactly(115),
        "c": Figure.exactly(130),
    }
    case = Case(
        claims=tuple(
            Claim(id=ClaimId(name), measure="killed", figure=figure)
            for name, figure in figures.items()
        )
    )
    (node,) = place(case).nodes()
    pair = least(place(case), node, node)

    assert pair is not None
    assert Leeway.NONE is pair.breach.leeway
    assert [claim.id for claim in pair.breach.claims] == ["c", "b"]
