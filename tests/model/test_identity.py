from decimal import Decimal
from typing import Any

from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import (
    Claim,
    ClaimId,
    DateRange,
    Derivation,
    DocumentId,
    Figure,
    Length,
    MeasureKind,
    PartialDate,
    Quote,
    SayingIds,
    content_id,
    meaning_id,
    saying_id,
)

FIELDS = st.lists(st.text(alphabet="ab1:\ud800", max_size=3), max_size=4)
DAY = PartialDate(year=2023, month=11, day=18)

#: Few values for each field, so that equal claims are often generated.
TEXTS = st.sampled_from(["", "a", "a b"])
FIGURES = st.sampled_from(
    [
        Figure.exactly(16),
        Figure.exactly(16, unit="a"),
        Figure.about(16),
        Figure.at_least(16),
        Figure.more_than(16),
        Figure.between(3, 5),
        Figure.between(5, 3),
        Figure.unknown(as_written="5-3"),
        Figure.unknown(as_written="dozens"),
    ]
)
MEANINGS = {
    "measure": st.sampled_from(["killed", "injured"]),
    "figure": FIGURES,
    "kind": st.sampled_from([None, *MeasureKind]),
    "population": TEXTS,
    "place": TEXTS,
    "event": TEXTS,
    "as_of": st.sampled_from([None, DAY, DateRange(start=None, end=DAY)]),
    "period": st.sampled_from([None, DAY, Length(days=1)]),
}
SAYINGS = {
    "claimant": TEXTS,
    "via": TEXTS,
    "outlet": TEXTS,
    "document": st.sampled_from([None, DocumentId("a")]),
    "quote": st.sampled_from([None, Quote(exact="a")]),
}
BASE = Claim(id=ClaimId("c"), measure="killed", figure=Figure.exactly(16))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Claim, Claim]:
    """Generate two claims that differ in few fields, if in any."""
    first = draw(st.fixed_dictionaries(MEANINGS | SAYINGS))
    changed = draw(st.lists(st.sampled_from([*MEANINGS, *SAYINGS]), max_size=2))
    second = first | {name: draw((MEANINGS | SAYINGS)[name]) for name in changed}
    return evolve(BASE, **first), evolve(BASE, **second)


def values(claim: Claim, names: dict[str, st.SearchStrategy[object]]) -> list[object]:
    """Return the values of some fields of a claim."""
    return [getattr(claim, name) for name in names]


@given(FIELDS, FIELDS)
def test_different_fields_have_different_ids(
    first: list[str], second: list[str]
) -> None:
    """No two lists of fields make one id, wherever a field ends and the next begins."""

    assert (first == second) == (content_id(first) == content_id(second))


def test_an_id_stays_as_it_is() -> None:
    """Ids are in fingerprints that people keep: they are the same for ever."""

    assert content_id(["ab", "垒固", ""]) == "6adcb6db9e332b1dc61f9439de74e10e"


@given(pairs())
def test_one_meaning_has_one_id(pair: tuple[Claim, Claim]) -> None:
    """Claims mean the same exactly where their figure and scope are equal."""
    first, second = pair

    assert (values(first, MEANINGS) == values(second, MEANINGS)) == (
        meaning_id(first) == meaning_id(second)
    )


@given(pairs())
def test_one_saying_has_one_id(pair: tuple[Claim, Claim]) -> None:
    """A saying is a meaning said by somebody somewhere in certain words."""
    first, second = pair
    names = MEANINGS | SAYINGS

    assert (values(first, names) == values(second, names)) == (
        saying_id(first) == saying_id(second)
    )


def test_what_is_said_about_a_claim_does_not_count() -> None:
    """Its own id, its row, notes and what it rests on change neither id."""
    noted = evolve(
        BASE,
        id=ClaimId("other"),
        row=7,
        note="checked",
        language="en",
        cites=("7",),
        derivations=(Derivation(source=ClaimId("x")),),
        part_of=(ClaimId("y"),),
        extra=(("mine", "1"),),
    )

    assert (meaning_id(BASE), saying_id(BASE)) == (meaning_id(noted), saying_id(noted))


@given(st.integers(-(10**9), 10**9))
def test_digits_as_written_do_not_count(value: int) -> None:
    """1200 and 1200.0 are one figure, so that they have one id."""
    first, second = (
        evolve(BASE, figure=Figure.at_least(number))
        for number in (value, Decimal(f"{value}.00"))
    )

    assert saying_id(first) == saying_id(second)


@given(meaning=st.fixed_dictionaries(MEANINGS), saying=st.fixed_dictionaries(SAYINGS))
def test_many_ids_are_the_same_ids(
    meaning: dict[str, Any], saying: dict[str, Any]
) -> None:
    """Ids that are made for many claims at once are those made one by one."""
    claim = evolve(BASE, **meaning, **saying)
    sayings = SayingIds()

    assert [saying_id(claim)] * 2 == [sayings.of(claim), sayings.of(claim)]


@given(st.lists(st.tuples(*map(st.fixed_dictionaries, (MEANINGS, SAYINGS)))))
def test_columns_make_the_same_ids(told: list[tuple[dict[str, Any], ...]]) -> None:
    """Ids made of columns are those of the claims; what none states needs none."""
    claims = [evolve(BASE, **meaning, **saying) for meaning, saying in told]
    columns = {
        each.name: column
        for each in fields(Claim)
        if any(column := [getattr(claim, each.name) for claim in claims])
    }
    columns["figure"] = [claim.figure for claim in claims]

    assert list(map(saying_id, claims)) == SayingIds().of_columns(columns)
