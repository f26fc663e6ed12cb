"""Files that nobody meant to be read: by columns they say what they say by objects."""

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import provenance
from provenance import FormatError, bulk

HEADER = (
    "id,what,figure,where,date,outlet,cites,url,title,published,quote,quote_start\n"
)


def test_marks_and_encodings(both: Callable[..., Any]) -> None:
    """A mark of UTF-8, UTF-16 and an old code page are told apart."""
    text = "what;figure;where\nkilled;1\N{LATIN SMALL LETTER E WITH ACUTE};Orléans\n"
    text += "killed;16;Orléans\nkilled;20;orléans\n"
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        found = both(text.encode(encoding))

        assert [finding.rule for finding in found.by_columns.findings] == [
            "figures-disagree",
            "unreadable-row",
        ]


def test_ragged_rows(both: Callable[..., Any]) -> None:
    """Rows of too many cells are set aside, of too few filled up."""
    found = both(
        HEADER
        + "a,killed,16,Ashton\n"
        + "\n"
        + "b,killed,20,Ashton,,,,,,,,,more\n"
        + 'c,killed,"20",Ashton,,Nine\n'
        + 'd,killed,"20"x,Ashton\n'
    )

    assert [each.row for each in found.by_columns.case.set_aside] == [4, 6]


def test_cells_that_cannot_be_read(both: Callable[..., Any]) -> None:
    """Each cell that cannot be read sets its row aside, with its reason."""
    rows = [
        "a,killed,16,Ashton,2024-05-01,Post,,,,,,",
        "b,killed,12-Oct,Ashton,2024-05-01,Post,,,,,,",
        "c,killed,17,Ashton,11/12/2023,Post,,,,,,",
        "d,,17,Ashton,2024-05-01,Post,,,,,,",
        "e,killed,17,Ashton & Millford,2024-05-01,Post,,,,,,",
        "f,killed,17,Ashton,2024-05-01,Post,,javascript:1,,,,",
        "g,killed,17,Ashton,2024-05-01,Post,,http://a..b/c,,,,",
        "h,killed,17,Ashton,2024-05-01,Post,,,Piece,soon,,",
        "i,killed,17,Ashton,2024-05-01,Post,,,,,,12",
        "j,killed,17,Ashton,2024-05-01,Post,,,,,said so,x",
        "k,killed,,Ashton,11/12/2023,Post,,,,,,",
        "l,killed,18,Ashton,2024-05-01,Nine,,,,,he said,3",
        "m,killed,n/a,Ashton,2024-05-01,Nine,,,,,,",
        "n,killed,unknown,Ashton,2024-05-01,Nine,,,,,,",
        "o,killed,19,Ashton,n.d.,Nine,,,Piece,Unknown,,",
    ]
    found = both(HEADER + "\n".join(rows))

    assert list("bcdefghijl") == [
        dict(each.cells)["id"] for each in found.by_columns.case.set_aside
    ]


def test_documents_that_contradict_each_other(both: Callable[..., Any]) -> None:
    """Of rows that say different things of one document the later are set aside."""
    rows = [
        "a,killed,16,Ashton,,Post,,http://a.example/1,Piece,2024-05-01,,",
        "b,killed,20,Ashton,,Post,,http://a.example/1,Other,2024-05-01,,",
        "c,killed,21,Ashton,,Post,,http://a.example/1,Piece,1 May 2024,,",
        "d,killed,22,Ashton,,Nine,,http://a.example/2,,2024-05-01,,",
        "e,killed,9,Ashton,,Nine,,,,2024-05-02,,",
        "f,killed,8,Ashton,2024-05-02,Nine,,,A title,,,",
        "g,killed,7,Ashton,2024-05,Nine,,,A title,2024-05-03,,",
    ]
    found = both(HEADER + "\n".join(rows))

    assert [each.row for each in found.by_columns.case.set_aside] == [3]
    assert found.by_columns.findings


def test_ids(both: Callable[..., Any], refused: Callable[..., str]) -> None:
    """Claims without ids get those of their sayings; ids given twice are refused."""
    table = "id,what,figure,outlet\n{},killed,16,Post\n{},killed,20,Nine\n"
    both(table.format("", ""))
    both(table.format("", "") + ",killed,16,Post\n,killed,16,Post\n")
    both(table.format("-", "n/a"))
    both(table.format("a", ""))

    assert refused(table.format("a", " a ")).endswith(
        "claims.csv:3: id: 'a' is also the id of row 2"
    )


