"""What becomes of the numbers of a text: a sum, a part, a rounded one, a slip."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations

from provenance.model import PERCENT, Figure, Number, magnitude
from provenance.reconciliation.placing.readings import is_cut_off, rounding

#: Of more numbers it is not asked what they make.
_MOST = 8
#: "Half of the 200", "two thirds": parts that texts give in words.
_PARTS = tuple(
    Decimal(part) / Decimal(whole)
    for part, whole in ((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (1, 10))
)
_HUNDRED = 100
_LEAST_DIGITS = 3


def is_rounded_from(value: Number, other: Number, /) -> bool:
    """Whether a number is another one rounded or cut off.

    >>> is_rounded_from(35000, 34817), is_rounded_from(34817, 35000)
    (True, False)
    >>> is_rounded_from(2820000, 2825463), is_rounded_from(97, 79)
    (True, False)
    """
    return magnitude(value - other) <= rounding(value) or is_cut_off(value, other)


def are_a_slip_apart(value: Number, other: Number, /) -> bool:
    """Whether a slip in copying makes one number of the other.

    The same digits in another order, or zeros at the end that come or go; of numbers
    from a hundred on also one digit more or less.

        >>> are_a_slip_apart(97, 79), are_a_slip_apart(160, 16)
        (True, True)
        >>> are_a_slip_apart(1264, 124), are_a_slip_apart(45, 4)
        (True, False)
    """
    if not (isinstance(value, int) and isinstance(other, int)):
        return False
    shorter, longer = sorted(map(str, (value, other)), key=len)
    if sorted(shorter) == sorted(longer):
        return True
    if len(shorter) > 1 and longer.rstrip("0") == shorter.rstrip("0"):
        return True
    is_long = len(longer) == len(shorter) + 1 and len(shorter) >= _LEAST_DIGITS
    return is_long and any(
        longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer))
    )


def is_made_of(
    value: Number, figures: Iterable[tuple[Figure, Sequence[Number]]], /
) -> bool:
    """Whether a number is what those of a text make together, or a part of one.

    Each figure comes with the numbers that it names. Where there are very many, it
    may well be.

        >>> men, women = Figure.exactly(12), Figure.exactly(5)
        >>> is_made_of(17, [(men, (12,)), (women, (5,))])
        True
        >>> is_made_of(97, [(Figure.at_least(79), (79,))])
        False
    """
    known = tuple(figures)
    named = tuple(number for _, numbers in known for number in numbers)
    if len(named) > _MOST:
        return True
    shares = {
        number
        for figure, numbers in known
        for number in numbers
        if figure.unit == PERCENT
    }
    return any(
        is_rounded_from(value, made) or is_rounded_from(made, value)
        for made in _made_of(named, frozenset(shares))
    )


def _made_of(named: Sequence[Number], shares: frozenset[Number]) -> Iterator[Number]:
    """Yield sums, differences, products, shares and common parts of numbers."""
    for count in range(2, len(named) + 1):
        for some in combinations(named, count):
            yield sum(some)
    for first, second in permutations(named, 2):
        yield first - second
        yield first * second
        if first in shares:
            yield Decimal(first) * second / _HUNDRED
            yield (_HUNDRED - Decimal(first)) * second / _HUNDRED
    for number in named:
        for part in _PARTS:
            yield number * part
