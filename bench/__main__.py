"""The benchmarks: `python -m bench` prints the table of README.md.

python -m bench                        all of it; half an hour
python -m bench --rounds 1 --quick     a first look; a minute
"""

import argparse
import datetime
import math
import os
import platform
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Final

from bench import generate, installed
from bench.running import (
    Measured,
    Subject,
    Taken,
    exponent,
    import_times,
    megabytes,
    ratio,
    seconds,
    take_in_turn,
)

_OURS: Final = Subject("ours")
_NAIVE: Final = Subject("naive")
_READING: Final = Subject("naive_with_our_readers")
_FOLLOWTHEMONEY: Final = "followthemoney_statements"

_HEADER: Final = (
    "what",
    "ours",
    "naive",
    "naive with our readers",
    "followthemoney",
    "ours / naive",
    "ours / naive with our readers",
    "to reach",
)


def main() -> None:
    """Measure, and print the table as it goes."""
    options = _options()
    subjects = [_OURS, _NAIVE, _READING]
    if options.followthemoney:
        subjects.append(Subject(_FOLLOWTHEMONEY, _followthemoney()))
    print(_machine(options), "", sep="\n")
    _print_row(_HEADER)
    _print_row(["---"] * len(_HEADER))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        _measure_files(Path(folder), subjects, options)
        _measure_reconciling(Path(folder), options)
    _measure_import(options)
    _measure_installation()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--claims", type=int, default=100_000, help="rows of a file")
    parser.add_argument("--rounds", type=int, default=5, help="of each measurement")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument(
        "--quick", action="store_true", help="a tenth of the claims everywhere"
    )
    parser.add_argument(
        "--followthemoney",
        action="store_true",
        help="install followthemoney in an environment of its own, and measure it too",
    )
    options = parser.parse_args()
    options.sizes = [10_000, 100_000, 1_000_000]
    if options.quick:
        options.claims //= 10
        options.sizes = [size // 10 for size in options.sizes]
    return options


def _machine(options: argparse.Namespace) -> str:
    cores = len(os.sched_getaffinity(0))
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    return (
        f"{today}, {cores} cores ({platform.machine()}), "
        f"{platform.python_implementation()} {platform.python_version()}, "
        f"{options.claims:,} claims, seed {options.seed}, {options.rounds} rounds"
    )


def _followthemoney() -> str:
    """Return the Python of an environment that has followthemoney, made if need be."""
    folder = Path(tempfile.gettempdir(), "bench-followthemoney")
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    subprocess.run(
        [str(python), "-m", "pip", "install", "-qqq", "followthemoney>=4.11"],
        check=True,
        stdout=sys.stderr,
    )
    return str(python)


def _measure_files(
    folder: Path, subjects: list[Subject], options: argparse.Namespace
) -> None:
    narrow, wide = folder / "narrow.jsonl", folder / "wide.jsonl"
    for path in (narrow, wide):
        found = generate.rows(options.claims, seed=options.seed, are_wide=path == wide)
        generate.write_json_lines(path, found)
    rounds = options.rounds
    taken: Measured = take_in_turn(subjects, "build", narrow, rounds=rounds)
    _print_times("build from dicts", taken)
    without = [each for each in subjects if each is not _READING]
    taken = take_in_turn(without, "write", narrow, rounds=rounds)
    _print_times("write JSON lines", taken)
    taken = take_in_turn([_OURS], "write_checked", narrow, rounds=rounds)
    _print_times("write, read back, compare, replace (`dump`)", taken)
    taken = take_in_turn(subjects, "read", narrow, rounds=rounds)
    _print_times("**read JSON lines**", taken, goal="≤ 0.6")
    _print_memory("**read: peak memory**", taken, goal="≤ 0.8")
    taken = take_in_turn(subjects, "read", wide, rounds=rounds)
    _print_times("read wide rows", taken)
    _print_memory("read wide rows: peak memory", taken)


def _measure_reconciling(folder: Path, options: argparse.Namespace) -> None:
    times: list[tuple[int, float]] = []
    for size in options.sizes:
        rows = [*generate.rows(size, seed=options.seed)]
        case, lines = folder / f"case-{size}", folder / f"{size}.jsonl"
        generate.write_case(case, rows)
        generate.write_json_lines(lines, rows)
        del rows
        loads, reconciles, laws, bounds = [], [], [], []
        for _ in range(min(options.rounds, 3) if size > 100_000 else options.rounds):
            loads += take_in_turn([_OURS], "read", lines, rounds=1)["ours"]
            reconciles += take_in_turn([_OURS], "reconcile", case, rounds=1)["ours"]
            laws += take_in_turn([_OURS], "law", case, rounds=1)["ours"]
            bounds += take_in_turn([_OURS], "bounds", case, rounds=1)["ours"]
        spent = seconds(reconciles)
        growth = f", n^{exponent(times[-1], (size, spent)):.2f}" if times else ""
        times.append((size, spent))
        compared = ratio(
            [each.seconds for each in reconciles], [each.seconds for each in loads]
        )
        said = (
            f"{spent:.2f} s{growth}; {compared:.2f} × reading them; "
            f"{megabytes(reconciles):.0f} MB more"
        )
        _print_row((f"reconcile {size:,}: the law alone", *_against(laws, laws)))
        _print_row((f"reconcile {size:,}: rules too", *_against(reconciles, laws)))
        _print_row((f"reconcile {size:,}: all bounds too", *_against(bounds, laws)))
        goal = "< 1 × reading" if size == options.claims else ""
        _print_row((f"reconcile {size:,}", said, *("",) * 5, goal))


def _against(taken: Sequence[Taken], laws: Sequence[Taken]) -> tuple[str, ...]:
    """Return what a row says of a time beside that of the law alone."""
    compared = ratio([each.seconds for each in taken], [each.seconds for each in laws])
    goal = "" if taken is laws else "≤ 2 × the law"
    return (f"{seconds(taken):.2f} s; {compared:.2f} × the law", *("",) * 5, goal)


def _measure_import(options: argparse.Namespace) -> None:
    statements = (
        "import attrs, cattrs",
        "import provenance",
        "from provenance import *",
    )
    theirs, *others = import_times(statements, rounds=max(15, options.rounds))
    goals = ("≤ 2", "")
    for statement, ours, goal in zip(statements[1:], others, goals, strict=True):
        _print_row(
            (
                f"`{statement}`",
                f"{median(ours) * 1000:.0f} ms",
                f"{median(theirs) * 1000:.0f} ms (`{statements[0]}`)",
                "",
                "",
                f"{ratio(ours, theirs):.2f}",
                "",
                goal,
            )
        )


def _measure_installation() -> None:
    found = installed.dependencies("claim-provenance")
    size = math.fsum(found.values())
    said = f"{len(found)} packages, {size:.1f} MB with their compiled files"
    _print_row(("dependencies", said, *("",) * 5, "≤ 14, ≤ 15 MB"))


def _print_times(what: str, taken: Measured, *, goal: str = "") -> None:
    shown = {name: f"{seconds(each):.2f} s" for name, each in taken.items()}
    _print_compared(what, taken, shown, goal, lambda each: each.seconds)


def _print_memory(what: str, taken: Measured, *, goal: str = "") -> None:
    shown = {name: f"{megabytes(each):.0f} MB" for name, each in taken.items()}
    _print_compared(what, taken, shown, goal, lambda each: each.megabytes)


def _print_compared(
    what: str,
    taken: Measured,
    shown: dict[str, str],
    goal: str,
    measure: Callable[[Taken], float],
) -> None:
    names = (_OURS.name, _NAIVE.name, _READING.name, _FOLLOWTHEMONEY)
    ours = [measure(each) for each in taken[_OURS.name]]
    ratios = [
        f"{ratio(ours, map(measure, taken[name])):.2f}" if name in taken else ""
        for name in (_NAIVE.name, _READING.name)
    ]
    _print_row((what, *(shown.get(name, "") for name in names), *ratios, goal))


def _print_row(cells: Sequence[str]) -> None:
    print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
