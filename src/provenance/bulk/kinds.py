"""Which paths are those of Parquet files, and which files hold very much."""

import os
from pathlib import Path
from typing import Final

from provenance.formats import files

_PARQUET: Final = frozenset({".parquet", ".pq"})
_LINES: Final = frozenset({".csv", ".tsv", ".tab", ".jsonl", ".ndjson"})
_AT_ONCE: Final = 1 << 20


def is_parquet(path: str | os.PathLike[str], /) -> bool:
    """Whether a path is that of a Parquet file, or of a folder of such files.

    A folder with `claims.csv` is a case folder, whatever else is in it.

        >>> is_parquet("claims.parquet"), is_parquet("claims.csv")
        (True, False)
    """
    place = Path(path)
    if files.is_folder(place):
        return not files.exists(place / "claims.csv") and bool(parquet_files(place))
    return place.suffix.lower() in _PARQUET


def parquet_files(folder: Path, /) -> list[Path]:
    """Return the Parquet files in a folder, in the order of their names."""
    return sorted(each for each in folder.iterdir() if each.suffix.lower() in _PARQUET)


def lines_of(path: str | os.PathLike[str], least: int, /) -> int:
    """Return how many lines a table or JSON lines have; `least` where there are more.

    Of a case folder it is its claims. Other files have none.
    """
    place = Path(path)
    if files.is_folder(place):
        place /= "claims.csv"
    if place.suffix.lower() not in _LINES or not files.exists(place):
        return 0
    found = 0
    with files.opened(place, files.name_of(place)) as stream:
        while found < least and (data := stream.read(_AT_ONCE)):
            found += data.count(b"\n")
    return min(found, least)
