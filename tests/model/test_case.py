import gc
import time
from typing import Any

import pytest

from provenance.errors import (
    DuplicateClaimError,
    InvalidValueError,
    UnknownClaimError,
    VocabularyError,
)
from provenance.model import (
    DATE,
    Case,
    Claim,
    ClaimId,
    Defaults,
    Dimension,
    Document,
    DocumentId,
    Event,
    Figure,
    Input,
    Measure,
    MeasureKind,
    Outlet,
    PartialDate,
    SetAside,
    Term,
)

DAY = PartialDate(year=2023, month=11, day=18)


def claim(id_: str = "c", what: str = "killed", **parts: Any) -> Claim:  # noqa: ANN401 - passed on
    """Return a claim of sixteen."""
    return Claim(id=ClaimId(id_), measure=what, figure=Figure.exactly(16), **parts)


CASE = Case(
    title="Loikaw",
    claims=(
        claim("first", document=DocumentId("d"), claimant="KNDF chairman"),
        claim("second", "deaths", outlet="伊洛瓦底", claimant="THE IRRAWADDY"),
        claim("third", document=DocumentId("gone"), via="the  irrawaddy"),
        claim("thirteenth", "displaced", kind=MeasureKind.CUMULATIVE),
    ),
    documents=(Document(id=DocumentId("d"), outlet="irrawaddy, The", published=DAY),),
    outlets=(Outlet(name="The Irrawaddy", aliases=("伊洛瓦底", "Irrawaddy, The")),),
    claimants=(Term(name="KNDF chairman", within=("KNDF",)),),
    measures=(Measure(term=Term(name="killed", aliases=("deaths",)), unit="soldier"),),
    defaults=Defaults(event="Operation 1111", place="Kayah"),
)


def test_claims_go_by_their_id() -> None:
    """The whole id is asked first, then the one id that begins so."""

    assert [CASE.claim(asked).id for asked in ("fir", "third", "thirt")] == [
        "first",
        "third",
        "thirteenth",
    ]
    assert (CASE.has_claim("third"), CASE.has_claim("thir")) == (True, False)


@pytest.mark.parametrize(
    ("asked", "close"),
    [("thi", ("third", "thirteenth")), ("fourth", ()), ("", ())],
)
def test_an_unknown_claim_is_told_with_those_close_to_it(
    asked: str, close: tuple[str, ...]
) -> None:
    """Ids that begin so are close; to nothing at all none is."""
    with pytest.raises(UnknownClaimError) as caught:
        CASE.claim(asked)

    assert (asked, close) == (caught.value.claim, caught.value.close)


@pytest.mark.parametrize(
    ("id_", "outlet", "claimant", "via"),
    [
        ("first", "The Irrawaddy", "KNDF chairman", ""),
        ("second", "The Irrawaddy", "The Irrawaddy", ""),
        ("third", "", "", "The Irrawaddy"),
    ],
)
def test_who_stands_behind_a_claim(
    id_: str, outlet: str, claimant: str, via: str
) -> None:
    """Outlets and claimants have one name each; an outlet may be a claimant."""
    found = CASE.claim(id_)

    assert (outlet, claimant, via) == (
        CASE.outlet_of(found),
        CASE.claimant_of(found),
        CASE.via_of(found),
    )


def test_a_claim_may_stand_in_an_unknown_document() -> None:
    """Then nothing is known of it, and nothing fails."""
    found = CASE.claim("third")

    assert (
        CASE.document_of(found),
        CASE.document("gone"),
        CASE.published(found),
        CASE.outlet_of(found),
    ) == (None, None, None, "")


def test_a_claim_is_published_with_its_document() -> None:
    """A claim without a document has no such date."""

    assert (
        CASE.published(CASE.claim("first")),
        CASE.published(CASE.claim("second")),
    ) == (DAY, None)


@pytest.mark.parametrize(
    ("id_", "name", "kind", "unit"),
    [
        ("second", "killed", MeasureKind.CUMULATIVE, "soldier"),
        ("thirteenth", "displaced", MeasureKind.CUMULATIVE, "person"),
    ],
)
def test_what_is_known_of_a_measure(
    id_: str, name: str, kind: MeasureKind, unit: str
) -> None:
    """The case's measures go before the known ones, a claim's kind before both."""
    found = CASE.claim(id_)

    assert (name, kind, unit) == (
        CASE.measure(found).term.name,
        CASE.kind(found),
        CASE.scope(found).unit,
    )


def test_nothing_is_known_of_an_unheard_measure() -> None:
    """It is counted so far, in no unit."""

    assert Measure(term=Term(name="seen")) == CASE.measure_named("seen")


def test_defaults_fill_what_is_empty() -> None:
    """They fill no dimension that a claim states, and no other than their own."""
    scope = CASE.scope(claim(place="Shan"))

    assert (
        scope.event,
        scope.place,
        scope.population,
    ) == ("Operation 1111", "Shan", None)


def test_a_default_is_a_name_like_any_other() -> None:
    """It is resolved as the cells of claims are."""
    case = Case(
        places=(Term(name="Kayah", aliases=("克耶邦",)),),
        defaults=Defaults(place="克耶邦"),
    )

    assert case.name_in(Dimension.PLACE, claim()) == "Kayah"


def test_lists_become_tuples() -> None:
    """A frozen case holds nothing that can change under it."""
    claims = [claim()]
    case = Case(claims=claims)  # type: ignore[arg-type]  # this is the point
    claims.append(claim("other"))

    assert Case(claims=(claim(),)) == case
    assert hash(Case(claims=(claim(),))) == hash(case)


