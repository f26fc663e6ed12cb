"""Values of options, read as the files of a case have them."""

from decimal import Decimal

import click

from provenance.errors import InvalidValueError, ProvenanceError
from provenance.model import PartialDate, Policy
from provenance.reading import read_date, read_share


def date_of(
    _context: click.Context, _parameter: click.Parameter, text: str | None
) -> PartialDate | None:
    """Return the one date that an option names; an unreadable one is wrong use."""
    if text is None:
        return None
    try:
        date = read_date(text)
    except ProvenanceError as error:
        raise click.BadParameter(str(error)) from None
    if not isinstance(date, PartialDate):
        message = f"{text!r} is not one date"
        raise click.BadParameter(message)
    return date


def share_of(
    _context: click.Context, _parameter: click.Parameter, text: str | None
) -> Decimal | None:
    """Return the share that an option names; wrong use where it is no band."""
    if text is None:
        return None
    try:
        return Policy(about=read_share(text)).about
    except InvalidValueError as error:
        raise click.BadParameter(error.reason) from None
    except ProvenanceError as error:
        raise click.BadParameter(str(error)) from None


def names_of(
    _context: click.Context, _parameter: click.Parameter, texts: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the names that an option lists, apart by commas or given one by one."""
    names = (name.strip() for text in texts for name in text.split(","))
    return tuple(name for name in names if name)
