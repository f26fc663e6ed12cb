"""A figure from its cells, and back: `figure, quantifier, low, high, unit`.

The figure as it was written says it all. A bare number is bound by the quantifier of
its own column, and "about" may have an end (`low`, `high`) that its words do not say;
otherwise what the other columns say must agree with the figure.
"""

from collections.abc import Callable, Collection, Iterator
from typing import Final, TypeAlias

from attrs import evolve

from provenance.errors import InvalidValueError
from provenance.formats.cells import (
    Cell,
    CellError,
    is_empty,
    of_column,
    plain_text,
    read_words,
)
from provenance.formats.wordings import read_wording
from provenance.model import DATE, Figure, Number, Quantifier, day_numbered
from provenance.reading import read_figure

#: The columns of a figure, in the order of their cells here.
FIGURE_COLUMNS: Final = ("figure", "quantifier", "low", "high", "unit")

#: What stands beside nearly all figures, as cells and as words.
_NO_CELLS: Final = [None, None, None, None]
_NOTHING: Final = ("", "", "", "")

FigureCells: TypeAlias = tuple[Cell, Cell, Cell, Cell, Cell]

_SIGNS: Final = {
    "=": Quantifier.EXACTLY,
    "exact": Quantifier.EXACTLY,
    "~": Quantifier.ABOUT,
    "≈": Quantifier.ABOUT,
    "approximately": Quantifier.ABOUT,
    ">=": Quantifier.AT_LEAST,
    "≥": Quantifier.AT_LEAST,
    ">": Quantifier.MORE_THAN,
    "<=": Quantifier.AT_MOST,
    "≤": Quantifier.AT_MOST,
    "up to": Quantifier.AT_MOST,
    "<": Quantifier.LESS_THAN,
    "range": Quantifier.BETWEEN,
}

#: What stands for the figure of a claim that only takes back the one that it revises.
_WITHDRAWN: Final = frozenset({"withdrawn", "retracted", "撤回", "已撤回"})

_BINDING: Final[dict[Quantifier, Callable[..., Figure]]] = {
    Quantifier.ABOUT: Figure.about,
    Quantifier.AT_LEAST: Figure.at_least,
    Quantifier.MORE_THAN: Figure.more_than,
    Quantifier.AT_MOST: Figure.at_most,
    Quantifier.LESS_THAN: Figure.less_than,
}


def figure_of(cells: FigureCells, /, *, names: Collection[str] = ()) -> Figure | None:
    """Return the figure of a row's cells; `None` where the row is no claim.

    Words of `names` beside the number say nothing new. Raises `ProvenanceError`, as a
    `CellError` where it is not the figure itself that is wrong.

        >>> figure_of(("200", "more than", "", "", "")) == Figure.more_than(200)
        True
        >>> figure_of(("", "", "", "", "person")) is None
        True
        >>> figure_of(("withdrawn", "", "", "", "")).is_unknown
        True
    """
    cell, *others = cells
    words = _words_of(cell)
    *bounds, unit = _NOTHING if others == _NO_CELLS else map(_words_of, others)
    if not words:
        _check_alone(*bounds)
        return None
    if words.casefold() in _WITHDRAWN:
        return Figure.unknown(unit=unit, as_written=words)
    figure = (
        read_figure(words, unit=unit, names=names)
        if names
        else read_wording(words, unit=unit)
    )
    if any(bounds):
        figure = _with_bounds(figure, *bounds)
    return figure if figure.as_written == words else evolve(figure, as_written=words)


def _words_of(cell: Cell) -> str:
    return "" if cell is None else read_words(plain_text(cell))


def read_quantifier(text: str, /) -> Quantifier:
    """Return the quantifier that a cell names, in words or as a sign.

    >>> read_quantifier("more_than"), read_quantifier(">")
    (<Quantifier.MORE_THAN: 'more than'>, <Quantifier.MORE_THAN: 'more than'>)
    """
    word = " ".join(text.casefold().replace("_", " ").replace("-", " ").split())
    for quantifier in Quantifier:
        if word == quantifier.value:
            return quantifier
    if word in _SIGNS:
        return _SIGNS[word]
    known = ", ".join(quantifier.value for quantifier in Quantifier)
    message = f"{text!r} is no quantifier; expected one of {known}"
    raise CellError("quantifier", message)


