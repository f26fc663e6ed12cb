import pytest

from provenance.errors import InvalidValueError
from provenance.model import Claim, ClaimId, Derivation, DerivationKind, Figure, Length


def test_its_sources_go_by_the_kind_of_derivation() -> None:
    """Only derivations of the kinds that are asked for are given, in their order."""
    claim = Claim(
        id=ClaimId("c"),
        measure="killed",
        figure=Figure.exactly(16),
        derivations=(
            Derivation(source=ClaimId("x")),
            Derivation(kind=DerivationKind.REVISION_OF, source=ClaimId("y")),
            Derivation(kind=DerivationKind.QUOTED_FROM, source=ClaimId("z")),
        ),
    )

    assert (
        claim.sources(DerivationKind.REVISION_OF),
        claim.sources(DerivationKind.QUOTED_FROM, DerivationKind.DERIVED_FROM),
        claim.sources(),
    ) == (("y",), ("x", "z"), ())


def test_where_it_stood_does_not_count() -> None:
    """A claim is the same in whatever row of a file it stands."""
    first, second = (
        Claim(id=ClaimId("c"), measure="killed", figure=Figure.exactly(16), row=row)
        for row in (2, 3)
    )

    assert {first} == {second}


@pytest.mark.parametrize(
    ("id_", "measure", "problem"),
    [
        ("", "killed", "Claim.id: is empty"),
        ("c", "", "Claim.measure: is empty"),
        ("c", " ", "Claim.measure: is empty"),
    ],
)
def test_what_is_required_is_not_empty(id_: str, measure: str, problem: str) -> None:
    """Only an id, a measure and a figure are required, but these are."""
    with pytest.raises(InvalidValueError) as caught:
        Claim(id=ClaimId(id_), measure=measure, figure=Figure.exactly(16))

    assert problem == str(caught.value)


def test_as_of_a_length_is_refused() -> None:
    """A length of ten days is a period; a count cannot be about it."""
    with pytest.raises(InvalidValueError) as caught:
        Claim(
            id=ClaimId("c"),
            measure="killed",
            figure=Figure.exactly(16),
            as_of=Length(days=10),  # type: ignore[arg-type]  # this is the point
        )

    assert str(caught.value) == "Claim.as_of: P10D is a length and no date"
