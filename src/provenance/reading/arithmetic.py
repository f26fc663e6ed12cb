"""Sums and products that are exact whatever the caller's decimal context."""

from decimal import Context, Decimal, Inexact
from typing import Final

from provenance.model import Number

#: Enough for two numbers of 40 digits on each side of the point; a rounding raises.
_DIGITS: Final = 400


def _context() -> Context:
    return Context(prec=_DIGITS, traps=[Inexact])


def multiply(first: Number, second: Number, /) -> Number:
    """Return the product, `int` where it is whole.

    >>> multiply(Decimal("1.2"), 1000000)
    1200000
    """
    return _shorten(_context().multiply(Decimal(first), Decimal(second)))


def add(first: Number, second: Number, /) -> Number:
    """Return the sum, `int` where it is whole.

    >>> add(Decimal("0.5"), Decimal("0.5"))
    1
    """
    return _shorten(_context().add(Decimal(first), Decimal(second)))


def subtract(first: Number, second: Number, /) -> Number:
    """Return the difference, `int` where it is whole.

    >>> subtract(35000, 500)
    34500
    """
    return _shorten(_context().subtract(Decimal(first), Decimal(second)))


def _shorten(value: Decimal) -> Number:
    whole = int(value)
    return whole if whole == value else value
