"""Both engines reckon and read alike, where their own ways differ."""

import datetime
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import ibis
import pyarrow
import pyarrow.parquet
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provenance.bulk.cell_texts import MARK, cell_of
from provenance.bulk.engines import Engine, Kind, opened
from provenance.bulk.opening import open_sheet
from provenance.bulk.sheets import EXTRAS
from provenance.formats.ledger import Ledger

on_spark = pytest.mark.spark

#: How an engine is opened.
Opening = Callable[[], AbstractContextManager[Engine]]


@pytest.fixture(params=["duckdb", pytest.param("spark", marks=on_spark)])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Return each engine in turn."""
    kind = Kind(request.param)
    if kind is Kind.SPARK:
        request.getfixturevalue("spark")
    with opened(kind) as found:
        yield found


def test_whole_numbers_are_divided_as_such(engine: Engine) -> None:
    """Above 2**53 a quotient is what it is, not what a fraction makes of it."""
    numbers = [4611686018427387903, 2**53 + 1, 12, 0]
    kinds = {"number": "int64"}
    table = engine.put("numbers", kinds, [(each,) for each in numbers])
    found = table.select("number", found=(table.number // 7) % 5)

    assert [(each, each // 7 % 5) for each in sorted(numbers)] == sorted(
        engine.fetch(found)
    )


def test_fractions(engine: Engine) -> None:
    """A fraction is compared, and kept in a column."""
    table = engine.put("numbers", {"number": "int64"}, [(9,), (10,)])
    shares = engine.make("shares", table.mutate(share=table.number * 0.95))
    found = shares.filter(shares.share > 9.4).select("number")

    assert [*engine.fetch(found)] == [(10,)]


def test_patterns_end_with_the_text(engine: Engine) -> None:
    """An end of line at the end is a part of the text, and so is a last dollar."""
    texts = ["a", "a\n", "a$", "ab", "\na"]
    table = engine.put("texts", {"text": "string"}, [(each,) for each in texts])
    found = table.filter(table.text.re_search("^a$"))
    dollars = table.filter(table.text.re_search(r"^a\$"))

    assert [*engine.fetch(found)] == [("a",)]
    assert [*engine.fetch(dollars)] == [("a$",)]


def test_texts_are_kept_as_they_are(engine: Engine) -> None:
    """No sign in a text means anything to an engine."""
    texts = [
        "",
        " ",
        "'",
        '"',
        "\\",
        "\\n",
        "a\tb",
        "\x1frow 1",
        "é",
        "\u200d",
        "%",
        "`",
    ]
    table = engine.put("texts", {"text": "string"}, [(each,) for each in texts])
    same = [table.filter(table.text == each) for each in texts]
    joined = table.select(joined=ibis.literal("\x1f\\'") + table.text)

    assert [[(each,)] for each in texts] == [[*engine.fetch(each)] for each in same]
    assert sorted(f"\x1f\\'{each}" for each in texts) == sorted(
        text for (text,) in engine.fetch(joined)
    )


def test_columns_that_come_later(engine: Engine) -> None:
    """Rows that came before a column have an empty text in it."""
    engine.add("told", pyarrow.table({"row": [1], "a": ["x"]}))
    engine.add("told", pyarrow.table({"row": [2], "a": ["y"], "b": ["z"]}))
    told = engine.table("told")

    assert sorted(engine.fetch(told)) == [(1, "x", ""), (2, "y", "z")]
    assert sorted(engine.distinct("told", "b")) == ["", "z"]


def test_a_table_is_made_of_itself(engine: Engine) -> None:
    """A table may be made again of what it was, and dropped."""
    made = engine.put("first", {"a": "int64"}, [(1,), (2,)])
    kept = engine.make("other", made.filter(made.a > 1))
    again = engine.make("other", kept.union(made))

    assert sorted(each for (each,) in engine.fetch(again)) == [1, 2, 2]
    assert engine.count(again) == 3

    engine.drop("other", "first", "never")

    assert not engine.names


def cells(opening: Opening, path: Path) -> tuple[list[Any], list[Any]]:
    """Return all cells that an engine reads in a file, and the rows set aside."""
    ledger = Ledger()
    with opening() as engine:
        sheet, _ = open_sheet(engine, path, ledger)
        columns = sorted(sheet.written)
        told = sheet.table.select("row", *columns).order_by("row")
        rows = [
            (row, *(_nested(column, cell_of(text)) for column, text in pairs))
            for row, *texts in engine.fetch(told)
            for pairs in [zip(columns, texts, strict=True)]
        ]
        files = [tuple(each) for each in sheet.files]
    return [columns, files, *rows], ledger.set_aside


def _nested(column: str, cell: Any) -> Any:  # noqa: ANN401 (a cell, or cells)
    if column == EXTRAS and not cell:
        # Nothing further is told, be it by an empty list or by an empty text.
        return ()
    if column == EXTRAS and isinstance(cell, tuple):
        return (*cell[::2], *(repr(cell_of(text)) for text in cell[1::2]))
    return repr(cell)


def in_duckdb() -> AbstractContextManager[Engine]:
    """Open DuckDB."""
    return opened()


def with_spark() -> AbstractContextManager[Engine]:
    """Open Spark."""
    return opened(Kind.SPARK)


few = settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
TEXTS = st.text(st.characters(codec="utf-8"), max_size=5) | st.sampled_from(
    [MARK, f"{MARK}[1]", "a\x00b", "é", "16", ""]
)
MOMENTS = st.datetimes() | st.just(datetime.datetime(2024, 5, 1))  # noqa: DTZ001
NUMBERS = st.integers(-(2**63), 2**63 - 1)
FLOATS = st.floats() | st.sampled_from([16.0, 1e-7, 1e22, 2e-3, 0.1, -0.0])
COLUMNS: list[tuple[pyarrow.DataType, st.SearchStrategy[Any]]] = [
    (pyarrow.string(), TEXTS),
    (pyarrow.int64(), NUMBERS),
    (pyarrow.uint64(), st.integers(0, 2**64 - 1)),
    (pyarrow.int8(), st.integers(-128, 127)),
    (pyarrow.float64(), FLOATS),
    (pyarrow.float32(), st.floats(width=32)),
    (pyarrow.decimal128(20, 10), st.decimals(-999, 999, places=10)),
    (pyarrow.date32(), st.dates()),
    (pyarrow.timestamp("us"), MOMENTS),
    (pyarrow.timestamp("ms", "UTC"), st.datetimes(timezones=st.just(datetime.UTC))),
    (pyarrow.list_(pyarrow.string()), st.lists(st.none() | TEXTS, max_size=3)),
    (pyarrow.bool_(), st.booleans()),
]


@on_spark
@pytest.mark.usefixtures("spark")
@given(st.data())
@few
def test_cells_of_parquet(data: st.DataObject) -> None:
    """Every type of column has the same cells by both engines."""
    size = data.draw(st.integers(1, 4))
    rows = st.lists
    columns = {"what": ["killed"] * size, "figure": [*range(size)]}
    for number, (kind, values) in enumerate(COLUMNS):
        drawn = data.draw(rows(st.none() | values, min_size=size, max_size=size))
        columns[f"column {number}"] = pyarrow.array(drawn, kind)
    ours = data.draw(st.sampled_from(COLUMNS))
    columns["place"] = pyarrow.array(
        data.draw(rows(ours[1], min_size=size, max_size=size)), ours[0]
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.parquet"
        pyarrow.parquet.write_table(pyarrow.table(columns), path)

        assert cells(in_duckdb, path) == cells(with_spark, path)


@on_spark
@pytest.mark.usefixtures("spark")
def test_files_that_are_read_here(tmp_path: Path) -> None:
    """Rare types and odd names change nothing; rows are counted file by file."""
    folder = tmp_path / "claims=1"
    folder.mkdir()
    time = datetime.time(1, 2)
    plain: dict[str, list[Any]] = {"what": ["killed"] * 3, "figure": [1, 2, 3]}
    tables = {
        "part-0.parquet": plain,
        "part-1.parquet": {**plain, "figure": [4, 5, 6]},
        "part 2.parquet": plain,
        "_part.parquet": plain,
        "[a].parquet": plain,
        "a%20b.parquet": plain,
        "é.parquet": plain,
        "times.parquet": {**plain, "at": [time] * 3},
        "bytes.parquet": {**plain, "place": [b"a", b"b", None]},
        "more.parquet": {**plain, "_metadata": ["a", "b", "c"]},
        "twice.parquet": {**plain, "X": ["a", "b", "c"], "x": ["d", "e", None]},
        "z.parquet": {"what": [], "figure": []},
    }
    for name, columns in tables.items():
        table = pyarrow.table(columns)
        pyarrow.parquet.write_table(table, folder / name, row_group_size=2)

    assert cells(in_duckdb, folder) == cells(with_spark, folder)


VALUES = st.sampled_from(
    [
        *('"16"', "16", "0", "016", "-3", "1.5", "1e3", "null", "true", '""', '"[1]"'),
        *(
            "[]",
            '{"a": "b"}',
            '"a\\"b"',
            '"\\u0041"',
            "NaN",
            '"16" , ',
            '"é"',
            '"1\t2"',
        ),
        *('" 16 "', '"a": 1', "12345678901234567890", "123456789012345678"),
    ]
)
KEYS = st.sampled_from(["what", "figure", "figure", "place", "where", "id", "x", "é"])
SURE = '{"what": "killed", "figure": "15", "place": "Ashton"}'


@on_spark
@pytest.mark.usefixtures("spark")
@given(st.data())
@few
def test_cells_of_json_lines(data: st.DataObject) -> None:
    """However a line is written, Spark reads it as we do or leaves it to us."""
    space = st.sampled_from(["", " ", "\t"])
    pair = st.tuples(space, KEYS, space, VALUES, space).map(
        lambda drawn: '{}"{}"{}:{}{}'.format(*drawn)
    )
    line = st.lists(pair, max_size=4).map(
        lambda pairs: "{" + ", ".join(['"what": "killed"', *pairs]) + "}"
    )
    lines = data.draw(
        st.lists(line | st.sampled_from(["", " ", SURE, "{}"]), max_size=30)
    )
    end = data.draw(st.sampled_from(["", "\n", "\n\n", "\r\n"]))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.jsonl"
        path.write_text("\n".join([SURE, *lines]) + end, encoding="utf-8", newline="")
        shown = [sorted(map(repr, each)) for each in cells(in_duckdb, path)]

        assert shown == [sorted(map(repr, each)) for each in cells(with_spark, path)]


@on_spark
@pytest.mark.usefixtures("spark")
def test_lines_of_many_blocks(tmp_path: Path) -> None:
    """Lines are numbered through, whoever reads which block."""
    path = tmp_path / "claims.jsonl"
    odd = {7: "", 5000: '{"what": "killed", "figure": 1.5}', 9000: "["}
    lines = [
        odd.get(n, f'{{"what": "killed", "figure": {n}, "place": "{"x" * (n % 50)}"}}')
        for n in range(10_000)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")

    assert cells(in_duckdb, path) == cells(with_spark, path)
