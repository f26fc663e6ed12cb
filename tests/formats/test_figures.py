"""Figures from several cells: what the other columns add, and where they contradict."""

import pytest
from hypothesis import given

from provenance.errors import ProvenanceError
from provenance.formats.cells import CellError
from provenance.formats.figures import FigureCells, figure_of, ways_to_write
from provenance.model import DATE, Figure, Quantifier
from provenance.reading import read_figure
from provenance.strategies import date_figures


@pytest.mark.parametrize(
    ("cells", "figure"),
    [
        (("200", "more than", "", "", ""), Figure.more_than(200)),
        (("200", "More_Than", "", "", "person"), Figure.more_than(200, unit="person")),
        (("200", ">=", "200", "", ""), Figure.at_least(200)),
        (("at least 200", "at_least", "200", "", ""), Figure.at_least(200)),
        (("more than 200", "", ">200", "", ""), Figure.more_than(200)),
        (("more than 200", "", "200", "", ""), Figure.more_than(200)),
        (("100-120", "between", "100", "120", ""), Figure.between(100, 120)),
        (("200", "", "200", "200", ""), Figure.exactly(200)),
        (("up to 10", "", "0", "10", ""), Figure.at_most(10)),
        ((200, None, None, None, None), Figure.exactly(200)),
        (("unknown", "", "", "", ""), Figure.unknown()),
    ],
)
def test_agreement(cells: FigureCells, figure: Figure) -> None:
    """A bare number is bound by its quantifier; all else says what the figure says."""

    assert figure == figure_of(cells)


def test_ends_of_about() -> None:
    """Only "about" takes an end that its words do not say."""
    figure = figure_of(("about 110", "", "100", "<120", ""))

    assert figure is not None
    assert str(figure.interval()) == "[100, 120)"
    assert figure.as_written == "about 110"


@pytest.mark.parametrize(
    ("cells", "column", "message"),
    [
        (
            (">200", "about", "", "", ""),
            "quantifier",
            "'about' contradicts the figure '>200', which says 'more than'",
        ),
        (
            ("exactly 200", "about", "", "", ""),
            "quantifier",
            "'about' contradicts the figure 'exactly 200', which says 'exactly'",
        ),
        (
            ("unknown", "about", "", "", ""),
            "quantifier",
            "'about' contradicts the figure 'unknown', which says 'unknown'",
        ),
        (
            ("200", "between", "", "", ""),
            "quantifier",
            "'between' contradicts the figure '200', which says 'exactly'",
        ),
        (
            ("200", "roughly", "", "", ""),
            "quantifier",
            (
                "'roughly' is no quantifier; expected one of exactly, about, at least, "
                "more than, at most, less than, between"
            ),
        ),
        (
            ("100-120", "", "90", "", ""),
            "low",
            "'90' contradicts the figure, which says 100",
        ),
        (
            ("at least 5", "", ">5", "", ""),
            "low",
            "'>5' contradicts the figure, which says 5",
        ),
        (
            ("200", None, 0, None, None),
            "low",
            "'0' contradicts the figure, which says 200",
        ),
        (
            ("at least 5", "", "", "9", ""),
            "high",
            "'9' contradicts the figure, which names no such end",
        ),
        (("about 5", "", "9", "", ""), "low", "9 is on the wrong side of 5"),
        (
            ("about 5", "", "", "1-9", ""),
            "high",
            "'1-9' is no end; expected one number",
        ),
        (
            ("5", "", "x", "", ""),
            "low",
            "cannot read 'x' as a figure: no number",
        ),
        (("", "", "", "9", ""), "high", "is '9', but the row has no figure"),
        (
            ("", "about", "", "", ""),
            "quantifier",
            "is 'about', but the row has no figure",
        ),
    ],
)
def test_contradictions(cells: FigureCells, column: str, message: str) -> None:
    """What the other columns say otherwise than the figure is told."""
    with pytest.raises(CellError) as caught:
        figure_of(cells)

    assert (column, message) == (caught.value.column, caught.value.message)


@pytest.mark.parametrize(
    "figure",
    [
        Figure.exactly(0),
        Figure.about(35_000, unit="person"),
        Figure.between(3, 1),
        Figure.unknown(as_written="dozens"),
        Figure(quantifier=Quantifier.ABOUT, stated=5, low=3, high=9, high_open=True),
        Figure(quantifier=Quantifier.EXACTLY, stated=7, low=7, high=7),
    ],
)
def test_ways_to_write(figure: Figure) -> None:
    """Among the ways to write a figure is one that is read back as it."""

    def read(cells: FigureCells) -> Figure | None:
        try:
            return figure_of(cells)
        except ProvenanceError:
            return None

    assert figure in map(read, ways_to_write(figure))


@pytest.mark.parametrize("text", ["withdrawn", "Withdrawn", " retracted ", "已撤回"])
def test_withdrawn_is_a_figure_without_a_number(text: str) -> None:
    """A claim that only takes another back states no number, and keeps its words."""
    figure = figure_of((text, "", "", "", "person"))

    assert figure is not None
    assert (figure.is_unknown, figure.as_written) == (True, text.strip())


def test_withdrawn_with_more_is_not_understood() -> None:
    """Only the word alone means it: in a sentence it is said of people."""
    with pytest.raises(ProvenanceError):
        figure_of(("withdrawn by nobody", "", "", "", ""))


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        (("11 Nov 2023", "at least", "", "", DATE), "since 11 Nov 2023"),
        (("11 Nov 2023", ">", "", "", DATE), "after 11 Nov 2023"),
        (("11 Nov 2023", "exact", "", "2023-11-11", DATE), "11 Nov 2023"),
        (("Nov 2023", "exactly", "", "", DATE), "Nov 2023"),
        (("Nov 2023", "", "2023-11-01", "30 Nov 2023", DATE), "Nov 2023"),
        (("before 11 Nov 2023", "", "", "<2023-11-11", DATE), "before 11 Nov 2023"),
    ],
)
def test_agreement_on_dates(cells: FigureCells, text: str) -> None:
    """The cells of a date bind it as those of a number do."""

    assert read_figure(text, unit=DATE) == figure_of(cells)


@pytest.mark.parametrize(
    ("cells", "column", "message"),
    [
        (
            ("Nov 2023", "at least", "", "", DATE),
            "quantifier",
            "'at least' contradicts the figure 'Nov 2023', which says 'between'",
        ),
        (
            ("11 Nov 2023", "", "12 Nov 2023", "", DATE),
            "low",
            "'12 Nov 2023' contradicts the figure, which says 2023-11-11",
        ),
        (
            ("11 Nov 2023", "", "Nov 2023", "", DATE),
            "low",
            "'Nov 2023' is no end; expected one day",
        ),
        (
            ("about 11 Nov 2023", "", "12 Nov 2023", "", DATE),
            "low",
            "2023-11-12 is on the wrong side of 2023-11-11",
        ),
    ],
)
def test_contradiction_on_dates(cells: FigureCells, column: str, message: str) -> None:
    """What contradicts a date is refused, and days are shown as days."""
    with pytest.raises(CellError) as caught:
        figure_of(cells)

    assert (column, message) == (caught.value.column, caught.value.message)


@given(figure=date_figures())
def test_dates_are_written_as_they_are_read(figure: Figure) -> None:
    """The first way to write a date is read back as it, in its own words."""
    cells = next(ways_to_write(figure))
    again = figure_of(cells)

    assert again is not None
    assert (figure.as_written, DATE) == (again.as_written, again.unit)
