"""What the XML of a sheet says of its cells, besides their values."""

import re
from typing import Final, TypeAlias

from attrs import define, field

#: A place in a sheet: row and column, counted from 0.
Place: TypeAlias = tuple[int, int]

_REFERENCE: Final = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
#: The formats of numbers that are percentages without a definition of their own.
_PERCENT: Final = frozenset({"9", "10"})
#: What in the definition of a format is shown as it stands.
_LITERAL: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


def local_name(name: str, /) -> str:
    """Return the name of an element without its prefix.

    >>> local_name("x:sheet"), local_name("sheet")
    ('sheet', 'sheet')
    """
    return name.rpartition(":")[2]


def place_of(reference: str, /) -> Place | None:
    """Return the place that a reference names.

    >>> place_of("A1"), place_of("AB12"), place_of("1A")
    ((0, 0), (11, 27), None)
    """
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = 26 * column + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1


@define(eq=False)
class Styles:
    """The formats of numbers, and which style of a cell has which."""

    _formats: dict[str, str] = field(factory=dict)
    _styles: list[str] = field(factory=list)
    _is_of_cells: bool = False

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        """Take in the beginning of an element."""
        local = local_name(name)
        if local == "numFmt":
            code = attributes.get("formatCode", "")
            self._formats[attributes.get("numFmtId", "")] = code
        elif local == "cellXfs":
            self._is_of_cells = True
        elif local == "xf" and self._is_of_cells:
            self._styles.append(attributes.get("numFmtId", ""))

    def end(self, name: str, /) -> None:
        """Take in the end of an element."""
        if local_name(name) == "cellXfs":
            self._is_of_cells = False

    def text(self, text: str, /) -> None:
        """Take in text within an element."""

    def percentages(self) -> frozenset[str]:
        """Return the styles under which a number is shown as a percentage."""
        shown = {
            number
            for number, code in self._formats.items()
            if "%" in _LITERAL.sub("", code)
        }
        return frozenset(
            str(index)
            for index, number in enumerate(self._styles)
            if number in shown or (number in _PERCENT and number not in self._formats)
        )


@define(eq=False)
class Scan:
    """What the cells of a sheet are, told element by element."""

    _percent_styles: frozenset[str]
    #: What errors there are, such as `#N/A`.
    errors: dict[Place, str] = field(factory=dict)
    #: Formulas whose value was never worked out.
    unsolved: set[Place] = field(factory=set)
    #: Numbers that are shown as percentages.
    percentages: set[Place] = field(factory=set)
    _place: Place = (-1, -1)
    _first: Place | None = None
    _last: Place = (-1, -1)
    _kind: str = ""
    _inside: str = ""
    _formula: bool = False
    _value: str = ""

    @property
    def spanned(self) -> int:
        """How many cells there are from the corner to the last row and column."""
        return (self._last[0] + 1) * (self._last[1] + 1)

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        """Take in the beginning of an element."""
        local = local_name(name)
        if local == "row":
            self._place = (_row_of(attributes, self._place[0] + 1), -1)
        elif local == "c":
            row, column = self._place
            found = place_of(attributes.get("r", ""))
            self._place = found or (max(row, 0), column + 1)
            self._begin(attributes)
        elif local in {"f", "v"}:
            self._inside = local
            self._formula = self._formula or local == "f"

    def _begin(self, attributes: dict[str, str]) -> None:
        self._kind = attributes.get("t", "n")
        self._formula, self._value = False, ""
        row, column = self._place
        self._last = max(self._last[0], row), max(self._last[1], column)
        if attributes.get("s") in self._percent_styles and self._kind == "n":
            self.percentages.add(self._place)

    def end(self, name: str, /) -> None:
        """Take in the end of an element."""
        local = local_name(name)
        if local in {"f", "v"}:
            self._inside = ""
        elif local == "c" and self._kind == "e":
            self.errors[self._place] = self._value
        elif local == "c" and self._formula and not self._value and self._kind != "str":
            self.unsolved.add(self._place)

    def text(self, text: str, /) -> None:
        """Take in text within an element."""
        if self._inside == "v":
            self._value += text


def _row_of(attributes: dict[str, str], otherwise: int) -> int:
    number = attributes.get("r", "")
    is_number = number.isascii() and number.isdigit() and len(number) <= 7
    return int(number) - 1 if is_number and int(number) else otherwise
