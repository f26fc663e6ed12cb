from hypothesis import given
from hypothesis import strategies as st

from provenance.model import Dimension, Relation
from provenance.strategies.worlds import POPULATIONS, World, worlds


@given(world=worlds(), data=st.data())
def test_vocabularies_are_true_of_their_world(
    world: World, data: st.DataObject
) -> None:
    """Terms that lie within others, or share nothing with them, truly do so."""
    dimension = data.draw(
        st.sampled_from([Dimension.PLACE, Dimension.POPULATION, Dimension.EVENT])
    )
    vocabulary = world.case.vocabularies[dimension]
    names = st.sampled_from([*(term.name for term in vocabulary.terms), "*"])
    first, second = data.draw(names), data.draw(names)
    one, other = world.atoms(dimension, first), world.atoms(dimension, second)

    match vocabulary.relation(first, second):
        case Relation.SAME:
            assert one == other
        case Relation.WITHIN:
            assert one <= other
        case Relation.CONTAINS:
            assert one >= other
        case Relation.DISJOINT:
            assert one.isdisjoint(other)
        case Relation.UNKNOWN:
            assert first != second


@given(world=worlds())
def test_a_union_is_its_parts(world: World) -> None:
    """What is said to be exactly some parts is them, and nothing else."""
    for dimension in (Dimension.PLACE, Dimension.POPULATION):
        for term in world.case.vocabularies[dimension].terms:
            parts = (world.atoms(dimension, part) for part in term.parts)

            assert not term.parts or world.atoms(
                dimension, term.name
            ) == frozenset().union(*parts)


@given(world=worlds())
def test_nobody_is_slain_twice(world: World) -> None:
    """What happens to a person once happens once."""
    fates = [
        each.group for each in world.happenings if each.fate in {"slain", "maimed"}
    ]

    assert len(fates) == len(set(fates))
    assert all(sort in POPULATIONS["people"] for sort, _ in world.groups)
