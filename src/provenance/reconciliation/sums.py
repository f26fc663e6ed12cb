"""Sums: numbers stated for a whole that are exactly what stated parts come to.

The sums that the parts of a scope can come to are listed once, in families of disjoint
terms, and what is stated for the scope is looked up among them. Where there are too
many parts or sums for the answer to tell anything, none are listed.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product
from typing import TypeAlias

from attrs import define, field, frozen

from provenance.model import (
    Case,
    Claim,
    Dimension,
    Mode,
    Number,
    Relation,
    compare_windows,
)
from provenance.reconciliation.extremes import ALWAYS, ONCE, parts_of
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.families import Plan, plan
from provenance.reconciliation.nearness import last_day
from provenance.reconciliation.placement import Cell, CellKey, Node

#: Of more scopes below, of more that are parts, and of more sums, some always come to
#: a number.
_MOST_BELOW, _MOST_SCOPES, _MOST_SUMS = 256, 64, 500
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

#: What the parts of a family state, term by term.
Family: TypeAlias = tuple[tuple[str, Number], ...]
#: The claims of parts, term by term, by the numbers that they state.
_Stated: TypeAlias = Mapping[str, Mapping[Number, Sequence[Claim]]]


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
    dimensions = search.dimensions()
    for cell in search.cells.values():
        is_wide = len(cell.below) > _MOST_BELOW
        if is_wide or (len(cell.below) < 2 and not search.has_open):
            continue
        for dimension in dimensions:
            if dimension in ALWAYS or cell.is_once(facts.case):
                yield from search.of(cell, dimension)


@frozen(eq=False)
class _Pool:
    """The parts of a whole along one dimension, by the days of their counts."""

    divided: Plan
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
    _stating: dict[tuple[Dimension, str | None], list[Cell]] = field(init=False)

    @_stating.default
    def _by_name(self) -> dict[tuple[Dimension, str | None], list[Cell]]:
        found: dict[tuple[Dimension, str | None], list[Cell]] = {}
        for cell in self.cells.values():
            for dimension in _BESIDE:
                key = dimension, cell.name_in(dimension)
                found.setdefault(key, []).append(cell)
        return found

    def dimensions(self) -> list[Dimension]:
        """Return the dimensions in which the case states more than one name."""
        cells = self.facts.placement.cells.values()
        return [
            dimension
            for dimension in (*ALWAYS, *ONCE)
            if len({cell.name_in(dimension) for cell in cells}) > 1
        ]

    @property
    def has_open(self) -> bool:
        """Whether some scope leaves open its place or its population."""
        return any((dimension, None) in self._stating for dimension in _BESIDE)

    def of(self, whole: Cell, dimension: Dimension) -> Iterator[Sum]:
        """Yield the sums that the scopes of a cell state along one dimension."""
        for parts in self._pools(whole, dimension):
            count = sum(len(cell.nodes) for cells in parts.values() for cell in cells)
            if len(parts) > 1 and count <= _MOST_SCOPES:
                pool = self._pool(whole, dimension, parts)
                for node in whole.nodes.values():
                    yield from self._of_node(node, dimension, pool)

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
            for name, cells in self._beside(whole, dimension, other, None).items():
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

    def _pool(
        self, whole: Cell, dimension: Dimension, parts: Mapping[str, Sequence[Cell]]
    ) -> _Pool:
        own = whole.name_in(dimension)
        key = own, frozenset(parts), dimension
        divided = self._plans.get(key)
        if divided is None:
            vocabulary = self.facts.case.vocabularies[dimension]
            divided = self._plans[key] = plan(own, parts, vocabulary)
        nodes = [
            (last_day(node.window), name, node)
            for name, cells in sorted(parts.items())
            for cell in cells
            for node in cell.nodes.values()
        ]
        dated = [(day, name, node) for day, name, node in nodes if day is not None]
        undated = [(name, node) for day, name, node in nodes if day is None]
        return _Pool(divided, sorted(dated, key=_day), undated)

    def _of_node(self, node: Node, dimension: Dimension, pool: _Pool) -> Iterator[Sum]:
        if node.window.mode is Mode.VALUE:
            return
        near = pool.near(last_day(node.window), self.facts.case.policy.near)
        stated = self._stated(node, near)
        if len(stated) < 2:
            return
        sums = Sums(stated).of(pool.divided)
        for claim in node.claims:
            total = claim.figure.stated
            if total in sums and claim.id not in self.facts.placement.superseded:
                found = self._of_claim(claim, dimension, pool, stated)
                if found is not None:
                    yield found

    def _stated(self, whole: Node, parts: Iterable[tuple[str, Node]]) -> _Stated:
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

    def _of_claim(
        self, whole: Claim, dimension: Dimension, pool: _Pool, stated: _Stated
    ) -> Sum | None:
        """Return the sum that a claim states, if it is from elsewhere and rare."""
        total = whole.figure.stated
        if not isinstance(total, int):
            return None
        usable = self._from_elsewhere(whole, stated)
        sums = Sums(usable).of(pool.divided)
        family = sums.get(total)
        if family is None or len(family) < 2:
            return None
        near = numbers_near(self.facts.case, total)
        rivals = sum(number in near for number, parts in sums.items() if len(parts) > 1)
        if rivals * RARE > len(near):
            return None
        choices = [usable[name][number] for name, number in family]
        parts = _fewest_pieces(self.facts.case, choices)
        return Sum(whole, parts, dimension, rivals, len(near))

    def _from_elsewhere(self, whole: Claim, stated: _Stated) -> _Stated:
        """Leave out the parts that stand in the same piece, or are told to be parts."""
        case = self.facts.case
        piece = piece_of(case, whole)
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
                        and piece_of(case, claim) != piece
                    ]
                )
            }
            for name, values in stated.items()
        }
        return {name: values for name, values in usable.items() if values}


@frozen(eq=False)
class Sums:
    """What disjoint parts can come to, with the family that comes to it first."""

    stated: _Stated

    def of(self, divided: Plan) -> Mapping[Number, Family]:
        """Return every sum of parts below a whole; none where there are too many."""
        found: dict[Number, Family] = {}
        ways = [*divided.divisions, *self._with_unions(divided)]
        for branches in ways:
            sums: dict[Number, Family] = {0: ()}
            for branch in branches:
                own = self._of_branch(branch)
                if own:
                    sums = _joined(sums, own)
            for total, family in sums.items():
                if family:
                    _keep(found, total, family)
            if len(found) > _MOST_SUMS:
                return {}
        return found

    def _with_unions(self, divided: Plan) -> Iterator[tuple[Plan, ...]]:
        """Yield divisions in which a union stands for the branches it is made of."""
        for union, replaced in divided.unions:
            gone = set(map(id, replaced))
            for branches in divided.divisions:
                if gone <= set(map(id, branches)):
                    kept = tuple(each for each in branches if id(each) not in gone)
                    yield (*kept, Plan(union))

    def _of_branch(self, branch: Plan) -> Mapping[Number, Family]:
        found = dict(self.of(branch))
        name = str(branch.name)
        for number in self.stated.get(name, ()):
            _keep(found, number, ((name, number),))
        return found


def _joined(
    sums: Mapping[Number, Family], own: Mapping[Number, Family]
) -> dict[Number, Family]:
    """Return sums without and with one of a branch's; too many are cut off."""
    found = dict(sums)
    for (total, family), (number, more) in product(sums.items(), own.items()):
        _keep(found, total + number, family + more)
        if len(found) > 2 * _MOST_SUMS:
            break
    return found


