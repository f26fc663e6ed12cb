"""Seeded cases of any size, of which a known share of scopes is in conflict.

Three levels of places, eight populations, outlets by Zipf's law. Each place and
population has a weight, and its running total on a day is the weight times a number
that rises from day to day. Weights add up as the vocabulary says: so every claim holds
and all of them hold together, but for the planted ones.
"""

import csv
import datetime
import json
import random
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate, islice
from pathlib import Path
from typing import Final, NamedTuple

COUNTRIES, STATES, TOWNS = 4, 10, 20
POPULATIONS: Final = (
    "people",
    "civilians",
    "combatants",
    "soldiers",
    "fighters",
    "children",
    "women",
    "aid workers",
)
#: One scope of so many holds a claim that is ten times too high.
PLANTED: Final = 100
_FEWEST, _MOST = 2, 8
_OUTLETS, _CLAIMANTS = 400, 200
_START: Final = datetime.date(2023, 1, 1)
_DAYS: Final = 330

_VOCABULARY: Final = """\
title = "Generated"
[default]
event = "the war"
[event."the war"]
start = "2023-01-01"
[measure.killed]
kind = "cumulative"
once = true
unit = "person"
[population.people]
parts = ["civilians", "combatants"]
[population.civilians]
facet = "status"
[population.combatants]
facet = "status"
[population.soldiers]
within = "combatants"
facet = "side"
[population.fighters]
within = "combatants"
facet = "side"
[population.children]
within = "people"
[population.women]
within = "people"
[population."aid workers"]
within = "civilians"
"""


class Place(NamedTuple):
    """A place, its level, and the place that it lies within, if any."""

    name: str
    level: str
    within: str


class Row(NamedTuple):
    """A row of a claims file, and whether its figure is the planted one."""

    cells: dict[str, str]
    is_planted: bool


def case_toml() -> str:
    """Return the vocabulary that every generated case uses."""
    lines = [_VOCABULARY]
    for place in places():
        lines.append(f'[place."{place.name}"]\nfacet = "{place.level}"\n')
        if place.within:
            lines.append(f'within = "{place.within}"\n')
    return "".join(lines)


def places() -> Iterator[Place]:
    """Yield every place, the narrower ones behind what they lie within."""
    for country in range(COUNTRIES):
        yield Place(f"country {country}", "country", "")
        for state in range(STATES):
            name = f"state {country}.{state}"
            yield Place(name, "state", f"country {country}")
            for town in range(TOWNS):
                yield Place(f"town {country}.{state}.{town}", "town", name)


@cache
def weights(seed: int) -> dict[tuple[str, str], int]:
    """Return the weight of each place and population.

    A place has what its parts have, and some more; all people of a place are its
    civilians and its combatants, and so on down the vocabulary.
    """
    draw = random.Random(f"weights {seed}")
    found: dict[tuple[str, str], int] = {}
    for place in reversed([*places()]):
        for population, weight in _own(draw).items():
            found[place.name, population] = weight + sum(
                found[part.name, population] for part in _parts().get(place.name, ())
            )
    return found


@cache
def _parts() -> dict[str, list[Place]]:
    parts: dict[str, list[Place]] = {}
    for place in places():
        parts.setdefault(place.within, []).append(place)
    return parts