def test_claims_that_name_others(both: Callable[..., Any]) -> None:
    """A revised claim counts no more; one that names no claim is set aside."""
    table = "id,what,figure,outlet,revises,derived_from\n"
    both(table + "a,killed,16,Post,,\nb,killed,20,Post,a,\nc,killed,21,Nine,,\n")
    both(table + "a,killed,16,Post,,\nb,killed,20,Post,,aa\nc,killed,21,Nine,,b\n")
    both(table + "a,killed,16,Post,,\nb,withdrawn,,Post,a,\nc,killed,21,Nine,,\n")


def test_json_values(both: Callable[..., Any]) -> None:
    """Numbers, arrays, nulls and nested values of JSON are cells or set aside."""
    rows: list[dict[str, Any]] = [
        {"id": "a", "what": "killed", "figure": 16},
        {"id": "b", "what": "killed", "figure": 20.5, "extra": [1, {"x": None}]},
        {"id": "c", "what": "killed", "figure": {"low": 1}},
        {"id": "d", "what": "killed", "figure": [17]},
        {"id": "e", "what": "killed", "figure": True},
        {"id": "f", "what": "killed", "figure": None},
        {"id": "g", "what": "killed", "figure": "18", "cites": ["x", "y"]},
        {"id": "h", "what": "killed", "figure": "19", "place": "a\u0000b"},
        {"id": "i", "what": "killed", "figure": "19", "note": "\ud800 \x1fcell:"},
        {"id": "j", "what": "killed", "figure": "9" * 5000},
        {"id": "k", "what": "killed", "figure": "21", "note": "long" * 100_000},
    ]
    lines = [json.dumps(row) for row in rows]
    lines += ["", "[1]", "{", '{"id": "l", "id": "m", "what": "killed", "figure": 1}']
    found = both("\n".join(lines), "claims.jsonl")

    assert {3, 4, 5, 8, 10, 13, 14, 15} <= {
        each.row for each in found.by_columns.case.set_aside
    }


def test_refused_files(refused: Callable[..., str]) -> None:
    """Files without the columns that are needed are refused as by objects."""
    refused("where,figure\nAshton,16\n")
    refused("")
    refused("what,what,figure\nkilled,killed,16\n")
    refused("who,what,figure\nPost,killed,16\n")
    refused("%PDF-1.7")
    refused('what,figure\nkilled,"16\n')
    refused("nothing\n", "claims.jsonl")


def test_empty_files(both: Callable[..., Any]) -> None:
    """A table without rows has no claims, and no findings."""
    found = both("what,figure\n")

    assert found.by_columns.findings == ()


@given(st.data())
@settings(
    max_examples=settings().max_examples // 4,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
def test_lines_of_json(compare: Callable[[Path], Any], data: st.DataObject) -> None:
    """However a line is written, the engine reads it as we do or leaves it to us."""
    value = st.sampled_from(
        [
            *('"16"', "16", "0", "016", "-3", "1.5", "35.125", "1e3", "null", "true"),
            *('""', '"1.5"', '"-3"', '"true"', '"[1]"', "[]", '["a"]', '{"a": "b"}'),
            *('"a\\"b"', '"\\u0041"', "NaN", "Infinity", '"16" , ', '"at least 5"'),
            *('"null"', "12345678901234567890", '"é"', '" 16 "', '"a": 1', '"1\t2"'),
        ]
    )
    # Where a row lacks the column of what is counted, how that is called hangs on its
    # neighbours.
    first = st.just(("what", '"killed"'))
    key = st.sampled_from(["what", "figure", "figure", "place", "where", "id", "x"])
    line = st.tuples(first, st.lists(st.tuples(key, value), max_size=4)).map(
        lambda drawn: ", ".join(
            f'"{name}": {each}' for name, each in (drawn[0], *drawn[1])
        )
    )
    sure = '{"what": "killed", "figure": "15", "place": "Ashton"}'
    line = line.map(lambda pairs: f"{{{pairs}}}")
    some = data.draw(st.lists(line | st.sampled_from(["", " ", sure]), max_size=8))
    end = data.draw(st.sampled_from(["", "\n", "\r\n"]))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "claims.jsonl")
        path.write_text("\n".join([sure, *some]) + end, encoding="utf-8", newline="")
        try:
            provenance.load(path)
        except FormatError:
            with pytest.raises(FormatError):
                bulk.reconcile(path)
        else:
            compare(path)