def ways_to_write(figure: Figure, /) -> Iterator[FigureCells]:
    """Yield cells that may be read back as this figure, the best first."""
    bare_low, bare_high, number = (
        "" if value is None else _written(value, figure.unit)
        for value in (figure.low, figure.high, figure.stated)
    )
    low = f">{bare_low}" if figure.low_open else bare_low
    high = f"<{bare_high}" if figure.high_open else bare_high
    quantifier = "" if figure.quantifier is None else figure.quantifier.value
    separator = "/" if figure.is_date else "-"
    words = f"{bare_low}{separator}{bare_high}" if bare_low and bare_high else ""
    for text in dict.fromkeys((figure.as_written, number, words, "unknown")):
        if not is_empty(text):
            yield text, "", "", "", figure.unit
            yield text, quantifier, "", "", figure.unit
            yield text, quantifier, low, high, figure.unit


def _written(value: Number, unit: str) -> str:
    return str(day_numbered(value)) if unit == DATE else plain_text(value)


def _check_alone(quantifier: str, low: str, high: str) -> None:
    for column, cell in (("quantifier", quantifier), ("low", low), ("high", high)):
        if cell:
            raise CellError(column, f"is {cell!r}, but the row has no figure")


def _with_bounds(figure: Figure, quantifier: str, low: str, high: str) -> Figure:
    """Return the figure as its other columns bind it, which must agree with it."""
    if quantifier:
        figure = _bound(figure, quantifier, figure.as_written)
    if low:
        figure = _with_end(figure, "low", low)
    return _with_end(figure, "high", high) if high else figure


def _bound(figure: Figure, cell: str, text: str) -> Figure:
    quantifier = read_quantifier(cell)
    is_days = figure.is_date and figure.quantifier is Quantifier.BETWEEN
    if quantifier is figure.quantifier or (
        is_days and quantifier is Quantifier.EXACTLY
    ):
        return figure
    is_bare = figure.quantifier is Quantifier.EXACTLY and not _says_exactly(text)
    bind = _BINDING.get(quantifier)
    if bind is None or not is_bare or figure.stated is None:
        said = "unknown" if figure.quantifier is None else figure.quantifier.value
        message = f"{cell!r} contradicts the figure {text!r}, which says {said!r}"
        raise CellError("quantifier", message)
    return bind(figure.stated, unit=figure.unit)


def _says_exactly(text: str) -> bool:
    return "exact" in text.casefold() or text.startswith("=")


def _with_end(figure: Figure, column: str, cell: str) -> Figure:
    value, is_open = _read_end(column, cell, figure.unit)
    said: Number | None = getattr(figure, column)
    if said == value and is_open in {None, getattr(figure, f"{column}_open")}:
        return figure
    if said is None and figure.quantifier is Quantifier.ABOUT:
        return _with_new_end(figure, column, value, is_open=bool(is_open))
    says = "names no such end"
    if said is not None:
        says = f"says {_written(said, figure.unit)}"
    message = f"{cell!r} contradicts the figure, which {says}"
    raise CellError(column, message)


def _read_end(column: str, cell: str, unit: str) -> tuple[Number, bool | None]:
    """Return the number of an end, and whether a sign says that it is open."""
    with of_column(column):
        figure = read_figure(cell.strip(), unit=DATE if unit == DATE else "")
    signs = {
        Quantifier.EXACTLY: None,
        Quantifier.MORE_THAN if column == "low" else Quantifier.LESS_THAN: True,
    }
    if figure.stated is None or figure.quantifier not in signs:
        kind = "day" if unit == DATE else "number"
        raise CellError(column, f"{cell!r} is no end; expected one {kind}")
    return figure.stated, signs[figure.quantifier]


def _with_new_end(
    figure: Figure, column: str, value: Number, *, is_open: bool
) -> Figure:
    stated = figure.stated
    if stated is not None and (value > stated if column == "low" else value < stated):
        shown, other = (_written(each, figure.unit) for each in (value, stated))
        raise CellError(column, f"{shown} is on the wrong side of {other}")
    try:
        if column == "low":
            return evolve(figure, low=value, low_open=is_open)
        return evolve(figure, high=value, high_open=is_open)
    except InvalidValueError as error:
        raise CellError(column, error.reason) from None
