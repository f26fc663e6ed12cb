"""JSON cases: the facts of `case.toml` and three tables in one file."""

from decimal import Decimal

import pytest

from provenance.errors import FormatError
from provenance.formats import load_bytes

START = b'{"schema":"provenance.case/1",'

REFUSED = [
    (
        b"{",
        (
            "t.json: is no JSON: expecting property name enclosed in double quotes "
            "(line 1, column 2)"
        ),
    ),
    (
        b'{"claims":[]}',
        "t.json: $.schema: is no case; expected 'provenance.case/1' here",
    ),
    (b"3", "t.json: is no case; expected an object of JSON"),
    (START + b'"claims":3}', "t.json: $.claims: is no array of rows"),
    (b"[" * 100_000, "t.json: is nested too deeply"),
    (START + b'"places":{"A":{},"A":{}}}', "t.json: the key 'A' stands twice"),
    (
        START + b'"title":1,"places":{"A":{"within":3,"alias":["x"]},"B b":3},'
        b'"clams":[],"measures":{"k":{"kind":"often","once":"no"}},'
        b'"events":{"e":{"start":"2023-13"}},"policy":{"about":"wide"}}',
        """\
t.json: $.clams: unknown key; did you mean 'claims'?
t.json: $.title: is a whole number; expected text
t.json: $.policy.about: is 'wide'; expected a share such as '10%'
t.json: $.events.e.start: cannot read '2023-13' as a date: there is no month 13
t.json: $.measures.k.kind: is 'often'; expected one of cumulative, period, instant, standing, value
t.json: $.measures.k.once: is text; expected true or false
t.json: $.places.A.within: is a whole number; expected a name or a list of names
t.json: $.places.A.alias: unknown key; did you mean 'aliases'?
t.json: $.places['B b']: is a whole number; expected a table""",  # noqa: E501 (as printed)
    ),
    (
        START + b'"documents":[{"document":"d","note":"x"}]}',
        (
            "t.json: documents: note: unknown column; expected one of document, "
            "outlet, title, author, url, archive_url, published, retrieved, archived, "
            "language"
        ),
    ),
    (
        START + b'"outlets":{"O":{"aliases":["P"]},"P":{}," ":{}}}',
        (
            "t.json: $.outlets[' ']: ' ' cannot be a name\n"
            "t.json: $.outlets: 'P' names both 'O' and 'P'"
        ),
    ),
    (
        START + b'"policy":{"about":"100%","standing":0.2}}',
        "t.json: $.policy.about: not between 0% and 100%",
    ),
]


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_refused(data: bytes, message: str) -> None:
    """All that is wrong with a case is told at once, each with its path."""
    with pytest.raises(FormatError) as caught:
        load_bytes(data, name="t.json")

    assert message == str(caught.value)


def test_rows_are_set_aside() -> None:
    """Rows that cannot be read are set aside, and it is said in which table."""
    data = (
        START
        + b'"documents":[{"document":"d1"},{"document":"d1"}],'
        + b'"claims":[{"measure":"killed","figure":"35.000"},7],'
        + b'"citations":[{"document":"d2","label":"[1]"}]}'
    )
    case = load_bytes(data, name="t.json")

    assert [
        f"{row.path}:{row.row}: {row.column}: {row.message}" for row in case.set_aside
    ] == [
        "t.json: documents:2: document: 'd1' is also the id of row 1",
        (
            "t.json:1: figure: cannot read '35.000' as a figure: it depends on the "
            "country: 35 or 35000"
        ),
        "t.json:2: : is a number; expected an object",
        "t.json: citations:1: document: no document has the id 'd2'",
    ]


@pytest.mark.parametrize("share", [b'"25%"', b'"0.25"', b"0.25", b'" 25 % "'])
def test_shares(share: bytes) -> None:
    """A share is written in per cent or as a decimal number, and is exact."""
    case = load_bytes(START + b'"policy":{"about":' + share + b"}}", name="t.json")

    assert Decimal("0.25") == case.policy.about


def test_an_array_is_claims() -> None:
    """An array alone is the claims of a case."""
    case = load_bytes(b'[{"what":"killed","value":3}]', name="t.json")

    assert [claim.figure.stated for claim in case.claims] == [3]
