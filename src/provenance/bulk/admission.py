"""Which rows are claims, which are set aside, and which ids they have.

What the engine cannot tell is told by the reader of rows, row by row.
"""

from collections.abc import Sequence
from typing import Final

import ibis
from attrs import frozen

from provenance.bulk.cell_texts import cell_of
from provenance.bulk.engines import Table
from provenance.bulk.figures import CLAIM, Figures
from provenance.bulk.sheets import File, Sheet
from provenance.bulk.unmodelled import UnmodelledError
from provenance.formats.cells import is_empty, plain_text
from provenance.formats.claims import ClaimReader
from provenance.formats.documents import Shelf
from provenance.formats.ledger import Ledger
from provenance.formats.tables import in_blocks, read_claims
from provenance.model import Case, Claim, ClaimId, DerivationKind

_LINKS: Final = ("derived_from", "part_of", "revises")
#: Ids that need no reader: they stand for themselves.
_PLAIN_ID: Final = r"^[!-~]([ -~]*[!-~])?$"
#: What an id that was made of a saying looks like.
_MADE_ID: Final = r"^[0-9a-f]{32}(-[0-9]+)?$"


@frozen
class Admitted:
    """The claims of a file."""

    #: The number of each row that is a claim, with its id, empty where it has none.
    claims: Table
    #: Whether every row is a claim.
    is_every: bool
    #: Rows that a later claim revises, by the row of that claim.
    revised: tuple[tuple[int, int], ...] = ()

    def among(self, rows: Table, /) -> Table:
        """Return those of some rows that are claims."""
        return rows if self.is_every else rows.semi_join(self.claims, "row")

    def texts(self, sheet: Sheet, column: str, /) -> list[str]:
        """Return the distinct texts of the claims in a column, sorted."""
        if self.is_every:
            return sheet.texts(column)
        return sheet.texts(column, self.among(sheet.table))


def read_doubtful(
    sheet: Sheet, doubtful: Table, frame: Case, shelf: Shelf, ledger: Ledger, /
) -> list[int]:
    """Have doubtful rows read one by one, and return those that are set aside."""
    known = len(ledger.set_aside)
    claims_of(sheet, doubtful, frame, shelf, ledger)
    before = {file.path: file.before for file in sheet.files}
    aside = {before[each.path] + each.row for each in ledger.set_aside[known:]}
    return sorted(aside)


def claims_of(
    sheet: Sheet, rows: Table, frame: Case, shelf: Shelf, ledger: Ledger, /
) -> tuple[list[tuple[File, Claim]], list[Claim]]:
    """Return the claims of some rows, in their order, and those without an id.

    A shelf learns their documents.
    """
    found: list[tuple[File, Claim]] = []
    unnamed: list[Claim] = []
    for file in sheet.files:
        reader = ClaimReader(file.path, frame, shelf)
        blocks = in_blocks(sheet.rows(rows, file))
        claims = read_claims(file.path, blocks, reader, ledger)
        found += [(file, claim) for claim in claims]
        unnamed += reader.unnamed
    return found, unnamed


def admit(
    sheet: Sheet,
    figures: Figures,
    aside: Sequence[int],
    frame: Case,
    ledger: Ledger,
    /,
) -> Admitted:
    """Return the claims; ids given twice are noted."""
    engine = sheet.engine
    kept = sheet.table
    is_every = figures.are_claims and not aside
    if not is_every:
        put = engine.put("aside", {"row": "int64"}, [(row,) for row in aside])
        kept = kept.semi_join(figures.rows_of(CLAIM).anti_join(put, "row"), "row")
    if sheet.has("id"):
        claims = engine.make("claims", _named(sheet, kept))
        _refuse_doubles(sheet, claims, ledger)
    else:
        claims = kept.select("row", id=ibis.literal(""))
        if not is_every:
            claims = engine.make("claims", claims)
    return Admitted(claims, is_every, _revised(sheet, claims, frame))


def _named(sheet: Sheet, rows: Table) -> Table:
    odd = rows.filter((rows.id != "") & ~rows.id.re_search(_PLAIN_ID))
    dashes = rows.filter(rows.id.lower().isin(("-", "--", "n/a", "n.a.", "#n/a")))
    texts = {*sheet.texts("id", odd), *sheet.texts("id", dashes)}
    known = []
    for text in sorted(texts):
        said = plain_text(cell_of(text))
        known.append((text, "" if is_empty(said) else said.strip()))
    put = sheet.engine.put("odd_ids", {"text": "string", "read": "string"}, known)
    joined = rows.left_join(put, rows.id == put.text)
    return joined.select("row", id=joined.read.fill_null(joined.id))


def _refuse_doubles(sheet: Sheet, claims: Table, ledger: Ledger) -> None:
    named = claims.filter(claims.id != "")
    counted = named.group_by("id").agg(times=named.count())
    several = counted.filter(counted.times > 1)
    first: dict[str, tuple[File, int]] = {}
    for row, name in sheet.engine.fetch(named.semi_join(several, "id").order_by("row")):
        file = sheet.file_of(row)
        number = row - file.before
        known, place = first.setdefault(name, (file, number))
        if (known, place) != (file, number):
            where = f"row {place}" if known == file else f"{known.path}:{place}"
            message = f"{name!r} is also the id of {where}"
            ledger.refuse(file.path, message, row=number, column="id")
    made = _count(sheet, claims.filter(claims.id.re_search(_MADE_ID)))
    if made and _count(sheet, claims.filter(claims.id == "")):
        raise UnmodelledError(reason="some claims have made ids and others have none")


def _count(sheet: Sheet, rows: Table, /) -> int:
    """Return how many rows there are."""
    return sheet.engine.count(rows)


def _revised(sheet: Sheet, claims: Table, frame: Case) -> tuple[tuple[int, int], ...]:
    """Return which rows are revised by which.

    Raises `UnmodelledError` where a claim names one that is not there.
    """
    columns = [column for column in _LINKS if sheet.has(column)]
    if not columns:
        return ()
    told = sheet.table.semi_join(claims, "row")
    linking = told.filter(ibis.or_(*(told[column] != "" for column in columns)))
    rows_linking = linking.select("row")
    found, _ = claims_of(sheet, rows_linking, frame, Shelf(), Ledger())
    names = {
        name
        for _, claim in found
        for name in (*(each.source for each in claim.derivations), *claim.part_of)
    }
    put = sheet.engine.put(
        "claims_named", {"id": "string"}, [(name,) for name in sorted(names)]
    )
    rows = {
        ClaimId(name): row
        for row, name in sheet.engine.fetch(claims.semi_join(put, "id"))
    }
    if names - rows.keys():
        raise UnmodelledError(reason="a claim names one that is not in the file")
    return tuple(
        (rows[source], file.before + claim.row)
        for file, claim in found
        if claim.row is not None
        for source in claim.sources(DerivationKind.REVISION_OF)
    )
