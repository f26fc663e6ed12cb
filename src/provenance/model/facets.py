"""Facets: ways of dividing, whose terms are disjoint."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from provenance.model.term import Term


@frozen(eq=False)
class Facets:
    """Which terms can share nothing, from what they lie within.

    Two terms of one facet are disjoint unless one lies within the other or an overlap
    is declared, and so is whatever lies within them.
    """

    _above: Mapping[str, frozenset[str]]
    _terms: Mapping[str, Term]
    _bearers: dict[str, frozenset[str]] = field(init=False)
    #: The facets of which any two terms are disjoint.
    _plain: frozenset[str] = field(init=False)
    _branches_known: dict[frozenset[str], Mapping[str, str]] = field(
        init=False, factory=dict
    )

    def __attrs_post_init__(self) -> None:
        bearers: dict[str, set[str]] = {}
        for name, term in self._terms.items():
            for facet in term.facets:
                bearers.setdefault(facet, set()).add(name)
        frozen_bearers = {facet: frozenset(names) for facet, names in bearers.items()}
        object.__setattr__(self, "_bearers", frozen_bearers)
        plain = frozenset(filter(self._is_plain, frozen_bearers))
        object.__setattr__(self, "_plain", plain)

    def torn(self) -> Iterator[str]:
        """Say of each term that lies within two disjoint ones which these are."""
        for name in sorted(self._above):
            above = self._above[name]
            for first, second in sorted(self._rivals(above, above)):
                if first < second:
                    yield (
                        f"{name!r} lies within {first!r} and {second!r}, which are "
                        "disjoint by facet; declare the overlap or drop one"
                    )

    def are_apart(self, above: frozenset[str], other: frozenset[str], /) -> bool:
        """Whether what lies within all of these shares nothing with the other."""
        if self.are_on_branches(above, other):
            return True
        if len(self._plain) == len(self._bearers):
            return False
        return any(True for _ in self._rivals(above, other))

    def are_on_branches(self, above: frozenset[str], other: frozenset[str], /) -> bool:
        """Whether the two lie within different terms of one plain facet: a look-up.

        Then they share nothing, and neither lies within the other.
        """
        mine, theirs = self._branches_of(above), self._branches_of(other)
        for facet, branch in mine.items():
            if theirs.get(facet, branch) != branch:
                return True
        return False

    def _branches_of(self, above: frozenset[str]) -> Mapping[str, str]:
        """Return the one term of each plain facet that a name lies within."""
        known = self._branches_known.get(above)
        if known is None:
            known = self._branches_known[above] = {
                facet: branch
                for facet in self._plain
                for branch in above & self._bearers[facet]
            }
        return known

    def are_all_apart(
        self, some: Sequence[frozenset[str]], others: Sequence[frozenset[str]], /
    ) -> bool:
        """Whether each of some is apart from each of the others."""
        for facet in self._plain:
            mine, theirs = self._branches(some, facet), self._branches(others, facet)
            if mine and theirs and mine.isdisjoint(theirs):
                return True
        return all(self.are_apart(one, other) for one in some for other in others)

    def _branches(self, some: Iterable[frozenset[str]], facet: str) -> frozenset[str]:
        """Return the terms of a facet that these lie within, if each lies in some."""
        found: set[str] = set()
        for above in some:
            branches = above & self._bearers[facet]
            if not branches:
                return frozenset()
            found |= branches
        return frozenset(found)

    def _rivals(
        self, above: frozenset[str], other: frozenset[str]
    ) -> Iterator[tuple[str, str]]:
        """Yield, in no order, the disjoint pairs of terms that two names lie within."""
        for first in above:
            term = self._terms.get(first)
            for facet in term.facets if term else ():
                for second in other & self._bearers[facet]:
                    if self._are_rivals(first, second):
                        yield first, second

    def _are_rivals(self, first: str, second: str) -> bool:
        if second in self._above[first] or first in self._above[second]:
            return False
        one, other = self._terms[first], self._terms[second]
        return second not in one.overlap and first not in other.overlap

    def _is_plain(self, facet: str) -> bool:
        names = self._bearers[facet]
        return not any(
            (self._above.get(name, names) & names) - {name}
            or not names.isdisjoint(self._terms[name].overlap)
            for name in names
        )
