"""Measurements in fresh processes, one after another, and what to make of many."""

import json
import math
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Final, TypeAlias

from attrs import frozen

_ROOT: Final = Path(__file__).resolve().parent.parent

#: The subjects' own measurements of one deed, one from each round.
Measured: TypeAlias = Mapping[str, Sequence["Taken"]]


@frozen
class Taken:
    """What one deed took once."""

    #: Of a processor.
    seconds: float
    #: Above what was held before, at the peak.
    megabytes: float


@frozen
class Subject:
    """Whose code is measured, and the Python that it runs on."""

    name: str
    python: str = sys.executable


def take(subject: Subject, deed: str, path: Path, /) -> Taken:
    """Have a subject do a deed once in a process of its own."""
    command = [subject.python, "-m", "bench.task", subject.name, deed, str(path)]
    return Taken(**json.loads(_run(command)))


def take_in_turn(
    subjects: Iterable[Subject], deed: str, path: Path, /, *, rounds: int
) -> dict[str, list[Taken]]:
    """Have each subject do a deed once in each round, so that all share the noise."""
    taken: dict[str, list[Taken]] = {}
    for _ in range(rounds):
        for subject in subjects:
            taken.setdefault(subject.name, []).append(take(subject, deed, path))
    return taken


def seconds(taken: Iterable[Taken], /) -> float:
    """Return the median time."""
    return median(each.seconds for each in taken)


def megabytes(taken: Iterable[Taken], /) -> float:
    """Return the median peak of memory."""
    return median(each.megabytes for each in taken)


def ratio(ours: Iterable[float], theirs: Iterable[float], /) -> float:
    """Return the median of the ratios of rounds."""
    return median(
        mine / other if other else math.inf
        for mine, other in zip(ours, theirs, strict=True)
    )


def import_times(statements: Sequence[str], /, *, rounds: int) -> list[list[float]]:
    """Return for each import the processor seconds that it took in each round."""
    taken: list[list[float]] = [[] for _ in statements]
    for _ in range(rounds):
        for times, statement in zip(taken, statements, strict=True):
            code = (
                "import time; start = time.process_time()\n"
                f"{statement}\nprint(time.process_time() - start)"
            )
            times.append(float(_run([sys.executable, "-c", code])))
    return taken


def exponent(smaller: tuple[int, float], larger: tuple[int, float], /) -> float:
    """Return the power of the size with which the time grew.

    >>> exponent((10, 3.0), (1000, 300.0))
    1.0
    """
    return math.log(larger[1] / smaller[1]) / math.log(larger[0] / smaller[0])


def _run(command: Sequence[str]) -> str:
    done = subprocess.run(
        command, cwd=_ROOT, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout
