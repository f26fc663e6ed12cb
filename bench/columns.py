"""Claims as columns against other ways: `python -m bench.columns` prints a table.

Each way runs in a process of its own, in turn; imports count. What is found by hand
and elsewhere is in `by_hand.py` and `elsewhere.py`. Seconds are those of a clock, and
those of processors, which say more where a machine has other work to do.

The screen alone is that of a file which holds a key for each scope and both ends of
each figure, as 64-bit numbers: by hand from Parquet, by columns from the same table.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Final

from bench import generate
from bench.elsewhere import WAYS
from provenance import Report


def by_columns(path: Path, limit: str) -> int:
    """Reconcile by columns."""
    from provenance import bulk

    return _breaches(bulk.reconcile(path, memory_limit=limit or None))


def by_objects(path: Path, _limit: str) -> int:
    """Reconcile by objects."""
    import provenance
    from provenance import bulk

    case = provenance.load(path)
    return _breaches(provenance.reconcile(case, rules=bulk.RULES))


def _breaches(report: Report) -> int:
    found = (each for question in report.questions for each in question.breaches)
    return sum(1 + len(breach.others) for breach in found)


def by_hand(path: Path, limit: str) -> int:
    """List the claims of all breaches with DuckDB alone."""
    from bench.by_hand import breaches

    return len(breaches(path, limit))


def screen_by_columns(path: Path, limit: str) -> int:
    """Screen placed claims, and then a second time, with warm compilers."""
    from provenance.bulk import RULES
    from provenance.bulk.engines import opened
    from provenance.bulk.opening import open_sheet
    from provenance.bulk.reconciling import _Run
    from provenance.bulk.screening import suspected_rows
    from provenance.formats.ledger import Ledger

    with opened(memory_limit=limit or None) as engine:
        ledger = Ledger()
        sheet, facts = open_sheet(engine, path, ledger)
        run = _Run(engine, RULES, lambda case: case)
        _, _, scopes, _ = run._placed(sheet, facts, ledger)  # noqa: SLF001 (no one else asks for it)
        keyed = path.with_suffix(".keyed")
        if not keyed.exists():
            engine.rows_of(
                'copy (select row, cell as key, "window" as as_of, low, high '
                f"from placed order by row) to '{keyed}' (format parquet)"
            )
        _mark("first")
        suspected_rows(engine, scopes)
        for name in [*engine.names - {"told", "placed"}]:
            engine.drop(name)
        _mark("again")
        return engine.count(suspected_rows(engine, scopes))


def screen_by_hand(path: Path, limit: str) -> int:
    """Screen the same from Parquet, and then a second time."""
    from bench.by_hand import screen

    _mark("first")
    screen(path.with_suffix(".keyed"), limit)
    _mark("again")
    return len(screen(path.with_suffix(".keyed"), limit))


#: When something that is measured by itself began: clock and processors.
_MARKS: Final[dict[str, tuple[float, float]]] = {}

_WAYS: Final[dict[str, Callable[[Path, str], int]]] = {
    "columns": by_columns,
    "by hand": by_hand,
    "objects": by_objects,
    "screen by columns": screen_by_columns,
    "screen by hand": screen_by_hand,
}
_USUAL: Final = ("columns", "by hand", "objects")


def main() -> None:
    """Measure, and print the table as it goes."""
    parser = argparse.ArgumentParser(prog="python -m bench.columns")
    parser.add_argument("--claims", type=int, nargs="+", default=[1_000_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--formats", nargs="+", default=["jsonl", "parquet"])
    known = [*_WAYS, *WAYS]
    parser.add_argument("--ways", nargs="+", default=_USUAL, choices=known)
    parser.add_argument(
        "--lopsided", action="store_true", help="one scope holds half of all claims"
    )
    parser.add_argument("--folder", type=Path, help="where files are kept")
    parser.add_argument("--limit", default="", help="such as 1GB")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        _run_one(options.one[0], Path(options.one[1]), options.limit)
        return
    print("| claims | format | limit | way | seconds | of processors | MB | found |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory(prefix="bench-") as made:
        folder = options.folder or Path(made)
        for count in options.claims:
            for kind in options.formats:
                _measure(_written(folder, count, kind, options), count, options)


def _measure(path: Path, count: int, options: argparse.Namespace) -> None:
    taken: dict[str, list[dict[str, float]]] = {}
    for _ in range(options.rounds):
        for way in options.ways:
            for told, run in _taken(way, path, options.limit).items():
                taken.setdefault(told, []).append(run)
    for way, runs in taken.items():
        spent = median(run["seconds"] for run in runs)
        used = median(run["processor"] for run in runs)
        peak = median(run["peak"] for run in runs)
        limit = options.limit or "none"
        print(
            f"| {count:,} | {path.suffix[1:]} | {limit} | {way} | {spent:.1f} s | "
            f"{used:.1f} s | {peak:,.0f} | {runs[0]['found']:,} |",
            flush=True,
        )


def _taken(way: str, path: Path, limit: str) -> dict[str, dict[str, float]]:
    """Return what one way took, and what its marked parts did."""
    if way in WAYS:
        command = [_python_of(WAYS[way][0]), "-m", "bench.elsewhere", way, str(path)]
    else:
        command = [sys.executable, "-m", "bench.columns", "--one", way, str(path)]
        command += ["--limit", limit]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    marks = json.loads(done.stderr.splitlines()[-1]) if "screen" in way else {}
    told = {way: found}
    for name, (seconds, processor) in marks.items():
        told[f"{way}, {name}"] = {
            **found,
            "seconds": seconds,
            "processor": processor,
        }
    return told


def _python_of(package: str) -> str:
    """Return the Python of an environment that has a package, made if need be."""
    folder = Path(tempfile.gettempdir(), f"bench-{package}")
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        subprocess.run(
            [str(python), "-m", "pip", "install", "-qqq", package],
            check=True,
            stdout=sys.stderr,
        )
    return str(python)


def _mark(name: str) -> None:
    _MARKS[name] = time.perf_counter(), time.process_time()


def _run_one(way: str, path: Path, limit: str) -> None:
    start = time.perf_counter()
    found = _WAYS[way](path, limit)
    end, used = time.perf_counter(), time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = {"seconds": end - start, "processor": used, "peak": peak, "found": found}
    print(json.dumps(told))
    if _MARKS:
        ends = [*list(_MARKS.values())[1:], (end, used)]
        lasted = {
            name: (last[0] - began[0], last[1] - began[1])
            for (name, began), last in zip(_MARKS.items(), ends, strict=True)
        }
        print(json.dumps(lasted), file=sys.stderr)


def _written(folder: Path, count: int, kind: str, options: argparse.Namespace) -> Path:
    name = f"{count}-lopsided" if options.lopsided else f"{count}"
    lines = folder / f"{name}.jsonl"
    if not lines.exists():
        found = generate.lopsided(count) if options.lopsided else generate.rows(count)
        generate.write_json_lines(lines, found)
    if kind == "jsonl":
        return lines
    import duckdb

    path = folder / f"{name}.parquet"
    if not path.exists():
        duckdb.connect().execute(
            f"copy (select * from read_ndjson('{lines}')) to '{path}' (format parquet)"
        )
    return path


if __name__ == "__main__":
    main()
