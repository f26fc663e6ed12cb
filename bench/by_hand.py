"""The law for one scope and for running totals, written by hand for DuckDB.

It gives the same claims of the same breaches as the library does for a file without a
vocabulary: of each scope whose figures share no value the highest low end and the
lowest high end, and of each running total that is above later ones the nearest. Each
comes with row, figure, outlet and claimant of both claims. Where several claims state
the same, that of the first row is taken. Part and whole and sums are not looked for:
without a vocabulary nothing lies within anything.

It reads no more than the wordings that are generated, sets no row aside, resolves no
name and no date, weighs no leeway, explains nothing and joins no breaches of one cause.
"""

from pathlib import Path
from typing import Final

import duckdb

#: Ends are doubled, and one further in where open.
_NODES: Final = r"""
create temp table told as
select row_number() over () as row, * from {source};

create temp table nodes as
with numbers as (
    select row, measure, place, population, as_of, figure,
        replace(regexp_extract(figure, '([0-9][0-9,]*)', 1), ',', '')::bigint as n
    from told
), ends as (
    select row, measure, place, population, as_of,
        case when figure like 'up to %' then 0
            when figure like 'about %' then ceil(n * 0.9)::bigint * 2
            when figure like 'more than %' then n * 2 + 1
            else n * 2 end as low,
        case when figure like 'at least %' or figure like 'more than %' then null
            when figure like 'about %' then floor(n * 1.1)::bigint * 2
            else n * 2 end as high
    from numbers
)
select measure, place, population, as_of,
    max(low) as low, min(high) as high,
    arg_max(row, (low, -row)) as low_row, arg_min(row, (high, row)) as high_row
from ends group by all;
"""
_NODES_WITH_KEY: Final = """
create temp table nodes as
select key, as_of, max(low) as low, min(high) as high,
    arg_max(row, (low, -row)) as low_row, arg_min(row, (high, row)) as high_row
from {source} group by all;
"""
_BREACHES: Final = """
create temp table breaches as
with swept as (
    select *,
        min(high) over (partition by {cell} order by as_of
            rows between 1 following and unbounded following) as lowest
    from nodes
), falling as (
    select swept.low_row, arg_min(later.high_row, later.as_of) as high_row
    from swept join nodes as later using ({cell})
    where swept.low > swept.lowest
        and later.as_of > swept.as_of and later.high < swept.low
    group by {cell}, swept.as_of, swept.low_row
)
select 'figures-disagree' as rule, low_row, high_row from nodes where low > high
union all select 'total-falls', * from falling;
"""
_WITNESSES: Final = """
select rule, one.row, one.figure, one.outlet, one.claimant,
    other.row, other.figure, other.outlet, other.claimant
from breaches join told as one on one.row = low_row
    join told as other on other.row = high_row
order by all
"""
_CELL: Final = "measure, place, population"


def breaches(path: Path, limit: str, /) -> list[tuple[object, ...]]:
    """Return the rule and both claims of every breach in a file."""
    connection = _connected(limit)
    read = "read_ndjson" if path.suffix == ".jsonl" else "read_parquet"
    for sql in (_NODES, _BREACHES):
        connection.execute(sql.format(source=f"{read}('{path}')", cell=_CELL))
    return connection.execute(_WITNESSES).fetchall()


def screen(path: Path, limit: str, /) -> list[tuple[object, ...]]:
    """Return the rule and both rows of every breach in a file that has keys of scopes.

    Such a file holds `row`, `key`, `as_of` and both ends, ready made.
    """
    connection = _connected(limit)
    for sql in (_NODES_WITH_KEY, _BREACHES):
        connection.execute(sql.format(source=f"read_parquet('{path}')", cell="key"))
    return connection.execute("select * from breaches order by all").fetchall()


def _connected(limit: str) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    if limit:
        connection.execute(f"set memory_limit = '{limit}'")
    return connection
