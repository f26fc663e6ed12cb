"""Citations: labels, and documents that must be there."""

from provenance.formats import load_bytes
from provenance.model import Case

START = (
    b'{"schema":"provenance.case/1","documents":[{"document":"diary"}],"citations":['
)


def case_of(*rows: str) -> Case:
    """Return a case with one document and these citations."""
    return load_bytes(START + ",".join(rows).encode() + b"]}", name="t.json")


def test_labels() -> None:
    """A label is kept without its brackets; a nameless reference is kept as well."""
    case = case_of(
        '{"document":"diary","label":"[7]","title":"A"}',
        '{"document":"diary","label":8,"cites":"diary"}',
        '{"document":"diary","title":"B"}',
        '{"document":"diary","title":"C"}',
    )

    assert [(citation.label, citation.cites) for citation in case.citations] == [
        ("7", None),
        ("8", "diary"),
        ("", None),
        ("", None),
    ]


def test_problems() -> None:
    """A citation of nothing, by nothing, or under a label that is taken is told."""
    case = case_of(
        '{"document":"diary","label":"1"}',
        '{"document":"diary","label":"[1]"}',
        '{"document":"dairy","label":"2","published":"11/12/2023"}',
        '{"label":"3"}',
    )

    assert [(row.row, row.column, row.message) for row in case.set_aside] == [
        (2, "label", "'1' is also the label of row 1"),
        (3, "document", "no document has the id 'dairy'; did you mean 'diary'?"),
        (
            3,
            "published",
            (
                "cannot read '11/12/2023' as a date: it depends on the country: "
                "2023-12-11 or 2023-11-12"
            ),
        ),
        (4, "document", "is empty"),
    ]
