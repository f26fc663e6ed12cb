import builtins
import io
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import provenance
from provenance import Case, FormatError, UnknownFormatError, dump, load, load_bytes
from provenance.cli.program import program

Workbook = Callable[..., bytes]


def text(reference: str, words: str) -> str:
    """Return the XML of a cell that holds text."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{words}</t></is></c>'


def number(reference: str, value: str, *, style: int = 0) -> str:
    """Return the XML of a cell that holds a number, in a style."""
    return f'<c r="{reference}" s="{style}"><v>{value}</v></c>'


HEAD = text("A1", "what") + text("B1", "figure") + text("C1", "date")


def case_of(data: bytes, *, name: str = "t.xlsx") -> Case:
    """Return the case of a spreadsheet."""
    return load_bytes(data, name=name)


def told_by(data: bytes, *, name: str = "t.xlsx") -> str:
    """Return why a spreadsheet cannot be read."""
    with pytest.raises(FormatError) as caught:
        case_of(data, name=name)
    return str(caught.value)


NUMBERS = {
    "1000800": "1000800",
    "1000800.0": "1000800",
    "1.0008E+06": "1000800",
    "12.5": "12.5",
    "0.1": "0.1",
    "0.30000000000000004": "0.3",
    "35.125": "35.1250",
    "-5": "-5",
}


@pytest.mark.parametrize("value", NUMBERS)
def test_numbers_are_what_they_are(workbook: Workbook, value: str) -> None:
    """A whole number is whole, however the file writes it, and none has a country."""
    data = workbook({1: HEAD, 2: text("A2", "killed") + number("B2", value)})
    (claim,) = case_of(data).claims

    assert claim.figure.as_written == NUMBERS[value]
    assert (claim.row, claim.figure.quantifier) == (2, provenance.Quantifier.EXACTLY)


@pytest.mark.parametrize(
    ("style", "written"), [(3, "15%"), (4, "15%"), (0, "0.15"), (5, "0.15")]
)
def test_percentages(workbook: Workbook, style: int, written: str) -> None:
    """15 % is kept by a spreadsheet as 0.15: only its format tells it from a rate."""
    data = workbook(
        {1: HEAD, 2: text("A2", "rate") + number("B2", "0.15", style=style)}
    )
    (claim,) = case_of(data).claims

    assert claim.figure.as_written == written


def test_dates_are_dates(workbook: Workbook) -> None:
    """A cell for dates is a day, with a time where it has one."""
    rows = {
        1: HEAD,
        2: text("A2", "killed") + number("B2", "1") + number("C2", "45248", style=1),
        3: text("A3", "killed") + number("B3", "2") + number("C3", "45248", style=2),
        4: text("A4", "killed") + number("B4", "3") + number("C4", "45248.5", style=2),
    }
    dates = [str(claim.as_of) for claim in case_of(workbook(rows)).claims]
    later = case_of(workbook(rows, book='<workbookPr date1904="1"/>')).claims[0]

    assert dates == ["2023-11-18", "2023-11-18", "2023-11-18T12:00:00"]
    assert str(later.as_of) == "2027-11-19"


@pytest.mark.parametrize(("book", "value"), [("", 45248), ('date1904="1"', 43786)])
def test_a_date_for_a_figure_is_refused(
    workbook: Workbook, book: str, value: int
) -> None:
    """Was 45248 typed, or 18 November? Both are named, and neither is guessed."""
    row = text("A2", "killed") + number("B2", str(value), style=1)
    data = workbook({1: HEAD, 2: row}, book=f"<workbookPr {book}/>")
    case = case_of(data)
    expected = (
        f"is a cell for dates: it may be 2023-11-18 or the number {value}; "
        "give the cell the format of a number, or of text"
    )

    assert case.claims == ()
    assert [(row.row, row.column, row.message) for row in case.set_aside] == [
        (2, "figure", expected)
    ]


NO_VALUE = {
    '<c r="B2" t="e"><v>#N/A</v></c>': "is the error '#N/A' of a spreadsheet",
    '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>': "is the error '#DIV/0!' of a "
    "spreadsheet",
    '<c r="B2"><f>A1+1</f></c>': "is a formula without a value; open and save it in a "
    "spreadsheet",
    '<c r="B2" t="b"><v>1</v></c>': "is true or false; expected text or a number",
    '<c r="B2" s="1"><v>0.5</v></c>': "is a time of day or a length of time, 12:00:00",
    '<c r="B2"><v>1E+300</v></c>': "is a number with too many digits",
}


@pytest.mark.parametrize("cell", NO_VALUE)
def test_what_is_no_value_is_not_empty(workbook: Workbook, cell: str) -> None:
    """An error is no empty cell: the row is set aside and named."""
    case = case_of(workbook({1: HEAD, 2: text("A2", "killed") + cell}))

    assert [row.message for row in case.set_aside] == [NO_VALUE[cell]]


def test_formulas_have_the_value_that_was_kept(workbook: Workbook) -> None:
    """Nothing is worked out: the value counts that stands in the file."""
    row = text("A2", "killed") + '<c r="B2"><f>HYPERLINK("x")+1</f><v>16</v></c>'
    (claim,) = case_of(workbook({1: HEAD, 2: row})).claims

    assert claim.figure.stated == 16


def test_rows_are_numbered_as_they_are_shown(workbook: Workbook) -> None:
    """Blank rows and columns before and between count, and are no claims."""
    rows = {
        3: text("B3", "what") + text("C3", "figure"),
        5: text("B5", "killed") + number("C5", "16"),
        9: text("B9", "killed") + text("C9", "at least 20"),
    }
    case = case_of(workbook(rows))

    assert [(claim.row, claim.figure.as_written) for claim in case.claims] == [
        (5, "16"),
        (9, "at least 20"),
    ]


def test_cells_beside_the_table(workbook: Workbook) -> None:
    """What stands under no name is not dropped in silence."""
    rows = {
        1: text("B1", "what") + text("C1", "figure"),
        2: text("A2", "x") + text("B2", "killed") + number("C2", "16"),
        3: text("B3", "killed") + number("C3", "17") + text("D3", "y"),
        4: text("B4", "killed") + number("C4", "18"),
    }
    case = case_of(workbook(rows))

    assert [claim.row for claim in case.claims] == [4]
    assert [(row.row, row.message) for row in case.set_aside] == [
        (2, "has cells beside those of the header"),
        (3, "has cells beside those of the header"),
    ]


MERGED = '<mergeCells><mergeCell ref="{}"/></mergeCells>'


def test_a_cell_over_rows_stands_in_each(workbook: Workbook) -> None:
    """A place that is merged over two rows is the place of both."""
    head = HEAD.replace(">date<", ">place<")
    rows = {
        1: head,
        2: text("A2", "killed") + number("B2", "16") + text("C2", "Mill"),
        3: text("A3", "injured") + number("B3", "7"),
        4: text("A4", "injured") + number("B4", "8"),
    }
    case = case_of(workbook(rows, merged=MERGED.format("C2:C3")))

    assert [claim.place for claim in case.claims] == ["Mill", "Mill", ""]


def test_a_figure_over_rows_is_of_one_only(workbook: Workbook) -> None:
    """One number for two rows may be of both together: it is not said twice."""
    rows = {
        1: HEAD,
        2: text("A2", "killed") + number("B2", "16"),
        3: text("A3", "injured"),
    }
    case = case_of(workbook(rows, merged=MERGED.format("B2:B3")))

    assert [claim.row for claim in case.claims] == [2]
    assert [(row.row, row.message) for row in case.set_aside] == [
        (3, "is merged with the cell of row 2")
    ]


def test_a_cell_over_columns_is_refused(workbook: Workbook) -> None:
    """Nobody knows which column it is of."""
    rows = {1: HEAD, 2: text("A2", "killed")}
    case = case_of(workbook(rows, merged=MERGED.format("A2:B2")))

    assert [row.message for row in case.set_aside] == [
        "is merged with another column of row 2"
    ]


def test_a_sheet_by_its_name(workbook: Workbook, tmp_path: Path) -> None:
    """The first sheet, unless another is named; its name stands in the report."""
    other = f"<sheetData><row>{HEAD}</row><row r='2'>{text('A2', 'injured')}"
    other += f"{number('B2', '7')}</row></sheetData>"
    rows = {1: HEAD, 2: text("A2", "killed") + number("B2", "16")}
    path = tmp_path / "t.xlsx"
    path.write_bytes(workbook(rows, others={"May #2": other}))

    assert load(path).claims[0].measure == "killed"
    assert load(f"{path}#Toll").claims[0].measure == "killed"
    assert load(f"{path}#May #2").claims[0].measure == "injured"
    assert load(f"{path}#May #2").inputs[0].path == f"{path}#May #2"


def test_a_file_that_bears_such_a_name(tmp_path: Path) -> None:
    """A file whose own name has the sign in it is that file."""
    path = tmp_path / "a.xlsx#b.csv"
    path.write_text("what,figure\nkilled,16\n")

    assert load(path).claims[0].figure.stated == 16


def test_from_standard_input(workbook: Workbook) -> None:
    """Bytes without a name are known by their beginning."""
    data = workbook({1: HEAD, 2: text("A2", "killed") + number("B2", "16")})

    assert case_of(data, name="standard input").claims[0].figure.stated == 16


def test_sheets_that_cannot_be_read(workbook: Workbook) -> None:
    """One line each, with the name of the file."""
    good = workbook({1: HEAD})
    found = {
        "no sheet": told_by(good, name="t.xlsx#June"),
        "no columns": told_by(workbook({1: text("A1", "what")})),
        "nothing": told_by(workbook("")),
        "twice": told_by(workbook({1: HEAD + text("D1", "what")})),
        "no ZIP": told_by(b"PK"),
        "half a ZIP": told_by(good[: len(good) // 2]),
        "no spreadsheet": told_by(_zipped("a.txt", "a")),
        "damaged": told_by(workbook("<row><c>")),
    }

    assert found == {
        "no sheet": "t.xlsx#June: has no sheet 'June'; it has 'Toll'",
        "no columns": "t.xlsx: no column 'figure'; the columns are 'what'",
        "nothing": "t.xlsx: is empty; expected a header with measure and figure",
        "twice": "t.xlsx:1: what: two columns have this name",
        "no ZIP": "t.xlsx: is no .xlsx, or is damaged",
        "half a ZIP": "t.xlsx: is no .xlsx, or is damaged",
        "no spreadsheet": "t.xlsx: is no .xlsx: it holds no xl/workbook.xml",
        "damaged": "t.xlsx: holds damaged XML: mismatched tag: line 1, column 119",
    }


def _zipped(name: str, content: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return made.getvalue()


def test_a_sheet_that_spans_too_much(workbook: Workbook) -> None:
    """A file of a kilobyte that names the last cell there is asks for no memory."""
    data = workbook({1: HEAD, 1048576: number("XFD1048576", "1")})

    assert len(data) < 3000
    assert told_by(data) == (
        "t.xlsx: spans 17,179,869,184 cells; at most 20,000,000 are read"
    )


def test_too_many_merged_cells(workbook: Workbook) -> None:
    """Neither does one that merges columns from end to end."""
    rows = {1: HEAD, 2: text("A2", "killed"), 900: number("B900", "1")}
    data = workbook(rows, merged=MERGED.format("A2:XFD900"))

    assert told_by(data) == "t.xlsx: has more than 1,000,000 merged cells"


def test_definitions_are_refused(workbook: Workbook) -> None:
    """XML that defines words of its own could make them grow without end."""
    good = workbook({1: HEAD})
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(good)) as old,
        zipfile.ZipFile(made, "w") as new,
    ):
        for name in old.namelist():
            xml = old.read(name).decode()
            doctype = '?><!DOCTYPE x [<!ENTITY a "aaaa">]>'
            new.writestr(name, xml.replace("?>", doctype, 1))

    assert told_by(made.getvalue()) == "t.xlsx: holds XML with definitions of its own"


def test_without_the_extra(workbook: Workbook, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says what to install."""
    data = workbook({1: HEAD})
    real = builtins.__import__

    def missing(name: str, *args: object, **options: object) -> object:
        if name == "python_calamine":
            raise ImportError(name)
        return real(name, *args, **options)  # type: ignore[arg-type]  # passed on

    monkeypatch.delitem(sys.modules, "python_calamine", raising=False)
    monkeypatch.setattr(builtins, "__import__", missing)

    assert told_by(data) == (
        "t.xlsx: needs the extra 'xlsx': pip install 'claim-provenance[xlsx]'"
    )


