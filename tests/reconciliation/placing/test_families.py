from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from provenance import Dimension, Term, Vocabulary
from provenance.model import Number
from provenance.reconciliation.placing.families import heaviest, plan
from provenance.strategies import vocabularies


@st.composite
def trees(draw: st.DrawFn) -> Vocabulary:
    """Generate trees of up to eight terms; each level is a facet of its own."""
    count = draw(st.integers(1, 8))
    parents = [draw(st.integers(0, index - 1)) for index in range(1, count)]
    depths = [0]
    for parent in parents:
        depths.append(depths[parent] + 1)
    terms = tuple(
        Term(
            name=f"t{index}",
            within=(f"t{parents[index - 1]}",) if index else (),
            facets=(f"level {depths[index]}",),
        )
        for index in range(count)
    )
    return Vocabulary(dimension=Dimension.PLACE, terms=terms)


def best_family(vocabulary: Vocabulary, weights: dict[str, int]) -> int:
    """Return what the heaviest family of disjoint terms weighs, by trying all."""
    return max(
        sum(weights[name] for name in chosen)
        for size in range(len(weights) + 1)
        for chosen in combinations(weights, size)
        if all(vocabulary.are_disjoint(*pair) for pair in combinations(chosen, 2))
    )


def weighed(data: st.DataObject, vocabulary: Vocabulary, whole: str) -> dict[str, int]:
    """Return weights of some of the terms below a whole."""
    below = [
        term.name
        for term in vocabulary.terms
        if term.name != whole and vocabulary.is_within(term.name, whole)
    ]
    chosen = data.draw(st.sets(st.sampled_from(below))) if below else set()
    return {name: data.draw(st.integers(1, 9)) for name in sorted(chosen)}


@given(vocabulary=trees(), data=st.data())
def test_complete_in_trees(vocabulary: Vocabulary, data: st.DataObject) -> None:
    """In a tree of facets nothing weighs more than what is found."""
    whole = data.draw(st.sampled_from([term.name for term in vocabulary.terms]))
    weights = weighed(data, vocabulary, whole)
    total, _ = heaviest(plan(whole, weights, vocabulary), weights)

    assert best_family(vocabulary, weights) == total


@given(vocabulary=vocabularies(Dimension.PLACE), data=st.data())
def test_sound_everywhere(vocabulary: Vocabulary, data: st.DataObject) -> None:
    """Whatever a vocabulary holds, a family is of disjoint terms below the whole."""
    names = [term.name for term in vocabulary.terms]
    whole = data.draw(st.sampled_from([*names, "*"]))
    weights: dict[str, Number] = dict(weighed(data, vocabulary, whole))
    total, family = heaviest(plan(whole, weights, vocabulary), weights)

    assert len(set(family)) == len(family)
    assert set(family) <= set(weights)
    assert sum(weights[name] for name in family) == total
    for one, other in combinations(family, 2):
        assert may_be_added(vocabulary, one, other)


def may_be_added(vocabulary: Vocabulary, one: str, other: str) -> bool:
    """Whether two terms share nothing, by facet or as parts that a term lists.

    Parts that nothing else orders are disjoint, for an overlap is declared.
    """
    if vocabulary.are_disjoint(one, other):
        return True
    return any(
        one_part != other_part
        and vocabulary.is_within(one, one_part)
        and vocabulary.is_within(other, other_part)
        for term in vocabulary.terms
        for one_part in term.parts
        for other_part in term.parts
    )


def test_a_branch_counts_for_itself_or_its_parts() -> None:
    """The county counts for itself where its towns come to less, else they do."""
    places = Vocabulary(
        dimension=Dimension.PLACE,
        terms=(
            Term(name="land"),
            Term(name="east", within=("land",), facets=("county",)),
            Term(name="west", within=("land",), facets=("county",)),
            Term(name="Millford", within=("east",), facets=("town",)),
            Term(name="Oxbridge", within=("east",), facets=("town",)),
        ),
    )
    weights: dict[str, Number] = {"east": 5, "west": 2, "Millford": 4, "Oxbridge": 3}
    divided = plan("land", weights, places)

    assert heaviest(divided, weights) == (9, ("Millford", "Oxbridge", "west"))
    assert heaviest(divided, weights | {"east": 6, "Oxbridge": 1}) == (
        8,
        ("east", "west"),
    )


def test_overlapping_terms_are_not_added() -> None:
    """A declared overlap is not counted twice."""
    populations = Vocabulary(
        dimension=Dimension.POPULATION,
        terms=(
            Term(name="people"),
            Term(name="soldiers", within=("people",), facets=("status",)),
            Term(
                name="medics",
                within=("people",),
                facets=("status",),
                overlap=("soldiers",),
            ),
        ),
    )
    weights: dict[str, Number] = {"soldiers": 5, "medics": 4}
    total, _ = heaviest(plan("people", weights, populations), weights)

    assert total == 5
