"""Placement: claims by what they count, without looking at a figure twice.

Claims that count the same thing at whatever time share a cell; those that count it in
the same window share a node. All later work is on cells and nodes.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import TypeAlias

from attrs import define, field, frozen

from provenance.model import (
    ANYTHING,
    TERM_DIMENSIONS,
    Case,
    Claim,
    ClaimId,
    DerivationKind,
    Dimension,
    Mode,
    PartialDate,
    Scope,
    Vocabulary,
    Window,
    union_parts,
)
from provenance.reconciliation.readings import End, Reading, ends

#: Measure, unit, event, place and population: a scope without its window.
CellKey: TypeAlias = tuple[str, str, str | None, str | None, str | None]

_POSITION = {
    Dimension.MEASURE: 0,
    Dimension.UNIT: 1,
    Dimension.EVENT: 2,
    Dimension.PLACE: 3,
    Dimension.POPULATION: 4,
}


@define(eq=False)
class Node:
    """The claims of one scope, with their tightest ends."""

    cell: "Cell"
    window: Window
    claims: list[Claim] = field(factory=list)
    #: The highest low end and the lowest high end, strictly read.
    low: End = None
    high: End = None

    @property
    def scope(self) -> Scope:
        """The scope that its claims share."""
        measure, unit, event, place, population = self.cell.key
        return Scope(measure, unit, event, place, population, self.window)


@define(eq=False)
class Cell:
    """The nodes that differ in nothing but their window."""

    key: CellKey
    nodes: dict[Window, Node] = field(factory=dict)
    #: The reported cells that it lies within, itself left out.
    above: "list[Cell]" = field(factory=list)
    #: The reported cells that lie within it, itself left out.
    below: "list[Cell]" = field(factory=list)
    low: End = None
    high: End = None

    def name_in(self, dimension: Dimension, /) -> str | None:
        """Return the name that it states in a dimension other than the window."""
        return self.key[_POSITION[dimension]]

    def is_once(self, case: Case, /) -> bool:
        """Whether what it counts happens to a person once."""
        return case.measure_named(self.key[0]).once


@frozen(eq=False)
class Ends:
    """Both ends of claims' figures under each reading, each figure read once."""

    case: Case
    _known: dict[tuple[Mode, Reading], dict[int, tuple[End, End]]] = field(factory=dict)

    def of(self, claim: Claim, window: Window, reading: Reading, /) -> tuple[End, End]:
        """Return the low and the high end of a claim's figure."""
        figure, mode = claim.figure, window.mode
        read = self._known.get((mode, reading))
        if read is None:
            read = self._known[mode, reading] = {}
        known = read.get(id(figure))
        if known is None:
            known = ends(figure, mode, self.case.policy, reading)
            read[id(figure)] = known
        return known


@frozen(eq=False)
class Placement:
    """Every claim of a case at its node, and which cells lie within which."""

    case: Case
    cells: Mapping[CellKey, Cell]
    ends: Ends
    #: Claims that a later one revises: they are shown and count no more.
    superseded: frozenset[ClaimId]

    def nodes(self) -> Iterator[Node]:
        """Yield every node, in the order in which the case first states it."""
        for cell in self.cells.values():
            yield from cell.nodes.values()


def place(case: Case, /, *, published_as_of: bool = False) -> Placement:
    """Put every claim of a case at its node, and find which cells lie within which."""
    superseded = frozenset(
        source
        for claim in case.claims
        for source in claim.sources(DerivationKind.REVISION_OF)
    )
    cells: dict[CellKey, Cell] = {}
    known = Ends(case)
    locate = _Locator(case, cells, published_as_of=published_as_of)
    for claim in case.claims:
        node = locate.node(claim)
        node.claims.append(claim)
        if claim.id not in superseded:
            _tighten(node, *known.of(claim, node.window, Reading.STRICT))
    _relate(case, cells)
    return Placement(case, cells, known, superseded)


def _tighten(node: Node, low: End, high: End) -> None:
    cell = node.cell
    if low is not None:
        if node.low is None or low > node.low:
            node.low = low
        if cell.low is None or low > cell.low:
            cell.low = low
    if high is not None:
        if node.high is None or high < node.high:
            node.high = high
        if cell.high is None or high < cell.high:
            cell.high = high


