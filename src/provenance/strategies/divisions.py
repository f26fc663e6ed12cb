"""How the terms of a vocabulary lie in each other, and what they divide into."""

from itertools import combinations, product

from provenance.model import ANYTHING, UNION, Relation, Vocabulary, union_parts


def nested(vocabulary: Vocabulary, /) -> list[tuple[str, str]]:
    """Return terms, each with a cell that it lies within and does not fill."""
    outers = [*_names(vocabulary), *_unions(vocabulary), ANYTHING]
    return [
        (inner, outer)
        for inner, outer in product(_names(vocabulary), outers)
        if vocabulary.relation(inner, vocabulary.resolve(outer)) is Relation.WITHIN
    ]


def divided(vocabulary: Vocabulary, /) -> list[tuple[str, str, str]]:
    """Return pairs of terms that share nothing, each with what both lie within.

    >>> from provenance.model import Dimension, Term
    >>> civilians = Term(name="civilians", facets=("status",))
    >>> soldiers = Term(name="soldiers", facets=("status",))
    >>> both = (civilians, soldiers)
    >>> divided(Vocabulary(dimension=Dimension.POPULATION, terms=both))
    [('civilians', 'soldiers', 'civilians + soldiers'), ('civilians', 'soldiers', '*')]
    """
    pairs = [
        pair
        for pair in combinations(sorted(_names(vocabulary)), 2)
        if vocabulary.relation(*pair) is Relation.DISJOINT
    ]
    return [
        (first, second, whole)
        for first, second in pairs
        for whole in [*_names(vocabulary), f"{first}{UNION}{second}", ANYTHING]
        if vocabulary.is_within(first, vocabulary.resolve(whole))
        and vocabulary.is_within(second, vocabulary.resolve(whole))
    ]


def covered(vocabulary: Vocabulary, /) -> list[tuple[str, tuple[str, ...]]]:
    """Return what is exactly the union of several terms, each with these."""
    declared = [
        (term.name, term.parts) for term in vocabulary.terms if len(term.parts) > 1
    ]
    unions = _unions(vocabulary)
    return [*declared, *((union, union_parts(union)) for union in unions)]


def _names(vocabulary: Vocabulary) -> list[str]:
    return [term.name for term in vocabulary.terms]


def _unions(vocabulary: Vocabulary) -> list[str]:
    """Return cells `A + B` of terms of which neither lies within the other."""
    return [
        UNION.join(pair)
        for pair in combinations(sorted(_names(vocabulary)), 2)
        if vocabulary.relation(*pair) in {Relation.DISJOINT, Relation.UNKNOWN}
    ]
