"""Sums: numbers stated for a whole that are exactly what stated parts come to.

The sums that the parts of a scope can come to are listed once, in families of disjoint
terms, and what is stated for the scope is looked up among them. Where there are too
many parts or sums for the answer to tell anything, none are listed.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

from attrs import define, field, frozen

from provenance.model import (
    Claim,
    Dimension,
    Mode,
    Number,
    Relation,
    compare_windows,
)
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.placing.extremes import ALWAYS, ONCE, parts_of
from provenance.reconciliation.placing.families import Plan, plan
from provenance.reconciliation.placing.nearness import last_day
from provenance.reconciliation.placing.placement import Cell, CellKey, Node
from provenance.reconciliation.slips.combining import Stated, Sums, numbers_near

#: Of more scopes below, and of more that are parts, some always come to a number.
_MOST_BELOW, _MOST_SCOPES = 256, 64
#: At most one in so many of the numbers that might be stated may be a sum.
RARE = 20
#: Parts along the one may leave the other open, or state it where their whole does not.
_BESIDE = {
    Dimension.POPULATION: Dimension.PLACE,
    Dimension.PLACE: Dimension.POPULATION,
}
#: So many choices among claims that state one number are tried.
_MOST_CHOICES = 100

#: Where more scopes were reported, a whole that leaves its place or population open is
#: not set beside parts that state it.
_MOST_CELLS = 1000


@frozen(eq=False)
class Sum:
    """A number stated for a whole, and the parts that come to it."""

    whole: Claim
    parts: tuple[Claim, ...]
    dimension: Dimension
    #: How many numbers near it, as round as it is, are sums of such parts; and how
    #: many there are.
    sums: int
    numbers: int


def find_sums(facts: Facts, nodes: Iterable[Node], /) -> Iterator[Sum]:
    """Yield the sums among the scopes of one measure, event and unit."""
    search = _Search(facts, {node.cell.key: node.cell for node in nodes})
    varied = facts.placement.varied
    dimensions = [each for each in (*ALWAYS, *ONCE) if each in varied]
    has_open = search.has_open
    for cell in search.cells.values():
        is_wide = len(cell.below) > _MOST_BELOW
        if is_wide or (len(cell.below) < 2 and not has_open):
            continue
        for dimension in dimensions:
            if dimension in ALWAYS or cell.is_once(facts.case):
                yield from search.of(cell, dimension)


@frozen(eq=False)
class _Pool:
    """The parts of a whole along one dimension, by the days of their counts."""

    whole: str | None
    dimension: Dimension
    names: frozenset[str]
    dated: Sequence[tuple[int, str, Node]]
    undated: Sequence[tuple[str, Node]]

    def near(self, day: int | None, near: int) -> Iterator[tuple[str, Node]]:
        """Yield the parts not known to be further from a day than that."""
        yield from self.undated
        first, last = 0, len(self.dated)
        if day is not None:
            first = bisect_left(self.dated, day - near, key=_day)
            last = bisect_right(self.dated, day + near, key=_day)
        for _, name, node in self.dated[first:last]:
            yield name, node


def _pool(
    whole: str | None, dimension: Dimension, parts: Mapping[str, Sequence[Cell]]
) -> _Pool:
    nodes = [
        (last_day(node.window), name, node)
        for name, cells in sorted(parts.items())
        for cell in cells
        for node in cell.nodes.values()
    ]
    dated = [(day, name, node) for day, name, node in nodes if day is not None]
    undated = [(name, node) for day, name, node in nodes if day is None]
    dated.sort(key=_day)
    return _Pool(whole, dimension, frozenset(parts), dated, undated)


def _day(item: tuple[int, str, Node]) -> int:
    return item[0]


@define(eq=False)
class _Search:
    """Looks for sums in one cell after the other."""

    facts: Facts
    cells: Mapping[CellKey, Cell]
    _plans: dict[tuple[str | None, frozenset[str], Dimension], Plan] = field(
        init=False, factory=dict
    )
    _stating: dict[tuple[Dimension, str | None], list[Cell]] = field(
        init=False, factory=dict
    )

    def __attrs_post_init__(self) -> None:
        if self.has_open:
            for cell in self.cells.values():
                for dimension in _BESIDE:
                    key = dimension, cell.name_in(dimension)
                    self._stating.setdefault(key, []).append(cell)

    @property
    def has_open(self) -> bool:
        """Whether some scope leaves open its place or its population."""
        return any(None in key[3:] for key in self.cells)

    def of(self, whole: Cell, dimension: Dimension) -> Iterator[Sum]:
        """Yield the sums that the scopes of a cell state along one dimension."""
        for parts in self._pools(whole, dimension):
            count = sum(len(cell.nodes) for cells in parts.values() for cell in cells)
            if len(parts) > 1 and count <= _MOST_SCOPES:
                pool = _pool(whole.name_in(dimension), dimension, parts)
                for node in whole.nodes.values():
                    yield from self._of_node(node, pool)

    def _pools(
        self, whole: Cell, dimension: Dimension
    ) -> Iterator[dict[str, list[Cell]]]:
        """Yield the parts of a whole by their terms.

        They lie within it, or either leaves open the place, or the population, that
        the other states.
        """
        parts = parts_of(self.facts.placement, whole, dimension)
        own, other = whole.name_in(dimension), _BESIDE.get(dimension)
        if own is None or other is None:
            yield parts
        elif whole.name_in(other) is not None:
            is_small = len(self._stating.get((other, None), ())) <= _MOST_BELOW
            beside = self._beside(whole, dimension, other, None) if is_small else {}
            for name, cells in beside.items():
                # What is unstated lies within "not limited": it may be there already.
                known = set(map(id, parts.get(name, ())))
                more = [cell for cell in cells if id(cell) not in known]
                parts.setdefault(name, []).extend(more)
            yield parts
        else:
            yield parts
            if len(self.cells) <= _MOST_CELLS:
                for stated in sorted(self._names(other)):
                    yield self._beside(whole, dimension, other, stated)

    def _names(self, dimension: Dimension) -> set[str]:
        names = {cell.name_in(dimension) for cell in self.cells.values()}
        return {name for name in names if name is not None}

    def _beside(
        self, whole: Cell, dimension: Dimension, other: Dimension, stated: str | None
    ) -> dict[str, list[Cell]]:
        """Return what lies within a whole along one dimension, and states another."""
        vocabulary = self.facts.case.vocabularies[dimension]
        own = str(whole.name_in(dimension))
        found: dict[str, list[Cell]] = {}
        for cell in self._stating.get((other, stated), ()):
            name = cell.name_in(dimension)
            if (
                name not in {None, own}
                and cell.low is not None
                and vocabulary.is_within(str(name), own)
            ):
                found.setdefault(str(name), []).append(cell)
        return found

    def _plan(self, pool: _Pool) -> Plan:
        """Return how the whole of a pool divides into its parts; worked out once."""
        key = pool.whole, pool.names, pool.dimension
        divided = self._plans.get(key)
        if divided is None:
            vocabulary = self.facts.case.vocabularies[pool.dimension]
            divided = self._plans[key] = plan(pool.whole, pool.names, vocabulary)
        return divided

    def _of_node(self, node: Node, pool: _Pool) -> Iterator[Sum]:
        if node.window.mode is Mode.VALUE:
            return
        near = pool.near(last_day(node.window), self.facts.case.policy.near)
        stated = self._stated(node, near)
        if len(stated) < 2:
            return
        sums = Sums(stated).of(self._plan(pool))
        for claim in node.claims:
            total = claim.figure.stated
            if total in sums and claim.id not in self.facts.placement.superseded:
                found = self._of_claim(claim, pool, stated)
                if found is not None:
                    yield found

    def _stated(self, whole: Node, parts: Iterable[tuple[str, Node]]) -> Stated:
        found: dict[str, dict[Number, list[Claim]]] = {}
        superseded = self.facts.placement.superseded
        for name, node in parts:
            one_measure = node.cell.key[0] == whole.cell.key[0]
            relation = compare_windows(
                node.window, whole.window, one_measure=one_measure
            )
            if relation is Relation.DISJOINT:
                continue
            for claim in node.claims:
                number = claim.figure.stated
                if number is not None and number > 0 and claim.id not in superseded:
                    values = found.setdefault(name, {})
                    values.setdefault(number, []).append(claim)
        return found

    def _of_claim(self, whole: Claim, pool: _Pool, stated: Stated) -> Sum | None:
        """Return the sum that a claim states, if it is from elsewhere and rare."""
        total = whole.figure.stated
        if not isinstance(total, int):
            return None
        usable = self._from_elsewhere(whole, stated)
        sums = Sums(usable).of(self._plan(pool))
        family = sums.get(total)
        if family is None or len(family) < 2:
            return None
        near = numbers_near(self.facts.case, total)
        # Looking for a Decimal in a range takes as long as the range is.
        rivals = sum(
            len(parts) > 1 and isinstance(number, int) and number in near
            for number, parts in sums.items()
        )
        numbers = (near[-1] - near[0]) // near.step + 1
        if rivals * RARE > numbers:
            return None
        choices = [usable[name][number] for name, number in family]
        parts = _fewest_pieces(self.facts, choices)
        return Sum(whole, parts, pool.dimension, rivals, numbers)

    def _from_elsewhere(self, whole: Claim, stated: Stated) -> Stated:
        """Leave out the parts that stand in the same piece, or are told to be parts."""
        facts = self.facts
        piece = facts.piece_of(whole)
        told = {derivation.source for derivation in whole.derivations}
        usable = {
            name: {
                number: kept
                for number, claims in values.items()
                if (
                    kept := [
                        claim
                        for claim in sorted(claims, key=lambda each: each.id)
                        if claim.id not in told
                        and whole.id not in claim.part_of
                        and facts.piece_of(claim) != piece
                    ]
                )
            }
            for name, values in stated.items()
        }
        return {name: values for name, values in usable.items() if values}


def _fewest_pieces(
    facts: Facts, choices: Sequence[Sequence[Claim]]
) -> tuple[Claim, ...]:
    """Return one claim of each: from as few pieces as may be, then the first by id."""
    best = min(
        islice(product(*choices), _MOST_CHOICES),
        key=lambda claims: (
            len({facts.piece_of(claim) for claim in claims}),
            sorted(claim.id for claim in claims),
        ),
    )
    return tuple(sorted(best, key=lambda claim: claim.id))
