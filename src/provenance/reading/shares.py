"""A share, as people write it: `10%`, `10 %`, `0.1`."""

from decimal import Decimal, InvalidOperation

from provenance.errors import ReadingError


def read_share(text: str, /) -> Decimal:
    """Return the part of a whole that a text stands for, from 0 to 100 wholes.

    >>> read_share("10%"), read_share("0.1")
    (Decimal('0.10'), Decimal('0.1'))
    """
    words = text.strip()
    try:
        number = Decimal(words.removesuffix("%").strip())
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or not 0 <= number <= 100:
        raise ReadingError(text, "expected a share such as '10%'")
    return number.scaleb(-2) if words.endswith("%") else number
