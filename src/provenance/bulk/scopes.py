"""What each claim counts, in numbers: its cell and its window.

A scope is resolved by the case itself, once for each distinct set of the texts that
decide it. A cell is the numbers of its names put together to one: no two cells share
it, and no engine's hash is asked.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from attrs import define, evolve, field

from provenance.bulk.admission import Admitted
from provenance.bulk.cell_texts import cell_of
from provenance.bulk.engines import Engine, Table
from provenance.bulk.sheets import Sheet
from provenance.bulk.texts import Texts
from provenance.formats.cells import plain_text, read_words
from provenance.model import (
    PERCENT,
    TERM_DIMENSIONS,
    Case,
    Claim,
    ClaimId,
    Figure,
    Window,
)

#: In which order the names of a cell are put together, the last first.
PARTS: Final = ("measure", "unit", "event", "place", "population")

_SPOKEN: Final = ("claimant", "outlet", "via")
_FIGURE: Final = Figure.exactly(1)


@define
class Numbers:
    """Things by their numbers, in the order in which they were first met."""

    known: dict[Any, int] = field(factory=dict)

    def of(self, thing: Any, /) -> int:  # noqa: ANN401 (whatever is numbered)
        """Return the number of a thing."""
        return self.known.setdefault(thing, len(self.known))

    def __len__(self) -> int:
        return len(self.known)


@define
class Scopes:
    """What the claims of a file count."""

    engine: Engine
    #: The case without its claims, but with the names that they use.
    case: Case
    #: Each claim: row, cell, window, both ends; a row twice where its day is assumed.
    #: Where its texts alone decide its window it is `is_fixed`; where no later claim
    #: revises it, it `counts`. `stated` stands for the number that it states.
    placed: Table
    names: Mapping[str, Numbers]
    windows: Sequence[Window]

    def questions(self) -> int:
        """Return how many questions there are: a measure, an event and a unit each."""
        cell = self.placed.cell
        names = {part: self.number_in(part, cell) for part in PARTS[:3]}
        return self.engine.count(self.placed.select(**names).distinct())

    def cell(self, parts: Mapping[str, Any], /) -> Any:  # noqa: ANN401 (Ibis has no types)
        """Return the number of the cell of these names, which are numbers."""
        found = parts[PARTS[0]]
        for part in PARTS[1:]:
            found = found * max(len(self.names[part]), 1) + parts[part]
        return found

    def without(self, part: str, cell: Any, /) -> Any:  # noqa: ANN401 (Ibis has no types)
        """Return a number that cells share if they differ in one dimension only."""
        behind = 1
        for other in PARTS[PARTS.index(part) + 1 :]:
            behind *= max(len(self.names[other]), 1)
        return cell - self.number_in(part, cell) * behind

    def percent(self) -> list[int]:
        """Return the number of the unit of shares, if it is used."""
        number = self.names["unit"].known.get(PERCENT)
        return [] if number is None else [number]

    def once(self) -> list[int]:
        """Return the numbers of the measures that happen to a person once."""
        return [
            number
            for name, number in self.names["measure"].known.items()
            if self.case.measure_named(name).once
        ]

    def lasting(self) -> list[int]:
        """Return the numbers of the measures that nobody leaves who was counted.

        That is known of what happens once, and of what the case declares.
        """
        declared = [
            number
            for name, number in self.names["measure"].known.items()
            if self.case.declares_measure(claim_of(measure=name))
        ]
        return sorted({*self.once(), *declared})

    def number_in(self, part: str, cell: Any, /) -> Any:  # noqa: ANN401 (Ibis has no types)
        """Return the number of a cell's name in one dimension."""
        behind = 1
        for other in PARTS[PARTS.index(part) + 1 :]:
            behind *= max(len(self.names[other]), 1)
        return (cell // behind) % max(len(self.names[part]), 1)


def frame_with_names(
    sheet: Sheet, admitted: Admitted, texts: Texts, frame: Case, /
) -> Case:
    """Return the case without claims that knows every name that a claim uses."""
    used: dict[str, tuple[str, ...]] = {}
    for dimension in TERM_DIMENSIONS:
        column = dimension.value
        if sheet.has(column):
            values = texts.values[column]
            found = {values[text] for text in admitted.texts(sheet, column)}
            used[column] = tuple(sorted(filter(None, found)))
    for column in _SPOKEN:
        if sheet.has(column):
            found = {
                read_words(plain_text(cell_of(text)))
                for text in admitted.texts(sheet, column)
            }
            used[column] = tuple(sorted(filter(None, found)))
    return evolve(frame, used_elsewhere=used)


def claim_of(**fields: Any) -> Claim:  # noqa: ANN401 (as the fields of a claim)
    """Return some claim with these fields, where they say anything."""
    given = {name: value for name, value in fields.items() if value}
    return Claim(**{"id": ClaimId("one"), "measure": "x", "figure": _FIGURE, **given})
