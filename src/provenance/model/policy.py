"""What a case says of itself: its policy, its defaults, its files, rows set aside."""

from decimal import Decimal

from attrs import frozen

from provenance.errors import InvalidValueError
from provenance.model.dates import PartialDate
from provenance.model.figure import ABOUT
from provenance.model.number import exact

_MOST = 1_000_000


@frozen(kw_only=True)
class Policy:
    """What a case takes words and slow changes to mean; stated in every report.

    Raises `InvalidValueError` for a share that is not at least 0 % and below 100 %,
    for a jump that is no whole number above 1 or days that are none from 0 on.
    """

    #: The band of "about" on either side, as a part of the stated value.
    about: Decimal = ABOUT
    #: How far a standing measure may have changed, as a part of its value.
    standing: Decimal = Decimal("0.1")
    #: How many times as high a count of people cannot well become while it is near.
    jump: int = 10
    #: So many days apart, at most, two counts are near each other.
    near: int = 5

    def __attrs_post_init__(self) -> None:
        for name, value in (("about", self.about), ("standing", self.standing)):
            if not 0 <= exact(value) < 1:
                raise InvalidValueError(f"Policy.{name}", "not between 0% and 100%")
        for name, count, least in (("jump", self.jump, 2), ("near", self.near, 0)):
            if type(count) is not int or not least <= count < _MOST:
                problem = f"not a whole number from {least} on"
                raise InvalidValueError(f"Policy.{name}", problem)


@frozen(kw_only=True)
class Defaults:
    """What a claim means that leaves a dimension empty; empty means: not stated."""

    event: str = ""
    place: str = ""
    population: str = ""


@frozen(kw_only=True)
class KnownOn:
    """As of which day a case is known, and how many claims are left out for that."""

    date: PartialDate
    #: Claims that were published, or are about something, after it.
    later: int = 0
    #: Claims that may have been published after it.
    unclear: int = 0
    #: Claims of which nobody knows when they were published.
    undated: int = 0


@frozen(kw_only=True)
class UnusedColumn:
    """A column of a file that was kept, and from which nothing was read."""

    #: As it is written.
    name: str
    #: The columns of ours that it may have been meant for, where the file lacks them.
    like: tuple[str, ...] = ()


@frozen(kw_only=True)
class Input:
    """A file that the case was loaded from."""

    #: As the caller named it.
    path: str
    #: The SHA-256 of its bytes, in hexadecimal.
    sha256: str
    #: The columns of its claims that are not ours, by name.
    unused: tuple[UnusedColumn, ...] = ()


@frozen(kw_only=True)
class SetAside:
    """A row that could not be read as a claim."""

    path: str
    row: int
    #: The column that could not be read; empty for the whole row.
    column: str
    #: What is wrong with it.
    message: str
    #: The cells as they stood.
    cells: tuple[tuple[str, str], ...] = ()
