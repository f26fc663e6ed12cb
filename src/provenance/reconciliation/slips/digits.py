"""Slips of digits: which numbers another one may have been meant for."""

from collections.abc import Iterator
from itertools import chain

from attrs import frozen

from provenance.model import MOST_DIGITS, Number

#: Below ten, numbers come out so by chance.
_LEAST = 10
#: Numbers below need a digit more to tell a slip from another number.
_LEAST_SWAPPED, _LEAST_LONGER = 100, 1000
#: Digits before the zeros that make a number an odd one.
_LEAST_ODD = 4
_ZEROS = {1: "one zero", 2: "two zeros", 3: "three zeros"}


@frozen
class Slip:
    """A number that another one becomes by a slip of its digits."""

    value: int
    #: How many digits were added, lost or moved.
    edits: int
    #: What was done to the figure as it stands to come to this one.
    how: str
    #: Whether so few digits are alike that it may be chance.
    is_thin: bool = False

    @property
    def order(self) -> tuple[int, int, int]:
        """Fewest edits first, then the roundest: figures are given round."""
        return self.edits, len(str(self.value).rstrip("0")), self.value


def slips(value: Number, /, *, of_zeros: bool) -> tuple[Slip, ...]:
    """Return the numbers that a whole number may have been meant for, likeliest first.

    Those of zeros: one zero too many or too few, two or three at the end (hundreds or
    thousands taken for units). All others: another digit too many or too few, two
    neighbours swapped. 万 (10,000) read as thousand, and
    lakh (100,000) read as million, are one zero at the end. Where few digits would have
    to be alike, other digits than zeros are left out: of the three-digit numbers, one
    in thirty two-digit ones is another with a digit less.

        >>> [slip.value for slip in slips(160, of_zeros=True)]
        [16, 1600, 1060, 16000, 160000]
        >>> [slip.value for slip in slips(126, of_zeros=False)][:2]
        [162, 216]
    """
    if not isinstance(value, int) or value < _LEAST:
        return ()
    found: dict[int, Slip] = {}
    made = _zeros(value) if of_zeros else chain(_swapped(value), _others(value))
    for slip in made:
        if _LEAST <= slip.value < 10**MOST_DIGITS and slip.value != value:
            found.setdefault(slip.value, slip)
    return tuple(sorted(found.values(), key=lambda slip: slip.order))


def _zeros(value: int) -> Iterator[Slip]:
    digits = str(value)
    is_thin = len(digits.rstrip("0")) < 2
    for place, digit in enumerate(digits):
        if digit == "0":
            less = int(digits[:place] + digits[place + 1 :])
            yield Slip(less, 1, f"{_ZEROS[1]} less", is_thin=is_thin)
    for place in range(1, len(digits) + 1):
        more = int(digits[:place] + "0" + digits[place:])
        yield Slip(more, 1, f"{_ZEROS[1]} more", is_thin=is_thin)
    for count in (2, 3):
        tens = 10**count
        more = value * tens
        how = f"{_ZEROS[count]} more"
        yield Slip(more, count, how, is_thin=is_thin)
        if value % tens == 0:
            how = f"{_ZEROS[count]} less"
            less = value // tens
            yield Slip(less, count, how, is_thin=is_thin)


def _swapped(value: int) -> Iterator[Slip]:
    if value < _LEAST_SWAPPED:
        return
    digits = str(value)
    for place in range(len(digits) - 1):
        behind = place + 1
        pair = digits[behind] + digits[place]
        swapped = digits[:place] + pair + digits[behind + 1 :]
        if swapped[0] != "0":
            yield Slip(int(swapped), 1, "two digits swapped")


def _others(value: int) -> Iterator[Slip]:
    digits = str(value)
    if value >= _LEAST_LONGER:
        for place in range(len(digits)):
            less = digits[:place] + digits[place + 1 :]
            if less[0] != "0":
                yield Slip(int(less), 1, "one digit less")
    if value * 10 >= _LEAST_LONGER:
        for place in range(len(digits) + 1):
            for digit in "123456789":
                more = int(digits[:place] + digit + digits[place:])
                yield Slip(more, 1, "one digit more")


def is_odd(value: Number, /) -> bool:
    """Whether a number has so many digits before its zeros that no two counts share it.

    >>> is_odd(34817), is_odd(35000), is_odd(126)
    (True, False, False)
    """
    return isinstance(value, int) and len(str(abs(value)).rstrip("0")) >= _LEAST_ODD
