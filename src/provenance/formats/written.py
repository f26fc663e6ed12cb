"""Values to cells: the rows that are read back as these claims and documents."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeAlias

from attrs import frozen

from provenance.errors import FormatError, Problem, ProvenanceError
from provenance.formats.beside_numbers import BesideNumbers
from provenance.formats.cells import CellError
from provenance.formats.columns import (
    CITATION_COLUMNS,
    CLAIM_COLUMNS,
    DOCUMENT_COLUMNS,
    DOCUMENT_DETAILS,
    Column,
)
from provenance.formats.figures import (
    FIGURE_COLUMNS,
    FigureCells,
    figure_of,
    ways_to_write,
)
from provenance.formats.known_figures import KnownFigures
from provenance.formats.shapes import Row
from provenance.model import (
    AnyDate,
    Case,
    Claim,
    Derivation,
    DerivationKind,
    Document,
    Figure,
)
from provenance.reading import counted_words

#: A cell as it is written: text, an offset, or several texts.
WrittenCell: TypeAlias = str | int | tuple[str, ...]
WrittenRow: TypeAlias = dict[str, WrittenCell]

_JOINT: Final = "; "
_KINDS: Final = tuple(f"{kind.value}:" for kind in DerivationKind)


@frozen
class WrittenTable:
    """Rows that are to be written; what is empty is not in them."""

    header: tuple[str, ...]
    rows: tuple[WrittenRow, ...]

    def cells(self) -> Iterator[list[str]]:
        """Yield each row as the texts of its cells, in the order of the header."""
        for row in self.rows:
            yield [_as_text(row.get(name, "")) for name in self.header]


def claim_rows(case: Case, /, *, with_details: bool = False) -> WrittenTable:
    """Return a row for each claim; if so asked, with the details of its document.

    Raises `FormatError` for figures that no cells would be read back as.
    """
    known = _KnownCells(case)
    problems: list[Problem] = []
    rows = []
    for claim in case.claims:
        document = case.document_of(claim) if with_details else None
        try:
            rows.append(_claim_row(claim, document, known))
        except ProvenanceError as error:
            problems.append(Problem(path=f"claim {claim.id}", message=str(error)))
    if problems:
        raise FormatError(tuple(problems))
    used = {name for row in rows for name in row} | {"id", "measure", "figure"}
    ours = [column.name for column in CLAIM_COLUMNS if column.name in used]
    return WrittenTable((*ours, *sorted(used - set(ours))), tuple(rows))


def document_rows(case: Case, /) -> WrittenTable:
    """Return a row for each document."""
    return _plain_rows(DOCUMENT_COLUMNS, case.documents, {"document": "id"})


def citation_rows(case: Case, /) -> WrittenTable:
    """Return a row for each citation."""
    return _plain_rows(CITATION_COLUMNS, case.citations, {})


def _plain_rows(
    columns: tuple[Column, ...], values: Iterable[object], names: dict[str, str]
) -> WrittenTable:
    header = tuple(column.name for column in columns)
    rows = []
    for value in values:
        told = {name: getattr(value, names.get(name, name)) for name in header}
        rows.append(_without_empty(told))
    return WrittenTable(header, tuple(rows))


class _KnownCells:
    """The cells of figures and dates by their identity: many claims share one."""

    def __init__(self, case: Case) -> None:
        self._beside = BesideNumbers(case)
        self._in_rows = KnownFigures(case)
        self._figures: dict[int, dict[str, str]] = {}
        self._dates: dict[int, str] = {}

    def of_figure(self, claim: Claim) -> dict[str, str]:
        figure = claim.figure
        known = self._figures.get(id(figure))
        if known is None:
            known = self._figures[id(figure)] = _figure_cells(figure)
        row: Row = {"measure": claim.measure, "population": claim.population}
        if figure.as_written not in {"", known["figure"]}:
            own = self._own_words(figure, row)
            if own:
                return own
        try:
            self._beside.check(known["figure"], counted_words(known["figure"]), row)
        except CellError:
            # A claim that was made in Python may have words that no row would have.
            return _figure_cells(figure, without=known["figure"])
        return known

    def _own_words(self, figure: Figure, row: Row) -> dict[str, str]:
        """Return the cells of a figure whose words are understood only in its row."""
        for cells in ways_to_write(figure):
            told = dict(zip(FIGURE_COLUMNS, map(str, cells), strict=True))
            if told["figure"] == figure.as_written and self._is_read_as(
                figure, {**row, **told}
            ):
                return told
        return {}

    def _is_read_as(self, figure: Figure, row: Row) -> bool:
        try:
            return self._in_rows.read(row) == figure
        except CellError:
            return False

    def of_date(self, date: AnyDate | None) -> str:
        known = self._dates.get(id(date))
        if known is None:
            known = self._dates[id(date)] = "" if date is None else str(date)
        return known


def _claim_row(
    claim: Claim, document: Document | None, known: _KnownCells
) -> WrittenRow:
    derived, revised = _split(claim.derivations)
    told: dict[str, Any] = {
        "id": claim.id,
        "measure": claim.measure,
        "kind": "" if claim.kind is None else claim.kind.value,
        **known.of_figure(claim),
        "population": claim.population,
        "place": claim.place,
        "event": claim.event,
        "as_of": known.of_date(claim.as_of),
        "period": known.of_date(claim.period),
        "claimant": claim.claimant,
        "via": claim.via,
        "outlet": claim.outlet,
        "document": claim.document,
        **_details(document),
        "cites": claim.cites,
        "derived_from": derived,
        "part_of": tuple(claim.part_of),
        "revises": revised,
        **_quote_cells(claim),
        "language": claim.language,
        "note": claim.note,
    }
    if claim.extra:
        told |= _extra_cells(claim, told)
    return _without_empty(told)


def _figure_cells(figure: Figure, *, without: str = "") -> dict[str, str]:
    """Return the cells that are read back as this figure, its own words if possible."""
    for cells in ways_to_write(figure):
        if cells[0] != without and _means(cells, figure):
            return dict(zip(FIGURE_COLUMNS, map(str, cells), strict=True))
    raise UnwritableError(reason=f"no cells would be read back as {figure!r}")


def _means(cells: FigureCells, figure: Figure) -> bool:
    try:
        return figure_of(cells) == figure
    except ProvenanceError:
        return False


class UnwritableError(ProvenanceError):
    """Why a value cannot be written; it never leaves this room."""

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def _details(document: Document | None) -> dict[str, Any]:
    if document is None:
        return {}
    return {name: getattr(document, name) for name in DOCUMENT_DETAILS}


def _quote_cells(claim: Claim) -> dict[str, Any]:
    quote = claim.quote
    if quote is None:
        return {}
    return {
        "quote": quote.exact,
        "quote_prefix": quote.prefix,
        "quote_suffix": quote.suffix,
        "quote_start": quote.start,
        "quote_end": quote.end,
    }


def _extra_cells(claim: Claim, told: dict[str, Any]) -> dict[str, str]:
    extra = dict(claim.extra)
    for name in extra:
        if name in told:
            raise UnwritableError(
                reason=f"the extra column {name!r} has the name of ours"
            )
    if len(extra) < len(claim.extra):
        raise UnwritableError(reason="two extra columns have one name")
    return extra


def _split(
    derivations: tuple[Derivation, ...],
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the items of `derived_from` and of `revises`, their order kept."""
    if not derivations:
        return (), ()
    last = len(derivations)
    while last and derivations[last - 1].kind is DerivationKind.REVISION_OF:
        last -= 1
    derived = tuple(map(_item, derivations[:last]))
    return derived, tuple(derivation.source for derivation in derivations[last:])


def _item(derivation: Derivation) -> str:
    is_plain = derivation.kind is DerivationKind.DERIVED_FROM
    if is_plain and not derivation.source.startswith(_KINDS):
        return derivation.source
    return f"{derivation.kind.value}:{derivation.source}"


def _without_empty(told: dict[str, Any]) -> WrittenRow:
    return {
        name: value if isinstance(value, (str, int, tuple)) else str(value)
        for name, value in told.items()
        if value or value == 0
    }


def _as_text(cell: WrittenCell) -> str:
    return _JOINT.join(cell) if isinstance(cell, tuple) else str(cell)