def _keep(found: dict[Number, Family], total: Number, family: Family) -> None:
    """Keep the family of the fewest terms, but of two at least, then the first."""
    known = found.get(total)
    if known is None or _rank(family) < _rank(known):
        found[total] = family


def _rank(family: Family) -> tuple[bool, int, Family]:
    return len(family) == 1, len(family), family


def numbers_near(case: Case, total: int, /) -> range:
    """Return the numbers about as high as one, and as round."""
    step = 1
    while total and total % (step * 10) == 0:
        step *= 10
    width = int(total * case.policy.about)
    first = -(-(total - width) // step) * step
    return range(first, total + width + 1, step)


def piece_of(case: Case, claim: Claim, /) -> str:
    """Return what a claim stands in: its document, else whatever its outlet says."""
    if claim.document is not None:
        return f"document {claim.document}"
    outlet = case.outlet_of(claim)
    return f"outlet {outlet}" if outlet else f"claim {claim.id}"


def _fewest_pieces(case: Case, choices: Sequence[Sequence[Claim]]) -> tuple[Claim, ...]:
    """Return one claim of each: from as few pieces as may be, then the first by id."""
    best = min(
        islice(product(*choices), _MOST_CHOICES),
        key=lambda claims: (
            len({piece_of(case, claim) for claim in claims}),
            sorted(claim.id for claim in claims),
        ),
    )
    return tuple(sorted(best, key=lambda claim: claim.id))
