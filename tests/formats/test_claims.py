"""Rows to claims: each kind of cell, and what is said of those that are none."""

import pytest

from provenance.formats import load_bytes
from provenance.model import Claim, DerivationKind, MeasureKind, Quote, saying_id


def messages(columns: str, *rows: str) -> list[tuple[int, str, str]]:
    """Return what is said of rows that are set aside."""
    text = "\n".join(
        [f"measure,figure,{columns}", *(f"killed,3,{row}" for row in rows)]
    )
    case = load_bytes(text.encode(), name="t.csv")
    return [(row.row, row.column, row.message) for row in case.set_aside]


def claims(text: str) -> tuple[Claim, ...]:
    """Return the claims of a table without problems."""
    return load_bytes(text.encode(), name="t.csv", strict=True).claims


def test_every_problem_of_a_row() -> None:
    """Each cell of a row that cannot be read is told, under its column as written."""
    said = messages("date,kind,where,link", "11/12/2023,often,A & B,javascript:x")

    assert {column: message for _, column, message in said} == {
        "date": "cannot read '11/12/2023' as a date: it depends on the country: "
        "2023-12-11 or 2023-11-12",
        "kind": "'often' is no kind; expected one of cumulative, period, instant, "
        "standing, value",
        "where": "cannot read 'A & B' as a term: '&' may mean the union ('A + B') or "
        "the overlap (a term declared with 'overlap')",
        "link": "cannot read 'javascript:x' as a web address: its scheme is "
        "'javascript', not 'http' or 'https'",
    }


@pytest.mark.parametrize("said", ["unknown", "N.D.", " undated ", "no date", "不详"])
@pytest.mark.parametrize("column", ["as_of", "period", "published"])
def test_no_date_is_known(column: str, said: str) -> None:
    """Words that say so leave a date empty, as a dash does; others set a row aside."""
    words = f"measure,figure,outlet,{column}\nkilled,3,Post,{said}\n"
    dash = f"measure,figure,outlet,{column}\nkilled,3,Post,-\n"
    (claim,), (empty,) = claims(words), claims(dash)

    assert (claim.as_of, claim.period, saying_id(claim)) == (
        None,
        None,
        saying_id(empty),
    )
    assert [each for _, each, _ in messages(column, "known", "date")] == [column] * 2


def test_unknown_is_a_name_elsewhere() -> None:
    """Only of a date it says nothing: an outlet may be called so."""
    (claim,) = claims("measure,figure,outlet\nkilled,3,Unknown\n")

    assert claim.outlet == "Unknown"


LENGTH = "'P10D' is a length of time; expected a date or an interval"
ALONE = "is given without a quote"


@pytest.mark.parametrize(
    ("columns", "row", "message"),
    [
        ("as_of", "P10D", LENGTH),
        ("published", "P10D", LENGTH),
        ("quote_start", "1", ALONE),
        ("quote_prefix", "of", ALONE),
        ("quote_end,quote", "x,abc", "'x' is no offset; expected a whole number"),
        ("quote,quote_start,quote_end", "abc,1,", "start and end go together"),
        (
            "quote,quote_start,quote_end",
            "abc,1,9",
            "1 to 9 is not the length of the quote (3)",
        ),
    ],
)
def test_cells(columns: str, row: str, message: str) -> None:
    """A cell that is not what its column holds is told."""

    assert [(2, columns.split(",", maxsplit=1)[0], message)] == messages(columns, row)


def test_a_measure_is_needed() -> None:
    """A row with a figure and no measure is told."""
    case = load_bytes(b"measure,figure\n-,3\n", name="t.csv")

    assert [(row.column, row.message) for row in case.set_aside] == [
        ("measure", "is empty")
    ]


def test_what_cells_become() -> None:
    """Each cell becomes the value that its column names."""
    first, second = claims(
        "id,measure,figure,kind,as_of,period,cites,derived_from,part_of,revises,"
        "quote,quote_prefix,quote_start,quote_end,language,备注\n"
        "a,displaced,4万,instant,2023-11,P10D,[7]; d2,quoted_from:b;b,b; b,b,"
        "40 000, of ,3,9,zh,x\n"
        "b,displaced,3,,,,,,,,,,,,,\n"
    )

    assert (
        first.kind,
        str(first.as_of),
        str(first.period),
    ) == (MeasureKind.INSTANT, "2023-11", "P10D")
    assert first.cites == ("[7]", "d2")
    assert [(each.kind, each.source) for each in first.derivations] == [
        (DerivationKind.QUOTED_FROM, "b"),
        (DerivationKind.DERIVED_FROM, "b"),
        (DerivationKind.REVISION_OF, "b"),
    ]
    assert first.part_of == ("b", "b")
    assert Quote(exact="40 000", prefix=" of ", start=3, end=9) == first.quote
    assert first.extra == (("备注", "x"),)
    assert second.extra == ()


def test_ids_of_what_is_said() -> None:
    """A row without an id is called by what it says; its equals are counted."""
    found = claims("what,figure,note\nkilled,3,x\nkilled,3,y\nkilled,3.0,\nkilled,4,\n")
    same = saying_id(found[0])

    assert [same, f"{same}-2", f"{same}-3", saying_id(found[3])] == [
        claim.id for claim in found
    ]


def test_an_id_that_is_taken() -> None:
    """An id that a row states stays its own, though another row says as much."""
    same = saying_id(claims("what,figure\nkilled,3\n")[0])
    found = claims(f"id,what,figure\n,killed,3\n{same},killed,4\n")

    assert [f"{same}-2", same] == [claim.id for claim in found]


def test_equal_cells_are_one_value() -> None:
    """Equal cells of a column are read once and share what they are read as."""
    first, second = claims("what,figure,date\nkilled,3,2023-11\nkilled,3,2023-11\n")

    assert first.as_of is second.as_of
    assert first.figure is second.figure


def test_a_measure_that_is_a_date_needs_no_unit() -> None:
    """Its name says so; a unit that is stated goes before it."""
    found = claims(
        "what,figure,unit\n"
        "date of crash,11 Nov 2023,\n"
        "Date of crash,11 Nov 2023,-\n"
        "date of entry,7,person\n"
    )

    assert [claim.figure.unit for claim in found] == ["date", "date", "person"]


def test_a_unit_makes_a_date() -> None:
    """So does a unit in the row, whatever the measure is called."""
    found = claims("what,figure,unit\nfall of Kawlin,6 November 2023,date\n")

    assert found[0].figure.is_date


def test_a_date_elsewhere_is_refused() -> None:
    """Where a count is expected, a date is what a spreadsheet makes of a number."""
    case = load_bytes(b"what,figure\nkilled,11 Nov 2023\n", name="t.csv")

    assert [row.message for row in case.set_aside] == [
        "cannot read '11 Nov 2023' as a figure: it is a date, which has the unit 'date'"
    ]


@pytest.mark.parametrize("cell", ["11/12/2023", "16", "12-Oct"])
def test_a_date_that_is_none(cell: str) -> None:
    """Under a measure that is a date, nothing else is read."""
    case = load_bytes(f"what,figure\ndate of crash,{cell}\n".encode(), name="t.csv")

    assert [(row.row, row.column) for row in case.set_aside] == [(2, "figure")]


def test_parts_of_months() -> None:
    """A date is some day in the whole; the days that are counted are not known."""
    text = b"""measure,figure,as_of,period
killed,16,early November 2023,
killed,16,,early November 2023
"""
    case = load_bytes(text, name="t.csv")

    assert [str(claim.as_of) for claim in case.claims] == ["2023-11"]
    assert [(each.row, each.column) for each in case.set_aside] == [(3, "period")]