def test_how_a_case_was_loaded_does_not_count() -> None:
    """Two files with the same claims are one case."""
    row = SetAside(path="a.csv", row=2, column="figure", message="no number")
    loaded = Case(
        claims=(claim(),),
        set_aside=(row,),
        inputs=(Input(path="a.csv", sha256="0" * 64),),
    )

    assert Case(claims=(claim(),)) == loaded


def test_two_claims_of_one_id_are_refused() -> None:
    """The error names the id."""
    with pytest.raises(DuplicateClaimError) as caught:
        Case(claims=(claim("a"), claim("b"), claim("b", "injured")))

    assert str(caught.value) == "two claims have the id 'b'"


def test_two_documents_of_one_id_are_refused() -> None:
    """Whichever claim stood in one of them would stand in the other."""
    with pytest.raises(InvalidValueError) as caught:
        Case(documents=(Document(id=DocumentId("d")), Document(id=DocumentId("d"))))

    assert str(caught.value) == "Case.documents: two have the id 'd'"


LOOP = (Term(name="a", within=("a",)),)


@pytest.mark.parametrize(
    ("case", "problem"),
    [
        ({"places": LOOP}, "place: 'a' lies within itself: 'a' within 'a'"),
        ({"populations": LOOP}, "population: 'a' lies within itself: 'a' within 'a'"),
        (
            {"events": (Event(term=LOOP[0]),)},
            "event: 'a' lies within itself: 'a' within 'a'",
        ),
        (
            {"measures": (Measure(term=LOOP[0]),)},
            "measure: 'a' lies within itself: 'a' within 'a'",
        ),
        ({"claimants": LOOP}, "claimant: 'a' lies within itself: 'a' within 'a'"),
        (
            {"outlets": (Outlet(name="a", aliases=("b",)), Outlet(name="B"))},
            "outlet: 'B' names both 'a' and 'B'",
        ),
    ],
)
def test_a_contradiction_is_found_when_the_case_is_made(
    case: dict[str, Any], problem: str
) -> None:
    """No vocabulary waits for its first use to say that it is none."""
    with pytest.raises(VocabularyError) as caught:
        Case(**case)

    assert problem == str(caught.value)


def test_an_outlet_may_have_a_plus_in_its_name() -> None:
    """Only names of scopes form unions."""
    case = Case(claims=(claim(outlet="TV + Radio", claimant="UN + KNDF"),))
    found = case.claim("c")

    assert (
        case.outlet_of(found),
        case.claimant_of(found),
    ) == ("TV + Radio", "UN + KNDF")


def test_a_hundred_thousand_claims_are_no_trouble() -> None:
    """Making a case of claims takes a small part of making the claims.

    The two are compared with each other, since machines and their load differ.
    """
    figures = [Figure.exactly(number) for number in range(100)]
    gc.collect()
    begun = time.process_time()
    claims = tuple(
        Claim(
            id=ClaimId(f"c{number}"),
            measure="killed",
            figure=figures[number % 100],
            place=f"place {number % 3000}",
            population=f"population {number % 8}",
            claimant=f"claimant {number % 50}",
            outlet=f"outlet {number % 100}",
        )
        for number in range(100_000)
    )
    made = time.process_time()
    case = Case(claims=claims)
    took = time.process_time() - made

    assert case.claim("c99999").id == "c99999"
    assert took < made - begun


def dated(day: int, as_of: PartialDate | None = None, **parts: Any) -> Claim:  # noqa: ANN401 - passed on
    """Return a claim that something was, or will be, on a day of November 2023."""
    number = 738824 + day
    return Claim(
        id=ClaimId(f"{day}"),
        measure="date of crash",
        figure=Figure.exactly(number, unit=DATE),
        as_of=as_of,
        **parts,
    )


def test_when_it_happened_is_so_at_any_time() -> None:
    """A date that had come has no window, whenever it was said and as of whenever."""
    piece = DocumentId("d")
    case = Case(documents=(Document(id=piece, published=DAY),))
    windows = {
        case.scope(claim, published_as_of=assumed).window
        for claim in (dated(11), dated(18, DAY), dated(17, document=piece))
        for assumed in (False, True)
    }

    assert [(each.start, each.end, each.is_stated) for each in windows] == [
        (None, None, True)
    ]


def test_a_date_to_come_is_as_of_when_it_was_said() -> None:
    """It may be moved: what was said on another day is another scope."""
    piece = DocumentId("d")
    case = Case(documents=(Document(id=piece, published=DAY),))
    ends = [
        case.scope(claim).window.end
        for claim in (dated(19, DAY), dated(19, document=piece))
    ]

    assert [None if end is None else end.identity for end in ends] == [
        "2023-11-18",
        "unstated date of d",
    ]


def test_a_date_is_a_value() -> None:
    """Whatever its measure and its own kind say."""
    case = Case(measures=(Measure(term=Term(name="date of crash"), unit=""),))
    claim_of_kind = dated(11, kind=MeasureKind.CUMULATIVE)

    assert MeasureKind.VALUE is case.kind(claim_of_kind)
    assert case.scope(claim_of_kind).window.mode == "value"


def test_unit_of_a_measure() -> None:
    """As declared, by any of its names, else as its name says."""
    case = Case(
        measures=(
            Measure(term=Term(name="day it fell", aliases=("fall",)), unit=DATE),
            Measure(term=Term(name="date of entry"), unit="person"),
        )
    )
    names = ("fall", "date of entry", "date of crash", "deaths", "other")

    assert [*map(case.unit_named, names)] == [DATE, "person", DATE, "person", ""]
