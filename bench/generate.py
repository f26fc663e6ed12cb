"""Seeded cases of any size, of which a known share of scopes is in conflict."""

import random
from collections.abc import Iterator

#: Three levels of places: countries, their states, the states' towns.
_COUNTRIES, _STATES, _TOWNS = 4, 10, 20
_POPULATIONS = (
    "people",
    "civilians",
    "combatants",
    "soldiers",
    "fighters",
    "children",
    "women",
    "aid workers",
)
_OUTLETS = 400
_CLAIMS_PER_SCOPE = 5
_CONFLICTS = 0.01


def case_toml() -> str:
    """Return the vocabulary that every generated case uses."""
    lines = [
        'title = "Generated"',
        '[default]\nevent = "the war"',
        '[event."the war"]\nstart = "2023-01-01"',
        "[measure.killed]\nkind = \"cumulative\"\nonce = true\nunit = \"person\"",
        '[population.people]\nparts = ["civilians", "combatants"]',
        '[population.civilians]\nfacet = "status"',
        '[population.combatants]\nfacet = "status"',
        '[population.soldiers]\nwithin = "combatants"\nfacet = "side"',
        '[population.fighters]\nwithin = "combatants"\nfacet = "side"',
        '[population.children]\nwithin = "people"',
        '[population.women]\nwithin = "people"',
        '[population."aid workers"]\nwithin = "civilians"',
    ]
    for place, level, outer in places():
        lines.append(f'[place."{place}"]\nfacet = "{level}"')
        if outer:
            lines.append(f'within = "{outer}"')
    return "\n".join(lines) + "\n"


def places() -> Iterator[tuple[str, str, str]]:
    """Yield each place with its level and what it lies within."""
    for country in range(_COUNTRIES):
        yield f"country {country}", "country", ""
        for state in range(_STATES):
            name = f"state {country}.{state}"
            yield name, "state", f"country {country}"
            for town in range(_TOWNS):
                yield f"town {country}.{state}.{town}", "town", name


def rows(count: int, *, seed: int = 11) -> Iterator[dict[str, str]]:
    """Yield so many rows of a claims file, the same for the same seed.

    Each scope has a true count that fits the counts around it; its claims state that
    count, or a floor or a ceiling of it. In one scope of a hundred one claim is ten
    times too high.
    """
    draw = random.Random(seed)
    outlets = [f"Outlet {index}" for index in range(_OUTLETS)]
    weights = [1 / (index + 1) for index in range(_OUTLETS)]
    everywhere = list(places())
    written = 0
    while written < count:
        place, level, _ = draw.choice(everywhere)
        population = draw.choice(_POPULATIONS)
        day = draw.randrange(330)
        truth = _truth(level, population, day)
        is_wrong = draw.random() < _CONFLICTS
        size = min(count - written, draw.randint(2, 2 * _CLAIMS_PER_SCOPE - 2))
        for index in range(size):
            value = truth * 10 if is_wrong and index == 1 else truth
            yield {
                "measure": "killed",
                "figure": _figure(draw, value, exact=index < 2),
                "place": place,
                "population": population,
                "as_of": f"2023-{day // 30 + 1:02d}-{day % 28 + 1:02d}",
                "outlet": draw.choices(outlets, weights)[0],
                "claimant": f"claimant {draw.randrange(200)}",
            }
        written += size


def _truth(level: str, population: str, day: int) -> int:
    """Return a count that rises with the day and with what contains the scope."""
    size = {"town": 1, "state": 25, "country": 300}[level]
    share = {"people": 16, "civilians": 8, "combatants": 8}.get(population, 2)
    months = day // 30 * 28 + day % 28
    return size * share * (100 + months)


def _figure(draw: random.Random, value: int, *, exact: bool) -> str:
    if exact:
        return f"{value}"
    return draw.choice((f"{value}", f"at least {value - 7}", f"about {value}"))
