"""What a text says its figures count: the case's own terms right beside them.

A title is not understood. It is only asked whether the words that follow a figure at
once are names that the case knows, in whatever language: "200 junta soldiers killed",
"200 soldiers were killed".
The terms must reach the next figure, a break in the sentence or the end, or close with
a measure; else something may follow that the case has no name for ("200 soldiers and
their families"), and nothing is concluded.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import zip_longest
from typing import NamedTuple

from attrs import field, frozen

from provenance.model import Case, Dimension, FoundFigure, Vocabulary, folded

_DIMENSIONS = (Dimension.POPULATION, Dimension.PLACE, Dimension.MEASURE)
#: So much of a text behind a figure is looked at.
_LONGEST = 200
#: Where a clause ends. A comma may join two counted things, so it is none.
_BREAKS = tuple(".;:!?()[]—–|。；")
#: What may stand before a measure: "200 have been killed".
_AUXILIARIES = ("have been ", "has been ", "had been ", "were ", "was ", "are ", "is ")
#: What joins two measures of one figure: "200 killed or wounded".
_JOINTS = (", ", "or ", "and ", "/", "或", "和", "及", "、")
#: What may join two measures, or begin anew.
_WEAK_JOINTS = ("", ", ")
#: Where the words of one figure end.
_CLAUSE_ENDS = (*_BREAKS, ",", "，")
#: What may follow the measures of one figure: when, where and by what.
_PREPOSITIONS = tuple(
    f"{word} "
    for word in (
        *("across", "after", "around", "as", "at", "by", "during", "following"),
        *("from", "in", "on", "over", "since", "so", "when"),
    )
)
#: What makes a name another one: "soldiers' families".
_APOSTROPHES = ("'", "\u2019")


class Found(NamedTuple):
    """A figure of a text, with what stands beside it."""

    figure: FoundFigure
    #: The terms that follow it at once.
    terms: Mapping[Dimension, str]
    #: The measures that it is the number of together: killed and injured.
    together: tuple[str, ...] = ()


class _Named(NamedTuple):
    """A name in a text: of which dimensions it is one, and where it ends."""

    dimensions: tuple[Dimension, ...]
    name: str
    end: int


@frozen(eq=False)
class Names:
    """The names of the terms of one dimension, to be found in texts."""

    vocabulary: Vocabulary

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        """The lengths of its names, the longest first."""
        lengths = {len(name) for name in self.vocabulary.names}
        return tuple(sorted(lengths - {0}, reverse=True))

    def at(self, text: str, start: int, /) -> tuple[str, int] | None:
        """Return the term whose longest name begins here, and where the name ends."""
        for length in self._lengths:
            end = start + length
            known = self.vocabulary.names.get(text[start:end])
            if known is not None and len(text) >= end and _ends_at(text, end):
                return known, end
        return None


def _ends_at(text: str, end: int) -> bool:
    """Whether a word can end here; scripts without cases have no spaces to tell."""
    following = text[end : end + 1]
    if following in _APOSTROPHES:
        return False
    is_letter = following.lower() != following.upper() or following.isdigit()
    return not (is_letter and text[end - 1].isalnum())


@frozen(eq=False)
class Reader:
    """Reads what stands beside the figures of the texts of one case."""

    case: Case
    _names: Mapping[Dimension, Names] = field(init=False)

    @_names.default
    def _make_names(self) -> Mapping[Dimension, Names]:
        return {each: Names(self.case.vocabularies[each]) for each in _DIMENSIONS}

    def figures(self, text: str, /) -> Iterator[Found]:
        """Yield the figures of a text, each with what stands beside it."""
        found = self.case.figures_in(text) or ()
        start = 0
        for figure, following in zip_longest(found, found[1:]):
            limit = len(text) if following is None else following.start
            terms = self._beside(text, figure.end, limit)
            together = self._behind(text, figure.end, limit)
            together = together or self._before(text, start, figure.start)
            yield Found(figure, terms, together)
            start = figure.end

    def _behind(self, text: str, start: int, limit: int) -> tuple[str, ...]:
        """Return the measures that follow a figure joined: "were killed or injured".

        Nothing where another figure may be meant by the last of them.
        """
        rest = folded(text[start : min(limit, start + _LONGEST)])
        terms = [*self._chain(rest)]
        if not terms or terms[-1].dimensions != (Dimension.MEASURE,):
            return ()
        measures, end = self._joined(rest, terms[-1])
        behind = rest[end:].lstrip()
        is_end = not behind and limit == len(text) and limit - start <= _LONGEST
        is_closed = behind.startswith(_CLAUSE_ENDS)
        is_led_on = behind.startswith(_PREPOSITIONS) and limit == len(text)
        return measures if is_end or is_closed or is_led_on else ()

    def _before(self, text: str, start: int, end: int) -> tuple[str, ...]:
        """Return the joined measures that a figure is the object of.

        "The quake killed and injured 4,500 people". Nothing where the figure before may
        be meant by the first of them.
        """
        part = folded(text[max(start, end - _LONGEST) : end]).rstrip()
        opening = max(
            (part.rfind(mark) + len(mark) for mark in _CLAUSE_ENDS), default=0
        )
        is_first = start == 0 or any(mark in part for mark in _CLAUSE_ENDS)
        if not is_first:
            return ()
        known = self._names[Dimension.MEASURE]
        for position in range(opening, len(part)):
            if position and part[position - 1].isalnum():
                continue
            found = known.at(part, position)
            if found is not None:
                first = _Named((Dimension.MEASURE,), *found)
                measures, last = self._joined(part, first)
                return measures if last == len(part) else ()
        return ()

    def _joined(self, text: str, first: _Named) -> tuple[tuple[str, ...], int]:
        """Return a measure with all that are joined to it, and where the last ends.

        A comma alone joins nothing for certain: what is behind it may begin anew.
        """
        measures, end, last_joint = [first.name], first.end, ""
        while (past := _past_joint(text, end)) is not None:
            joint, start = past
            found = self._names[Dimension.MEASURE].at(text, start)
            if found is None:
                break
            measures.append(found[0])
            last_joint, end = joint, found[1]
        is_sure = last_joint not in _WEAK_JOINTS and len(set(measures)) > 1
        return tuple(dict.fromkeys(measures)) if is_sure else (), end

    def _beside(self, text: str, start: int, limit: int) -> Mapping[Dimension, str]:
        """Return the terms that stand from here on, as far as they are sure."""
        rest = folded(text[start : min(limit, start + _LONGEST)])
        terms = [*self._chain(rest)]
        behind = rest[terms[-1].end if terms else 0 :].lstrip()
        is_whole = limit - start <= _LONGEST
        is_closed = behind.startswith(_BREAKS) or (is_whole and not behind)
        is_measured = bool(terms) and terms[-1].dimensions == (Dimension.MEASURE,)
        if is_measured and (_auxiliary(behind) or self._is_joined(behind)):
            return {}
        return _by_dimension(terms) if is_closed or is_measured else {}

    def _is_joined(self, text: str) -> bool:
        """Whether another measure is joined to the one before."""
        for joint in _JOINTS:
            if text.startswith(joint):
                rest = text[len(joint) :].lstrip()
                rest = rest[_auxiliary(rest) :]
                return self._names[Dimension.MEASURE].at(rest, 0) is not None
        return False

    def _chain(self, text: str) -> Iterator[_Named]:
        """Yield the names that follow each other from the beginning of a text.

        The longest name counts; one of several dimensions says nothing for certain.
        """
        position = 0
        while True:
            while text[position : position + 1] == " ":
                position += 1
            found = [
                (*each, dimension)
                for dimension, names in self._names.items()
                if (each := names.at(text, position)) is not None
            ]
            if not found:
                auxiliary = _auxiliary(text[position:])
                position += auxiliary
                measures = self._names[Dimension.MEASURE]
                if auxiliary and measures.at(text, position) is not None:
                    continue
                return
            position = max(end for _, end, _ in found)
            longest = [each for each in found if each[1] == position]
            dimensions = tuple(dimension for _, _, dimension in longest)
            yield _Named(dimensions, longest[0][0], position)


def _past_joint(text: str, start: int) -> tuple[str, int] | None:
    """Return what joins here and where the next word begins; `None` if nothing does.

    >>> _past_joint("killed, or were injured", 6)
    ('or ', 16)
    """
    start = _past_space(text, start)
    joint = next((each for each in _JOINTS if text.startswith(each, start)), "")
    if not joint:
        return None
    start = _past_space(text, start + len(joint))
    another = _past_joint(text, start)
    return another or (joint, start + _auxiliary(text[start:]))


def _past_space(text: str, start: int) -> int:
    return start + len(text[start:]) - len(text[start:].lstrip())


def _auxiliary(text: str) -> int:
    """Return how long the auxiliary is that a text begins with; 0 if with none."""
    return next((len(word) for word in _AUXILIARIES if text.startswith(word)), 0)


def _by_dimension(terms: Iterable[_Named]) -> Mapping[Dimension, str]:
    """Return the one name of each dimension that has just one."""
    names: dict[Dimension, set[str]] = {}
    for term in terms:
        if len(term.dimensions) == 1:
            names.setdefault(term.dimensions[0], set()).add(term.name)
    return {
        dimension: next(iter(found))
        for dimension, found in names.items()
        if len(found) == 1
    }
