"""How the terms of a dimension divide, as numbers: what a sum can come to at most.

The law adds up the heaviest family of disjoint terms below a whole. Here each way of
dividing is a group of branches, and a branch comes to its own count or to the most of
its own groups: never less than what the law finds, and the same for trees of facets.
"""

from collections.abc import Iterable
from typing import Final

from attrs import define, field

from provenance.model import ANYTHING, Vocabulary
from provenance.reconciliation.placing.families import widest_by_facet

#: No facet is called so.
_PARTS: Final = "\x00parts"


@define
class Divisions:
    """The groups of branches of every term that something lies within."""

    vocabulary: Vocabulary
    #: The numbers of the names in use; terms that are not used get others.
    numbers: dict[str | None, int]
    #: For each term, by a name for the group, the branches.
    groups: dict[str, dict[str, set[str]]] = field(init=False, factory=dict)
    _heights: dict[str, int] = field(init=False, factory=dict)

    @property
    def heights(self) -> dict[int, list[tuple[int, int, int]]]:
        """For each height the edges: term, number of the group, branch."""
        found: dict[int, list[tuple[int, int, int]]] = {}
        for term, groups in sorted(self.groups.items()):
            edges = found.setdefault(self._heights[term], [])
            for number, (_, branches) in enumerate(sorted(groups.items())):
                edges += [
                    (self.numbers[term], number, self.numbers[branch])
                    for branch in sorted(branches)
                ]
        return dict(sorted(found.items()))

    def learn(self, whole: str, names: Iterable[str], /) -> int:
        """Learn how a term divides into some names below it, and return its height."""
        known = self._heights.get(whole)
        if known is not None:
            return known
        below = sorted(set(names) - {whole, ANYTHING})
        self.numbers.setdefault(whole, len(self.numbers))
        self._heights[whole] = 0
        if not below:
            return 0
        groups = self._groups(whole, below)
        self.groups[whole] = groups
        branches = sorted(set().union(*groups.values()))
        height = 1 + max(
            self.learn(each, self._within(each, below)) for each in branches
        )
        self._heights[whole] = height
        return height

    def _groups(self, whole: str, below: list[str]) -> dict[str, set[str]]:
        vocabulary = self.vocabulary
        groups: dict[str, set[str]] = {}
        loose: list[str] = []
        listed = () if whole == ANYTHING else vocabulary.term(whole).parts
        for name in below:
            widest = widest_by_facet(whole, name, vocabulary)
            for facet, top in widest.items():
                groups.setdefault(facet, set()).add(top)
            holders = [part for part in listed if vocabulary.is_within(name, part)]
            if holders:
                groups.setdefault(_PARTS, set()).update(holders)
            if not widest and not holders:
                loose.append(name)
        unions = {name for name in loose if vocabulary.term(name).parts}
        for branches in groups.values():
            branches.update(unions)
        for name in loose:
            groups[f"\x00{name}"] = {name}
        return groups

    def _within(self, branch: str, names: Iterable[str]) -> list[str]:
        return [
            name
            for name in names
            if name != branch and self.vocabulary.is_within(name, branch)
        ]


def find_divisions(
    vocabulary: Vocabulary, numbers: dict[str | None, int], /
) -> Divisions:
    """Return how the names in use divide; nothing where none lies within another."""
    found = Divisions(vocabulary, dict(numbers))
    names = [name for name in numbers if name is not None]
    inside: dict[str, list[str]] = {}
    for name in names:
        for outer in names:
            if outer != name and vocabulary.is_within(name, outer):
                inside.setdefault(outer, []).append(name)
    for whole, below in sorted(inside.items()):
        found.learn(whole, below)
    return found
