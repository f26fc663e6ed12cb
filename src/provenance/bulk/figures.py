"""What the figures of all rows leave possible.

Numbers in plain words are read by the engine: of each wording the words are read once,
and of every other figure each distinct text. A figure with words that say whom or what
it counts is read once more for each measure and population that it stands beside.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

import ibis

from provenance.bulk.cell_texts import cell_of
from provenance.bulk.ends import MODES, Line, coded, lines_of
from provenance.bulk.engines import Table
from provenance.bulk.sheets import Sheet
from provenance.formats.cells import CellError
from provenance.formats.claims import ClaimReader
from provenance.formats.shapes import Row
from provenance.formats.wordings import ONE_NUMBER, find_wording
from provenance.model import Case, Figure
from provenance.reading import counted_words

#: Whether a row is a claim, no claim, or cannot be read.
CLAIM, NOTHING, UNREADABLE = 0, 1, 2

_CELLS: Final = ("figure", "quantifier", "low", "high", "unit", "is_date")
_WORDS: Final = ("before", "behind", "quantifier", "unit", "is_date")
#: What words beside a number are held against.
_BESIDE: Final = ("measure", "population")
_ENDS: Final = tuple(f"{side}{mode}" for mode in MODES for side in ("low", "high"))
_NUMBERS: Final = {
    "unit_number": "int64",
    "date_number": "int64",
    "state": "int64",
    "is_worded": "boolean",
}
_READ: Final = {
    **{f"{end}_end": "int64" for end in _ENDS},
    "unit_number": "int64",
    "date_number": "int64",
    "is_odd": "boolean",
    "is_over": "boolean",
    "state": "int64",
    "is_worded": "boolean",
}
_LINE: Final = ("has", "parts", "of", "constant", "step")


class Figures:
    """What the figures of all rows say, each wording and each other text read once."""

    def __init__(self, sheet: Sheet, reader: ClaimReader, case: Case, /) -> None:
        self._sheet = sheet
        self._reader = reader
        self._case = case
        self._units: dict[tuple[str, bool], tuple[int, Figure]] = {}
        self._dates: dict[Figure, int] = {}
        #: A measure whose figures are dates where no unit is stated.
        self._date_measure = ""

    @property
    def units(self) -> list[Figure]:
        """A figure for all that are counted in the same, by the numbers of units."""
        return [figure for _, figure in self._units.values()]

    @property
    def dates(self) -> list[Figure]:
        """The figures that are dates, by their numbers, which begin with 1."""
        return [*self._dates]

    def table(self) -> Table:
        """Return for every row the ends of its figure, and what else is to be known.

        `state` says whether it is a claim. `is_odd` is a figure out of range whatever
        it counts, `is_over` one above 100.
        """
        engine = self._sheet.engine
        rows = engine.make("figure_cells", self._cells())
        # Many rows have one figure, and it is taken apart once.
        each = engine.make("distinct_figures", rows.select(*_CELLS).distinct())
        written = engine.make("written_figures", _in_parts(each))
        words = written.filter(written.value.notnull()).select(*_WORDS).distinct()
        lines = engine.put(
            "wordings",
            {**_kinds(_WORDS), **_line_columns(), **_NUMBERS},
            self._wordings(sorted(engine.fetch(words))),
        )
        joined = written.left_join(lines, list(_WORDS))
        by_words = engine.make(
            "figures_in_words",
            joined.select(
                *(written[name] for name in written.columns),
                *(lines[name] for name in lines.columns if name not in _WORDS),
            ),
        )
        rest = by_words.filter(by_words.state.isnull()).select(*_CELLS).distinct()
        others = engine.put(
            "other_figures",
            {**_kinds(_CELLS), **_READ},
            self._others(sorted(engine.fetch(rest))),
        )
        read = engine.make("read_figures", _joined(by_words, others))
        told = engine.make("told_figures", rows.join(read, list(_CELLS)))
        found = engine.make("figures", _renamed(self._beside(told)))
        engine.drop("figure_cells", "distinct_figures", "written_figures")
        engine.drop("figures_in_words", "wordings", "other_figures", "read_figures")
        engine.drop("told_figures", "figures_in_rows")
        return found

    def _beside(self, told: Table) -> Table:
        """Return figures as they are read in rows that say what stands beside them."""
        engine, keys = self._sheet.engine, [*_CELLS, *_BESIDE]
        doubtful = told.filter(told.is_worded & ~told.is_date).select(*keys).distinct()
        again = engine.put(
            "figures_in_rows",
            {**_kinds(tuple(keys)), **_READ},
            self._in_rows(sorted(engine.fetch(doubtful))),
        )
        if not engine.count(again):
            return told
        again = again.rename({f"{name}_again": name for name in again.columns})
        same = [told[name] == again[f"{name}_again"] for name in keys]
        joined = told.left_join(again, same)
        is_again = joined.state_again.notnull()
        read = {
            name: ibis.ifelse(is_again, joined[f"{name}_again"], joined[name])
            for name in _READ
        }
        return joined.select(*(told[name] for name in ("row", *keys)), **read)

    def _in_rows(self, found: list[tuple[Any, ...]]) -> Iterator[tuple[object, ...]]:
        for *cells, measure, population in found:
            beside: Row = {
                "measure": cell_of(measure),
                "population": cell_of(population),
            }
            (read,) = self._others([tuple(cells)], beside)
            yield *cells, measure, population, *read[len(_CELLS) :]

    def _cells(self) -> Table:
        sheet, told = self._sheet, self._sheet.table
        dated = [
            (text, self._reader.is_date(cell_of(text)))
            for text in sheet.texts("measure")
        ]
        self._date_measure = next((text for text, is_date in dated if is_date), "")
        kinds = {"measure": "string", "is_date": "boolean"}
        measures = sheet.engine.put("dated_measures", kinds, dated)
        return told.join(measures, "measure").select(
            told.row,
            told.measure,
            told.figure,
            *(
                told[name] if sheet.has(name) else ibis.literal("").name(name)
                for name in ("quantifier", "low", "high", "unit", "population")
            ),
            measures.is_date,
        )

    def _wordings(self, found: list[tuple[Any, ...]]) -> Iterator[tuple[object, ...]]:
        for before, behind, quantifier, unit, is_date in found:
            row: Row = {"quantifier": cell_of(quantifier), "unit": cell_of(unit)}
            wording = find_wording(partial(self._with_number, row, before, behind))
            policy = self._case.policy
            if wording is None:
                continue
            lines = [lines_of(wording, mode, policy) for mode in MODES.values()]
            drawn: list[Line] = [line for pair in lines if pair for line in pair]
            if len(drawn) < len(_ENDS):
                continue
            yield (
                *(before, behind, quantifier, unit, is_date),
                *(value for line in drawn for value in line.values),
                *(self._unit(wording.pattern), 0, CLAIM),
                bool(counted_words(f"{before}7{behind}")),
            )

    def _with_number(
        self, row: Row, before: str, behind: str, number: int
    ) -> Figure | None:
        return self._reader.figure({**row, "figure": f"{before}{number}{behind}"})

    def _others(
        self, found: list[tuple[Any, ...]], beside: Row | None = None
    ) -> Iterator[tuple[object, ...]]:
        for cells in found:
            row = {
                name: cell_of(text)
                for name, text in zip(_CELLS[:-1], cells[:-1], strict=True)
            } | (beside or {})
            if cells[-1]:
                row["measure"] = cell_of(self._date_measure)
            try:
                figure = self._reader.figure(row)
            except CellError:
                yield *cells, *[None] * len(_ENDS), 0, 0, False, False, UNREADABLE, True
                continue
            if figure is None:
                yield *cells, *[None] * len(_ENDS), 0, 0, False, False, NOTHING, False
                continue
            least = figure.low if figure.stated is None else figure.stated
            most = figure.high if figure.stated is None else figure.stated
            yield (
                *cells,
                *(
                    end
                    for mode in MODES.values()
                    for end in coded(figure, mode, self._case.policy)
                ),
                self._unit(figure),
                self._date(figure),
                figure.is_reversed or (least is not None and least < 0),
                most is not None and most > 100,
                CLAIM,
                bool(counted_words(figure.as_written)),
            )

    def _unit(self, figure: Figure) -> int:
        key = (figure.unit, figure.is_unknown or figure.is_reversed)
        return self._units.setdefault(key, (len(self._units), figure))[0]

    def _date(self, figure: Figure) -> int:
        """Return the number of a figure that is a date; of any other 0."""
        if not figure.is_date:
            return 0
        return self._dates.setdefault(figure, len(self._dates) + 1)


def _kinds(names: tuple[str, ...]) -> dict[str, str]:
    return {name: "boolean" if name.startswith("is_") else "string" for name in names}


def _line_columns() -> dict[str, str]:
    return {
        f"{end}_{part}": "boolean" if part == "has" else "int64"
        for end in _ENDS
        for part in _LINE
    }


def _renamed(rows: Table) -> Table:
    """Return rows with the ends of their figures by the names that all others use."""
    left = rows.drop(*_CELLS, "population", "is_worded")
    return left.rename({end: f"{end}_end" for end in _ENDS})


def _in_parts(found: Table) -> Table:
    """Return figures with the words and the number of those that have but one."""
    pattern = f"^{ONE_NUMBER}$"
    is_plain = (
        (found.low == "")
        & (found.high == "")
        & ~found.is_date
        & found.figure.re_search(pattern)
    )

    def group(number: int) -> Any:  # noqa: ANN401 (Ibis has no types)
        part = found.figure.re_extract(pattern, number)
        return ibis.ifelse(is_plain, part, ibis.null("string"))

    return found.mutate(
        before=group(1),
        behind=group(3),
        value=group(2).replace(",", "").cast("int64"),
    )


def _joined(by_words: Table, others: Table) -> Table:
    """Return figures with their ends, from their wording or else from their text."""
    others = others.rename({f"{name}_read": name for name in _CELLS})
    joined = by_words.left_join(
        others, [by_words[name] == others[f"{name}_read"] for name in _CELLS]
    )
    is_worded = by_words.state.notnull()
    ends = {
        f"{end}_end": ibis.ifelse(
            is_worded, _on_line(by_words, end), others[f"{end}_end"]
        )
        for end in _ENDS
    }
    other = {
        name: by_words[name].fill_null(others[name])
        for name in ("unit_number", "date_number", "state", "is_worded")
    }
    return joined.select(
        *(by_words[name] for name in _CELLS),
        **ends,
        **other,
        is_odd=others.is_odd.fill_null(ibis.literal(value=False)),
        is_over=others.is_over.fill_null(by_words.value > 100),
    )


def _on_line(rows: Table, end: str) -> Any:  # noqa: ANN401 (Ibis has no types)
    """Return an end of a wording's number, rounded inwards where it is not whole."""
    has, parts, of, constant, step = (rows[f"{end}_{part}"] for part in _LINE)
    times = rows.value * parts
    if end.startswith("low"):
        times += of - 1
    whole = ibis.ifelse(of == 1, rows.value * parts, (times / of).floor().cast("int64"))
    found = ibis.ifelse(parts == 0, constant * 2, whole * 2) + step
    return ibis.ifelse(has, found, ibis.null("int64"))
