"""What each claim counts, in numbers: its cell and its window.

A scope is resolved by the case itself, once for each distinct set of the texts that
decide it. A cell is the numbers of its names put together to one: no two cells share
it, and no engine's hash is asked.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import ibis
from attrs import define, evolve, field

from provenance.bulk.admission import Admitted
from provenance.bulk.cell_texts import cell_of
from provenance.bulk.documents import seat_all
from provenance.bulk.engines import Engine, Table
from provenance.bulk.figures import Figures
from provenance.bulk.sheets import Sheet
from provenance.bulk.texts import Texts
from provenance.bulk.unmodelled import UnmodelledError
from provenance.formats.cells import plain_text, read_words
from provenance.formats.documents import Shelf
from provenance.model import (
    PERCENT,
    TERM_DIMENSIONS,
    Case,
    Claim,
    ClaimId,
    Dimension,
    Document,
    DocumentId,
    Figure,
    PartialDate,
    Window,
)

#: The columns that decide a window, besides what an undated claim stands in.
DATED: Final = ("measure", "kind", "event", "as_of", "period")

#: In which order the names of a cell are put together, the last first.
PARTS: Final = ("measure", "unit", "event", "place", "population")

_SPOKEN: Final = ("claimant", "outlet", "via")
_FIGURE: Final = Figure.exactly(1)
_DAY: Final = PartialDate(year=2000, month=1, day=1)
_LARGEST: Final = 1 << 62


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
    #: Where its texts alone decide its window it is `is_fixed`.
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
            if self.case.declares_measure(_claim(measure=name))
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
    told = sheet.table.semi_join(admitted.claims, "row")
    used: dict[str, tuple[str, ...]] = {}
    for dimension in TERM_DIMENSIONS:
        column = dimension.value
        if sheet.has(column):
            values = texts.values[column]
            found = {values[text] for text in sheet.texts(column, told)}
            used[column] = tuple(sorted(filter(None, found)))
    for column in _SPOKEN:
        if sheet.has(column):
            found = {
                read_words(plain_text(cell_of(text)))
                for text in sheet.texts(column, told)
            }
            used[column] = tuple(sorted(filter(None, found)))
    return evolve(frame, used_elsewhere=used)


def find_scopes(
    sheet: Sheet,
    admitted: Admitted,
    figures: Figures,
    texts: Texts,
    /,
    *,
    case: Case,
    shelf: Shelf,
    seats: Table | None,
) -> Scopes:
    """Return what every claim counts."""
    finder = _Finder(sheet, figures, texts, case)
    return finder.scopes(admitted, shelf, seats)


class _Finder:
    def __init__(
        self, sheet: Sheet, figures: Figures, texts: Texts, case: Case
    ) -> None:
        self._sheet = sheet
        self._figures = figures
        self._values = texts.values
        self._case = case
        self._names = {part: Numbers() for part in PARTS}
        self._windows = Numbers()
        self._dates = figures.dates

    def scopes(self, admitted: Admitted, shelf: Shelf, seats: Table | None) -> Scopes:
        engine, sheet = self._sheet.engine, self._sheet
        figures = engine.table("figures")
        told = sheet.table.semi_join(admitted.claims, "row")
        joined = told.join(figures.drop("measure"), "row")
        columns = {
            column: joined[column] if sheet.has(column) else ibis.literal("")
            for column in (*DATED, "place", "population")
        }
        rows = engine.make(
            "scope_texts",
            joined.select(
                "row",
                *(name for name in figures.columns if name not in {"row", "measure"}),
                **{
                    f"{column}_text": text.cast("string")
                    for column, text in columns.items()
                },
            ),
        )
        numbered = rows
        for column in ("measure", "event", "place", "population"):
            numbered = self._with_names(numbered, rows, column)
        numbered = self._with_units(numbered, rows)
        self._check_size()
        windows, dependent = self._fixed_windows(rows)
        keys = [f"{column}_text" for column in DATED] + ["date_number"]
        fixed = numbered.join(windows, keys)
        found = self._placed(fixed, fixed.window, is_fixed=True)
        if dependent:
            reps = engine.put("dependent", _text_kinds(keys), dependent)
            loose = engine.make(
                "loose_rows", rows.semi_join(reps, keys).select("row", *keys)
            )
            put = self._loose_windows(loose, keys, shelf, seats)
            late = numbered.join(put, "row")
            found = found.union(self._placed(late, late.window, is_fixed=False))
        superseded = engine.put(
            "superseded", {"row": "int64"}, [(row,) for row, _ in admitted.revised]
        )
        placed = engine.make("placed_all", found)
        placed = placed.mutate(counts=~placed.row.isin(superseded.row))
        made = Scopes(
            engine,
            self._case,
            engine.make("placed", placed),
            self._names,
            [*self._windows.known],
        )
        engine.drop("scope_texts", "loose_rows", "placed_all")
        return made

    def _placed(
        self,
        rows: Table,
        window: Any,  # noqa: ANN401 (Ibis has no types)
        *,
        is_fixed: bool,
    ) -> Table:
        scopes = Scopes(self._sheet.engine, self._case, rows, self._names, ())
        cell = scopes.cell({part: rows[f"{part}_number_of"] for part in PARTS})
        kinds = [
            "low",
            "high",
            "low_standing",
            "high_standing",
            "low_value",
            "high_value",
            "is_odd",
            "is_over",
        ]
        return rows.select(
            "row", *kinds, cell=cell, window=window, is_fixed=ibis.literal(is_fixed)
        )

    def _with_names(self, numbered: Table, rows: Table, column: str) -> Table:
        text = f"{column}_text"
        dimension = Dimension(column)
        numbers = self._names[column]
        found = []
        values = self._values[column]
        for (each,) in sorted(self._sheet.engine.fetch(rows.select(text).distinct())):
            name = self._name_in(dimension, values[each] or "")
            found.append((each, numbers.of(name)))
        kinds = {text: "string", f"{column}_number_of": "int64"}
        put = self._sheet.engine.put(f"numbered_{column}", kinds, found)
        return numbered.join(put, text)

    def _name_in(self, dimension: Dimension, written: str) -> str | None:
        if dimension is Dimension.MEASURE:
            claim = _claim(measure=written)
            return self._case.measure(claim).term.name
        return self._case.name_in(dimension, _claim(**{dimension.value: written}))

    def _with_units(self, numbered: Table, rows: Table) -> Table:
        found = []
        keys = ["measure_text", "unit_number"]
        figures = self._figures.units
        pairs = sorted(self._sheet.engine.fetch(rows.select(*keys).distinct()))
        for text, number in pairs:
            measure = self._values["measure"][text]
            claim = _claim(measure=measure, figure=figures[number])
            unit = self._case.scope(claim).unit
            found.append((text, number, self._names["unit"].of(unit)))
        kinds = {
            "measure_text": "string",
            "unit_number": "int64",
            "unit_number_of": "int64",
        }
        put = self._sheet.engine.put("numbered_units", kinds, found)
        return numbered.join(put, keys)

    def _check_size(self) -> None:
        size = 1
        for numbers in self._names.values():
            size *= max(len(numbers), 1)
        if size >= _LARGEST:
            raise UnmodelledError(reason="there are too many different names")

    def _fixed_windows(self, rows: Table) -> tuple[Table, list[tuple[Any, ...]]]:
        """Return the windows that hang on texts alone, and the texts of all others."""
        keys = [f"{column}_text" for column in DATED] + ["date_number"]
        one, other = DocumentId("\x1fone"), DocumentId("\x1fother")
        documents = (Document(id=one), Document(id=other, published=_DAY))
        probe = evolve(self._case, documents=documents)
        fixed, dependent = [], []
        engine = self._sheet.engine
        has_documents = self._has_documents()
        for texts in sorted(engine.fetch(rows.select(*keys).distinct())):
            claim = self._claim_of(texts)
            claims = [claim, evolve(claim, id=ClaimId("other"))]
            if has_documents:
                claims += [evolve(claim, document=each) for each in (one, other)]
            found = {probe.scope(each).window for each in claims}
            if has_documents:
                late = evolve(claim, document=other)
                found.add(probe.scope(late, published_as_of=True).window)
            if len(found) == 1:
                fixed.append((*texts, self._windows.of(found.pop())))
            else:
                dependent.append(texts)
        kinds = {**_text_kinds(keys), "window": "int64"}
        return engine.put("fixed_windows", kinds, fixed), dependent

    def _has_documents(self) -> bool:
        return "seats" in self._sheet.engine.names

    def _claim_of(self, texts: Sequence[Any]) -> Claim:
        *cells, date_number = texts
        read = {
            column: self._values[column][text]
            for column, text in zip(DATED, cells, strict=True)
        }
        figure = self._dates[date_number - 1] if date_number else _FIGURE
        return _claim(figure=figure, **read)

    def _loose_windows(
        self, loose: Table, keys: list[str], shelf: Shelf, seats: Table | None
    ) -> Table:
        """Return the windows of rows that hang on where a claim stands.

        A row has two where its day of publication may be taken for its date.
        """
        engine = self._sheet.engine
        found: list[tuple[int, int]] = []
        if seats is None:
            ids = {}
            standing = loose.mutate(seat=ibis.literal(""))
        else:
            named = seats.select("row", "seat")
            standing = loose.join(named, "row")
            wanted = standing.select("seat").distinct()
            ids = seat_all(self._sheet, seats.semi_join(wanted, "seat"), shelf)
        case = evolve(self._case, documents=shelf.documents())
        known: dict[tuple[Any, ...], tuple[int, ...]] = {}
        for row, *texts, seat in engine.fetch(
            standing.select("row", *keys, "seat").order_by("row")
        ):
            document = ids.get(seat) or (DocumentId(seat) if seat else None)
            whose = document or row
            key = (*texts, whose)
            numbers = known.get(key)
            if numbers is None:
                claim = evolve(
                    self._claim_of(texts), id=ClaimId(f"row {row}"), document=document
                )
                windows = {
                    case.scope(claim, published_as_of=is_assumed).window: None
                    for is_assumed in (False, True)
                }
                numbers = known[key] = tuple(map(self._windows.of, windows))
            found += [(row, number) for number in numbers]
        return engine.put("loose_windows", {"row": "int64", "window": "int64"}, found)


def _claim(**fields: Any) -> Claim:  # noqa: ANN401 (as the fields of a claim)
    given = {name: value for name, value in fields.items() if value}
    return Claim(**{"id": ClaimId("one"), "measure": "x", "figure": _FIGURE, **given})


def _text_kinds(keys: Iterable[str]) -> dict[str, str]:
    return {key: "int64" if key == "date_number" else "string" for key in keys}
