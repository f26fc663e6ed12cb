"""Wholes that are no part's nearest are left behind, and nothing else changes."""

import tempfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provenance import Figure, Policy
from provenance.bulk import nearest
from provenance.bulk.ends import coded
from provenance.bulk.leeway import surely_high, surely_low
from provenance.model import Mode
from provenance.reconciliation.placing.readings import Reading, ends

VOCABULARY = """\
[default]
event = "the war"
[event."the war"]
start = "2024-05-01"
[measure.wounded]
kind = "cumulative"
[place.County]
[place.Ashton]
within = "County"
facet = "town"
[place.Millford]
within = "County"
facet = "town"
[population.people]
parts = ["civilians", "combatants"]
[population.civilians]
facet = "status"
[population.combatants]
facet = "status"
"""
HEADER = "id,measure,figure,place,population,as_of,kind,outlet,published,url,revises"


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave wholes behind in the smallest questions, too."""
    monkeypatch.setattr(nearest, "MOST_CLAIMS", -1)


def totals(*figures: str) -> str:
    """Return a table of one total for each day, from the second of May on."""
    rows = [HEADER]
    rows += [
        f'{chr(97 + n)},killed,"{figure}",Ashton,people,2024-05-{n + 2:02},,Post,,,'
        for n, figure in enumerate(figures)
    ]
    return "\n".join(rows) + "\n"


def looked_at(found: Any) -> str:  # noqa: ANN401 (both reports)
    """Return the ids of the claims that became objects."""
    return "".join(sorted(claim.id for claim in found.by_columns.case.claims))


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        pytest.param(("900", "50", "60", "70"), "ab", id="the first later total"),
        pytest.param(("900", "890", "60", "70"), "abc", id="the first may be rounded"),
        pytest.param(("900", "about 800", "60", "70"), "abc", id="the first is vague"),
        pytest.param(("900", "1000", "60", "70"), "abc", id="the first holds"),
        pytest.param(("900", "50", "850", "60", "70"), "abcd", id="two are exceeded"),
        pytest.param(("900", "50", "10", "70"), "abc", id="the nearest is too high"),
    ],
)
def test_who_is_looked_at(
    both: Callable[..., Any], figures: tuple[str, ...], expected: str
) -> None:
    """Only what may be the nearest total that an earlier one exceeds is looked at."""

    assert expected == looked_at(both(totals(*figures)))


def test_small_questions_are_whole(both: Callable[..., Any]) -> None:
    """Where it is asked which claims to doubt nothing is left behind."""
    found = both(totals("900", "50", "60", "70"))

    assert looked_at(found) == "abcd"
    assert [sets.claims for sets in found.by_columns.questions[0].doubts.sets] == [
        sets.claims for sets in found.by_objects.questions[0].doubts.sets
    ]


@pytest.mark.usefixtures("eager")
def test_vague_totals_are_looked_at(both: Callable[..., Any]) -> None:
    """Where a cell holds a total of a month its totals are no line of days."""
    table = totals("900", "50", "60", "70")
    found = both(table + "e,killed,80,Ashton,people,2024-06,,Post,,,\n")

    assert looked_at(found) == "abcde"


@pytest.mark.usefixtures("eager")
def test_measures_that_are_assumed(both: Callable[..., Any]) -> None:
    """What people may leave can be excused, so that a graver breach may follow."""
    table = totals("900", "50", "60", "70").replace("killed", "injured")
    found = both(table)

    assert looked_at(found) == "abcd"


@pytest.mark.usefixtures("eager")
def test_many_parts(both: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """What more parts exceed than can be set beside it is looked at."""
    monkeypatch.setattr(nearest, "_MOST_PARTS", 1)
    found = both(totals("900", "890", "50", "60"))

    assert looked_at(found) == "abcd"


@pytest.mark.usefixtures("eager")
@given(st.data())
@settings(
    max_examples=settings().max_examples // 4,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_same_findings(compare: Callable[[Path], Any], data: st.DataObject) -> None:
    """Whatever is left behind, the findings are those by objects."""
    row = st.tuples(
        st.sampled_from(["killed", "killed", "killed", "wounded", "injured"]),
        st.sampled_from(["{}", "{}", "about {}", "at least {}", "more than {}"]),
        st.sampled_from([5, 40, 42, 45, 50, 52, 60, 100, 500, 520, 2000]),
        st.sampled_from(["Ashton", "Ashton", "Ashton", "Millford", "County", ""]),
        st.sampled_from(["people", "people", "civilians", "combatants", ""]),
        st.sampled_from([*range(1, 9), *range(1, 9), 0, -1]),
        st.sampled_from(["", "", "", "", "", "period", "standing"]),
        st.integers(1, 3),
    )
    drawn = data.draw(st.lists(row, min_size=4, max_size=30))
    # Most claims that stand in a case are of one measure and in one window of days.
    if data.draw(st.booleans()):
        drawn = [
            ("killed", *each[1:3], "Ashton", "people", abs(each[5]) or 1, "", each[7])
            for each in drawn
        ]
    lines = [HEADER]
    for number, (measure, words, count, place, who, day, kind, outlet) in enumerate(
        drawn
    ):
        as_of = {0: "", -1: "2024-05"}.get(day, f"2024-05-0{day}")
        published = f"2024-05-0{(number * 5 + outlet) % 9 + 1}"
        revises = f"c{number - 2}" if number > 2 and count == 52 else ""
        figure = words.format(count)
        lines.append(
            f"c{number},{measure},{figure},{place},{who},{as_of},{kind},"
            f"Outlet {outlet},{published},http://a.example/{number},{revises}"
        )
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "case.toml").write_text(VOCABULARY, encoding="utf-8")
        Path(folder, "claims.csv").write_text("\n".join(lines), encoding="utf-8")
        found = compare(Path(folder))

    assert len(found.case.claims) == len(drawn)


@given(
    st.integers(0, 5000) | st.integers(0, 10**12),
    st.sampled_from(
        ["exactly", "about", "at_least", "more_than", "at_most", "less_than"]
    ),
    st.sampled_from(
        ["0", "0.05", "0.1", "0.3", "0.5", "0.6", "0.99", "0.9" + "9" * 20]
    ),
)
def test_no_reading_goes_further(number: int, words: str, about: str) -> None:
    """Whatever the reading, ends are no further out than is said of the strictest."""
    figure = getattr(Figure, words)(number)
    policy = Policy(about=Decimal(about))
    low, high = coded(figure, Mode.FLOW, policy)
    for reading in Reading:
        least, most = ends(figure, Mode.FLOW, policy, reading)

        assert low is None or least is None or 2 * least[0] >= surely_low(low, policy)
        assert high is None or most is None or 2 * most[0] <= surely_high(high, policy)
