"""JSON lines: what a cell may be, and what is said of lines that are no rows."""

import json

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import FormatError
from provenance.formats import load_bytes
from provenance.model import Case, Claim, ClaimId

GOOD = b'{"measure":"killed","figure":1}\n'

ASIDE = [
    (b'{"measure":"killed","figure":1,"figure":2}', "the key 'figure' stands twice"),
    (b'{"figure":1,"measure" : "a","measure" :"b"}', "the key 'measure' stands twice"),
    (b'{"figure":1,"note":"a","note":2}', "the key 'note' stands twice"),
    (b'{"figure":1,"note":null,"note":["a"]}', "the key 'note' stands twice"),
    (b'{"figure":1,"note":"a\\":","note":"b"}', "the key 'note' stands twice"),
    (b'{"measure":"killed","figure":NaN}', "NaN is no number of JSON"),
    (b'{"measure":"killed","figure":"\xff"}', "is not UTF-8: the byte 0xff"),
    (b'{"measure":"killed","note":"\\ud800"}', "a \\u escape is half a character"),
    (
        b'{"measure":"killed","figure":' + b"1" * 5000 + b"}",
        "a number has more than 100 characters",
    ),
    (b'{"measure":' + b"[" * 100_000, "is nested too deeply"),
    (b"[1]", "is an array; expected an object"),
    (b"true", "is true or false; expected an object"),
    (b"killed,1", "is no JSON: expecting value (line 1, column 1)"),
]


@pytest.mark.parametrize(("line", "message"), ASIDE)
def test_lines_that_are_no_rows(line: bytes, message: str) -> None:
    """A line that is no row is set aside under its number, and the rest goes on."""
    case = load_bytes(GOOD + line + b"\n\n" + GOOD, name="t.jsonl")

    assert [claim.row for claim in case.claims] == [1, 4]
    assert [(2, "", message)] == [
        (row.row, row.column, row.message) for row in case.set_aside
    ]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (GOOD.strip() + GOOD + b"\n", [3]),
        (b"\n" + GOOD.strip() + b" " + GOOD, [3]),
        (GOOD.replace(b",", b",\n"), [3]),
        (GOOD.replace(b",", b",\n") + GOOD.strip() + GOOD, [4]),
        (GOOD.replace(b",", b'\n,"place":"a\n",') + GOOD.strip() + GOOD, [5]),
        (GOOD.strip() + b"\r" + GOOD.strip() + b"\r\n\n", [3]),
    ],
)
def test_a_line_is_one_object(lines: bytes, rows: list[int]) -> None:
    """No object goes over lines and no line holds two, though as many lines as objects.

    The good line behind them is read, under its number.
    """
    case = load_bytes(lines + GOOD, name="t.jsonl")

    assert rows == [claim.row for claim in case.claims]


def test_cells() -> None:
    """Truth values and objects are no cells; each is told with its key."""
    line = b'{"what":"killed","figure":true,"place":{"a":1},"cites":[1],"note":["x"]}\n'
    case = load_bytes(line + GOOD.replace(b"measure", b"what"), name="t.jsonl")

    assert [(row.column, row.message) for row in case.set_aside] == [
        ("figure", "is true or false; expected text or a number"),
        ("place", "is an object; expected text or a number"),
        ("cites", "is an array; expected texts in it"),
        ("note", "is an array; expected one value"),
    ]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (b"1000800", "1000800"),
        (b"1.0008E+06", "1000800"),
        (b"0.1", "0.1"),
        # In text this would be 35 or 35125, by country; a number of JSON is not.
        (b"35.125", "35.1250"),
    ],
)
def test_numbers_stay_exact(number: bytes, text: str) -> None:
    """A number of JSON is never a float on its way to a figure."""
    case = load_bytes(b'{"measure":"share","figure":' + number + b"}", name="t.jsonl")

    assert text == case.claims[0].figure.as_written


