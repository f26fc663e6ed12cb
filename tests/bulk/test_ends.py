"""Ends as the engine works them out are those of the law, or further in."""

from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import provenance
from provenance import Figure, Policy
from provenance.bulk.ends import MODES, coded
from provenance.bulk.engines import opened
from provenance.bulk.figures import Figures
from provenance.bulk.sheets import Sheet, take
from provenance.formats.claims import ClaimReader
from provenance.formats.csv_table import read_table, write_table
from provenance.formats.documents import Shelf
from provenance.formats.ledger import Ledger
from provenance.model import Case, Mode

WORDS = (
    "{}",
    "{:,}",
    "about {}",
    "at least {}",
    "more than {:,}",
    "nearly {}",
    "up to {}",
    "less than {}",
    "over {} people",
    "{}+",
    "some {} killed",
)


def read(rows: list[tuple[str, str]], case: Case) -> list[tuple[object, ...]]:
    """Return the ends of figures as the engine works them out, row by row."""
    data = write_table(
        ("figure", "unit", "measure"), [(*row, "killed") for row in rows]
    )
    with opened() as engine:
        ledger = Ledger()
        sheet = Sheet(engine, "t.csv")
        take(sheet, read_table(data.encode(), "t.csv", ledger), ledger)
        reader = ClaimReader("t.csv", case, Shelf())
        figures = Figures(sheet, reader, case)
        figures.read()
        table = figures.joined(sheet.table)
        ends = [f"{side}{mode}_end" for mode in MODES for side in ("low", "high")]
        return [*engine.fetch(table.order_by("row").select(*ends))]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 10**15) | st.integers(1, 3000),
            st.sampled_from(WORDS),
            st.sampled_from(["", "person"]),
        ),
        min_size=1,
        max_size=40,
    ),
    st.sampled_from(["0", "0.05", "0.1", "0.11", "0.125", "0.6"]),
)
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_ends_of_numbers_in_words(
    figures: list[tuple[int, str, str]], about: str
) -> None:
    """Whatever the number and the words, the engine's ends are those of the figure."""
    policy = Policy(about=Decimal(about))
    case = Case(policy=policy)
    rows = [(words.format(number), unit) for number, words, unit in figures]
    expected = []
    for text, unit in rows:
        figure = provenance.read_figure(text, unit=unit)
        expected.append(
            tuple(end for mode in MODES.values() for end in coded(figure, mode, policy))
        )

    assert expected == read(rows, case)


def test_ends_that_are_not_whole() -> None:
    """A low end is made the next whole number above, a high end the next below."""
    figure = Figure.about(15)

    assert coded(figure, Mode.FLOW, Policy()) == (28, 32)
    assert coded(Figure.more_than(200), Mode.FLOW, Policy()) == (401, None)
    assert coded(Figure.less_than(200), Mode.FLOW, Policy()) == (0, 399)
    assert coded(Figure.exactly(-3), Mode.FLOW, Policy()) == (None, None)
    assert coded(Figure.exactly(-3), Mode.VALUE, Policy()) == (-6, -6)
