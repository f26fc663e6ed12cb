from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from provenance import Case, Claim, ClaimId, Figure, Term
from provenance.model import Dimension, Number, Policy, Vocabulary
from provenance.reconciliation.placing.families import plan
from provenance.reconciliation.slips.combining import Sums, numbers_near

PEOPLE = Vocabulary(
    dimension=Dimension.POPULATION,
    terms=(
        Term(name="people", parts=("civilians", "combatants")),
        Term(name="civilians", facets=("status",)),
        Term(name="combatants", facets=("status",)),
        Term(name="soldiers", facets=("side",), within=("combatants",)),
        Term(name="fighters", facets=("side",), within=("combatants",)),
    ),
)
PARTS = ("civilians", "combatants", "soldiers", "fighters")
CLAIM = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(1))

stated = st.dictionaries(
    st.sampled_from(PARTS),
    st.dictionaries(st.integers(1, 50), st.just((CLAIM,)), min_size=1, max_size=3),
)


@given(stated)
def test_every_sum_of_disjoint_parts(
    values: dict[str, dict[Number, tuple[Claim, ...]]],
) -> None:
    """The same as trying each choice of parts that share nobody."""
    divided = plan("people", values, PEOPLE)
    expected: set[Number] = set()
    choices = [(None, *values.get(name, ())) for name in PARTS]
    for civilians, combatants, soldiers, fighters in product(*choices):
        is_double = combatants is not None and (
            soldiers is not None or fighters is not None
        )
        if not is_double:
            chosen = (civilians, combatants, soldiers, fighters)
            expected.add(sum(number for number in chosen if number is not None))
    found = Sums(values).of(divided)

    assert set(found) == expected - {0}
    for total, family in found.items():
        assert sum(number for _, number in family) == total


def test_too_many_sums_are_none() -> None:
    """Where hundreds of numbers can be made, being one of them tells nothing."""
    values: dict[str, dict[Number, tuple[Claim, ...]]] = {
        name: {size * step: (CLAIM,) for size in range(1, 30)}
        for name, step in zip(PARTS, (1, 100, 10_000, 1_000_000), strict=True)
    }

    assert Sums(values).of(plan("people", values, PEOPLE)) == {}


def test_numbers_near() -> None:
    """Those within the width of "about" that are as round."""
    case = Case()
    narrow = Case(policy=Policy(about=case.policy.about / 10))

    assert list(numbers_near(case, 3)) == [3]
    assert list(numbers_near(case, 350)) == [320, 330, 340, 350, 360, 370, 380]
    assert len(numbers_near(case, 315)) == 63
    assert len(numbers_near(narrow, 315)) == 7
