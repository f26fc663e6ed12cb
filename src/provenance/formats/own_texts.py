"""The quotes and titles of claims' own rows that may say something else than the row.

Most quotes hold the very words of the cell, between words that change nothing: "In
Millford, about 40 soldiers have died". They need no reading, which would take several
times as long as to read their rows.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from attrs import define, field, frozen

from provenance.model import Case, Claim, Dimension, Document, Number, folded
from provenance.reading import FIGURE_WORDS, PERSON_WORDS, telling_words

_COUNTED: Final = (Dimension.MEASURE, Dimension.POPULATION)
#: So much of a text before a number is looked at.
_BEFORE: Final = 60
_BREAK: Final = re.compile(r"[,.;:!?]")
#: Marks that stand at words, and are none.
_MARKS: Final = str.maketrans(dict.fromkeys('()[]"|', " "))
_DIGITS: Final = re.compile(r"\d[\d,]*")
_ENDS: Final = frozenset(" ,.;:!?()[]\n")
_PERSON: Final = "person"
#: What is read with the number, and names no population.
_PEOPLE: Final = ("people", "persons")
_MOST_ZEROS: Final = 3
#: Longer runs of digits are not grouped.
_MOST_DIGITS: Final = 20


def own_texts(
    frame: Case, claims: Iterable[Claim], documents: Collection[Document], /
) -> Iterator[str]:
    """Yield the quotes, then the titles, that claims are to be held against.

    `frame` is the case without its claims: what it declares.
    """
    beside = [
        claim
        for claim in claims
        if (claim.quote is not None or claim.document) and _has_number(claim)
    ]
    if not beside:
        return
    known = _Known(frame, _names(frame, beside))
    titles = {document.id: document.title for document in documents}
    open_claims = []
    for claim in beside:
        if claim.quote is None:
            open_claims.append(claim)
        elif not known.says_the_same(claim, claim.quote.exact):
            open_claims.append(claim)
            yield claim.quote.exact
    for claim in open_claims:
        title = titles.get(claim.document, "") if claim.document else ""
        if title and known.may_differ(claim, title):
            yield title


def _has_number(claim: Claim) -> bool:
    figure = claim.figure
    is_known = figure.low is not None or figure.stated is not None
    return (is_known or figure.high is not None) and not figure.is_date


def _names(
    frame: Case, claims: Iterable[Claim]
) -> Mapping[Dimension, Mapping[str, str]]:
    """Return all names that are declared or used, folded, with those of their terms."""
    names: dict[Dimension, dict[str, str]] = {}
    for dimension in _COUNTED:
        known = dict(frame.vocabularies[dimension].names)
        for used in {getattr(claim, dimension.value) for claim in claims} - {""}:
            known.setdefault(folded(used), used)
        names[dimension] = known
    return names


@frozen
class _Own:
    """What may stand beside a claim's number and say nothing new."""

    #: The names of whom it counts, the longest first, and of people.
    people: tuple[str, ...]
    #: The words that may say something else.
    telling: frozenset[str]
    counts_people: bool


@define(eq=False)
class _Known:
    """The names of a case, and what its claims say of themselves."""

    frame: Case
    names: Mapping[Dimension, Mapping[str, str]]
    _telling: frozenset[str] = field(init=False)
    _own: dict[tuple[str, str, str], _Own] = field(init=False, factory=dict)
    _titles: dict[str, bool] = field(init=False, factory=dict)

    @_telling.default
    def _find_telling(self) -> frozenset[str]:
        names = (name for each in self.names.values() for name in each)
        return FIGURE_WORDS | telling_words(names)

    def says_the_same(self, claim: Claim, text: str, /) -> bool:
        """Whether a text surely holds the figure of a claim, of what it counts."""
        found = text.isascii() and _find(claim, text)
        if not found:
            return False
        before, behind = (part.translate(_MARKS) for part in found)
        if before and not self._telling.isdisjoint(_BREAK.split(before)[-1].split()):
            return False
        own = self._own_of(claim)
        behind = _BREAK.split(behind, maxsplit=1)[0].strip()
        if not own.counts_people and not PERSON_WORDS.isdisjoint(behind.split()):
            return False
        return own.telling.isdisjoint(_without(behind, own.people).split())

    def may_differ(self, claim: Claim, title: str, /) -> bool:
        """Whether a title that names a measure may give another figure for a claim."""
        is_telling = self._titles.get(title)
        if is_telling is None:
            known = folded(title)
            is_telling = any(name in known for name in self.names[Dimension.MEASURE])
            self._titles[title] = is_telling
        if not is_telling or self.says_the_same(claim, title):
            return False
        runs = [run.replace(",", "") for run in _DIGITS.findall(title)]
        return any(
            _are_alike(f"{number}", run) for number in _numbers(claim) for run in runs
        )

    def _own_of(self, claim: Claim) -> _Own:
        key = claim.measure, claim.population, claim.figure.unit
        known = self._own.get(key)
        if known is None:
            measures = self._called(Dimension.MEASURE, claim.measure)
            unit = claim.figure.unit or self.frame.unit_named(claim.measure)
            counts_people = unit in {"", _PERSON}
            people = self._called(Dimension.POPULATION, claim.population)
            known = self._own[key] = _Own(
                people=(*people, *_PEOPLE) if counts_people else people,
                telling=self._telling - {each for each in measures if " " not in each},
                counts_people=counts_people,
            )
        return known

    def _called(self, dimension: Dimension, name: str) -> tuple[str, ...]:
        """Return all names of the term of a name, folded, the longest first."""
        if not name:
            return ()
        names = self.names[dimension]
        term = names.get(folded(name))
        found = (each for each, bearer in names.items() if bearer == term)
        return tuple(sorted(found, key=lambda each: (-len(each), each)))


def _find(claim: Claim, text: str) -> tuple[str, str] | None:
    """Return what stands before and behind the words of a claim in a text.

    A number may be grouped there: 1,264 for 1264.
    """
    known, written = text.lower(), claim.figure.as_written.lower()
    start = known.find(written)
    if start < 0 and written.isdecimal() and len(written) <= _MOST_DIGITS:
        written = f"{int(written):,}"
        start = known.find(written)
    end = start + len(written)
    if start < 0 or not (_is_end(known[:start][-1:]) and _is_end(known[end : end + 1])):
        return None
    return known[max(0, start - _BEFORE) : start], known[end:]


def _is_end(character: str) -> bool:
    return not character or character in _ENDS


def _without(text: str, names: Iterable[str]) -> str:
    """Return a text without the name that it begins with, if that is one of these."""
    for name in names:
        if text.startswith(name) and not text[len(name) : len(name) + 1].isalnum():
            return text[len(name) :]
    return text


def _numbers(claim: Claim) -> Iterator[Number]:
    figure = claim.figure
    ends = (figure.low, figure.high) if figure.stated is None else (figure.stated,)
    return (number for number in ends if number is not None)


def _are_alike(digits: str, others: str) -> bool:
    """Whether two numbers may be one, or a slip of digits apart."""
    if abs(len(digits) - len(others)) > _MOST_ZEROS:
        return False
    return len((set(digits) ^ set(others)) - {"0"}) <= 1
