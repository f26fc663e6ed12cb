"""What the figures of all rows leave possible.

Numbers in plain words are read by the engine: of each wording the words are read once,
and of every other figure each distinct text. A figure with words that say whom or what
it counts is read once more for each measure and population that it stands beside.
"""

from collections.abc import Iterator, Sequence
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
from provenance.model import Case, Figure, Number
from provenance.reading import counted_words
from provenance.reconciliation.telling.beside import is_telling

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
    "stated": "int64",
    "is_odd": "boolean",
    "is_over": "boolean",
    "state": "int64",
    "is_worded": "boolean",
}
_LARGEST: Final = 1 << 62
_LINE: Final = ("has", "parts", "of", "constant", "step")


class Figures:
    """What the figures of all rows say, each wording and each other text read once."""

    def __init__(self, sheet: Sheet, reader: ClaimReader, case: Case, /) -> None:
        self._sheet = sheet
        self._reader = reader
        self._case = case
        self._units: dict[tuple[str, bool], tuple[int, Figure]] = {}
        self._dates: dict[Figure, int] = {}
        #: Numbers that no column of whole numbers holds, by what stands for them.
        self._numbers: dict[Number, int] = {}
        #: The measures whose figures are dates where no unit is stated.
        self._date_measures: list[str] = []
        self._states: set[int] = set()
        self._are_read_in_rows = False

    @property
    def units(self) -> list[Figure]:
        """A figure for all that are counted in the same, by the numbers of units."""
        return [figure for _, figure in self._units.values()]

    @property
    def dates(self) -> list[Figure]:
        """The figures that are dates, by their numbers, which begin with 1."""
        return [*self._dates]

    @property
    def are_claims(self) -> bool:
        """Whether every row has a figure that can be read."""
        return self._states <= {CLAIM}

    def read(self) -> None:
        """Read every figure, each that is written alike once."""
        engine, told = self._sheet.engine, self._sheet.table
        self._date_measures = [
            text
            for text in self._sheet.texts("measure")
            if self._reader.is_date(cell_of(text))
        ]
        dated = [(text,) for text in self._date_measures]
        engine.put("dated_measures", {"measure_dated": "string"}, dated)
        each = self.with_dates(told).select(*self.keys).distinct()
        written = engine.make("written_figures", _in_parts(_complete(each)))
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
        rest = by_words.filter(by_words.state.isnull()).select(*_CELLS)
        others = engine.put(
            "other_figures",
            {**_kinds(_CELLS), **_READ},
            self._others(sorted(engine.fetch(rest))),
        )
        read = engine.make("read_figures", _joined(by_words, others))
        engine.drop("written_figures", "figures_in_words", "wordings", "other_figures")
        if engine.count(read.filter(read.is_worded & ~read.is_date)):
            self._read_in_rows()

    def _read_in_rows(self) -> None:
        """Read figures with words once for all that these are held against."""
        engine, told = self._sheet.engine, self._sheet.table
        found = _complete(self._known(told).filter(lambda each: each.is_worded))
        has = [name for name in _BESIDE if self._sheet.has(name)]
        keys = [*_CELLS, *has]
        each = found.filter(~found.is_date).select(*keys).distinct()
        again = self._in_rows(sorted(engine.fetch(each)), has)
        engine.put("figures_in_rows", {**_kinds(tuple(keys)), **_READ}, again)
        self._are_read_in_rows = True

    def _in_rows(
        self, found: list[tuple[Any, ...]], has: list[str]
    ) -> Iterator[tuple[object, ...]]:
        for each in found:
            cells, beside = each[: len(_CELLS)], each[len(_CELLS) :]
            row: Row = {
                name: cell_of(text) for name, text in zip(has, beside, strict=True)
            }
            (read,) = self._others([cells], row)
            yield *each, *read[len(_CELLS) :]

    def joined(self, rows: Table, /) -> Table:
        """Return rows of the sheet with all that is to be known of their figures.

        The ends are called as those of figures, with `_end` behind. `state` says
        whether it is a claim, `stated` which number, if that is telling. `is_odd` is a
        figure out of range whatever it counts, `is_over` one above 100.
        """
        found = self._known(rows)
        if self._are_read_in_rows:
            found = self._as_read_in(found)
        return found.drop("is_worded")

    def _as_read_in(self, found: Table) -> Table:
        """Return rows with their figures as they are read beside their other cells."""
        again = self._sheet.engine.table("figures_in_rows")
        again = again.rename({f"{name}_again": name for name in again.columns})
        keys = [*self.keys, *(name for name in _BESIDE if self._sheet.has(name))]
        joined = found.left_join(
            again, [found[name] == again[f"{name}_again"] for name in keys]
        )
        is_again = joined.state_again.notnull() & joined.is_worded
        read = {
            name: ibis.ifelse(is_again, joined[f"{name}_again"], joined[name])
            for name in _READ
        }
        kept = (name for name in found.columns if name not in _READ)
        return joined.select(*kept, **read)

    def _known(self, rows: Table) -> Table:
        """Return rows with their figures as they are read by themselves."""
        known = self._sheet.engine.table("read_figures")
        written = {f"{name}_written": name for name in _CELLS}
        known = known.rename(written)
        told = self.with_dates(rows)
        found = told.join(
            known, [told[key] == known[f"{key}_written"] for key in self.keys]
        )
        return found.drop(*written)

    def rows_of(self, *states: int) -> Table:
        """Return the numbers of the rows whose figures are in one of these states."""
        told = self._sheet.table
        if self._states <= {*states}:
            return told.select("row")
        found = self.joined(told)
        return found.filter(found.state.isin(states)).select("row")

    def figure_of(self, texts: Sequence[Any], /) -> Figure:
        """Return what the texts of these columns say of a claim."""
        told = zip(self.columns, texts, strict=True)
        figure = self._reader.figure({name: cell_of(text) for name, text in told})
        if figure is None:
            raise LookupError(texts)
        return figure

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the sheet that decide what a figure says."""
        others = (*_CELLS[1:-1], *_BESIDE)
        return ("figure", *(name for name in others if self._sheet.has(name)))

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns that tell figures apart."""
        keys = (name for name in _CELLS[1:-1] if self._sheet.has(name))
        return ("figure", *keys, *["is_date"][: len(self._date_measures)])

    def with_dates(self, rows: Table, /) -> Table:
        """Return rows that say whether their measure has dates, if any has."""
        if not self._date_measures:
            return rows
        dated = self._sheet.engine.table("dated_measures")
        found = rows.left_join(dated, rows.measure == dated.measure_dated)
        return found.mutate(is_date=found.measure_dated.notnull()).drop("measure_dated")

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
                row["measure"] = cell_of(self._date_measures[0])
            try:
                figure = self._reader.figure(row)
            except CellError:
                self._states.add(UNREADABLE)
                nothing = [None] * len(_ENDS)
                yield *cells, *nothing, 0, 0, None, False, False, UNREADABLE, True
                continue
            if figure is None:
                self._states.add(NOTHING)
                nothing = [None] * len(_ENDS)
                yield *cells, *nothing, 0, 0, None, False, False, NOTHING, False
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
                self._stated(figure),
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

    def _stated(self, figure: Figure) -> int | None:
        """Return what stands for the number of a figure, if that is telling."""
        number = figure.stated_count
        if number is None or not is_telling(number):
            return None
        if isinstance(number, int) and number < _LARGEST:
            return number
        return self._numbers.setdefault(number, -1 - len(self._numbers))