def test_arrays_and_null() -> None:
    """Columns of several items may be arrays, whose items are not split."""
    line = b'{"measure":"killed","figure":1,"cites":["a;b"," c "],"place":null}'
    claim = load_bytes(line, name="t.jsonl").claims[0]

    assert (claim.cites, claim.place) == (("a;b", "c"), "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_encodings(encoding: str) -> None:
    """Lines are read in UTF-8 and UTF-16, with or without a mark."""
    data = (GOOD + GOOD).decode().encode(encoding)

    assert len(load_bytes(data, name="t.jsonl").claims) == 2


REFUSED = [
    (b'{"measure":"killed"}', "t.jsonl: no column 'figure'; the columns are 'measure'"),
    (
        b"[1]\nxx",
        (
            "t.jsonl: no line is an object of JSON; the first is an array; expected an "
            "object"
        ),
    ),
    (GOOD + b'{"":1}', "t.jsonl: a column has no name"),
    (
        GOOD + b'{"who":1}',
        "t.jsonl: who: could be 'claimant' or 'population'; name it so",
    ),
    (b"%PDF", "t.jsonl: is a PDF, not text"),
    (
        b"{\xff\xfe",
        "t.jsonl: no line is an object of JSON; the first is not UTF-8: the byte 0xff",
    ),
]


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_refused(data: bytes, message: str) -> None:
    """A file that is no JSON lines of claims is refused as a whole."""
    with pytest.raises(FormatError) as caught:
        load_bytes(data, name="t.jsonl")

    assert message == str(caught.value)


def test_no_lines() -> None:
    """An empty file is a case without claims: so an empty case can be written."""

    assert load_bytes(b"", name="t.jsonl").claims == ()


def test_too_many_columns() -> None:
    """More columns than any table has are refused, not searched for slips."""
    lines = b"".join(
        b'{"measure":"a","figure":1,"column%d":1}\n' % number for number in range(2000)
    )
    with pytest.raises(FormatError) as caught:
        load_bytes(lines, name="t.jsonl")

    assert str(caught.value) == "t.jsonl: column998: is one of more than 1000 columns"


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["note", "title", "url", 'a"b']),
            st.sampled_from(["", "x", '"', '":', ' "', 7, None, ["x"], ["a", '"']]),
        ),
        max_size=5,
    ),
    st.sampled_from([":", ": ", " :", "\t: "]),
)
def test_keys_that_stand_twice_are_found(
    cells: list[tuple[str, object]], colon: str
) -> None:
    """Whatever the cells hold, and however the line is spaced."""
    told = [("measure", "killed"), ("figure", 1), *cells]
    pairs = [f"{json.dumps(name)}{colon}{json.dumps(cell)}" for name, cell in told]
    case = load_bytes(f"{{{', '.join(pairs)}}}\n".encode() + GOOD, name="t.jsonl")
    twice = [row for row in case.set_aside if row.message.endswith("stands twice")]

    assert (len(dict(told)) < len(told)) is bool(twice)


ROWS = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "note": st.sampled_from(["a", None]),
            "as_of": st.sampled_from(["2023-11-11", "11/12/2023"]),
            "measure": st.sampled_from(["killed", "date of attack"]),
            "figure": st.sampled_from([3, "about 5", "2023-11-11", "", "x"]),
            "low": st.sampled_from([0, 5]),
            "place": st.just("Mill"),
            "outlet": st.sampled_from(["Daily Post", ""]),
            "title": st.just("Many dead"),
            "cites": st.just(["a", "b"]),
            "quote": st.sampled_from(["3 dead", ""]),
            "quote_prefix": st.just("of them "),
            "id": st.just(""),
            "mine": st.sampled_from(["b", ["a"]]),
        },
    ).map(lambda row: dict(sorted(row.items(), reverse="place" in row))),
    max_size=6,
)


@given(rows=ROWS)
def test_keys_that_others_leave_out(rows: list[dict[str, object]]) -> None:
    """A row is read as if it stood alone, whatever keys the rows beside it have."""
    column: dict[str, object] = {"measure": "killed", "figure": ""}
    together = read_case([column, *rows])
    alone = [read_case([column, row]) for row in rows]

    assert [claim for case in alone for claim in nameless(case)] == nameless(together)
    assert [
        (row.column, row.message, row.cells) for case in alone for row in case.set_aside
    ] == [(row.column, row.message, row.cells) for row in together.set_aside]
    assert {each for case in alone for each in case.documents} == {*together.documents}


def read_case(rows: list[dict[str, object]]) -> Case:
    """Return the case of rows as lines."""
    return load_bytes("\n".join(map(json.dumps, rows)).encode(), name="t.jsonl")


def nameless(case: Case) -> list[Claim]:
    """Return the claims without ids, which tell how often a thing is said."""
    return [evolve(claim, id=ClaimId("a")) for claim in case.claims]


def test_many_keys() -> None:
    """Rows that have hardly a key in common are not filled up to one table."""
    rows: list[dict[str, object]] = [
        {"measure": "killed", "figure": 1} | {f"{line}x{key}": "a" for key in range(9)}
        for line in range(50)
    ]
    case = read_case(rows)

    assert [len(claim.extra) for claim in case.claims] == [9] * 50
