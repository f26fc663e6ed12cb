"""Placement: claims by what they count, without looking at a figure twice.

Claims that count the same thing at whatever time share a cell; those that count it in
the same window share a node. All later work is on cells and nodes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import product
from operator import attrgetter
from typing import TypeAlias

from attrs import define, evolve, field, frozen

from provenance.model import (
    ANYTHING,
    DATE,
    TERM_DIMENSIONS,
    Case,
    Claim,
    ClaimId,
    Dimension,
    Figure,
    Mode,
    Number,
    PartialDate,
    Scope,
    Vocabulary,
    Window,
    union_parts,
)
from provenance.reconciliation.placing.readings import End, Reading, ends

#: Measure, unit, event, place and population: a scope without its window.
CellKey: TypeAlias = tuple[str, str, str | None, str | None, str | None]

_POSITION = {
    Dimension.MEASURE: 0,
    Dimension.UNIT: 1,
    Dimension.EVENT: 2,
    Dimension.PLACE: 3,
    Dimension.POPULATION: 4,
}


def key_with(key: CellKey, dimension: Dimension, name: str, /) -> CellKey:
    """Return the key that differs in the name of one dimension."""
    place = _POSITION[dimension]
    return (*key[:place], name, *key[place + 1 :])  # type: ignore[return-value]  # as long as the key was


def key_of(scope: Scope, /) -> CellKey:
    """Return the key of the cell that a scope belongs to."""
    return scope.measure, scope.unit, scope.event, scope.place, scope.population


def scope_of(key: CellKey, window: Window, /) -> Scope:
    """Return the scope of a cell's claims in one window."""
    measure, unit, event, place, population = key
    return Scope(measure, unit, event, place, population, window)


@define(eq=False)
class Node:
    """The claims of one scope, with their tightest ends."""

    cell: "Cell"
    window: Window
    #: In order of their ids.
    claims: tuple[Claim, ...] = ()
    #: The highest low end and the lowest high end, strictly read.
    low: End = None
    high: End = None
    #: The claims that state them, the first by their ids.
    floor: Claim | None = None
    ceiling: Claim | None = None

    @property
    def scope(self) -> Scope:
        """The scope that its claims share."""
        return scope_of(self.cell.key, self.window)


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

    def take_ends_of(self, node: Node, /) -> None:
        """Take over the ends of one of its nodes where they are tighter."""
        if node.low is not None and (self.low is None or node.low > self.low):
            self.low = node.low
        if node.high is not None and (self.high is None or node.high < self.high):
            self.high = node.high

    def is_once(self, case: Case, /) -> bool:
        """Whether what it counts happens to a person once."""
        return case.measure_named(self.key[0]).once


def low_of(node: Node, /) -> tuple[Number, int]:
    """Return the low end of a node that has one, to be compared with others."""
    return node.low or (0, 0)


def high_of(node: Node, /) -> tuple[Number, int]:
    """Return the high end of a node that has one, to be compared with others."""
    return node.high or (0, 0)


@frozen(eq=False)
class Ends:
    """Both ends of claims' figures under each reading, each figure read once."""

    case: Case
    _known: dict[Mode, tuple[dict[int, tuple[End, End]], ...]] = field(factory=dict)

    def of(self, claim: Claim, window: Window, reading: Reading, /) -> tuple[End, End]:
        """Return the low and the high end of a claim's figure."""
        return self.of_all((claim,), window, reading)[0]

    def of_all(
        self, claims: Iterable[Claim], window: Window, reading: Reading, /
    ) -> list[tuple[End, End]]:
        """Return the ends of the figures of claims that share a window."""
        mode = window.mode
        known_of_mode = self._known.get(mode)
        if known_of_mode is None:
            known_of_mode = self._known[mode] = tuple({} for _ in Reading)
        read = known_of_mode[reading]
        found = []
        for claim in claims:
            figure = claim.figure
            known = read.get(id(figure))
            if known is None:
                known = self.read(figure, window, reading)
                read[id(figure)] = known
            found.append(known)
        return found

    def read(
        self, figure: Figure, window: Window, reading: Reading, /
    ) -> tuple[End, End]:
        """Return the low and the high end of a figure that no claim need state."""
        return ends(figure, window.mode, self.case.policy, reading)


