"""In which window each claim stands: by its texts alone, or by its document as well."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

import ibis
from attrs import evolve

from provenance.bulk.admission import Admitted
from provenance.bulk.documents import seat_all
from provenance.bulk.engines import Table
from provenance.bulk.figures import Figures
from provenance.bulk.scopes import Numbers, claim_of
from provenance.bulk.sheets import Sheet
from provenance.bulk.texts import Texts
from provenance.formats.documents import Shelf
from provenance.model import (
    Case,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Figure,
    Mode,
    PartialDate,
    Window,
)

#: The columns that decide a window, besides what an undated claim stands in.
DATED: Final = ("measure", "kind", "event", "as_of", "period")

_DAY: Final = PartialDate(year=2000, month=1, day=1)
_FIGURE: Final = Figure.exactly(1)
_WINDOW: Final = {"window": "int64", "mode": "string"}


class Windows:
    """The windows of the claims of a file, by their numbers."""

    def __init__(
        self,
        sheet: Sheet,
        admitted: Admitted,
        figures: Figures,
        texts: Texts,
        case: Case,
        /,
    ) -> None:
        self._sheet = sheet
        self._admitted = admitted
        self._figures = figures
        self._values = texts.values
        self._case = case
        self._known = Numbers()
        self._modes: set[Mode] = set()

    @property
    def known(self) -> Sequence[Window]:
        """The windows in the order of their numbers."""
        return [*self._known.known]

    @property
    def modes(self) -> frozenset[Mode]:
        """The modes that occur."""
        return frozenset(self._modes)

    def of_claims(
        self, claims: Table, shelf: Shelf, seats: Table | None, /
    ) -> list[Table]:
        """Return claims with their windows, and whether their texts alone decide.

        A claim is there twice where its day of publication may be taken for its date.
        """
        fixed, dependent = self._by_texts()
        keys = self._keys
        engine = self._sheet.engine
        put = engine.put("fixed_windows", {**_kinds(keys, "_dated"), **_WINDOW}, fixed)
        joined = claims.join(put, [claims[key] == put[f"{key}_dated"] for key in keys])
        found = [joined.mutate(is_fixed=ibis.literal(value=True))]
        if dependent:
            reps = engine.put("dependent", _kinds(keys, "_dated"), dependent)
            same = [claims[key] == reps[f"{key}_dated"] for key in keys]
            loose = engine.make(
                "loose_rows", claims.semi_join(reps, same).select("row", *keys)
            )
            rows = engine.put(
                "loose_windows",
                {"row_dated": "int64", **_WINDOW},
                self._by_document(loose, shelf, seats),
            )
            late = claims.join(rows, claims.row == rows.row_dated)
            found.append(late.mutate(is_fixed=ibis.literal(value=False)))
        return found

    @property
    def _keys(self) -> tuple[str, ...]:
        """The columns that decide the windows of this file."""
        keys = (column for column in DATED[1:] if self._sheet.has(column))
        return ("measure", *keys, *["date_number"][: len(self._figures.dates)])

    def _by_texts(self) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
        """Return the windows that hang on texts alone, and the texts of all others."""
        one, other = DocumentId("\x1fone"), DocumentId("\x1fother")
        documents = (Document(id=one), Document(id=other, published=_DAY))
        probe = evolve(self._case, documents=documents)
        fixed, dependent = [], []
        has_documents = "seats" in self._sheet.engine.names
        for texts in self._texts():
            claim = self._claim_of(texts)
            claims = [claim, evolve(claim, id=ClaimId("other"))]
            if has_documents:
                claims += [evolve(claim, document=each) for each in (one, other)]
            found = {probe.scope(each).window for each in claims}
            if has_documents:
                late = evolve(claim, document=other)
                found.add(probe.scope(late, published_as_of=True).window)
            if len(found) == 1:
                fixed.append((*texts, *self._numbered(found.pop())))
            else:
                dependent.append(texts)
        return fixed, dependent

    def _texts(self) -> list[tuple[Any, ...]]:
        """Return the distinct texts that decide windows, sorted."""
        claims = self._admitted.among(self._sheet.table)
        if self._figures.dates:
            claims = self._figures.joined(claims)
        return sorted(self._sheet.engine.fetch(claims.select(*self._keys).distinct()))

    def _numbered(self, window: Window) -> tuple[int, str]:
        self._modes.add(window.mode)
        return self._known.of(window), window.mode.value

    def _claim_of(self, texts: Sequence[Any]) -> Claim:
        told = dict(zip(self._keys, texts, strict=True))
        number = told.pop("date_number", 0)
        read = {column: self._values[column][text] for column, text in told.items()}
        figure = self._figures.dates[number - 1] if number else _FIGURE
        return claim_of(figure=figure, **read)

    def _by_document(
        self, loose: Table, shelf: Shelf, seats: Table | None
    ) -> Iterable[tuple[int, int, str]]:
        """Yield the windows of rows that hang on where a claim stands."""
        keys = self._keys
        if seats is None:
            ids = {}
            standing = loose.mutate(seat=ibis.literal(""))
        else:
            named = seats.select("row", "seat")
            standing = loose.join(named, "row")
            wanted = standing.select("seat").distinct()
            ids = seat_all(self._sheet, seats.semi_join(wanted, "seat"), shelf)
        case = evolve(self._case, documents=shelf.documents())
        known: dict[tuple[Any, ...], tuple[tuple[int, str], ...]] = {}
        for row, *texts, seat in self._sheet.engine.fetch(
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
                numbers = known[key] = tuple(map(self._numbered, windows))
            for number, mode in numbers:
                yield row, number, mode


def _kinds(keys: Iterable[str], behind: str) -> dict[str, str]:
    return {
        f"{key}{behind}": "int64" if key == "date_number" else "string" for key in keys
    }