@define(eq=False)
class _Locator:
    """Finds the node of a claim; equal cells of text are resolved once."""

    case: Case
    cells: dict[CellKey, Cell]
    _published_as_of: bool = field(kw_only=True)
    _nodes: dict[tuple[object, ...], Node] = field(factory=dict, init=False)

    def node(self, claim: Claim) -> Node:
        """Return the node of a claim, by the texts that decide it.

        Dates that were read from one text are one object, kept alive by the claims.
        """
        is_dated = claim.period is None and type(claim.as_of) is PartialDate
        key = (
            claim.measure,
            claim.figure.unit,
            claim.event,
            claim.place,
            claim.population,
            claim.kind,
            id(claim.figure) if claim.figure.is_date else 0,
            id(claim.as_of),
            id(claim.period),
            "" if is_dated else claim.document or claim.id,
        )
        node = self._nodes.get(key)
        if node is None:
            scope = self.case.scope(claim, published_as_of=self._published_as_of)
            node = self._nodes[key] = self._at(scope)
        return node

    def _at(self, scope: Scope) -> Node:
        cell = self._cell(scope)
        node = cell.nodes.get(scope.window)
        if node is None:
            node = cell.nodes[scope.window] = Node(cell, scope.window)
        return node

    def _cell(self, scope: Scope) -> Cell:
        key = (scope.measure, scope.unit, scope.event, scope.place, scope.population)
        cell = self.cells.get(key)
        if cell is None:
            cell = self.cells[key] = Cell(key)
        return cell


def _relate(case: Case, cells: Mapping[CellKey, Cell]) -> None:
    """Link each cell with the reported cells above it, found by look-up.

    What a cell may lie within is the product of what its names lie within: as many
    look-ups as the vocabulary allows, however many cells there are.
    """
    names = {
        dimension: _used_above(
            case.vocabularies[dimension],
            {cell.name_in(dimension) for cell in cells.values()},
        )
        for dimension in TERM_DIMENSIONS
    }
    stems = {key[:3] for key in cells}
    for cell in cells.values():
        measure, unit, event, place_name, population = cell.key
        wholes = [
            (outer_measure, unit, outer_event)
            for outer_measure in names[Dimension.MEASURE][measure]
            for outer_event in names[Dimension.EVENT][event]
            if (outer_measure, unit, outer_event) in stems
        ]
        for stem, outer_place, outer_population in product(
            wholes,
            names[Dimension.PLACE][place_name],
            names[Dimension.POPULATION][population],
        ):
            outer = cells.get((*stem, outer_place, outer_population))  # type: ignore[arg-type]  # the names of a cell are its key
            if outer is not None and outer is not cell:
                cell.above.append(outer)
                outer.below.append(cell)


def _used_above(
    vocabulary: Vocabulary, used: set[str | None]
) -> dict[str | None, tuple[str | None, ...]]:
    """Return, for each name in use, the names in use that it is or lies within."""
    unions = _unions_by_part(vocabulary, used)
    found: dict[str | None, tuple[str | None, ...]] = {}
    for name in used:
        if name is None:
            found[name] = (None, ANYTHING) if ANYTHING in used else (None,)
            continue
        above = vocabulary.above(name)
        wider = {outer for outer in above if outer in used}
        wider.update(
            union
            for union in _candidates(vocabulary, name, unions)
            if vocabulary.is_within(name, union)
        )
        found[name] = tuple(sorted(wider))
    return found


def _unions_by_part(
    vocabulary: Vocabulary, used: Iterable[str | None]
) -> dict[str, list[str]]:
    unions: dict[str, list[str]] = {}
    for name in used:
        if name is not None and not vocabulary.declares(name):
            for part in union_parts(name):
                unions.setdefault(part, []).append(name)
    return unions


def _candidates(
    vocabulary: Vocabulary, name: str, unions: dict[str, list[str]]
) -> Iterator[str]:
    parts = vocabulary.term(name).parts
    for inner in parts[:1] or (name,):
        for outer in vocabulary.above(inner):
            yield from unions.get(outer, ())
