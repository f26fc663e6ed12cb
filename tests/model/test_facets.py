from hypothesis import given
from hypothesis import strategies as st

from provenance.model import ANYTHING, Term
from provenance.model.facets import Facets

TERMS = {
    term.name: term
    for term in (
        Term(name="a", facets=("plain",)),
        Term(name="b", facets=("plain",)),
        Term(name="c", facets=("plain", "nested")),
        Term(name="d", facets=("nested",)),
        Term(name="e", facets=("nested",), overlap=("d",)),
        Term(name="f", within=("c",), facets=("nested",)),
    )
}
ABOVE = {
    name: frozenset({name, *term.within, ANYTHING}) for name, term in TERMS.items()
}
FACETS = Facets(ABOVE, TERMS)
SOME = st.lists(st.sampled_from(sorted(ABOVE)), min_size=1, max_size=3).map(
    lambda names: [ABOVE[name] for name in names]
)


@given(SOME, SOME)
def test_sets_are_apart_where_all_pairs_are(
    some: list[frozenset[str]], others: list[frozenset[str]]
) -> None:
    """The quick way by a facet without nested terms gives what all pairs give."""
    expected = all(FACETS.are_apart(one, other) for one in some for other in others)

    assert expected is FACETS.are_all_apart(some, others)


def test_terms_of_a_facet_are_apart_unless_nested_or_overlapping() -> None:
    """So is what lies within them."""
    apart = {
        first + second
        for first in ABOVE
        for second in ABOVE
        if first < second and FACETS.are_apart(ABOVE[first], ABOVE[second])
    }

    assert {"ab", "ac", "bc", "cd", "ce", "af", "bf", "df", "ef"} == apart


def test_nothing_is_torn_here() -> None:
    """No term of this world lies within two disjoint ones."""

    assert [*FACETS.torn()] == []


def test_a_torn_term_is_told_once() -> None:
    """Both terms are named, in order, and once whichever way they are met."""
    above = ABOVE | {"x": frozenset({"x", "b", "a", ANYTHING})}

    assert [*Facets(above, TERMS).torn()] == [
        (
            "'x' lies within 'a' and 'b', which are disjoint by facet; "
            "declare the overlap or drop one"
        )
    ]