def test_spreadsheets_are_not_written(tmp_path: Path) -> None:
    """They are read only."""
    with pytest.raises(UnknownFormatError) as caught:
        dump(Case(), tmp_path / "t.xlsx")

    assert str(caught.value).endswith(": spreadsheets are read only; write a .csv")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damaged_files_give_one_clear_error(
    workbook: Workbook, data: st.DataObject
) -> None:
    """Bytes that were changed anywhere are read, or refused as what they are."""
    good = bytearray(workbook({1: HEAD, 2: text("A2", "killed") + number("B2", "16")}))
    for _ in range(data.draw(st.integers(1, 4))):
        good[data.draw(st.integers(4, len(good) - 1))] = data.draw(st.integers(0, 255))
    with suppress(FormatError):
        case_of(bytes(good))


def test_no_input_is_changed(
    workbook: Workbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report takes not the place of the spreadsheet of which a sheet was named."""
    path = tmp_path / "t.xlsx"
    path.write_bytes(workbook({1: HEAD, 2: text("A2", "killed") + number("B2", "16")}))
    before = path.read_bytes()
    monkeypatch.chdir(tmp_path)
    outcome = CliRunner().invoke(program, ["reconcile", "t.xlsx#Toll", "-o", "t.xlsx"])

    assert "t.xlsx is an input; no input file is ever changed" in outcome.output
    assert path.read_bytes() == before
