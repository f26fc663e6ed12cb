from collections.abc import Mapping

import pytest
from hypothesis import given

import provenance
from provenance import (
    Case,
    Citation,
    Claim,
    ClaimId,
    DateRange,
    Derivation,
    DerivationKind,
    Document,
    DocumentId,
    Figure,
    PartialDate,
    known_on,
)
from provenance.strategies import cases, partial_dates


def day(text: str) -> PartialDate:
    """Return the date of a text."""
    date = provenance.read_date(text)
    assert isinstance(date, PartialDate)
    return date


def case_of(*rows: str) -> Case:
    """Return the case of some rows."""
    head = "id,what,figure,as_of,outlet,title,published,retrieved,revises,derived_from"
    text = "\n".join([head, *rows])
    return provenance.load_bytes(text.encode(), name="t.csv")


PUBLISHED = {
    "that day": ("a,killed,1,,Post,T,2024-05-03,,,", (1, 0, 0, 0)),
    "the day before": ("a,killed,1,,Post,T,2024-05-02,,,", (1, 0, 0, 0)),
    "the day after": ("a,killed,1,,Post,T,2024-05-04,,,", (0, 1, 0, 0)),
    "some day of that month": ("a,killed,1,,Post,T,2024-05,,,", (0, 0, 1, 0)),
    "the month before": ("a,killed,1,,Post,T,2024-04,,,", (1, 0, 0, 0)),
    "about that day": ("a,killed,1,,Post,T,2024-05-03~,,,", (0, 0, 1, 0)),
    "since that day": ("a,killed,1,,Post,T,2024-05-03/..,,,", (0, 0, 1, 0)),
    "not after it": ("a,killed,1,,Post,T,../2024-05-03,,,", (1, 0, 0, 0)),
    "some day of a range": (
        "a,killed,1,,Post,T,2024-05-02/2024-05-04,,,",
        (0, 0, 1, 0),
    ),
    "read by then": ("a,killed,1,,Post,T,,2024-05-03,,", (1, 0, 0, 0)),
    "read later": ("a,killed,1,,Post,T,,2024-05-09,,", (0, 0, 0, 1)),
    "in May, read by then": ("a,killed,1,,Post,T,2024-05,2024-05-03,,", (1, 0, 0, 0)),
    "no date": ("a,killed,1,,Post,T,,,,", (0, 0, 0, 1)),
    "no date, about later": ("a,killed,1,2024-05-04,Post,T,,,,", (0, 1, 0, 0)),
    "no date, about before": ("a,killed,1,2024-05-02,Post,T,,,,", (0, 0, 0, 1)),
    "that day, about later": (
        "a,killed,1,2024-05-09,Post,T,2024-05-03,,,",
        (1, 0, 0, 0),
    ),
    "no document": ("a,killed,1,,Post,,,,,", (0, 0, 0, 1)),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_what_was_known(name: str) -> None:
    """Kept, later, perhaps later, undated: nothing is kept that may not have been."""
    row, expected = PUBLISHED[name]
    known = known_on(case_of(row), day("2024-05-03"))

    assert known.known_on is not None
    assert expected == (
        len(known.claims),
        known.known_on.later,
        known.known_on.unclear,
        known.known_on.undated,
    )


def test_of_a_month_the_last_day() -> None:
    """What was known in May was known on its last day."""
    case = case_of(
        "a,killed,1,,Post,T,2024-05-31,,,", "b,killed,2,,Nine,U,2024-06-01,,,"
    )

    assert [claim.id for claim in known_on(case, day("2024-05")).claims] == ["a"]


def test_a_revision_that_came_later_does_not_count_yet() -> None:
    """Before it was corrected, the figure stood."""
    case = case_of(
        "a,killed,1,,Post,T,2024-05-02,,,",
        "b,killed,2,,Post,U,2024-05-04,,a,",
    )

    assert case.revised_by == {"a": ("b",)}
    assert known_on(case, day("2024-05-03")).revised_by == {}
    assert known_on(case, day("2024-05-04")).revised_by == {"a": ("b",)}


def test_what_is_rested_on_was_known() -> None:
    """A wire story without a date had been published when a dated paper quotes it."""
    case = case_of(
        "wire,killed,1,,Wire,W,,,,",
        "later,killed,3,2024-05-09,Wire,W,,,,",
        "post,killed,1,,Post,T,2024-05-02,,,quoted_from:wire",
        "other,killed,1,,Star,S,,,,",
    )
    known = known_on(case, day("2024-05-03"))

    assert [claim.id for claim in known.claims] == ["wire", "post"]
    assert known.claims[1].derivations == case.claim("post").derivations


def test_what_a_known_document_refers_to_was_known() -> None:
    """So had what one of its references points to, and what that refers to in turn."""
    documents = tuple(
        Document(id=DocumentId(name), published=date)
        for name, date in {"a": day("2024-05-02"), "b": None, "c": None}.items()
    )
    claims = tuple(
        Claim(
            id=ClaimId(f"in {each.id}"),
            measure="killed",
            figure=Figure.exactly(1),
            document=each.id,
        )
        for each in documents
    )
    citations = tuple(
        Citation(document=DocumentId(one), label="1", cites=DocumentId(other))
        for one, other in (("a", "b"), ("b", "c"))
    )
    case = Case(claims=claims, documents=documents, citations=citations)

    assert known_on(case, day("2024-05-03")).claims == claims
    assert known_on(case, day("2024-05-01")).claims == ()


def test_what_is_left_out_is_named_by_nothing() -> None:
    """References to what was published later, against all sense, lead nowhere."""
    late = Document(id=DocumentId("late"), published=day("2024-05-09"))
    early = Document(id=DocumentId("early"), published=day("2024-05-02"))
    base = Claim(id=ClaimId("x"), measure="killed", figure=Figure.exactly(1))
    claims = (
        provenance.Claim(
            id=ClaimId("in late"),
            measure=base.measure,
            figure=base.figure,
            document=late.id,
        ),
        provenance.Claim(
            id=ClaimId("in early"),
            measure=base.measure,
            figure=base.figure,
            document=early.id,
            cites=("late", "[1]"),
            part_of=(ClaimId("in late"),),
            derivations=(
                Derivation(kind=DerivationKind.REVISION_OF, source=ClaimId("in late")),
            ),
        ),
    )
    citations = (Citation(document=early.id, label="1", cites=late.id),)
    case = Case(claims=claims, documents=(late, early), citations=citations)
    known = known_on(case, day("2024-05-03"))
    (claim,) = known.claims

    assert (claim.cites, claim.part_of, claim.derivations) == (("[1]",), (), ())
    assert (known.documents, known.citations[0].cites) == ((early,), None)


@given(case=cases(), date=partial_dates())
def test_every_claim_is_kept_or_counted(case: Case, date: PartialDate) -> None:
    """Whatever the case, it can be reconciled and traced; nothing is lost."""
    known = known_on(case, date)
    counts = known.known_on
    assert counts is not None
    provenance.reconcile(known)
    for claim in known.claims:
        provenance.trace(known, claim.id)

    assert len(case.claims) == (
        len(known.claims) + counts.later + counts.unclear + counts.undated
    )
    assert known_on(known, date).claims == known.claims


@given(case=cases(), first=partial_dates(), second=partial_dates())
def test_what_was_known_stays_known(
    case: Case, first: PartialDate, second: PartialDate
) -> None:
    """A later day knows all that an earlier one did."""
    earlier, later = sorted((first, second), key=lambda date: date.last_second)
    ids: Mapping[str, set[str]] = {
        name: {claim.id for claim in known_on(case, date).claims}
        for name, date in {"earlier": earlier, "later": later}.items()
    }

    assert ids["earlier"] <= ids["later"]


def test_open_ranges_are_dates_of_publication() -> None:
    """A range that is open to the past is by its end at the latest."""
    date = DateRange(start=None, end=day("2024-05-03"))
    document = Document(id=DocumentId("a"), published=date)
    claim = Claim(
        id=ClaimId("a"),
        measure="killed",
        figure=Figure.exactly(1),
        document=document.id,
    )
    case = Case(claims=(claim,), documents=(document,))

    assert known_on(case, day("2024-05-03")).claims == (claim,)
    assert known_on(case, day("2024-05-02")).claims == ()
