"""What the engine could not prove quiet, as a case, so that the law judges it."""

from collections.abc import Iterable

from attrs import evolve

from provenance.bulk.admission import Admitted, claims_of
from provenance.bulk.documents import OWN, seat_all
from provenance.bulk.engines import Table
from provenance.bulk.facts import Facts
from provenance.bulk.sheets import Sheet
from provenance.formats.ledger import Ledger
from provenance.formats.references import settle_ids
from provenance.model import Case


def case_of(
    sheet: Sheet,
    rows: Table,
    admitted: Admitted,
    /,
    *,
    facts: Facts,
    frame: Case,
    seats: Table | None,
    ledger: Ledger,
) -> Case:
    """Return the claims of these rows as a case, with all that is told of them."""
    engine = sheet.engine
    wanted = engine.make("wanted", rows.select("row").distinct())
    revising = _revising(admitted, (row for (row,) in engine.fetch(wanted)))
    more = engine.put("revising", {"row": "int64"}, [(row,) for row in revising])
    wanted = engine.make("wanted_rows", wanted.union(more).distinct())
    shelf = facts.shelf(Ledger())
    if seats is not None:
        # What only one row tells of a document is told when that row is read.
        shared = seats.filter(~seats.seat.startswith(OWN))
        named = shared.semi_join(wanted, "row").select("seat").distinct()
        seat_all(sheet, admitted.among(seats.semi_join(named, "seat")), shelf)
    found, unnamed = claims_of(sheet, wanted, frame, shelf, Ledger())
    claims = [claim for _, claim in found]
    settle_ids(sheet.path, claims, unnamed, Ledger())
    return evolve(
        frame,
        claims=tuple(claims),
        documents=shelf.documents(),
        set_aside=ledger.rows_aside(),
        inputs=ledger.inputs_read(),
    )


def _revising(admitted: Admitted, rows: Iterable[int]) -> list[int]:
    """Return the rows of the claims that revise some of these, and so on."""
    by_revised: dict[int, list[int]] = {}
    for revised, revising in admitted.revised:
        by_revised.setdefault(revised, []).append(revising)
    if not by_revised:
        return []
    found: set[int] = set()
    waiting = list(rows)
    while waiting:
        for row in by_revised.get(waiting.pop(), ()):
            if row not in found:
                found.add(row)
                waiting.append(row)
    return sorted(found)
