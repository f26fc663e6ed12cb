"""One measurement in a process of its own: `python -m bench.task SUBJECT DEED PATH`.

It prints one line of JSON: processor seconds of the deed, and by how much memory rose
above what was there before it, at its peak. What the deed needs is made ready, and the
deed done once with a few rows, before either is looked at.
"""

import gc
import importlib
import json
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any, Final

_STATUS: Final = Path("/proc/self/status")
_FEW: Final = 20


def main(arguments: list[str]) -> None:
    """Do one deed and print what it took."""
    subject, deed, path = arguments
    module = importlib.import_module(f"bench.{subject}")
    with tempfile.TemporaryDirectory() as folder:
        few = Path(folder, f"few{Path(path).suffix}")
        prepare = _DEEDS[deed]
        if Path(path).is_file():
            with Path(path).open(encoding="utf-8") as stream:
                few.write_text("".join(islice(stream, _FEW)))
            prepare(module, few, Path(folder, "few.out.jsonl"))()
        act = prepare(module, Path(path), Path(folder, "out.jsonl"))
        print(json.dumps(_measure(act)))


def _measure(act: Callable[[], object]) -> dict[str, float]:
    gc.collect()
    before = _reset_peak()
    start = time.process_time()
    result = act()
    seconds = time.process_time() - start
    peak = _memory("VmHWM:") - before
    del result
    return {"seconds": seconds, "megabytes": peak}


def _reset_peak() -> float:
    """Forget the peak so far; return the megabytes that are held now."""
    Path("/proc/self/clear_refs").write_text("5")
    return _memory("VmRSS:")


def _memory(name: str) -> float:
    for line in _STATUS.read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1]) / 1000
    raise LookupError(name)


def _rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def _build(module: ModuleType, path: Path, _out: Path) -> Callable[[], object]:
    rows = _rows(path)
    return lambda: module.build(rows)


def _write(module: ModuleType, path: Path, out: Path) -> Callable[[], object]:
    built = module.build(_rows(path))
    return lambda: module.write(built, out)


def _write_checked(module: ModuleType, path: Path, out: Path) -> Callable[[], object]:
    built = module.build(_rows(path))
    return lambda: module.write_checked(built, out)


def _read(module: ModuleType, path: Path, out: Path) -> Callable[[], object]:
    """Read what the subject itself wrote, where it has a format of its own."""
    if module.__name__.endswith("followthemoney_statements"):
        module.write(module.build(_rows(path)), out)
        return lambda: module.read(out)
    return lambda: module.read(path)


def _load(module: ModuleType, path: Path, _out: Path) -> Callable[[], object]:
    return lambda: module.load(path)


def _reconcile(module: ModuleType, path: Path, _out: Path) -> Callable[[], object]:
    case = module.load(path)
    return lambda: module.reconcile(case)


def _law(module: ModuleType, path: Path, _out: Path) -> Callable[[], object]:
    case = module.load(path)
    return lambda: module.law(case)


def _bounds(module: ModuleType, path: Path, _out: Path) -> Callable[[], object]:
    case = module.load(path)
    return lambda: module.bounds(case)


_DEEDS: Final = {
    "build": _build,
    "write": _write,
    "write_checked": _write_checked,
    "read": _read,
    "load": _load,
    "reconcile": _reconcile,
    "law": _law,
    "bounds": _bounds,
}

if __name__ == "__main__":
    main(sys.argv[1:])