@frozen(eq=False)
class Placement:
    """Every claim of a case at its node, and which cells lie within which."""

    case: Case
    cells: Mapping[CellKey, Cell]
    ends: Ends
    #: Claims that are shown and do not count: a later one revises them, or they were
    #: to be left out.
    superseded: frozenset[ClaimId]
    #: Whether undated claims stand at the day of their publication.
    published_as_of: bool = False
    #: Whether lengths up to a day are whole days.
    in_whole_days: bool = False
    #: The nodes of claims that were asked for.
    _nodes: dict[ClaimId, Node] = field(init=False, factory=dict, repr=False)

    @cached_property
    def varied(self) -> frozenset[Dimension]:
        """The dimensions other than the window in which not all cells are alike."""
        return frozenset(
            dimension
            for dimension, place in _POSITION.items()
            if len({key[place] for key in self.cells}) > 1
        )

    def node_of(self, claim: Claim, /) -> Node:
        """Return the node at which a claim of the case stands."""
        node = self._nodes.get(claim.id)
        if node is None:
            scope = self.case.scope(
                claim,
                published_as_of=self.published_as_of,
                in_whole_days=self.in_whole_days,
            )
            node = self.cells[key_of(scope)].nodes[scope.window]
            self._nodes[claim.id] = node
        return node

    def cells_above(self, key: CellKey, /) -> Iterator[Cell]:
        """Yield the reported cells that a key is that of, or lies within, by look-up.

        The key itself need not have been reported.
        """
        names = [
            self._names_above(dimension, key[_POSITION[dimension]])
            for dimension in TERM_DIMENSIONS
        ]
        for measure, event, place_name, population in product(*names):
            cell = self.cells.get((str(measure), key[1], event, place_name, population))
            if cell is not None:
                yield cell

    def _names_above(self, dimension: Dimension, name: str | None) -> list[str | None]:
        if name is None:
            return [None, ANYTHING]
        return [*sorted(self.case.vocabularies[dimension].above(name))]

    def without(self, claims: AbstractSet[ClaimId], /) -> "Placement":
        """Return it with further claims that are shown and do not count.

        Nodes of which none is left out are shared, and still name the cell they had.
        """
        superseded = self.superseded | claims
        cells = {
            key: Cell(key, known.nodes, low=known.low, high=known.high)
            for key, known in self.cells.items()
        }
        for known, cell in zip(self.cells.values(), cells.values(), strict=True):
            cell.above = [cells[other.key] for other in known.above]
            cell.below = [cells[other.key] for other in known.below]
        found = [self.node_of(self.case.claim(claim)) for claim in claims]
        nodes = {id(node): node for node in found}
        changed = {node.cell.key: cells[node.cell.key] for node in nodes.values()}
        for cell in changed.values():
            cell.nodes = dict(cell.nodes)
        for node in nodes.values():
            cell = changed[node.cell.key]
            copy = cell.nodes[node.window] = Node(cell, node.window, node.claims)
            _read(copy, self.ends, superseded)
        for cell in changed.values():
            cell.low = cell.high = None
            for node in cell.nodes.values():
                cell.take_ends_of(node)
        return evolve(self, cells=cells, superseded=superseded)

    def nodes(self) -> Iterator[Node]:
        """Yield every node, in the order in which the case first states it."""
        for cell in self.cells.values():
            yield from cell.nodes.values()


