"""What lies within what: the closure of `within` and `parts`, and what forbids one."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from provenance.model.term import ANYTHING, Term

#: Terms that lie within one another more often than this are taken for a mistake.
MOST_LEVELS = 64

_MOST_SHOWN = 8


@frozen(eq=False)
class Hierarchy:
    """For each name everything that it lies within, itself included.

    Where there are problems it is not complete.
    """

    above: dict[str, frozenset[str]]
    #: One sentence for each contradiction.
    problems: tuple[str, ...]


def find_hierarchy(terms: Mapping[str, Term], /) -> Hierarchy:
    """Return the order of these terms and of all the names that they name."""
    outers = _direct(terms)
    levels, looped = _levels(outers)
    problems = [*_loops(outers, looped)]
    if len(levels) > MOST_LEVELS:
        deep = ", ".join(map(repr, sorted(levels[MOST_LEVELS])[:_MOST_SHOWN]))
        problems.append(f"more than {MOST_LEVELS} levels deep: {deep}")
    above: dict[str, frozenset[str]] = {}
    for level in levels[:MOST_LEVELS]:
        for name in level:
            above[name] = frozenset({name, ANYTHING}).union(
                *(above[outer] for outer in outers[name])
            )
    if not problems:
        _lift(above, {name: term.parts for name, term in terms.items() if term.parts})
        problems += _mutual(above)
    return Hierarchy(above, tuple(problems))


def _direct(terms: Mapping[str, Term]) -> dict[str, set[str]]:
    """Return what each name is said to lie within; a part lies within its union."""
    outers: dict[str, set[str]] = {}
    for name, term in terms.items():
        outers.setdefault(name, set()).update(term.within)
        for outer in term.within:
            outers.setdefault(outer, set())
        for part in term.parts:
            outers.setdefault(part, set()).add(name)
    return outers


def _levels(outers: Mapping[str, set[str]]) -> tuple[list[list[str]], set[str]]:
    """Return the names by how deep they lie, and those that have no such depth."""
    inner: dict[str, list[str]] = {name: [] for name in outers}
    for name, wider in outers.items():
        for outer in wider:
            inner[outer].append(name)
    waiting = {name: len(wider) for name, wider in outers.items()}
    level = [name for name, count in waiting.items() if not count]
    levels = []
    while level:
        levels.append(level)
        following = []
        for outer in level:
            del waiting[outer]
            for name in inner[outer]:
                waiting[name] -= 1
                if not waiting[name]:
                    following.append(name)
        level = following
    return levels, set(waiting)


def _loops(outers: Mapping[str, set[str]], looped: set[str]) -> Iterator[str]:
    """Say of each loop that is met who lies within whom."""
    seen: set[str] = set()
    for start in sorted(looped):
        path: dict[str, None] = {}
        name = start
        while name not in seen:
            seen.add(name)
            path[name] = None
            name = min(outers[name] & looped)
        if name in path:
            names = [*path]
            loop = [*names[names.index(name) :], name]
            shown = " within ".join(map(repr, loop[:_MOST_SHOWN]))
            more = " and so on" if len(loop) > _MOST_SHOWN else ""
            yield f"{name!r} lies within itself: {shown}{more}"


def _lift(
    above: dict[str, frozenset[str]], unions: Mapping[str, tuple[str, ...]]
) -> None:
    """Put each union within whatever all its parts lie within."""
    changed = True
    while changed:
        changed = False
        for name, parts in unions.items():
            shared = frozenset.intersection(*(above[part] for part in parts))
            if not shared <= above[name]:
                above[name] |= shared
                changed = True
        for name, outers in above.items():
            wider = outers.union(*(above[each] for each in outers if each in unions))
            if len(wider) > len(outers):
                above[name] = wider
                changed = True


def _mutual(above: Mapping[str, frozenset[str]]) -> Iterator[str]:
    for name in sorted(above):
        for outer in sorted(above[name]):
            if name < outer and outer != ANYTHING and name in above[outer]:
                yield (
                    f"{name!r} and {outer!r} lie within each other; "
                    "make one an alias of the other"
                )
