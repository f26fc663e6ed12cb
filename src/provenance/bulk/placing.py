"""Every claim at its cell and in its window, in one pass over the rows.

Names, units, dates and figures are read by their distinct texts before; here they are
only looked up.
"""

from collections.abc import Mapping
from typing import Any, Final

import ibis

from provenance.bulk.admission import Admitted
from provenance.bulk.engines import Table
from provenance.bulk.figures import Figures
from provenance.bulk.scopes import PARTS, Numbers, Scopes, claim_of
from provenance.bulk.sheets import Sheet
from provenance.bulk.texts import Texts
from provenance.bulk.unmodelled import UnmodelledError
from provenance.bulk.windows import Windows
from provenance.formats.documents import Shelf
from provenance.model import Case, Dimension, Mode

#: Engines divide as floats do, which is exact up to here.
_LARGEST: Final = 1 << 53

#: By which names the ends in windows of a mode are called; those of all others are
#: `low_end` and `high_end`.
_ENDS: Final = {Mode.STANDING: "_standing_end", Mode.VALUE: "_value_end"}


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
    engine = sheet.engine
    windows = Windows(sheet, admitted, figures, texts, case)
    names = _Names(sheet, admitted, figures, texts, case)
    rows = names.numbered(figures.joined(admitted.among(sheet.table)))
    scopes = Scopes(engine, case, rows, names.numbers, ())
    cell = scopes.cell({part: rows[f"{part}_number"] for part in PARTS})
    found = [
        _placed(each, windows)
        for each in windows.of_claims(rows.mutate(cell=cell), shelf, seats)
    ]
    placed = ibis.union(*found) if found[1:] else found[0]
    counts: Any = ibis.literal(value=True)
    if admitted.revised:
        revised = [(row,) for row, _ in admitted.revised]
        put = engine.put("superseded", {"row": "int64"}, revised)
        counts = ~placed.row.isin(put.row)
    made = engine.make("placed", placed.mutate(counts=counts))
    engine.drop("loose_rows")
    return Scopes(engine, case, made, names.numbers, windows.known)


def _placed(rows: Table, windows: Windows) -> Table:
    """Return claims with the ends that their windows ask for."""

    def end(side: str) -> Any:  # noqa: ANN401 (Ibis has no types)
        others = [
            (rows.mode == mode.value, rows[f"{side}{behind}"])
            for mode, behind in _ENDS.items()
            if mode in windows.modes
        ]
        usual = rows[f"{side}_end"]
        return ibis.cases(*others, else_=usual) if others else usual

    return rows.select(
        "row",
        "cell",
        "window",
        "is_odd",
        "is_over",
        "is_fixed",
        "stated",
        low=end("low"),
        high=end("high"),
    )


class _Names:
    """The numbers of the names of cells, each name by the texts that stand for it."""

    def __init__(
        self,
        sheet: Sheet,
        admitted: Admitted,
        figures: Figures,
        texts: Texts,
        case: Case,
    ) -> None:
        self._sheet = sheet
        self._admitted = admitted
        self._figures = figures
        self._values = texts.values
        self._case = case
        self.numbers: Mapping[str, Numbers] = {part: Numbers() for part in PARTS}

    def numbered(self, rows: Table, /) -> Table:
        """Return claims with the numbers of their names."""
        for part in PARTS:
            if part != "unit":
                rows = self._with_names(rows, part)
        rows = self._with_units(rows)
        size = 1
        for numbers in self.numbers.values():
            size *= max(len(numbers), 1)
        if size >= _LARGEST:
            raise UnmodelledError(reason="there are too many different names")
        return rows

    def _with_names(self, rows: Table, part: str) -> Table:
        name, numbers = f"{part}_number", self.numbers[part]
        if not self._sheet.has(part):
            number = numbers.of(self._name(part, ""))
            return rows.mutate(**{name: ibis.literal(number, "int64")})
        found = [
            (text, numbers.of(self._name(part, self._values[part][text] or "")))
            for text in self._admitted.texts(self._sheet, part)
        ]
        text = f"{part}_named"
        put = self._sheet.engine.put(
            f"numbered_{part}", {text: "string", name: "int64"}, found
        )
        return rows.join(put, rows[part] == put[text]).drop(text)

    def _name(self, part: str, written: str) -> str | None:
        if part == Dimension.MEASURE.value:
            return self._case.measure(claim_of(measure=written)).term.name
        return self._case.name_in(Dimension(part), claim_of(**{part: written}))

    def _with_units(self, rows: Table) -> Table:
        """Return claims with the numbers of what they count in.

        It hangs on the measure and on the figure.
        """
        figures = self._figures.units
        engine = self._sheet.engine
        if len(figures) == 1:
            texts = self._admitted.texts(self._sheet, "measure")
            pairs = [(text, 0) for text in texts]
        else:
            rows_of_pairs = rows.select("measure", "unit_number").distinct()
            pairs = sorted(engine.fetch(rows_of_pairs))
        found = []
        for text, number in pairs:
            measure = self._values["measure"][text]
            claim = claim_of(measure=measure, figure=figures[number])
            unit = self._case.scope(claim).unit
            found.append((text, number, self.numbers["unit"].of(unit)))
        kinds = dict.fromkeys(("of_number", "unit_number_of"), "int64")
        put = engine.put("numbered_units", {"of_measure": "string", **kinds}, found)
        same = [rows.measure == put.of_measure, rows.unit_number == put.of_number]
        joined = rows.join(put, same).drop("of_measure", "of_number", "unit_number")
        return joined.rename(unit_number="unit_number_of")
