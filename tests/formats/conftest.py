"""Spreadsheets made from the XML of their sheets, cell by cell as it is written."""

import io
import zipfile
from collections.abc import Callable, Mapping

import pytest

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
#: The styles of cells, by their numbers: none, date, date and time, percent, our own.
_STYLES = (
    '<numFmts><numFmt numFmtId="164" formatCode="0.0%"/>'
    '<numFmt numFmtId="165" formatCode="0&quot; %&quot;"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>'
    '<xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="9"/><xf numFmtId="164"/>'
    '<xf numFmtId="165"/></cellXfs>'
)

Workbook = Callable[..., bytes]


@pytest.fixture
def workbook() -> Workbook:
    """Return what makes a workbook of rows: each a list of cells, by its number."""

    def make(
        rows: Mapping[int, str] | str,
        *,
        merged: str = "",
        others: Mapping[str, str] | None = None,
        book: str = "",
    ) -> bytes:
        data = rows
        if not isinstance(rows, str):
            data = "".join(f'<row r="{n}">{cells}</row>' for n, cells in rows.items())
        sheets = {"Toll": f"<sheetData>{data}</sheetData>{merged}", **(others or {})}
        return _packed(sheets, book)

    return make


def _packed(sheets: Mapping[str, str], book: str) -> bytes:
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(sheets, 1)
    )
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/worksheet" '
        f'Target="worksheets/sheet{number}.xml"/>'
        for number, _ in enumerate(sheets, 1)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{book}'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": "<Relationships "
        f'xmlns="{_PACKAGE}/relationships">{related}<Relationship Id="rId99" '
        f'Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}">{_STYLES}</styleSheet>',
        **{
            f"xl/worksheets/sheet{number}.xml": f'<worksheet xmlns="{_MAIN}">'
            f"{inner}</worksheet>"
            for number, inner in enumerate(sheets.values(), 1)
        },
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            archive.writestr(name, f'<?xml version="1.0"?>{xml}')
    return made.getvalue()
