"""Vocabularies: the order of the terms of one dimension."""

import unicodedata
from collections.abc import Iterable

from attrs import field, frozen

from provenance.errors import VocabularyError
from provenance.model.term import ANYTHING, Dimension, Relation, Term

#: Terms that lie within one another more often than this are taken for a mistake.
MOST_LEVELS = 64

#: What joins the parts of a union in a cell.
UNION = " + "


def folded(name: str, /) -> str:
    """Return the form in which two spellings of one name are equal."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def union_parts(name: str, /) -> tuple[str, ...]:
    """Return the parts of a union cell `A + B`, sorted; none for a plain name."""
    if UNION.strip() not in name:
        return ()
    parts = {part.strip() for part in name.split(UNION.strip())}
    return tuple(sorted(parts)) if len(parts) > 1 and "" not in parts else ()


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

    dimension: Dimension
    terms: tuple[Term, ...] = ()
    #: Names that claims use, declared or not; of an undeclared one the first spelling
    #: in sorted order stands for all.
    used: tuple[str, ...] = ()
    _names: dict[str, str] = field(init=False, factory=dict, repr=False)
    _resolved: dict[str, str] = field(init=False, factory=dict, repr=False)
    _unions: dict[tuple[str, ...], str] = field(init=False, factory=dict, repr=False)
    _terms: dict[str, Term] = field(init=False, factory=dict, repr=False)
    _above: dict[str, frozenset[str]] = field(init=False, factory=dict, repr=False)
    _relations: dict[tuple[str, str], Relation] = field(
        init=False, factory=dict, repr=False
    )

    def __attrs_post_init__(self) -> None:
        problems = [*self._learn_names(), *self._learn_order()]
        problems = problems or [*self._find_torn_terms()]
        if problems:
            raise VocabularyError(self.dimension.value, tuple(problems))
        self._learn_used_names()

    def resolve(self, name: str, /) -> str:
        """Return the one name of the term that is called so, as declared.

        A union `A + B` gets the name of the term declared to have these parts, else
        its parts' own names in sorted order.
        """
        known = self._resolved.get(name)
        if known is None:
            known = self._resolved[name] = self._find(name)
        return known

    def declares(self, name: str, /) -> bool:
        """Whether a term of the vocabulary bears this name or alias."""
        return self._names.get(folded(name)) in self._terms

    def term(self, name: str, /) -> Term:
        """Return the term of this resolved name; one without facts if undeclared."""
        return self._terms.get(name) or Term(name=name, parts=union_parts(name))

    def above(self, name: str, /) -> frozenset[str]:
        """Return every term that a resolved name lies within, itself included."""
        known = self._above.get(name)
        if known is None:
            known = self._above[name] = self._find_above(name)
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
        parts = self.term(second).parts
        if parts and any(self.is_within(first, part) for part in parts):
            return True
        parts = self.term(first).parts
        return bool(parts) and all(self.is_within(part, second) for part in parts)

    def are_disjoint(self, first: str, second: str, /) -> bool:
        """Whether nothing can lie in both, by facet or through what they lie within."""
        for inner, outer in ((first, second), (second, first)):
            parts = self.term(inner).parts
            if parts and all(self.are_disjoint(part, outer) for part in parts):
                return True
        marks = self._marks(second)
        return any(
            self._are_rivals(mine, other)
            for facet, mine in self._marks(first)
            for other_facet, other in marks
            if facet == other_facet
        )

    def _learn_names(self) -> Iterable[str]:
        for term in self.terms:
            if ANYTHING in (term.name, *term.aliases):
                yield f"{ANYTHING!r} means 'not limited' and cannot be declared"
            if term.name in self._terms:
                yield f"{term.name!r} is declared twice"
            self._terms[term.name] = term
            for name in (term.name, *term.aliases):
                holder = self._names.setdefault(folded(name), term.name)
                if holder != term.name:
                    yield f"{name!r} names both {holder!r} and {term.name!r}"
        for term in self.terms:
            named = tuple(sorted(self._declared(part) for part in term.parts))
            if named and self._unions.setdefault(named, term.name) != term.name:
                yield f"{self._unions[named]!r} and {term.name!r} have the same parts"
        for term in self.terms:
            self._terms[term.name] = self._with_declared_names(term)

    def _learn_used_names(self) -> None:
        for name in sorted(set(self.used)):
            for part in union_parts(name) or (name,):
                plain = " ".join(unicodedata.normalize("NFC", part).split())
                self._names.setdefault(folded(part), plain)

    def _with_declared_names(self, term: Term) -> Term:
        return Term(
            name=term.name,
            aliases=term.aliases,
            within=tuple(self._declared(name) for name in term.within),
            parts=tuple(self._declared(name) for name in term.parts),
            facets=term.facets,
            overlap=tuple(self._declared(name) for name in term.overlap),
            source=term.source,
        )

    def _declared(self, name: str) -> str:
        return self._names.get(folded(name), " ".join(name.split()))

    def _learn_order(self) -> Iterable[str]:
        above: dict[str, set[str]] = {}
        for term in self._terms.values():
            above.setdefault(term.name, set()).update(term.within)
            for part in term.parts:
                above.setdefault(part, set()).add(term.name)
        for name in (outer for outers in [*above.values()] for outer in outers):
            above.setdefault(name, set())
        waiting = {name: set(outers) for name, outers in above.items()}
        for _ in range(MOST_LEVELS):
            ready = [name for name, outers in waiting.items() if not outers]
            if not ready:
                break
            for name in ready:
                del waiting[name]
                self._above[name] = frozenset({name, ANYTHING}).union(
                    *(self._above[outer] for outer in above[name])
                )
            for name, outers in waiting.items():
                waiting[name] = {outer for outer in outers if outer in waiting}
        if waiting:
            shown = ", ".join(map(repr, sorted(waiting)[:5]))
            yield f"within a loop, or more than {MOST_LEVELS} levels deep: {shown}"
        else:
            self._lift_unions()

    def _lift_unions(self) -> None:
        changed = True
        while changed:
            changed = False
            for term in self._terms.values():
                if not term.parts:
                    continue
                shared = frozenset.intersection(
                    *(self._above[part] for part in term.parts)
                )
                if not shared <= self._above[term.name]:
                    self._above[term.name] |= shared
                    changed = True
            if changed:
                self._close()

    def _close(self) -> None:
        for name, outers in self._above.items():
            self._above[name] = outers.union(
                *(self._above[outer] for outer in outers if outer != ANYTHING)
            )

    def _find_torn_terms(self) -> Iterable[str]:
        for name in sorted(self._above):
            for first, second in self._pairs_of_marks(name):
                yield (
                    f"{name!r} lies within {first!r} and {second!r}, which are "
                    "disjoint by facet; declare the overlap or drop one"
                )

    def _pairs_of_marks(self, name: str) -> Iterable[tuple[str, str]]:
        marks = self._marks(name)
        for index, (facet, first) in enumerate(marks):
            for other_facet, second in marks[index + 1 :]:
                if facet == other_facet and self._are_rivals(first, second):
                    yield first, second

    def _find(self, name: str) -> str:
        known = self._names.get(folded(name))
        if known is not None:
            return known
        parts = union_parts(name)
        if not parts:
            return " ".join(unicodedata.normalize("NFC", name).split())
        resolved = tuple(sorted({self.resolve(part) for part in parts}))
        if len(resolved) == 1:
            return resolved[0]
        return self._unions.get(resolved) or UNION.join(resolved)

    def _find_above(self, name: str) -> frozenset[str]:
        parts = self.term(name).parts
        own = frozenset({name, ANYTHING})
        if not parts:
            return own
        return own | frozenset.intersection(*(self.above(part) for part in parts))

    def _find_relation(self, first: str, second: str) -> Relation:
        if self.is_within(first, second):
            return Relation.WITHIN
        if self.is_within(second, first):
            return Relation.CONTAINS
        if self.are_disjoint(first, second):
            return Relation.DISJOINT
        return Relation.UNKNOWN

    def _marks(self, name: str) -> tuple[tuple[str, str], ...]:
        return tuple(
            (facet, outer)
            for outer in sorted(self.above(name) - {ANYTHING})
            for facet in self.term(outer).facets
        )

    def _are_rivals(self, first: str, second: str) -> bool:
        if first == second or self.is_within(first, second):
            return False
        if self.is_within(second, first):
            return False
        one, other = self.term(first), self.term(second)
        return second not in one.overlap and first not in other.overlap