def place(
    case: Case,
    /,
    *,
    published_as_of: bool = False,
    in_whole_days: bool = False,
    without: AbstractSet[ClaimId] = frozenset(),
) -> Placement:
    """Put every claim of a case at its node, and find which cells lie within which."""
    superseded = frozenset(case.revised_by).union(without)
    cells: dict[CellKey, Cell] = {}
    known = Ends(case)
    locate = _Locator(
        case, cells, published_as_of=published_as_of, in_whole_days=in_whole_days
    )
    for claim in case.claims:
        locate.seat(claim).append(claim)
    for node, claims in locate.seated.values():
        claims.sort(key=attrgetter("id"))
        node.claims = tuple(claims)
        _read(node, known, superseded)
        node.cell.take_ends_of(node)
    _relate(case, cells)
    return Placement(
        case,
        cells,
        known,
        superseded,
        published_as_of=published_as_of,
        in_whole_days=in_whole_days,
    )


def _read(node: Node, known: Ends, superseded: AbstractSet[ClaimId]) -> None:
    """Give a node the tightest ends of the claims that count."""
    counting: Sequence[Claim] = node.claims
    if superseded:
        counting = [each for each in counting if each.id not in superseded]
    found = known.of_all(counting, node.window, Reading.STRICT)
    for claim, (low, high) in zip(counting, found, strict=True):
        if low is not None and (node.low is None or low > node.low):
            node.low, node.floor = low, claim
        if high is not None and (node.high is None or high < node.high):
            node.high, node.ceiling = high, claim


#: The texts of a claim that decide about its scope, and which objects its dates are.
_Texts: TypeAlias = tuple[object, ...]


@define(eq=False)
class _Locator:
    """Finds where a claim belongs; equal cells of text are resolved once.

    What a claim counts hangs on its names, and the window of its count on its dates:
    there are far fewer of either than of both together.
    """

    case: Case
    cells: dict[CellKey, Cell]
    _published_as_of: bool = field(kw_only=True)
    _in_whole_days: bool = field(kw_only=True)
    #: The claims of each node as they come.
    seated: dict[int, tuple[Node, list[Claim]]] = field(factory=dict, init=False)
    _seats: dict[_Texts, list[Claim]] = field(factory=dict, init=False)
    _by_names: dict[_Texts, Cell] = field(factory=dict, init=False)
    _windows: dict[_Texts, Window] = field(factory=dict, init=False)

    def seat(self, claim: Claim) -> list[Claim]:
        """Return the claims of a claim's node, by the texts that decide it.

        Dates that were read from one text are one object, kept alive by the claims.
        """
        as_of, period, figure = claim.as_of, claim.period, claim.figure
        is_dated = period is None and type(as_of) is PartialDate
        texts = (
            claim.measure,
            claim.event,
            figure.unit,
            claim.place,
            claim.population,
            claim.kind,
            id(figure) if figure.unit == DATE else 0,
            id(as_of),
            id(period),
            "" if is_dated else claim.document or claim.id,
        )
        seat = self._seats.get(texts)
        if seat is None:
            node = self._find(claim, texts)
            _, seat = self.seated.setdefault(id(node), (node, []))
            self._seats[texts] = seat
        return seat

    def _find(self, claim: Claim, texts: _Texts) -> Node:
        measure, event, *others = texts
        names, dates = (measure, event, *others[:3]), (measure, event, *others[3:])
        if not event and claim.period is not None:
            # What is counted since before the event of all others has no event.
            names = (*names, id(claim.as_of), id(claim.period))
        cell, window = self._by_names.get(names), self._windows.get(dates)
        if cell is None or window is None:
            scope = self.case.scope(
                claim,
                published_as_of=self._published_as_of,
                in_whole_days=self._in_whole_days,
            )
            cell = self._by_names[names] = self._cell(scope)
            window = self._windows.setdefault(dates, scope.window)
        node = cell.nodes.get(window)
        if node is None:
            node = cell.nodes[window] = Node(cell, window)
        return node

    def _cell(self, scope: Scope) -> Cell:
        key = key_of(scope)
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
        dimension: used_above(
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


def used_above(
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
