"""Networks: reports that rest on reports, and the ends that they come to."""

from typing import TypeAlias

from attrs import define, field

from provenance.tracing.ends import End
from provenance.tracing.flow import disjoint_paths
from provenance.tracing.reports import Report

#: A report, an end that has a name, or one that has none.
Vertex: TypeAlias = Report | str | End


@define
class Network:
    """Reports and ends, each of which can carry one path."""

    #: In the order in which they were met.
    vertices: dict[Vertex, int] = field(factory=dict)
    _exits: list[dict[int, None]] = field(factory=list)
    _starts: dict[int, None] = field(factory=dict)
    _ends: dict[int, None] = field(factory=dict)

    def start(self, report: Report, /) -> None:
        """Let paths begin at a report."""
        self._starts[self._number(report)] = None

    def link(self, report: Report, source: Report, /) -> None:
        """Let paths lead from a report to one that it rests on."""
        if report != source:
            self._exits[self._number(report)][self._number(source)] = None

    def end(self, report: Report, end: End, /) -> None:
        """Let paths lead from a report to an end."""
        vertex = self._number(vertex_of(end))
        self._exits[self._number(report)][vertex] = None
        self._ends[vertex] = None

    @property
    def has_end(self) -> bool:
        """Whether any end was met."""
        return bool(self._ends)

    def end_names(self) -> tuple[str, ...]:
        """Return the names of the ends that have one, in the order they were met."""
        return tuple(vertex for vertex in self.vertices if isinstance(vertex, str))

    def disjoint_paths(self) -> tuple[int, tuple[Vertex, ...]]:
        """Return how many paths share no vertex, and what all paths go through."""
        count, cut = disjoint_paths(self._exits, [*self._starts], [*self._ends])
        vertices = [*self.vertices]
        return count, tuple(vertices[number] for number in cut)

    def _number(self, vertex: Vertex) -> int:
        number = self.vertices.setdefault(vertex, len(self.vertices))
        if number == len(self._exits):
            self._exits.append({})
        return number


def vertex_of(end: End, /) -> Vertex:
    """Return what two ends share just if they are one: the name, else the report."""
    return end.name or end
