"""Tables: separators, quoting, rows that do not fit, files that are none."""

import csv

import pytest

from provenance.errors import FormatError
from provenance.formats import load_bytes
from provenance.formats.csv_table import write_table

HEADER = b"id,measure,figure,outlet\n"

REFUSED = [
    (b"", "t.csv: is empty; expected a header with measure and figure"),
    (b" \n\r\n", "t.csv: is empty; expected a header with measure and figure"),
    (
        b"what,place\nkilled,Loikaw\n",
        "t.csv: no column 'figure'; the columns are 'what', 'place'",
    ),
    (
        b"a,b\n1,2\n",
        (
            "t.csv: no column 'measure'; the columns are 'a', 'b'\n"
            "t.csv: no column 'figure'; the columns are 'a', 'b'"
        ),
    ),
    (
        b"what,measure,figure\na,b,3\n",
        "t.csv: measure: means 'measure', as does 'what'; keep one of them",
    ),
    (
        b"measure,figure,figure\na,3,4\n",
        "t.csv:1: figure: two columns have this name",
    ),
    (b"measure,,figure\na,x,3\n", "t.csv: a column has no name"),
    (
        b"measure,figure,claimnt,who\nkilled,3,x,y\n",
        (
            "t.csv: claimnt: unknown column; did you mean 'claimant'?\n"
            "t.csv: who: could be 'claimant' or 'population'; name it so"
        ),
    ),
    (
        HEADER + b'a,killed,"3\nb,killed,4,x\n',
        "t.csv:2: a quotation mark is opened and never closed",
    ),
    (
        HEADER + b"a,killed,3," + b"x" * 200_000,
        "t.csv:2: has a cell of more than 131,072 characters",
    ),
    (b"PK\x03\x04", "t.csv: is a ZIP archive or a spreadsheet (.xlsx, .ods), not text"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_refused(data: bytes, message: str) -> None:
    """A file that is no table of claims is refused with all that is wrong with it."""
    with pytest.raises(FormatError) as caught:
        load_bytes(data, name="t.csv")

    assert message == str(caught.value)


def test_the_limit_of_cells_is_left_alone() -> None:
    """The length of cells that Python's csv allows to all programs is not changed."""
    before = csv.field_size_limit()
    with pytest.raises(FormatError):
        load_bytes(b"measure,figure\n" + b"x" * 200_000, name="t.csv")

    assert before == csv.field_size_limit()


@pytest.mark.parametrize(
    "data",
    [
        b"measure,figure\nkilled,3\n",
        b"measure;figure\r\nkilled;3\r\n",
        b"measure\tfigure\rkilled\t3",
        b"\n\n measure | figure \nkilled|3\n",
        b'"measure";"figure"\n"killed";"3"\n',
        b"measure,figure,,\nkilled,3,,\n",
    ],
)
def test_separators(data: bytes) -> None:
    """Comma, semicolon, tab and bar are found from the header; so are all line ends."""
    claim, *rest = load_bytes(data, name="t.csv").claims

    assert (claim.measure, claim.figure.stated, rest) == ("killed", 3, [])


def test_rows_that_do_not_fit() -> None:
    """Rows with too much in them are set aside; missing cells are empty ones."""
    data = HEADER + b'a,killed,3,x,y\nb,killed,"4" z,x\n\nc,killed,5\nd,killed,6,x,,\n'
    case = load_bytes(data, name="t.csv")

    assert [(claim.id, claim.row) for claim in case.claims] == [("c", 5), ("d", 6)]
    assert [(row.row, row.message) for row in case.set_aside] == [
        (2, "has 5 cells; the header has 4"),
        (3, "text stands behind a closing quotation mark"),
    ]


def test_a_row_is_a_record() -> None:
    """A cell of several lines does not change the number of the rows behind it."""
    data = b'measure,figure,note\nkilled,3,"two\nlines"\nkilled,35.000,\n'
    case = load_bytes(data, name="t.csv")

    assert [(claim.row, claim.note) for claim in case.claims] == [(2, "two\nlines")]
    assert [row.row for row in case.set_aside] == [3]


def test_formulas_are_left_alone() -> None:
    """A cell that a spreadsheet would execute is kept as it stands."""
    data = b"measure,figure,note,sum\nkilled,3,=1+1,@x\n"
    claim = load_bytes(data, name="t.csv").claims[0]

    assert (claim.note, claim.extra) == ("=1+1", (("sum", "@x"),))


def test_quoting() -> None:
    """A cell is quoted where a reader would take it for something else."""
    text = write_table(("a", "b"), [("x\ry", 'say "so"'), ("p;q", " ")])

    assert text == 'a,b\n"x\ry","say ""so"""\n"p;q", \n'