def _own(draw: random.Random) -> dict[str, int]:
    soldiers, fighters = draw.randint(1, 20), draw.randint(1, 20)
    combatants = soldiers + fighters + draw.randint(0, 5)
    civilians = draw.randint(5, 60)
    people = civilians + combatants
    return {
        "people": people,
        "civilians": civilians,
        "combatants": combatants,
        "soldiers": soldiers,
        "fighters": fighters,
        "children": draw.randint(1, people // 4),
        "women": draw.randint(1, people // 3),
        "aid workers": draw.randint(1, civilians // 4),
    }


def rows(count: int, *, seed: int = 11, are_wide: bool = False) -> Iterator[Row]:
    """Yield so many rows of a claims file, the same for the same seed.

    The claims of a scope state its true count, or a floor, a ceiling or a band that
    holds it. Wide rows also tell their document (address, title, day of publication)
    and quote it in words of their own.
    """
    draw = random.Random(seed)
    everywhere = [place.name for place in places()]
    known = weights(seed)
    outlets = [f"Outlet {index}" for index in range(_OUTLETS)]
    shares = [*accumulate(1 / (index + 1) for index in range(_OUTLETS))]
    written = 0
    while written < count:
        place, population = draw.choice(everywhere), draw.choice(POPULATIONS)
        day = draw.randrange(_DAYS)
        total = known[place, population] * (2 + day)
        wrong = 1 if draw.randrange(PLANTED) == 0 else None
        for index in range(min(count - written, draw.randint(_FEWEST, _MOST))):
            figure = f"{total * 10}" if index == wrong else _figure(draw, total, index)
            cells = {
                "measure": "killed",
                "figure": figure,
                "place": place,
                "population": population,
                "as_of": _date(day),
                "outlet": draw.choices(outlets, cum_weights=shares)[0],
                "claimant": f"claimant {draw.randrange(_CLAIMANTS)}",
            }
            if are_wide:
                cells |= _document(draw, cells, day)
            yield Row(cells, index == wrong)
            written += 1


def lopsided(count: int, *, seed: int = 11) -> Iterator[Row]:
    """Yield so many rows, half of them of one scope, in which one figure is wrong."""
    draw = random.Random(f"lopsided {seed}")
    others = rows(count - count // 2, seed=seed)
    place, population, day = "town 0.0.0", "people", 100
    total = weights(seed)[place, population] * (2 + day)
    for index in range(count // 2):
        yield from islice(others, 1)
        is_wrong = index == count // 4
        cells = {
            "measure": "killed",
            "figure": f"{total * 10}" if is_wrong else _figure(draw, total, index),
            "place": place,
            "population": population,
            "as_of": _date(day),
            "outlet": f"Outlet {draw.randrange(_OUTLETS)}",
            "claimant": f"claimant {draw.randrange(_CLAIMANTS)}",
        }
        yield Row(cells, is_wrong)
    yield from others


def _figure(draw: random.Random, total: int, index: int) -> str:
    """Return words that hold a count; the first claim of a scope states it."""
    if index == 0:
        return f"{total}"
    slack = draw.randint(1, 1 + total // 20)
    return draw.choice(
        (
            f"{total}",
            f"{total:,}",
            f"about {total}",
            f"at least {max(total - slack, 0)}",
            f"more than {max(total - slack, 0)}",
            f"up to {total + slack}",
        )
    )


def _document(draw: random.Random, cells: dict[str, str], day: int) -> dict[str, str]:
    """Return the columns of one of a few pieces that an outlet published that day."""
    outlet, published = cells["outlet"], _date(day + 1)
    piece = draw.randrange(3)
    site = outlet.lower().replace(" ", "-")
    where, whom, figure = cells["place"], cells["population"], cells["figure"]
    return {
        "url": f"https://{site}.example/{published}/{piece}",
        "title": f"Report {piece} of {published}",
        "published": published,
        "quote": f"In {where}, {figure} {whom} have died, {cells['claimant']} said",
    }


def _date(day: int) -> str:
    return (_START + datetime.timedelta(days=day)).isoformat()


def write_json_lines(path: Path, found: Iterable[Row], /) -> None:
    """Write rows as JSON lines."""
    with path.open("w", encoding="utf-8") as stream:
        for row in found:
            stream.write(json.dumps(row.cells, ensure_ascii=False) + "\n")


def write_case(folder: Path, found: Iterable[Row], /) -> None:
    """Write rows as a case folder with the vocabulary."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.joinpath("case.toml").write_text(case_toml(), encoding="utf-8")
    with folder.joinpath("claims.csv").open(
        "w", encoding="utf-8", newline=""
    ) as stream:
        writer: csv.DictWriter[str] | None = None
        for row in found:
            if writer is None:
                writer = csv.DictWriter(stream, list(row.cells))
                writer.writeheader()
            writer.writerow(row.cells)
