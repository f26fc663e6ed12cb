"""Exact numbers: whole ones as `int`, all others as `Decimal`."""

from decimal import Decimal
from typing import TypeAlias

from provenance.errors import InvalidValueError

#: A number without rounding error.
Number: TypeAlias = int | Decimal

#: More digits than this, before or after the point, nobody states.
MOST_DIGITS = 40

#: A whole number below this has nothing to be checked; nearly all are.
_SMALL = 10**18

#: What is worked out from numbers, such as a sum or the end of a band, may have more.
MOST_WORKED_OUT = 5 * MOST_DIGITS


def exact(value: Number, /, *, digits: int = MOST_DIGITS) -> Number:
    """Return the same number in its one form: `int` where it is whole.

    Raises `InvalidValueError` for anything that is not an exact finite number, or
    that has more than so many digits on either side of the point.

        >>> exact(Decimal("1200.0"))
        1200
        >>> exact(Decimal("0.50"))
        Decimal('0.5')
    """
    if type(value) is int:
        # Eight to some power is below ten to that power, and bits are quick to count.
        if value.bit_length() > 3 * digits and abs(value) >= 10**digits:
            raise InvalidValueError("number", f"more than {digits} digits")
        return value
    if not isinstance(value, Decimal):
        raise InvalidValueError("number", f"{value!r} is not an int or a Decimal")
    if not value.is_finite():
        raise InvalidValueError("number", f"{value} is not finite")
    if value.is_zero():
        return 0
    if not -digits <= value.adjusted() < digits:
        raise InvalidValueError("number", f"more than {digits} digits")
    # `normalize` would round to the digits of whatever context there is.
    whole, _, fraction = f"{value:f}".partition(".")
    fraction = fraction.rstrip("0")
    if len(fraction) > digits:
        raise InvalidValueError("number", f"more than {digits} digits")
    return Decimal(f"{whole}.{fraction}") if fraction else int(whole)


def magnitude(value: Number, /) -> Number:
    """Return a number without its sign, as exact as it was."""
    return value.copy_abs() if isinstance(value, Decimal) else abs(value)


def exact_or_none(value: Number | None, /) -> Number | None:
    """Return `exact(value)`, or `None` where there is no number."""
    if value is None or (type(value) is int and -_SMALL < value < _SMALL):
        return value
    return exact(value)


def worked_out_or_none(value: Number | None, /) -> Number | None:
    """Return a number that was worked out in its one form, or `None`."""
    return None if value is None else exact(value, digits=MOST_WORKED_OUT)
