"""Vocabularies: the order of the terms of one dimension."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from attrs import evolve, field, frozen

from provenance.errors import VocabularyError
from provenance.model.facets import Facets
from provenance.model.hierarchy import find_hierarchy
from provenance.model.names import (
    UNION,
    folded,
    plain,
    union_parts,
    without_people,
)
from provenance.model.term import ANYTHING, Dimension, Relation, Term


@frozen(kw_only=True, eq=False)
class Vocabulary:
    """The terms of one dimension of a case, and how any two of them stand.

    A name that no term declares is a term of its own, within nothing. Names are
    matched by any alias, whatever their case and width.

    Raises `VocabularyError` for terms that contradict each other: a name borne by two
    terms, a loop of `within`, a term within two disjoint ones.

        >>> places = Vocabulary(
        ...     dimension=Dimension.PLACE,
        ...     terms=(
        ...         Term(name="Loikaw", within=("Kayah State",)),
        ...         Term(name="Kayah State", aliases=("Karenni State",)),
        ...     ),
        ... )
        >>> places.relation("Loikaw", places.resolve("karenni state"))
        <Relation.WITHIN: 'within'>
    """

    #: `None` for names that are stated in no scope, such as those of outlets: they
    #: form no unions.
    dimension: Dimension | None
    #: What its names are called in errors, where that is not the dimension.
    subject: str = ""
    terms: tuple[Term, ...] = ()
    #: Names that claims use, declared or not; of an undeclared one the first spelling
    #: in sorted order stands for all.
    used: tuple[str, ...] = ()
    #: Each folded name with the name of the term that bears it.
    _names: dict[str, str] = field(init=False, factory=dict, repr=False)
    _resolved: dict[str, str] = field(init=False, factory=dict, repr=False)
    #: The terms by name: those declared, then those that are only named.
    _terms: dict[str, Term] = field(init=False, factory=dict, repr=False)
    _declared: set[str] = field(init=False, factory=set, repr=False)
    _above: dict[str, frozenset[str]] = field(init=False, factory=dict, repr=False)
    #: The least parts of each union, and the union of each set of them.
    _leaves: dict[str, frozenset[str]] = field(init=False, factory=dict, repr=False)
    _unions: dict[frozenset[str], str] = field(init=False, factory=dict, repr=False)
    _relations: dict[tuple[str, str], Relation] = field(
        init=False, factory=dict, repr=False
    )
    _facets: Facets = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        problems = [*self._learn_names()]
        self._learn_facts()
        hierarchy = find_hierarchy(self._terms)
        self._above.update(hierarchy.above)
        problems += hierarchy.problems
        facets = Facets(self._above, self._terms)
        object.__setattr__(self, "_facets", facets)
        if not problems:
            problems += self._learn_unions()
            problems += facets.torn()
        if problems:
            subject = self.dimension.value if self.dimension else "names"
            problems = [*dict.fromkeys(problems)]
            raise VocabularyError(self.subject or subject, tuple(problems))
        self._learn_used_names()

    def resolve(self, name: str, /) -> str:
        """Return the one name of the term that is called so, as declared.

        A union `A + B` gets the name of the term declared to have these parts, else
        the names of its parts in sorted order, each that lies within another left out.
        """
        known = self._resolved.get(name)
        if known is None:
            known = self._resolved[name] = self._find(name)
        return known

    def declares(self, name: str, /) -> bool:
        """Whether a term of the vocabulary bears this name or alias."""
        return self._names.get(folded(name)) in self._declared

    @property
    def names(self) -> Mapping[str, str]:
        """Every name and alias, folded, with the name of the term that bears it."""
        return self._names

    def term(self, name: str, /) -> Term:
        """Return the term of this resolved name; one without facts if undeclared."""
        known = self._terms.get(name)
        if known is None:
            known = self._terms[name] = Term(name=name, parts=self._parts_in(name))
        return known

    def above(self, name: str, /) -> frozenset[str]:
        """Return every term that a resolved name lies within, itself included."""
        known = self._above.get(name)
        if known is None:
            known = frozenset({name, ANYTHING})
            if self._parts_in(name):
                known = known.union(
                    frozenset.intersection(*map(self.above, self._least_parts(name)))
                )
            self._above[name] = known
        return known

    def relation(self, first: str, second: str, /) -> Relation:
        """Say how one resolved name stands to another."""
        if first == second:
            return Relation.SAME
        known = self._relations.get((first, second))
        if known is None:
            known = self._find_relation(first, second)
            self._relations[first, second] = known
        return known

    def is_within(self, first: str, second: str, /) -> bool:
        """Whether the first is the second or lies within it."""
        if second in self.above(first):
            return True
        if second in self._declared or not self._parts_in(second):
            return False
        whole = self._least_parts(second)
        return all(self._is_covered(part, whole) for part in self._least_parts(first))

    def are_disjoint(self, first: str, second: str, /) -> bool:
        """Whether nothing can lie in both, by facet or through what they lie within."""
        if self._facets.are_apart(self.above(first), self.above(second)):
            return True
        parts, others = self._least_parts(first), self._least_parts(second)
        if len(parts) == 1 and len(others) == 1:
            return False
        return self._facets.are_all_apart(
            [self.above(part) for part in sorted(parts)],
            [self.above(part) for part in sorted(others)],
        )

    def _learn_names(self) -> Iterator[str]:
        for term in self.terms:
            if term.name in self._declared:
                yield f"{term.name!r} is declared twice"
            self._declared.add(term.name)
            if ANYTHING in map(folded, term.parts):
                yield f"{ANYTHING!r} cannot be a part of {term.name!r}"
            for name in (term.name, *term.aliases):
                if folded(name) == ANYTHING:
                    yield f"{ANYTHING!r} means 'not limited' and cannot be declared"
                holder = self._names.setdefault(folded(name), term.name)
                if holder != term.name:
                    yield f"{name!r} names both {holder!r} and {term.name!r}"

    def _learn_facts(self) -> None:
        """Keep the terms with the declared names of whatever they name."""
        wholes: list[str] = []
        for term in self.terms:
            within = [self._named(name) for name in term.within]
            wholes += within
            self._terms[term.name] = evolve(
                term,
                within=tuple(name for name in within if name != ANYTHING),
                parts=tuple(
                    part for part in self._named_parts(term.parts) if part != ANYTHING
                ),
                overlap=self._named_parts(term.overlap),
                facets=tuple(dict.fromkeys(map(folded, term.facets))),
            )
        for name in wholes:
            if name not in self._terms and self._parts_in(name):
                self._terms[name] = Term(name=name, parts=self._parts_in(name))

    def _named(self, name: str) -> str:
        """Return the declared name of what a term names, be it a union."""
        parts = self._named_parts((name,))
        if len(parts) == 1 or ANYTHING in parts:
            return ANYTHING if ANYTHING in parts else parts[0]
        for term in self.terms:
            if set(self._named_parts(term.parts)) == set(parts):
                return term.name
        return UNION.join(sorted(parts))

    def _named_parts(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the declared names of what a term names, unions taken apart."""
        found: list[str] = []
        for name in names:
            key = folded(name)
            parts = () if key in self._names else self._parts_in(name)
            if parts:
                found += self._named_parts(parts)
            elif key == ANYTHING:
                found.append(ANYTHING)
            else:
                found.append(self._names.setdefault(key, self._meant(name)))
        return tuple(dict.fromkeys(found))

    def _parts_in(self, name: str) -> tuple[str, ...]:
        """Return the parts that a name without a term of its own consists of."""
        return () if self.dimension is None else union_parts(name)

    def _learn_unions(self) -> Iterator[str]:
        for name, term in self._terms.items():
            if not term.parts:
                continue
            holder = self._unions.setdefault(self._union_key(term.parts), name)
            if holder != name and name in self._declared:
                yield f"{holder!r} and {name!r} have the same parts"

    def _learn_used_names(self) -> None:
        for name in sorted(set(self.used)):
            for part in self._parts_in(name) or (name,):
                self._names.setdefault(folded(part), self._meant(part))
        for name in sorted(set(self.used)):
            if self._parts_in(name):
                self.resolve(name)

    def _find(self, name: str) -> str:
        key = folded(name)
        known = ANYTHING if key == ANYTHING else self._names.get(key)
        if known is not None:
            return known
        parts = {self.resolve(part) for part in self._parts_in(name)}
        if not parts:
            return self._meant(name)
        if ANYTHING in parts:
            return ANYTHING
        parts = {part for part in parts if parts.isdisjoint(self.above(part) - {part})}
        if len(parts) == 1:
            return parts.pop()
        leaves = self._union_key(parts)
        if len(leaves) == 1:
            return next(iter(leaves))
        return self._unions.setdefault(leaves, UNION.join(sorted(parts)))

    def _meant(self, name: str) -> str:
        """Return the declared term of a name that says that people are counted.

        Any other undeclared name is a term of its own.
        """
        if self.dimension is Dimension.MEASURE:
            known = self._names.get(without_people(folded(name)))
            if known in self._declared:
                return known
        return plain(name)

    def _union_key(self, parts: Iterable[str]) -> frozenset[str]:
        """Return the same for all unions that are one set."""
        leaves: set[str] = set().union(*map(self._least_parts, parts))
        for leaf in sorted(leaves):
            if self._is_covered(leaf, leaves - {leaf}):
                leaves.remove(leaf)
        return frozenset(leaves)

    def _least_parts(self, name: str) -> frozenset[str]:
        """Return the parts of a union that are no unions; of any other name itself.

        A part that lies within another is left out.
        """
        known = self._leaves.get(name)
        if known is None:
            term = self._terms.get(name)
            parts = self._parts_in(name) if term is None else term.parts
            leaves = frozenset({name})
            if parts:
                leaves = frozenset().union(*map(self._least_parts, parts))
            known = self._leaves[name] = frozenset(
                leaf for leaf in leaves if leaves.isdisjoint(self.above(leaf) - {leaf})
            )
        return known

    def _is_covered(self, name: str, parts: AbstractSet[str]) -> bool:
        """Whether a name lies within the union of these parts."""
        return any(
            outer in parts
            or (outer in self._terms and self._least_parts(outer) <= parts)
            for outer in self.above(name)
        )

    def _find_relation(self, first: str, second: str) -> Relation:
        if self._facets.are_on_branches(self.above(first), self.above(second)):
            return Relation.DISJOINT
        is_within = self.is_within(first, second)
        if self.is_within(second, first):
            return Relation.SAME if is_within else Relation.CONTAINS
        if is_within:
            return Relation.WITHIN
        if self.are_disjoint(first, second):
            return Relation.DISJOINT
        return Relation.UNKNOWN