def _kinds(names: tuple[str, ...]) -> dict[str, str]:
    return {name: "boolean" if name.startswith("is_") else "string" for name in names}


def _line_columns() -> dict[str, str]:
    return {
        f"{end}_{part}": "boolean" if part == "has" else "int64"
        for end in _ENDS
        for part in _LINE
    }


def _complete(found: Table) -> Table:
    """Return figures with the cells that no column tells empty."""
    empty = {name: ibis.literal("") for name in _CELLS[:-1]}
    missing = {"is_date": ibis.literal(value=False), **empty}
    return found.mutate(
        **{name: missing[name] for name in _CELLS if name not in found.columns}
    )


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
        stated=ibis.ifelse(is_worded, _telling(by_words.value), others.stated),
        is_odd=others.is_odd.fill_null(ibis.literal(value=False)),
        is_over=others.is_over.fill_null(by_words.value > 100),
    )


def _telling(value: Any) -> Any:  # noqa: ANN401 (Ibis has no types)
    """Return a number as `is_telling` says of it, else nothing."""
    is_round = value.cast("string").re_search("^[0-9]0*$")
    return ibis.ifelse(is_round, ibis.null("int64"), value)


def _on_line(rows: Table, end: str) -> Any:  # noqa: ANN401 (Ibis has no types)
    """Return an end of a wording's number, rounded inwards where it is not whole."""
    has, parts, of, constant, step = (rows[f"{end}_{part}"] for part in _LINE)
    # An engine divides as floats do: exactly as long as nothing is multiplied before.
    often = rows.value // of
    rest = (rows.value - often * of) * parts
    is_whole = rest % of == 0
    whole = often * parts + rest // of
    if end.startswith("low"):
        whole += ibis.ifelse(is_whole, 0, 1)
    found = ibis.cases(
        (~has, ibis.null("int64")),
        (parts == 0, constant * 2 + step),
        (is_whole, whole * 2 + step),
        else_=whole * 2,
    )
    return found.cast("int64")
