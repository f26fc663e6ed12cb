"""Claims as columns against other ways: `python -m bench.columns` prints a table.

Each way runs in a process of its own, in turn. By hand means DuckDB without this
library: figures by one regular expression for each wording that is generated, conflicts
within a scope and between running totals, and nothing set aside, named or explained.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Final

from bench import generate

_BY_HAND: Final = r"""
with told as (
    select measure, place, population, as_of, figure,
        replace(regexp_extract(figure, '([0-9][0-9,]*)', 1), ',', '')::bigint as n
    from {source}
), ends as (
    select measure, place, population, as_of,
        case when figure like 'up to %' then 0
            when figure like 'about %' then n * 0.9 else n end as low,
        case when figure like 'at least %' or figure like 'more than %' then null
            when figure like 'about %' then n * 1.1 else n end as high
    from told
), nodes as (
    select measure, place, population, as_of, max(low) as low, min(high) as high
    from ends group by all
), swept as (
    select *,
        min(high) over (partition by measure, place, population order by as_of
            rows between current row and unbounded following) as lowest,
        max(low) over (partition by measure, place, population order by as_of
            rows between unbounded preceding and current row) as highest
    from nodes
)
select * from swept where low > lowest or highest > high
"""


def by_columns(path: Path, limit: str) -> int:
    """Reconcile by columns."""
    from provenance import bulk

    return len(bulk.reconcile(path, memory_limit=limit or None).findings)


def by_objects(path: Path, _limit: str) -> int:
    """Reconcile by objects."""
    import provenance
    from provenance import bulk

    case = provenance.load(path)
    return len(provenance.reconcile(case, rules=bulk.RULES).findings)


def by_hand(path: Path, limit: str) -> int:
    """List the scopes in conflict with DuckDB alone."""
    import duckdb

    connection = duckdb.connect()
    if limit:
        connection.execute(f"set memory_limit = '{limit}'")
    read = "read_ndjson" if path.suffix == ".jsonl" else "read_parquet"
    sql = _BY_HAND.format(source=f"{read}('{path}')")
    return len(connection.execute(sql).fetchall())


_WAYS: Final[dict[str, Callable[[Path, str], int]]] = {
    "columns": by_columns,
    "by hand": by_hand,
    "objects": by_objects,
}


def main() -> None:
    """Measure, and print the table as it goes."""
    parser = argparse.ArgumentParser(prog="python -m bench.columns")
    parser.add_argument("--claims", type=int, nargs="+", default=[1_000_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--formats", nargs="+", default=["jsonl", "parquet"])
    parser.add_argument("--ways", nargs="+", default=list(_WAYS))
    parser.add_argument("--limit", default="", help="such as 1GB")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        _run_one(options.one[0], Path(options.one[1]), options.limit)
        return
    print("| claims | format | limit | way | seconds | peak MB | found |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for count in options.claims:
            for kind in options.formats:
                path = _written(Path(folder), count, kind)
                _measure(path, count, options)


def _measure(path: Path, count: int, options: argparse.Namespace) -> None:
    ways = [way for way in options.ways if way != "objects" or path.suffix == ".jsonl"]
    taken: dict[str, list[dict[str, float]]] = {way: [] for way in ways}
    for _ in range(options.rounds):
        for way in ways:
            command = [sys.executable, "-m", "bench.columns", "--one", way, str(path)]
            command += ["--limit", options.limit]
            done = subprocess.run(command, capture_output=True, check=True, text=True)
            taken[way].append(json.loads(done.stdout))
    for way, runs in taken.items():
        spent = median(run["seconds"] for run in runs)
        peak = median(run["peak"] for run in runs)
        limit = options.limit or "none"
        print(
            f"| {count:,} | {path.suffix[1:]} | {limit} | {way} | {spent:.1f} s | "
            f"{peak:,.0f} | {runs[0]['found']:,} |",
            flush=True,
        )


def _run_one(way: str, path: Path, limit: str) -> None:
    start = time.perf_counter()
    found = _WAYS[way](path, limit)
    spent = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": spent, "peak": peak, "found": found}))


def _written(folder: Path, count: int, kind: str) -> Path:
    lines = folder / f"{count}.jsonl"
    if not lines.exists():
        generate.write_json_lines(lines, generate.rows(count))
    if kind == "jsonl":
        return lines
    import duckdb

    path = folder / f"{count}.parquet"
    duckdb.connect().execute(
        f"copy (select * from read_ndjson('{lines}')) to '{path}' (format parquet)"
    )
    return path


if __name__ == "__main__":
    main()
