"""Loops: claims that come to rest on themselves, documents that cite each other."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from attrs import define, frozen

from provenance.model import ClaimId, DocumentId
from provenance.tracing.references import nodes_after
from provenance.tracing.reports import Report
from provenance.tracing.sources import SourceGraph

N = TypeVar("N", bound=Hashable)


@frozen(kw_only=True)
class Loop:
    """Claims, or documents, each of which is among its own sources.

    It begins with its smallest id and goes on by its steps, so that one loop always
    looks the same.
    """

    #: The claims of the loop; of a loop of documents those that cite one of them.
    claims: tuple[ClaimId, ...]
    #: The documents that cite each other; none for a loop of claims.
    documents: tuple[DocumentId, ...] = ()


def find_loops(graph: SourceGraph, /) -> tuple[Loop, ...]:
    """Return the loops that claims of a case run into, by their smallest ids.

    Loops that share a claim are one. A loop of documents that no claim cites as a
    whole is left out.
    """
    starts = [
        claim.id for claim in graph.case.claims if claim.cites or claim.derivations
    ]
    return loops_from(graph, starts)


def loops_from(graph: SourceGraph, starts: Iterable[ClaimId], /) -> tuple[Loop, ...]:
    """Return the loops that some claims run into, by their smallest ids.

    Of the claims that cite a loop of documents only those that are met are named.
    """

    def after(node: ClaimId | Report) -> tuple[ClaimId | Report, ...]:
        return nodes_after(graph, node)

    first: list[ClaimId | Report] = [*starts]
    citing: dict[Report, list[ClaimId]] = {}
    loops: list[list[ClaimId | Report]] = []
    for part in strong_components(first, after):
        if len(part) > 1 or part[0] in after(part[0]):
            loops.append(part)
        for node in part:
            if isinstance(node, Report):
                continue
            for target in after(node):
                if isinstance(target, Report):
                    citing.setdefault(target, []).append(node)
    named = (_loop(in_order(part, after), citing) for part in loops)
    return tuple(
        sorted(
            (loop for loop in named if loop.claims),
            key=lambda loop: (loop.documents, loop.claims),
        )
    )


def _loop(nodes: list[ClaimId | Report], citing: dict[Report, list[ClaimId]]) -> Loop:
    reports = [node for node in nodes if isinstance(node, Report)]
    if not reports:
        return Loop(claims=tuple(n for n in nodes if not isinstance(n, Report)))
    claims = {claim for report in reports for claim in citing.get(report, ())}
    documents = tuple(DocumentId(report.id) for report in reports)
    return Loop(claims=tuple(sorted(claims)), documents=documents)


def in_order(part: Iterable[N], after: Callable[[N], Iterable[N]], /) -> list[N]:
    """Return what is joined in a loop from the smallest on, along its steps."""
    inside = set(part)
    found: dict[N, None] = {}
    waiting = [min(inside, key=str)]
    while waiting:
        node = waiting.pop()
        if node not in found:
            found[node] = None
            waiting.extend(n for n in reversed([*after(node)]) if n in inside)
    return list(found)


@define
class _Visit:
    """Where a search stands at one node."""

    number: int
    lowest: int
    is_open: bool = True


def strong_components(
    starts: Iterable[N], after: Callable[[N], Iterable[N]], /
) -> Iterator[list[N]]:
    """Yield the strongly connected components that can be reached, sources last.

    This is R. E. Tarjan's algorithm ("Depth-first search and linear graph
    algorithms", SIAM J. Comput. 1, 1972) without recursion: it is linear.

        >>> steps = {1: [2], 2: [3], 3: [2]}
        >>> [sorted(part) for part in strong_components([1], steps.__getitem__)]
        [[2, 3], [1]]
    """
    visits: dict[N, _Visit] = {}
    pending: list[N] = []
    for start in starts:
        if start in visits:
            continue
        path = [_enter(start, after, visits, pending)]
        while path:
            node, steps = path[-1]
            visit = visits[node]
            for step in steps:
                known = visits.get(step)
                if known is None:
                    path.append(_enter(step, after, visits, pending))
                    break
                if known.is_open:
                    visit.lowest = min(visit.lowest, known.number)
            else:
                path.pop()
                if path:
                    above = visits[path[-1][0]]
                    above.lowest = min(above.lowest, visit.lowest)
                if visit.lowest == visit.number:
                    yield _close(node, visits, pending)


def _enter(
    node: N,
    after: Callable[[N], Iterable[N]],
    visits: dict[N, _Visit],
    pending: list[N],
) -> tuple[N, Iterator[N]]:
    visits[node] = _Visit(number=len(visits), lowest=len(visits))
    pending.append(node)
    return node, iter(after(node))


def _close(node: N, visits: dict[N, _Visit], pending: list[N]) -> list[N]:
    part: list[N] = []
    while not part or part[-1] != node:
        part.append(pending.pop())
        visits[part[-1]].is_open = False
    return part
