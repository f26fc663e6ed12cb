"""Paths that share no vertex, counted by maximum flow.

The method is E. A. Dinic's ("Algorithm for solution of a problem of maximum flow in a
network with power estimation", Soviet Math. Doklady 11, 1970) on a graph whose
vertices are split in two, so that each carries one path; it then takes at most about
the square root of the vertices in rounds (S. Even and R. E. Tarjan, "Network flow and
testing graph connectivity", SIAM J. Comput. 4, 1975).
"""

from collections.abc import Collection, Sequence

from attrs import define, field


def disjoint_paths(
    exits: Sequence[Collection[int]], starts: Collection[int], ends: Collection[int], /
) -> tuple[int, tuple[int, ...]]:
    """Return how many paths lead from starts to ends, no two with a shared vertex.

    Vertices are numbered; `exits[v]` are the vertices to which one can go from `v`.
    The second value is a least set of vertices without which no path is left, the
    one nearest to the ends. It has as many vertices as there are paths: K. Menger,
    "Zur allgemeinen Kurventheorie", Fundamenta Mathematicae 10, 1927.

        >>> disjoint_paths([[2], [2], [3, 4], [], []], [0, 1], [3, 4])
        (1, (2,))
    """
    size = len(exits)
    source, sink = 2 * size, 2 * size + 1
    network = _Residual(arcs_at=[[] for _ in range(2 * size + 2)])
    for vertex, targets in enumerate(exits):
        network.add(2 * vertex, 2 * vertex + 1, 1)
        for target in targets:
            network.add(2 * vertex + 1, 2 * target, size + 1)
    for vertex in starts:
        network.add(source, 2 * vertex, size + 1)
    for vertex in ends:
        network.add(2 * vertex + 1, sink, size + 1)
    count = 0
    while levels := network.levels(source, sink):
        count += network.fill(source, sink, levels)
    near = network.reaching(sink)
    cut = (v for v in range(size) if 2 * v not in near and 2 * v + 1 in near)
    return count, tuple(cut)


@define
class _Residual:
    """What can still flow; each arc is followed by its reverse."""

    arcs_at: list[list[int]]
    heads: list[int] = field(factory=list)
    free: list[int] = field(factory=list)

    def add(self, tail: int, head: int, capacity: int) -> None:
        self.arcs_at[tail].append(len(self.heads))
        self.arcs_at[head].append(len(self.heads) + 1)
        self.heads += (head, tail)
        self.free += (capacity, 0)

    def levels(self, source: int, sink: int) -> list[int]:
        """Return how far each vertex is from the source; nothing if the sink is not."""
        levels = [-1] * len(self.arcs_at)
        levels[source] = 0
        front = [source]
        while front and levels[sink] < 0:
            following = []
            for vertex in front:
                for arc in self.arcs_at[vertex]:
                    head = self.heads[arc]
                    if self.free[arc] and levels[head] < 0:
                        levels[head] = levels[vertex] + 1
                        following.append(head)
            front = following
        return levels if levels[sink] >= 0 else []

    def fill(self, source: int, sink: int, levels: list[int]) -> int:
        """Lead one unit along each of as many shortest paths as fit; count them."""
        untried = [iter(arcs) for arcs in self.arcs_at]
        count, path, vertex = 0, list[int](), source
        while True:
            for arc in untried[vertex]:
                head = self.heads[arc]
                if self.free[arc] and levels[head] == levels[vertex] + 1:
                    path.append(arc)
                    vertex = head
                    break
            else:
                if not path:
                    return count
                vertex = self.heads[path.pop() ^ 1]
                continue
            if vertex == sink:
                for arc in path:
                    self.free[arc] -= 1
                    self.free[arc ^ 1] += 1
                count, path, vertex = count + 1, [], source

    def reaching(self, sink: int) -> set[int]:
        """Return the vertices from which one more unit could flow to the sink."""
        found, waiting = {sink}, [sink]
        while waiting:
            for arc in self.arcs_at[waiting.pop()]:
                tail = self.heads[arc]
                if self.free[arc ^ 1] and tail not in found:
                    found.add(tail)
                    waiting.append(tail)
        return found
