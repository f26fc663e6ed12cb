"""The same breaches by pandas, Polars and SPARQL, each in an environment of its own.

As by hand for DuckDB: of each scope whose figures share no value the two claims, and of
each running total above later ones the nearest. Nothing of `provenance` is loaded.

python -m bench.elsewhere pandas claims.jsonl
"""

import argparse
import json
import re
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

_CELL: Final = ["measure", "place", "population"]
_SCOPE: Final = [*_CELL, "as_of"]
_NUMBER: Final = r"([0-9][0-9,]*)"
#: Ends are doubled, and one further in where open; no claim counts so many.
_NONE: Final = 1 << 60


def by_pandas(path: Path) -> int:
    """Find them with pandas: sorted nodes, a running minimum from behind."""
    import numpy as np  # type: ignore[import-not-found]  # it lives elsewhere
    import pandas as pd  # type: ignore[import-untyped]  # it lives elsewhere

    told = pd.read_json(path, lines=True, dtype=str)
    text = told["figure"]
    number = (
        text.str.extract(_NUMBER, expand=False).str.replace(",", "").astype("int64")
    )
    is_about, is_least, is_more, is_most = (
        text.str.startswith(words)
        for words in ("about ", "at least ", "more than ", "up to ")
    )
    told["low"] = np.select(
        [is_most, is_about, is_more],
        [0, -(-number * 9 // 10) * 2, number * 2 + 1],
        number * 2,
    )
    told["high"] = np.select(
        [is_least | is_more, is_about], [_NONE, number * 11 // 10 * 2], number * 2
    )
    grouped = told.groupby(_SCOPE, sort=True)
    nodes = told.loc[grouped["low"].idxmax()].reset_index(names="low_row")
    lowest = told.loc[grouped["high"].idxmin()].reset_index(names="high_row")
    nodes["high"], nodes["high_row"] = lowest["high"], lowest["high_row"]
    backwards = nodes.iloc[::-1].groupby(_CELL, sort=False)["high"]
    behind = backwards.cummin().iloc[::-1]
    later = behind.groupby([nodes[part] for part in _CELL]).shift(-1)
    falling = nodes[nodes["low"] > later]
    pairs = falling.merge(nodes, on=_CELL, suffixes=("", "_later"))
    pairs = pairs[
        (pairs["as_of_later"] > pairs["as_of"]) & (pairs["high_later"] < pairs["low"])
    ]
    nearest = pairs.loc[pairs.groupby([*_CELL, "as_of"])["as_of_later"].idxmin()]
    return int((nodes["low"] > nodes["high"]).sum()) + len(nearest)


def by_polars(path: Path) -> int:
    """Find them with Polars: the same, lazily."""
    import polars as pl  # type: ignore[import-not-found]  # it lives elsewhere

    text, number = pl.col("figure"), pl.col("n")
    is_least = text.str.starts_with("at least ")
    is_more = text.str.starts_with("more than ")
    is_about = text.str.starts_with("about ")
    ends = (
        pl.scan_ndjson(path)
        .with_row_index("row")
        .with_columns(
            n=text.str.extract(_NUMBER).str.replace_all(",", "").cast(pl.Int64)
        )
        .with_columns(
            low=pl.when(text.str.starts_with("up to "))
            .then(0)
            .when(is_about)
            .then((number * 9 + 9) // 10 * 2)
            .when(is_more)
            .then(number * 2 + 1)
            .otherwise(number * 2),
            high=pl.when(is_least | is_more)
            .then(_NONE)
            .when(is_about)
            .then(number * 11 // 10 * 2)
            .otherwise(number * 2),
        )
    )
    nodes = (
        ends.group_by(_SCOPE)
        .agg(
            pl.col("low").max(),
            pl.col("high").min(),
            low_row=pl.col("row").get(pl.col("low").arg_max()),
            high_row=pl.col("row").get(pl.col("high").arg_min()),
        )
        .sort(_SCOPE)
        .with_columns(
            lowest=pl.col("high").reverse().cum_min().reverse().shift(-1).over(_CELL)
        )
        .collect()
    )
    falling = nodes.filter(pl.col("low") > pl.col("lowest"))
    later = nodes.select(*_SCOPE, "high", "high_row")
    pairs = falling.join(later, on=_CELL, suffix="_later").filter(
        (pl.col("as_of_later") > pl.col("as_of"))
        & (pl.col("high_later") < pl.col("low"))
    )
    nearest = pairs.sort("as_of_later").group_by([*_CELL, "as_of"]).first()
    return len(nodes.filter(pl.col("low") > pl.col("high"))) + len(nearest)


_ENDS: Final = (
    """INSERT { ?scope <p:highest> ?low } WHERE {
    SELECT ?scope (MAX(?l) AS ?low) { ?c <p:scope> ?scope ; <p:low> ?l }
    GROUP BY ?scope }""",
    """INSERT { ?scope <p:lowest> ?high } WHERE {
    SELECT ?scope (MIN(?h) AS ?high) { ?c <p:scope> ?scope ; <p:high> ?h }
    GROUP BY ?scope }""",
)
_OWN: Final = """
SELECT ?scope { ?scope <p:highest> ?low ; <p:lowest> ?high FILTER (?low > ?high) }
"""
_FALLING: Final = """
SELECT ?scope (MIN(?until) AS ?nearest) {
  ?scope <p:highest> ?low ; <p:cell> ?cell ; <p:as_of> ?day .
  ?later <p:cell> ?cell ; <p:lowest> ?high ; <p:as_of> ?until .
  FILTER (?until > ?day && ?high < ?low)
} GROUP BY ?scope
"""


def by_sparql(path: Path) -> int:
    """Find them with SPARQL on pyoxigraph: scopes, and days of those that fall."""
    import pyoxigraph as ox  # type: ignore[import-not-found]  # it lives elsewhere

    store = ox.Store()
    store.bulk_extend(_quads(path, ox))
    for update in _ENDS:
        store.update(update)
    return sum(len([*store.query(query)]) for query in (_OWN, _FALLING))


def _quads(path: Path, ox: Any) -> Any:  # noqa: ANN401 (it lives elsewhere)
    low, high, of, cell_of, as_of = (
        ox.NamedNode(f"p:{name}") for name in ("low", "high", "scope", "cell", "as_of")
    )
    seen = set()
    with path.open(encoding="utf-8") as stream:
        for row, line in enumerate(stream):
            cells = json.loads(line)
            claim = ox.NamedNode(f"c:{row}")
            cell = "/".join(cells[part] for part in _CELL).replace(" ", "_")
            scope = ox.NamedNode(f"s:{cell}/{cells['as_of']}")
            yield ox.Quad(claim, of, scope)
            if scope not in seen:
                seen.add(scope)
                yield ox.Quad(scope, cell_of, ox.NamedNode(f"s:{cell}"))
                yield ox.Quad(scope, as_of, ox.Literal(cells["as_of"]))
            for name, end in zip((low, high), _ends(cells["figure"]), strict=True):
                if end is not None:
                    yield ox.Quad(claim, name, ox.Literal(end))


def _ends(text: str) -> tuple[int, int | None]:
    match = re.search(_NUMBER, text)
    number = int(match[1].replace(",", "")) if match else 0
    if text.startswith("up to "):
        return 0, number * 2
    if text.startswith("about "):
        return -(-number * 9 // 10) * 2, number * 11 // 10 * 2
    is_more = text.startswith("more than ")
    is_open = is_more or text.startswith("at least ")
    return number * 2 + is_more, None if is_open else number * 2


WAYS: Final[dict[str, tuple[str, Callable[[Path], int]]]] = {
    "pandas": ("pandas", by_pandas),
    "polars": ("polars", by_polars),
    "sparql": ("pyoxigraph", by_sparql),
}


def main() -> None:
    """Print what one way took and found."""
    parser = argparse.ArgumentParser(prog="python -m bench.elsewhere")
    parser.add_argument("way", choices=WAYS)
    parser.add_argument("path", type=Path)
    options = parser.parse_args()
    start = time.perf_counter()
    found = WAYS[options.way][1](options.path)
    spent = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_SELF)
    told = {
        "seconds": spent,
        "processor": used.ru_utime + used.ru_stime,
        "peak": used.ru_maxrss / 1024,
        "found": found,
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main()
