"""Exact numbers: whole ones as `int`, all others as `Decimal`."""

from decimal import Decimal
from typing import TypeAlias

from provenance.errors import InvalidValueError

#: A number without rounding error.
Number: TypeAlias = int | Decimal

#: More digits than this, before or after the point, no count or sum has.
MOST_DIGITS = 40


def exact(value: Number, /) -> Number:
    """Return the same number in its one form: `int` where it is whole.

    Raises `InvalidValueError` for anything that is not an exact finite number, or
    that has more than 40 digits on either side of the point.

        >>> exact(Decimal("1200.0"))
        1200
        >>> exact(Decimal("0.50"))
        Decimal('0.5')
    """
    if type(value) is int:
        if abs(value) >= 10**MOST_DIGITS:
            raise InvalidValueError("number", f"more than {MOST_DIGITS} digits")
        return value
    if not isinstance(value, Decimal):
        raise InvalidValueError("number", f"{value!r} is not an int or a Decimal")
    if not value.is_finite():
        raise InvalidValueError("number", f"{value} is not finite")
    if value.is_zero():
        return 0
    exponent = int(value.as_tuple().exponent)
    if value.adjusted() >= MOST_DIGITS or exponent < -MOST_DIGITS:
        raise InvalidValueError("number", f"more than {MOST_DIGITS} digits")
    whole = int(value)
    if whole == value:
        return whole
    # `normalize` would round to the precision of the caller's decimal context
    return Decimal(format(value, "f").rstrip("0"))


def magnitude(value: Number, /) -> Number:
    """Return a number without its sign."""
    return -value if value < 0 else value


def exact_or_none(value: Number | None, /) -> Number | None:
    """Return `exact(value)`, or `None` where there is no number."""
    return None if value is None else exact(value)
